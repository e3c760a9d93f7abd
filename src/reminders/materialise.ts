/**
 * Writes the reminders of what was saved into the ledger, in the transaction that saves it.
 * A board's change of channel, secretary or state plans all its items afresh.
 */
import type { Board } from "../domain/board.ts";
import type { Person } from "../domain/person.ts";
import { dayIn, type Instant } from "../domain/plain-date.ts";
import type { Entity, Item } from "../domain/register.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import type { Ids, News, Register } from "../usecases/ports.ts";
import { daysLater } from "./instants.ts";
import { markers, type Occurrence, type PlanLedger } from "./ledger.ts";
import { planFor, planForBoard } from "./plan.ts";
import { fresh, type Horizon, planChange } from "./plan-change.ts";
import { dueAt, localMoment, type Planned, type PlanningWorld } from "./planned.ts";
import type { ReminderRules } from "./rules.ts";
import { planMention, planWhenRecorded } from "./when-recorded.ts";

/** How far ahead reminders are written down. */
export const horizonDays = 35;

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
};

/** What the store calls inside its transaction, whose own handle is `Tx`. */
type Within<Tx> = Pick<PlanningScope, "now" | "register"> & { readonly tx: Tx };

export type Planner<Tx> = {
	/** After an entity was written; its version is the new one. */
	readonly onSaved: (entity: Entity, within: Within<Tx>) => Promise<void>;
	readonly onAnnounce: (item: Item, news: News, within: Within<Tx>) => Promise<void>;
};

export const createPlanner = <Tx>(
	options: PlanningOptions & { readonly ledgerIn: (tx: Tx) => PlanLedger },
): Planner<Tx> => ({
	onSaved: async (entity, { tx, ...within }) => {
		const scope = { ...within, ledger: options.ledgerIn(tx) };
		switch (entity.kind) {
			case "board":
				return replanBoard(entity, scope, options);
			case "person":
				return replanPerson(entity, scope, options);
			case "organisation":
			case "plan":
			case "workStream":
			case "series":
			case "reply":
			case "attendance":
			case "agendaItem":
			case "paper":
			case "minutes":
			case "decision":
				return;
			default:
				return replanItem(entity, scope, options);
		}
	},
	onAnnounce: (item, news, { tx, ...within }) =>
		announce({ item, news }, { ...within, ledger: options.ledgerIn(tx) }, options),
});

const replanItem = async (
	item: Item,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const board = await boardOf(item, scope);
	if (board === undefined) return;
	const world = worldOf(board, await scope.register.people(), options);
	await rewrite(item, scope, {
		options,
		plan: (rows) => everything(item, board, { world, rows, now: scope.now }),
	});
};

const replanBoard = async (
	board: Board,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const world = worldOf(board, await scope.register.people(), options);
	await rewrite(board, scope, { options, plan: () => planForBoard(board, world) });
	// A new board has no items yet.
	if (board.version === 1) return;
	for (const item of await itemsOf(board, scope.register)) {
		await rewrite(item, scope, {
			options,
			isSameMatter: true,
			plan: (rows) => everything(item, board, { world, rows, now: scope.now }),
		});
	}
};

/** A person who is reached in another way moves what was planned for them, where no channel speaks instead. */
const replanPerson = async (
	person: Person,
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	// Somebody new serves no board yet.
	if (person.version === 1) return;
	const boards = await scope.register.boards();
	for (const board of boards) {
		const serves = board.secretaryId === person.id || board.chairId === person.id;
		if (serves) await replanBoard(board, scope, options);
	}
};

type Writing = {
	readonly options: PlanningOptions;
	/** The item itself has not changed, only when and to whom it is spoken of: what has been said is said. */
	readonly isSameMatter?: boolean;
	readonly plan: (rows: readonly Occurrence[]) => readonly Planned[];
};

const rewrite = async (
	subject: Item | Board,
	{ ledger, now }: PlanningScope,
	{ options, plan, isSameMatter = false }: Writing,
): Promise<void> => {
	const existing = await ledger.ofItem(subject.id);
	const horizon = await horizonOf(ledger, now);
	const cause = `${subject.kind} saved, version ${subject.version}, at ${now}`;
	const compared = { existing, wanted: plan(existing), isSameMatter };
	const change = planChange(compared, horizon, { ...options, cause });
	await ledger.apply(change, now);
};

/** The first save of all sets how far the ledger reaches; from then on the sweep carries it forward. */
const horizonOf = async (ledger: PlanLedger, now: Instant): Promise<Horizon> => {
	const until = daysLater(now, horizonDays);
	const covered = (await ledger.marker(markers.horizon)) as Instant | undefined;
	if (covered === undefined) await ledger.mark(markers.horizon, until);
	return { now, until, covered: covered ?? until };
};

/** The ordinary plan, and the one mention that something overdue is owed when it is first recorded. */
const everything = (
	item: Item,
	board: Board,
	{
		world,
		rows,
		now,
	}: { readonly world: PlanningWorld; readonly rows: readonly Occurrence[]; readonly now: Instant },
): readonly Planned[] => {
	const ordinary = planFor(item, board, world);
	const mentioned = rows.find(({ rule }) => rule === "overdue:when-recorded");
	const mention =
		rows.length === 0
			? firstMention(item, board, { world, ordinary, now })
			: mentioned && planMention(item, board, { world, localAt: mentioned.localAt });
	return mention ? [...ordinary, mention] : ordinary;
};

const firstMention = (
	item: Item,
	board: Board,
	{
		world,
		ordinary,
		now,
	}: {
		readonly world: PlanningWorld;
		readonly ordinary: readonly Planned[];
		readonly now: Instant;
	},
): Planned | undefined => {
	const mention = planWhenRecorded(item, board, { world, now });
	if (mention === undefined) return undefined;
	const isSaidAnyway = ordinary.some(
		(planned) => dueAt(planned) > now && planned.localAt <= mention.localAt,
	);
	return isSaidAnyway ? undefined : mention;
};

const announce = async (
	{ item, news }: { readonly item: Item; readonly news: News },
	scope: PlanningScope,
	options: PlanningOptions,
): Promise<void> => {
	const board = await boardOf(item, scope);
	if (board?.channelId === undefined) return;
	const planned: Planned = {
		boardId: board.id,
		itemKind: item.kind,
		itemId: item.id,
		rule: `news:${news}@${item.version}`,
		localAt: localMoment(scope.now, board.zone),
		zone: board.zone,
		destination: `channel:${board.channelId}`,
	};
	const row = fresh(planned, { ...options, cause: `${news} on ${dayIn(board.zone, scope.now)}` });
	const due = { dueAt: scope.now, notBefore: scope.now };
	await scope.ledger.apply(
		{ insert: [{ ...row, ...due, state: "planned" }], renew: [], drop: [] },
		scope.now,
	);
};

const boardOf = async (item: Item, { register }: PlanningScope): Promise<Board | undefined> =>
	(await register.boards()).find((board) => board.id === item.boardId);

/** Everybody is looked up in the same list again and again: it is put in order once. */
const ordered = new WeakMap<readonly Person[], ReadonlyMap<string, Person>>();

const byIdIn = (people: readonly Person[]): ReadonlyMap<string, Person> => {
	const known = ordered.get(people);
	if (known) return known;
	const made = new Map(people.map((person) => [person.id, person]));
	ordered.set(people, made);
	return made;
};

export const worldOf = (
	board: Board,
	people: readonly Person[],
	{ calendar, rules }: Pick<PlanningOptions, "calendar" | "rules">,
): PlanningWorld => {
	const byId = byIdIn(people);
	return { person: (id) => byId.get(id), calendar, rules: rules(board) };
};

export const itemsOf = async (board: Board, register: Register): Promise<readonly Item[]> => {
	const query = { boardIds: [board.id], openOnly: true };
	const lists: readonly (readonly Item[])[] = [
		await register.meetings(query),
		await register.actions(query),
		await register.milestones(query),
		await register.guidance(query),
	];
	return lists.flat();
};
