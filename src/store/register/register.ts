/** The register as one audience may see it: the only way to what is kept, and where every filter stands. */

import { type Audience, maySee, maySeeProgramme } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Holding } from "../../domain/boards/board-contents.ts";
import { areSame, memoizeByObject } from "../../domain/memoize.ts";
import type { Item } from "../../domain/register.ts";
import type { Series } from "../../domain/series/series.ts";
import type { ItemQuery, Register } from "../../usecases/ports.ts";
import { lately, sameSights } from "../cache/memoize-last.ts";
import type { EntityOf } from "../rows/values.ts";
import { lookups, records } from "./lookups.ts";
import { lendingBoards } from "./merge-visibility.ts";
import { changes } from "./past.ts";
import { pastShelves } from "./past-shelves.ts";
import { redactContents, redactItems, visibleBoards } from "./redacted-register.ts";
import type { ItemKind, ProgrammeKind, Shelves } from "./shelves.ts";

type Named = { readonly id: string; readonly name: string };

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: Named, b: Named): number => compare(a.name, b.name) || compare(a.id, b.id);

const bySeries = (a: Series, b: Series): number =>
	compare(a.boardId, b.boardId) ||
	compare(a.recurrence.first, b.recurrence.first) ||
	compare(a.id, b.id);

/** Board by board, in the order of their names, and by number in each: the same on every database. */
const inOrder = <T extends Item>(items: readonly T[], boards: readonly Board[]): readonly T[] => {
	const places = new Map(boards.map((board, place) => [board.id, place]));
	const place = (item: T) => places.get(item.boardId) ?? places.size;
	return [...items].sort((a, b) => place(a) - place(b) || a.number - b.number);
};

/** Asks once and keeps the answer, so that one register never contradicts itself about who may see what. */
const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
	let answer: Promise<T> | undefined;
	return () => {
		answer ??= ask();
		return answer;
	};
};

/** In order of their names; the very same list for the same list, since sorting thousands takes its time. */
const inNameOrder = memoizeByObject(<T extends Named>(all: readonly T[]): readonly T[] =>
	[...all].sort(byName),
) as <T extends Named>(all: readonly T[]) => readonly T[];

const visibleOf = sameSights();

/** As it is now, and closed where it was so then: whoever opens a board opens nothing of what was closed before. */
const closedAs = (now: Board, then: Board): Board =>
	then.visibility === "restricted" ? { ...now, visibility: "restricted" } : now;

const sight = (shelves: Shelves, audience: Audience) => {
	const look = lately((all: readonly Board[]) => {
		const boards = visibleOf(inNameOrder(all), (board) => maySee(board, audience));
		return { boards, ids: new Set(boards.map((board) => board.id)) };
	});
	const oversee = lately((all: readonly Board[]) => maySeeProgramme(all, audience));
	const boards = async () => look(await shelves.all("board")).boards;
	const ids = async () => look(await shelves.all("board")).ids;
	const programme = async () => oversee(await shelves.all("board"));
	return {
		boards,
		programme,
		stood: async (board: Board) => {
			const now = (await boards()).find(({ id }) => id === board.id);
			return now !== undefined && maySee(closedAs(now, board), audience);
		},
		of: async (boardId: string | undefined) =>
			boardId === undefined ? programme() : (await ids()).has(boardId),
		all: async (boardIds: readonly (string | undefined)[]) => {
			const visible = await ids();
			for (const boardId of boardIds)
				if (boardId === undefined ? !(await programme()) : !visible.has(boardId)) return false;
			return true;
		},
		within: async (wanted: readonly string[] | undefined) => {
			const visible = await ids();
			return wanted ? wanted.filter((id) => visible.has(id)) : [...visible];
		},
	};
};

export type Sight = ReturnType<typeof sight>;

const none: readonly never[] = [];

const handedFor = memoizeByObject((_: readonly Board[]): { last?: readonly Holding[] } => ({}));

/** The very same list while nothing in it has changed, so that what was worked out from it serves again. */
const sameHoldings = (all: readonly Holding[], boards: readonly Board[]): readonly Holding[] => {
	const handed = handedFor(boards);
	const before = handed.last;
	if (before && areSame(before, all)) return before;
	handed.last = all;
	return all;
};

const holdingsOf = async (shelves: Shelves, seen: Sight): Promise<readonly Holding[]> => {
	const held = await shelves.holdings(await seen.within(undefined));
	return sameHoldings(redactContents(held, await visibleBoards(seen)), await seen.boards());
};

const queries = (shelves: Shelves, seen: Sight) => {
	const named =
		<Kind extends Exclude<ProgrammeKind, "board" | "series" | "merge">>(kind: Kind) =>
		async (): Promise<readonly EntityOf<Kind>[]> =>
			(await seen.programme())
				? (inNameOrder(await shelves.all(kind)) as readonly EntityOf<Kind>[])
				: none;
	const listed =
		<Kind extends ItemKind>(kind: Kind) =>
		async (query: ItemQuery = {}): Promise<readonly EntityOf<Kind>[]> => {
			const boardIds = await seen.within(query.boardIds);
			if (boardIds.length === 0) return [];
			const found = inOrder(await shelves.items(kind, { ...query, boardIds }), await seen.boards());
			return redactItems(found, await visibleBoards(seen));
		};
	return {
		people: named("person"),
		organisations: named("organisation"),
		plans: named("plan"),
		terms: named("term"),
		workStreams: named("workStream"),
		series: async (query: Pick<ItemQuery, "boardIds"> = {}) => {
			const boardIds = new Set(await seen.within(query.boardIds));
			const all = await shelves.all("series");
			return all.filter(({ boardId }) => boardIds.has(boardId)).toSorted(bySeries);
		},
		merges: async () => {
			const visible = new Set(await seen.within(undefined));
			const all = await shelves.all("merge");
			return all
				.filter(({ fromId, intoId }) => visible.has(fromId) && visible.has(intoId))
				.toSorted((a, b) => compare(a.on, b.on) || compare(a.id, b.id));
		},
		meetings: listed("meeting"),
		actions: listed("action"),
		milestones: listed("milestone"),
		guidance: listed("guidance"),
		holdings: () => holdingsOf(shelves, seen),
	};
};

/** Keeps what it has read of the programme, for as long as this register lives. */
export const remembering = (shelves: Shelves): Shelves => {
	const kept = new Map<ProgrammeKind, () => Promise<readonly unknown[]>>();
	return {
		...shelves,
		all: <Kind extends ProgrammeKind>(kind: Kind) => {
			const answer = kept.get(kind) ?? once(() => shelves.all(kind));
			kept.set(kind, answer);
			return answer() as Promise<readonly EntityOf<Kind>[]>;
		},
	};
};

const registerOf = (shelves: Shelves, seen: Sight, audience: Audience): Register => ({
	audience,
	boards: seen.boards,
	...queries(shelves, seen),
	...lookups(shelves, seen),
	...records(shelves, seen),
	...changes(shelves, seen, audience),
	asAt: (at) => {
		const then = pastShelves(shelves, at, async () => {
			const merges = await shelves.all("merge");
			const visible = new Set(await seen.within(undefined));
			return (stood) => lendingBoards(stood, merges).every((id) => visible.has(id));
		});
		return registerOf(then, sightThen(then, seen), audience);
	},
});

/**
 * Of what there was then, what may be seen now: a board closed to somebody since is closed with its past, and one opened
 * since was closed then.
 */
const sightThen = (then: Shelves, seen: Sight): Sight => {
	const look = async () => {
		const visible: Board[] = [];
		for (const board of await then.all("board")) if (await seen.stood(board)) visible.push(board);
		return inNameOrder(visible);
	};
	// What stood then stands still.
	let looked: Promise<readonly Board[]> | undefined;
	const boards = () => {
		looked ??= look();
		return looked;
	};
	const ids = async () => (await boards()).map(({ id }) => id);
	return {
		boards,
		programme: seen.programme,
		stood: seen.stood,
		of: async (boardId) =>
			boardId === undefined ? seen.programme() : (await ids()).includes(boardId),
		all: async (boardIds) => {
			const visible = await ids();
			for (const id of boardIds)
				if (id === undefined ? !(await seen.programme()) : !visible.includes(id)) return false;
			return true;
		},
		within: async (wanted) => {
			const visible = await ids();
			return wanted ? visible.filter((id) => wanted.includes(id)) : visible;
		},
	};
};

export const seeing = (
	shelves: Shelves,
	audience: Audience,
): { sight: Sight; register: Register } => {
	const seen = sight(shelves, audience);
	return { sight: seen, register: registerOf(shelves, seen, audience) };
};
