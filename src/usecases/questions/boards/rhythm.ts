/** How often a board meets, and what its terms of reference say. */
import type { Board } from "../../../domain/boards/board.ts";
import { dutiesIn } from "../../../domain/boards/board-contents.ts";
import { quorumRuleOf, wordQuorumRule } from "../../../domain/boards/terms.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn, type PlainDate } from "../../../domain/dates/plain-date.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { wordRecurrence } from "../../../domain/series/recurrence-words.ts";
import type { Series } from "../../../domain/series/series.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	capitalised,
	found,
	listed,
	none,
	type Part,
	subject,
	thing,
	withoutStop,
	wordsIn,
} from "../answering.ts";
import { itemLine } from "../items/lines.ts";
import { answerMeetingsAsked } from "../meetings/meetings.ts";

const sentence = (words: string): string => `${capitalised(withoutStop(words))}.`;

/** What is said of each board; of whichever nothing is said, nothing is told. */
const partOf = (boards: readonly Board[], says: (board: Board) => readonly string[]): Part => {
	const told = boards.map((board) => thing(board.name, says(board)));
	const facts = told.filter((fact) => fact.says.length > 0);
	return found(facts, boards.map(subject), { is: facts.length > 0 ? "found" : "nothing" });
};

/** By its series, and by its terms. */
const rhythmOf = (board: Board, all: readonly Series[]): readonly string[] => {
	const own = all.filter(({ boardId, state }) => boardId === board.id && state.is === "running");
	const agreed = board.terms?.frequency;
	return [
		...own.map(({ title, recurrence }) =>
			sentence(`${title ? `${title}: ` : ""}${wordRecurrence(recurrence)}`),
		),
		...(agreed ? [`Its terms of reference say: ${withoutStop(agreed)}.`] : []),
	];
};

/** A board without a series meets when it is called, and how often that is nobody knows. */
const untoldFacts = (boards: readonly Board[]): readonly Fact[] => {
	const [meet, them] = boards.length > 1 ? ["meet", "them"] : ["meets", "it"];
	const names = listed(boards.map(({ name }) => name));
	const also = `No series of meetings is booked for ${them}`;
	return boards.length > 0 ? [none(`Not recorded: how often ${names} ${meet}`, also)] : [];
};

export const answerRhythm = async (answering: Answering): Promise<Part> => {
	// Where it usually meets is where it next does.
	if (asks(answering, "place")) return answerMeetingsAsked(answering);
	const boards = boardsNamed(answering);
	const all = await answering.register.series({ boardIds: boards.map(({ id }) => id) });
	const part = partOf(boards, (board) => rhythmOf(board, all));
	const untold = boards.filter((board) => rhythmOf(board, all).length === 0);
	return { ...part, facts: [...part.facts, ...untoldFacts(untold)] };
};

const reviewWords = (by: PlainDate, { zone, now }: Answering): string =>
	`${wordDay(by)}${by < dayIn(zone, now) ? ": overdue" : ""}`;

const termsOf = (board: Board, answering: Answering): readonly string[] => {
	const { terms } = board;
	const quorum = quorumRuleOf(board);
	const said = [
		...(terms?.remit ? [`Remit: ${withoutStop(terms.remit)}.`] : []),
		...(terms?.membership ? [`Membership: ${withoutStop(terms.membership)}.`] : []),
		...(terms?.frequency ? [`Meets: ${withoutStop(terms.frequency)}.`] : []),
		...(terms?.approvedOn ? [`Agreed on ${wordDay(terms.approvedOn)}.`] : []),
		...(terms?.reviewBy ? [`To be reviewed by ${reviewWords(terms.reviewBy, answering)}.`] : []),
	];
	return said.length > 0 && quorum
		? [...said, sentence(`quorum: ${wordQuorumRule(quorum)}`)]
		: said;
};

/** What it is for may be known where no terms are. */
const purposeOf = ({ purpose }: Board): readonly string[] =>
	purpose ? [`${withoutStop(purpose)}.`, "Its terms of reference are not recorded."] : [];

const speaksOfTerms = (title: string): boolean => {
	const words = wordsIn(title.toLowerCase());
	return words.some(
		(word, at) =>
			word === "tor" || (word === "terms" && words.slice(at + 1, at + 3).join(" ") !== "of office"),
	);
};

/** Where no terms are held, what was or is to be done about them tells how far they have come. */
const withTermsItems = (part: Part, boards: readonly Board[], answering: Answering): Part => {
	const ids = boards.map(({ id }) => id);
	const items = answering.world.holdings
		.filter(({ boardId }) => ids.includes(boardId))
		.flatMap(dutiesIn)
		.filter(({ title }) => speaksOfTerms(title));
	if (items.length === 0) return part;
	const facts = items.map((item) => {
		const { reference, title, state, note = "" } = itemLine(item, answering);
		return thing(`${reference} ${title}`, [state, note].filter(Boolean).map(sentence));
	});
	const told = [...part.facts, ...facts];
	return { ...part, is: "found", facts: told, rests: [...part.rests, ...items.map(subject)] };
};

export const answerTerms = (answering: Answering): Part => {
	const boards = boardsNamed(answering);
	const part = partOf(boards, (board) => {
		const terms = termsOf(board, answering);
		return terms.length > 0 ? terms : purposeOf(board);
	});
	const untold = boards.filter((board) => termsOf(board, answering).length === 0);
	const of = boards.map(({ name }) => name).join(" and ");
	const missing =
		part.is === "found" ? [] : [none(`Not recorded: the terms of reference of ${of}`)];
	return withTermsItems({ ...part, facts: [...part.facts, ...missing] }, untold, answering);
};
