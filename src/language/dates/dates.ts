/** Dates as boards say them. The whole of a phrase is accounted for, or the words left over are refused. */
import type { WallTime } from "../../domain/dates/plain-date.ts";
import { answer } from "./answers.ts";
import { clocksAt } from "./families/clock-times.ts";
import { durationAt } from "./families/durations.ts";
import { timesAt } from "./families/times.ts";
import { leadingOutcome, readWhole } from "./phrases.ts";
import type { DateReading, LeadingDate, ReadingContext } from "./reading.ts";
import { spell } from "./spelling.ts";

export { readDaysAhead } from "./days-ahead.ts";
export { never, readPeriod } from "./periods.ts";
export type { DateReading, LeadingDate, ReadingContext } from "./reading.ts";

/** Longer phrases are refused before they are looked at. */
const longest = 200;

export const readDate = (phrase: string, context: ReadingContext): DateReading => {
	if (phrase.length > longest)
		return { is: "refused", unread: phrase.slice(0, longest), because: "too-long" };
	return readWhole(phrase, context);
};

const isoLead =
	/^\s*(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)(?=$|[\s,;])/i;

/** "2009-03-17T10:00", as a calendar copies it. */
const leadingMoment = (text: string, context: ReadingContext): LeadingDate | undefined => {
	const [used, moment] = isoLead.exec(text) ?? [];
	if (used === undefined || moment === undefined) return undefined;
	const reading = readDate(moment, context);
	const rest = text.slice(used.length).replace(/^[\s,;]+/, "");
	return reading.is === "refused" ? undefined : { reading, used: used.trim(), rest };
};

/** The longest beginning that is a date or a time; undefined when the text does not begin with one. */
export const readLeadingDate = (text: string, context: ReadingContext): LeadingDate | undefined => {
	const moment = leadingMoment(text, context);
	if (moment) return moment;
	const leading = leadingOutcome(text.slice(0, longest), context);
	if (!leading) return undefined;
	const { outcome, used, said } = leading;
	const rest = text.slice(used.length).replace(/^[\s,;]+/, "");
	return { reading: answer(outcome, said), used: used.trim(), rest };
};

/** Minutes: "90 minutes", "1h30", "an hour and a half"; no more than a day of them, unless more are allowed. */
export const readDuration = (phrase: string, most?: number): number | undefined => {
	if (phrase.length > longest) return undefined;
	const { text } = spell(phrase.trim().replace(/^for\s+/i, ""));
	const duration = durationAt(text, 0, most);
	return duration?.end === text.length ? duration.found : undefined;
};

/** The time on the wall; undefined when it is not a time, or may be morning or evening. */
export const readTime = (phrase: string): WallTime | undefined => {
	if (phrase.length > longest) return undefined;
	const { text } = spell(phrase.trim());
	const whole = timesAt(text, 0, "afterDay").filter(({ end }) => end === text.length);
	const [first, ...others] = whole.map(({ found }) =>
		found.is === "time" && found.zone === undefined ? found.from : undefined,
	);
	if (first !== undefined && others.every((other) => other === first)) return first;
	if (whole.length > 0 && text !== "midnight" && text !== "12 midnight") return undefined;
	return /^(?:12 )?midnight$/.test(text) ? ("00:00" as WallTime) : loneHour(text);
};

/** A time with no day, and how long it lasts where that is said: "3pm to 5pm", "start at 3pm, 90 minutes". */
export const readTimeAlone = (
	phrase: string,
): { readonly from: WallTime; readonly minutes?: number | undefined } | undefined => {
	if (phrase.length > longest) return undefined;
	const { text } = spell(phrase.trim());
	const whole = timesAt(text, 0, "alone").filter(({ end }) => end === text.length);
	const [only, ...others] = whole.map(({ found }) => found);
	if (others.length > 0 || only?.is !== "time" || only.zone || only.gather) return undefined;
	return { from: only.from, minutes: only.minutes };
};

const loneHour = (text: string): WallTime | undefined => {
	if (!clocksAt(text, 0).some(({ end }) => end === text.length)) return undefined;
	const read = timesAt(`at ${text}`, 0, "alone").find(({ end }) => end === text.length + 3)?.found;
	return read?.is === "time" ? read.from : undefined;
};
