/** "Overdue since before January", "not due until March": a bound on the day that something is due. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays } from "../../domain/dates/plain-date.ts";
import type { Measure } from "../../domain/questions/list-filter.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { daySince, type Turned } from "./list-turns.ts";

const lateSince = /\b(?:late|overdue|past due) since before ([\w ]{3,40})/i;

const lateAllSince =
	/\b(?:been|already|still) (?:late|overdue|past due) (?:ever )?since (?!before\b)([\w ]{3,40})/i;

export const lateSinceIn = (text: string, around: Circumstances): Turned | undefined => {
	const before = lateSince.exec(text);
	const found = before ?? lateAllSince.exec(text);
	const time = found && daySince(found[1] ?? "", around);
	if (!found || !time) return undefined;
	const said = found[0].slice(0, found[0].lastIndexOf(found[1] ?? "")) + time.said;
	// Late since January is what fell due by its end.
	const by = before ? addDays(time.day, -1) : time.last;
	const words = before ? `since before ${wordDay(time.day)}` : `since ${time.said}`;
	const measure: Measure = { of: "late", since: { by }, words };
	return { text: text.replace(said, "overdue"), said, filter: { measures: [measure] } };
};

const notUntil = /\bnot (?:due|expected|needed) (?:until|till|before)(?: (after))?(?= )/i;

export const notUntilIn = (text: string): Turned | undefined => {
	const found = notUntil.exec(text);
	if (!found) return undefined;
	const instead = `due ${found[1] ? "after" : "from"}`;
	return { text: text.replace(found[0], instead), said: found[0], filter: {} };
};
