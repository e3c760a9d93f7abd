/**
 * Turns in the database: one statement gives a place's turn to one process alone, where the place is free and nothing
 * that another process has to say there comes first.
 */

import {
	furthestMs,
	lookAgainMs,
	type Taken,
	type Taking,
	type Turn,
	type TurnLedger,
} from "../../reminders/deliver/channel-lease.ts";
import { fromMillis, millis } from "../../reminders/instants.ts";
import { turnMarker } from "../../reminders/ledger/ledger.ts";
import type { Client } from "../engine/open-database.ts";
import { Prisma } from "../generated/sqlite/client.ts";
import { isPostgres } from "./claimed-rows.ts";
import { minuteIn } from "./workspace-rate-limit.ts";

type Opened = { readonly client: Client; readonly url: string };

export const turnsIn = (opened: Opened): TurnLedger => ({
	...minuteIn(opened.client),
	takeTurns: (turns, taking) => takeTurns(opened, turns, taking),
	closeQueue: async (queue, until) => {
		const name = turnMarker(queue);
		const value = String(millis(until));
		await opened.client.marker.upsert({
			where: { name },
			create: { name, value },
			update: { value },
		});
	},
});

type Marked = { readonly name: string; readonly value: string };

const takeTurns = async (
	{ client, url }: Opened,
	turns: readonly Turn[],
	taking: Taking,
): Promise<readonly Taken[]> => {
	const won = await client.$queryRaw<Marked[]>(statement(turns, taking, url));
	const until = new Map(won.map(({ name, value }) => [name, Number(value)]));
	const lost = turns.filter(({ queue }) => !until.has(turnMarker(queue)));
	const closed = lost.length === 0 ? new Map<string, number>() : await closedUntil(client, lost);
	const now = millis(taking.now);
	return turns.map(({ queue, behind }): Taken => {
		const end = until.get(turnMarker(queue));
		if (end !== undefined) return { queue, is: "speak", at: fromMillis(end - taking.gap) };
		const known = [queue, behind ?? queue].map((name) => closed.get(turnMarker(name)) ?? 0);
		const near = known.filter((at) => at <= now + furthestMs);
		return { queue, is: "wait", at: fromMillis(Math.max(...near, now + lookAgainMs)) };
	});
};

const closedUntil = async (
	client: Client,
	turns: readonly Turn[],
): Promise<ReadonlyMap<string, number>> => {
	const names = turns.flatMap(({ queue, behind }) => [queue, behind ?? queue].map(turnMarker));
	const found = await client.marker.findMany({ where: { name: { in: names } } });
	return new Map(found.map(({ name, value }) => [name, Number(value)]));
};

/** What is asked for, as rows: one JSON text, so that the statement has one shape however many there are. */
const askedFor = (turns: readonly Turn[], gap: number, url: string): Prisma.Sql => {
	const asked = JSON.stringify(
		turns.map(({ queue, behind, destination, boardId, dueAt, id, from }) => ({
			...{ name: turnMarker(queue), behind: behind && turnMarker(behind), destination, id },
			...{ boardid: boardId, dueat: dueAt, until: String(millis(from) + gap) },
		})),
	);
	const part = (name: string) => Prisma.raw(`json_extract("value", '$.${name}') AS "${name}"`);
	return isPostgres(url)
		? Prisma.sql`json_to_recordset(${asked}::json) AS "asked"("name" text, "behind" text, "destination" text,
			"boardid" text, "dueat" text, "id" text, "until" text)`
		: Prisma.sql`(SELECT ${Prisma.join(columns.map(part))} FROM json_each(${asked})) AS "asked"`;
};

const columns = ["name", "behind", "destination", "boardid", "dueat", "id", "until"];

const listed = (ids: readonly string[], url: string): Prisma.Sql =>
	isPostgres(url)
		? Prisma.sql`SELECT json_array_elements_text(${JSON.stringify(ids)}::json)`
		: Prisma.sql`SELECT "value" FROM json_each(${JSON.stringify(ids)})`;

/**
 * Until when a queue is closed; a moment beyond belief closes nothing. Compared as text, for Postgres may look at other
 * markers before it looks at their names: milliseconds have thirteen digits for some centuries yet.
 */
const free = (value: string, { now, lead }: Taking): Prisma.Sql => {
	const until = Prisma.raw(value);
	const soon = String(millis(now) + lead);
	const furthest = String(millis(now) + furthestMs);
	return Prisma.sql`(${until} <= ${soon} OR ${until} > ${furthest})`;
};

/**
 * What was handed back for the sake of its turn, or is being said by somebody else, comes first where it fell due first;
 * what waits for another reason holds nothing up. Nothing of a restricted board holds up what is not of that board.
 */
const comesBefore = (taking: Taking, url: string): Prisma.Sql => {
	const { now, lead, worker, restricted } = taking;
	const soon = fromMillis(millis(now) + lead);
	return Prisma.sql`SELECT 1 FROM "Occurrence" AS "other"
		WHERE "other"."destination" = "asked"."destination" AND "other"."state" IN ('planned', 'sending')
			AND "other"."dueAt" <= "asked"."dueat"
			AND ("other"."dueAt" < "asked"."dueat" OR "other"."id" < "asked"."id")
			AND (("other"."worker" <> ${worker} AND "other"."leaseUntil" > ${now})
				OR ("other"."state" = 'planned' AND ("other"."leaseUntil" IS NULL OR "other"."leaseUntil" <= ${now})
					AND ("other"."detail" IS NULL OR "other"."notBefore" <= ${soon})))
			AND ("other"."boardId" = "asked"."boardid" OR "asked"."destination" NOT LIKE 'channel:%'
				OR "other"."boardId" NOT IN (${listed(restricted, url)}))`;
};

const statement = (turns: readonly Turn[], taking: Taking, url: string): Prisma.Sql => {
	const gap = String(taking.gap);
	const furthest = String(millis(taking.now) + furthestMs);
	return Prisma.sql`INSERT INTO "Marker" ("name", "value")
		SELECT "asked"."name", "asked"."until" FROM ${askedFor(turns, taking.gap, url)}
		WHERE NOT EXISTS (${comesBefore(taking, url)})
			AND NOT EXISTS (SELECT 1 FROM "Marker" AS "before"
				WHERE "before"."name" = "asked"."behind" AND NOT ${free('"before"."value"', taking)})
		ON CONFLICT ("name") DO UPDATE SET "value" = CASE
			WHEN "Marker"."value" <= ${furthest}
				AND CAST("Marker"."value" AS BIGINT) + CAST(${gap} AS BIGINT) > CAST(excluded."value" AS BIGINT)
			THEN CAST(CAST("Marker"."value" AS BIGINT) + CAST(${gap} AS BIGINT) AS TEXT)
			ELSE excluded."value" END
		WHERE ${free('"Marker"."value"', taking)}
		RETURNING "name", "value"`;
};
