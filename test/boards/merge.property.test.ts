/** Whatever two boards hold and whatever people do meanwhile: a merge and its undoing lose, double and orphan nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Board } from "../../src/domain/boards/board.ts";
import { addDays, type Instant, type PlainDate } from "../../src/domain/dates/plain-date.ts";
import { type Movable, numberedIn, numberOf } from "../../src/domain/merges/merge.ts";
import { movedIn } from "../../src/domain/merges/references.ts";
import type { Reference } from "../../src/domain/reference.ts";
import { referenceOf } from "../../src/domain/register.ts";
import { daysLater } from "../../src/reminders/instants.ts";
import { worldOf } from "../../src/reminders/ledger/materialise.ts";
import { horizonDays } from "../../src/reminders/ledger/planning-horizon.ts";
import { lineNow } from "../../src/reminders/plan/escalation-chain.ts";
import { meetingExtras } from "../../src/reminders/plan/papers.ts";
import { planFor, planForBoard } from "../../src/reminders/plan/plan.ts";
import { dueAt, type Planned } from "../../src/reminders/plan/planned-reminder.ts";
import { carryOutDue } from "../../src/usecases/merge/due.ts";
import { separate } from "../../src/usecases/merge/separate.ts";
import { emptyRegister } from "../programme/register-copy.ts";
import { runs } from "../runs.ts";
import {
	at,
	boardIn,
	inDatabase,
	inMemory,
	itemsOn,
	merging,
	momentOn,
	nobodyAsked,
	ownedOn,
	perform,
	planning,
	populate,
	rowsOf,
	sayWhatIsDue,
	type World,
} from "./merge-world.ts";
import { anyPair, type Deed, organisationIds, type Pair, start } from "./pair.ts";

type Said = Pick<Planned, "rule" | "localAt" | "itemId" | "destination">;

/** One reminder: a channel's stays one when it moves to another channel, and so do several people's apart. */
const said = ({ itemId, rule, localAt, destination }: Said) =>
	`${itemId} ${rule} ${localAt} ${destination.split(":")[0] === "person" ? destination : "board"}`;

/** That a quorum is at risk is said once, whichever day it would fall on now. */
const isToldOnce = ({ itemId, rule }: Said, rows: Awaited<ReturnType<typeof rowsOf>>): boolean =>
	rule === "quorum:at-risk" &&
	rows.some(
		(row) => row.itemId === itemId && row.rule.startsWith("quorum:") && row.state === "sent",
	);

/** What the merge does not touch is planned as far ahead as it was to begin with. */
const reachedFrom = ({ id }: { readonly id: string }, pair: Pair, now: Instant): Instant =>
	id === "one" || id === "two" ? now : momentOn(start, pair.hour);

/** Every reminder that should still come has one row, on its item's own board; nothing else is planned. */
const remindersHold = async (world: World, pair: Pair, now: Instant): Promise<void> => {
	const register = world.store.as({ kind: "operator" });
	const people = await register.people();
	for (const board of await register.boards()) {
		const beside = await meetingExtras(board, register);
		const around = { ...worldOf(board, people, planning), beside };
		const subjects = [...(await itemsOn(world, board.id)), board];
		const rows = await rowsOf(world, subjects);
		const until = daysLater(reachedFrom(board, pair, now), horizonDays);
		const sent = new Set(rows.filter(({ state }) => state === "sent").map(said));
		const wanted = subjects
			.flatMap((subject) =>
				subject.kind === "board"
					? planForBoard(subject, around)
					: lineNow(
							planFor(subject, board, around),
							{ item: subject, board },
							{ rows: rows.filter(({ itemId }) => itemId === subject.id), world: around },
						),
			)
			.filter((one) => dueAt(one) > now && dueAt(one) <= until)
			.filter((one) => !sent.has(said(one)) && !isToldOnce(one, rows));
		// News of a merge in the night waits for the morning.
		const due = rows.filter(
			({ state, dueAt: when, rule }) =>
				state === "planned" && when > now && !/^news:|^overdue:when-recorded$|^week$/.test(rule),
		);
		const inReach = due.filter(({ dueAt: when }) => when <= until);
		expect(inReach.map(said).sort()).toEqual(wanted.map(said).sort());
		for (const row of due) expect(row.boardId).toBe(board.id);
		const planned = rows.filter(({ state }) => state === "planned");
		expect(new Set(planned.map(said)).size).toBe(planned.length);
		for (const row of planned) expect(sent.has(said(row))).toBe(false);
	}
};

const referencesAnswer = async (world: World): Promise<void> => {
	const register = world.store.as({ kind: "operator" });
	const [one, two] = [await boardIn(world, "one"), await boardIn(world, "two")];
	const answering = async (reference: Reference) =>
		(await register.item(reference)) ?? (await register.numbered(reference));
	for (const item of [...(await itemsOn(world, "one")), ...(await itemsOn(world, "two"))]) {
		const home = item.boardId === "one" ? one : two;
		expect((await register.item(referenceOf(item, home)))?.id).toBe(item.id);
	}
	for (const merge of await register.merges())
		for (const moved of movedIn(merge)) {
			const series = numberedIn(moved.kind);
			if (!series) continue;
			for (const [code, number] of [
				[one.code, moved.was],
				[two.code, moved.now],
			] as const)
				expect((await answering({ code, series, number }))?.id).toBe(moved.id);
		}
};

const content = (one: Movable): unknown => {
	const { version: _v, boardId: _b, ...rest } = one;
	return JSON.parse(JSON.stringify({ ...rest, number: undefined }));
};

const byId = (items: readonly Movable[]) => new Map(items.map((item) => [item.id, item]));

/** The merge itself may have cancelled a meeting and ended a series; nothing else of them changes. */
const isStopped = (one: Movable): boolean =>
	(one.kind === "meeting" && one.state.is === "cancelled") ||
	(one.kind === "series" && one.state.is === "ended");

const mergedHolds = async (world: World, pair: Pair, before: readonly Movable[]): Promise<void> => {
	expect(await ownedOn(world, "one")).toEqual([]);
	const now = byId(await ownedOn(world, "two"));
	expect([...now.keys()].sort()).toEqual(before.map(({ id }) => id).sort());
	for (const item of before) {
		const moved = now.get(item.id);
		if (moved && !isStopped(moved)) expect(content(moved)).toEqual(content(item));
	}
	const from = await boardIn(world, "one");
	expect(from.state).toMatchObject({ is: "ended", mergedIntoId: "two" });
	const into = await boardIn(world, "two");
	for (const id of [...pair.from.memberIds, ...pair.into.memberIds, pair.from.secretaryId])
		if (id) expect([...into.memberIds, into.secretaryId, into.chairId]).toContain(id);
	expect((await boardIn(world, "low")).overseenById).toBe("two");
};

const carriedOut = async (world: World, pair: Pair, day: PlainDate): Promise<void> => {
	await world.store.change(at(momentOn(start, pair.hour)), (register) =>
		register.save(merging(pair, day)),
	);
	await carryOutDue(world.store, nobodyAsked, { now: momentOn(day, pair.hour) });
	// A second process, or a second look, finds nothing to do.
	await carryOutDue(world.store, nobodyAsked, { now: momentOn(day, pair.hour) });
};

const undone = async (world: World, now: Instant): Promise<void> => {
	await world.store.change(at(now), async (register) => {
		const [merge] = await register.merges();
		if (merge) await separate(register, merge, { now, opens: "open" });
	});
};

type Meanwhile = {
	readonly before: Readonly<Record<"one" | "two", readonly Movable[]>>;
	/** The board that had taken over, before anybody touched it. */
	readonly merged: Board;
	readonly changed: ReadonlyMap<string, Movable>;
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const seatsOf = ({ seats }: Board, organisationId: string) =>
	seats.filter((seat) => seat.organisationId === organisationId);

/** Both boards as they were, except where people gave a role or a seat to somebody meanwhile. */
const boardsHold = async (world: World, pair: Pair, merged: Board): Promise<void> => {
	const [from, into] = [await boardIn(world, "one"), await boardIn(world, "two")];
	const did = (does: Deed["does"]) => pair.deeds.filter((deed) => deed.does === does);
	for (const id of organisationIds) {
		const filled = did("seat").findLast(
			(deed) => "organisationId" in deed && deed.organisationId === id,
		);
		const wasOnlyOurs = seatsOf(pair.from, id).length > 0 && seatsOf(pair.into, id).length === 0;
		const [given, other] = wasOnlyOurs ? [from, into] : [into, from];
		const [givenWas, otherWas] = wasOnlyOurs ? [pair.from, pair.into] : [pair.into, pair.from];
		expect(plain(seatsOf(other, id))).toEqual(plain(seatsOf(otherWas, id)));
		if (!filled || !("who" in filled))
			expect(plain(seatsOf(given, id))).toEqual(plain(seatsOf(givenWas, id)));
		// Naming whoever sat there already changes nothing.
		else if (!seatsOf(merged, id).some(({ holderId }) => holderId === filled.who))
			expect(seatsOf(given, id).map(({ holderId }) => holderId)).toContain(filled.who);
	}
	if (did("secretary").length === 0) expect(into.secretaryId).toBe(pair.into.secretaryId);
	for (const field of ["chairId", "channelId", "visibility", "quorum", "overseenById"] as const)
		expect(plain(into[field])).toEqual(plain(pair.into[field]));
	expect(plain(into.state)).toEqual(plain(pair.into.state));
	if (did("member").length + did("leave").length === 0)
		expect(into.memberIds).toEqual(pair.into.memberIds);
};

const separatedHolds = async (
	world: World,
	pair: Pair,
	{ before, changed, merged }: Meanwhile,
): Promise<void> => {
	const backOnOne = byId(await ownedOn(world, "one"));
	for (const id of ["one", "two"] as const) {
		const now = byId(await ownedOn(world, id));
		for (const item of before[id]) {
			const back = now.get(item.id);
			expect(back && numberOf(back)).toBe(numberOf(item));
			if (back) expect(content(back)).toEqual(content(changed.get(item.id) ?? item));
			now.delete(item.id);
		}
		for (const extra of now.values()) {
			const isOurs =
				(extra.kind === "meeting" && extra.seriesId === "one-series") ||
				(extra.kind === "reply" && backOnOne.has(extra.meetingId));
			expect(isOurs ? "one" : "two").toBe(id);
		}
	}
	await boardsHold(world, pair, merged);
	const from = await boardIn(world, "one");
	expect(JSON.stringify(from.state)).toBe(JSON.stringify(pair.from.state));
	expect(from.memberIds).toEqual(pair.from.memberIds);
	expect((await boardIn(world, "low")).overseenById).toBe("one");
};

const trial = async (world: World, pair: Pair): Promise<void> => {
	await populate(world, pair, momentOn(start, pair.hour));
	const day = addDays(start, pair.before);
	await sayWhatIsDue(world, momentOn(day, pair.hour));
	const before = { one: await ownedOn(world, "one"), two: await ownedOn(world, "two") };
	await carriedOut(world, pair, day);
	await mergedHolds(world, pair, [...before.one, ...before.two]);
	await remindersHold(world, pair, momentOn(day, pair.hour));
	await referencesAnswer(world);

	const later = momentOn(addDays(day, pair.between), pair.hour);
	await sayWhatIsDue(world, later);
	const merged = await boardIn(world, "two");
	const changed = new Map<string, Movable>();
	for (const deed of pair.deeds) {
		const saved = await perform(world, deed, later);
		if (saved && "boardId" in saved) changed.set(saved.id, saved);
	}
	await undone(world, later);
	await separatedHolds(world, pair, { before, changed, merged });
	await remindersHold(world, pair, later);
	await referencesAnswer(world);
	expect(await world.verifyHistory()).toHaveProperty("entries");
};

const holdsFor = (open: () => Promise<World>, many: ReturnType<typeof runs>) =>
	fc.assert(
		fc.asyncProperty(anyPair, async (pair) => {
			const world = await open();
			try {
				await trial(world, pair);
			} finally {
				await world.close();
			}
		}),
		many,
	);

describe("a merge of any two boards, and its undoing", () => {
	it(
		"loses, doubles and orphans nothing, in memory",
		() => holdsFor(inMemory, runs({ gate: 40, long: 120 })),
		120_000,
	);

	it(
		"loses, doubles and orphans nothing, in SQLite",
		() => holdsFor(async () => inDatabase(await emptyRegister()), runs({ gate: 8, long: 15 })),
		120_000,
	);
});
