/** Times of day and the hours between two of them, as whoever chooses when they are reminded types them. */

import { type WallTime, wallTime } from "../../domain/dates/plain-date.ts";
import type { QuietHours } from "../../domain/reminders/rules.ts";
import { readTime } from "../dates/dates.ts";
import { type Clock, clocksAt } from "../dates/families/clock-times.ts";
import { spell } from "../dates/spelling.ts";
import { saysNever } from "./words.ts";

/** A time as it was said: once in the day, or in the morning and in the evening where nobody said which. */
type Said = {
	readonly times: readonly [WallTime, ...WallTime[]];
	/** "6:30", as a wall would show it. */
	readonly figures?: WallTime | undefined;
	/** "18:30" and "06:30" are of a wall with 24 hours, and so is what is said with them. */
	readonly isOf24?: boolean | undefined;
	/** As boards meet: "2" is in the afternoon; "7" may be either. */
	readonly usually?: WallTime | undefined;
};

const noon = 12 * 60;

const at = (minutes: number): WallTime =>
	wallTime(
		[Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":"),
	);

const clockIn = (text: string): Clock | undefined =>
	clocksAt(text, 0).find(({ end }) => end === text.length)?.found;

const figuresIn = (text: string): WallTime | undefined => {
	const [, hour, minute] = /^(\d{1,2})[:.](\d\d)(?::00)?$/.exec(text) ?? [];
	return hour && minute && Number(hour) < 24 && Number(minute) < 60
		? wallTime(`${hour.padStart(2, "0")}:${minute}`)
		: undefined;
};

const saidIn = (typed: string): Said | undefined => {
	const { text } = spell(typed.trim().replace(/^at\s+/i, ""));
	const [usually, clock, figures] = [readTime(text), clockIn(text), figuresIn(text)];
	const isOf24 = figures !== undefined && /^(?:0\d|1[3-9]|2\d)/.test(text);
	// Nobody writes "11:00" for the evening; "6:30" they may.
	if (clock?.half === "plain" && !(figures && figures >= "10:00"))
		return { times: [at(clock.minutes), at(clock.minutes + noon)], figures, usually };
	const time = clock && at(clock.half === "pm" ? clock.minutes + noon : clock.minutes);
	const only = figures ?? time ?? usually;
	return only && { times: [only], figures, isOf24, usually };
};

/** Noon, where twelve is said of a morning. */
const inTheMorning = ({ times: [early, late = early] }: Said): WallTime =>
	early < "01:00" ? late : early;

/** Figures mean what a wall shows: nobody meets at 6:30, but some are up. */
export const readClock = (typed: string): WallTime | undefined => {
	const said = saidIn(typed);
	if (said === undefined || said.times.length === 1) return said?.times[0];
	return said.figures ?? said.usually;
};

/** The same of a message that comes in the morning: "half past six" is. */
export const readMorning = (typed: string): WallTime | undefined => {
	const said = saidIn(typed);
	return said && (said.figures ?? inTheMorning(said));
};

const separator = /\s*(?:\bto\b|\buntil\b|\btill\b|\band\b|–|—|-)\s*/gi;

/** Parted where both sides are times: "half past eight to quarter to seven". */
const bothIn = (typed: string): readonly [Said, Said] | undefined => {
	const text = typed.trim().replace(/^(?:from|between)\s+/i, "");
	for (const { index, 0: parted } of text.matchAll(separator)) {
		const [from, until] = [text.slice(0, index), text.slice(index + parted.length)].map(saidIn);
		if (from && until) return [from, until];
	}
	return undefined;
};

const firstAfter = (start: WallTime, { times }: Said): WallTime =>
	times.find((time) => time > start) ?? times[0];

type Hours = Exclude<QuietHours, "none">;

/** Hours that end as they begin may be none or a whole day. */
const isWhole = (start: WallTime, { figures, times }: Said): boolean =>
	figures === start || (times.length === 1 && times[0] === start);

const evening = "17:00";

/** A lone "10" at which it grows quiet is at night, unless it is quiet until a time that is said to be later that day. */
const quietFrom = (from: Said, until: Said): WallTime => {
	const [early, late = early] = from.times;
	if (from.figures) return from.figures;
	if (until.times.length === 1 && until.times[0] > "12:00") return from.usually ?? early;
	return late >= evening ? late : (from.usually ?? early);
};

/** What grows quiet in the evening is so until the morning; what does in the day, until the next such time. */
const quietUntil = (start: WallTime, from: Said, until: Said): WallTime => {
	if (until.times.length === 1 || start >= evening) return until.times[0];
	return (from.isOf24 ? until.figures : undefined) ?? firstAfter(start, until);
};

/** "19:00 to 7:30", "10pm to 6", "none" */
export const readQuiet = (typed: string): QuietHours | undefined => {
	if (saysNever(typed)) return "none";
	const both = bothIn(typed);
	if (both === undefined) return undefined;
	const from = quietFrom(...both);
	return isWhole(from, both[1]) ? undefined : { from, until: quietUntil(from, ...both) };
};

/** "9 to 5": a day's work ends at the first such time after it begins. */
export const readWorkingHours = (typed: string): Hours | undefined => {
	const both = bothIn(typed);
	if (both === undefined) return undefined;
	const [from, until] = both;
	const [early, late = early] = from.times;
	const start = from.figures ?? (early < "06:00" ? late : early);
	const isLate = from.isOf24 && start >= "13:00";
	const end = (isLate ? until.figures : undefined) ?? firstAfter(start, until);
	return start < end && !isWhole(start, until) ? { from: start, until: end } : undefined;
};
