/** "Oldest", "more than a week late", "the two": what orders, measures or counts a list, taken out of the question's words. */
import { wordDay } from "../../domain/honest-date.ts";
import type { ListFilter, Measure, Ordering } from "../../domain/list-filter.ts";
import { addDays, type PlainDate } from "../../domain/plain-date.ts";
import type { Circumstances, Reading } from "../../usecases/questions/understanding.ts";
import { readPeriod } from "../dates.ts";

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
const number = `(?:\\d{1,3}|${written.join("|")})`;
const numberOf = (word: string | undefined): number | undefined => {
	if (word === undefined) return undefined;
	const at = written.indexOf(word.toLowerCase());
	return at >= 0 ? at + 1 : Number(word);
};

const singular = /\b(?:actions?|milestones?|items?|things?|ones?|guidance|tasks?)\b/i;
const isPlural = (text: string): boolean => {
	const noun = singular.exec(text)?.[0] ?? "";
	return /s$/i.test(noun) || /^guidance$/i.test(noun);
};

type Turn = { readonly words: RegExp; readonly order: Ordering; readonly instead: string };

const byDue = (from: Ordering["from"]): Ordering => ({ by: "due", from });
const noun = "((?:actions?|milestones?|items?|things?|ones?|guidance|tasks?))";
const latest = "(?:latest|newest|last|most recent)";
const added = "(?:added|raised|created|logged|recorded|opened)";
const done = "(?:closed|completed|done|finished|achieved|ticked off|hit|reached)";
const updated = "(?:updated|changed|touched|edited|amended)";
const that = "(?:\\s+(?:that|which))?(?:\\s+(?:was|were|is|has been|have been|to be|we|got))?";

const turn = (words: string, order: Ordering, instead: string): Turn => ({
	words: new RegExp(`\\b(?:(?:top )?(${number})\\s+)?(?:${words})(?:\\s+(${number})\\b)?`, "i"),
	order,
	instead,
});

const after = (verb: string, order: Ordering, instead: string): readonly Turn[] => [
	turn(`${latest}\\s+${noun}${that}\\s+${verb}`, order, `$noun ${instead}`),
	turn(`${latest}\\s+${verb}\\s+${noun}`, order, `${instead} $noun`),
	turn(`(?:most recently|last|latest|recently) ${verb}`, order, instead),
	turn(`${verb} (?:most recently|last|latest)`, order, instead),
];

const turns: readonly Turn[] = [
	...after(done, { by: "done", from: "latest" }, "closed"),
	...after(added, { by: "added", from: "latest" }, "open"),
	...after(updated, { by: "updated", from: "latest" }, "open"),
	turn(`first\\s+${noun}${that}\\s+${done}`, { by: "done", from: "earliest" }, "$noun closed"),
	turn(
		`least recently ${updated}|(?:longest|most) (?:without|since) (?:an? |any )?(?:update|change)|most stale|stalest`,
		{ by: "updated", from: "earliest" },
		"open",
	),
	turn(
		"(?:longest|most) (?:overdue|late)|(?:overdue|late) (?:the )?(?:longest|most)",
		byDue("earliest"),
		"overdue",
	),
	turn(
		"soonest due|due (?:the )?soonest|due (?:first|next)(?=\\W*$| (?:for|at|in|by|on|to)\\b)|next due|soonest|nearest deadline|nearest",
		byDue("earliest"),
		"due from today",
	),
	turn(
		"furthest (?:away|off|out)|latest due|due (?:the )?(?:latest|last)|last due",
		byDue("latest"),
		"due",
	),
	turn(
		"oldest|earliest (?:due|deadline)|first due|longest[- ](?:standing|outstanding|running)|longest open|open (?:the )?longest|earliest",
		byDue("earliest"),
		"open",
	),
	turn(
		"(?:slipped|behind) (?:by )?(?:the )?(?:most|furthest|farthest|worst)|(?:furthest|farthest|worst|most) (?:behind|slipped)|(?:biggest|largest|worst|longest) (?:slip|slippage)",
		{ by: "slip", from: "latest" },
		"slipped",
	),
	turn("newest", { by: "added", from: "latest" }, "open"),
];

export const orderedIn = (text: string): Turned | undefined => {
	for (const { words, order, instead } of turns) {
		const found = words.exec(text);
		if (!found) continue;
		const [said] = found;
		const nouns = found.slice(2, -1).find((part) => part !== undefined) ?? "";
		const many = numberOf(found[1]) ?? numberOf(found.at(-1));
		const standing = instead.replace("$noun", nouns);
		const left = `${text.slice(0, found.index)}${standing}${text.slice(found.index + said.length)}`;
		return {
			text: left,
			said,
			filter: { order },
			limit: many ?? (isPlural(text) ? undefined : 1),
		};
	}
	return undefined;
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

const late = "late|overdue|past (?:its|their)? ?due(?: date)?|behind|past the deadline";
const lateness = [
	new RegExp(`\\b${than}${length} (?:${late})\\b`, "i"),
	new RegExp(`\\b(?:${late}) ${than}${length}\\b`, "i"),
];

export const lateIn = (text: string, around: Circumstances): Turned | undefined => {
	const found = lateness.map((words) => words.exec(text)).find((match) => match !== null);
	const [said = "", compare, words = ""] = found ?? [];
	const day = found && dayBefore(words, around, "ago");
	if (!found || !day) return undefined;
	const measure: Measure = {
		of: "late",
		since: sinceOf(compare, day),
		words: `by ${compare ?? "at least"} ${words.replace(/ or (?:more|longer)$/i, "")}`,
	};
	return {
		text: text.replace(said, " overdue "),
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
		if (period) return { said, day: period.first };
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
	const near = nearly.exec(text);
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
	`\\b(?:(the|all|our|my|these|those|all the|all of the) (${number})|(both)(?: of)?(?: the)?) (?!(?:${units})\\b)(?=\\p{L})`,
	"iu",
);

/** "The three work streams": how many there are thought to be. */
export const countedIn = (text: string): Turned | undefined => {
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
