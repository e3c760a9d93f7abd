/**
 * The line of those who hear next of something overdue, as it runs by now: counted from its mention where all of it had
 * gone by when that came, and waiting while its matter is put off.
 */
import type { Board } from "../../domain/boards/board.ts";
import type { Instant, PlainDate } from "../../domain/dates/plain-date.ts";
import { addWorkingDays, previousWorkingDay } from "../../domain/dates/working-days.ts";
import type { Item } from "../../domain/register.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { moveToDigestHour } from "./digest-hour.ts";
import {
	boardTime,
	dayOf,
	dueAt,
	keyOf,
	type Planned,
	type PlanningWorld,
} from "./planned-reminder.ts";
import { escalatedTo } from "./rule.ts";
import { afterPuttingOff } from "./snoozes.ts";

type Around = {
	readonly rows: readonly Occurrence[];
	readonly world: PlanningWorld;
	/** One that is only now wanted, and when. */
	readonly mention?: Planned | undefined;
	readonly now?: Instant | undefined;
};

export const lineNow = (
	plan: readonly Planned[],
	{ item, board }: { readonly item: Item; readonly board: Board },
	around: Around,
): readonly Planned[] => runOn(plan, board, around).map(afterPuttingOff(item, board, around));

const isInLine = ({ rule }: Planned): boolean => escalatedTo(rule) !== undefined;

const runOn = (plan: readonly Planned[], { zone }: Board, around: Around): readonly Planned[] => {
	const { world } = around;
	const last = lastMentioned(around);
	if (last === undefined || plan.some((one) => isInLine(one) && isToCome(one, last, around)))
		return plan;
	return plan.map((planned) => {
		const step = escalatedTo(planned.rule);
		if (step === undefined || isKept(planned, around)) return planned;
		const day = addWorkingDays(last, world.rules.escalation[step] ?? 0, world.calendar);
		return moveToDigestHour({ ...planned, localAt: boardTime(day, world.rules), zone }, world);
	});
};

const isDropped = ({ state }: Occurrence): boolean =>
	state === "superseded" || state === "cancelled";

/** It counts too where what was put off there before it came has taken its place. */
const lastMentioned = ({ rows, mention }: Around): PlainDate | undefined =>
	[
		...rows.filter(
			(row) => row.rule === "overdue:when-recorded" && (!isDropped(row) || isPutOff(row, rows)),
		),
		...(mention ? [mention] : []),
	]
		.map(({ localAt }) => dayOf(localAt))
		.sort()
		.at(-1);

const isPutOff = ({ destination, localAt }: Occurrence, rows: readonly Occurrence[]): boolean =>
	rows.some(
		(row) =>
			row.rule === "snoozed" &&
			!isDropped(row) &&
			row.destination === destination &&
			dayOf(row.localAt) >= dayOf(localAt),
	);

/** It is said, or to be said, on its own day. */
const isKept = (planned: Planned, { rows }: Around): boolean =>
	rows.some((row) => keyOf(row) === keyOf(planned) && !isDropped(row));

/** That, or it was still to come when it was to be mentioned, and has come since. */
const isToCome = (planned: Planned, mentioned: PlainDate, around: Around): boolean => {
	const { world, now } = around;
	const day = dayOf(planned.localAt);
	if (day >= mentioned || (now !== undefined && dueAt(planned) > now)) return true;
	return day >= previousWorkingDay(mentioned, world.calendar) && isKept(planned, around);
};
