/**
 * Changes reminders that are out, in place, so that they say what is so now: done, moved, or replaced by a newer one.
 * What a message says is made afresh from the ledger and the register each time, so to do it twice does no harm;
 * who reads the place is asked again first, and a failure leaves the message as it was.
 */

import { type Audience, isUnclear } from "../../domain/audience/audience.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { type Desk, presentOf } from "../deliver/delivery-context.ts";
import type { Changed } from "../deliver/messenger.ts";
import { askAfter, findPlace, unknownReaders } from "../deliver/resolve-destination.ts";
import { patience, pauseAfter, untilAsked } from "../deliver/retry.ts";
import { secondsLater } from "../instants.ts";
import { hasButtons, type Occurrence } from "../ledger/ledger.ts";
import { leftAsItWas, type Shown } from "../ledger/standing-messages.ts";
import { compose } from "../messages/compose.ts";
import { type Letter, wordsMark } from "../messages/message-model.ts";
import { markOf } from "../plan/planned-reminder.ts";
import { isNews } from "../plan/rule.ts";
import { type At, mayBeShown, type Told, tellAll } from "./message-state.ts";
import { changesAt } from "./timed-update.ts";

const mostTries = 6;

/** Nothing waits for these: they wait for one another, for Slack, and for whatever is due to be said. */
export const showAgain = async (desk: Desk): Promise<void> => {
	const now = desk.clock.now();
	const leaseUntil = secondsLater(now, desk.timings.lease);
	const rows = await desk.ledger.claimShowing({ now, leaseUntil, limit: 200 });
	if (rows.length === 0) return;
	const present = await presentOf(desk.store);
	const claimed = [...byDelivery(rows)].map(([deliveryId, those]): Claimed => {
		const ids = those.map(({ id }) => id);
		return { deliveryId, ids, leaseUntil, tries: triesOf(those) };
	});
	for (const [index, one] of claimed.entries()) {
		const waitsFor = await turnFor(index, desk);
		if (waitsFor !== undefined) {
			const ids = claimed.slice(index).flatMap((left) => left.ids);
			return desk.ledger.showLater(ids, { leaseUntil, at: waitsFor, because: "waiting" });
		}
		await showOne(one, { desk, present });
	}
};

/** Until when the rest must wait. One is changed in each pass, so that all of them come to it. */
const turnFor = async (index: number, { ledger, clock }: Desk): Promise<Instant | undefined> => {
	const now = clock.now();
	const next = index === 0 ? undefined : await ledger.nextToSay();
	return next !== undefined && next <= now ? now : ledger.takeChange(now);
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
const showOne = async (claimed: Claimed, at: At): Promise<void> => {
	const { desk } = at;
	try {
		// What was dropped in the last second was of the delivery, and never in the message.
		const delivered = await desk.ledger.ofDelivery(claimed.deliveryId);
		const rows = delivered.filter(({ state }) => state === "sent");
		const { changed, shown, marked, askAfter: seconds } = await changeOne(claimed, rows, at);
		if (seconds !== undefined) return waits(claimed, seconds, desk);
		if (changed.is === "later" && (changed.means === "wait" || changed.means === "installation"))
			return putOff(claimed, patience(changed.retryAfter), desk);
		if (changed.is === "later" && claimed.tries < mostTries) return again(claimed, desk);
		const now = desk.clock.now();
		const told = changed.is === "changed" ? shown : unchanged(claimed, changed.reason, now);
		const { ids, leaseUntil } = claimed;
		const own = told.filter(({ id }) => ids.includes(id));
		const held = await desk.ledger.shown(own, { leaseUntil, now });
		const isKnown = marked === undefined || (await keepMark(claimed, marked, desk));
		// Something has happened meanwhile, and what was just put there may be what was so before.
		if (held < own.length || !isKnown) await desk.ledger.showDelivery(claimed.deliveryId, now);
		if (changed.is === "changed" && marked === undefined) return;
		desk.log.info(
			{ deliveryId: claimed.deliveryId, is: changed.is },
			"a reminder was changed in place",
		);
	} catch (error) {
		desk.log.error({ error, deliveryId: claimed.deliveryId }, "a reminder could not be changed");
		await again(claimed, desk);
	}
};

const unchanged = ({ ids }: Claimed, reason: string, finalAt: Instant): readonly Shown[] =>
	ids.map((id) => ({ id, finalAt, became: `${leftAsItWas}${reason}` }));

const again = async ({ ids, leaseUntil, tries }: Claimed, desk: Desk): Promise<void> => {
	const at = secondsLater(desk.clock.now(), pauseAfter(tries));
	await desk.ledger.showLater(ids, { leaseUntil, at, because: "failed" });
};

/** Slack asks for patience, of every process: that is no try either. */
const putOff = async (
	{ ids, leaseUntil }: Claimed,
	seconds: number,
	{ ledger, clock }: Desk,
): Promise<void> => {
	const now = clock.now();
	const at = secondsLater(now, seconds);
	await ledger.showLater(ids, { leaseUntil, at, because: "waiting" });
	await ledger.holdChanges(at, now);
};

/** Slack could not be asked who reads there: that is no try. */
const waits = async (
	{ ids, leaseUntil }: Claimed,
	seconds: number,
	{ ledger, clock }: Desk,
): Promise<void> => {
	const at = secondsLater(clock.now(), untilAsked(seconds));
	await ledger.showLater(ids, { leaseUntil, at, because: "waiting" });
};

type Outcome = {
	readonly changed: Changed;
	readonly shown: readonly Shown[];
	/** The mark of what was put there, and what it takes the place of. */
	readonly marked?: Marked | undefined;
	readonly askAfter?: number | undefined;
};

const changeOne = async (
	{ deliveryId, tries }: Claimed,
	rows: readonly Occurrence[],
	{ desk, present }: At,
): Promise<Outcome> => {
	const [first] = rows;
	const { channelId, messageTs: ts, destination } = first ?? {};
	if (!first || !channelId || !ts || !destination) return outcome("gone", "it was never posted");
	const place = await findPlace(destination, present, desk);
	if (place.is === "nowhere") return outcome("gone", place.reason);
	if (place.is === "unclear")
		return { ...outcome("later", place.reason), askAfter: place.retryAfter };
	const { audience } = place;
	const isGuarded = ({ boardId }: Occurrence) =>
		present.boards.get(boardId)?.visibility === "restricted";
	const seconds = askAfter(audience);
	// Where that cannot be found out at all, a restricted board's is taken out rather than left.
	const isLeft = seconds !== undefined || !(tries >= mostTries && rows.every(isGuarded));
	if (isUnclear(audience) && isLeft)
		return { ...outcome("later", unknownReaders), askAfter: seconds };
	const visible: Occurrence[] = [];
	for (const row of rows) if (await mayBeShown(row, audience, present)) visible.push(row);
	const hidden = rows.filter((row) => !visible.includes(row));
	// A board's week by itself is what it was on that morning, while everybody there may see it.
	if (hidden.length === 0 && rows.every(({ rule }) => rule === "week"))
		return outcome("gone", "it tells of a week");
	// A list without buttons stays as it was said, unless something in it is out of sight by now.
	if (hidden.length === 0 && !hasButtons(first))
		return { changed: { is: "changed" }, shown: rows.map(asItWas) };
	const live = await tellAll(visible, { desk, present, audience });
	const letter = await letterOf(live, { desk, present }, audience);
	const shown = [
		...live.map((one) => shownOf(one, desk.clock.now())),
		...hidden.map(({ id }) => ({ id, became: takenOut })),
	];
	return { ...(await put(letter, { rows, desk, to: { channelId, ts, deliveryId } })), shown };
};

type Putting = {
	readonly rows: readonly Occurrence[];
	readonly desk: Desk;
	readonly to: { readonly channelId: string; readonly ts: string; readonly deliveryId: string };
};

/** Whoever stops half way leaves no mark of words that may not be there any more. */
const put = async (
	letter: Letter,
	{ rows, desk, to }: Putting,
): Promise<Pick<Outcome, "changed" | "marked">> => {
	const mark = wordsMark(letter);
	if (rows.every(({ shownMark }) => shownMark === mark)) return { changed: { is: "changed" } };
	const was = `changing ${desk.ids()}`;
	await desk.ledger.markWords(to.deliveryId, was);
	const changed = await desk.messenger.change({ ...letter, ...to, marks: rows.map(markOf) });
	return { changed, marked: changed.is === "changed" ? { mark, was } : undefined };
};

type Marked = { readonly mark: string; readonly was: string };

const keepMark = ({ deliveryId }: Claimed, { mark, was }: Marked, { ledger }: Desk) =>
	ledger.markWords(deliveryId, mark, was);

const asItWas = ({ id, became, finalAt }: Occurrence): Shown => ({ id, became, finalAt });

const takenOut = "taken out: not everyone who would read it may see its board";

/** Who reads the place may have changed, or the board: what they may not see any more is taken out of it. */
const letterOf = async (
	live: readonly Told[],
	{ desk, present }: At,
	audience: Audience,
): Promise<Letter> => {
	const [first] = live;
	if (!first) return desk.letters.withdrawn();
	const { saidAs, intendedAt, rule } = first.row;
	const kind =
		saidAs === "away" || saidAs === "told" ? saidAs : isNews(rule) ? "news" : "reminders";
	const now = desk.clock.now();
	return compose(kind, live, {
		letters: desk.letters,
		present,
		audience,
		away: undefined,
		calendar: desk.planning.calendar,
		ledger: desk.ledger,
		// What is left of an absence is told as of the moment at which it was over.
		now: kind === "away" ? (intendedAt ?? now) : now,
	});
};

/** What was put off stands again when it comes; everything else that no longer stands is at its end. */
const shownOf = ({ row, subject, became, ends }: Told, now: Instant): Shown => ({
	id: row.id,
	became,
	...(ends === "for good" ? { finalAt: row.finalAt ?? now } : { nextAt: changesAt(subject, now) }),
});

const outcome = (is: "gone" | "later", reason: string): Outcome => ({
	changed: { is, reason },
	shown: [],
});
