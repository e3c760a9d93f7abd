/** The days to come that somebody wants to look at: "until Easter", "a fortnight", "the rest of March", "from 2 March". */
import { addDays, addMonths, mondayOf, type PlainDate } from "../../domain/dates/plain-date.ts";
import {
	isWorkingDay,
	nextWorkingDay,
	previousWorkingDay,
} from "../../domain/dates/working-days.ts";
import { addAmount } from "./families/amounts.ts";
import { quarterOf } from "./families/quarters.ts";
import { financialYear, financialYearOf } from "./families/years.ts";
import { boundsIn, counted, type EdgeWords, never, upTo } from "./periods.ts";
import { readWhole, wholeIn } from "./phrases.ts";
import type { DateReading, ReadingContext } from "./reading.ts";
import { type Spelled, spell } from "./spelling.ts";

type Unread = Exclude<DateReading, { readonly is: "date" | "instant" }>;

export type DaysAhead =
	| {
			readonly is: "days";
			readonly first: PlainDate;
			readonly last: PlainDate;
			/** What was taken for granted. */
			readonly assumed?: string | undefined;
	  }
	| Unread;

/** As `readDate`, of days to come; and where it is not clear which, what to ask. */
export const readDaysAhead = (phrase: string, around: ReadingContext): DaysAhead => {
	const words = phrase.trim();
	if (words.length > 200)
		return { is: "refused", unread: words.slice(0, 200), because: "too-long" };
	const context: ReadingContext = { ...around, lean: "future" };
	const said = spell(words);
	return (
		bounded(said, context) ??
		countedAhead(said.text, context) ??
		overDaysOff(said.text, context) ??
		countedFrom(said.text, context) ??
		daysIn(words, context) ??
		weekWith(said.text, context) ??
		unread(words, context)
	);
};

const starting =
	"(?:from|as (?:from|of)|with effect from|effective(?: from)?|starting|commencing|beginning)(?: on| from)?";

/** Words for an end that nothing else asks with: in a question "to Friday" is part of something more. */
const ends: readonly EdgeWords[] = [
	// Until it begins: whoever means all of it says "until the end of next week".
	[
		/^(?:(?:from )?(?:now|today) )?(?:until|till) ((?:the )?next (?:week|month|quarter|year|financial year))$/,
		"future",
		({ first }, today) => ({ first: today, last: addDays(first, -1) }),
	],
	[
		/^(?:(?:from )?(?:now|today)(?: on)? (?:to|until|till|up to|through(?: to)?)|(?:right |all the way )?(?:(?:up |through )?(?:to|until|till)(?: and including)?|through)|as far(?: ahead)? as) (.+)$/,
		"future",
		upTo,
	],
	[
		new RegExp(`^${starting} (?!.* (?:to|until|till|and|for) )(.+?)(?: on(?:wards?)?)?$`),
		"future",
		({ first }) => ({ first, last: never.last }),
	],
];

const bounded = (said: Spelled, context: ReadingContext): DaysAhead | undefined => {
	for (const { rest, context: leaning, apply } of boundsIn(said.text, context, ends)) {
		const edge = daysIn(rest, leaning);
		if (edge?.is === "days") return daysOf(apply(edge), edge.assumed);
		if (edge?.is === "clarify") return asked(edge, rest, said);
	}
	return undefined;
};

const daysOf = (
	{ first, last }: { readonly first: PlainDate; readonly last: PlainDate },
	assumed?: string,
): DaysAhead | undefined => (first <= last ? { is: "days", first, last, assumed } : undefined);

/** The answer to "which Friday?" keeps the words around it: it is until that Friday. */
const asked = (
	{ question, choices }: Extract<DateReading, { is: "clarify" }>,
	rest: string,
	{ text, source, startAt, endAt }: Spelled,
): DaysAhead => {
	const place = text.indexOf(rest);
	const [before, after] = [
		source.slice(0, startAt(place)),
		source.slice(endAt(place + rest.length)),
	];
	const whole = (words: string) => `${before}${words}${after}`;
	return {
		is: "clarify",
		question,
		choices: choices.map(({ label, words }) => ({ label: whole(label), words: whole(words) })),
	};
};

/** A day or a window as a date is written, or "the month". */
const daysIn = (words: string, context: ReadingContext): DaysAhead | undefined => {
	const read = wholeIn(words, context);
	if (read?.is === "instant") return daysOf({ first: read.on, last: read.on }, read.assumed);
	if (read?.is === "clarify") return read;
	if (read?.is === "date" && read.date.precision !== "undated")
		return daysOf(read.date, read.assumed);
	const whole = counted(spell(words).text, context);
	return whole && daysOf(whole);
};

const units = "(day|working day|business day|week|fortnight|month|quarter|year)s?";
const opening = "(?:(?:over|during|for) )?";
const some = "\\d{1,3}|(?:a )?couple of|(?:a )?few";
const stretches = [
	new RegExp(`^${opening}(an?|${some}) ${units}$`),
	/^()(week|fortnight|month|quarter|year)$/,
	new RegExp(
		`^(?:(?:in|within) )?${opening}(?:the )?(?:next|coming|following) (${some}) ${units}$`,
	),
	new RegExp(`^${opening}(?:the )?(${some}) ${units} ahead$`),
	new RegExp(`^${opening}(?:the )?()(week|fortnight|month|quarter|year) ahead$`),
	new RegExp(`^${opening}the (?:next|coming|following) ()${units}$`),
];

/** Words for a number that nobody counted. */
const vague: readonly (readonly [RegExp, number, string])[] = [
	[/couple/, 2, "a couple taken as two"],
	[/few/, 3, "a few taken as three"],
];

const countIn = (said = ""): { readonly count: number; readonly assumed?: string } => {
	const [, count, assumed] = vague.find(([word]) => word.test(said)) ?? [];
	return count === undefined
		? { count: Number.parseInt(said, 10) || 1 }
		: { count, ...(assumed ? { assumed } : {}) };
};

/** "A fortnight", "the next two weeks", "the month ahead": so much from today on. */
const countedAhead = (text: string, context: ReadingContext): DaysAhead | undefined => {
	const found = stretches.map((pattern) => pattern.exec(text)).find((match) => match !== null);
	const [, said, unit] = found ?? [];
	if (unit === undefined) return wholeOf(text, context) ?? thisComing(text, context.today);
	const { count, assumed } = countIn(said);
	const last = addAmount(context.today, { count, unit }, context);
	return daysOf({ first: context.today, last }, assumed);
};

const whole =
	/^(?:(?:over|during|for) )?(?:(?:the )?(?:(?:whole|entire) )?month of|all(?: of)?|(?:the )?(?:whole|entire|full|complete)(?: of)?) (.+)$/;

/** "All of March", "the whole month" */
const wholeOf = (text: string, context: ReadingContext): DaysAhead | undefined => {
	const rest = whole.exec(text)?.[1];
	return rest === undefined ? undefined : (daysIn(rest, context) ?? daysIn(`the ${rest}`, context));
};

/** "This coming week", said on its Monday, is the one that begins. */
const thisComing = (text: string, today: PlainDate): DaysAhead | undefined => {
	const unit =
		/^(?:(?:over|during|for|in) )?this coming (week|month|quarter|year|financial year)$/.exec(
			text,
		)?.[1];
	if (unit === undefined) return undefined;
	const first = [beginningOf(unit, today), beginningOf(unit, nextIn(unit, today))].find(
		(day) => day >= today,
	);
	return first && daysOf({ first, last: addDays(nextIn(unit, first), -1) });
};

const beginningOf = (unit: string, day: PlainDate): PlainDate => {
	if (unit === "week") return mondayOf(day);
	if (unit === "quarter") return quarterOf(day).first;
	if (unit === "financial year") return financialYear(financialYearOf(day)).first;
	return `${day.slice(0, unit === "year" ? 4 : 7)}${unit === "year" ? "-01" : ""}-01` as PlainDate;
};

const months: Readonly<Record<string, number>> = { month: 1, quarter: 3 };

/** A whole one later; of a month's last day, no later than the next month's. */
const nextIn = (unit: string, day: PlainDate): PlainDate =>
	unit === "week" ? addDays(day, 7) : addMonths(day, months[unit] ?? 12);

const amount =
	"(?:an?|\\d{1,3}|(?:a )?couple of) (?:(?:working |business )?days?|weeks?|fortnights?|months?|quarters?|years?)";
const sides = "from|starting|beginning|commencing|before|after|following";
const amountThere = new RegExp(`^(?:for |over )?(${amount} (?:${sides}) .+)$`);
const thereAmount = new RegExp(`^(?:${starting} )?(.+) for (?:the )?(${amount})$`);

/** "A month from 2 March" is all of it, and not the day on which it ends. */
const countedFrom = (text: string, context: ReadingContext): DaysAhead | undefined => {
	const there = amountThere.exec(text)?.[1];
	if (there !== undefined) return daysIn(`for ${there}`, context);
	const [, day, length] = thereAmount.exec(text) ?? [];
	return day === undefined ? undefined : daysIn(`for ${length} from ${day}`, context);
};

/** "Easter week" */
const weekWith = (text: string, context: ReadingContext): DaysAhead | undefined => {
	const day = /^(?:(?:in|over|during|for) )?(?:the )?(.+) week$/.exec(text)?.[1];
	const read = day === undefined ? undefined : daysIn(`the week of ${day}`, context);
	return read?.is === "days" ? { ...read, assumed: "taken as the week with that day in it" } : read;
};

const around =
	/^(over|in|during|for) (?:the )?(.+)$|^(?:the )?(.+ (?:break|holidays|hols|period))$/;

/** "Over Easter", "the Easter holidays": the days off around it, on a calendar that has some. */
const overDaysOff = (text: string, context: ReadingContext): DaysAhead | undefined => {
	const [, over, after, named = after] = around.exec(text) ?? [];
	if (named === undefined) return undefined;
	const bare = named.replace(/ (?:weekend|break|holidays?|hols|period)$/, "");
	if (over !== "over" && bare === named) return undefined;
	const days = [`${bare} weekend`, named, bare, `this ${named}`]
		.map((words) => daysIn(words, context))
		.find((read) => read?.is === "days");
	if (days?.is !== "days" || days.first !== days.last) return days;
	const { calendar } = context;
	if (isWorkingDay(days.first, calendar)) return days;
	const first = addDays(previousWorkingDay(days.first, calendar), 1);
	const last = addDays(nextWorkingDay(days.last, calendar), -1);
	return daysOf({ first, last }, "taken as the days off around it");
};

/** What could be read of it is offered with the words that say how it is an end. */
const unread = (words: string, context: ReadingContext): DaysAhead => {
	const read = readWhole(words, context);
	const refused = { is: "refused", unread: words, because: "unreadable" } as const;
	if (read.is === "clarify") return read;
	if (read.is !== "refused" || !read.offer) return read.is === "refused" ? read : refused;
	const { offer, ...rest } = read;
	const from = words.toLowerCase().indexOf(offer.words.toLowerCase());
	const before = /(?:^|\s)((?:until|till|up to|by|before|after|from|since) (?:the )?)$/i.exec(
		words.slice(0, Math.max(0, from)),
	);
	const offered = `${before?.[1] ?? ""}${offer.words}`;
	const days = bounded(spell(offered), context) ?? daysIn(offered, context);
	if (days?.is !== "days") return rest;
	const { saidOn } = offer.date;
	const date = before
		? ({ precision: "range", first: days.first, last: days.last, words: offered, saidOn } as const)
		: offer.date;
	return { ...rest, offer: { words: offered, date } };
};
