/** What is called by a sign of its own and not by words: a thing by its reference, somebody by their account, a board by its code. */
import type { Board } from "../../domain/boards/board.ts";
import { holdingOf, numberedIn } from "../../domain/boards/board-contents.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Person } from "../../domain/people/person.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { bodyNamed, itemKnown, type Known } from "./known.ts";

export type NameLookups = {
	/** `LPB-14`, in capitals. */
	readonly reference: (text: string) => Known | undefined;
	readonly account: (slackId: string) => Known | undefined;
	readonly isCode: (text: string) => boolean;
};

const boardsByCode = memoizeByObject(
	(boards: readonly Board[]) => new Map(boards.map((board) => [board.code, board])),
);
const peopleBySlackId = memoizeByObject(
	(people: readonly Person[]) =>
		new Map(people.flatMap((person) => (person.slackId ? [[person.slackId, person]] : []))),
);

export const nameLookups = (world: World): NameLookups => {
	const byCode = boardsByCode(world.boards);
	return {
		reference: (text) => {
			const [code = "", number = ""] = text.split("-");
			const board = byCode.get(code);
			const holding = board && holdingOf(world.holdings, board.id);
			const item = holding && numberedIn(holding, number);
			return item && board ? itemKnown(item, board) : undefined;
		},
		account: (slackId) => {
			const person = peopleBySlackId(world.people).get(slackId);
			return person && bodyNamed(person).value;
		},
		isCode: (text) => byCode.has(text),
	};
};
