/**
 * States the whole register as a programme, which loads again as the same register.
 * What came from a file keeps its key; what people made is called by its id.
 */

import type { Board } from "../../domain/board.ts";
import { usualZone } from "../../domain/plain-date.ts";
import type { Entity, EntityKind } from "../../domain/register.ts";
import type { Register } from "../ports.ts";
import { type Held, isItem, keyOf, loadOrder, readHeld } from "./held.ts";
import { renameLinks } from "./links.ts";
import type { Entry, Programme } from "./programme.ts";

export type ExportRequest = {
	readonly name: string;
	/** The programme's own zone; the commonest of its boards' unless said. */
	readonly zone?: string | undefined;
};

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

const toEntry = (entity: Entity, nameOf: (kind: EntityKind, id: string) => string): Entry => {
	const { id, version, ...fields } = renameLinks(entity, nameOf);
	const entry = { ...fields, key: nameOf(entity.kind, id), at: "" };
	return (
		entity.kind === "person" ? { ...entry, standing: "member", administrator: false } : entry
	) as Entry;
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
	{ name, zone }: ExportRequest,
): Promise<Programme> => {
	const held = await readHeld(register);
	const nameOf = keyFinder(held);
	return {
		name,
		zone: zone ?? commonestZone(held),
		channels: [],
		// A file has no section for how boards merged: it names the board that took over.
		entries: loadOrder
			.filter((kind) => kind !== "merge")
			.flatMap((kind) => inReadingOrder(held, kind).map((entity) => toEntry(entity, nameOf))),
	};
};
