/**
 * Dates that hang on a meeting: "before the next oversight board", "two weeks before POB-M2", "by our next meeting".
 * Only the meeting's board and the relation are read here; which meeting it is, the register says.
 */

import type { Board } from "../../domain/boards/board.ts";
import type { Relation } from "../../domain/items/anchor.ts";
import { leadingBoard, type Match } from "../names/entities.ts";
import type { Reading } from "../reading.ts";
import { months } from "./lexicon.ts";
import { spell } from "./spelling.ts";

type AnchorTarget =
	| {
			readonly is: "board";
			readonly match: Match<Board>;
			readonly words: string;
			readonly month?: number | undefined;
	  }
	/** The next, or that of a month: "the March meeting". */
	| { readonly is: "here"; readonly month?: number | undefined }
	| { readonly is: "reference"; readonly text: string };

export type AnchorWords = {
	readonly relation: Relation;
	/** "After the next meeting" says from when, and not until when. */
	readonly isOpen: boolean;
	readonly target: AnchorTarget;
	/** How the words begin, up to the meeting that they name: "two weeks before the next ". */
	readonly opening: string;
	readonly used: string;
	readonly rest: string;
};

const awayPattern =
	/^(?:(?:by|on|at least|no later than|not later than) )?(?:the )?(?:(?<count>\d{1,3}|an?|a couple of) )?(?<unit>working days?|business days?|days?|weeks?|fortnights?) (?<side>before|ahead of|prior to|in advance of|after|following) /;
const beforePattern = /^(?:before|ahead of|prior to|in advance of) /;
const afterPattern =
	/^(?:(?:straight|just|right|soon|shortly|immediately|directly|any time|some ?time) )?after (?=the|our|its|their|[a-z])/;
const onPattern =
	/^(?:by|at|on|for|in time for|no later than|not later than|until|till|to be ready for|ready for) /;

const sizes = { day: 1, week: 7, fortnight: 14 } as const;

const countOf = (count: string | undefined): number =>
	count === "a couple of" ? 2 : Number.parseInt(count ?? "1", 10) || 1;

const awayOf = ({ count, unit = "", side = "" }: Record<string, string | undefined>): Relation => {
	const sign = /after|following/.test(side) ? 1 : -1;
	if (/working|business/.test(unit))
		return { is: "away", days: sign * countOf(count), counted: "working-days" };
	const size = sizes[unit.replace(/s$/, "") as keyof typeof sizes];
	return { is: "away", days: sign * countOf(count) * size, counted: "days" };
};

type Opened = {
	readonly relation: Relation;
	readonly end: number;
	readonly isLoose: boolean;
	readonly isOpen?: boolean;
};

/** Loose where the words before the meeting may introduce a plain date as well: then it must be "the next" one. */
const opened = (text: string): Opened => {
	const away = awayPattern.exec(text);
	if (away) return { relation: awayOf(away.groups ?? {}), end: away[0].length, isLoose: false };
	const before = beforePattern.exec(text);
	if (before) return { relation: { is: "before" }, end: before[0].length, isLoose: false };
	const after = afterPattern.exec(text);
	if (after) return { relation: { is: "on" }, end: after[0].length, isLoose: true, isOpen: true };
	const on = onPattern.exec(text);
	return { relation: { is: "on" }, end: on?.[0].length ?? 0, isLoose: true };
};

const aMonth =
	"(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** "The March meeting": that of the board that is spoken of. */
const monthPattern = new RegExp(
	`^(?:(?:the|our) )?${aMonth} (?:board |committee )?meeting(?![\\p{L}\\p{N}-])`,
	"iu",
);
const monthBefore = new RegExp(`^(?:(?:the|our|its|their) )?${aMonth} `, "iu");
const monthAfter = new RegExp(`^(?:['’]s)? ${aMonth} (?=(?:board )?meeting)`, "iu");
const monthOf = (found: RegExpExecArray | null): number | undefined => {
	const name = found?.groups?.month?.toLowerCase().slice(0, 3);
	const at = months.findIndex((month) => month.startsWith(name ?? "?"));
	return at < 0 ? undefined : at + 1;
};

const nextPattern =
	/^(?:(?:the|our|its|their|your) )?(?<next>(?:very )?(?:next|following|coming|forthcoming|upcoming) )?(?:(?:board )?(?:meeting|session) of (?:the )?)?/i;
const herePattern =
	/^(?:(?:the|our) )?(?:next|following|coming|forthcoming|upcoming) (?:board meeting|meeting|board|committee|panel|group|forum|council|time we meet)(?![\p{L}\p{N}-])|^(?:when )?we next meet(?![\p{L}\p{N}-])/iu;
/** "A week after the board": only where no word goes on, since "the board papers" are no meeting. */
const plainPattern =
	/^(?:the|our) (?:(?:board|committee|panel|group|forum) meeting|meeting|board|committee|panel|group|forum)(?=\s*(?:$|[,;.:)]|(?:meets|sits)\b))(?: meets| sits)?/i;
const referencePattern = /^(?:the )?(?<reference>[a-z][a-z0-9]{1,7}-m\d{1,6})(?![\p{L}\p{N}-])/iu;
/** "2 days before M4", in the board's own words. */
const ownPattern = /^(?<own>m\d{1,4})(?![\p{L}\p{N}-])/iu;
const tailPattern = /^(?:'s|\u2019s)?(?: next)?(?: board)?(?: meeting| meets)?(?![\p{L}\p{N}-])/iu;

type Found = { readonly target: AnchorTarget; readonly length: number; readonly before: number };

const namedBoard = (rest: string, reading: Reading, isLoose: boolean): Found | undefined => {
	const dated = monthBefore.exec(rest);
	const next = dated ?? nextPattern.exec(rest);
	const before = next?.[0].length ?? 0;
	const found = leadingBoard(rest.slice(before), reading.lexicon);
	if (!found) return undefined;
	const end = before + rest.slice(before).indexOf(found.used) + found.used.length;
	const later = monthAfter.exec(rest.slice(end));
	const month = monthOf(dated) ?? monthOf(later);
	const middle = later?.[0].length ?? 0;
	const last = tailPattern.exec(rest.slice(end + middle).replace(/^(?=meeting|board)/i, " "))?.[0];
	const tail = `${later?.[0] ?? ""}${later ? (last ?? "").trimStart() : (last ?? "")}`;
	// "The March board" may be anything; "the March board meeting" meets.
	if (month !== undefined && !/meeting/i.test(`${found.used}${tail}`)) return undefined;
	const isNext = next?.groups?.next || /next/.test(tail) || month !== undefined;
	if (isLoose && !isNext) return undefined;
	const target = { is: "board", match: found.match, words: found.used, month } as const;
	return { target, length: end + tail.length, before };
};

const referenceIn = (
	rest: string,
	{ about, boardHere }: Reading,
	isLoose: boolean,
): Found | undefined => {
	const board = about ?? boardHere;
	const reference = referencePattern.exec(rest);
	const own = board && !isLoose ? ownPattern.exec(rest) : null;
	const text = reference?.groups?.reference ?? (own && `${board?.code}-${own.groups?.own}`);
	const length = (reference ?? own)?.[0].length ?? 0;
	return text ? { target: { is: "reference", text }, length, before: 0 } : undefined;
};

const targetOf = (rest: string, reading: Reading, isLoose: boolean): Found | undefined => {
	const reference = referenceIn(rest, reading, isLoose);
	if (reference) return reference;
	const ofMonth = monthPattern.exec(rest);
	if (ofMonth) {
		const target = { is: "here", month: monthOf(ofMonth) } as const;
		return { target, length: ofMonth[0].length, before: 0 };
	}
	const here = herePattern.exec(rest) ?? (isLoose ? null : plainPattern.exec(rest));
	const named = namedBoard(rest, reading, isLoose);
	if (here && here[0].length >= (named?.length ?? 0))
		return { target: { is: "here" }, length: here[0].length, before: 0 };
	return named;
};

/** The beginning of a text that hangs a date on a meeting. */
export const leadingAnchor = (text: string, reading: Reading): AnchorWords | undefined => {
	const spelled = spell(text.slice(0, 200));
	const { relation, end, isLoose, isOpen = false } = opened(spelled.text);
	const start = spelled.endAt(end);
	const found = targetOf(text.slice(start), reading, isLoose);
	if (!found) return undefined;
	const until = start + found.length;
	return {
		relation,
		isOpen,
		target: found.target,
		opening: text.slice(0, start + found.before),
		used: text.slice(0, until).trim(),
		rest: text.slice(until),
	};
};

/** The whole of a phrase, or nothing. */
export const readAnchor = (phrase: string, reading: Reading): AnchorWords | undefined => {
	const found = leadingAnchor(phrase, reading);
	return found && /^[\s.]*$/.test(found.rest) ? found : undefined;
};
