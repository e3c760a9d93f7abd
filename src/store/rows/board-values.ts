/** The shapes of what a board is made of: its state, its seats and its terms of reference. */
import { z } from "zod";
import { day, honestDate, id, instant, optionalText } from "./parts.ts";

export const boardState = z.discriminatedUnion("is", [
	z.object({ is: z.literal("forming"), starts: honestDate }),
	z.object({ is: z.literal("active"), since: day.optional() }),
	z.object({
		is: z.literal("ended"),
		on: day,
		reason: optionalText,
		mergedIntoId: id.optional(),
	}),
]);

export const seat = z
	.object({
		organisationId: id,
		holderId: id.optional(),
		deputyId: id.optional(),
		from: day.optional(),
		until: day.optional(),
	})
	.readonly();

export const handOver = z
	.object({
		on: day,
		duty: z.enum(["secretary", "chair", "member", "seat", "deputy", "everything"]),
		fromId: id,
		toId: id,
		byId: id.optional(),
		at: instant.optional(),
		done: z.literal(true).optional(),
	})
	.readonly();

export const share = z
	.object({
		numerator: z.number().int().min(1),
		denominator: z.number().int().min(1),
		moreThan: z.literal(true).optional(),
	})
	.readonly();

export const terms = z
	.object({
		remit: optionalText,
		membership: optionalText,
		frequency: optionalText,
		approvedOn: day.optional(),
		reviewBy: day.optional(),
	})
	.readonly();
