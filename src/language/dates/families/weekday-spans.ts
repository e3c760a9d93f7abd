/** "Mon to Wed w/c 2 March": a bare weekday belongs to the week, or stands before the day, that the other side names. */
import { wordDay } from "../../../domain/dates/date-words.ts";
import { mondayOf, type PlainDate, weekdayBefore } from "../../../domain/dates/plain-date.ts";
import { type Parse, type Reader, settledIn, weekdayNumber } from "../family.ts";
import { aDay, type Found } from "../finding.ts";
import { weekdays } from "../lexicon.ts";

const namesWeekday = new RegExp(`^(?:${weekdays.join("|")})(?![\\w'])`);

type Sides = {
	readonly from: Parse;
	readonly to: Parse;
	/** Where the two sides begin in the text. */
	readonly fromAt: number;
	readonly toAt: number;
};

/** What the span opens with, or the whole span as a question. */
export type Opening =
	| { readonly is: "from"; readonly found: Found }
	| { readonly is: "asked"; readonly found: Found };

const opensWith = (found: Found): Opening => ({ is: "from", found });

/** The day that a bare weekday means beside the other side; what was found, where it stands by itself. */
export const openingOf = ({ from, to, fromAt, toAt }: Sides, reader: Reader): Opening => {
	const weekday = weekdayNumber(reader.text.slice(fromAt, from.end).trim());
	const said = reader.text.slice(toAt, to.end);
	const closes = settledIn(to.found, reader);
	if (!weekday || !namesWeekday.test(said)) return opensWith(from.found);
	if (closes.is !== "window" || closes.precision !== "day") return opensWith(from.found);
	const near = weekdayBefore(closes.first, weekday);
	if (/\bweek\b/.test(said))
		return opensWith(near >= mondayOf(closes.first) ? aDay(near) : { is: "undated" });
	if (!/\d/.test(said)) return opensWith(from.found);
	const coming = settledIn(from.found, reader);
	const earlier = coming.is === "window" && coming.first < near;
	return earlier ? whichOpening([near, coming.first], closes.first) : opensWith(aDay(near));
};

/** "Monday to Friday 13 March", said in January: five days, or six weeks. */
const whichOpening = (starts: readonly PlainDate[], last: PlainDate): Opening => ({
	is: "asked",
	found: {
		is: "choices",
		question: "From which day?",
		choices: starts.map((first) => {
			const words = `${wordDay(first)} to ${wordDay(last)}`;
			return { label: words, words };
		}),
	},
});
