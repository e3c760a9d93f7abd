/**
 * Whose turn it is to be said. Each place is spoken in once a second, by one process at a time, in the order in which
 * things fell due: the first batch goes, the others wait in the ledger. What may not be said in a place takes no turn
 * there, so that nobody notices from its silence that there was something.
 */
import { maySee } from "../domain/audience.ts";
import type { Board } from "../domain/board.ts";
import type { Instant } from "../domain/plain-date.ts";
import type { Batch } from "./batches.ts";
import { type Desk, holdsOf } from "./desk.ts";
import { fromMillis, millis } from "./instants.ts";
import type { Occurrence } from "./ledger.ts";
import { placeMs } from "./pacing.ts";
import { isUnclear } from "./place.ts";
import { byOrder, type Taken, type Turn } from "./turn.ts";

/** A batch whose turn it is; or that takes none, because nothing may be said of it there. */
export type Speaking = Batch & {
	readonly queue: string;
	readonly speakAt: Instant;
	readonly isSilent: boolean;
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
	const silent = await silentAmong(batches, sharing);
	const queued = inQueues(
		batches.filter((batch) => !silent.has(batch)),
		sharing,
	);
	const taken = await take([...queued.values()], sharing);
	const speaking: Speaking[] = [...silent].map((batch) => ({
		...{ ...batch, speakAt: sharing.now, isSilent: true },
		queue: queueOf(batch, sharing).queue,
	}));
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
	const answers =
		asked.length === 0
			? []
			: await ledger.takeTurns(asked, { worker, now, lead, gap: placeMs, restricted });
	for (const one of answers) {
		taken.set(one.queue, one);
		if (one.is === "speak") pacing.reserve(one.queue, one.at);
	}
	return taken;
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

/**
 * Those of which nothing may be said in their place by what is known now; it is looked at again before a post.
 * Only a place that others want too, or that was just spoken in, is worth asking Slack about.
 */
const silentAmong = async (
	batches: readonly Batch[],
	sharing: Sharing,
): Promise<ReadonlySet<Batch>> => {
	const wanted = byPlace(batches.filter(isInChannel));
	const silent = await Promise.all(
		[...wanted].map(async ([place, those]) => {
			const isWantedByMany = new Set(those.flatMap(boardIdsOf)).size > 1;
			const isBusy = sharing.desk.pacing.freeAt(place, sharing.now) > sharing.now;
			return isWantedByMany || isBusy ? silentIn(place, those, sharing) : [];
		}),
	);
	const hidden = batches.filter(({ rows }) => rows.every(sharing.isHidden));
	return new Set([...silent.flat(), ...hidden]);
};

const byPlace = (batches: readonly Batch[]): ReadonlyMap<string, readonly Batch[]> => {
	const places = new Map<string, readonly Batch[]>();
	for (const batch of batches)
		places.set(batch.destination, [...(places.get(batch.destination) ?? []), batch]);
	return places;
};

const silentIn = async (
	place: string,
	batches: readonly Batch[],
	{ desk, boards }: Sharing,
): Promise<readonly Batch[]> => {
	const audience = await desk.directory.channel(place.slice("channel:".length));
	const isHidden = (boardId: string): boolean => {
		const board = boards.get(boardId);
		return board !== undefined && !maySee(board, audience);
	};
	// Who would read it may be known by its turn: then it is said, and not beside what comes before.
	if (isUnclear(audience)) return [];
	return batches.filter((batch) => boardIdsOf(batch).every(isHidden));
};

const boardIdsOf = ({ rows }: Batch): readonly string[] => rows.map(({ boardId }) => boardId);
