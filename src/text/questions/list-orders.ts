/** "Oldest", "the last three closed", "most slipped first": what orders a list, taken out of the question's words. */
import type { Ordering } from "../../domain/questions/list-filter.ts";
import { number, numberOf, type Turned } from "./list-turns.ts";

const singular = /\b(?:actions?|milestones?|items?|things?|ones?|guidance|tasks?)\b/i;
const isPlural = (text: string): boolean => {
	const noun = singular.exec(text)?.[0] ?? "";
	return (
		/s$/i.test(noun) || (/^guidance$/i.test(noun) && !/\bwhat(?:['’]?s| is| was) the\b/i.test(text))
	);
};

type Turn = { readonly words: RegExp; readonly order: Ordering; readonly instead: string };

const byDue = (from: Ordering["from"]): Ordering => ({ by: "due", from });
const noun = "((?:actions?|milestones?|items?|things?|ones?|guidance|tasks?))";
/** "The last LPB action closed": whose they are may stand before them. */
const nounOfSomebody = `((?:(?!(?:week|month|year|quarter|night|time|few|which|what|how|any|the|and|or)\\b)[\\w'’-]+\\s+){0,3}?(?:actions?|milestones?|items?|things?|ones?|guidance|tasks?))`;
const latest = "(?:latest|newest|last|most recent)";
const added = "(?:added|raised|created|logged|recorded|opened)";
const done =
	"(?:closed|completed|done|finished|achieved|ticked off|hit|reached|released|issued|published)";
const updated = "(?:updated|changed|touched|edited|amended)";
const that = "(?:\\s+(?:that|which))?(?:\\s+(?:was|were|is|has been|have been|to be|we|got))?";

const turn = (words: string, order: Ordering, instead: string): Turn => ({
	words: new RegExp(`\\b(?:(?:top )?(${number})\\s+)?(?:${words})(?:\\s+(${number})\\b)?`, "i"),
	order,
	instead,
});

const after = (verb: string, order: Ordering, instead: string): readonly Turn[] => [
	turn(`${latest}\\s+${nounOfSomebody}${that}\\s+${verb}`, order, `$noun ${instead}`),
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
		"did (?:we|you|they) (?:close|finish|complete|achieve|tick off) (?:most recently|last|latest)",
		{ by: "done", from: "latest" },
		"is closed",
	),
	turn(
		`first (?:things?|ones?|items?)${that}(?: i)? ${done}|${done} (?:the )?(?:first|earliest)(?=\\W*$)`,
		{ by: "done", from: "earliest" },
		"closed",
	),
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
		"most (?:urgent|pressing)|(?:top|highest|first) priority|the (?:top|highest) priority",
		byDue("earliest"),
		"due",
	),
	turn("oldest|earliest (?:due|deadline)|first due|earliest", byDue("earliest"), "open"),
	turn(
		"longest[- ](?:standing|outstanding|running|open|lived)|(?:been )?(?:open|outstanding|standing|running|going|around) (?:for )?(?:the )?longest",
		{ by: "added", from: "earliest" },
		"open",
	),
	turn(
		"(?:slipped|behind) (?:by )?(?:the )?(?:most|furthest|farthest|worst)|(?:furthest|farthest|worst|most) (?:behind|slipped)|(?:biggest|largest|worst|longest) (?:slip|slippage)|(?:gone|moved|slid|been (?:put|pushed|moved) back) (?:by )?(?:the )?(?:most|furthest|farthest)",
		{ by: "slip", from: "latest" },
		"slipped",
	),
	turn(
		"(?:been )?on (?:the|our|my) (?:list|books|register|log|plate) (?:for )?(?:the )?longest",
		{ by: "added", from: "earliest" },
		"open",
	),
	turn("newest", { by: "added", from: "latest" }, "open"),
	turn(
		"(?:latest|most recent) (actions?|milestones?|items?|tasks?)(?=\\W*$| (?:for|of|on|at|in|from|by|with)\\b)",
		{ by: "added", from: "latest" },
		"open $noun",
	),
];

/** "Overdue, oldest first" orders all of them, where "the oldest" is one. */
const ordersAll =
	/\b(?:oldest|earliest|soonest|newest|(?:most|longest) (?:overdue|late|slipped|behind)|furthest behind|worst slipped)( first)\W*$/i;

/** "Last 3 closed": of whatever was, so many. */
const numberAlone = new RegExp(
	`\\b(${latest})\\s+(${number})\\s+(?=(?:${done}|${added}|${updated})\\b)`,
	"i",
);

/** "The last three things": how many there are is read where it stands first. */
const numberBetween = new RegExp(`\\b(${latest})\\s+(${number})\\s+(?=${noun}\\b)`, "i");

export const orderedIn = (said: string): Turned | undefined => {
	const all = ordersAll.exec(said);
	const plain = all ? said.replace(/ first(?=\W*$)/i, "") : said;
	const text = plain.replace(numberBetween, "$2 $1 ").replace(numberAlone, "$2 $1 things ");
	const turned = orderOf(text);
	return turned && all ? { ...turned, said: `${turned.said} first`, limit: undefined } : turned;
};

/** One of these is in each of the turns, and in few questions. */
const superlative = /\b(?:first|last|least|most|next|recently|top|worst|[a-z]+est)\b/i;

/** "The newest board" is none of its items. */
const ofABoard =
	/\b(?:oldest|newest|youngest|latest|earliest|biggest|longest[- ]\w+) (?:boards?|groups?|committees?|panels?|forums?|bod(?:y|ies))\W*$/i;

const orderOf = (text: string): Turned | undefined => {
	if (!superlative.test(text) || ofABoard.test(text)) return undefined;
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
