/**
 * States the whole register as a programme, which loads again as the same register.
 * What came from a file keeps its key; what people made is called by its id.
 */

import type { Board } from "../../domain/boards/board.ts";
import { usualZone } from "../../domain/dates/plain-date.ts";
import { areHalves } from "../../domain/meetings/joint.ts";
import type { Person } from "../../domain/people/person.ts";
import type { Entity, EntityKind } from "../../domain/register.ts";
import type { Register } from "../ports.ts";
import { type Held, isItem, keyOf, loadOrder, readHeld } from "./existing-entries.ts";
import { linkedFrom, renameLinks } from "./links.ts";
import type { Entry, PersonEntry, Programme } from "./programme.ts";

export type ExportRequest = {
	readonly name: string;
	/** The programme's own zone; the commonest of its boards' unless said. */
	readonly zone?: string | undefined;
	/** By the keys of people: what the files that were loaded said of their footing, which the register does not hold. */
	readonly standings?: ReadonlyMap<string, Standing> | undefined;
};

export type Standing = Partial<Pick<PersonEntry, "standing" | "administrator">>;

/** People and organisations share one set of keys, since either can own an item. */
const sharedKeys = (held: Held): ReadonlySet<string> => {
	const people = new Set(held.of("person").map(keyOf));
	return new Set(
		held
			.of("organisation")
			.map(keyOf)
			.filter((key) => people.has(key)),
	);
};

const keyFinder = (held: Held) => {
	const shared = sharedKeys(held);
	const keys = new Map(
		loadOrder.flatMap((kind) =>
			held.of(kind).map((entity) => {
				const mayClash = kind === "person" && shared.has(keyOf(entity));
				return [`${kind} ${entity.id}`, mayClash ? entity.id : keyOf(entity)] as const;
			}),
		),
	);
	return (kind: EntityKind, id: string) => keys.get(`${kind} ${id}`) ?? id;
};

type Writing = {
	readonly nameOf: (kind: EntityKind, id: string) => string;
	readonly standings: ReadonlyMap<string, Standing>;
};

/** Whoever has left is known to have; of whom no file spoke, a partner has no account but an address. */
const footingOf = (person: Person, said: Standing | undefined): Standing => {
	if (person.leftOn) return { ...said, standing: "deactivated" };
	if (said) return { standing: "member", ...said };
	return { standing: !person.slackId && person.email ? "none" : "member" };
};

const toEntry = (entity: Entity, { nameOf, standings }: Writing): Entry => {
	const { id, version, ...fields } = renameLinks(entity, nameOf);
	const entry = { ...fields, key: nameOf(entity.kind, id), at: "" };
	if (entity.kind !== "person") return entry as Entry;
	const footing = footingOf(entity, standings.get(keyOf(entity)));
	return { ...entry, administrator: false, ...footing } as Entry;
};

/** What was removed is not in the file, and nothing in it points there: a body that owns something still is. */
const linkedToKept = (entity: Entity, removed: ReadonlySet<string>): Entity => {
	if (entity.kind === "plan" && removed.has(entity.absorbedIntoId ?? ""))
		return { ...entity, absorbedIntoId: undefined };
	return "planId" in entity && removed.has(entity.planId ?? "")
		? { ...entity, planId: undefined }
		: entity;
};

const removedFrom = (held: Held): ReadonlySet<string> => {
	const all = loadOrder.flatMap(held.of);
	const removed = all.filter((each) => "removedOn" in each && each.removedOn);
	const named = removed.length > 0 ? linkedFrom(all) : new Set();
	const isGone = ({ kind, id }: Entity) => kind !== "organisation" || !named.has(id);
	return new Set(removed.filter(isGone).map(({ id }) => id));
};

/** A file knows of a joint meeting only as one in both diaries: halves that are not so any more stand in it each alone. */
const asOneOrAlone = (entity: Entity, held: Held): Entity => {
	if (entity.kind !== "meeting") return entity;
	if (!entity.joint) return { ...entity, proposal: undefined };
	const { meetingId } = entity.joint;
	const other = held.of("meeting").find(({ id }) => id === meetingId);
	const isOne =
		other?.kind === "meeting" &&
		areHalves(entity, other) &&
		JSON.stringify(entity.time) === JSON.stringify(other.time);
	return isOne ? entity : { ...entity, joint: undefined };
};

const inReadingOrder = (held: Held, kind: EntityKind): readonly Entity[] => {
	const boards = new Map(
		held.of("board").map((board) => [board.id, (board as Board).code] as const),
	);
	const place = (entity: Entity): string => {
		if (isItem(entity))
			return `${boards.get(entity.boardId) ?? ""} ${String(entity.number).padStart(7, "0")}`;
		if ("boardId" in entity) return `${boards.get(entity.boardId) ?? ""} ${keyOf(entity)}`;
		if (entity.kind === "merge") return entity.on;
		return entity.kind === "board" ? entity.code : entity.name.toLowerCase();
	};
	return [...held.of(kind)].sort((one, other) => (place(one) < place(other) ? -1 : 1));
};

const commonestZone = (held: Held): string => {
	const counts = new Map<string, number>();
	for (const board of held.of("board"))
		if (board.kind === "board") counts.set(board.zone, (counts.get(board.zone) ?? 0) + 1);
	const [first] = [...counts].sort(([, one], [, other]) => other - one);
	return first?.[0] ?? usualZone;
};

export const exportProgramme = async (
	register: Register,
	{ name, zone, standings = new Map() }: ExportRequest,
): Promise<Programme> => {
	const held = await readHeld(register);
	const removed = removedFrom(held);
	const writing = { nameOf: keyFinder(held), standings };
	return {
		name,
		zone: zone ?? commonestZone(held),
		channels: [],
		// A file has no section for how boards merged: it names the board that took over.
		entries: loadOrder
			.filter((kind) => kind !== "merge")
			.flatMap((kind) =>
				inReadingOrder(held, kind)
					.filter(({ id }) => !removed.has(id))
					.map((entity) => linkedToKept(asOneOrAlone(entity, held), removed))
					.map((entity) => toEntry(entity, writing)),
			),
	};
};
