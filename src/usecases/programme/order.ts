/**
 * The order in which a programme's entries are kept, so that each finds what it names already there.
 * Items that state their number come before those that take the next one, which would otherwise take theirs.
 */
import type { EntityKind } from "../../domain/register.ts";
import { loadOrder } from "./held.ts";
import type { Entry } from "./programme.ts";

/** The entry of its own kind that must be kept before it. */
const restsOn = (entry: Entry): string | undefined => {
	if (entry.kind === "board") return entry.overseenById;
	if (entry.kind === "plan") return entry.absorbedIntoId;
	return undefined;
};

/** Loops were refused when the file was read, so every chain has an end. */
const foundationsFirst = (entries: readonly Entry[]): readonly Entry[] => {
	const byKey = new Map(entries.map((entry) => [entry.key, entry]));
	const placed = new Set<Entry>();
	const place = (entry: Entry): void => {
		if (placed.has(entry)) return;
		const below = byKey.get(restsOn(entry) ?? "");
		if (below) place(below);
		placed.add(entry);
	};
	for (const entry of entries) place(entry);
	return [...placed];
};

const isNumbered = (entry: Entry): boolean => "number" in entry && entry.number !== undefined;

/** Actions, milestones and guidance share a series of numbers: all that are stated come first. */
const stages: readonly (readonly [EntityKind, boolean])[] = [
	...loadOrder.map((kind) => [kind, true] as const),
	...loadOrder.map((kind) => [kind, false] as const),
];

const isItemKind = (kind: EntityKind) => loadOrder.indexOf(kind) >= loadOrder.indexOf("meeting");

export const inSavingOrder = (entries: readonly Entry[]): readonly Entry[] => {
	const ordered = foundationsFirst(entries);
	return stages.flatMap(([kind, numbered]) =>
		ordered.filter(
			(entry) => entry.kind === kind && (isItemKind(kind) ? isNumbered(entry) : true) === numbered,
		),
	);
};
