/** What stands in one cell: a date, a day, a time, somebody; or a sentence that says why it is none. */
import type { HonestDate } from "../domain/dates/honest-date.ts";
import { type PlainDate, plainDate, type WallTime } from "../domain/dates/plain-date.ts";
import type { Owner, Person } from "../domain/people/person.ts";
import { readDate, readDuration, readTime } from "../language/dates/dates.ts";
import { matchOwner, matchPerson } from "../language/names/entities.ts";
import type { Reading } from "../language/reading.ts";

/** Thrown to leave a line with the reason why it cannot be read. */
export class Unreadable extends Error {
	override readonly name = "Unreadable";
}

export const cannot = (says: string): never => {
	throw new Unreadable(says);
};

const formula = /^(?:=|#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?$)/i;

/** A formula is what a spreadsheet failed to work out before it was saved. */
export const noFormula = (cell: string): string =>
	formula.test(cell)
		? cannot(`“${cell.slice(0, 40)}” is a formula, not its value. Save the sheet with its values`)
		: cell;

const context = ({ today, zone, calendar, now }: Reading) =>
	({ today, zone, calendar, now, lean: "none" }) as const;

/** "2026-03-06T00:00:00Z", "2026-03-06 00:00": a day as a program writes it. */
const withoutMidnight = (cell: string): string =>
	cell.replace(/^(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?Z?$/, "$1");

/** Days are counted from 1900 where a cell was never told that it is a date. */
const isSerial = (cell: string): boolean => /^[345]\d{4}$/.test(cell);

export const dateIn = (written: string, reading: Reading): HonestDate => {
	const cell = withoutMidnight(noFormula(written));
	if (cell === "" || /^(?:tbc|tba|tbd|n\/?a|none|-|–)$/i.test(cell))
		return { precision: "undated", words: "date not set", saidOn: reading.today };
	if (isSerial(cell))
		return cannot(`“${cell}” is a spreadsheet’s number for a day. Format that column as a date`);
	const read = readDate(cell.slice(0, 200), context(reading));
	if (read.is === "date") return read.date;
	if (read.is === "instant")
		return { precision: "day", words: cell, saidOn: reading.today, first: read.on, last: read.on };
	if (read.is === "clarify") return cannot(`“${cell}” could be more than one date`);
	return cannot(
		read.why
			? `“${cell}” isn’t a date: ${read.why}`
			: `I couldn’t read “${cell}” as a date (the day comes first here)`,
	);
};

export const dayIn = (written: string, reading: Reading): PlainDate => {
	const date = dateIn(written, reading);
	if (date.precision === "undated" || date.first !== date.last)
		return cannot(`“${written}” names no one day`);
	return plainDate(date.first);
};

export const timeIn = (written: string): WallTime =>
	readTime(noFormula(written).replace(/^(\d\d?:\d\d):00$/, "$1")) ??
	cannot(`I couldn’t read “${written}” as a time. Try 14:00`);

export const minutesIn = (written: string): number => {
	const cell = /^\d+$/.test(written) ? `${written} minutes` : written;
	return readDuration(cell) ?? cannot(`I couldn’t read “${written}” as a length. Try 90`);
};

const several = /\s*(?:[/;&+\n]|,|\band\b)\s*/i;

export const ownerIn = (written: string, { lexicon }: Reading): Owner | undefined => {
	const cell = noFormula(written);
	if (cell === "" || /^(?:tbc|tba|n\/?a|none|-|–)$/i.test(cell)) return undefined;
	const match = matchOwner(cell, lexicon);
	if (match.is === "one") return { kind: match.value.kind, id: match.value.id };
	const parts = cell.split(several).filter(Boolean);
	if (parts.length > 1)
		return cannot(`“${cell}” names ${parts.length} owners, and one answers for it`);
	return match.is === "none"
		? cannot(`I know nobody called “${cell}”. Mention them once in Slack, or leave the owner blank`)
		: cannot(`“${cell}” could be more than one person`);
};

export const personIn = (written: string, { lexicon }: Reading): Person => {
	const match = matchPerson(noFormula(written), lexicon);
	if (match.is === "one") return match.value;
	return match.is === "none"
		? cannot(`I know nobody called “${written}”. Mention them once in Slack first`)
		: cannot(`“${written}” could be more than one person`);
};

const inMinutes = (time: WallTime): number => {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * 60 + minutes;
};

export const minutesBetween = (from: WallTime, until: WallTime): number =>
	inMinutes(until) - inMinutes(from);
