/** The pieces that rows and history values are read with: days, honest dates, owners, sources. */
import { z } from "zod";
import { precisions } from "../../domain/dates/honest-date.ts";
import type { Instant, PlainDate, WallTime } from "../../domain/dates/plain-date.ts";
import { rags } from "../../domain/items/milestone.ts";
import type { Kept } from "../../domain/people/person.ts";

/** Postgres cannot keep NUL, and half a surrogate pair comes back as something else from every database. */
export const text = z.string().regex(/^[^\0\p{Cs}]*$/u);
export const optionalText = text.optional();
export const id = text.min(1);
export const whole = z.number().int();
export const names = z.array(text).readonly();

export const day = z.iso.date().transform((iso) => iso as PlainDate);
export const wallTime = text.regex(/^\d\d:\d\d$/).transform((time) => time as WallTime);
export const instant = z.iso.datetime({ precision: 3 }).transform((iso) => iso as Instant);

const relation = z.discriminatedUnion("is", [
	z.object({ is: z.literal("on") }),
	z.object({ is: z.literal("before") }),
	z.object({ is: z.literal("away"), days: whole, counted: z.enum(["days", "working-days"]) }),
]);
const anchor = z.object({ boardId: id, meetingId: id.optional(), relation }).readonly().optional();

const dated = z.object({
	precision: z.enum(precisions),
	words: text,
	first: day,
	last: day,
	saidOn: day,
	anchor,
});
const undated = z.object({ precision: z.literal("undated"), words: text, saidOn: day, anchor });
export const honestDate = z.discriminatedUnion("precision", [dated, undated]).readonly();

export const owner = z
	.object({
		kind: z.enum(["person", "organisation"]),
		id,
		helperIds: z.array(id).readonly().optional(),
	})
	.readonly();
export const ragReport = z.object({
	rag: z.enum(rags),
	reason: text,
	on: day,
	byId: id.optional(),
});
export const source = z.object({ paper: text, dated: text, paragraph: text }).readonly();

/** Version 0 has never been saved, so no row or history entry has it. */
export const storedFields = { id, version: whole.min(1), key: optionalText };
export const boardFields = { ...storedFields, boardId: id, number: whole.min(1) };

export const coverage = z
	.array(
		z.object({
			organisationId: id,
			since: day,
			recorded: day.optional(),
			done: z.object({ on: day, byId: id.optional() }).optional(),
		}),
	)
	.readonly()
	.optional();

/** A list that is read and written whole. */
export const listColumn = (list: readonly (object | string)[] | undefined): string | null =>
	list === undefined ? null : JSON.stringify(list);
export const listIn = (column: unknown): unknown =>
	typeof column === "string" ? JSON.parse(column) : undefined;

type DateColumn = "Words" | "Precision" | "First" | "Last" | "SaidOn";
type Columns<Prefix extends string, Empty> = {
	[Column in `${Prefix}${DateColumn}`]: string | Empty;
};
type Said = z.output<typeof honestDate>;

/** An honest date as its five columns; all empty where there is none. */
export const dateColumns = <Prefix extends string>(
	prefix: Prefix,
	date: Said | undefined,
): Columns<Prefix, null> => {
	const window = date && date.precision !== "undated" ? date : undefined;
	return {
		[`${prefix}Words`]: date?.words ?? null,
		[`${prefix}Precision`]: date?.precision ?? null,
		[`${prefix}First`]: window?.first ?? null,
		[`${prefix}Last`]: window?.last ?? null,
		[`${prefix}SaidOn`]: date?.saidOn ?? null,
	} as Columns<Prefix, null>;
};

/** What a due date hangs on, where it hangs on a meeting: its board and itself to be found by, and how. */
export const anchorColumns = <Prefix extends string>(prefix: Prefix, { anchor: on }: Said) =>
	({
		[`${prefix}AnchorBoardId`]: on?.boardId ?? null,
		[`${prefix}AnchorMeetingId`]: on?.meetingId ?? null,
		[`${prefix}AnchorRelation`]: on ? JSON.stringify(on.relation) : null,
	}) as { [Column in `${Prefix}Anchor${"BoardId" | "MeetingId" | "Relation"}`]: string | null };

const anchorIn = (row: Row, prefix: string): Row | undefined => {
	const how = row[`${prefix}AnchorRelation`];
	if (typeof how !== "string") return undefined;
	return present({
		boardId: row[`${prefix}AnchorBoardId`],
		meetingId: row[`${prefix}AnchorMeetingId`],
		relation: JSON.parse(how),
	});
};

/** The same where a date is obligatory: only an undated one lacks its window. */
export const knownDateColumns = <Prefix extends string>(prefix: Prefix, date: Said) =>
	dateColumns(prefix, date) as {
		[Column in `${Prefix}${"Words" | "Precision" | "SaidOn"}`]: string;
	} & { [Column in `${Prefix}${"First" | "Last"}`]: string | null };

export type Row = Readonly<Record<string, unknown>>;

/** Empty columns are absent in the domain. */
export const present = (row: Row): Row =>
	Object.fromEntries(
		Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
	);

export const dateIn = (row: Row, prefix: string): Row | undefined =>
	row[`${prefix}Words`] === null || row[`${prefix}Words`] === undefined
		? undefined
		: present({
				words: row[`${prefix}Words`],
				precision: row[`${prefix}Precision`],
				first: row[`${prefix}First`],
				last: row[`${prefix}Last`],
				saidOn: row[`${prefix}SaidOn`],
				anchor: anchorIn(row, prefix),
			});

/** What every row is found by; `key` where a programme file named it. */
export const storedColumns = ({ id, version, key }: Kept) => ({ id, version, key: key ?? null });

export const sourceColumns = (from: z.output<typeof source> | undefined) => ({
	sourcePaper: from?.paper ?? null,
	sourceDated: from?.dated ?? null,
	sourceParagraph: from?.paragraph ?? null,
});

export const sourceIn = (row: Row): Row | undefined =>
	row.sourcePaper === null
		? undefined
		: { paper: row.sourcePaper, dated: row.sourceDated, paragraph: row.sourceParagraph };

type Someone = z.output<typeof owner>;

export const personOf = (someone: Someone | undefined): string | null =>
	someone?.kind === "person" ? someone.id : null;
export const organisationOf = (someone: Someone | undefined): string | null =>
	someone?.kind === "organisation" ? someone.id : null;

export const ownerIn = (person: unknown, organisation: unknown, helpers?: unknown) => {
	const helperIds = listIn(helpers);
	if (person !== null) return present({ kind: "person", id: person, helperIds });
	return organisation === null
		? undefined
		: present({ kind: "organisation", id: organisation, helperIds });
};

/** Confidence in delivery, as milestones and work streams keep it. */
export const reportIn = (row: Row): Row | undefined =>
	row.rag === null
		? undefined
		: present({ rag: row.rag, reason: row.ragReason, on: row.ragOn, byId: row.ragById });
