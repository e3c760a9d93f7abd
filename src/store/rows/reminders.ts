/** What boards and people have chosen for their reminders, as it is read back. */
import { z } from "zod";
import { wallTime, whole } from "./parts.ts";

const days = z.array(whole.min(0)).readonly();
const leads = z
	.array(z.union([whole.min(0), z.object({ minutes: whole.min(1) }).readonly()]))
	.readonly();
const quiet = z.union([
	z.object({ from: wallTime, until: wallTime }).readonly(),
	z.literal("none"),
]);
const step = whole.min(1).optional();

export const reminderChoices = z
	.object({
		at: wallTime,
		meetingDaysBefore: leads,
		dueDaysBefore: days,
		milestoneDaysBefore: days,
		guidanceDaysBefore: days,
		silentWorkingDays: days,
		minutesWorkingDays: days,
		seatTermDaysBefore: days,
		papersDueWorkingDays: whole.min(0),
		papersDaysBefore: days,
		dateWantedEveryDays: whole.min(1),
		overdue: z.object({ times: whole.min(0), everyDays: whole.min(1) }).readonly(),
		escalation: z.object({ deputy: step, secretary: step, chair: step }).readonly(),
		days: z.enum(["working", "any"]),
		inPerson: z.enum(["on", "off"]),
		quiet,
		weeklyDigest: z.union([whole.min(1).max(7), z.literal("off")]),
		series: z.record(
			z.string(),
			z.object({ meetingDaysBefore: leads, minutesWorkingDays: days }).partial().readonly(),
		),
	})
	.partial()
	.readonly();

export const personalHours = z
	.object({
		morningAt: wallTime.optional(),
		quiet: quiet.optional(),
		working: z.object({ from: wallTime, until: wallTime }).optional(),
	})
	.readonly();
