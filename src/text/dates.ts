/** Dates as boards say them. The whole of a phrase is accounted for, or the words left over are refused. */

import type { Window } from "../domain/honest-date.ts";
import type { WallTime } from "../domain/plain-date.ts";
import { dayIfReal } from "../domain/plain-date.ts";
import type { DateReading, LeadingDate, ReadingContext } from "./dates/reading.ts";

export type { Choice, DateReading, LeadingDate, ReadingContext } from "./dates/reading.ts";

export const readDate = (phrase: string, context: ReadingContext): DateReading => {
	const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(phrase.trim());
	const day = found && dayIfReal(Number(found[1]), Number(found[2]), Number(found[3]));
	if (!day) return { is: "refused", unread: phrase, because: "unreadable" };
	const words = phrase.trim();
	return {
		is: "date",
		date: { precision: "day", first: day, last: day, words, saidOn: context.today },
	};
};

export const readLeadingDate = (text: string, context: ReadingContext): LeadingDate | undefined => {
	const [used = "", ...rest] = text.trim().split(" ");
	const reading = readDate(used, context);
	return reading.is === "refused" ? undefined : { reading, used, rest: rest.join(" ") };
};

export const readDuration = (phrase: string): number | undefined => {
	const found = /^(\d+) ?(?:minutes?|mins?)$/.exec(phrase.trim());
	return found ? Number(found[1]) : undefined;
};

export const readTime = (phrase: string): WallTime | undefined =>
	/^([01]\d|2[0-3]):[0-5]\d$/.test(phrase.trim()) ? (phrase.trim() as WallTime) : undefined;

export const readPeriod = (
	phrase: string,
	context: ReadingContext,
): (Window & { readonly words: string }) | undefined => {
	const reading = readDate(phrase, context);
	return reading.is === "date" && reading.date.precision !== "undated" ? reading.date : undefined;
};
