/** The register as the program opens it: with reminders written down in the transaction that causes them. */
import { randomUUID } from "node:crypto";
import type { Instant } from "../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../domain/dates/working-days.ts";
import { calendarOfRegion, englandAndWales } from "../language/dates/holidays.ts";
import { markers } from "../reminders/ledger/ledger.ts";
import { createPlanner, type PlanningOptions } from "../reminders/ledger/materialise.ts";
import { rulesOf } from "../reminders/plan/rules.ts";
import { ledgerIn, planLedgerIn } from "../store/ledger/ledger.ts";
import { type OpenMemoryStore, openMemoryStore } from "../store/open-memory-store.ts";
import { type OpenStore, openStore, type Transaction } from "../store/open-store.ts";
import { followMeetings } from "../usecases/meeting/follow.ts";
import type { Directory, Store } from "../usecases/ports.ts";
import { agendaOf } from "../usecases/scheduled-changes.ts";
import { extendSeries } from "../usecases/series/extend.ts";

export {
	backUp as backUpRegister,
	restoreFrom as restoreRegister,
} from "../store/backup/backup.ts";
export { verifyRegister, whyMissing } from "../store/register/verify-history.ts";

export const planningBy = (calendar: WorkingCalendar): PlanningOptions => ({
	calendar,
	rules: rulesOf,
	ids: randomUUID,
	zoneData: process.versions.tz ?? "unknown",
});

export type OpenRegister = OpenStore & {
	readonly url: string;
	/** The programme's own, for whatever is no one board's. */
	readonly calendar: WorkingCalendar;
};

/** The register in a database, and the region whose bank holidays its programme keeps. */
export const openRegister = async (url: string, region?: string): Promise<OpenRegister> => {
	const calendar = region === undefined ? englandAndWales : calendarOfRegion(region);
	const planner = {
		...createPlanner<Transaction>({ ...planningBy(calendar), ledgerIn: planLedgerIn }),
		follow: followMeetings(calendar),
	};
	return { ...(await openStore({ url, planner })), url, calendar };
};

/** What the last programme file said of people and channels: for whoever asks without Slack, which says it otherwise. */
export const saveStandings = (register: OpenRegister, text: string): Promise<void> =>
	ledgerIn(register).mark(markers.standings, text);

export const readStandings = (register: OpenRegister): Promise<string | undefined> =>
	ledgerIn(register).marker(markers.standings);

/** Whether a local Slack may write here: it began this register, or begins it now. */
export const beginSimulated = async (register: OpenRegister): Promise<boolean> => {
	const ledger = ledgerIn(register);
	if (await ledger.marker(markers.simulated)) return true;
	if (await register.client.history.findFirst({ select: { sequence: true } })) return false;
	await ledger.mark(markers.simulated, "from its first entry");
	return true;
};

/** The latest moment that it knows of: when it was last looked after, or changed. */
export const lastMoment = async (register: OpenRegister): Promise<Instant | undefined> => {
	const latest = { orderBy: { sequence: "desc" }, select: { at: true } } as const;
	const changed = await register.client.history.findFirst(latest);
	const moments = [await ledgerIn(register).marker(markers.heartbeat), changed?.at];
	return moments
		.filter((at) => at !== undefined)
		.sort()
		.at(-1) as Instant | undefined;
};

/** A register in memory, for as long as this runs; it reminds nobody. */
export const openTemporaryRegister = (): OpenMemoryStore => openMemoryStore();

/** Keeps every series booked as far ahead as it is kept. */
export const bookAhead = (
	{ store, calendar }: Pick<OpenRegister, "store" | "calendar">,
	now: Instant,
): Promise<void> => extendSeries(store, { now, ids: randomUUID, calendar });

/** What the register has planned for its days and for the year ahead, where no delivery runs beside it. */
export const catchUpRegister = async (
	store: Store,
	directory: Directory,
	now: Instant,
): Promise<void> => {
	await agendaOf(store, directory).run(now);
	await bookAhead({ store, calendar: englandAndWales }, now);
};
