/** A board's terms of reference, in words. */

import type { Board } from "../../domain/boards/board.ts";
import { quorumRuleOf, wordQuorumRule } from "../../domain/boards/terms.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { placesOf, quorumNeeded } from "../../domain/meetings/attendance.ts";
import { buttons, type Line, line, lines, message } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";

/** "5", or "one third of its places: 4 of 11 now". */
const quorumWords = (board: Board): string => {
	const rule = quorumRuleOf(board);
	if (!rule) return "not recorded";
	const needed = quorumNeeded(board);
	const places = placesOf(board).length;
	if (rule.is === "share")
		return `${wordQuorumRule(rule)}${needed === undefined ? "" : `: ${needed} of ${places} now`}`;
	if (places > 0 && rule.count > places)
		return `${rule.count}, more than the ${places} places that it has`;
	return `${rule.count}${places > 0 ? ` of ${places} places` : ""}`;
};

const row = (label: string, words: string | undefined): readonly Line[] =>
	words === undefined ? [] : [[{ bold: `${label} ` }, words]];

const dates = ({ terms }: Board): string | undefined => {
	const said = [
		terms?.approvedOn ? `agreed ${wordDay(terms.approvedOn)}` : undefined,
		terms?.reviewBy ? `review by ${wordDay(terms.reviewBy)}` : undefined,
	].filter((each) => each !== undefined);
	return said.length > 0 ? said.join(", ") : undefined;
};

/** What is recorded; nothing is said of what is not, save the quorum. */
export const termsRows = (board: Board): readonly Line[] => [
	...row("Remit", board.terms?.remit),
	...row("Membership", board.terms?.membership),
	...row("Meets", board.terms?.frequency),
	...row("Quorum", quorumWords(board)),
	...row("Terms of reference", dates(board)),
];

/** What is recorded, as somebody would type it. */
export const termsTyped = (board: Board): Readonly<Record<string, string>> => {
	const rule = quorumRuleOf(board);
	const { terms } = board;
	const held = {
		remit: terms?.remit,
		membership: terms?.membership,
		frequency: terms?.frequency,
		quorum: rule && wordQuorumRule(rule),
		approvedOn: terms?.approvedOn && wordDay(terms.approvedOn),
		reviewBy: terms?.reviewBy && wordDay(terms.reviewBy),
	};
	const kept = Object.entries(held).filter(([, words]) => words !== undefined);
	return Object.fromEntries(kept) as Readonly<Record<string, string>>;
};

export const termsMessage = (board: Board, fact?: "Recorded"): Message => {
	const { code } = board;
	return message(
		line({ bold: `${fact ? `${fact}. ` : ""}Terms of reference of ${board.name} (${code})` }),
		lines(...(board.terms ? [] : [["Not recorded."] as Line]), ...termsRows(board)),
		buttons(
			{ label: "Change them", id: "do:board terms", value: { board: code } },
			{ label: "Show the board", id: "do:board show", value: { board: code } },
		),
	);
};
