/** The register inside a transaction: what one author may see, and the one way of writing to it. */

import type { Audience } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { type Anchored, isRedated } from "../../domain/items/anchor.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Movable } from "../../domain/merges/merge.ts";
import type { Reference } from "../../domain/reference.ts";
import type { Entity, Item } from "../../domain/register.ts";
import type {
	Announcement,
	Author,
	News,
	Register,
	RegisterChange,
	Snoozing,
	Telling,
} from "../../usecases/ports.ts";
import { readValue } from "../rows/values.ts";
import { mustSee, mustSeeBoard, writtenBy } from "./may-write.ts";
import { wholeOf } from "./redacted-register.ts";
import { type Sight, seeing } from "./register.ts";
import type { WritableShelves } from "./shelves.ts";

export type By = {
	readonly audience: Audience;
	readonly author: Author;
	readonly now: Instant;
	readonly isByItself?: boolean | undefined;
	readonly requestId?: string | undefined;
};

/** Somebody else has saved it since it was read: the work must start again from the load. */
export class Stale extends Error {}

/** The transaction as reminders are planned in it: the whole register, whoever the author is. */
type PlanningScope<Tx> = {
	readonly tx: Tx;
	readonly register: Register;
	readonly now: Instant;
	/** A day has brought it about, and nobody who is awake. */
	readonly isByItself?: boolean | undefined;
};

/** What else must change with what was saved: a due date that hangs on a meeting moves with it. */
type Follower = (
	meeting: Meeting,
	scope: {
		readonly register: Register;
		readonly now: Instant;
		/** What is due by this meeting, on whichever board. */
		readonly anchored: () => Promise<readonly Anchored[]>;
	},
) => Promise<readonly Anchored[]>;

/** What becomes of reminders when something was saved (its version is the new one) or is announced. */
export type Planner<Tx> = {
	readonly onSaved: (entity: Entity, scope: PlanningScope<Tx>) => Promise<void>;
	/** After many new items were saved. */
	readonly onSavedNew: (items: readonly Item[], scope: PlanningScope<Tx>) => Promise<void>;
	readonly onAnnounce: (
		item: Item | Board,
		announcement: Announcement,
		scope: PlanningScope<Tx>,
	) => Promise<void>;
	readonly onSnooze: (item: Item, snoozing: Snoozing, scope: PlanningScope<Tx>) => Promise<void>;
	readonly follow?: Follower | undefined;
};

/** Where nobody is reminded. */
export const remindNobody = <Tx>(): Planner<Tx> => ({
	onSaved: async () => {},
	onSavedNew: async () => {},
	onAnnounce: async () => {},
	onSnooze: async () => {},
});

export type Session<Tx> = {
	readonly tx: Tx;
	readonly shelves: WritableShelves;
	readonly planner: Planner<Tx>;
	readonly links: RegisterChange["links"];
	readonly feeds: RegisterChange["feeds"];
	/** Before the end of a transaction in which something was recorded. */
	readonly onRecorded?: ((by: By) => Promise<void>) | undefined;
};

type Following<Tx> = Pick<Session<Tx>, "shelves" | "planner"> & {
	readonly scope: PlanningScope<Tx>;
	readonly write: (item: Anchored) => Promise<Anchored>;
};

const follower = <Tx>({ shelves, planner, scope, write }: Following<Tx>) => {
	/** What has followed a meeting, as it was before. */
	const followed = new Map<string, Anchored>();
	const remember = (was: Anchored): void => {
		if (!followed.has(was.id)) followed.set(was.id, was);
	};
	/** On whichever board it is, seen by the author or not: nothing of it is told to them. */
	const follow = async (meeting: Meeting): Promise<void> => {
		if (!planner.follow) return;
		const all = await shelves.anchoredTo(meeting);
		for (const item of await planner.follow(meeting, { ...scope, anchored: async () => all })) {
			const was = all.find(({ id }) => id === item.id);
			if (was) remember(was);
			await write(item);
		}
	};
	const hang = async (item: Anchored): Promise<void> => {
		const was = await scope.register.itemById(item.kind, item.id);
		if (was?.kind === "action" || was?.kind === "milestone") remember(was);
		await write(item);
	};
	/** Once each, however many meetings it has gone over to meanwhile. */
	const tellFollowed = async (): Promise<void> => {
		for (const was of followed.values()) {
			const item = await scope.register.itemById(was.kind, was.id);
			if (item && isRedated(was, item)) await planner.onAnnounce(item, { news: "re-dated" }, scope);
		}
	};
	return { follow, hang, tellFollowed };
};

/** Writing as it is done once sight of it has been settled. */
const writer = <Tx>({ tx, shelves, planner }: Session<Tx>, by: By) => {
	const whole = seeing(shelves, { kind: "operator" }).register;
	const scope = { tx, register: whole, now: by.now, isByItself: by.isByItself };
	const write = async <E extends Entity>(entity: E, boardId?: string): Promise<E> => {
		const { version } = entity;
		const next = readValue(entity.kind, { ...entity, version: version + 1 }) as E;
		if (!(await shelves.put(next, { version, boardId })))
			throw new Stale(`${entity.kind} ${entity.id} is no longer at version ${version}.`);
		await shelves.record({ entity: next, author: by.author, at: by.now });
		await planner.onSaved(next, scope);
		return next;
	};
	const writeNew = async (items: readonly Item[]): Promise<readonly Item[]> => {
		const made = items.map((item) => readValue(item.kind, { ...item, version: 1 }) as Item);
		await shelves.putNew(made);
		for (const entity of made) await shelves.record({ entity, author: by.author, at: by.now });
		await planner.onSavedNew(made, scope);
		return made;
	};
	const { follow, hang, tellFollowed } = follower({ shelves, planner, scope, write });
	return {
		follow,
		hang,
		tellFollowed,
		keep: async (entity: Entity, fromId?: string) => {
			const next = await write(entity, fromId);
			if (next.kind === "meeting") await follow(next);
		},
		keepNew: async (items: readonly Item[]) => {
			for (const made of await writeNew(items)) if (made.kind === "meeting") await follow(made);
		},
		tell: (item: Item | Board, announcement: Announcement) =>
			planner.onAnnounce(item, announcement, scope),
		putOff: (item: Item, snoozing: Snoozing) => planner.onSnooze(item, snoozing, scope),
	};
};

const anchoring = (
	seen: Sight,
	{ follow, hang }: Pick<ReturnType<typeof follower>, "follow" | "hang">,
) => ({
	follow: async (meeting: Meeting) => {
		await mustSee(seen, meeting);
		return follow(meeting);
	},
	hang: async (item: Anchored) => {
		await mustSee(seen, item);
		await hang(item);
	},
});

const writes = <Tx>(session: Session<Tx>, seen: Sight, by: By) => {
	const { shelves } = session;
	const whole = wholeOf(shelves, { seen, audience: by.audience });
	const { keep, keepNew, tell, putOff, follow, hang, tellFollowed } = writer(session, by);
	const mayWrite = writtenBy(seen);
	return {
		tellFollowed,
		...anchoring(seen, { follow, hang }),
		nextNumber: async (boardId: string, series: Reference["series"], count?: number) => {
			await mustSeeBoard(seen, boardId);
			return shelves.nextNumber(boardId, series, count);
		},
		saveNew: async (items: readonly Item[]) => {
			for (const item of items) await mayWrite.see(item);
			await keepNew(await Promise.all(items.map(whole)));
		},
		save: async (entity: Entity) => {
			await mayWrite.see(entity);
			await keep(await whole(entity));
		},
		move: async (entity: Movable, fromId: string) => {
			await mustSee(seen, entity);
			await mustSeeBoard(seen, fromId);
			await keep(await whole(entity), fromId);
		},
		announce: async (item: Item | Board, news: News, telling?: Telling) => {
			await mayWrite.tell(item);
			await tell(item, { news, ...telling });
		},
		snooze: async (item: Item, snoozing: Snoozing) => {
			await mustSee(seen, item);
			await putOff(item, snoozing);
		},
		isTaken: async (code: string) =>
			(await shelves.all("board")).some((board) => board.code === code.trim().toUpperCase()),
	};
};

type Noting = { readonly failed: (failure: unknown) => void; readonly recorded: () => void };

/** Tells of what failed, even where the work itself goes on regardless. */
const noted =
	<A extends readonly unknown[], R>(note: Noting, write: (...asked: A) => Promise<R>) =>
	async (...asked: A): Promise<R> => {
		try {
			const done = await write(...asked);
			note.recorded();
			return done;
		} catch (failure) {
			note.failed(failure);
			throw failure;
		}
	};

const registerChange = <Tx>(session: Session<Tx>, by: By, note: Noting) => {
	const { sight, register } = seeing(session.shelves, by.audience);
	const { tellFollowed, isTaken, ...writing } = writes(session, sight, by);
	const change: RegisterChange = {
		...register,
		nextNumber: noted({ ...note, recorded: () => undefined }, writing.nextNumber),
		save: noted(note, writing.save),
		saveNew: noted(note, writing.saveNew),
		move: noted(note, writing.move),
		follow: noted(note, writing.follow),
		hang: noted(note, writing.hang),
		announce: noted(note, writing.announce),
		snooze: noted(note, writing.snooze),
		links: {
			issue: noted(note, session.links.issue),
			revoke: noted(note, session.links.revoke),
		},
		feeds: {
			...session.feeds,
			issue: noted(note, session.feeds.issue),
			revoke: noted(note, session.feeds.revoke),
		},
		isTaken,
	};
	return { change, tellFollowed };
};

/** One change: where any of its writing failed it has failed, for a part of it is never kept alone. */
export const carryOut = async <Tx, T>(
	session: Session<Tx>,
	by: By,
	work: (register: RegisterChange) => Promise<T>,
): Promise<T> => {
	const failures: unknown[] = [];
	let isRecorded = false;
	const { change, tellFollowed } = registerChange(session, by, {
		failed: (failure) => failures.push(failure),
		recorded: () => {
			isRecorded = true;
		},
	});
	const value = await work(change);
	if (failures.length > 0) throw failures[0];
	await tellFollowed();
	if (isRecorded) await session.onRecorded?.(by);
	return value;
};
