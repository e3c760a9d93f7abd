/**
 * What an outage made late is not told in the middle of the night: a person hears it with their morning, a board when
 * its quiet hours are over. Where a meeting is only hours away it cannot wait.
 */

import { dayIn, type Instant, instantOf, timeIn } from "../../domain/dates/plain-date.ts";
import type { Person } from "../../domain/people/person.ts";
import {
	hoursOf,
	type Moment,
	outsideQuiet,
	type QuietHours,
} from "../../domain/reminders/rules.ts";
import type { Batch } from "../deliver/batches.ts";
import { type Desk, type Present, presentOf } from "../deliver/delivery-context.ts";
import { minutesLater } from "../instants.ts";
import type { Occurrence } from "../ledger/ledger.ts";

/** A meeting that begins within so long of the end of the quiet hours is told of at once. */
const urgentMinutes = 180;

export type Hush = { readonly batch: Batch; readonly until: Instant };

/** Which of these are to be said now, and until when the others wait. */
export const hush = async (
	batches: readonly Batch[],
	{ store, planning }: Pick<Desk, "store" | "planning">,
	now: Instant,
): Promise<{ readonly now: readonly Batch[]; readonly later: readonly Hush[] }> => {
	const late = batches.filter(
		({ kind, deliveryId }) => kind === "away" && deliveryId === undefined,
	);
	if (late.length === 0) return { now: batches, later: [] };
	const asking = { present: await presentOf(store), rules: planning.rules, now };
	const later: Hush[] = [];
	for (const batch of late) {
		const until = quietUntil(batch, asking);
		if (until > now && !(await isUrgent(batch.rows, until, asking))) later.push({ batch, until });
	}
	const waiting = new Set(later.map(({ batch }) => batch));
	return { now: batches.filter((batch) => !waiting.has(batch)), later };
};

type Asking = Pick<Desk["planning"], "rules"> & {
	readonly present: Present;
	readonly now: Instant;
};

const quietUntil = ({ destination, rows: [first] }: Batch, asking: Asking): Instant => {
	const person = asking.present.people.get(destination.slice("person:".length));
	if (destination.startsWith("person:") && person !== undefined) return peaceOf(person, asking.now);
	const board = first && asking.present.boards.get(first.boardId);
	return board
		? endOf({ quiet: asking.rules(board).quiet, zone: board.zone }, asking.now)
		: asking.now;
};

/** Now, or with their next morning. */
const peaceOf = ({ hours, zone }: Person, now: Instant): Instant => {
	const { quiet, morningAt } = hoursOf(hours);
	return endOf({ quiet, zone, notBefore: morningAt }, now);
};

/** When somebody is told of what could not be given: in the middle of their night only where it cannot wait. */
export const deferNotice = async (
	person: Person | undefined,
	row: Occurrence,
	{ present, now }: Pick<Asking, "present" | "now">,
): Promise<Instant> => {
	const until = person === undefined ? now : peaceOf(person, now);
	return until > now && !(await isUrgent([row], until, { present, now })) ? until : now;
};

type Quiet = {
	readonly quiet: QuietHours;
	readonly zone: string;
	/** A person's own morning, which gathers what is theirs. */
	readonly notBefore?: Moment["time"];
};

/** Now, where nothing is quiet there. */
const endOf = ({ quiet, zone, notBefore }: Quiet, now: Instant): Instant => {
	const here = { day: dayIn(zone, now), time: timeIn(zone, now) };
	const free = outsideQuiet(here, quiet);
	if (free === here) return now;
	const time = notBefore !== undefined && notBefore > free.time ? notBefore : free.time;
	const { day, time: wall } = outsideQuiet({ day: free.day, time }, quiet);
	return instantOf(day, wall, zone);
};

const isUrgent = async (
	rows: readonly Occurrence[],
	until: Instant,
	asking: Pick<Asking, "present" | "now">,
): Promise<boolean> => {
	for (const row of rows) {
		const begins = await beginsAt(row, asking.present);
		if (begins !== undefined && begins > asking.now && begins <= minutesLater(until, urgentMinutes))
			return true;
	}
	return false;
};

const beginsAt = async (row: Occurrence, present: Present): Promise<Instant | undefined> => {
	if (row.itemKind !== "meeting") return undefined;
	const meeting = await present.subject("meeting", row.itemId);
	if (meeting?.kind !== "meeting" || meeting.state.is !== "planned") return undefined;
	const { time } = meeting;
	return time.is === "fixed" ? instantOf(time.on, time.from, time.zone) : undefined;
};
