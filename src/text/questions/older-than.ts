/** "Actions older than a month", "open for more than six weeks": what was given before then, and is open. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, addMonths, type PlainDate } from "../../domain/dates/plain-date.ts";
import { numberOf, numbers } from "./how-many-held.ts";

const span = `(an?|\\d+|${numbers}) (day|week|fortnight|month|quarter|year)s?`;
const than = "(?:more than|over|longer than|upwards of|at least)";
const aged = [
	`older than ${span}`,
	`${than} ${span} old`,
	`(?:(?:been )?(?:open|outstanding|around|on the (?:go|list|books)|hanging about|going)) (?:for )?${than} ${span}`,
	`(?:raised|given|set|agreed|assigned) ${than} ${span} ago`,
].join("|");
const actions = new RegExp(
	`\\b(?:(open|outstanding|unfinished) )?(actions?|items?|things?|tasks?|anything|something|what)((?: (?:for|of|on|at|with) (?:the |our )?[\\w'’&/-]+(?: [\\w'’&/-]+){0,2}?)?)(?:['’]?s| (?:that|which|is|are|has|have|still|we have|got))*(?: been)? (?:${aged})(?=\\W*$)`,
	"i",
);

const back = (today: PlainDate, many: number, unit: string): PlainDate => {
	const months = { month: 1, quarter: 3, year: 12 }[unit];
	if (months !== undefined) return addMonths(today, -many * months);
	return addDays(today, -many * ({ week: 7, fortnight: 14 }[unit] ?? 1));
};

export const olderThan = (text: string, today: PlainDate): string => {
	const found = actions.exec(text);
	if (!found) return text;
	const [said, , , board = "", ...spans] = found;
	const [many = "", unit = ""] = spans.filter((each) => each !== undefined);
	const day = back(today, numberOf(many), unit.toLowerCase());
	// What was given long ago may be done; what is old is not.
	const [, state = /\bago\W*$/i.test(said) ? "" : "open"] = found;
	const plain = `${state} actions${board} raised before ${wordDay(day).replace(/^\w+ /, "")}`;
	return text
		.replace(said, plain)
		.replace(/\b(?:which|what) (?=open actions\b)/i, "")
		.trim();
};
