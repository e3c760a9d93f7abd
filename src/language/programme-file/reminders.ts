/** How a programme file states when a board is reminded of what, and when a person's morning message comes. */
import { z } from "zod";
import { wallTime } from "../../domain/dates/plain-date.ts";
import type {
	Escalation,
	PersonalHours,
	QuietHours,
	ReminderChoices,
	ReminderRules,
	SeriesChoices,
} from "../../domain/reminders/rules.ts";
import { count, field, keyOf, time } from "./fields.ts";

const days = (description: string, example: readonly number[]) =>
	field(z.array(z.int().min(0).max(365)).max(8), description, example).optional();

const step = (who: string, example: number) =>
	count(
		`Working days after its last day until ${who} hears that something is overdue.`,
		example,
		1,
	);

const quiet = field(
	z.union([
		z.strictObject({ from: time("From when nothing is said."), until: time("Until when.") }),
		z.literal("none"),
	]),
	"When nothing is said, unless it is news.",
	{ from: "19:00", until: "07:30" },
).optional();

const meetingDaysBefore = field(
	z
		.array(
			z.union([
				z.int().min(0).max(365),
				z.strictObject({ minutes: count("Minutes before it begins.", 60, 1) }),
			]),
		)
		.max(8),
	"Days before a meeting, or minutes before it begins.",
	[7, 1],
).optional();

const minutesWorkingDays = field(
	z.array(z.int().min(1).max(60)).max(3),
	"Working days after a meeting until its secretary is asked for attendance and minutes.",
	[2, 7, 12],
).optional();

const seriesRules = field(
	z.strictObject({
		series: keyOf("the series", "help-desk-stand-up"),
		meetingDaysBefore,
		minutesWorkingDays,
	}),
	"One series of its meetings, and its own rules.",
	{ series: "help-desk-stand-up", meetingDaysBefore: [{ minutes: 60 }] },
);

export const reminders = field(
	z.strictObject({
		at: time("The time of day, in the board's zone.").optional(),
		meetingDaysBefore,
		dueDaysBefore: days("Days before an action's due day; 0 is the day.", [7, 0]),
		milestoneDaysBefore: days("Days before a milestone's forecast day.", [7, 0]),
		guidanceDaysBefore: days("Days before a window opens in which guidance is expected.", [7]),
		silentWorkingDays: field(
			z.array(z.int().min(1).max(60)).max(3),
			"Working days after guidance was sent to a body until the person who speaks for it is asked to acknowledge it.",
			[5, 10, 15],
		).optional(),
		minutesWorkingDays,
		seatTermDaysBefore: days("Days before a seat's term ends.", [60, 14]),
		papersDueWorkingDays: count(
			"Working days before a meeting by which papers are due.",
			5,
		).optional(),
		papersDaysBefore: days("Days before that deadline.", [5, 1]),
		dateWantedEveryDays: count("How often a date is asked for, in days.", 14, 1).optional(),
		overdue: field(
			z.strictObject({
				times: count("How often something overdue is mentioned in all.", 3),
				everyDays: count("Days between.", 7, 1),
			}),
			"The day after, then so often, then silence.",
			{ times: 3, everyDays: 7 },
		).optional(),
		escalation: field(
			z.strictObject({
				deputy: step("the owner's deputy", 2).optional(),
				secretary: step("the secretary", 5).optional(),
				chair: step("the chair", 10).optional(),
			}),
			"Who hears of it as well as the owner; {} for nobody.",
			{ deputy: 2, secretary: 5, chair: 10 },
		).optional(),
		days: field(
			z.enum(["working", "any"]),
			"On working days only, or on any day.",
			"any",
		).optional(),
		inPerson: field(
			z.enum(["on", "off"]),
			"Whether owners get a private message too.",
			"off",
		).optional(),
		quiet,
		weeklyDigest: field(
			z.union([z.int().min(1).max(7), z.literal("off")]),
			"The day of the board's weekly digest, 1 for Monday.",
			1,
		).optional(),
		series: field(
			z.array(seriesRules).max(100),
			"The series of its meetings that have rules of their own.",
			[{ series: "help-desk-stand-up", meetingDaysBefore: [{ minutes: 60 }] }],
		).optional(),
	}),
	"When it is reminded of what, where that differs from the usual.",
	{ meetingDaysBefore: [14, 7, 1] },
);

export const hours = field(
	z.strictObject({
		morningAt: time("When their morning message comes, in their own zone.").optional(),
		quiet,
		working: field(
			z.strictObject({
				from: time("When their day begins."),
				until: time("When it ends."),
			}),
			"When they can be asked to a meeting; 08:00 to 19:00 unless said.",
			{ from: "09:00", until: "17:30" },
		).optional(),
	}),
	"When their reminders come and when they work, where they have chosen.",
	{ morningAt: "08:15" },
);

type Written<S extends z.ZodType> = z.infer<S>;

const quietIn = (written: Written<typeof quiet>): QuietHours | undefined =>
	typeof written === "object"
		? { from: wallTime(written.from), until: wallTime(written.until) }
		: written;

const without = <T extends object>(fields: T): T =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const seriesIn = (
	written: Written<typeof reminders>["series"],
): ReminderRules["series"] | undefined =>
	written &&
	Object.fromEntries(
		written.map(({ series, ...rules }) => [series, without<SeriesChoices>(rules)]),
	);

/** The rules of a series stand under its key here, as under its id in the register. */
export const remindersIn = (written: Written<typeof reminders>): ReminderChoices =>
	without({
		...written,
		at: written.at === undefined ? undefined : wallTime(written.at),
		escalation: written.escalation && without<Escalation>(written.escalation),
		quiet: quietIn(written.quiet),
		series: seriesIn(written.series),
	});

export const hoursIn = (written: Written<typeof hours>): PersonalHours =>
	without({
		morningAt: written.morningAt === undefined ? undefined : wallTime(written.morningAt),
		quiet: quietIn(written.quiet),
		working: written.working && {
			from: wallTime(written.working.from),
			until: wallTime(written.working.until),
		},
	});

const listed = <T>(values: readonly T[] | undefined): T[] | undefined => values && [...values];

const quietOut = (quietHours: QuietHours | undefined): Written<typeof quiet> =>
	typeof quietHours === "object" ? { ...quietHours } : quietHours;

const seriesOut = (all: ReminderChoices["series"]): Written<typeof reminders>["series"] =>
	all &&
	Object.entries(all).map(([series, rules]) => ({
		series,
		meetingDaysBefore: listed(rules.meetingDaysBefore),
		minutesWorkingDays: listed(rules.minutesWorkingDays),
	}));

export const writtenReminders = (choices: ReminderChoices): Written<typeof reminders> => ({
	...choices,
	meetingDaysBefore: listed(choices.meetingDaysBefore),
	dueDaysBefore: listed(choices.dueDaysBefore),
	milestoneDaysBefore: listed(choices.milestoneDaysBefore),
	guidanceDaysBefore: listed(choices.guidanceDaysBefore),
	silentWorkingDays: listed(choices.silentWorkingDays),
	minutesWorkingDays: listed(choices.minutesWorkingDays),
	seatTermDaysBefore: listed(choices.seatTermDaysBefore),
	papersDaysBefore: listed(choices.papersDaysBefore),
	quiet: quietOut(choices.quiet),
	series: seriesOut(choices.series),
});

export const writtenHours = ({
	morningAt,
	quiet: hushed,
	working,
}: PersonalHours): Written<typeof hours> => ({
	morningAt,
	quiet: quietOut(hushed),
	working: working && { ...working },
});
