/**
 * What a programme file may not do to a register that is already in use.
 * A reference is for ever: codes and numbers neither change nor pass to something else.
 */
import type { Entity } from "../../domain/register.ts";
import { type Held, isItem, keyOf } from "./existing-entries.ts";
import { strays } from "./misplaced-records.ts";
import { numberSeries } from "./numbering.ts";
import type { Entry } from "./programme.ts";

export type Clash = { readonly at: string; readonly field: string; readonly message: string };

type Matches = ReadonlyMap<Entry, Entity>;

type MeetingLike = Extract<Entity | Entry, { kind: "meeting" }>;
type Claim = readonly [string, string];

/** A meeting's number, and the day that its series' rule named for it. */
const meetingClaims = (
	{ number, seriesId, originalOn }: MeetingLike,
	board: string,
	name: (id: string) => string,
): readonly Claim[] => [
	...(number === undefined
		? []
		: [["number", `meeting number ${number} of board ${board}`] as const]),
	...(seriesId === undefined
		? []
		: [["namedOn", `meeting of series ${name(seriesId)} on ${originalOn}`] as const]),
];

/** What must be unique across the register, by the field of the file that says it. */
const claims = (
	thing: Entity | Entry,
	name: (id: string) => string,
): readonly (readonly [string, string])[] => {
	const board = "boardId" in thing ? name(thing.boardId) : "";
	switch (thing.kind) {
		case "board":
			return [
				["code", `code ${thing.code}`],
				["name", `board name ${thing.name.trim().toLowerCase()}`],
			];
		case "person":
			// Two accounts may go by one handle in two workspaces; their Slack ids tell them apart.
			return thing.slackId
				? [["slackId", `Slack id ${thing.slackId}`]]
				: [["handle", `handle ${thing.handle.toLowerCase()}`]];
		case "meeting":
			return meetingClaims(thing, board, name);
		case "action":
		case "milestone":
		case "guidance":
		case "agendaItem":
		case "paper":
		case "decision":
			return thing.number === undefined
				? []
				: [["number", `${numberSeries(thing.kind)} number ${thing.number} of board ${board}`]];
		default:
			return [];
	}
};

const takenClashes = (
	held: Held,
	matches: Matches,
	entries: readonly Entry[],
): readonly Clash[] => {
	const kinds = [
		"board",
		"person",
		"meeting",
		"action",
		"milestone",
		"guidance",
		"agendaItem",
		"paper",
		"decision",
	] as const;
	const named = [...held.of("board"), ...held.of("series")];
	const heldKeys = new Map(named.map((entity) => [entity.id, keyOf(entity)]));
	const heldKey = (id: string) => heldKeys.get(id) ?? id;
	const matched = new Set(matches.values());
	const taken = new Map(
		kinds
			.flatMap((kind) => held.of(kind).filter((entity) => !matched.has(entity)))
			.flatMap((entity) => claims(entity, heldKey).map(([, mark]) => [mark, entity] as const)),
	);
	// A file may name a board by a new key when the board itself was made by hand.
	const adopted = new Map([...matches].map(([entry, entity]) => [entry.key, keyOf(entity)]));
	const fileKey = (key: string) => adopted.get(key) ?? key;
	return entries.flatMap((entry) =>
		claims(entry, fileKey)
			.filter(([, mark]) => taken.has(mark))
			.map(([field, mark]) => ({
				at: entry.at,
				field,
				message: `The register already has the ${mark}, for another entry.`,
			})),
	);
};

const changed = (entry: Entry, held: Entity, boardKey: (id: string) => string): Clash[] => {
	const { at } = entry;
	if (entry.kind === "board" && held.kind === "board" && entry.code !== held.code)
		return [{ at, field: "code", message: `A board's code never changes: it is ${held.code}.` }];
	if (!("boardId" in entry) || !isItem(held)) return [];
	if (boardKey(held.boardId) !== entry.boardId)
		return [{ at, field: "board", message: "An item stays with the board that first had it." }];
	return "number" in entry && entry.number !== undefined && entry.number !== held.number
		? [{ at, field: "number", message: `A number never changes: it is ${held.number}.` }]
		: [];
};

/** The file by itself has no loops; together with boards that only the register has, it might. */
const oversightLoops = (
	held: Held,
	entries: readonly Entry[],
	boardKey: (id: string) => string,
): readonly Clash[] => {
	const over = new Map<string, string | undefined>();
	for (const one of held.of("board"))
		if (one.kind === "board")
			over.set(boardKey(one.id), one.overseenById && boardKey(one.overseenById));
	for (const entry of entries) if (entry.kind === "board") over.set(entry.key, entry.overseenById);
	const comesBack = (start: string): boolean => {
		let at = over.get(start);
		for (let steps = 0; at !== undefined && at !== start && steps < over.size; steps += 1)
			at = over.get(at);
		return at === start;
	};
	return entries
		.filter((entry) => entry.kind === "board" && comesBack(entry.key))
		.map(({ at }) => ({ at, field: "overseenBy", message: "This would make it oversee itself." }));
};

export const clashes = (
	held: Held,
	matches: Matches,
	entries: readonly Entry[],
): readonly Clash[] => {
	const names = new Map(held.of("board").map((board) => [board.id, keyOf(board)]));
	for (const [entry, entity] of matches)
		if (entry.kind === "board") names.set(entity.id, entry.key);
	const boardKey = (id: string) => names.get(id) ?? id;
	return [
		...takenClashes(held, matches, entries),
		...[...matches].flatMap(([entry, entity]) => changed(entry, entity, boardKey)),
		...oversightLoops(held, entries, boardKey),
		...strays(held, entries, boardKey),
	];
};
