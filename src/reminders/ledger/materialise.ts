/**
 * Writes the reminders of what was saved into the ledger, in the transaction that saves it.
 * A board's change of channel, secretary or state plans all its items afresh.
 */

import type { Board } from "../../domain/boards/board.ts";
import { addDays, dayIn, type Instant } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Attendance, ReplyRecord } from "../../domain/meetings/attendance.ts";
import type { Minutes } from "../../domain/meetings/minutes.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import type { Person } from "../../domain/people/person.ts";
import { type Entity, type Item, isItemKind } from "../../domain/register.ts";
import type { Announcement, Ids, Register, Snoozing } from "../../usecases/ports.ts";
import { alreadySent, type Planning } from "../plan/already-sent.ts";
import { wantedFor } from "../plan/desired-occurrences.ts";
import { afterQuietHours } from "../plan/digest-hour.ts";
import { minutesRules } from "../plan/meeting-reminder.ts";
import { meetingExtras } from "../plan/papers.ts";
import { boardsOf } from "../plan/people.ts";
import { planFor, planForBoard } from "../plan/plan.ts";
import { planChange } from "../plan/plan-change.ts";
import type { Planned, PlanningWorld } from "../plan/planned-reminder.ts";
import { itemsOf, worldOf } from "../plan/planning-world.ts";
import type { ReminderRules } from "../plan/rules.ts";
import { planWeeks } from "../plan/week.ts";
import { takeFromSight } from "../updates/retract-on-restriction.ts";
import { announce, boardOf, putOff } from "./announcements.ts";
import type { Occurrence, PlanChange, PlanLedger } from "./ledger.ts";
import { horizonDays, horizonOf } from "./planning-horizon.ts";

export type PlanningOptions = {
	readonly calendar: WorkingCalendar;
	readonly rules: (board: Board) => ReminderRules;
	readonly ids: Ids;
	/** Version of the time zone data that local times were read with. */
	readonly zoneData: string;
};

/** One transaction, as planning sees it: the register is the whole of it, whoever asked. */
export type PlanningScope = {
	readonly now: Instant;
	readonly register: Register;
	readonly ledger: PlanLedger;
	/** A day has brought it about, and nobody who is awake. */
	readonly isByItself?: boolean | undefined;
	/** How far the ledger was last seen to reach: it never reaches less far again. */
	readonly seen: { covered?: Instant };
};

/** What the store calls inside its transaction, whose own handle is `Tx`. */
type Within<Tx> = Pick<PlanningScope, "now" | "register" | "isByItself"> & { readonly tx: Tx };

export type Planner<Tx> = {
	/** After an entity was written; its version is the new one. */
	readonly onSaved: (entity: Entity, within: Within<Tx>) => Promise<void>;
	readonly onSavedNew: (items: readonly Item[], within: Within<Tx>) => Promise<void>;
	readonly onAnnounce: (
		item: Item | Board,
		announcement: Announcement,
		within: Within<Tx>,
	) => Promise<void>;
	readonly onSnooze: (item: Item, snoozing: Snoozing, within: Within<Tx>) => Promise<void>;
};

export const createPlanner = <Tx>(
	options: PlanningOptions & { readonly ledgerIn: (tx: Tx) => PlanLedger },
): Planner<Tx> => {
	const seen = {};
	const scopeOf = ({ tx, ...within }: Within<Tx>): PlanningScope => ({
		...within,
		ledger: options.ledgerIn(tx),
		seen,
	});
	return {
		onSaved: async (entity, within) => {
			const scope = scopeOf(within);
			switch (entity.kind) {
				case "board":
					return replanBoard(entity, scope, options);
				case "person":
					return replanPerson(entity, scope, options);
				case "reply":
				case "agendaItem":
				case "paper":
				case "attendance":
				case "minutes":
					return replanMeetings(entity, scope, options);
				default:
					return isReminded(entity) ? replanItem(entity, scope, options) : undefined;
			}
		},
		onSavedNew: (items, within) => planNew(items, scopeOf(within), options),
		onAnnounce: (item, announcement, within) =>
			announce({ item, ...announcement }, scopeOf(within), options),
		onSnooze: async (item, snoozing, within) => {
			const scope = scopeOf(within);
			await putOff({ item, snoozing }, scope, options);
			const cause = `put off by ${snoozing.by} at ${scope.now}`;
			await replan({ item, isNew: false, isSameMatter: true, cause }, scope, options);
		},
	};
};

const isReminded = (entity: Entity): entity is Item => isItemKind(entity.kind);

/** Something new has been spoken of nowhere yet. */
const replanItem = async (
	item: Item,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const isNew = item.version === 1;
	await replan({ item, isNew }, scope, options);
	if (!isNew) await scope.ledger.showAgain(item.id, scope.now);
};

/** Nothing of them is in the ledger yet, so that what is planned for all of them goes in together. */
const planNew = async (
	items: readonly Item[],
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const insert: PlanChange["insert"][number][] = [];
	const apply: PlanLedger["apply"] = async (change) => void insert.push(...change.insert);
	const gathering = { ...scope, ledger: { ...scope.ledger, apply } };
	for (const item of items) await replan({ item, isNew: true }, gathering, options);
	await scope.ledger.apply({ insert, renew: [], drop: [] }, scope.now);
};

type Replanned = Pick<Writing<Item>, "isSameMatter" | "cause"> & { item: Item; isNew: boolean };

const replan = async (
	{ item, isNew, isSameMatter, cause }: Replanned,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const board = await boardOf(item, scope);
	if (board === undefined) return;
	const beside =
		item.kind === "meeting" && !isNew ? await meetingExtras(board, scope.register) : undefined;
	const world = { ...worldOf(board, await scope.register.people(), options), beside };
	await rewrite(item, scope, {
		...{ options, world, isNew, isSameMatter, cause },
		plan: (rows) => wantedFor(item, board, { ...scope, world, rows }),
		planOf: (one) => planFor(one, board, world),
	});
};

/** Papers, replies and minutes are planned with their meeting; an agenda item that moves concerns two of them. */
const replanMeetings = async (
	{ boardId, ...record }: ReplyRecord | AgendaItem | Paper | Attendance | Minutes,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const meetings = await scope.register.meetings({ boardIds: [boardId], openOnly: true });
	const isOfItem = record.kind === "agendaItem" || record.kind === "paper";
	const isRecord = record.kind === "attendance" || record.kind === "minutes";
	const concerned = meetings.filter(
		({ id, state }) =>
			(isRecord || state.is === "planned") && (isOfItem || record.meetingId === id),
	);
	// Who comes is said of a meeting's quorum alone, and who came of what is owed of it.
	const shown = isOfItem ? [undefined] : isRecord ? minutesRules : quorumRules;
	for (const item of concerned) {
		const cause = `${record.kind} beside it saved, at ${scope.now}`;
		await replan({ item, isNew: false, cause }, scope, options);
		for (const rule of shown) await scope.ledger.showAgain(item.id, scope.now, rule);
	}
};

const quorumRules = ["quorum:at-risk", "quorum:out-of-reach"] as const;

const replanBoard = async (
	board: Board,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const beside = await meetingExtras(board, scope.register);
	const world = { ...worldOf(board, await scope.register.people(), options), beside };
	await rewrite(board, scope, {
		...{ options, world },
		isSameMatter: true,
		plan: async () => [
			...planForBoard(board, world),
			...planWeeks(board, world, daysAhead(board, scope)),
		],
		planOf: (one) => planForBoard(one, world),
	});
	await scope.ledger.showAgain(board.id, scope.now);
	await takeFromSight(board, scope);
	for (const item of await itemsOf(board, scope.register)) {
		await rewrite(item, scope, {
			...{ options, world },
			isSameMatter: true,
			plan: (rows) => wantedFor(item, board, { ...scope, world, rows }),
			planOf: (one) => planFor(one, board, world),
		});
		if (board.state.is === "ended") await scope.ledger.showAgain(item.id, scope.now);
	}
};

/** As far as the ledger may reach, and a day on either side for the zones. */
const daysAhead = ({ zone }: Board, { now }: PlanningScope) => ({
	first: addDays(dayIn(zone, now), -1),
	last: addDays(dayIn(zone, now), horizonDays + 1),
});

/** Somebody who is reached in another way, or at another hour, moves whatever was planned for them. */
const replanPerson = async (
	person: Person,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	for (const board of await boardsOf(person, scope)) await replanBoard(board, scope, options);
};

type Writing<S extends Item | Board> = Pick<Planning<S>, "planOf"> & {
	readonly options: PlanningOptions;
	readonly world: PlanningWorld;
	/** The item itself has not changed, only when and to whom it is spoken of: what has been said is said. */
	readonly isSameMatter?: boolean | undefined;
	/** Nothing of it can be in the ledger. */
	readonly isNew?: boolean;
	/** What caused it, where that is not the saving of the item itself. */
	readonly cause?: string | undefined;
	readonly plan: (rows: readonly Occurrence[]) => Promise<readonly Planned[]>;
};

const rewrite = async <S extends Item | Board>(
	subject: S,
	{ ledger, now, seen, register }: PlanningScope,
	{ options, world, plan, planOf, isSameMatter = false, isNew = false, ...writing }: Writing<S>,
): Promise<void> => {
	const existing = isNew ? [] : await ledger.ofItem(subject.id);
	const horizon = await horizonOf({ ledger, now, seen });
	const wanted = await plan(existing);
	const isSaidOfIt = await alreadySent({ subject, planOf }, { existing, wanted }, register);
	const { cause = `${subject.kind} saved, version ${subject.version}, at ${now}` } = writing;
	const owedFrom = afterQuietHours(world, now);
	const compared = { existing, wanted, isSameMatter, isSaidOfIt, owedFrom };
	const change = planChange(compared, horizon, { ...options, cause });
	await ledger.apply(change, now);
};

export { itemsOf, worldOf };
