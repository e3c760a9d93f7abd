/**
 * The order in which a programme's entries are kept, so that each finds what it names already there.
 * Items that state their number come before those that take the next one, which would otherwise take theirs.
 */
import type { EntityKind } from "../../domain/register.ts";
import { loadOrder } from "./existing-entries.ts";
import type { Entry } from "./programme.ts";

/** The entries of its own kind that must be kept before it. */
const restsOn = (entry: Entry): readonly (string | undefined)[] => {
	if (entry.kind === "board")
		return [
			entry.overseenById,
			entry.parentId,
			entry.state.is === "ended" ? entry.state.mergedIntoId : undefined,
		];
	if (entry.kind === "guidance" && entry.state.is === "withdrawn")
		return [entry.state.supersededById];
	if (entry.kind === "organisation") return [...(entry.memberIds ?? []), entry.succeeded?.byId];
	return entry.kind === "plan" ? [entry.absorbedIntoId] : [];
};

/** Loops were refused when the file was read, so every chain has an end. */
const foundationsFirst = (entries: readonly Entry[]): readonly Entry[] => {
	const byKey = new Map(entries.map((entry) => [`${entry.kind} ${entry.key}`, entry]));
	const placed = new Set<Entry>();
	const place = (entry: Entry): void => {
		if (placed.has(entry)) return;
		for (const key of restsOn(entry)) {
			const below = byKey.get(`${entry.kind} ${key}`);
			if (below) place(below);
		}
		placed.add(entry);
	};
	for (const entry of entries) place(entry);
	return [...placed];
};

const isNumbered = (entry: Entry): boolean => "number" in entry && entry.number !== undefined;

/** Meetings, agenda items, papers and decisions have numbers of their own; actions, milestones and guidance share a series. */
const stages: readonly (readonly EntityKind[])[] = [
	["meeting"],
	["action", "milestone", "guidance"],
	["reply"],
	["attendance"],
	["minutes"],
	["agendaItem"],
	["paper"],
	["decision"],
];

/** What another took the place of comes after that, whether or not either states its number. */
const isSuperseded = (entry: Entry): boolean =>
	entry.kind === "guidance" &&
	entry.state.is === "withdrawn" &&
	entry.state.supersededById !== undefined;

const inStages = (entries: readonly Entry[]): readonly Entry[] =>
	stages.flatMap((kinds) => {
		const own = entries.filter((entry) => kinds.includes(entry.kind));
		const first = own.filter((entry) => !isSuperseded(entry));
		return [
			...first.filter(isNumbered),
			...first.filter((entry) => !isNumbered(entry)),
			...own.filter(isSuperseded),
		];
	});

export const sortForSaving = (entries: readonly Entry[]): readonly Entry[] => {
	const ordered = foundationsFirst(entries);
	const first = loadOrder.slice(0, loadOrder.indexOf("meeting"));
	return [
		...first.flatMap((kind) => ordered.filter((entry) => entry.kind === kind)),
		...inStages(ordered),
	];
};
