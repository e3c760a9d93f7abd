/** Words that dates are made of, and the days that something is of. */
import { memoizeByText } from "../../domain/memoize.ts";
import type { Clause } from "./pieces.ts";

const dateWord =
	/^(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|mon|tues?|wednes|thurs|satur|sun|fri)(day)?$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)$|^(january|february|march|april|june|july|august|september|october|november|december)$|^(today|tomorrow|yesterday|tonight|week|weekend|fortnight|month|quarter|year|day|spring|summer|autumn|winter|christma|xma|easter|holiday|q[1-4]|h[12]|fy|am|pm|tomorow|febuary|tommorow|wk|mth)$|^(19|20)\d\d$|^\d{1,2}(st|nd|rd|th)$/;
/** Every word of a question is asked about many times. */
export const isDateWord = memoizeByText(500, (key) => dateWord.test(key));

const plural =
	/^((?:to|yester)day|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|december)s$/i;
const relative = /\b(next|last|this) (week|month|year|quarter)s\b/gi;
const owning = new RegExp(`\\b${plural.source.slice(1, -1)}\\b`, "gi");

/** "Thursday's agenda", with its apostrophe or without. */
export const withoutOwning = (text: string): string =>
	text
		.replace(/['’]s\b/g, "")
		.replace(owning, "$1")
		.replace(relative, "$1 $2");

/** "On Thursdays": with nothing after it that it could be of, it is no one day. */
const isHabit = ({ words, keys }: Clause, at: number): boolean =>
	plural.test(words[at]?.raw ?? "") &&
	(/^(|in|of|at|for|from|until|before|after|and|or|only|please)$/.test(keys[at + 1] ?? "") ||
		plural.test(words[at + 1]?.raw ?? ""));

/** "The May board", "May's minutes": a month by what stands beside it. */
export const opensMonth = ({ words, keys }: Clause, at: number): boolean =>
	/^(may|mar|march)$/.test(keys[at] ?? "") &&
	(/['’]s$/i.test(words[at]?.raw ?? "") ||
		(/^(the|last|this|our)$/.test(keys[at - 1] ?? "") && keys[at + 1] !== undefined) ||
		// "Was March LPB quorate"
		(/^(was|were|did|for|in|at)$/.test(keys[at - 1] ?? "") &&
			/^(mar|march)$/.test(keys[at] ?? "")));

/** "Missing from the May board": from there it begins no time. */
export const isMissedFrom = ({ keys }: Clause, at: number): boolean =>
	keys[at] === "from" && /^(missing|absent)$/.test(keys[at - 1] ?? "");

/** "The week of the board's meeting" is no week by itself: what it is of says which. */
const countsFrom = ({ keys }: Clause, from: number, to: number): boolean =>
	/^((in|on|during) )?(the|that) (day|week|weekend|fortnight|month|quarter|year)$/.test(
		keys.slice(from, to).join(" "),
	) &&
	(/^(before|after|following)$/.test(keys[to] ?? "") ||
		(/^(of|when|our|we)$/.test(keys[to] ?? "") && !isDateWord(keys[to + 1] ?? "")) ||
		endsAt(keys, to));

/** "The month to 14 August" ends on that day, and is no July. */
const endsAt = (keys: readonly string[], at: number): boolean =>
	/^(to|until|till|ending)$/.test(keys[at] ?? "") &&
	/^(the|\d{1,2}|\w+day|end)$|^\d/.test(keys[at + 1] ?? "");

/** "On Mondays before the end of July" is of no one Monday. */
const opensWithHabit = ({ words, keys }: Clause, from: number, to: number): boolean =>
	words
		.slice(from, to - 1)
		.some(
			({ raw }, at) =>
				/^(?:mon|tues|wednes|thurs|fri|satur|sun)days$/i.test(raw) &&
				/^(?:before|after|since|until|till|by|between|from)$/.test(keys[from + at + 1] ?? ""),
		);

/** "What did we close last month", where "close of last month" would be a day. */
const isDeed = ({ keys }: Clause, from: number): boolean =>
	keys[from + 1] !== "of" &&
	(keys[from] === "close" ||
		(/^(start|end|finish)$/.test(keys[from] ?? "") &&
			/^(we|i|they|you|he|she|it|did|do|to|will|that)$/.test(keys[from - 1] ?? "")));

/** "Which terms end this year": something ends or starts then, and it is no end of the year. */
const isVerbEnd = ({ keys }: Clause, from: number): boolean =>
	/^(end|start|begin)$/.test(keys[from]?.replace(/s$/, "") ?? "") &&
	/^(this|next|in|on|before|after|by)$/.test(keys[from + 1] ?? "") &&
	/^(seat|term|place|board|they|it|membership|appointment)$/.test(keys[from - 1] ?? "");

/** Words of time that tell no time of their own. */
export const isNoTime = (clause: Clause, from: number, to: number): boolean =>
	isVerbEnd(clause, from) ||
	isDeed(clause, from) ||
	isHabit(clause, to - 1) ||
	opensWithHabit(clause, from, to) ||
	countsFrom(clause, from, to);
