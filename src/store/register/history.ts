/**
 * The history: one entry for every change, each carrying the hash of the one before it.
 * Whoever alters, removes or inserts an entry breaks the chain at that place, and a check without the bot shows it.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Entity, EntityKind } from "../../domain/register.ts";
import type { Author, Change } from "../../usecases/ports.ts";
import { instant, text, whole } from "../rows/parts.ts";
import { readValue, Unreadable } from "../rows/values.ts";

/** An entry as it is kept. Author and value are canonical JSON, so that a hash never depends on how a key was placed. */
export type HistoryRow = {
	readonly sequence: number;
	readonly at: string;
	readonly author: string;
	readonly kind: string;
	readonly entityId: string;
	readonly boardId: string | null;
	readonly version: number;
	readonly value: string;
	readonly previousHash: string;
	readonly hash: string;
};

export type Head = { readonly sequence: number; readonly hash: string };

export const emptyHead: Head = { sequence: 0, hash: "0".repeat(64) };

const sorted = (_key: string, value: unknown): unknown =>
	value !== null && typeof value === "object" && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
		: value;

/** JSON with its keys in order, so that equal values are equal text. */
const canonical = (value: unknown): string => JSON.stringify(value, sorted);

const hashOf = (row: Omit<HistoryRow, "hash">): string => {
	const { previousHash, ...content } = row;
	const { sequence, at, author, kind, entityId, boardId, version, value } = content;
	const told = { sequence, at, author, kind, entityId, boardId, version, value };
	return createHash("sha256").update(previousHash).update(canonical(told)).digest("hex");
};

/** The board that an entity belongs to; none for what belongs to the programme. */
export const boardIdOf = (entity: Entity): string | undefined => {
	if (entity.kind === "board") return entity.id;
	if (entity.kind === "merge") return entity.intoId;
	return "boardId" in entity ? entity.boardId : undefined;
};

/** The boards that decide who may see an entity: a merge is seen by those who may see both. */
export const boardIdsOf = (entity: Entity): readonly (string | undefined)[] =>
	entity.kind === "merge" ? [entity.fromId, entity.intoId] : [boardIdOf(entity)];

export type Entry = { readonly entity: Entity; readonly author: Author; readonly at: Instant };

export const nextRow = (head: Head, { entity, author, at }: Entry): HistoryRow => {
	const row = {
		sequence: head.sequence + 1,
		at,
		author: canonical(author),
		kind: entity.kind,
		entityId: entity.id,
		boardId: boardIdOf(entity) ?? null,
		version: entity.version,
		value: canonical(entity),
		previousHash: head.hash,
	};
	return { ...row, hash: hashOf(row) };
};

const authorShape = z.object({
	personId: text.optional(),
	slackId: text.optional(),
	name: text,
	through: text,
});
const entryShape = z.object({ sequence: whole, at: instant });

export const changeIn = (row: HistoryRow): Change => {
	const entry = entryShape.safeParse(row);
	const author = authorShape.safeParse(JSON.parse(row.author));
	if (!entry.success || !author.success)
		throw new Unreadable(`History ${row.sequence} does not read.`);
	return {
		...entry.data,
		author: author.data,
		entity: readValue(row.kind as EntityKind, JSON.parse(row.value)),
	};
};

export type Verdict =
	| { readonly entries: number; readonly head: string }
	| { readonly brokenAt: number; readonly because: string };

const faultIn = (head: Head, row: HistoryRow): string | undefined => {
	if (row.sequence !== head.sequence + 1) return "an entry is missing before it";
	if (row.previousHash !== head.hash) return "it does not follow from the entry before it";
	return row.hash === hashOf(row) ? undefined : "its content was altered";
};

const otherThan = (noted: Head, { sequence, hash }: HistoryRow): string | undefined =>
	sequence === noted.sequence && hash !== noted.hash
		? "it is not the entry that was noted: the history was written anew"
		: undefined;

const endOf = ({ sequence, hash }: Head, noted: Head): Verdict =>
	sequence < noted.sequence
		? {
				brokenAt: sequence + 1,
				because: `the entries up to ${noted.sequence} that were noted are gone`,
			}
		: { entries: sequence, head: hash };

/** Before the first entry that could be there, rightly or not. */
const outset = -(2 ** 31);

/** Walks the chain page by page, past the head that was noted if one was, and stops at the first entry that does not hold. */
export const verifyChain = async (
	page: (after: number) => Promise<readonly HistoryRow[]>,
	noted: Head = emptyHead,
): Promise<Verdict> => {
	let head = emptyHead;
	for (;;) {
		const rows = await page(head === emptyHead ? outset : head.sequence);
		if (rows.length === 0) return endOf(head, noted);
		for (const row of rows) {
			const because = faultIn(head, row) ?? otherThan(noted, row);
			if (because) return { brokenAt: row.sequence, because };
			head = row;
		}
	}
};
