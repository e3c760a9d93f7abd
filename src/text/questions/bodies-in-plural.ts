/** "How many forums are running", where one board is called so in the plural: it is asked back whether that board is meant, or what it has to do with them. */

import type { Board } from "../../domain/boards/board.ts";
import { dutiesIn, holdingOf } from "../../domain/boards/board-contents.ts";
import type { Suggestion } from "../../domain/questions/answer.ts";
import { referenceText } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import type { WithNames } from "./with-names.ts";

const asked =
	/\b(?:how many|which|what|are|do|have|any|list|all)(?: of)?(?: the| our| these| those)* (groups|committees|panels|forums|councils|teams|circles|clubs|networks)\b/i;

const isCalled = ({ name, aliases }: Board, noun: string): boolean =>
	[name, ...aliases].some((called) => called.toLowerCase().endsWith(` ${noun}`));

/** As many as are offered at once. */
const most = 4;

const ofThem = (board: Board, noun: string, { holdings }: World): readonly Suggestion[] => {
	const holding = holdingOf(holdings, board.id);
	const one = new RegExp(`\\b${noun.replace(/s$/, "")}s?\\b`, "i");
	return (holding ? dutiesIn(holding) : [])
		.filter(({ title }) => one.test(title))
		.map((item) => {
			const reference = referenceText(item, board);
			const label = `${reference} ${item.title}`;
			return { label, question: `what is the status of ${reference}`, sort: item.kind };
		});
};

const unread = (reading: Reading): boolean =>
	reading.is === "unread" || (reading.is === "which" && reading.isGuess === true);

export const ofBodiesInPlural: WithNames = (words, reading, { circumstances: { world } }) => {
	const noun = unread(reading) ? asked.exec(words)?.[1]?.toLowerCase() : undefined;
	if (noun === undefined) return undefined;
	const [board, ...others] = world.boards.filter((each) => isCalled(each, noun));
	if (!board || others.length > 0) return undefined;
	const whole = { label: board.name, question: `what is ${board.code}`, sort: "board" };
	const choices = [whole, ...ofThem(board, noun, world)];
	if (choices.length < 2) return undefined;
	return {
		is: "which",
		question: `I hold those ${noun} as one, not one by one. Is it about this?`,
		choices: choices.slice(0, most),
		more: Math.max(0, choices.length - most),
		isGuess: true,
	};
};
