/** "In the next 48 hours", "mid-week", "this time last year": times in other words than those in which dates are read. */

import { ordinalNumber, ordinalText, ordinalWords } from "../../language/dates/lexicon.ts";
import { bodyNouns } from "../../language/names/words.ts";
import { leanOf } from "./leaning.ts";

const units = "(day|week|fortnight|month|quarter|year)";

const hours: Readonly<Record<string, number>> = { "24": 1, "48": 2, "72": 3, "96": 4 };
const hoursOn =
	/\b(?:(?:in|over|within|during|for) )?(?:the )?(next|coming|last|past) (24|48|72|96) ?(?:hours|hrs?|h)\b/gi;
const hoursWithin = /\b(within|in) (24|48|72|96) ?(?:hours|hrs?|h)\b/gi;

const inDays = (side: string, count: number): string => {
	const isBack = /last|past/i.test(side);
	if (count === 1) return isBack ? "since yesterday" : "by tomorrow";
	return `in the ${isBack ? "last" : "next"} ${count} days`;
};

type Turn = readonly [RegExp, string | ((...found: readonly string[]) => string)];

/** Whatever is due "when the board meets" is due by that meeting, as is what must be done "by the time it meets". */
const whenItMeets =
	/\b(?:by (?:the time|when)|(?<=\b(?:due|done|ready|finished|needed|wanted|expected) )(?:for )?when) (?:that )?(?:the |our )?(?!(?:it|they|we|i|he|she|that|this|there)\b)([\w'’&/-]+(?: [\w'’&/-]+){0,4}?) (?:next )?(?:meets|sits|gets together)(?: again| next)?\b/gi;

const kinds = "(thing|action|milestone|item|task|deadline|job)";
const due =
	"(?:that is |that['’]s |which is |to be |to fall )?due (?=(?:in|on|this|next|before|after|by|between|during|from|within|for)\\b)";

/** "5 March at the latest" is by then, and "at the earliest" from then. */
const atTheEdge =
	/\b(?:(?:by|on|from) )?((?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?(?: \d{4})?|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|(?:the )?end of (?:the )?\w+) at the (?:very )?(latest|earliest)\b/gi;

/** "Tomorrow's board" may be any of them. */
const bodyAfter = `(committee|panel|forum|council|circle|desk|club)(?! (?:${bodyNouns}|member|paper|meeting)s?\\b)`;
const monthNames =
	"january|february|march|april|may|june|july|august|september|october|november|december";

/** "By the fourteenth", "on the twenty-first": "on the second" may be one of a list. */
const dayInWords = new RegExp(
	`\\b(by|before|until|till|after|since|from|to|on|for|except|excluding|other than|leaving out|not counting|bar|minus|not) the (?!(?:first|second|third)\\b)(${ordinalWords})(?=\\W*$|[,;?!.]| (?:of|and|or|at|please|pls|january|february|march|april|may|june|july|august|september|october|november|december)\\b)`,
	"gi",
);

/** "What's due soon" is told with the days that it is taken to mean; "is it due soon" asks when it is. */
const dueSoon =
	/^(\W*(?:(?:and|so|ok|hi)\b\W*)*(?:what|which|any\w*|(?:is|are) (?:there|any\w*)|things|actions|milestones|something|list|show)\b.*?\b(?:due|expected|coming up|falling due|coming due)) (?:quite |very |fairly |pretty )?(?:soon|shortly|imminently)\b/gi;

const turns: readonly Turn[] = [
	[
		new RegExp(
			`\\b(?:for|over|during|within|throughout) the (?:whole |entire )?month of (?=(?:${monthNames})\\b)`,
			"gi",
		),
		"in ",
	],
	// "In the week that comes", "the month just gone".
	[
		/\bthe (week|month|fortnight|quarter|year) (?:(?:that|which) (?:comes|is coming|follows)|to come|ahead of us|that is ahead)\b/gi,
		"the next $1",
	],
	[
		/\bthe (week|month|fortnight|quarter|year) (?:(?:that|which) (?:(?:has |is )?(?:just )?(?:passed|gone|ended|past)|went)|(?:just )?(?:gone|passed)(?: by)?)\b/gi,
		"the last $1",
	],
	// "Anything from last month" is of that month, and not from then on.
	[
		/\b(any(?:thing)?|ones?|those|things?) from (?=last (?:week|month|quarter|year)(?!['’]s)\b(?! (?:on|onwards?|to|until|till|up)\b))/gi,
		"$1 in ",
	],
	// "And the first, is that late" asks of the first one.
	[
		/^(\W*(?:(?:and|so|ok|but|what about)\b\W*)*the (?:first|second|third|fourth|last|other))(?=\s*[,:–-]+\s*(?:is|was|are|has|who|when|why|what|where|how|did|does)\b.*\b(?:it|that)\b)/i,
		"$1 one",
	],
	// "Yesterday's council", "novembers panel": the noun alone calls a body as "the council" does.
	[new RegExp(`\\b(?:the )?(yesterday|today|tomorrow)['’]?s ${bodyAfter}`, "gi"), "the $2 $1"],
	[new RegExp(`\\b(?:the )?(${monthNames})['’]?s ${bodyAfter}`, "gi"), "the $2 in $1"],
	// One is asked for, and no list of all that fall due then.
	[new RegExp(`\\b(?:very )?first ${kinds} ${due}`, "gi"), "first one $1 due "],
	[new RegExp(`\\b(?:very )?last ${kinds} ${due}`, "gi"), "$1 due last "],
	[/\bdue first (?=(?:in|this|next|between|during|within)\b)/gi, "due soonest "],
	[/\b(?:until|till) when (?:do|does|will) (.+?) (meet|sit)\b/gi, "how often does $1 $2"],
	[whenItMeets, "by the next $1"],
	[
		/\b(?:on (?:or|and) (?:after|later than)|no earlier than|not (?:before|earlier than)) (?=(?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/gi,
		(...found) => (leanOf(found.at(-1) ?? "", false) === "past" ? "since " : "from "),
	],
	[
		/\b(?:up to and including|up to the end of and including|through (?:to|until|till))\b/gi,
		"until",
	],
	[
		/\bearlier than (?=(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?\b(?! (?:am|pm))(?![:.])|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next |last ))/gi,
		"before ",
	],
	[
		/\bnot (?:after|later than) (?=(?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))/gi,
		"until ",
	],
	[atTheEdge, (_, day = "", edge = "") => (/latest/i.test(edge) ? `by ${day}` : `from ${day}`)],
	[
		/\b(?:exactly|precisely) (?=(?:an?|one|two|three|four|five|six|\d+) (?:day|week|fortnight|month|year)s?\b)/gi,
		"",
	],
	[/\bstrictly (?=(?:before|after) )/gi, ""],
	[
		/\b(?:over|during|at) (?:the )?easter(?! (?:weekend|break|sunday|monday|saturday|hol))\b/gi,
		"over easter weekend",
	],
	[
		/\b(?:over|during) (?:the )?christmas(?: (?:break|period|holidays?|hols))?(?! (?:week|eve|day|and|to|until|term))\b/gi,
		"from christmas eve to new year's day",
	],
	[
		/\b(?:in|during|over) the month of (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
		"in ",
	],
	[/\bhalf a year\b/gi, "6 months"],
	[
		/\b(start|begin|starting|beginning)(s?) (before|after|at) (\d{1,2})(?![\d:./-]|(?:st|nd|rd|th)\b| ?(?:[ap]m|o['’]?clock)| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
		"$1$2 $3 $4 o'clock",
	],
	[
		/\b(?:the )?latest (meeting|mtg)(?= (?:in|before|by|until|this|next|of the)\b)/gi,
		"the last $1",
	],
	[
		/\b(?:(?:in|over|during) )?(?:the )?(this|next|last|coming) calendar (month|week|quarter)\b/gi,
		"$1 $2",
	],
	[
		/\b((?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?:the )?([1-9]|[12]\d|3[01])(?=[?.!,;]*$| (?:and|or|for|with|please|pls)\b)/gi,
		(_, day = "", number = "") => `${day} ${ordinalText(Number(number))}`,
	],
	[dayInWords, (_, side = "", day = "") => `${side} the ${ordinalText(ordinalNumber(day) ?? 0)}`],
	[dueSoon, "$1 in the next two weeks"],
	[hoursOn, (_, side = "", count = "") => inDays(side, hours[count] ?? 1)],
	[hoursWithin, (_, __, count = "") => inDays("next", hours[count] ?? 1)],
	[/\b(?:(?:in|at) )?(?:the )?mid-?week (?=(?:this|next|last) week\b)/gi, "in the middle of "],
	[
		/\b(?:(?:in|at|around|by) )?(?:the )?mid-?week\b(?! \w*(?:meeting|board|mtg))/gi,
		"in the middle of this week",
	],
	[
		/\b(?<!(?:calendar|iso) )(in|during|for) week (?=(?:[1-9]|[1-4]\d|5[0-3])\b(?![-/.:]))/gi,
		"$1 calendar week ",
	],
	[
		new RegExp(`\\b(an?|one|two|three|four|five|six|\\d+) ${units}(s?) ago today\\b`, "gi"),
		"$1 $2$3 ago",
	],
	[
		new RegExp(`\\b(?:at )?(?:this|the same) time (?:last|the previous) ${units}\\b`, "gi"),
		"a $1 ago",
	],
	[new RegExp(`\\b(?:at )?this time next ${units}\\b`, "gi"), "in a $1"],
	[/\b(?:at )?this time (?=tomorrow\b|yesterday\b)/gi, ""],
	[
		/(?<!\b(?:this|the|current|last|financial|calendar) )\b(?:(?:for|in) )?(?:the )?((?:financial |calendar )?year) to date\b|\bytd\b/gi,
		(_, year) => `this ${(year ?? "year").replace(/^calendar /i, "")} to date`,
	],
];

export const timesSaidOtherwise = (text: string): string =>
	turns.reduce(
		(words, [said, plain]) =>
			typeof plain === "string" ? words.replace(said, plain) : words.replace(said, plain),
		text,
	);
