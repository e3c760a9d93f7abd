/**
 * Each board decides when it is reminded of what; until it has chosen for itself, it has the usual rules.
 * Each person decides when their morning message comes, and when they are left in peace.
 */
import { addDays, type PlainDate, type WallTime, wallTime } from "../dates/plain-date.ts";

/** Nothing is said from the one time until the other; "none": at any time of day. */
export type QuietHours = { readonly from: WallTime; readonly until: WallTime } | "none";

/** Who hears that something is overdue besides its owner, each so many working days after its last day. */
export type Escalation = {
	readonly deputy?: number | undefined;
	readonly secretary?: number | undefined;
	readonly chair?: number | undefined;
};

export const escalationSteps = ["deputy", "secretary", "chair"] as const;

/** What is said of the line of those who hear next: who is not named stays in it, unless what is said is all of it. */
export type EscalationChange = {
	readonly steps: { readonly [Step in keyof Escalation]?: number | "never" | undefined };
	readonly isWhole: boolean;
};

export const escalationAfter = (
	before: Escalation,
	{ steps, isWhole }: EscalationChange,
): Escalation =>
	Object.fromEntries(
		escalationSteps.flatMap((step) => {
			const days = steps[step] ?? (isWhole ? undefined : before[step]);
			return days === undefined || days === "never" ? [] : [[step, days]];
		}),
	);

export type ReminderRules = {
	/** The time on the wall, in the board's zone, at which a reminder is meant to be read. */
	readonly at: WallTime;
	readonly meetingDaysBefore: readonly MeetingLead[];
	/** For an action's due date that is one day; 0 is the day itself. */
	readonly dueDaysBefore: readonly number[];
	/** The same for a milestone's forecast. */
	readonly milestoneDaysBefore: readonly number[];
	/** Before the window opens in which guidance is expected; its opening, middle and end are always marked. */
	readonly guidanceDaysBefore: readonly number[];
	/** Working days after guidance was sent to a body that has not acknowledged it; then it is asked no more. */
	readonly silentWorkingDays: readonly number[];
	/** Working days after a meeting until its secretary is asked for attendance and minutes, and asked again. */
	readonly minutesWorkingDays: readonly number[];
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
	/** What is chosen for the meetings of one series, by its id, in place of the board's. */
	readonly series: Readonly<Record<string, SeriesChoices>>;
};

/** So many days before a meeting, at the board's hour; or so many minutes before it begins, whatever the hour. */
export type MeetingLead = number | { readonly minutes: number };

export const seriesRuleNames = ["meetingDaysBefore", "minutesWorkingDays"] as const;
type SeriesRule = (typeof seriesRuleNames)[number];
export type SeriesChoices = { readonly [Rule in SeriesRule]?: ReminderRules[Rule] | undefined };

/** The rules for a meeting: those of its series where it has chosen, and else its board's. */
export const rulesForMeeting = (
	rules: ReminderRules,
	{ seriesId }: { readonly seriesId?: string | undefined },
): ReminderRules => {
	const own = seriesId === undefined ? undefined : rules.series[seriesId];
	if (!own) return rules;
	const { meetingDaysBefore = rules.meetingDaysBefore, minutesWorkingDays } = own;
	return {
		...rules,
		meetingDaysBefore,
		minutesWorkingDays: minutesWorkingDays ?? rules.minutesWorkingDays,
	};
};

/** What a board has chosen for itself; the rest is as usual. */
export type ReminderChoices = {
	readonly [Rule in keyof ReminderRules]?: ReminderRules[Rule] | undefined;
};

/** What is said of the rules at once. */
export type RulesSaid = Omit<ReminderChoices, "escalation"> & {
	readonly escalation?: EscalationChange | undefined;
};

const usualQuiet: QuietHours = { from: wallTime("19:00"), until: wallTime("07:30") };

export const usualRules: ReminderRules = {
	at: wallTime("09:00"),
	meetingDaysBefore: [7, 1],
	dueDaysBefore: [7, 0],
	milestoneDaysBefore: [7, 0],
	guidanceDaysBefore: [],
	silentWorkingDays: [5, 10, 15],
	minutesWorkingDays: [2, 7, 12],
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
	series: {},
};

/** A board's time of day as it is kept: one that it has not chosen itself waits for its quiet hours to end. */
export const rulesWith = (choices: ReminderChoices | undefined): ReminderRules => {
	if (choices === undefined) return usualRules;
	const made = Object.entries(choices).filter(([, value]) => value !== undefined);
	const rules = { ...usualRules, ...(Object.fromEntries(made) as Partial<ReminderRules>) };
	return choices.at === undefined
		? { ...rules, at: timeOutside(rules.at, rules.quiet) }
		: { ...rules, quiet: quietBut(rules.quiet, rules.at) };
};

const isSame = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** Only what differs from the usual is kept as a choice; and a time that would be quiet unless it was chosen. */
export const choicesIn = (rules: ReminderChoices): ReminderChoices | undefined => {
	const { at, quiet = usualQuiet } = rules;
	const chosen = Object.entries(rules).filter(
		([name, value]) =>
			value !== undefined &&
			(!isSame(value, usualRules[name as keyof ReminderRules]) ||
				(name === "at" && at !== undefined && isQuiet(at, quiet))),
	);
	return chosen.length === 0 ? undefined : (Object.fromEntries(chosen) as ReminderChoices);
};

/** What is chosen now beside what was chosen before: of a time of day and quiet hours that cover it, the later counts. */
export const choicesAfter = (
	before: ReminderChoices | undefined,
	said: RulesSaid,
): ReminderChoices | undefined => {
	const known = rulesWith(before);
	const escalation = said.escalation && escalationAfter(known.escalation, said.escalation);
	const made = Object.entries({ ...said, escalation }).filter(
		([name, value]) => value !== undefined && !isSame(value, known[name as keyof ReminderRules]),
	);
	const now: ReminderChoices = Object.fromEntries(made);
	// The same time again, beside other quiet hours, is chosen to stand in them.
	const at = now.at ?? (now.quiet === undefined ? undefined : said.at);
	return choicesIn({ ...before, ...now, at: at ?? givenWay(before?.at, now.quiet) });
};

/** The same for one series of its meetings; what is as the board has it is no choice. */
export const seriesChoicesAfter = (
	before: ReminderChoices | undefined,
	seriesId: string,
	said: SeriesChoices,
): ReminderChoices | undefined => {
	const known = rulesWith(before);
	const own = { ...known.series[seriesId], ...said };
	const chosen = seriesRuleNames.filter(
		(name) => own[name] !== undefined && !isSame(own[name], known[name]),
	);
	const { [seriesId]: _, ...others } = known.series;
	const made = Object.fromEntries(chosen.map((name) => [name, own[name]]));
	const series = chosen.length > 0 ? { ...others, [seriesId]: made } : others;
	return choicesIn({ ...before, series });
};

/** A time that was chosen before gives way to quiet hours that are chosen now. */
const givenWay = (at: WallTime | undefined, quiet: QuietHours | undefined): WallTime | undefined =>
	at === undefined || quiet === undefined ? at : timeOutside(at, quiet);

/** When a person's morning message comes, in their own zone, and when they are left in peace. */
export type PersonalHours = {
	readonly morningAt?: WallTime | undefined;
	readonly quiet?: QuietHours | undefined;
	/** When they can be asked to a meeting. */
	readonly working?: Exclude<QuietHours, "none"> | undefined;
};

export const usualMorning = wallTime("08:30");

export type HoursKept = { readonly morningAt: WallTime; readonly quiet: QuietHours };

/** Somebody's hours as they are kept: a morning that they chose is never quiet. */
export const hoursOf = (hours: PersonalHours | undefined): HoursKept => {
	const { morningAt, quiet = usualQuiet } = hours ?? {};
	return morningAt === undefined
		? { morningAt: timeOutside(usualMorning, quiet), quiet }
		: { morningAt, quiet: quietBut(quiet, morningAt) };
};

/** The same for somebody's own hours. */
export const hoursAfter = (
	before: PersonalHours | undefined,
	changes: PersonalHours,
): PersonalHours => {
	const known = hoursOf(before);
	const isNew = changes.quiet !== undefined && !isSame(changes.quiet, known.quiet);
	const asked = changes.morningAt === known.morningAt && !isNew ? undefined : changes.morningAt;
	const morningAt = asked ?? givenWay(before?.morningAt, isNew ? changes.quiet : undefined);
	const made = Object.entries({ ...before, ...onlySaid(changes), morningAt });
	return Object.fromEntries(made.filter(([, value]) => value !== undefined));
};

const onlySaid = (hours: PersonalHours): PersonalHours =>
	Object.fromEntries(Object.entries(hours).filter(([, value]) => value !== undefined));

/** A moment on the wall. */
export type Moment = { readonly day: PlainDate; readonly time: WallTime };

const aDay = 24 * 60;

const minutesOf = (time: WallTime): number =>
	Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const afterMidnight = (minutes: number): WallTime => {
	const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
	return wallTime(`${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
};

const minutesTo = (from: WallTime, until: WallTime): number =>
	(minutesOf(until) - minutesOf(from) + aDay) % aDay;

const isQuiet = (time: WallTime, quiet: QuietHours): boolean =>
	quiet !== "none" && minutesTo(quiet.from, time) < minutesTo(quiet.from, quiet.until);

/** The same time, or the end of the quiet hours that it falls into. */
const timeOutside = (time: WallTime, quiet: QuietHours): WallTime =>
	quiet !== "none" && isQuiet(time, quiet) ? quiet.until : time;

/** A chosen time is never quiet: the quiet hours end with it or begin after it, whichever leaves more of them. */
export const quietBut = (quiet: QuietHours, chosen: WallTime): QuietHours => {
	if (quiet === "none" || !isQuiet(chosen, quiet)) return quiet;
	const next = afterMidnight(minutesOf(chosen) + 1);
	return minutesTo(quiet.from, chosen) >= minutesTo(next, quiet.until)
		? { from: quiet.from, until: chosen }
		: { from: next, until: quiet.until };
};

/** The same moment, or the first allowed minute after it where it falls into quiet hours. */
export const outsideQuiet = (moment: Moment, quiet: QuietHours): Moment => {
	const { day, time } = moment;
	if (quiet === "none" || !isQuiet(time, quiet)) return moment;
	const isNextDay = quiet.from > quiet.until && time >= quiet.from;
	return { day: isNextDay ? addDays(day, 1) : day, time: quiet.until };
};
