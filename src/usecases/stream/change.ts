/** Renames a work stream, gives it another lead or other boards, says how it is monitored, or ends it. */
import type { Board } from "../../domain/boards/board.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import { cannotCross, isStreamCalled, withStreamChange } from "../../domain/items/work-stream.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { changeStream } from "./change-stream.ts";

export type StreamChanging = {
	readonly stream: WorkStream;
	readonly name?: string | undefined;
	readonly lead?: Person | null | undefined;
	readonly status?: string | null | undefined;
	readonly add?: readonly Board[] | undefined;
	readonly remove?: readonly Board[] | undefined;
};

const nothing = (what: string): Refused => refuse({ why: "nothing-to-change", what });

const objection = async (
	current: WorkStream,
	{ name, add = [], remove = [] }: StreamChanging,
	register: RegisterChange,
): Promise<Refused | undefined> => {
	const held = new Set(current.boardIds);
	const others = (await register.workStreams()).filter(({ id }) => id !== current.id);
	if (name && others.some((stream) => isStreamCalled(stream, name)))
		return refuse({ why: "taken", what: "name", value: name });
	const stranger = remove.find(({ id }) => !held.has(id));
	if (stranger) return nothing(`${current.name} does not run across ${stranger.name}`);
	const fresh = new Map((await register.boards()).map((board) => [board.id, board]));
	// Whether it crosses a board out of sight besides is not told: it counts as none.
	const left = [...held].filter((id) => fresh.has(id) && !remove.some((board) => board.id === id));
	if (remove.length > 0 && left.length === 0 && add.length === 0)
		return nothing(
			`${current.name} would run across no board: name another, or end it with /programme stream-end`,
		);
	return cannotCross(add.flatMap(({ id }) => fresh.get(id) ?? []));
};

const same = (one: WorkStream, other: WorkStream): boolean =>
	one.name === other.name &&
	one.leadId === other.leadId &&
	one.status === other.status &&
	(one.boardIds ?? []).join() === (other.boardIds ?? []).join();

export const changeWorkStream = (input: StreamChanging, request: Request) =>
	changeStream(request, { stream: input.stream, needs: "run" }, async (current, register) => {
		const objected = await objection(current, input, register);
		if (objected) return objected;
		const changed = withStreamChange(current, {
			...input,
			leadId: input.lead === null ? null : input.lead?.id,
		});
		return same(current, changed) ? nothing(`${current.name} is like that already`) : changed;
	});
