/** A work stream that crosses a board out of sight besides answers as one that does not. */
import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import type { Request } from "../../src/usecases/request.ts";
import { changeWorkStream } from "../../src/usecases/stream/change.ts";
import { asPerson, board, now, operator, person, today } from "../store/world.ts";

const removing = async (across: readonly string[], remove: readonly string[]) => {
	const { store } = openMemoryStore({});
	await store.change(operator, async (register) => {
		await register.save(person({ id: "ann" }));
		for (const id of ["one", "two"]) await register.save(board({ id, secretaryId: "ann" }));
		await register.save(board({ id: "closed", visibility: "restricted" }));
		const stream = {
			kind: "workStream",
			id: "w",
			version: 0,
			name: "Schools",
			aliases: [],
		} as const;
		await register.save({ ...stream, boardIds: across });
	});
	const audience = asPerson("ann");
	const viewer = audience.kind === "person" ? audience.viewer : undefined;
	const register = store.as(audience);
	const [stream] = await register.workStreams();
	const boards = (await register.boards()).filter(({ id }) => remove.includes(id));
	const request = {
		store,
		register,
		viewer,
		me: person({ id: "ann" }),
		now,
		today,
		through: "test",
	};
	const asked = { stream: stream as NonNullable<typeof stream>, remove: boards };
	const done = await changeWorkStream(asked, request as unknown as Request);
	return "refusal" in done ? done.refusal : done.boardIds?.filter((id) => id !== "closed");
};

describe("taking boards from a work stream", () => {
	it.each([
		[["one"], ["one"]],
		[
			["one", "two"],
			["one", "two"],
		],
		[["one", "two"], ["one"]],
	])(
		"answers alike where it crosses one out of sight too: %j without %j",
		async (across, remove) => {
			const alone = await removing(across, remove);
			expect(await removing([...across, "closed"], remove)).toEqual(alone);
		},
	);

	it("leaves no stream whose boards its people may not see", async () => {
		expect(await removing(["one", "closed"], ["one"])).toMatchObject({ why: "nothing-to-change" });
	});
});
