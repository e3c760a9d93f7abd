/**
 * What the register holds when a programme file is loaded, and which of it each entry of the file means.
 * An entry is found by its key; one that people made themselves is recognised by its code, handle or name.
 */
import type { Numbered } from "../../domain/meetings/records.ts";
import type { Entity, EntityKind, Item } from "../../domain/register.ts";
import type { Register } from "../ports.ts";
import type { Entry, Known } from "./programme.ts";

export const loadOrder: readonly EntityKind[] = [
	"organisation",
	"person",
	"board",
	"plan",
	"term",
	"workStream",
	"series",
	"meeting",
	"action",
	"milestone",
	"guidance",
	"agendaItem",
	"paper",
	"decision",
	"reply",
	"attendance",
	"minutes",
	"merge",
];

export type Held = { readonly of: (kind: EntityKind) => readonly Entity[] };

export const readHeld = async (register: Register): Promise<Held> => {
	const held: Readonly<Record<EntityKind, readonly Entity[]>> = {
		organisation: await register.organisations(),
		person: await register.people(),
		board: await register.boards(),
		plan: await register.plans(),
		term: await register.terms(),
		workStream: await register.workStreams(),
		series: await register.series(),
		meeting: await register.meetings(),
		action: await register.actions(),
		milestone: await register.milestones(),
		guidance: await register.guidance(),
		agendaItem: await register.records("agendaItem"),
		paper: await register.records("paper"),
		decision: await register.records("decision"),
		reply: await register.records("reply"),
		attendance: await register.records("attendance"),
		minutes: await register.records("minutes"),
		merge: await register.merges(),
	};
	return { of: (kind) => held[kind] };
};

/** The key that a file names it by: an entity that never came from a file answers to its id. */
export const keyOf = (entity: Entity): string => entity.key ?? entity.id;

export const knownFrom = (held: Held): Known => ({
	keys: (kind) => held.of(kind).map(keyOf),
	zoneOf: (key) => {
		const board = held.of("board").find((one) => keyOf(one) === key);
		return board?.kind === "board" ? board.zone : undefined;
	},
});

/** What has a number in its board. */
export const isItem = (entity: Entity): entity is Item | Numbered => "number" in entity;

const sameText = (one: string, other: string) =>
	one.trim().toLowerCase() === other.trim().toLowerCase();

/** Could people have made this very thing by hand, before the file came? */
const isTheSame = (entity: Entity, entry: Entry): boolean => {
	if (entity.kind === "board" && entry.kind === "board") return entity.code === entry.code;
	if (entity.kind === "person" && entry.kind === "person")
		return entity.slackId !== undefined && entry.slackId !== undefined
			? entity.slackId === entry.slackId
			: sameText(entity.handle, entry.handle);
	const named =
		["organisation", "plan", "term", "workStream"].includes(entity.kind) && "name" in entry;
	return (
		named && entity.kind === entry.kind && "name" in entity && sameText(entity.name, entry.name)
	);
};

/** Items are known by their key alone: two actions may well read the same. */
const hasNaturalName = (kind: EntityKind) => loadOrder.indexOf(kind) < loadOrder.indexOf("meeting");

const matchKind = (held: readonly Entity[], entries: readonly Entry[], kind: EntityKind) => {
	const byKey = new Map(held.map((entity) => [keyOf(entity), entity]));
	const matches = new Map<Entry, Entity>();
	for (const entry of entries) {
		const found = byKey.get(entry.key);
		if (found) matches.set(entry, found);
	}
	if (!hasNaturalName(kind)) return matches;
	const named = new Set(matches.values());
	const loose = held.filter((one) => one.key === undefined && !named.has(one));
	for (const entry of entries) {
		const found = matches.has(entry) ? undefined : loose.find((one) => isTheSame(one, entry));
		if (found) matches.set(entry, found);
	}
	return matches;
};

/** The register's own value of each entry, where there is one. */
export const matchHeld = (held: Held, entries: readonly Entry[]): ReadonlyMap<Entry, Entity> =>
	new Map(
		loadOrder.flatMap((kind) => {
			const own = entries.filter((entry) => entry.kind === kind);
			return [...matchKind(held.of(kind), own, kind)];
		}),
	);
