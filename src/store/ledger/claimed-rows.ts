/** Changes to rows that a worker holds: named by id and fence, many in one statement. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { Hold } from "../../reminders/ledger/ledger.ts";
import type { Transaction } from "../engine/open-database.ts";
import { Prisma } from "../generated/sqlite/client.ts";

export const isPostgres = (url: string): boolean => /^postgres(ql)?:/.test(url);

/** Ids and fences travel as one JSON text: a statement of one shape, however many there are. */
const named = (holds: readonly Hold[], url: string): Prisma.Sql => {
	const pairs = JSON.stringify(holds.map(({ id, fence }) => [id, fence]));
	return isPostgres(url)
		? Prisma.sql`("id", "fence") IN (SELECT one->>0, (one->>1)::int FROM json_array_elements(${pairs}::json) AS one)`
		: Prisma.sql`("id", "fence") IN (SELECT json_extract("value", '$[0]'), json_extract("value", '$[1]') FROM json_each(${pairs}))`;
};

/**
 * What a statement returns, as rows. Postgres hands many over as one JSON text: read column by column they cost more
 * than the statement itself.
 */
export const returned = async <T extends object>(
	tx: Pick<Transaction, "$queryRaw">,
	url: string,
	statement: Prisma.Sql,
): Promise<readonly T[]> => {
	if (!isPostgres(url)) return tx.$queryRaw<T[]>(statement);
	const [answer] = await tx.$queryRaw<
		{ readonly rows: string | null }[]
	>`WITH "changed" AS (${statement})
		SELECT json_agg("changed")::text AS "rows" FROM "changed"`;
	return JSON.parse(answer?.rows ?? "[]") as readonly T[];
};

type Value = string | number | null;

const assigned = (
	columns: Readonly<Record<string, Value>>,
	keeping: readonly string[] = [],
): Prisma.Sql =>
	Prisma.join(
		Object.entries(columns).map(([name, value]) => {
			const column = Prisma.raw(`"${name}"`);
			const next = value === null ? Prisma.raw("NULL") : Prisma.sql`${value}`;
			return keeping.includes(name)
				? Prisma.sql`${column} = COALESCE(${column}, ${next})`
				: Prisma.sql`${column} = ${next}`;
		}),
	);

export type HeldChange = {
	readonly holds: readonly Hold[];
	readonly columns: Readonly<Record<string, unknown>>;
	/** What must be true of a row besides being held. */
	readonly where: Prisma.Sql;
	/** Columns that stay as they are where they have a value already. */
	readonly keeping?: readonly string[] | undefined;
	/** Counts it as a try that did not get there. */
	readonly isFailure?: boolean | undefined;
};

/** What is told of a row that was still held, and is changed. */
export type Changed = {
	readonly id: string;
	readonly itemId: string;
	readonly destination: string;
	readonly saidAs: string | null;
};

/** One statement, and so whole by itself; within a transaction where more is changed with it. */
export const changeHeld = async (
	tx: Pick<Transaction, "$queryRaw">,
	url: string,
	{ holds, columns, where, isFailure, keeping }: HeldChange,
): Promise<readonly Changed[]> => {
	if (holds.length === 0) return [];
	const attempts = isFailure ? Prisma.raw(`, "attempts" = "attempts" + 1`) : Prisma.empty;
	const statement = Prisma.sql`UPDATE "Occurrence"
		SET ${assigned(columns as Readonly<Record<string, Value>>, keeping)}${attempts}
		WHERE ${named(holds, url)} AND ${where} RETURNING "id", "itemId", "destination", "saidAs"`;
	return returned<Changed>(tx, url, statement);
};

type HandingBack = {
	readonly now: Instant;
	readonly detail: string | undefined;
	readonly url: string;
};

/** Each to its own moment, all in one statement. */
export const handBackRows = (
	handed: readonly (Hold & { readonly notBefore: Instant })[],
	{ now, detail, url }: HandingBack,
): Prisma.Sql => {
	const some = JSON.stringify(
		handed.map(({ id, fence, notBefore }) => ({ id, fence, at: notBefore })),
	);
	const part = (name: string) => Prisma.raw(`json_extract("value", '$.${name}') AS "${name}"`);
	const back = isPostgres(url)
		? Prisma.sql`json_to_recordset(${some}::json) AS "back"("id" text, "fence" int, "at" text)`
		: Prisma.sql`(SELECT ${Prisma.join(["id", "fence", "at"].map(part))} FROM json_each(${some})) AS "back"`;
	return Prisma.sql`UPDATE "Occurrence" SET "worker" = NULL, "leaseUntil" = NULL, "notBefore" = "back"."at",
		"updatedAt" = ${now}, "detail" = ${detail ?? null} FROM ${back}
		WHERE "Occurrence"."id" = "back"."id" AND "Occurrence"."fence" = "back"."fence" AND "state" = 'planned'`;
};
