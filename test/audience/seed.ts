/** Writes a world into a register, with the members whom a board has since lost. */
import { recordSeries } from "../../src/domain/meetings/records.ts";
import type { Entity } from "../../src/domain/register.ts";
import type { RegisterChange, Store } from "../../src/usecases/ports.ts";
import { operator } from "../store/world.ts";
import type { Body, World } from "./world.ts";

const saveBody = async (
	{ board, formerIds, items, records }: Body,
	register: RegisterChange,
): Promise<void> => {
	const memberIds = [...new Set([...board.memberIds, ...formerIds])];
	await register.save({ ...board, memberIds });
	await register.save({ ...board, version: 1 });
	for (const item of items) {
		await register.nextNumber(board.id, item.kind === "meeting" ? "meeting" : "item");
		await register.save(item);
	}
	for (const record of records) {
		if ("number" in record) await register.nextNumber(board.id, recordSeries[record.kind]);
		await register.save(record);
	}
};

export const seed = (store: Store, world: World): Promise<void> =>
	store.change(operator, async (register) => {
		const { organisations, people, plans, workStreams, bodies } = world;
		const programme: readonly Entity[] = [...organisations, ...people, ...plans, ...workStreams];
		for (const entity of programme) await register.save(entity);
		for (const body of bodies) await saveBody(body, register);
	});
