/** Times of day: "2pm", "14.00", "half two", "quarter to three", "noon", "2–4pm", "10am for 10.30". */
import type { WallTime } from "../../../domain/dates/plain-date.ts";
import type { Parse } from "../family.ts";
import { byFirstLetter, firstLetters } from "../first-letters.ts";
import { months, weekdays } from "../lexicon.ts";

/** A clock face, and which half of the day it shows; `plain` when nobody said. */
export type Clock = {
	/** Minutes after midnight, or after noon where the half is not yet known. */
	readonly minutes: number;
	readonly half: "am" | "pm" | "exact" | "plain";
	/** A lone number, which is a time only where the words around it say so. */
	readonly lone?: "hour" | "figures" | undefined;
	readonly midnight?: boolean | undefined;
	/** "10 to 4" is ten minutes before four, or from ten until four. */
	readonly orFrom?: number | undefined;
};

export type Time = {
	readonly from: WallTime;
	readonly minutes?: number | undefined;
	readonly gather?: WallTime | undefined;
	readonly assumed?: string | undefined;
	/** "gmt", where it was said beside the time. */
	readonly zone?: string | undefined;
};

export type TimeFound =
	| ({ readonly is: "time" } & Time)
	/** Morning or evening, start or end of the day: each as words that say which. */
	| { readonly is: "choices"; readonly question: string; readonly words: readonly string[] }
	| { readonly is: "impossible"; readonly why: string };

type Groups = Readonly<Record<string, string | undefined>>;

const half = "(?: ?(?<half>am|pm)| in the (?<spoken>morning|afternoon|evening))";
const minutesWords = "(?<part>half|quarter|\\d{1,2})(?<units> minutes?)?";

const faces: readonly (readonly [RegExp, (groups: Groups) => Clock | undefined])[] = (
	[
		[`(?<h>\\d{1,2})(?:[.:](?<m>\\d{2}))?${half}`, (g) => face(Number(g.h), Number(g.m ?? 0), g)],
		["(?<h>\\d{2})[:.](?<m>\\d{2}) ?(?:hours|h)", (g) => exact(g)],
		["(?<h>\\d{1,2}):(?<m>\\d{2})(?::00)?", (g) => figures(g)],
		["(?<h>\\d{1,2})\\.(?<m>\\d{2})", (g) => figures(g)],
		["(?<h>\\d{2})(?<m>\\d{2}) ?(?:hours|h)", (g) => exact(g)],
		["(?<h>\\d{2})(?<m>[0-5][05])", (g) => lone(exact(g), "figures")],
		["(?<h>\\d{1,2})h(?<m>\\d{2})?", (g) => exact(g)],
		[`(?<h>\\d{1,2}) ?oclock${half}?`, (g) => face(Number(g.h), 0, g)],
		[`half (?:past )?(?<h>\\d{1,2})${half}?`, (g) => face(Number(g.h), 30, g)],
		[`(?:a )?${minutesWords} (?<way>past|to) (?<h>\\d{1,2})${half}?`, (g) => spoken(g)],
		["(?:12(?:[.:]00)? ?)?(?:noon|midday)", () => ({ minutes: 720, half: "exact" })],
		["(?:12(?:[.:]00)? ?)?midnight", () => ({ minutes: 0, half: "exact", midnight: true })],
		["(?<h>\\d{1,2})", (g) => lone(face(Number(g.h), 0, g), "hour")],
	] as const satisfies readonly (readonly [string, (groups: Groups) => Clock | undefined])[]
).map(([pattern, read]) => [new RegExp(`(?:${pattern})(?![\\w']|[.:]\\d)`, "y"), read] as const);

const lone = (clock: Clock | undefined, how: "hour" | "figures"): Clock | undefined =>
	clock && { ...clock, lone: how };

const exact = ({ h, m }: Groups): Clock | undefined =>
	Number(h) < 24 && Number(m ?? 0) < 60
		? { minutes: Number(h) * 60 + Number(m ?? 0), half: "exact" }
		: undefined;

/** "14:00" and "09:30" are of the 24-hour clock; "2.30" does not say. */
const figures = (groups: Groups): Clock | undefined => {
	const clock = exact(groups);
	if (!clock) return undefined;
	const plain = /^[1-9]$|^1[0-2]$/.test(groups.h ?? "");
	return plain ? { minutes: clock.minutes % 720, half: "plain" } : clock;
};

const face = (hour: number, minute: number, groups: Groups): Clock | undefined => {
	const said = groups.half ?? (groups.spoken && (groups.spoken === "morning" ? "am" : "pm"));
	if (hour < 1 || minute > 59) return undefined;
	// "14:00 pm" says one thing twice; "14am" says two.
	if (hour > 12) return hour < 24 && said === "pm" && groups.m ? exact(groups) : undefined;
	const minutes = (hour % 12) * 60 + minute;
	return { minutes, half: said === "am" || said === "pm" ? said : "plain" };
};

/** "Quarter", "20" or "7 minutes"; "2 to 4" is no part of an hour. */
const partOfHour = ({ part, way, units }: Groups): number | undefined => {
	if (part === "half") return way === "past" ? 30 : undefined;
	if (part === "quarter") return 15;
	const minutes = Number(part);
	return minutes < 30 && minutes > 0 && (units || /^(?:5|10|20|25)$/.test(part ?? ""))
		? minutes
		: undefined;
};

const otherHalf = (half: Clock["half"]): Clock["half"] =>
	half === "pm" ? "am" : half === "am" ? "pm" : half;

const spoken = (groups: Groups): Clock | undefined => {
	const part = partOfHour(groups);
	const hour = face(Number(groups.h), 0, groups);
	if (part === undefined || !hour) return undefined;
	const orFrom = groups.way === "to" && /^(?:5|10)$/.test(groups.part ?? "") ? part : undefined;
	const minutes = hour.minutes + (groups.way === "to" ? -part : part);
	// Ten to twelve in the morning is before noon, ten to one after it.
	return minutes < 0
		? {
				minutes: minutes + 720,
				half: otherHalf(hour.half),
				orFrom,
			}
		: { ...hour, minutes, orFrom: groups.units ? undefined : orFrom };
};

const facesFor = byFirstLetter(faces, ([pattern]) => firstLetters(pattern.source));

export const clocksAt = (text: string, place: number): readonly Parse<Clock>[] =>
	facesFor(text[place] ?? "").flatMap(([pattern, read]) => {
		pattern.lastIndex = place;
		const match = pattern.exec(text);
		const clock = match && read(match.groups ?? {});
		return clock ? [{ end: place + match[0].length, found: clock }] : [];
	});

const write = (minutes: number): WallTime =>
	`${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}` as WallTime;

/** Minutes of the day; undefined where morning and evening are equally likely. */
const minutesOf = (clock: Clock): number | undefined => {
	if (clock.half === "exact" || clock.half === "am") return clock.minutes;
	if (clock.half === "pm" || clock.minutes < 60) return clock.minutes + 720;
	// Boards meet by day: 8 to 11 is the morning, 12 to 6 the afternoon; 7 may be either.
	if (clock.minutes >= 480) return clock.minutes;
	return clock.minutes < 420 ? clock.minutes + 720 : undefined;
};

const noteFor = (clock: Clock, minutes: number): string | undefined =>
	clock.half === "plain" && minutes >= 780 ? `the time taken as ${write(minutes)}` : undefined;

const toOrUntil = (clock: Clock, hour: number): TimeFound => {
	const before = minutesOf(clock) ?? clock.minutes;
	const until = { minutes: (before + (60 - (before % 60))) % 720, half: "plain" } as const;
	const pair = pairOf({ minutes: (hour % 12) * 60, half: "plain" }, until);
	return {
		is: "choices",
		question: `${hour} minutes before the hour, or from ${hour} until then?`,
		words: [write(before), ...(pair ? [`${write(pair[0])}–${write(pair[1])}`] : [])],
	};
};

export const timeOf = (clock: Clock): TimeFound => {
	if (clock.orFrom !== undefined) return toOrUntil(clock, clock.orFrom);
	if (clock.midnight)
		return {
			is: "choices",
			question: "Midnight at the start of that day, or at its end?",
			words: ["00:00", "23:59"],
		};
	const minutes = minutesOf(clock);
	if (minutes !== undefined)
		return { is: "time", from: write(minutes), assumed: noteFor(clock, minutes) };
	return {
		is: "choices",
		question: "Morning or evening?",
		words: [write(clock.minutes), write(clock.minutes + 720)],
	};
};

/** The later clock is read as the first such time after the earlier one. */
const pairOf = (from: Clock, to: Clock): readonly [number, number] | undefined => {
	if (to.half !== "plain") {
		const end = minutesOf(to) ?? 0;
		if (from.half !== "plain") return ordered(minutesOf(from) ?? 0, end);
		const start = startBefore(from, to, end);
		return start === undefined ? undefined : ordered(start, end);
	}
	const start = minutesOf(from);
	if (start === undefined) return undefined;
	const end = [to.minutes, to.minutes + 720].find((minutes) => minutes > start);
	return end === undefined ? undefined : [start, end];
};

/** "2–4pm" begins in the afternoon, "11–1pm" in the morning, "2–16:00" when boards meet. */
const startBefore = (from: Clock, to: Clock, end: number): number | undefined => {
	const usual = to.half === "exact" ? minutesOf(from) : undefined;
	const halves = to.half === "pm" ? [from.minutes + 720, from.minutes] : [from.minutes];
	return [usual, ...halves].find((minutes) => minutes !== undefined && minutes < end);
};

const ordered = (start: number, end: number): readonly [number, number] | undefined =>
	end > start ? [start, end] : undefined;

/** "7 to 9" */
const morningOrEvening = (from: Clock, to: Clock): TimeFound => ({
	is: "choices",
	question: "Morning or evening?",
	words: (["am", "pm"] as const).map((half) => {
		const [start, end] = pairOf({ ...from, half }, to) ?? [from.minutes, to.minutes];
		return `${write(start)}–${write(end)}`;
	}),
});

export const rangeOf = (from: Clock, to: Clock): TimeFound => {
	if (to.half === "plain" && minutesOf(from) === undefined) return morningOrEvening(from, to);
	const pair = pairOf(from, to);
	if (!pair) return { is: "impossible", why: "It would end before it starts." };
	const [start, end] = pair;
	const assumed = noteFor(from, start);
	return { is: "time", from: write(start), minutes: end - start, assumed };
};

const goesOn = `on|at|in|every|each|the|this|next|first|last|from|until|and|${[...weekdays, ...months].join("|")}`;
const counted = new RegExp(`^ (?!(?:${goesOn})\\b)[a-z]`);

/** "For 4 meetings", "for 12 months": does the figure that ends here count what comes after it? */
export const countsOn = (text: string, end: number): boolean => counted.test(text.slice(end));

/** "10am for 10.30": doors at ten. More than three hours apart is something else. */
export const gatheringOf = (doors: Clock, start: Clock): TimeFound | undefined => {
	const pair = pairOf(doors, start);
	if (!pair || pair[1] - pair[0] > 180) return undefined;
	return {
		is: "time",
		from: write(pair[1]),
		gather: write(pair[0]),
		assumed: noteFor(doors, pair[0]),
	};
};
