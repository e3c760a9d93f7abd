/** Parts of a day: beside a time they say which half of the day it shows ("Monday morning at 9.30"); alone they name no hour. */
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { WallTime } from "../../../domain/dates/plain-date.ts";
import type { Parse, Reader } from "../family.ts";
import { aDay, type Found, settle } from "../finding.ts";
import type { Clock, TimeFound } from "./clock-times.ts";

export type DayPart = "morning" | "lunchtime" | "afternoon" | "evening" | "night";

type Parted = Parse & { readonly part: DayPart };

const hours: Readonly<Record<DayPart, readonly [WallTime, WallTime]>> = {
	morning: ["00:00" as WallTime, "11:59" as WallTime],
	lunchtime: ["11:30" as WallTime, "14:30" as WallTime],
	afternoon: ["12:00" as WallTime, "18:30" as WallTime],
	evening: ["16:30" as WallTime, "23:59" as WallTime],
	night: ["17:30" as WallTime, "23:59" as WallTime],
};

const names = "(?:early |late |mid[ -]?)?(morning|afternoon|evening|night|lunch ?time|am|pm)";
const ofDay = new RegExp(`,? (?:in the )?${names}(?![\\w'])`, "y");
const before = new RegExp(`(?:the )?${names},? (?:of |on )?(?:the )?`, "y");
const ofToday = /(?:this (morning|lunch ?time|afternoon|evening)|tonight)(?![\w'])/y;

const partNamed = (name = "night"): DayPart => {
	if (name === "am") return "morning";
	if (name === "pm") return "afternoon";
	return name.replace(" ", "") as DayPart;
};

const matchAt = (pattern: RegExp, text: string, place: number) => {
	pattern.lastIndex = place;
	return pattern.exec(text);
};

const anyPart = /morning|lunch|afternoon|evening|night| [ap]m/;

/** Those that a text can have named; most texts name none. */
export const partsNamed = (text: string): readonly DayPart[] =>
	anyPart.test(text) ? (Object.keys(hours) as DayPart[]) : [];

/** Days that are said with a part of them: "Friday am", "the morning of 6 April", "tonight". */
export const partedDaysAt = (reader: Reader, place: number, isDay: (found: Found) => boolean) => {
	const { text, context } = reader;
	const parted: Parted[] = [];
	if (partsNamed(text).length === 0) return parted;
	for (const { end, found } of reader.datesAt(place).filter(({ found }) => isDay(found))) {
		const said = matchAt(ofDay, text, end);
		if (said) parted.push({ end: end + said[0].length, found, part: partNamed(said[1]) });
	}
	const opens = matchAt(before, text, place);
	for (const day of opens ? reader.datesAt(place + opens[0].length) : [])
		if (isDay(day.found)) parted.push({ ...day, part: partNamed(opens?.[1]) });
	const today = matchAt(ofToday, text, place);
	if (today)
		parted.push({
			end: place + today[0].length,
			found: aDay(context.today),
			part: partNamed(today[1]),
		});
	return parted;
};

const ofDays = new RegExp(`(?:in the )?${names.replace("|am|pm", "")}s?,? (?=\\S)`, "y");

/** "Evenings at 7", of the days of a series: which part, and where the time begins. */
export const partOfDaysAt = (text: string, place: number) => {
	const said = matchAt(ofDays, text, place);
	return said ? { part: partNamed(said[1]), end: place + said[0].length } : undefined;
};

/** Half past nine in the morning, seven in the evening; where the part leaves it open, as boards meet. */
export const clockIn = (clock: Clock, part: DayPart | undefined): Clock => {
	if (part === undefined || part === "lunchtime" || clock.half !== "plain") return clock;
	return { ...clock, half: part === "morning" ? "am" : "pm" };
};

/** "Monday morning at 3pm" says two things. */
export const timeIn = (time: TimeFound, part: DayPart | undefined): TimeFound => {
	if (part === undefined || time.is !== "time") return time;
	const [first, last] = hours[part];
	const starts = time.gather ?? time.from;
	if (starts >= first && starts <= last) return time;
	return { is: "impossible", why: `${starts} is not in the ${part}.` };
};

/** No hour was said: the day alone is offered. */
export const wholeDay = ({ found, part }: Parted, { context }: Reader): Found => {
	const day = settle(found, context);
	if (day.is !== "window") return day;
	const words = wordDay(day.first);
	const question = `No hour was said for the ${part} of ${words}. The day alone?`;
	return { is: "choices", question, choices: [{ label: words, words }] };
};
