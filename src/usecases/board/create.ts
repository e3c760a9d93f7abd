/** Sets up a board: forming until its first meeting is booked, or active at once. */

import { maySetUpBoard } from "../../domain/audience/rights.ts";
import { type Board, isCalled } from "../../domain/boards/board.ts";
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import { usualZone } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { onBehalf } from "../change-item.ts";
import type { Ids, RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export type NewBoard = {
	readonly name: string;
	readonly code?: string | undefined;
	readonly alias?: string | undefined;
	readonly secretary?: Person | undefined;
	readonly chair?: Person | undefined;
	readonly visibility?: "open" | "restricted" | undefined;
	readonly starts?: HonestDate | undefined;
	readonly overseenBy?: Board | undefined;
	readonly partOf?: Board | undefined;
	readonly members?: readonly Person[] | undefined;
};

const initials = (name: string): string => {
	const words = name.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
	const first = words
		.filter((word) => !["THE", "OF", "AND", "FOR"].includes(word))
		.map((word) => word[0]);
	return first.join("").replace(/^\d+/, "").slice(0, 6);
};

/** The names in use, as far as the author may see: what is hidden must not show itself in a refusal. */
const isInUse = async (name: string, register: RegisterChange): Promise<boolean> =>
	(await register.boards()).some((board) => isCalled(board, name));

/** A number from 10 up, drawn from a fresh id. */
const drawNumber = (ids: Ids, below: number): number => {
	const drawn = [...ids()].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 0);
	return 10 + (drawn % (below - 10));
};

/**
 * The code that was asked for, as long as no board has it. Otherwise its letters, or the name's initials, and a number
 * that is drawn: a code that nobody asked for always has one, for one that came only when the initials were taken would
 * tell of a board that the author may not see.
 */
export const codeFor = async (
	{ code: asked, name }: Pick<NewBoard, "code" | "name">,
	register: RegisterChange,
	ids: Ids,
): Promise<string> => {
	if (asked && !(await register.isTaken(asked))) return asked;
	const letters = asked ?? initials(name);
	const stem = letters.length >= 2 ? letters : `${letters}BD`;
	for (let draws = 1; ; draws += 1) {
		const code = `${stem.slice(0, 5)}${drawNumber(ids, draws < 200 ? 100 : 1_000)}`;
		if (!(await register.isTaken(code))) return code;
	}
};

/** The code asked for finds the board too, and its items: refused only where a board in sight answers to it. */
const aliasesOf = ({ alias, code: asked }: NewBoard, code: string): readonly string[] =>
	[alias, asked === code ? undefined : asked].flatMap((name) => name ?? []);

const boardFrom = (input: NewBoard, code: string, request: Request): Board => ({
	kind: "board",
	id: request.ids(),
	version: 0,
	code,
	name: input.name,
	aliases: aliasesOf(input, code),
	state: input.starts ? { is: "forming", starts: input.starts } : { is: "active" },
	visibility: input.visibility ?? "open",
	zone: request.me?.zone ?? usualZone,
	secretaryId: input.secretary?.id ?? request.me?.id,
	chairId: input.chair?.id,
	memberIds: [...new Set([request.me, ...(input.members ?? [])].flatMap((one) => one?.id ?? []))],
	seats: [],
	overseenById: input.overseenBy?.id,
	parentId: input.partOf?.id,
});

/** A board that is not kept yet, with a code that nobody else has. */
export const freshBoard = async (
	input: NewBoard,
	register: RegisterChange,
	request: Request,
): Promise<Board> => boardFrom(input, await codeFor(input, register, request.ids), request);

export const createBoard = (
	input: NewBoard,
	request: Request,
): Promise<{ is: "done"; board: Board } | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const { viewer, me } = request;
		if (!maySetUpBoard(viewer) || !me) return refuse({ why: "no-standing" });
		if (await isInUse(input.name, register))
			return refuse({ why: "taken", what: "name", value: input.name });
		if (input.code && (await isInUse(input.code, register)))
			return refuse({ why: "taken", what: "code", value: input.code });

		const board = await freshBoard(input, register, request);
		await register.save(board);
		return { is: "done", board };
	});
