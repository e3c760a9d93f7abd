/** "More than a week late", "the two": what measures or counts a list, taken out of the question's words. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { ListFilter, Measure } from "../../domain/questions/list-filter.ts";
import { readPeriod } from "../../language/dates/dates.ts";
import type { Circumstances, Reading } from "../../usecases/questions/understanding.ts";

/** What was taken out, and what stands in its place. */
export type Turned = {
	readonly text: string;
	readonly said: string;
	readonly filter: ListFilter;
	readonly limit?: number | undefined;
	/** What it would take out may be one of several. */
	readonly which?: Extract<Reading, { is: "which" }> | undefined;
};

const written = "one two three four five six seven eight nine ten eleven twelve".split(" ");
export const number = `(?:\\d{1,3}|${written.join("|")})`;
export const numberOf = (word: string | undefined): number | undefined => {
	if (word === undefined) return undefined;
	const at = written.indexOf(word.toLowerCase());
	return at >= 0 ? at + 1 : Number(word);
};

const unit = "(?:working |calendar |business )?(?:days?|weeks?|fortnights?|months?|years?|wks?)";
const length = `((?:an?|${number})\\s+${unit}(?: or (?:more|longer))?)`;
const lastLength = `((?:(?:an?|${number})\\s+)?${unit})`;
const more = "more than|over|longer than|for over";
const less = "less than|under|no more than|up to";
const than = `(?:by |for )?(${more}|${less}|at least)?\\s*`;

const dayBefore = (
	words: string,
	{ today, zone, calendar }: Circumstances,
	turned: "ago" | "ahead",
): PlainDate | undefined => {
	const plain = words
		.replace(/ or (?:more|longer)$/i, "")
		.replace(/^(?=days?\b|weeks?\b|months?\b|years?\b|fortnights?\b)/i, "a ");
	const phrase = turned === "ago" ? `${plain} ago` : `in ${plain}`;
	return readPeriod(phrase.replace(/\bwks?\b/, "weeks"), {
		today,
		zone,
		calendar,
		lean: turned === "ago" ? "past" : "future",
	})?.first;
};

const sinceOf = (compare: string | undefined, day: PlainDate): Measure["since"] => {
	if (new RegExp(`^(?:${more})$`, "i").test(compare ?? "")) return { by: addDays(day, -1) };
	if (/^(less than|under)$/i.test(compare ?? "")) return { from: addDays(day, 1) };
	return /^(no more than|up to)$/i.test(compare ?? "") ? { from: day } : { by: day };
};

const late =
	"late|overdue|past (?:its|their)? ?due(?: date)?|behind(?: (?:schedule|plan|(?:its|their|the) baseline))?|slipped|past the deadline";
/** What is behind has been moved as well, where what is late is past its day. */
const behind = /\b(?:behind|slipped)\b/i;
const lateness = [
	new RegExp(`\\b${than}${length} (?:${late})\\b`, "i"),
	new RegExp(`\\b(?:${late}) ${than}${length}\\b`, "i"),
];

export const lateIn = (text: string, around: Circumstances): Turned | undefined => {
	const found = lateness.map((words) => words.exec(text)).find((match) => match !== null);
	const [said = "", compare, words = ""] = found ?? [];
	const day = found && dayBefore(words, around, "ago");
	if (!found || !day) return undefined;
	const isBehind = behind.test(said);
	const measure: Measure = {
		of: isBehind ? "slip" : "late",
		since: sinceOf(compare, day),
		words: `by ${compare ?? "at least"} ${words.replace(/ or (?:more|longer)$/i, "")}`,
	};
	return {
		text: text.replace(said, isBehind ? " slipped " : " overdue "),
		said,
		filter: { measures: [measure] },
	};
};

const unmoved =
	"(?:not|never|no|without|hasn.?t|haven.?t)(?: (?:been|had|an?|any|yet))*\\s+(?:updated?|touched|changed?|edited|moved|budged|shifted|progressed|movement|reported(?: on)?|activity|news)|untouched|unchanged";
const stillFor = new RegExp(
	`(?:\\b(?:that|which|with|has|have)\\s+)*\\b(?:${unmoved}) (?:for|in) (?:the )?(?:last |past )?${than}${lastLength}\\b`,
	"i",
);
const stillSince = new RegExp(
	`(?:\\b(?:that|which|with|has|have)\\s+)*\\b(?:${unmoved}) since ([\\w ]{3,40})`,
	"i",
);

/** The longest beginning that is a time. */
export const daySince = (words: string, { today, zone, calendar }: Circumstances) => {
	const all = words.trim().split(/\s+/);
	for (let to = all.length; to > 0; to -= 1) {
		const said = all.slice(0, to).join(" ");
		const period = readPeriod(said, { today, zone, calendar, lean: "past" });
		if (period) return { said, day: period.first, last: period.last };
	}
	return undefined;
};

export const untouchedIn = (text: string, around: Circumstances): Turned | undefined => {
	const since = stillSince.exec(text);
	const time = since && daySince(since[1] ?? "", around);
	const length = since ? null : stillFor.exec(text);
	const day = length ? dayBefore(length[2] ?? "", around, "ago") : time?.day;
	const found = length ?? since;
	if (!found || !day || (since && !time)) return undefined;
	const said = time
		? found[0].slice(0, found[0].lastIndexOf(since?.[1] ?? "")) + time.said
		: found[0];
	const measure: Measure = {
		of: "untouched",
		since: length ? sinceOf(length[1], day) : { by: addDays(day, -1) },
		words: said.trim(),
	};
	return { text: text.replace(said, "open"), said, filter: { measures: [measure] } };
};

const within = new RegExp(
	`\\b(due |falls? due |coming up )?(?:in )?(${more}|${less}|at least)\\s+${length}(?: away| off| out| from now| to go)?\\b`,
	"i",
);
const nearly =
	/\b(?:late|overdue) soon\b|\bsoon (?:to be |be )?(?:late|overdue|due)\b|\b(?:nearly|almost|about to be|about to become|close to being|coming up to being) (?:due|overdue|late)\b/i;

/** "Due in less than ten days", "over a month away", "nearly due": a period like any other; "stuck for over a month" looks back. */
export const aheadIn = (text: string, around: Circumstances): Turned | undefined => {
	// What was nearly late is behind.
	const near = /\b(?:was|were|came|been)\b/i.test(text) ? null : nearly.exec(text);
	if (near)
		return { text: text.replace(near[0], "due in the next 7 days"), said: near[0], filter: {} };
	const found = within.exec(text);
	const [said = "", , compare = "", words = ""] = found ?? [];
	const day = found && dayBefore(words, around, "ahead");
	if (!found || !day || /\bfor\s*$/i.test(text.slice(0, found.index))) return undefined;
	const isMore = new RegExp(`^(?:${more})$`, "i").test(compare);
	if (isMore || /at least/i.test(compare))
		return {
			text: text.replace(said, `due ${isMore ? "after" : "from"} ${wordDay(day)}`),
			said,
			filter: {},
		};
	const last = /^(less than|under)$/i.test(compare) ? addDays(day, -1) : day;
	return { text: text.replace(said, `due from today to ${wordDay(last)}`), said, filter: {} };
};

const units =
	"working|business|calendar|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|quarters?|years?|minutes?|am|pm|o.?clock";
const counted = new RegExp(
	`\\b(?:(the|all|our|my|these|those|all the|all of the) (${number})|(both)(?: of)?(?: the)?) (?!(?:${units}|way|fold)\\b)(?=\\p{L})`,
	"iu",
);

/** "In both the works and LPB" names two that the list is of, and counts nothing. */
const bothNamed =
	/\bboth (?:of )?(?=(?:the |our )?(?!(?:open|overdue|late|blocked|red|amber|green|done|closed|actions?|milestones?|items?|boards?|groups?|work ?streams?|streams?|plans?|things?|ones?)\b)[\w'’-]+(?: [\w'’-]+){0,4} and \w)/i;

/** "The three work streams": how many there are thought to be. */
export const countedIn = (text: string): Turned | undefined => {
	const ofTwo = bothNamed.exec(text);
	if (ofTwo) return { text: text.replace(ofTwo[0], ""), said: ofTwo[0].trim(), filter: {} };
	const found = counted.exec(text);
	if (!found) return undefined;
	const expected = found[3] ? 2 : numberOf(found[2]);
	const before = found[1] && /^(our|my)$/i.test(found[1]) ? found[1] : "the";
	return {
		text: text.replace(found[0], `${before} `),
		said: found[0].trim(),
		filter: { expected },
	};
};
