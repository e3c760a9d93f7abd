/**
 * "When will I be reminded of MCB-7", "what reminders are coming up", "how long before a meeting do you post": asked of
 * what Convenor will say, rather than of what it keeps. Whether the name in it is one is for whoever answers to say.
 */
import { withoutOpening } from "./why-questions.ts";

export type AskedOfReminders = {
	/** By which rules they come, which are to come, or which have. */
	readonly of: "rules" | "to come" | "given";
	/** What they are about, as it may be meant, the likeliest first; none where only reminders were spoken of. */
	readonly names: readonly string[];
	/** "Next week"; empty where no days were said. */
	readonly days: string;
	readonly isMine: boolean;
	/** Whatever was spoken of may be meant: "will you remind us of it". */
	readonly isOfTold: boolean;
};

const reminding =
	"(?:remind(?:s|ed|ers?|ing)?|nudg(?:e|es|ed|ing)|notif(?:y|ied|ications?)|ping(?:s|ed)?)";
const mentioned = new RegExp(`\\b${reminding}\\b`, "i");

/** Small words around it, which say nothing of what it is about. */
const frame = new RegExp(
	`^(?:${reminding}|where|when(?:['’]?s)?|what(?:['’]?s)?|which|will|who(?:['’]?s)?|is|are|am|do|does|did|was|were|last|how|any|there|have|has|had|been|be|being|get|gets|getting|got|going|gonna|to|due|set|planned|scheduled|coming|come|comes|up|upcoming|next|the|an?|our|my|its|i|we|us|me|you|u|they|them|it|people|anyone|anybody|everyone|everybody|everything|convenor|bot|more|all|other|another|else|still|already|again|automatically|also|usually|normally|often|long|far|early|soon|many|much|times?|day|days|weeks?|ahead|before|beforehand|in|advance|until|out|go|goes|send|sends|sent|post|posts|posted|make|give|gives|of|about|for|on|at|re|regarding|if|receives?|late|overdue|o['’]?clock|chas(?:e|es|ed|ing)|please|pls|then|yet|now|so|that|this|kinds?|sorts?|and|or|too|as|well|working|bank|holidays?|weekends?)$`,
	"i",
);

/** Sorts of things, each of which has rules of its own. */
const sort =
	/^(?:(?:an?|the|my|our|all|each|every) )*(?:(?:late|overdue|due|new|coming|next) )?(?:actions?|milestones?|meetings?|guidance|papers?|deadlines?|due|dates?|tasks?|items?|things?|owners?|members?|chairs?|secretar(?:y|ies)|boards?|something(?:['’]s)?|someone|somebody|deput(?:y|ies)|one)$/i;

const asks =
	/^(?:when|where|what|which|will|is|are|am|do|does|did|has|have|was|were|how|who|any)(?:['’]?s)?\b/i;
/** To be done, or how to do it. */
const orders =
	/^(?:(?:do )?(?:not |don['’]?t )?(?:can|could|would) (?:you|u)|how (?:do|does|can|could|should|would) (?:i|we|one))\b/i;

/** Of what has come, the thing is named that it was about: a letter may be called a reminder too. */
const past = /\b(?:was|were|did|had|has|have|last)\b/i;
const isOfIt = /\b(?:about|of|for|on)\s/i;

/** By which rules, and not which of them are next. */
const asksRules = /^(?:how\b|who\b|(?:do|does) |what (?:time|kinds?|sorts?)\b|where\b)/i;
/** Of nothing that was named: "when do reminders go out". */
const asksWhen = /^when (?:do|does) (?:\w+ )?(?:you|u|reminders?|it|convenor|the bot)\b/i;

/** "How long before a meeting do you post", "what will you post this week", "when did you last post about it": without a word of reminding. */
const posting =
	/^what (?:will|are|do)(?: we| you| convenor| the bot)(?: going to| gonna)?(?: be)? (?:post|send|sending|posting)\b|^when did (?:you|convenor|the bot) last (?:post|say|write|message|tell)\b|\bhow (?:long|far|early|soon|many days|much)\b.*\b(?:you|convenor|the bot|reminders?)\b.*\b(?:posts?|messages?|tell|chase|write|say)\b/i;

type Word = { readonly text: string; readonly from: number; readonly to: number };

const wordsIn = (text: string): readonly Word[] =>
	[...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’/-]*/gu)].map(({ 0: word, index }) => ({
		text: word,
		from: index,
		to: index + word.length,
	}));

const isSmall = ({ text }: Word): boolean => frame.test(text) || sort.test(text);

/** Nothing small stands at either end of it, but for what a thing is: "the risk paper", "the oversight board". */
const between = (text: string): string => {
	const words = wordsIn(text);
	const from = words.findIndex((word) => !isSmall(word));
	let to = words.findLastIndex((word) => !isSmall(word));
	const isJoined = (word: Word | undefined): boolean =>
		word !== undefined && sort.test(word.text) && text[word.from - 1] === " ";
	if (from >= 0 && isJoined(words[to + 1])) to += 1;
	const [first, last] = [words[from], words[to]];
	return first && last ? text.slice(first.from, last.to) : "";
};

const period =
	/\b(?:(?:on )?the \d{1,2}(?:st|nd|rd|th)(?! \w*(?:meeting|one))|(?:on )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|today|tonight|tomorrow|(?:this|next|the coming|the next) (?:week|month|fortnight|quarter|year)|(?:(?:in|within|over|for) )?the (?:next|coming) (?:few |\w+ )?(?:days|weeks|months)|(?:(?:on|by|until|before|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:in|during|until) (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i;

const leading =
	/^.*?\b(?:of|about|regarding|re|for|on|to do with|concerning)\s+(?:(?:the|our|my|an?|next|any)\s+)*/i;

const told = new RegExp(`\\b(?:${reminding}|post|say|write|message|tell)\\b(.*?)\\W*$`, "i");

/** What follows the small word after the reminding, with small words at its end and without: "the co-ordinators in post". */
const after = (text: string): readonly string[] => {
	const rest = told.exec(text)?.[1] ?? "";
	if (!leading.test(rest)) return [];
	const last = wordsIn(rest).findLast((word) => !frame.test(word.text));
	return [rest, rest.slice(0, last?.to ?? 0)].map((words) => words.replace(leading, ""));
};

/** "The reminder letters" are no reminders of letters: what they are about follows a small word that says so. */
const thing = new RegExp(
	`\\b(?:reminder|nudge|notification)s?\\s+(?!${frame.source.slice(1, -1)}\\b)\\p{L}`,
	"iu",
);

const pointing = /\b(?:it|this|that|them|these|those|one)\b/i;
const whether = /^(?:will|is|are|do|does|am)\b/i;

/** Undefined where anything else is asked, or something is to be done. */
export const readReminderQuestion = (text: string): AskedOfReminders | undefined => {
	const asked = withoutOpening(text);
	if (!mentioned.test(asked) && !posting.test(asked)) return undefined;
	if (!asks.test(asked) || orders.test(asked)) return undefined;
	const isPast = past.test(asked);
	if (isPast && !isOfIt.test(asked)) return undefined;
	const days = period.exec(asked)?.[0] ?? "";
	const rest = asked.replace(days, "");
	if (thing.test(rest)) return undefined;
	const names = [...new Set([...after(rest), between(rest)])].filter(
		(name) => !wordsIn(name).every(isSmall),
	);
	if (names.some((name) => mentioned.test(name)) || (isPast && names.length === 0))
		return undefined;
	const isOfRules = asksRules.test(asked) || (names.length === 0 && asksWhen.test(asked));
	return {
		of: isPast ? "given" : isOfRules ? "rules" : "to come",
		names,
		days,
		isMine: /\b(?:i|me|my)\b/i.test(asked),
		isOfTold: names.length === 0 && (pointing.test(asked) || (days === "" && whether.test(asked))),
	};
};

const channels: readonly RegExp[] = [
	/^(?:which|what)(?:['’]?s| is)? (?:the |our )?(?:slack )?channel (?:is |does |do |are |for |of |has )?(?:the |our )?(.+?)(?:['’]s?)?(?: (?:in|on|to|use[sd]?|using|bound|have|get(?:s)?|posts?|posted|told|reminded|talks?|lives?))*\W*$/i,
	/^(?:what(?:['’]?s| is)|where(?:['’]?s| is)) (?:the )?(.+?)(?:['’]s?)? (?:slack )?channel\W*$/i,
	/^where (?:does|do|are|is|will) (?:the |our )?(.+?)(?:['’]s?)?(?: (?:reminders?|messages?|gets?|be|remind(?:s|ed)|post(?:s|ed)?|go|come|appear|land|to))+\W*$/i,
];

/** Of what it is asked in which channel it is told. */
export const readChannelQuestion = (text: string): string | undefined => {
	const asked = withoutOpening(text);
	return channels.map((shape) => shape.exec(asked)?.[1]).find((name) => name !== undefined);
};
