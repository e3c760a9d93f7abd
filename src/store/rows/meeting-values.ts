/** The shape of every value kept around a meeting, checked whenever one comes out of the database or goes in. */
import { z } from "zod";
import type { RecordKind, RecordOf } from "../../domain/meetings/records.ts";
import { boardFields, day, id, storedFields, text, whole } from "./parts.ts";

const ofMeeting = { ...storedFields, boardId: id, meetingId: id };
const ids = z.array(id).readonly();

const reply = z.object({
	...ofMeeting,
	kind: z.literal("reply"),
	personId: id,
	answer: z.discriminatedUnion("is", [
		z.object({ is: z.literal("yes") }),
		z.object({ is: z.literal("apologies") }),
		z.object({ is: z.literal("deputy"), byId: id }),
	]),
	on: day,
});

const attendance = z.object({
	...ofMeeting,
	kind: z.literal("attendance"),
	presentIds: ids,
	apologyIds: ids,
	deputies: z.array(z.object({ forId: id, byId: id })).readonly(),
	inAttendance: z.array(text).readonly(),
});

const agendaItem = z.object({
	...boardFields,
	kind: z.literal("agendaItem"),
	title: text,
	meetingId: id.optional(),
	place: whole,
	minutes: whole.optional(),
	presenterId: id.optional(),
	matter: z.object({ is: z.enum(["minutes", "arising"]), id }).optional(),
	carriedFromId: id.optional(),
	state: z.enum(["proposed", "taken", "withdrawn"]),
});

const paper = z.object({
	...boardFields,
	kind: z.literal("paper"),
	title: text,
	agendaItemId: id,
	ownerId: id,
	askedOn: day.optional(),
	workingDays: whole.optional(),
	state: z.discriminatedUnion("is", [
		z.object({ is: z.literal("wanted") }),
		z.object({
			is: z.literal("received"),
			on: day,
			byId: id.optional(),
			as: z.enum(["link", "file", "words"]),
			what: text,
		}),
		z.object({ is: z.literal("withdrawn"), on: day }),
	]),
});

const minutes = z.object({
	...ofMeeting,
	kind: z.literal("minutes"),
	text,
	file: text.optional(),
	amendments: z.array(z.object({ on: day, byId: id.optional(), says: text })).readonly(),
	state: z.discriminatedUnion("is", [
		z.object({ is: z.literal("draft") }),
		z.object({ is: z.literal("circulated"), on: day }),
		z.object({ is: z.literal("approved"), on: day, atId: id.optional(), byId: id.optional() }),
	]),
});

const decision = z.object({
	...boardFields,
	kind: z.literal("decision"),
	title: text,
	meetingId: id.optional(),
	on: day,
});

export const meetingValues: { readonly [Kind in RecordKind]: z.ZodType<RecordOf<Kind>> } = {
	reply,
	attendance,
	agendaItem,
	paper,
	minutes,
	decision,
};
