/** What every kind of answer is made from, and what it gives back. */
import type { Board } from "../../domain/boards/board.ts";
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import { dayIn, type Instant, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import type { Numbered } from "../../domain/meetings/records.ts";
import type { Fact, Suggestion } from "../../domain/questions/answer.ts";
import type { AnswerButton } from "../../domain/questions/order.ts";
import type { Facet, Question, Subject } from "../../domain/questions/question.ts";
import type { Register } from "../ports.ts";
import type { World } from "./understanding.ts";
import type { Lookups } from "./world.ts";

export type Answering = {
	readonly question: Question;
	readonly world: World;
	readonly lookups: Lookups;
	readonly register: Register;
	readonly now: Instant;
	readonly zone: string;
	readonly calendar: WorkingCalendar;
	readonly meId?: string | undefined;
	/** When actions that have moved were due at first, where their slip is asked for. */
	readonly firstDues?: ReadonlyMap<string, HonestDate> | undefined;
	/** What stood on the pages before, of a list that is read on. */
	readonly seen?: ReadonlySet<string> | undefined;
};

/** One part of an answer; `rests` are the records that it cites and `focus` what a follow-up means by "it". */
export type Part = {
	readonly is: "found" | "nothing";
	readonly facts: readonly Fact[];
	readonly rests: readonly Subject[];
	/** Decisions and the like, which it rests on before all else. */
	readonly records?: readonly Numbered[] | undefined;
	readonly focus: readonly Subject[];
	readonly buttons: readonly AnswerButton[];
	/** The ids that its list shows, and how many come after them. */
	readonly page?: readonly string[] | undefined;
	readonly left?: number | undefined;
	/** How many come on a page, where each takes more than a line. */
	readonly size?: number | undefined;
	readonly more?: Suggestion | undefined;
	/** Where its records are to be cited from, if not from the register as it is now. */
	readonly citing?: Citing | undefined;
};

export type Citing = Pick<Answering, "world" | "register" | "zone">;

export const nothing = (...facts: readonly Fact[]): Part => ({
	is: "nothing",
	facts,
	rests: [],
	focus: [],
	buttons: [],
});

export const none = (says: string, also?: string | undefined) =>
	({ is: "none", says, also }) as const;

export const noBoardNamed = "No board was named: please ask with its name or code";

export const thing = (name: string, says: readonly string[]) =>
	({ is: "thing", name, says }) as const;

/** Told of what was found: what it rests on is what a follow-up means, unless that is said. */
export const found = (
	facts: readonly Fact[],
	rests: readonly Subject[],
	more: Partial<Part> = {},
): Part => ({ is: "found", facts, rests, focus: rests, buttons: [], ...more });

/** Several parts told as one. */
export const merge = (parts: readonly Part[]): Part => ({
	is: parts.some(({ is }) => is === "found") ? "found" : "nothing",
	facts: parts.flatMap(({ facts }) => facts),
	rests: parts.flatMap(({ rests }) => rests),
	records: parts.flatMap(({ records = [] }) => records),
	focus: parts.flatMap(({ focus }) => focus),
	buttons: parts.flatMap(({ buttons }) => buttons),
});

/** A board's own zone decides what day it is for its items. */
export const todayFor = (board: Board | undefined, { now, zone }: Answering): PlainDate =>
	dayIn(board?.zone ?? zone, now);

export const subjectsOf = (kind: Subject["kind"], { question }: Answering): readonly string[] =>
	question.subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);

export const subject = ({ kind, id }: Subject): Subject => ({ kind, id });

export const byName = (one: string, other: string): number => one.localeCompare(other, "en");

/** "COG and London Prevent board" */
export const listed = (names: readonly string[]): string =>
	names.length < 2
		? names.join("")
		: `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;

export const asks = ({ question }: Pick<Answering, "question">, ...facets: readonly Facet[]) =>
	facets.some((facet) => question.facets.includes(facet));

export const namesOf = (
	ids: readonly string[],
	{ lookups }: Pick<Answering, "lookups">,
): readonly string[] => ids.flatMap((id) => lookups.name(id) ?? []);

/** "LPB-1, LPB-2 and 3 more" */
export const fewOf = (names: readonly string[], most: number, by = ", "): string =>
	names.length > most
		? `${names.slice(0, most).join(by)} and ${names.length - most} more`
		: names.join(by);

/** "LPB-1 and LPB-2", or as many of them as are named. */
export const fewListed = (names: readonly string[], most: number): string =>
	names.length > most ? fewOf(names, most) : listed(names);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** ", this week", where a time was asked of. */
export const spanWords = ({ span }: Pick<Question, "span">): string =>
	span ? `, ${span.words}` : "";

/** All that it is asked of. */
export const thingsAsked = ({ subjects, among = [] }: Question): readonly Subject[] => [
	...subjects,
	...among,
];

/** The boards that were named. */
export const boardsNamed = (answering: Answering): readonly Board[] => {
	const ids = subjectsOf("board", answering);
	return answering.world.boards.filter(({ id }) => ids.includes(id));
};

/** The boards that were named; or else all that have not ended. */
export const boardsOpen = (answering: Answering): readonly Board[] => {
	const named = boardsNamed(answering);
	return named.length > 0
		? named
		: answering.world.boards.filter(({ state }) => state.is !== "ended");
};

/** The people and the bodies that were named. */
export const peopleNamed = (answering: Answering): readonly string[] => [
	...subjectsOf("person", answering),
	...subjectsOf("organisation", answering),
];

/** Whoever was named, or else whoever asks of their own. */
export const peopleMeant = (answering: Answering): readonly string[] => {
	const named = peopleNamed(answering);
	const { question, meId } = answering;
	return named.length === 0 && question.mine && meId !== undefined ? [meId] : named;
};

export const counted = (count: number, one: string): string =>
	`${count} ${one}${count === 1 ? "" : "s"}`;

/** Parts of what is said beside, as far as there are any. */
export const joined = (parts: readonly (string | false | undefined)[], by = " ") =>
	parts.filter(Boolean).join(by) || undefined;

export const withoutStop = (text: string): string =>
	text.endsWith(".") ? text.slice(0, -1) : text;

const isDigit = (character: string): boolean => character >= "0" && character <= "9";

export const isNumber = (text: string): boolean => text !== "" && [...text].every(isDigit);

const isOfWord = (character: string): boolean =>
	"-/".includes(character) ||
	isDigit(character) ||
	character.toLowerCase() !== character.toUpperCase();

/** Its words without their punctuation; a reference is one of them. */
export const wordsIn = (text: string): readonly string[] =>
	[...text]
		.map((character) => (isOfWord(character) ? character : " "))
		.join("")
		.split(" ")
		.filter(Boolean);

/** "LPB-P3": a board's code, and a number with one of these letters before it; with "", one with none. */
export const isReference = (word: string, letters: readonly string[]): boolean => {
	const number = word.slice(word.lastIndexOf("-") + 1);
	const isPlain = letters.includes("") && isNumber(number);
	const isLettered = letters.includes(number.charAt(0)) && isNumber(number.slice(1));
	return word.lastIndexOf("-") > 0 && (isPlain || isLettered);
};
