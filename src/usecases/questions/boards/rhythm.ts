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
	listed,
	nothing,
	type Part,
	subject,
	subjectsOf,
	withoutStop,
	wordsIn,
} from "../answering.ts";
import { itemLine } from "../items/lines.ts";
import { onDays } from "../meetings/times.ts";
import { meetingsOf } from "../world.ts";

const boardsAsked = (answering: Answering): readonly Board[] => {
	const ids = subjectsOf("board", answering);
	return answering.world.boards.filter(({ id }) => ids.includes(id));
};

const sentence = (words: string): string =>
	`${words.charAt(0).toUpperCase()}${withoutStop(words.slice(1))}.`;

const part = (boards: readonly Board[], says: (board: Board) => readonly string[]): Part => {
	const facts = boards.flatMap((board): readonly Fact[] => {
		const said = says(board);
		return said.length > 0 ? [{ is: "thing", name: board.name, says: said }] : [];
	});
	const told = { rests: boards.map(subject), focus: boards.map(subject) };
	return facts.length > 0
		? { is: "found", facts, ...told, buttons: [] }
		: { ...nothing(), ...told };
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
	const found = part(boards, (board) => placeWords(board, answering));
	if (found.is === "found") return found;
	const of = listed(boards.map(({ name }) => name));
	return { ...found, facts: [{ is: "none", says: `Not recorded: where ${of} meets` }] };
};

/** How many meetings its series name in the year to come. */
const yearly = (series: readonly Series[], calendar: WorkingCalendar, today: PlainDate): number =>
	series
		.map(({ recurrence }) =>
			occurrencesIn(recurrence, { first: today, last: addDays(today, 365) }, calendar),
		)
		.reduce((sum, { length }) => sum + length, 0);

const withoutSeries = (count: number): readonly Fact[] =>
	count > 0
		? [{ is: "none", says: `No series is booked for ${count} other board${count > 1 ? "s" : ""}` }]
		: [];

const untoldOf = (boards: readonly Board[]): readonly Fact[] => {
	if (boards.length === 0) return [];
	const names = listed(boards.map(({ name }) => name));
	const [meet, them] = boards.length > 1 ? ["meet", "them"] : ["meets", "it"];
	const says = `Not recorded: how often ${names} ${meet}`;
	return [{ is: "none", says, also: `No series of meetings is booked for ${them}` }];
};

const mostTold = 5;

type Ranked = {
	readonly board: Board;
	readonly own: readonly Series[];
	readonly count: number;
};

/** A board without a series meets when it is called, and how often that is nobody knows. */
const rankedOf = async (
	boards: readonly Board[],
	answering: Answering,
): Promise<readonly Ranked[]> => {
	const { question, register, zone, now, calendar } = answering;
	const running = (await register.series({ boardIds: boards.map(({ id }) => id) })).filter(
		({ state }) => state.is === "running",
	);
	const today = dayIn(zone, now);
	return boards
		.map((board) => {
			const own = running.filter(({ boardId }) => boardId === board.id);
			return { board, own, count: yearly(own, calendarFor(board, calendar), today) };
		})
		.filter(({ count }) => count > 0)
		.sort((a, b) => (question.often === "least" ? a.count - b.count : b.count - a.count));
};

const rankedFact = ({ board, own, count }: Ranked): Fact => ({
	is: "thing",
	name: board.name,
	says: [
		`${count} meeting${count > 1 ? "s" : ""} in the year to come.`,
		...own.map(({ title, recurrence }) =>
			sentence(`${title ? `${title}: ` : ""}${wordRecurrence(recurrence)}`),
		),
	],
});

/** Of those that are named; or else of all that have not ended. */
const inOrderOfRhythm = async (answering: Answering): Promise<Part> => {
	const named = boardsAsked(answering);
	const all = named.length > 0 ? named : answering.world.boards;
	const open = all.filter(({ state }) => state.is !== "ended");
	const ranked = await rankedOf(open, answering);
	const others = all.filter((board) => !ranked.some((each) => each.board === board));
	const untold = named.length > 0 ? untoldOf(others) : withoutSeries(open.length - ranked.length);
	if (ranked.length === 0)
		return named.length > 0
			? nothing(...untold)
			: nothing({ is: "none", says: "Not recorded: how often any board meets" });
	const told = named.length > 0 ? ranked : ranked.slice(0, mostTold);
	const facts = told.map(rankedFact);
	const rests = told.map(({ board }) => subject(board));
	const focus = rests.slice(0, 1);
	return { is: "found", facts: [...facts, ...untold], rests, focus, buttons: [] };
};

export const answerRhythm = async (answering: Answering): Promise<Part> => {
	if (answering.question.often) return inOrderOfRhythm(answering);
	const boards = boardsAsked(answering);
	if (answering.question.facets.includes("place")) return usualPlaces(boards, answering);
	const all = await answering.register.series({ boardIds: boards.map(({ id }) => id) });
	const found = part(boards, (board) => {
		const own = all.filter(({ boardId, state }) => boardId === board.id && state.is === "running");
		const agreed = board.terms?.frequency;
		return [
			...own.map(({ title, recurrence }) =>
				sentence(`${title ? `${title}: ` : ""}${wordRecurrence(recurrence)}`),
			),
			...(agreed ? [`Its terms of reference say: ${withoutStop(agreed)}.`] : []),
		];
	});
	// Of several, those of which nothing is told are named too.
	const untold = boards.filter(
		({ name }) => !found.facts.some((fact) => fact.is === "thing" && fact.name === name),
	);
	return { ...found, facts: [...found.facts, ...untoldOf(untold)] };
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
const withTermsItems = (found: Part, boards: readonly Board[], answering: Answering): Part => {
	const ids = boards.map(({ id }) => id);
	const items = answering.world.holdings
		.filter(({ boardId }) => ids.includes(boardId))
		.flatMap(dutiesIn)
		.filter(({ title }) => speaksOfTerms(title));
	if (items.length === 0) return found;
	const facts = items.map((item): Fact => {
		const { reference, title, state, note, due, done } = itemLine(item, answering);
		const when = !done && due ? [sentence(`due ${due}`)] : [];
		return {
			is: "thing",
			name: `${reference} ${title}`,
			says: [sentence(state), ...(note ? [sentence(note)] : []), ...when],
		};
	});
	return {
		...found,
		is: "found",
		facts: [...found.facts, ...facts],
		rests: [...found.rests, ...items.map(subject)],
	};
};

/** With no board named: those whose terms are to be reviewed, the earliest first. */
const toReview = (answering: Answering): Part => {
	const dated = answering.world.boards
		.filter(({ state }) => state.is !== "ended")
		.flatMap((board) => (board.terms?.reviewBy ? [{ board, by: board.terms.reviewBy }] : []))
		.sort((a, b) => (a.by < b.by ? -1 : 1));
	if (dated.length === 0)
		return nothing({ is: "none", says: "Not recorded: when any terms of reference are reviewed" });
	const facts = dated.map(({ board, by }): Fact => {
		const says = `Terms of reference to be reviewed by ${reviewWords(by, answering)}.`;
		return { is: "thing", name: board.name, says: [says] };
	});
	const boards = dated.map(({ board }) => subject(board));
	return { is: "found", facts, rests: boards, focus: boards, buttons: [] };
};

export const answerTerms = (answering: Answering): Part => {
	const boards = boardsAsked(answering);
	if (boards.length === 0) return toReview(answering);
	const found = part(boards, (board) => {
		const terms = termsOf(board, answering);
		return terms.length > 0 ? terms : purposeOf(board);
	});
	const untold = boards.filter((board) => termsOf(board, answering).length === 0);
	if (found.is === "found") return withTermsItems(found, untold, answering);
	const of = boards.map(({ name }) => name).join(" and ");
	const says = `Not recorded: the terms of reference of ${of}`;
	return withTermsItems({ ...found, facts: [{ is: "none", says }] }, untold, answering);
};
