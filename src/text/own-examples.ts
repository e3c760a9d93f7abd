/**
 * Examples are written with the boards, people and days of the demonstration, where each can be tried. Whoever does not
 * see those is shown the same line with their own: a board of theirs, somebody on it, what it has open.
 */

import type { Board } from "../domain/board.ts";
import { monthName, weekdayName } from "../domain/date-words.ts";
import type { Meeting } from "../domain/meeting.ts";
import {
	addDays,
	dayOfMonth,
	daysBetween,
	mondayOf,
	type PlainDate,
	plainDate,
	yearOf,
} from "../domain/plain-date.ts";
import { referenceText } from "../domain/register.ts";
import type { Lexicon } from "./entities.ts";
import type { Reading } from "./reading.ts";

/** The demonstration's day. */
const shown = plainDate("2009-01-29");

/** What a name of the demonstration is in an example. */
type Kind = "board" | "code" | "person" | "organisation" | "item" | "meeting";
const names: readonly (readonly [RegExp, Kind])[] = [
	[/(?:LPB|MCB|COG)-M\d+/g, "meeting"],
	[/(?:LPB|MCB|COG)-\d+/g, "item"],
	[/London Prevent board|MPS Contest board|CONTEST \(London\) board|oversight board/g, "board"],
	[/Prevent pilot board|SO Programme board/g, "board"],
	[/\b(?:LPB|MCB|COG)(?=-[APD]\d|\b)/g, "code"],
	[/@(?:guidance-lead|ctsu-lead|engagement-lead|partnerships-secretary)/g, "person"],
	[/\b(?:NPIA|NCALT|Barnet|Camden)\b/g, "organisation"],
];

/** What there is to show instead, nearest first; in the order in which an example asks for it. */
export type Own = Readonly<Record<Kind, readonly string[]>> & {
	/** Every name that they may see, in small letters. */
	readonly known: readonly string[];
	readonly today: PlainDate;
};

const nearestBoards = ({ lexicon, about, me }: Reading): readonly Board[] => {
	const mine = ({ secretaryId, chairId, memberIds }: Board) =>
		me !== undefined && [secretaryId, chairId, ...memberIds].includes(me.id);
	const going = lexicon.boards.filter(({ state }) => state.is !== "ended");
	const others = going.filter(({ id }) => id !== about?.id);
	return [...(about ? [about] : []), ...others.filter(mine), ...others.filter((one) => !mine(one))];
};

export const ownOf = async (reading: Reading, noun: string): Promise<Own> => {
	const { register, lexicon, me, today } = reading;
	const boards = nearestBoards(reading);
	const [board] = boards;
	const of = { boardIds: board ? [board.id] : [], openOnly: true };
	const kind = noun === "milestone" ? "milestones" : noun === "guidance" ? "guidance" : "actions";
	const [items, meetings] = board
		? [await register[kind](of), await register.meetings(of)]
		: [[], []];
	const isAhead = ({ time }: Meeting) => time.is === "provisional" || time.on >= today;
	const references = (found: readonly Parameters<typeof referenceText>[0][]) =>
		board ? found.slice(0, 3).map((each) => referenceText(each, board)) : [];
	return {
		board: boards.map(({ name }) => name),
		code: boards.map(({ code }) => code),
		person: lexicon.people.filter(({ id }) => id !== me?.id).map(({ handle }) => `@${handle}`),
		organisation: lexicon.organisations.map(({ name }) => name),
		item: [...references(items), ...(board ? [`${board.code}-1`] : [])],
		meeting: [...references(meetings.filter(isAhead)), ...(board ? [`${board.code}-M1`] : [])],
		known: namesKnown(lexicon),
		today,
	};
};

const namesKnown = ({ boards, people, organisations, workStreams, plans }: Lexicon) =>
	[
		...[...boards, ...organisations, ...workStreams, ...plans].flatMap(({ name, aliases }) => [
			name,
			...aliases,
		]),
		...boards.map(({ code }) => code),
		...people.flatMap(({ name, handle }) => [name, handle]),
	].map((name) => name.toLowerCase());

/** Each name of the demonstration that the asker does not know becomes one of theirs, another for each other one. */
const inTheirNames = (text: string, own: Own, isTyped: (words: string) => boolean): string =>
	names.reduce((left, [pattern, kind]) => {
		const given = new Map<string, string>();
		return left.replace(pattern, (name) => {
			if (isTyped(name) || isTheirs(name, own)) return name;
			const next = own[kind][Math.min(given.size, own[kind].length - 1)];
			if (!given.has(name) && next !== undefined) given.set(name, next);
			return given.get(name) ?? name;
		});
	}, text);

/** A name, or a part of one, of anything that they see is theirs already. */
const isTheirs = (name: string, { known }: Own): boolean =>
	known.some((each) => each.includes(name.replace(/^@|-[MAPD]?\d+$/g, "").toLowerCase()));

const months =
	"January|February|March|April|May|June|July|August|September|October|November|December";
const monthNumbers = new Map(months.split("|").map((name, index) => [name, index + 1]));
const dated = new RegExp(
	`(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?(?:(?<day>\\d{1,2}) )?(?<month>${months})(?: (?<year>2009|2010))?(?![\\w])`,
	"g",
);

/** The same day so many weeks on: a weekday stays what it is. */
const onTheirDays = (text: string, { today }: Own): string => {
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
export const inOwnNames = (says: string, own: Own, typed = ""): string => {
	const said = typed.toLowerCase();
	return inTheirNames(says, own, (words) => said.includes(words.toLowerCase()));
};

/** A whole example, as the asker would type it. */
export const asTheyType = (example: string, own: Own): string =>
	onTheirDays(inOwnNames(example, own), own);
