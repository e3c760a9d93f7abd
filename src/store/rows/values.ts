/** The shape of every value in the register, checked whenever one comes out of the database or goes in. */

import { z } from "zod";
import { isZone, usualZone } from "../../domain/dates/plain-date.ts";
import type { Entity, EntityKind } from "../../domain/register.ts";
import { holidayShifts } from "../../domain/series/recurrence.ts";
import { boardState, handOver, seat, share, terms } from "./board-values.ts";
import { meetingValues } from "./meeting-values.ts";
import { merge } from "./merge.ts";
import {
	boardFields,
	coverage,
	day,
	honestDate,
	id,
	names,
	optionalText,
	owner,
	ragReport,
	source,
	storedFields,
	text,
	wallTime,
	whole,
} from "./parts.ts";
import { personalHours, reminderChoices } from "./reminders.ts";

const person = z.object({
	...storedFields,
	kind: z.literal("person"),
	name: text,
	handle: text,
	slackId: id.optional(),
	email: text.optional(),
	organisationId: id.optional(),
	// As Slack names it, which may know more zones than this machine: reminders come at some hour rather than at none.
	zone: text.transform((zone) => (isZone(zone) ? zone : usualZone)),
	hours: personalHours.optional(),
	leftOn: day.optional(),
	linkedFor: z.array(id).readonly().optional(),
});

const organisation = z.object({
	...storedFields,
	kind: z.literal("organisation"),
	name: text,
	aliases: names,
	sort: z.enum(["organisation", "borough", "unit"]),
	memberIds: z.array(id).readonly().optional(),
	succeeded: z.object({ byId: id, on: day.optional() }).readonly().optional(),
	removedOn: day.optional(),
});

const board = z.object({
	...storedFields,
	kind: z.literal("board"),
	code: text,
	name: text,
	aliases: names,
	purpose: optionalText,
	state: boardState,
	visibility: z.enum(["open", "restricted"]),
	zone: text,
	holidays: text.optional(),
	secretaryId: id.optional(),
	chairId: id.optional(),
	memberIds: z.array(id).readonly(),
	seats: z.array(seat).readonly(),
	channelId: id.optional(),
	parentId: id.optional(),
	overseenById: id.optional(),
	outside: z.literal(true).optional(),
	quorum: whole.optional(),
	quorumShare: share.optional(),
	reminders: reminderChoices.optional(),
	terms: terms.optional(),
	handOvers: z.array(handOver).readonly().optional(),
	source: source.optional(),
});

const plan = z.object({
	...storedFields,
	kind: z.literal("plan"),
	name: text,
	aliases: names,
	absorbedIntoId: id.optional(),
	removedOn: day.optional(),
	source: source.optional(),
});

const term = z.object({
	...storedFields,
	kind: z.literal("term"),
	name: text,
	meaning: text,
	removedOn: day.optional(),
});

const workStream = z.object({
	...storedFields,
	kind: z.literal("workStream"),
	name: text,
	aliases: names,
	planId: id.optional(),
	leadId: id.optional(),
	status: optionalText,
	boardIds: z.array(id).readonly().optional(),
	report: ragReport.optional(),
	ended: z.object({ on: day, reason: optionalText }).optional(),
	source: source.optional(),
});

const series = z.object({
	...storedFields,
	kind: z.literal("series"),
	boardId: id,
	title: optionalText,
	recurrence: z
		.object({
			rrule: text,
			first: day,
			until: day.optional(),
			count: whole.optional(),
			except: z.array(day).readonly(),
			holidays: z.enum(holidayShifts),
			from: wallTime,
			minutes: whole,
			zone: text,
		})
		.readonly(),
	place: optionalText,
	state: z.discriminatedUnion("is", [
		z.object({ is: z.literal("running") }),
		z.object({ is: z.literal("ended"), on: day, reason: optionalText }),
	]),
	source: source.optional(),
});

const meeting = z.object({
	...boardFields,
	kind: z.literal("meeting"),
	title: optionalText,
	time: z.discriminatedUnion("is", [
		z.object({ is: z.literal("fixed"), on: day, from: wallTime, minutes: whole, zone: text }),
		z.object({ is: z.literal("provisional"), when: honestDate }),
	]),
	place: optionalText,
	seriesId: id.optional(),
	originalOn: day.optional(),
	state: z.discriminatedUnion("is", [
		z.object({ is: z.literal("planned") }),
		z.object({ is: z.literal("held") }),
		z.object({ is: z.literal("cancelled"), on: day, reason: optionalText }),
	]),
	poll: z
		.object({
			options: z.array(z.object({ on: day, from: wallTime, minutes: whole })).readonly(),
			choices: z.array(z.object({ personId: id, option: whole })).readonly(),
		})
		.optional(),
	joint: z
		.object({
			boardId: id,
			meetingId: id,
			revision: whole,
			isApart: z.literal(true).optional(),
		})
		.optional(),
	proposal: z
		.object({ boardId: id, turnedDown: z.object({ reason: optionalText }).optional() })
		.optional(),
	source: source.optional(),
});

const action = z.object({
	...boardFields,
	kind: z.literal("action"),
	title: text,
	owner: owner.optional(),
	due: honestDate,
	workStreamId: id.optional(),
	meetingId: id.optional(),
	posts: z.object({ filled: whole, wanted: whole }).optional(),
	rollOut: coverage,
	state: z.discriminatedUnion("is", [
		z.object({
			is: z.literal("open"),
			note: optionalText,
			blocked: z.object({ by: text, reason: text, reviewBy: day }).optional(),
		}),
		z.object({
			is: z.literal("closed"),
			on: day,
			byId: id.optional(),
			outcome: optionalText,
		}),
	]),
	source: source.optional(),
});

const milestone = z.object({
	...boardFields,
	kind: z.literal("milestone"),
	title: text,
	owner: owner.optional(),
	baseline: honestDate,
	forecast: honestDate,
	actual: day.optional(),
	report: ragReport.optional(),
	workStreamId: id.optional(),
	rollOut: coverage,
	planId: id.optional(),
	source: source.optional(),
});

const guidance = z.object({
	...boardFields,
	kind: z.literal("guidance"),
	title: text,
	aliases: names,
	issuerId: id,
	watcher: owner.optional(),
	edition: optionalText,
	state: z.discriminatedUnion("is", [
		z.object({ is: z.literal("expected"), window: honestDate }),
		z.object({ is: z.literal("released"), when: honestDate, expected: honestDate.optional() }),
		z.object({ is: z.literal("withdrawn"), when: honestDate, supersededById: id.optional() }),
	]),
	circulatedTo: optionalText,
	recipients: coverage,
	workStreamId: id.optional(),
	source: source.optional(),
});

export type EntityOf<Kind extends EntityKind> = Extract<Entity, { kind: Kind }>;

const values: { readonly [Kind in EntityKind]: z.ZodType<EntityOf<Kind>> } = {
	person,
	organisation,
	board,
	plan,
	term,
	workStream,
	series,
	merge,
	meeting,
	action,
	milestone,
	guidance,
	...meetingValues,
};

export class Unreadable extends Error {}

/** Gives the value back as the domain knows it; what does not fit is a fault that names the table and the id. */
export const readValue = <Kind extends EntityKind>(kind: Kind, value: unknown): EntityOf<Kind> => {
	const read = values[kind].safeParse(value);
	if (read.success) return read.data as EntityOf<Kind>;
	const named = (value as { id?: unknown } | undefined)?.id;
	throw new Unreadable(`${kind} ${named} does not read: ${z.prettifyError(read.error)}`);
};
