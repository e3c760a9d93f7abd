/** How often a board meets, and what its terms of reference say. */
import type { Board } from "../../../domain/boards/board.ts";
import { dutiesIn } from "../../../domain/boards/board-contents.ts";
import { quorumRuleOf, wordQuorumRule } from "../../../domain/boards/terms.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { addDays, dayIn, type PlainDate } from "../../../domain/dates/plain-date.ts";
import { calendarFor, type WorkingCalendar } from "../../../domain/dates/working-days.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { occurrencesIn } from "../../../domain/series/recurrence.ts";
import { wordRecurrence } from "../../../domain/series/recurrence-words.ts";
import type { Series } from "../../../domain/series/series.ts";
import {
	type Answering,
	boardsNamed,
	capitalised,
	counted,
	found,
	listed,
	none,
	nothing,
	type Part,
	subject,
	thing,
	withoutStop,
	wordsIn,
} from "../answering.ts";
import { itemLine } from "../items/lines.ts";
import { onDays } from "../meetings/times.ts";
import { meetingsOf } from "../world.ts";

const sentence = (words: string): string => `${capitalised(withoutStop(words))}.`;

/** What is said of each board; of whichever nothing is said, nothing is told. */
const partOf = (boards: readonly Board[], says: (board: Board) => readonly string[]): Part => {
	const told = boards.map((board) => thing(board.name, says(board)));
	const facts = told.filter((fact) => fact.says.length > 0);
	return found(facts, boards.map(subject), { is: facts.length > 0 ? "found" : "nothing" });
};

/** Of the meetings that have a place and were not called off, how many were or are to be held at each. */
const placeWords = (board: Board, { world }: Answering): readonly string[] => {
	const places = onDays(meetingsOf(world, board.id)).flatMap(({ place }) => place ?? []);
	const counts = [...new Set(places)].map((place) => ({
		place,
		count: places.filter((each) => each === place).length,
	}));
	return counts
		.sort((a, b) => b.count - a.count)
		.map(({ place, count }) => `${place}: ${count} of the ${places.length} recorded.`);
};

const usualPlaces = (boards: readonly Board[], answering: Answering): Part => {
	const part = partOf(boards, (board) => placeWords(board, answering));
	const of = listed(boards.map(({ name }) => name));
	return part.is === "found" ? part : { ...part, facts: [none(`Not recorded: where ${of} meets`)] };
};

/** How many meetings its series name in the year to come. */
const yearly = (series: readonly Series[], calendar: WorkingCalendar, today: PlainDate): number =>
	series
		.map(({ recurrence }) =>
			occurrencesIn(recurrence, { first: today, last: addDays(today, 365) }, calendar),
		)
		.reduce((sum, { length }) => sum + length, 0);

/** Of those that were named each is named; of all, they are counted. */
const untoldFacts = (boards: readonly Board[], areNamed: boolean): readonly Fact[] => {
	if (boards.length === 0) return [];
	if (!areNamed) return [none(`No series is booked for ${counted(boards.length, "other board")}`)];
	const names = listed(boards.map(({ name }) => name));
	const [meet, them] = boards.length > 1 ? ["meet", "them"] : ["meets", "it"];
	const also = `No series of meetings is booked for ${them}`;
	return [none(`Not recorded: how often ${names} ${meet}`, also)];
};

const mostTold = 5;

/** By its series, and by its terms. A board without a series meets when it is called, and how often that is nobody knows. */
const rhythmsOf = async (boards: readonly Board[], answering: Answering) => {
	const { question, register, zone, now, calendar } = answering;
	const all = await register.series({ boardIds: boards.map(({ id }) => id) });
	const today = dayIn(zone, now);
	const { often } = question;
	const rhythms = boards.map((board) => {
		const own = all.filter(({ boardId, state }) => boardId === board.id && state.is === "running");
		const count = often ? yearly(own, calendarFor(board, calendar), today) : own.length;
		const agreed = board.terms?.frequency;
		const says = [
			...(often ? [`${counted(count, "meeting")} in the year to come.`] : []),
			...own.map(({ title, recurrence }) =>
				sentence(`${title ? `${title}: ` : ""}${wordRecurrence(recurrence)}`),
			),
			...(agreed ? [`Its terms of reference say: ${withoutStop(agreed)}.`] : []),
		];
		return { board, count, says: often && count === 0 ? [] : says };
	});
	const turn = often === "least" ? 1 : -1;
	return often ? rhythms.sort((a, b) => turn * (a.count - b.count)) : rhythms;
};

/** Of those that are named; or else of all that have not ended. */
export const answerRhythm = async (answering: Answering): Promise<Part> => {
	const { often, facets } = answering.question;
	const named = boardsNamed(answering);
	if (facets.includes("place")) return usualPlaces(named, answering);
	const all = named.length > 0 ? named : answering.world.boards;
	const rhythms = await rhythmsOf(
		often ? all.filter(({ state }) => state.is !== "ended") : all,
		answering,
	);
	const known = rhythms.filter(({ says }) => says.length > 0);
	const told = named.length > 0 ? known : known.slice(0, mostTold);
	const untold = rhythms.filter(({ says }) => says.length === 0).map(({ board }) => board);
	const facts = [
		...told.map(({ board, says }) => thing(board.name, says)),
		...untoldFacts(untold, named.length > 0),
	];
	const rests = (often ? told.map(({ board }) => board) : named).map(subject);
	return found(facts, rests, {
		is: told.length > 0 ? "found" : "nothing",
		focus: often ? rests.slice(0, 1) : rests,
	});
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
		const { reference, title, state, note, due, done } = itemLine(item, answering);
		const when = !done && due ? [sentence(`due ${due}`)] : [];
		return thing(`${reference} ${title}`, [
			...[sentence(state), ...(note ? [sentence(note)] : [])],
			...when,
		]);
	});
	const told = [...part.facts, ...facts];
	return { ...part, is: "found", facts: told, rests: [...part.rests, ...items.map(subject)] };
};

/** With no board named: those whose terms are to be reviewed, the earliest first. */
const toReview = (answering: Answering): Part => {
	const dated = answering.world.boards
		.filter(({ state }) => state.is !== "ended")
		.flatMap((board) => (board.terms?.reviewBy ? [{ board, by: board.terms.reviewBy }] : []))
		.sort((a, b) => (a.by < b.by ? -1 : 1));
	if (dated.length === 0)
		return nothing(none("Not recorded: when any terms of reference are reviewed"));
	return found(
		dated.map(({ board, by }) =>
			thing(board.name, [`Terms of reference to be reviewed by ${reviewWords(by, answering)}.`]),
		),
		dated.map(({ board }) => subject(board)),
	);
};

export const answerTerms = (answering: Answering): Part => {
	const boards = boardsNamed(answering);
	if (boards.length === 0) return toReview(answering);
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
