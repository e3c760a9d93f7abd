/** Merges of boards as columns, and back; what was settled and what moved is JSON text. */
import { z } from "zod";
import type { Merge } from "../../domain/merges/merge.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import {
	day,
	id,
	instant,
	optionalText,
	present,
	type Row,
	storedColumns,
	storedFields,
	whole,
} from "./parts.ts";

const side = z.enum(["from", "into"]);

const settled = z
	.object({
		secretary: side.optional(),
		chair: side.optional(),
		channel: z.enum(["from", "into", "none"]).optional(),
		seats: z.enum(["from", "into", "both"]).optional(),
		meetings: z.enum(["keep", "cancel"]).optional(),
		series: z.enum(["keep", "end"]).optional(),
		visibility: z.literal("restricted").optional(),
		named: z.array(id).readonly().optional(),
	})
	.readonly();

const moved = z
	.object({
		kind: z.enum([
			"meeting",
			"action",
			"milestone",
			"guidance",
			"series",
			"reply",
			"attendance",
			"agendaItem",
			"paper",
			"minutes",
			"decision",
		]),
		id,
		was: whole,
		now: whole,
		version: whole,
		stopped: z.literal(true).optional(),
	})
	.readonly();

const repointed = z
	.object({
		kind: z.enum(["board", "workStream"]),
		id,
		link: z.enum(["overseenById", "parentId", "boardIds"]),
		ranAcrossBoth: z.literal(true).optional(),
	})
	.readonly();

const rehung = z.object({ kind: z.enum(["action", "milestone"]), id, version: whole }).readonly();

const done = z
	.object({
		fromVersion: whole,
		intoVersion: whole,
		intoAfter: whole,
		moved: z.array(moved).readonly(),
		repointed: z.array(repointed).readonly(),
		rehung: z.array(rehung).readonly().optional(),
	})
	.readonly();

export const merge = z.object({
	...storedFields,
	kind: z.literal("merge"),
	fromId: id,
	intoId: id,
	on: day,
	byId: id.optional(),
	settled,
	state: z.discriminatedUnion("is", [
		z.object({ is: z.literal("planned") }),
		z.object({ is: z.literal("done"), at: instant, done }),
		z.object({ is: z.literal("undone"), at: instant, done }),
		z.object({ is: z.literal("cancelled"), at: instant, reason: optionalText }),
	]),
});

export const mergeColumns = (held: Merge): Prisma.MergeCreateManyInput => {
	const { state } = held;
	return {
		...storedColumns(held),
		fromId: held.fromId,
		intoId: held.intoId,
		day: held.on,
		byId: held.byId ?? null,
		settled: JSON.stringify(held.settled),
		state: state.is,
		at: state.is === "planned" ? null : state.at,
		reason: state.is === "cancelled" ? (state.reason ?? null) : null,
		doneAs: state.is === "done" || state.is === "undone" ? JSON.stringify(state.done) : null,
	};
};

const json = (column: unknown): unknown =>
	typeof column === "string" ? JSON.parse(column) : undefined;

export const mergeIn = (row: Row): Row =>
	present({
		...row,
		kind: "merge",
		on: row.day,
		settled: json(row.settled),
		state: present({ is: row.state, at: row.at, reason: row.reason, done: json(row.doneAs) }),
	});
