/**
 * What belongs to a meeting, a series or an agenda item is of the same board: on another board, others would see it, and
 * whoever asks their own board of it would be told that nothing is recorded.
 */
import type { EntityKind } from "../../domain/register.ts";
import type { Clash } from "./clashes.ts";
import { type Held, keyOf } from "./existing-entries.ts";
import type { Entry } from "./programme.ts";

type Whole = { readonly kind: EntityKind; readonly key: string; readonly word: string };

const meetingOf = (key: string | undefined): Whole | undefined =>
	key === undefined ? undefined : { kind: "meeting", key, word: "meeting" };

/** What an entry is a part of. */
const wholeOf = (entry: Entry): Whole | undefined => {
	switch (entry.kind) {
		case "meeting":
			return entry.seriesId === undefined
				? undefined
				: { kind: "series", key: entry.seriesId, word: "series" };
		case "paper":
			return { kind: "agendaItem", key: entry.agendaItemId, word: "agenda item" };
		case "agendaItem":
		case "decision":
		case "reply":
		case "attendance":
		case "minutes":
			return meetingOf(entry.meetingId);
		default:
			return undefined;
	}
};

const name = (kind: EntityKind, key: string): string => `${kind} ${key}`;

/** The board of everything that others are a part of, by the key that a file names it by. */
const boardsOfWholes = (
	held: Held,
	entries: readonly Entry[],
	boardKey: (id: string) => string,
): ReadonlyMap<string, string> => {
	const boards = new Map<string, string>();
	for (const kind of ["series", "meeting", "agendaItem"] as const) {
		for (const one of held.of(kind))
			if ("boardId" in one) boards.set(name(kind, keyOf(one)), boardKey(one.boardId));
		for (const entry of entries)
			if (entry.kind === kind && "boardId" in entry)
				boards.set(name(kind, entry.key), entry.boardId);
	}
	return boards;
};

export const strays = (
	held: Held,
	entries: readonly Entry[],
	boardKey: (id: string) => string,
): readonly Clash[] => {
	const boards = boardsOfWholes(held, entries, boardKey);
	return entries.flatMap((entry) => {
		const whole = wholeOf(entry);
		const own = whole && boards.get(name(whole.kind, whole.key));
		if (own === undefined || !("boardId" in entry) || own === entry.boardId) return [];
		const message = `Its ${whole?.word} is of the board "${own}": name that board here too.`;
		return [{ at: entry.at, field: "board", message }];
	});
};
