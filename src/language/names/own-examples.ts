/**
 * Examples are written with the boards, people and days of the demonstration, where each can be tried. Whoever does not
 * see those is shown the same line with their own: a board of theirs, somebody on it, what it has open.
 */
import { monthName, weekdayName } from "../../domain/dates/date-words.ts";
import {
	addDays,
	dayOfMonth,
	daysBetween,
	mondayOf,
	type PlainDate,
	plainDate,
	yearOf,
} from "../../domain/dates/plain-date.ts";
import { isWholeIn } from "../arguments/keywords.ts";
import type { Kind, Own } from "./own-names.ts";

/** The demonstration's day. */
const shown = plainDate("2009-01-29");

/** What a name of the demonstration is in an example: of each board, another kind of thing is shown. */
const names: readonly (readonly [RegExp, Kind])[] = [
	[/\bLPB-M3\b/g, "held"],
	[/\b(?:LPB|MCB|COG)-M\d+\b/g, "meeting"],
	[/\bMCB-\d+\b/g, "action"],
	[/\bLPB-\d+\b/g, "milestone"],
	[/\bPDT-1\b/g, "released"],
	[/\bPDT-\d+\b/g, "guidance"],
	[/\bPrevent partnership board\b/g, "alias"],
	[/\b(?:London Prevent|MPS Contest|oversight|Prevent pilot|SO Programme) board\b/g, "board"],
	[/\bCONTEST \(London\) board\b/g, "board"],
	[/\b(?:LPB|MCB|COG)(?=-[APD]\d|\b)/g, "code"],
	[/@(?:guidance-lead|ctsu-lead|engagement-lead|partnerships-secretary)\b/g, "person"],
	[/\b(?:NPIA|NCALT|GOL|Barnet|Camden)\b/g, "organisation"],
	[/\ball boroughs\b/g, "everybody"],
	[/\bleadership and delivery\b/g, "stream"],
];

/** Each name of the demonstration that the asker does not know becomes one of theirs, another for each other one. */
const inTheirNames = (text: string, own: Own, isTyped: (words: string) => boolean): string =>
	names.reduce((left, [pattern, kind]) => {
		const given = new Map<string, string>();
		return left.replace(pattern, (name) => {
			if (isTyped(name) || own.isTheirs(name.replace(/^@|-[MAPD]?\d+$/g, ""), kind)) return name;
			const next = own[kind][Math.min(given.size, own[kind].length - 1)];
			if (!given.has(name) && next !== undefined) given.set(name, next);
			return given.get(name) ?? name;
		});
	}, text);

const months =
	"January|February|March|April|May|June|July|August|September|October|November|December";
const monthNumbers = new Map(months.split("|").map((name, index) => [name, index + 1]));
const dated = new RegExp(
	`(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?:(?<day>\\d{1,2}) )?(?<month>${months})(?: (?<year>2009|2010))?(?![\\w])`,
	"g",
);

/** The same day so many weeks on: a weekday stays what it is. */
const onTheirDays = (text: string, today: PlainDate): string => {
	const weeks = daysBetween(mondayOf(shown), mondayOf(today));
	return text.replace(dated, (whole, ...found) => {
		const { weekday, day, month = "", year } = found.at(-1) as Record<string, string | undefined>;
		if ((!day && !year) || weeks === 0) return whole;
		const number = String(monthNumbers.get(month)).padStart(2, "0");
		const said = plainDate(`${year ?? yearOf(shown)}-${number}-${(day ?? "15").padStart(2, "0")}`);
		const then = addDays(said, weeks);
		const parts = [
			weekday && weekdayName(then).slice(0, 3),
			day && String(dayOfMonth(then)),
			monthName(then),
			year && String(yearOf(then)),
		];
		return parts.filter(Boolean).join(" ");
	});
};

/** A sentence that holds an example; what the asker typed stays in it as it was, and so does every date. */
export const localizeExamples = (says: string, own: Own, typed = ""): string =>
	inTheirNames(says, own, (words) => isWholeIn(typed, words));

/** A whole example, as the asker would type it. */
export const localizeExample = (example: string, own: Own): string =>
	onTheirDays(localizeExamples(example, own), own.today);
