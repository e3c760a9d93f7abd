/** The same store in memory: forgotten when the process ends. */
import type { Instant } from "../domain/dates/plain-date.ts";
import type { Desk, Draft } from "../usecases/desk.ts";
import type { Feeds, RegisterChange, Store } from "../usecases/ports.ts";
import { makeGate } from "./engine/gate.ts";
import { refuseInside, runInside } from "./engine/transaction-guard.ts";
import { newFeedSecret } from "./feeds.ts";
import { type FeedMemory, memoryFeeds, memoryFeedWrites, type NewSecret } from "./memory-feeds.ts";
import { type Verdict, verifyChain } from "./register/history.ts";
import { emptyMemory, memoryShelves, type Memory as Register } from "./register/memory-shelves.ts";
import { remembering, seeing } from "./register/register.ts";
import {
	type By,
	carryOut,
	type Planner,
	remindNobody,
	Stale,
} from "./register/register-change.ts";
import { hoursBefore, signedBefore } from "./retention.ts";

const tries = 5;

type Memory = Register & { readonly feeds: FeedMemory };

const copyOf = (memory: Memory): Memory => ({
	entities: new Map(memory.entities),
	counters: new Map(memory.counters),
	history: [...memory.history],
	feeds: [...memory.feeds],
});

/** A transaction works on a copy, which takes the original's place once it is done. */
const attempt = async <T>(kept: { memory: Memory }, work: (memory: Memory) => Promise<T>) => {
	for (let tried = 1; ; tried++) {
		const copy = copyOf(kept.memory);
		try {
			const value = await runInside(() => work(copy));
			kept.memory = copy;
			return value;
		} catch (failure) {
			if (!(failure instanceof Stale) || tried === tries) throw failure;
		}
	}
};

/** Nobody is served on another surface from here: there is never a code. */
const noLinks: RegisterChange["links"] = {
	issue: async () => {
		throw new Error("a register in memory keeps no codes");
	},
	revoke: async () => 0,
};

type Options = {
	readonly planner?: Planner<undefined> | undefined;
	readonly newFeedSecret?: NewSecret | undefined;
};

const storeOf = (kept: { memory: Memory }, options: Options): Store => {
	const { planner = remindNobody(), newFeedSecret: newSecret = newFeedSecret } = options;
	const gate = makeGate();
	return {
		as: (audience) => seeing(remembering(current(kept)), audience).register,
		change: async (by: By, work) => {
			refuseInside();
			const leave = await gate.enter();
			try {
				return await attempt(kept, (memory) => {
					const shelves = memoryShelves(memory);
					const feeds = memoryFeedWrites(memory.feeds, newSecret);
					return carryOut({ tx: undefined, shelves, planner, feeds, links: noLinks }, by, work);
				});
			} finally {
				leave();
			}
		},
		close: async () => {},
	};
};

/** Reads what is kept at the moment of asking, as a database would. */
const current = (kept: { memory: Memory }) => {
	const now = () => {
		refuseInside();
		return memoryShelves(kept.memory);
	};
	return {
		all: (kind) => now().all(kind),
		items: (kind, query) => now().items(kind, query),
		itemById: (kind, id) => now().itemById(kind, id),
		itemByNumber: (kinds, boardId, number) => now().itemByNumber(kinds, boardId, number),
		records: (kind, query) => now().records(kind, query),
		recordById: (kind, id) => now().recordById(kind, id),
		recordByNumber: (kind, boardId, number) => now().recordByNumber(kind, boardId, number),
		holdings: (boardIds) => now().holdings(boardIds),
		changesOf: (kind, id) => now().changesOf(kind, id),
		marksWithin: (period) => now().marksWithin(period),
		changesAt: (sequences) => now().changesAt(sequences),
		standingAt: (until) => now().standingAt(until),
		began: (boardIds) => now().began(boardIds),
		lastChanges: (ids) => now().lastChanges(ids),
		firstChanges: (ids) => now().firstChanges(ids),
	} satisfies Parameters<typeof seeing>[0];
};

type Kept<T> = { readonly value: T; readonly at: Instant };

const stillKept = <T>(found: Kept<T> | undefined, now: Instant): T | undefined =>
	found && found.at > hoursBefore(now, 24) ? found.value : undefined;

/** What nobody could send again any more is dropped. */
const signatures = (): Desk["isFirstSigned"] => {
	const seen = new Map<string, Instant>();
	return async (signature, now) => {
		for (const [old, at] of seen) if (at <= signedBefore(now)) seen.delete(old);
		if (seen.has(signature)) return false;
		seen.set(signature, now);
		return true;
	};
};

const memoryDesk = (): Desk => {
	const drafts = new Map<string, Kept<Draft>>();
	const threads = new Map<string, Kept<unknown>>();
	const seen = new Map<string, Kept<true>>();
	return {
		keepDraft: async (draft, at) => void drafts.set(draft.id, { value: draft, at }),
		draft: async (id, now) => stillKept(drafts.get(id), now),
		isFirst: async (key, at) => {
			if (stillKept(seen.get(key), at)) return false;
			seen.set(key, { value: true, at });
			return true;
		},
		isFirstSigned: signatures(),
		seenAt: async (key, now) => {
			const found = seen.get(key);
			return stillKept(found, now) && found?.at;
		},
		forget: async (key) => void seen.delete(key),
		keepThread: async (key, context, at) =>
			void threads.set(key, { value: JSON.parse(JSON.stringify(context ?? null)), at }),
		thread: async (key, now) => stillKept(threads.get(key), now),
	};
};

export type OpenMemoryStore = {
	readonly store: Store;
	readonly desk: Desk;
	readonly feeds: Feeds;
	readonly verifyHistory: () => Promise<Verdict>;
	readonly close: () => Promise<void>;
};

export const openMemoryStore = (options: Options = {}): OpenMemoryStore => {
	const kept = { memory: { ...emptyMemory(), feeds: [] } };
	const store = storeOf(kept, options);
	return {
		store,
		desk: memoryDesk(),
		feeds: memoryFeeds(() => kept.memory.feeds, store),
		verifyHistory: () =>
			verifyChain(async (after) => kept.memory.history.filter((row) => row.sequence > after)),
		close: store.close,
	};
};
