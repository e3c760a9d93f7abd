/**
 * Whose turn it is to be said. Each place is spoken in once a second, by one process at a time, in the order in which
 * things fell due: the first batch goes, the others wait in the ledger. What may not be said in a place takes no turn
 * there, so that nobody notices from its silence that there was something.
 */
import { type Audience, isUnclear, maySee } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { fromMillis, millis, secondsLater } from "../instants.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import type { Batch } from "./batches.ts";
import { byOrder, type Taken, type Taking, type Turn } from "./channel-lease.ts";
import { type Desk, holdsOf } from "./delivery-context.ts";
import { placeMs } from "./pacing.ts";

/** A batch whose turn it is; or that takes none, because nothing may be said of it there, or that is not known. */
export type Speaking = Batch & {
	readonly queue: string;
	readonly speakAt: Instant;
	readonly isSilent: boolean;
	/** Slack did not say who reads there: it is not posted now. */
	readonly unclear?: Audience | undefined;
};
type Waiting = Parameters<Desk["ledger"]["handBack"]>[0];

export type Sharing = {
	readonly desk: Desk;
	readonly worker: string;
	readonly now: Instant;
	readonly boards: ReadonlyMap<string, Board>;
	/** It waits for a person who may not be shown it. */
	readonly isHidden: (row: Occurrence) => boolean;
};

type Queued = { readonly turn: Turn; readonly batches: readonly Batch[] };

export const shareOut = async (
	batches: readonly Batch[],
	sharing: Sharing,
): Promise<{ readonly speaking: readonly Speaking[]; readonly waiting: Waiting }> => {
	const { silent, unclear } = await lookedAt(batches, sharing);
	const queued = inQueues(
		batches.filter((batch) => !silent.has(batch) && !unclear.has(batch)),
		sharing,
	);
	const taken = await take([...queued.values()], sharing);
	const outOfTurn = (batch: Batch) => ({
		...{ ...batch, speakAt: sharing.now, isSilent: silent.has(batch) },
		...{ queue: queueOf(batch, sharing).queue, unclear: unclear.get(batch) },
	});
	const speaking: Speaking[] = [...silent, ...unclear.keys()].map(outOfTurn);
	const waiting: Waiting[number][] = [];
	for (const [queue, { batches: some }] of queued) {
		const { is, at } = taken.get(queue) ?? { is: "wait" as const, at: sharing.now };
		const [first, ...others] = some;
		if (is === "speak" && first) speaking.push({ ...first, queue, speakAt: at, isSilent: false });
		const rest = is === "speak" ? others : some;
		for (const [place, batch] of rest.entries())
			waiting.push(...returned(batch, wakeFor({ is, at, place }, sharing)));
	}
	return { speaking, waiting };
};

const isInChannel = ({ destination }: Batch): boolean => destination.startsWith("channel:");

/**
 * The queue that a batch stands in, and the one that it stands behind. A restricted board waits behind what is open in
 * its channel and behind itself, but never behind another restricted board: it must not notice that there is one.
 */
const queueOf = (batch: Batch, { boards }: Sharing): Pick<Turn, "queue" | "behind" | "boardId"> => {
	const { destination } = batch;
	const [first] = batch.rows;
	return first && isInChannel(batch) && boards.get(first.boardId)?.visibility === "restricted"
		? { queue: `${destination} ${first.boardId}`, behind: destination, boardId: first.boardId }
		: { queue: destination };
};

const inQueues = (batches: readonly Batch[], sharing: Sharing): ReadonlyMap<string, Queued> => {
	const queued = new Map<string, { turn: Turn; batches: Batch[] }>();
	for (const batch of batches) {
		const [first] = [...batch.rows].sort(byOrder);
		if (first === undefined) continue;
		const standing = queueOf(batch, sharing);
		const { dueAt, id, destination } = first;
		const turn = { ...standing, destination, dueAt, id, from: sharing.now };
		const known = queued.get(turn.queue);
		if (known === undefined) queued.set(turn.queue, { turn, batches: [batch] });
		else {
			known.batches.push(batch);
			if (byOrder(turn, known.turn) < 0) known.turn = turn;
		}
	}
	return queued;
};

/** Only where this process has not just spoken itself is the ledger asked, which knows of the others. */
const take = async (
	queued: readonly Queued[],
	{ desk, worker, now, boards }: Sharing,
): Promise<ReadonlyMap<string, Taken>> => {
	const { pacing, ledger } = desk;
	const lead = pacing.lead();
	const soon = fromMillis(millis(now) + lead);
	const taken = new Map<string, Taken>();
	const asked: Turn[] = [];
	const lengths = new Map(queued.map(({ turn, batches }) => [turn.queue, batches.length]));
	for (const { turn } of queued) {
		const { queue, behind } = turn;
		const own = pacing.freeAt(queue, now);
		const from = behind === undefined ? own : later(own, pacing.freeAt(behind, now));
		const before = behind === undefined ? 0 : (lengths.get(behind) ?? 0);
		if (from <= soon && before === 0) asked.push({ ...turn, from });
		else taken.set(queue, { queue, is: "wait", at: pacing.after(from, before) });
	}
	const restricted = [...boards.values()].flatMap(({ id, visibility }) =>
		visibility === "restricted" ? [id] : [],
	);
	const taking = { worker, now, lead, gap: placeMs, restricted };
	for (const one of await takeFreely(asked, taking, ledger)) {
		taken.set(one.queue, one);
		if (one.is === "speak") pacing.reserve(one.queue, one.at);
	}
	return taken;
};

/** What another process took it may give back unused: nobody who is too many waits longer than this to ask again. */
const crowdedSeconds = 10;

/** As many as the workspace still takes in this minute, in their order; the others wait for the next. */
const takeFreely = async (
	asked: readonly Turn[],
	taking: Taking,
	ledger: Desk["ledger"],
): Promise<readonly Taken[]> => {
	if (asked.length === 0) return [];
	const { now } = taking;
	const { granted, waits } = await ledger.takeMinute(asked.length, now);
	const answers = granted === 0 ? [] : await ledger.takeTurns(asked.slice(0, granted), taking);
	const unused = answers.filter(({ is }) => is === "wait").length;
	if (unused > 0) await ledger.giveMinuteBack(unused, now);
	const soon = secondsLater(now, crowdedSeconds);
	const crowded = asked.slice(granted).map(({ queue }, place): Taken => {
		return { queue, is: "wait", at: [waits[place] ?? now, soon].sort()[0] ?? now };
	});
	return [...answers, ...crowded];
};

const later = (a: Instant, b: Instant): Instant => [a, b].sort()[1] ?? a;

type Standing = Pick<Taken, "is" | "at"> & { readonly place: number };

/** When the so-many-th of those that wait is taken up again: a little before its turn. */
const wakeFor = ({ is, at, place }: Standing, { desk, now }: Sharing): Instant => {
	const turn = desk.pacing.after(at, is === "speak" ? place + 1 : place);
	const wake = fromMillis(millis(turn) - desk.pacing.lead());
	return wake > now ? wake : turn;
};

export const returned = ({ rows }: Batch, notBefore: Instant): Waiting =>
	holdsOf(rows).map((hold) => ({ ...hold, notBefore }));

type LookedAt = {
	readonly silent: ReadonlySet<Batch>;
	readonly unclear: ReadonlyMap<Batch, Audience>;
};

/**
 * Those of which nothing may be said in their place by what is known now; it is looked at again before a post. And those
 * of which nobody can tell: all that is due there is tried at once then, for none of it may wait for what its own readers
 * do not know of. Only a place that several want, or that was just spoken in, is worth asking Slack about.
 */
const lookedAt = async (batches: readonly Batch[], sharing: Sharing): Promise<LookedAt> => {
	const { pacing, directory } = sharing.desk;
	const isBusy = (queue: string) => pacing.freeAt(queue, sharing.now) > sharing.now;
	const silent = new Set(batches.filter(({ rows }) => rows.every(sharing.isHidden)));
	const unclear = new Map<Batch, Audience>();
	const look = async ([place, those]: readonly [string, readonly Batch[]]): Promise<void> => {
		const queues = [place, ...those.map((batch) => queueOf(batch, sharing).queue)];
		if (those.length === 1 && !queues.some(isBusy)) return;
		const audience = await directory.channel(place.slice("channel:".length));
		for (const batch of those) {
			if (isUnclear(audience)) unclear.set(batch, audience);
			else if (isKeptFrom(audience, batch, sharing)) silent.add(batch);
		}
	};
	await Promise.all([...byPlace(batches.filter(isInChannel))].map(look));
	return { silent, unclear };
};

const isKeptFrom = (audience: Audience, { rows }: Batch, { boards }: Sharing): boolean =>
	rows.every(({ boardId }) => {
		const board = boards.get(boardId);
		return board !== undefined && !maySee(board, audience);
	});

const byPlace = (batches: readonly Batch[]): ReadonlyMap<string, readonly Batch[]> => {
	const places = new Map<string, readonly Batch[]>();
	for (const batch of batches)
		places.set(batch.destination, [...(places.get(batch.destination) ?? []), batch]);
	return places;
};
