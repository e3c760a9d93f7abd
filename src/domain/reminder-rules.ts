/**
 * Each board decides when it is reminded of what; until it has chosen for itself, it has the usual rules.
 * Each person decides when their morning message comes, and when they are left in peace.
 */
import { addDays, type PlainDate, type WallTime, wallTime } from "./plain-date.ts";

/** Nothing is said from the one time until the other; "none": at any time of day. */
export type QuietHours = { readonly from: WallTime; readonly until: WallTime } | "none";

/** Who hears that something is overdue besides its owner, each so many working days after its last day. */
export type Escalation = {
	readonly deputy?: number | undefined;
	readonly secretary?: number | undefined;
	readonly chair?: number | undefined;
};

export type ReminderRules = {
	/** The time on the wall, in the board's zone, at which a reminder is meant to be read. */
	readonly at: WallTime;
	readonly meetingDaysBefore: readonly number[];
	/** For an action's due date that is one day; 0 is the day itself. */
	readonly dueDaysBefore: readonly number[];
	/** The same for a milestone's forecast. */
	readonly milestoneDaysBefore: readonly number[];
	/** Before the window opens in which guidance is expected; its opening, middle and end are always marked. */
	readonly guidanceDaysBefore: readonly number[];
	/** Before a seat's term ends. */
	readonly seatTermDaysBefore: readonly number[];
	/** Papers are due so many working days before their meeting. */
	readonly papersDueWorkingDays: number;
	/** Before they are due. */
	readonly papersDaysBefore: readonly number[];
	/** A meeting without a day: its secretary is asked this often while its window is open, and beyond it. */
	readonly dateWantedEveryDays: number;
	/** Overdue: the day after, then so often, then silence. */
	readonly overdue: { readonly times: number; readonly everyDays: number };
	readonly escalation: Escalation;
	/**
	 * On working days, what is said ahead of a day comes on the working day before, and what marks a day that has
	 * come on the working day after.
	 */
	readonly days: "working" | "any";
	/** Whether whoever answers for an item has it in their own morning message too. */
	readonly inPerson: "on" | "off";
	readonly quiet: QuietHours;
	/** 1 is Monday: the day on which the board's week is told in its channel. */
	readonly weeklyDigest: number | "off";
};

/** What a board has chosen for itself; the rest is as usual. */
export type ReminderChoices = {
	readonly [Rule in keyof ReminderRules]?: ReminderRules[Rule] | undefined;
};

export const usualQuiet: QuietHours = { from: wallTime("19:00"), until: wallTime("07:30") };

export const usualRules: ReminderRules = {
	at: wallTime("09:00"),
	meetingDaysBefore: [7, 1],
	dueDaysBefore: [7, 0],
	milestoneDaysBefore: [7, 0],
	guidanceDaysBefore: [],
	seatTermDaysBefore: [60, 14],
	papersDueWorkingDays: 5,
	papersDaysBefore: [5, 1],
	dateWantedEveryDays: 14,
	overdue: { times: 3, everyDays: 7 },
	escalation: { deputy: 2, secretary: 5, chair: 10 },
	days: "working",
	inPerson: "on",
	quiet: usualQuiet,
	weeklyDigest: 1,
};

export const rulesWith = (choices: ReminderChoices | undefined): ReminderRules => {
	if (choices === undefined) return usualRules;
	const made = Object.entries(choices).filter(([, value]) => value !== undefined);
	return { ...usualRules, ...(Object.fromEntries(made) as Partial<ReminderRules>) };
};

const isSame = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** Only what differs from the usual is kept as a choice. */
export const choicesIn = (rules: ReminderRules): ReminderChoices | undefined => {
	const chosen = Object.entries(rules).filter(
		([name, value]) => !isSame(value, usualRules[name as keyof ReminderRules]),
	);
	return chosen.length === 0 ? undefined : (Object.fromEntries(chosen) as ReminderChoices);
};

/** When a person's morning message comes, in their own zone, and when they are left in peace. */
export type PersonalHours = {
	readonly morningAt?: WallTime | undefined;
	readonly quiet?: QuietHours | undefined;
	/** When they can be asked to a meeting. */
	readonly working?: Exclude<QuietHours, "none"> | undefined;
};

export const usualMorning = wallTime("08:30");

/** A moment on the wall. */
export type Moment = { readonly day: PlainDate; readonly time: WallTime };

/** The same moment, or the first allowed minute after it where it falls into quiet hours. */
export const outsideQuiet = (moment: Moment, quiet: QuietHours): Moment => {
	if (quiet === "none" || quiet.from === quiet.until) return moment;
	const { day, time } = moment;
	const spansMidnight = quiet.from > quiet.until;
	const isEarly = time < quiet.until;
	const isLate = time >= quiet.from;
	if (!(spansMidnight ? isEarly || isLate : isEarly && isLate)) return moment;
	return { day: spansMidnight && isLate ? addDays(day, 1) : day, time: quiet.until };
};
