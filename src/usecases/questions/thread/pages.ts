/** A list told a page at a time: what the thread remembers of it, and the question that shows the next page. */
import type { Fact, Suggestion } from "../../../domain/questions/answer.ts";
import {
	latestList,
	markOf,
	type RememberedList,
	withList,
} from "../../../domain/questions/list-memory.ts";
import type { Question, Subject, ThreadContext } from "../../../domain/questions/question.ts";
import { type Answering, found, none, nothing, type Part, subject } from "../answering.ts";

/** As many lines as are told at once. */
export const pageSize = 20;

/** What comes on this page of a list, in its order, and how many come after it. */
export const pageOf = <Row extends { readonly id: string }>(
	all: readonly Row[],
	{ seen }: Pick<Answering, "seen">,
	size = pageSize,
): {
	readonly shown: readonly Row[];
	readonly page: readonly string[];
	readonly left: number;
} => {
	const rest = all.filter(({ id }) => !seen?.has(id));
	const shown = rest.slice(0, size);
	return { shown, page: shown.map(({ id }) => id), left: rest.length - shown.length };
};

/** As many characters of one list as a message holds beside what else it says. */
const mostCharacters = 8_000;

/** The first of these rows, up to what a message holds; the first one in any case. */
export const fitting = <Row>(
	rows: readonly Row[],
	lengthOf: (row: Row) => number,
): readonly Row[] => {
	let size = 0;
	const over = rows.findIndex((row, at) => {
		size += lengthOf(row);
		return at > 0 && size > mostCharacters;
	});
	return over < 0 ? rows : rows.slice(0, over);
};

/** Under rows that are no list of their own: how many come after them. */
export const moreRows = (left: number): readonly Fact[] =>
	left > 0 ? [none(`… and ${left} more`)] : [];

/** Everything that was on the page has been told before, or is gone. */
export const nothingMore = (): Part => nothing(none("Nothing more"));

/** A page of these rows as they are told, and how many come after it: what it rests on is what it told of. */
export const pagePart = <Row extends { readonly id: string }>(
	all: readonly Row[],
	tell: (shown: readonly Row[]) => Partial<Part> & Pick<Part, "facts" | "rests">,
	{ seen, size }: Pick<Answering, "seen"> & Pick<Part, "size">,
): Part => {
	const { shown, page, left } = pageOf(all, { seen }, size);
	if (shown.length === 0) return nothingMore();
	const { facts, rests, ...more } = tell(shown);
	return found([...facts, ...moreRows(left)], rests, { page, left, size, ...more });
};

/** A button outlives what the thread remembers of its list. */
export const noLongerKept = (): Part =>
	nothing(none("I no longer have that list: I keep the latest few, for a day", "Ask for it again"));

/** Several lists under one question are read on together: those that have no more are left out. */
export const together = (parts: readonly Part[], { seen }: Pick<Answering, "seen">) => {
	const told = seen ? parts.filter(({ is }) => is === "found") : parts;
	const page = told.flatMap((part) => part.page ?? []);
	const left = told.reduce((sum, part) => sum + (part.left ?? 0), 0);
	return { told: told.length > 0 ? told : [nothingMore()], page, left };
};

/** The page that is wanted, and what stood on those before it. */
export type Wanted = { readonly list: RememberedList; readonly page: number };

type PageAsked = { readonly mark: string; readonly page: number };

const pageWords = (page: number, mark: string): string => `Show page ${page} of list ${mark}`;

/** Asked by the button under a list, and by nobody in these words: it shows more of what was answered. */
export const pageAsked = (text: string): PageAsked | undefined => {
	const words = text.split(" ");
	const [page, mark = ""] = [Number(words[2]), words[5]];
	return page >= 2 && text === pageWords(page, mark) ? { mark, page } : undefined;
};

export const isNextPage = (text: string): boolean => pageAsked(text) !== undefined;

export const wantedList = (
	{ mark, page }: PageAsked,
	{ lists = [] }: ThreadContext,
): Wanted | undefined => {
	const list = lists.find((each) => each.mark === mark);
	return list && page <= list.pages.length + 1 ? { list, page } : undefined;
};

/** Of the list that was told last, if nothing has been told since. */
export const pageOn = (by: 1 | -1, thread: ThreadContext): Wanted | undefined => {
	const list = latestList(thread);
	const page = (list?.pages.length ?? 0) + by;
	return list && page >= 1 ? { list, page } : undefined;
};

const labelOf = (left: number, size = pageSize): string => {
	if (left > size) return `Show the next ${size}`;
	return left === 1 ? "Show the last one" : `Show the last ${left}`;
};

type ReadOn = {
	readonly lists: readonly RememberedList[] | undefined;
	readonly more?: Suggestion | undefined;
};

/** What is remembered of the list in this part, and how its next page is asked for. */
export const readOn = (
	{ question, clause }: { readonly question: Question; readonly clause: string },
	{ page, left = 0, size }: Pick<Part, "page" | "left" | "size">,
	{
		lists = [],
		wanted,
	}: { readonly lists?: ThreadContext["lists"]; readonly wanted?: Wanted | undefined },
): ReadOn => {
	if (!page || (left === 0 && !wanted)) return { lists };
	const before = wanted ? wanted.list.pages.slice(0, wanted.page - 1) : [];
	const pages = [...before, page];
	const list = { mark: wanted?.list.mark ?? markOf(clause, lists), question, pages };
	const next = pageWords(pages.length + 1, list.mark);
	const more = left > 0 ? { label: labelOf(left, size), question: next } : undefined;
	return { lists: withList(lists, list), more };
};

type Named = Subject & { readonly words: string };

export const nameList = (what: string, all: readonly Named[], answering: Answering): Part => {
	const { shown, page, left } = pageOf(all, answering);
	if (shown.length === 0) return nothingMore();
	const boards = shown.map(({ words }) => words);
	const fact: Fact = { is: "boards", what, count: all.length, boards, left };
	return found([fact], shown.map(subject), { page, left });
};
