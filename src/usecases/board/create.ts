/** Sets up a board: forming until its first meeting is booked, or active at once. */
import type { Board } from "../../domain/board.ts";
import type { HonestDate } from "../../domain/honest-date.ts";
import type { Person } from "../../domain/person.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { isRefused, onBehalf } from "../changing.ts";
import type { RegisterChange } from "../ports.ts";
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
};

const initials = (name: string): string => {
	const words = name.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
	const first = words
		.filter((word) => !["THE", "OF", "AND", "FOR"].includes(word))
		.map((word) => word[0]);
	return first.join("").replace(/^\d+/, "").slice(0, 6);
};

/** The code asked for, or the name's initials; a number follows when they are taken. */
const codeFor = async (input: NewBoard, register: RegisterChange): Promise<string | Refused> => {
	if (input.code) {
		const taken = await register.isTaken(input.code);
		return taken ? refuse({ why: "taken", what: "code", value: input.code }) : input.code;
	}
	const stem =
		initials(input.name).length >= 2 ? initials(input.name) : `${initials(input.name)}BD`;
	for (let number = 1; ; number += 1) {
		const code = number === 1 ? stem : `${stem}${number}`;
		if (!(await register.isTaken(code))) return code;
	}
};

const boardFrom = (input: NewBoard, code: string, request: Request): Board => ({
	kind: "board",
	id: request.ids(),
	version: 0,
	code,
	name: input.name,
	aliases: input.alias ? [input.alias] : [],
	state: input.starts ? { is: "forming", starts: input.starts } : { is: "active" },
	visibility: input.visibility ?? "open",
	zone: request.me?.zone ?? "Europe/London",
	secretaryId: input.secretary?.id ?? request.me?.id,
	chairId: input.chair?.id,
	memberIds: request.me ? [request.me.id] : [],
	seats: [],
	overseenById: input.overseenBy?.id,
});

export const createBoard = (
	input: NewBoard,
	request: Request,
): Promise<{ is: "done"; board: Board } | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		if (request.viewer.standing !== "member" || !request.me) return refuse({ why: "no-standing" });
		if (await register.isTaken(input.name))
			return refuse({ why: "taken", what: "name", value: input.name });
		const code = await codeFor(input, register);
		if (isRefused(code)) return code;

		const board = boardFrom(input, code, request);
		await register.save(board);
		return { is: "done", board };
	});
