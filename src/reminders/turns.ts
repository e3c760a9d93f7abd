/**
 * Who speaks next where: each place is spoken in once a second, and the others wait their turn in the ledger.
 * What may not be said in a place takes no turn there, so that nobody notices from its silence that there was something.
 */
import { maySee } from "../domain/audience.ts";
import type { Board } from "../domain/board.ts";
import type { Instant } from "../domain/plain-date.ts";
import type { Batch } from "./batches.ts";
import { type Desk, holdsOf } from "./desk.ts";
import { fromMillis, millis } from "./instants.ts";
import type { Hold } from "./ledger.ts";

type Returned = Hold & { readonly notBefore: Instant };

export type Turns = {
	readonly speaking: readonly Batch[];
	readonly waiting: readonly Returned[];
};

type Taking = {
	readonly desk: Pick<Desk, "directory" | "pacing">;
	readonly now: Instant;
	readonly boards: ReadonlyMap<string, Board>;
};

/** The first batch of a place goes, the others wait. */
export const takeTurns = async (batches: readonly Batch[], taking: Taking): Promise<Turns> => {
	const { desk, now } = taking;
	const silent = await silentAmong(batches, taking);
	const before = new Map<string, number>();
	const speaking: Batch[] = [...silent];
	const waiting: Returned[] = [];
	for (const batch of batches.filter((one) => !silent.has(one))) {
		const queues = queuesOf(batch, taking);
		const own = queues.at(-1) ?? queues[0];
		const count = queues.reduce((sum, queue) => sum + (before.get(queue) ?? 0), 0);
		before.set(own, (before.get(own) ?? 0) + 1);
		const free = latest(queues.map((queue) => desk.pacing.freeAt(queue, now)));
		if (free <= now && count === 0) {
			desk.pacing.reserve(own, now);
			speaking.push(batch);
		} else waiting.push(...returned(batch, desk.pacing.after(free, Math.max(count - 1, 0))));
	}
	return { speaking, waiting };
};

export const returned = ({ rows }: Batch, notBefore: Instant): readonly Returned[] =>
	holdsOf(rows).map((hold) => ({ ...hold, notBefore }));

const latest = (moments: readonly Instant[]): Instant =>
	fromMillis(Math.max(...moments.map(millis)));

const isInChannel = ({ destination }: Batch): boolean => destination.startsWith("channel:");

/**
 * The queues that a batch stands in, its own last. A restricted board waits behind what is open in its channel and
 * behind itself, but never behind another restricted board: it must not notice that there is one.
 */
const queuesOf = (batch: Batch, { boards }: Taking): readonly [string, ...string[]] => {
	const { destination, rows } = batch;
	const [first] = rows;
	return first && isInChannel(batch) && boards.get(first.boardId)?.visibility === "restricted"
		? [destination, `${destination} ${first.boardId}`]
		: [destination];
};

/**
 * Those of which nothing may be said in their channel by what is known now; it is looked at again before a post.
 * Only a place that others want too, or that was just spoken in, is worth asking Slack about.
 */
const silentAmong = async (
	batches: readonly Batch[],
	taking: Taking,
): Promise<ReadonlySet<Batch>> => {
	const wanted = byPlace(batches.filter(isInChannel));
	const silent = await Promise.all(
		[...wanted].map(async ([place, those]) => {
			const isWantedByMany = new Set(those.flatMap(boardIdsOf)).size > 1;
			const isBusy = taking.desk.pacing.freeAt(place, taking.now) > taking.now;
			return isWantedByMany || isBusy ? silentIn(place, those, taking) : [];
		}),
	);
	return new Set(silent.flat());
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
	{ desk, boards }: Taking,
): Promise<readonly Batch[]> => {
	const audience = await desk.directory.channel(place.slice("channel:".length));
	const isHidden = (boardId: string): boolean => {
		const board = boards.get(boardId);
		return board !== undefined && !maySee(board, audience);
	};
	return batches.filter((batch) => boardIdsOf(batch).every(isHidden));
};

const boardIdsOf = ({ rows }: Batch): readonly string[] => rows.map(({ boardId }) => boardId);
