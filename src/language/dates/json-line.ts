/** A line of JSON that asks what a phrase means, with when and where it was said. */

import { Temporal } from "temporal-polyfill";
import {
	dayIn,
	type Instant,
	instant,
	isZone,
	type PlainDate,
	plainDate,
	timeIn,
	usualZone,
	type WallTime,
} from "../../domain/dates/plain-date.ts";

/** `at` only where an instant was said, and `time` only where an hour was. */
export type Moment = {
	readonly day: PlainDate;
	readonly time?: WallTime | undefined;
	readonly at?: Instant | undefined;
};

type Asked = {
	readonly text: string;
	readonly zone: string;
	readonly said: Moment;
	/** Whatever else the line holds. */
	readonly also: Readonly<Record<string, unknown>>;
};

/** A bare date, a time on the wall of the zone, or an instant seen from it. */
export const momentOf = (text: unknown, zone: string): Moment | undefined => {
	if (typeof text !== "string") return undefined;
	try {
		if (/T.*(?:Z|[+-]\d\d:?\d\d)(?:\[.*\])?$/i.test(text)) {
			const at = instant(Temporal.Instant.from(text.replace(/\[.*\]$/, "")).toString());
			return { day: dayIn(zone, at), time: timeIn(zone, at), at };
		}
		const time = /T(\d\d:\d\d)/i.exec(text)?.[1];
		return { day: plainDate(text), time: time as WallTime | undefined };
	} catch {
		return undefined;
	}
};

const parseRecord = (line: string): Readonly<Record<string, unknown>> | undefined => {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === "object" && value !== null && !Array.isArray(value)
			? { ...value }
			: undefined;
	} catch {
		return undefined;
	}
};

/** `now` is an ISO instant, for lines that do not say when the phrase was said; `answer` gives the answer or what is wrong with the line. */
export const answerLine = (
	line: string,
	{ now, number = 1 }: { readonly now?: string | undefined; readonly number?: number | undefined },
	answer: (asked: Asked) => object | string,
): string => {
	const record = parseRecord(line);
	const { id = null, text, ref = now, tz, ...also } = record ?? {};
	const zone = typeof tz === "string" ? tz : usualZone;
	const read = (): object | string => {
		if (!record) return "not a JSON object";
		if (typeof text !== "string") return "text is missing";
		if (!isZone(zone)) return `tz "${zone}" is not a time zone`;
		const said = momentOf(ref, zone);
		return said ? answer({ text, zone, said, also }) : "ref is not an ISO date or instant";
	};
	const told = read();
	return JSON.stringify({
		id,
		...(typeof told === "string" ? { refused: `line ${number}: ${told}` } : told),
	});
};
