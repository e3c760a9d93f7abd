/**
 * Changes reminders that are out, in place, so that they say what is so now: done, moved, or replaced by a newer one.
 * What a message says is made afresh from the ledger and the register each time, so to do it twice does no harm;
 * who reads the place is asked again first, and a failure leaves the message as it was.
 */
import { maySee } from "../domain/audience.ts";
import { wordDay } from "../domain/date-words.ts";
import type { Instant } from "../domain/plain-date.ts";
import type { Change } from "../usecases/ports.ts";
import { becameWords } from "./became.ts";
import { cardOf } from "./cards.ts";
import { patience, pauseAfter } from "./classify.ts";
import { type Desk, type Present, presentOf } from "./desk.ts";
import { secondsLater } from "./instants.ts";
import type { Occurrence } from "./ledger.ts";
import type { Card } from "./letters.ts";
import type { Changed } from "./messenger.ts";
import { findPlace, isUnclear } from "./place.ts";
import { dayOf, markOf, type Subject } from "./planned.ts";
import { reread } from "./re-read.ts";
import { isNews, isTold } from "./rule.ts";
import type { Shown } from "./standing.ts";

/** Slack lets messages be changed about fifty times a minute: these wait, and nothing else waits for them. */
const perMinute = 40;
const mostTries = 6;

/** When this process last changed messages. */
export type Changes = { times: readonly Instant[] };

export const showAgain = async (desk: Desk, changes: Changes): Promise<void> => {
	const now = desk.clock.now();
	const leaseUntil = secondsLater(now, desk.timings.lease);
	const claimed = await desk.ledger.claimShowing({ now, leaseUntil, limit: 200 });
	if (claimed.length === 0) return;
	changes.times = changes.times.filter((at) => secondsLater(at, 60) > now);
	const present = await presentOf(desk.store);
	for (const [deliveryId, rows] of byDelivery(claimed)) {
		const ids = rows.map(({ id }) => id);
		if (changes.times.length >= perMinute) {
			const at = secondsLater(changes.times[0] ?? now, 60);
			await desk.ledger.showLater(ids, { leaseUntil, at, because: "waiting" });
			continue;
		}
		changes.times = [...changes.times, now];
		await showOne({ deliveryId, ids, leaseUntil, tries: triesOf(rows) }, { desk, present });
	}
};

const byDelivery = (rows: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> => {
	const groups = new Map<string, Occurrence[]>();
	for (const row of rows) {
		const id = row.deliveryId ?? row.id;
		groups.set(id, [...(groups.get(id) ?? []), row]);
	}
	return groups;
};

const triesOf = (rows: readonly Occurrence[]): number =>
	Math.max(...rows.map(({ refreshTries }) => refreshTries ?? 0));

type Claimed = {
	readonly deliveryId: string;
	readonly ids: readonly string[];
	readonly leaseUntil: Instant;
	readonly tries: number;
};
type At = { readonly desk: Desk; readonly present: Present };

const showOne = async (claimed: Claimed, at: At): Promise<void> => {
	const { desk } = at;
	try {
		const rows = await desk.ledger.ofDelivery(claimed.deliveryId);
		const { changed, shown } = await changeOne(claimed, rows, at);
		if (changed.is === "later" && claimed.tries < mostTries) return again(claimed, changed, desk);
		const now = desk.clock.now();
		const told = changed.is === "changed" ? shown : unchanged(claimed, changed.reason, now);
		const { ids, leaseUntil } = claimed;
		const own = told.filter(({ id }) => ids.includes(id));
		const held = await desk.ledger.shown(own, { leaseUntil, now });
		// Something has happened meanwhile, and what was just put there may be what was so before.
		if (held < own.length) await desk.ledger.showDelivery(claimed.deliveryId, now);
		desk.log.info(
			{ deliveryId: claimed.deliveryId, is: changed.is },
			"a reminder was changed in place",
		);
	} catch (error) {
		desk.log.error({ error, deliveryId: claimed.deliveryId }, "a reminder could not be changed");
		await again(claimed, { is: "later", reason: "failed" }, desk);
	}
};

const unchanged = ({ ids }: Claimed, reason: string, finalAt: Instant): readonly Shown[] =>
	ids.map((id) => ({ id, finalAt, became: `left as it was: ${reason}` }));

const again = async (
	{ ids, leaseUntil, tries }: Claimed,
	{ retryAfter }: Extract<Changed, { is: "later" }>,
	desk: Desk,
): Promise<void> => {
	const wait = retryAfter === undefined ? pauseAfter(tries) : patience(retryAfter);
	const at = secondsLater(desk.clock.now(), wait);
	await desk.ledger.showLater(ids, { leaseUntil, at, because: "failed" });
};

type Outcome = { readonly changed: Changed; readonly shown: readonly Shown[] };

const changeOne = async (
	{ deliveryId }: Claimed,
	rows: readonly Occurrence[],
	{ desk, present }: At,
): Promise<Outcome> => {
	const [first] = rows;
	const { channelId, messageTs: ts, destination } = first ?? {};
	if (!first || !channelId || !ts || !destination) return outcome("gone", "it was never posted");
	const place = await findPlace(destination, present, desk);
	if (place.is === "nowhere") return outcome("gone", place.reason);
	if (place.is === "unclear") return outcome("later", place.reason);
	const { audience } = place;
	if (isUnclear(audience)) return outcome("later", "who would read it could not be found out");
	const mayAll = rows.every(({ boardId }) => {
		const board = present.boards.get(boardId);
		return board !== undefined && maySee(board, audience);
	});
	if (!mayAll) return outcome("gone", "not everyone who would read it may see its board");
	const told = await tellAll(rows, { desk, present, audience });
	const bare = desk.letters.reminders(told.map(({ card }) => card));
	const letter = rows.some(({ isRepeat }) => isRepeat) ? desk.letters.repeat(bare) : bare;
	const marks = rows.map(markOf);
	const changed = await desk.messenger.change({ ...letter, channelId, ts, deliveryId, marks });
	return { changed, shown: told.map(({ shown }) => shown) };
};

const outcome = (is: "gone" | "later", reason: string): Outcome => ({
	changed: { is, reason },
	shown: [],
});

type Told = { readonly card: Card; readonly shown: Shown };
type Telling = At & { readonly audience: Parameters<typeof cardOf>[0]["audience"] };

const tellAll = async (rows: readonly Occurrence[], telling: Telling): Promise<readonly Told[]> => {
	const changes = await telling.present.register.lastChanges(rows.map(({ itemId }) => itemId));
	const told: Told[] = [];
	for (const row of rows) {
		const one = await tell(row, changes.get(row.itemId), telling);
		if (one) told.push(one);
	}
	return told;
};

const tell = async (
	row: Occurrence,
	lastChange: Change | undefined,
	{ desk, present, audience }: Telling,
): Promise<Told | undefined> => {
	const board = present.boards.get(row.boardId);
	const subject = await present.subject(row.itemKind, row.itemId);
	if (board === undefined || subject === undefined) return undefined;
	const now = desk.clock.now();
	const { rule, id } = row;
	const became = await becameOf(row, subject, { desk, present, lastChange });
	const card = cardOf({ rule, id, subject, board, names: present, audience, lastChange, now });
	const shown = { id, became, finalAt: became === undefined ? undefined : (row.finalAt ?? now) };
	return { card: { ...card, became }, shown };
};

/** What it says instead, once it no longer stands. */
const becameOf = async (
	row: Occurrence,
	subject: Subject,
	{ desk, present, lastChange }: At & { readonly lastChange: Change | undefined },
): Promise<string | undefined> => {
	if (row.finalAt !== undefined && row.became !== undefined) return row.became;
	const now = await reread(row, present, desk.planning);
	const board = present.boards.get(row.boardId);
	if (now.is === "dropped" && board)
		return becameWords({ subject, board, lastChange, people: present.people });
	const newer = (await desk.ledger.ofItem(row.itemId))
		.filter((other) => isNewer(other, row))
		.at(-1);
	return newer && `Replaced by the reminder of ${wordDay(dayOf(newer.localAt))}`;
};

const isNewer = (other: Occurrence, row: Occurrence): boolean =>
	other.state === "sent" &&
	!isNews(other.rule) &&
	!isTold(other.rule) &&
	other.destination === row.destination &&
	other.deliveryId !== row.deliveryId &&
	(other.intendedAt ?? "") > (row.intendedAt ?? "");
