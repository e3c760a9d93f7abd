/**
 * What a change of the register does to the ledger: compares what is planned now with what was planned before.
 * Nothing is planned twice, nothing is planned for a moment that had gone by when it was first recorded.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { daysLater } from "../instants.ts";
import type { Fresh, Occurrence, PlanChange } from "../ledger/ledger.ts";
import { dayOf, dueAt, keyOf, type Planned } from "./planned-reminder.ts";
import { isNews, isOfMoment, isOfSilence, isTold, matterOf, type Rule } from "./rule.ts";

export type Horizon = {
	readonly now: Instant;
	/** How far ahead rows are written. */
	readonly until: Instant;
	/** Up to here, everything that was owed has been written already. */
	readonly covered: Instant;
};

export type Stamp = {
	readonly ids: () => string;
	readonly zoneData: string;
	readonly cause: string;
};

type Compared = {
	readonly existing: readonly Occurrence[];
	readonly wanted: readonly Planned[];
	/** Only the rules or the people changed: what is said beside an item is not said again at another time. */
	readonly isSameMatter?: boolean;
	/** What was said has been said of it as it is now, though it is planned for another day. */
	readonly isSaidOfIt?: (planned: Planned, said: Occurrence) => boolean;
	/** When something may be said there whose hour this change has moved into the past; at once unless given. */
	readonly owedFrom?: (planned: Planned) => Instant;
};

export const planChange = (compared: Compared, horizon: Horizon, stamp: Stamp): PlanChange => {
	const { existing, owedFrom = () => horizon.now } = compared;
	const unsaid = compared.wanted.filter(
		(planned) => !isSaidForAnother(planned, existing) && !isSaidThere(planned, compared),
	);
	const wanted = unsaid.filter((planned) => !isOvertaken(planned, unsaid, { horizon, owedFrom }));
	const known = new Map(existing.map((row) => [keyOf(row), row]));
	const keys = new Set(wanted.map(keyOf));
	const dropped = existing.filter((row) => isReplanned(row) && !keys.has(keyOf(row)));
	const context = { horizon, stamp, dropped, owedFrom };
	const said = compared.isSameMatter ? existing.filter(isSaid).filter(isBeside) : [];
	const unknown = wanted.filter(
		(planned) => !known.has(keyOf(planned)) && !isSaidAlready(planned, said, context),
	);
	return {
		insert: unknown.flatMap((planned) => inserted(planned, context)),
		renew: wanted.flatMap((planned) => renewed(planned, known.get(keyOf(planned)), context)),
		drop: dropped.map(({ id, rule }) => ({ id, ...whyDropped(rule, wanted) })),
	};
};

/** Its item came from another board by a merge, where this has been said already: it is not said twice. */
const isSaidForAnother = (planned: Planned, existing: readonly Occurrence[]): boolean =>
	existing.some(
		(row) =>
			row.boardId !== planned.boardId &&
			hearsOf(row) === hearsOf(planned) &&
			isSaid(row) &&
			isOfThatDay(planned, row),
	);

/** Whom it reaches: one person, or the board, in whichever channel. */
const hearsOf = ({ destination }: Planned): string =>
	destination.startsWith("person:") ? destination : "board";

/** For one reason on one day it is said once in a place, at whichever hour; the hour may have changed since. */
const isOfThatDay = (planned: Planned, { rule, localAt }: Planned): boolean =>
	rule === planned.rule &&
	(isOfMoment(rule) ? localAt === planned.localAt : dayOf(localAt) === dayOf(planned.localAt));

const isSaidThere = (
	planned: Planned,
	{ existing, isSaidOfIt = () => false }: Pick<Compared, "existing" | "isSaidOfIt">,
): boolean =>
	sentUnderOtherKey(planned, existing).some(
		(row) => isOfThatDay(planned, row) || isSaidOfIt(planned, row),
	);

/** What has been said there for the same reason, but by another key. */
export const sentUnderOtherKey = (
	planned: Planned,
	existing: readonly Occurrence[],
): readonly Occurrence[] =>
	existing.filter(
		(row) =>
			row.rule === planned.rule &&
			row.destination === planned.destination &&
			isSaid(row) &&
			keyOf(row) !== keyOf(planned),
	);

/** It follows from a record of its own, and not from the item alone. */
const isBeside = ({ rule }: Planned): boolean => /^(?:paper|quorum):/.test(rule);

type Context = Owing & {
	readonly stamp: Stamp;
	readonly dropped: readonly Occurrence[];
};

type Owing = {
	readonly horizon: Horizon;
	readonly owedFrom: (planned: Planned) => Instant;
};

/** Late by this change, it would wait for the end of the quiet hours, and by then a later one of its matter comes there. */
const isOvertaken = (
	planned: Planned,
	all: readonly Planned[],
	{ horizon: { now }, owedFrom }: Owing,
): boolean => {
	if (dueAt(planned) > now) return false;
	// No quiet hours last longer.
	const latest = daysLater(now, 2);
	const next = all.filter(
		(other) =>
			other.destination === planned.destination &&
			dueAt(other) > now &&
			dueAt(other) <= latest &&
			matterOf(other.rule) === matterOf(planned.rule),
	);
	return next.length > 0 && next.some((other) => dueAt(other) <= owedFrom(planned));
};

export const fresh = (planned: Planned, { ids, zoneData, cause }: Stamp): Fresh => {
	const due = dueAt(planned);
	return { ...planned, id: ids(), zoneData, cause, dueAt: due, notBefore: due };
};

/** News is said once, and who has been told is told: no plan withdraws them. */
const isReplanned = ({ state, rule }: Occurrence): boolean =>
	state === "planned" && !isNews(rule) && !isTold(rule);

const whyDropped = (rule: Rule, wanted: readonly Planned[]) =>
	isOfSilence(rule) && !wanted.some((one) => one.rule === rule)
		? { state: "cancelled" as const, detail: "nobody is asked for it any more" }
		: wanted.length === 0
			? { state: "cancelled" as const, detail: "nothing is outstanding any more" }
			: { state: "superseded" as const, detail: "the date or the destination changed" };

/** Late already, but only its destination or its hour changed: it is still owed. */
const movedFrom = (planned: Planned, { dropped }: Context): Occurrence | undefined =>
	dropped.find((old) => old.rule === planned.rule && dayOf(old.localAt) === dayOf(planned.localAt));

/** Nobody was late with what was still to come until this very change. */
const momentOf = (
	planned: Planned,
	was: Pick<Occurrence, "dueAt"> | undefined,
	{ horizon: { now }, owedFrom }: Context,
): Instant => {
	const due = dueAt(planned);
	return due <= now && was !== undefined && was.dueAt > now ? owedFrom(planned) : due;
};

const isSaid = ({ state }: Occurrence): boolean => state === "sent" || state === "sending";

/** It went out there for the same reason, and no other of that reason was still to come. */
const isSaidAlready = (
	planned: Planned,
	said: readonly Occurrence[],
	{ horizon, dropped }: Context,
): boolean => {
	const isLike = (old: Planned) =>
		old.rule === planned.rule && old.destination === planned.destination;
	if (dueAt(planned) > horizon.covered || !said.some(isLike) || dropped.some(isLike)) return false;
	// Where another place was still to hear it, that was of another day than the one already said here.
	return !dropped.some(({ rule }) => rule === planned.rule);
};

const inserted = (planned: Planned, context: Context): PlanChange["insert"] => {
	const { horizon, stamp } = context;
	const row = fresh(planned, stamp);
	if (row.dueAt > horizon.until) return [];
	const was = movedFrom(planned, context);
	const at = momentOf(planned, was, context);
	if (row.dueAt > horizon.now || was !== undefined)
		return [{ ...row, dueAt: at, notBefore: at, state: "planned" }];
	if (row.dueAt <= horizon.covered) return [];
	// Kept as a note, so that the sweep of the horizon does not take it for something owed.
	return [{ ...row, state: "superseded", detail: "already past when it was recorded" }];
};

const renewed = (
	planned: Planned,
	row: Occurrence | undefined,
	context: Context,
): PlanChange["renew"] => {
	if (row === undefined) return [];
	const { now } = context.horizon;
	const due = dueAt(planned);
	const was = row.state === "planned" ? row : movedFrom(planned, context);
	const isOwed = due > now || was !== undefined;
	const isRevived = isOwed && (row.state === "superseded" || row.state === "cancelled");
	const isElsewhen = row.zone !== planned.zone || (due > now && row.dueAt !== due);
	if (!isRevived && !(row.state === "planned" && isElsewhen)) return [];
	const at = momentOf(planned, was, context);
	return [{ id: row.id, dueAt: at, zone: planned.zone, zoneData: context.stamp.zoneData }];
};
