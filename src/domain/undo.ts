/**
 * For ten minutes a deed can be undone, an import for a day: each thing that it changed goes back to what it was before, as a change of its
 * own, so that the history keeps both. What the deed recorded anew is closed, cancelled or withdrawn as a mistake.
 */
import { dayOnly } from "./dates/honest-date.ts";
import { type Instant, minutesAfter, type PlainDate } from "./dates/plain-date.ts";
import type { Coverage } from "./items/coverage.ts";
import type { Entity, EntityKind } from "./register.ts";

const minutesToUndo = 10;
/** Whether a whole file was read rightly shows in a day. */
const minutesToUndoImport = 24 * 60;

export const mayStillUndo = (
	{ at, isImport = false }: { readonly at: Instant; readonly isImport?: boolean },
	now: Instant,
): boolean => minutesAfter(at, isImport ? minutesToUndoImport : minutesToUndo) >= now;

/** One change of one thing: its version tells it from every other. */
export type ChangeMark = {
	readonly kind: EntityKind;
	readonly id: string;
	readonly version: number;
};

export const writeMark = ({ kind, id, version }: ChangeMark): string => `${kind} ${id} ${version}`;

export const readMark = (text: string): ChangeMark | undefined => {
	const [, kind, id, version] = /^(\w+) (\S+) (\d+)$/.exec(text) ?? [];
	return kind && id ? { kind: kind as EntityKind, id, version: Number(version) } : undefined;
};

const mistake = "Recorded by mistake";

type Retirement = {
	readonly [Kind in EntityKind]?: (
		entity: Extract<Entity, { readonly kind: Kind }>,
		on: PlainDate,
	) => Entity;
};
const ended = <T extends Entity>(entity: T, on: PlainDate) => ({
	...entity,
	state: { is: "ended" as const, on, reason: mistake },
});
const removed = <T extends Entity>(entity: T, on: PlainDate) => ({ ...entity, removedOn: on });

/** What was recorded anew as it stands once that is undone; of any other kind, a new one can't be taken back. */
const retire: Retirement = {
	action: (entity, on) => ({ ...entity, state: { is: "closed", on, outcome: mistake } }),
	meeting: (entity, on) => ({
		...{ ...entity, poll: undefined },
		state: { is: "cancelled", on, reason: mistake },
	}),
	guidance: (entity, on) => ({ ...entity, state: { is: "withdrawn", when: dayOnly(on, on) } }),
	series: ended,
	board: ended,
	workStream: (entity, on) => ({ ...entity, ended: { on, reason: mistake } }),
	paper: (entity, on) => ({ ...entity, state: { is: "withdrawn", on } }),
	agendaItem: (entity) => ({ ...entity, state: "withdrawn" }),
	plan: removed,
	term: removed,
	organisation: (entity, on) => ({ ...removed(entity, on), memberIds: undefined }),
	milestone: (entity, on) => ({ ...entity, report: { rag: "red", reason: mistake, on } }),
};

/** What was new then had no version before it. */
export const isUndoable = ({ kind, version }: Pick<Entity, "kind" | "version">): boolean =>
	version > 0 ? kind !== "merge" : kind in retire;

/** As it was before the deed, or taken back where it was not there. */
export const undone = (
	{ before, now }: { readonly before: Entity | undefined; readonly now: Entity },
	today: PlainDate,
): Entity | undefined =>
	before
		? ({ ...before, version: now.version } as Entity)
		: retire[now.kind]?.(now as never, today);

const bodiesIn = (coverage: Coverage | undefined) =>
	coverage?.map(({ organisationId }) => organisationId);

/** What a channel was told of; that one body more has said "done" is told to nobody. */
const toldOf = (entity: Entity): unknown => {
	const { version: _, ...rest } = entity;
	if (entity.kind === "action" || entity.kind === "milestone")
		return { ...rest, rollOut: bodiesIn(entity.rollOut) };
	return entity.kind === "guidance" ? { ...rest, recipients: bodiesIn(entity.recipients) } : rest;
};

export const isWorthTelling = (before: Entity, after: Entity): boolean =>
	JSON.stringify(toldOf(before)) !== JSON.stringify(toldOf(after));
