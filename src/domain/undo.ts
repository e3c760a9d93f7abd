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

/** What was recorded anew as it stands once that is undone; undefined where such a thing can't be taken back. */
const retired = (entity: Entity, on: PlainDate): Entity | undefined => {
	switch (entity.kind) {
		case "action":
			return { ...entity, state: { is: "closed", on, outcome: mistake } };
		case "meeting":
			return { ...entity, poll: undefined, state: { is: "cancelled", on, reason: mistake } };
		case "guidance":
			return { ...entity, state: { is: "withdrawn", when: dayOnly(on, on) } };
		case "series":
		case "board":
			return { ...entity, state: { is: "ended", on, reason: mistake } };
		case "workStream":
			return { ...entity, ended: { on, reason: mistake } };
		case "paper":
			return { ...entity, state: { is: "withdrawn", on } };
		case "agendaItem":
			return { ...entity, state: "withdrawn" };
		case "plan":
		case "term":
			return { ...entity, removedOn: on };
		case "milestone":
			return { ...entity, report: { rag: "red", reason: mistake, on } };
		default:
			return undefined;
	}
};

const canRetire = new Set<EntityKind>([
	...(["action", "meeting", "guidance", "series", "board"] as const),
	...(["workStream", "paper", "agendaItem", "milestone", "plan", "term"] as const),
]);

/** What was new then had no version before it. */
export const isUndoable = ({ kind, version }: Pick<Entity, "kind" | "version">): boolean =>
	version > 0 ? kind !== "merge" : canRetire.has(kind);

/** As it was before the deed, or taken back where it was not there. */
export const undone = (
	{ before, now }: { readonly before: Entity | undefined; readonly now: Entity },
	today: PlainDate,
): Entity | undefined =>
	before ? ({ ...before, version: now.version } as Entity) : retired(now, today);

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
