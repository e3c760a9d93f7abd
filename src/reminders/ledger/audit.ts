/**
 * Watches delivery from outside it: when it wants to be woken, and what is past due and neither sent nor given up.
 * The audit settles nothing: it tells the operator, who acts.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Overdue } from "../../usecases/ports.ts";
import { raiseAlarm } from "../deliver/alarm.ts";
import type { Desk } from "../deliver/delivery-context.ts";
import { earliest, minutesLater } from "../instants.ts";
import { nextExtension } from "./extend-horizon.ts";
import type { Ledger } from "./ledger.ts";

const alarmMinutes = 5;

export const nextWake = async ({ ledger, agenda }: Desk): Promise<Instant | undefined> =>
	earliest(await ledger.nextDue(), await nextExtension(ledger), await agenda?.next());

/** Beyond this many there is more amiss than a number would say. */
const mostCounted = 500;

/** What is past due and unsettled, for whoever asks how the programme stands. */
export const overdueIn =
	({ overdueUnsettled }: Pick<Ledger, "overdueUnsettled">): Overdue =>
	(now) =>
		overdueUnsettled(minutesLater(now, -alarmMinutes), mostCounted);

/** Answers when it last raised the alarm: at most once a minute, however often it looks. */
export const audit = async (
	desk: Desk,
	lastAlarm: Instant | undefined,
): Promise<Instant | undefined> => {
	const { ledger, clock, log, meter } = desk;
	const now = clock.now();
	if (lastAlarm !== undefined && minutesLater(lastAlarm, 1) > now) return lastAlarm;
	const unsettled = await ledger.overdueUnsettled(minutesLater(now, -alarmMinutes), 20);
	meter?.audited(unsettled.length, now);
	const [oldest] = unsettled;
	if (oldest === undefined) return lastAlarm;
	const { id, dueAt, state, detail } = oldest;
	const facts = { count: unsettled.length, oldest: { id, dueAt, state, detail } };
	log.error(facts, "reminders are past due and unsettled");
	await raiseAlarm(unsettled, desk);
	return now;
};
