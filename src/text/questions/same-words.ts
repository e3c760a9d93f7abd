/** "Pls", "number of", "prior to", "key dates": haste and other words for what is read already, put in the words that are. */

import { keysOf } from "../../language/names/words.ts";
import { mayStandIn, putOtherwise } from "../pattern-needs.ts";
import type { NameIndex } from "./name-index.ts";

const asking =
	"(?:who|whom|whose|what|which|when|where|how|why|is|are|was|were|has|have|had|did|does|do|will|any|anything)(?:['’]?s|['’]?re)?\\b";

/** Said by anybody of anything: no name of the register is made of these. */
const hasty: readonly (readonly [RegExp, string])[] = [
	// "Who chairs it ?"
	[/(?<=[\p{L}\p{N})'’])[^\S\n]+(?=[?!]+(?:\s|$))/gu, ""],
	// "When is it (sorry, the snow desk)".
	[
		/\s*\(((?:oops|sorry|no|actually|i mean|i meant|or rather|correction)\b[,:]?\s+(?!(?:if|for|to|about|again|i|this|that|it|really|rush|idea)\b)[^()]{2,40})\)/gi,
		", $1",
	],
	// "Can you send me the agenda".
	[
		/^(\W*(?:(?:and|so|ok|hi|hello|hey|please|pls)\b\W*)*)(?:(?:can|could|would|will) you (?:please |pls )?)?(?:send|forward|e-?mail|share with|drop) (me|us) (?=(?:(?:the|a|an|all|any|my|our|current|latest|full) )*(?:list|agenda|minutes|papers?|actions?|overdue|open|dates?|details|status|milestones?|decisions?|members)\b)/i,
		"$1show $2 ",
	],
	// "Due next week – LFT only".
	[
		/\s*[,–—-]+\s*(?:for |on )?(?!(?:the |my |our )?(?:actions?|milestones?|guidance|mine|me|red|amber|green|late|overdue|open|done|this|next|ours|us|and|just|read)\b)((?:the )?[\w&’']+(?: [\w&’']+){0,3}) only(?=\W*$)/i,
		" for $1",
	],
	// "What's open - actions only".
	[
		/\s*(?:[,;–—]|\s-+)\s*(?:the )?(actions?|milestones?|guidance|decisions?) only(?=\W*$|[\s,]+(?:please|pls)\W*$)/i,
		", just the $1",
	],
	[
		/\bwho(?:['’]?s| is| will be) (?:taking|driving|pushing|carrying) (.{2,60}?) forward\b/gi,
		"who has $1",
	],
	// "LFT-2/LFT-3 status".
	[
		/\b([a-z][a-z\d]{1,7}-[mapd]?\d{1,6})(?:\s*[/+]\s*|\s+)(?=[a-z][a-z\d]{1,7}-[mapd]?\d{1,6}\b)/gi,
		"$1, ",
	],
	// "Pls who chairs it".
	[new RegExp(`^\\W*(?:(?:pls|plz|please)\\b[\\s,:–—-]*)+(?=${asking})`, "i"), ""],
	[
		/^(\W*(?:(?:and|so|ok|but)\b\W*)*)y (?=(?:is|are|was|were|did|has|isn|aren|wasn|hasn|didn)\b)/i,
		"$1why ",
	],
	// "Number of overdue actions", "what's the total number of them".
	[
		/^(\W*(?:(?:and|so|ok|hi|hello|hey|please|pls)\b\W*)*)(?:(?:what(?:['’]?s| is| was| are)|(?:can you |could you )?(?:tell|give|show) (?:me|us)|(?:i|we) (?:need|want)|need|show) )?(?:the |a )?(?:(?:total|overall|full) )?(?:number|count|tally|total) of (?!of\b|days\b|weeks\b|each\b|it\b|people\b)(?:the |our )?/i,
		"$1how many ",
	],
	// "Pull up overdue actions", "could I have overdue actions".
	[
		/^(\W*(?:(?:and|so|ok|hi|hello|hey|please|pls)\b\W*)*)(?:(?:can|could|would|will) you (?:please |pls )?)?(?:pull(?: up| out| together)?|dig out|dig up|bring up|fetch)(?: me| us)? (?=\S+ \S)/i,
		"$1show me ",
	],
	[
		/^(\W*(?:(?:and|so|ok|hi|hello|hey|please|pls)\b\W*)*)(?:can|could|may|might) (?:i|we) (?:please |pls |just )?(?:have|get) (?=(?:(?:the|a|all|any|every|my|our) )?(?:list of |full )?(?:open|overdue|due|late|blocked|outstanding|done|closed|red|amber|green|actions?|milestones?|guidance|decisions?|minutes|agendas?|papers?|members?)\b)/i,
		"$1show me ",
	],
	[/\bwho (first )?asked for (?=\S)/gi, "who requested "],
	[/\b(who(?:['’]?s| is| was| will be)? )(head|heads|heading|headed) up\b/gi, "$1$2"],
	[/\b(?:prior to|in advance of|in the run[- ]?up to)\b/gi, "before"],
	[
		/\bahead of (?!(?:schedule|time|target|plan|it|them|him|her|us|me|that|this|what|which)\b|(?:its|their|his|her|the|our) (?:time|plan|schedule|target|baseline|forecast|deadline|due date)\b)/gi,
		"before ",
	],
	// "Needed by the end of March".
	[
		/\b(?:needed|required|wanted|expected|owed|promised) by (?=(?:the )?(?:(?:very )?(?:end|start|middle|close|beginning) of|mid|early|late|this|next|today|tomorrow|tonight|then|easter|christmas|xmas|new year|spring|summer|autumn|winter|q[1-4]|\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b)/gi,
		"due by ",
	],
	// "By its upcoming meeting" is by the next; several that are upcoming are not one.
	[
		/\b((?:['’]s|s['’]|its|their|our|the|my|his|her)) (?:upcoming|forthcoming) (?=(?:meeting|mtg|board|sitting)\b)/gi,
		"$1 next ",
	],
	[/^(\W*(?:(?:and|so|ok|but)\b\W*)*)what makes (.+?) (red|amber)(?=\W*$)/i, "$1why is $2 $3"],
	[/\bbeing blocked\b/gi, "blocked"],
	[
		/\b(what(?:['’]?s| is| are)|anything) (?:needed|required) (?=(?:in|by|before|after|between|this|next|today|tomorrow|within|during)\b)/gi,
		"$1 due ",
	],
	[/\bwho (?:holds|has|takes|occupies) the chair (?:at|of|on|for|in)\b/gi, "who chairs"],
	[
		/\bwhat(?:['’]?s| is| will be|['’]?ll be) (?:being |to be |going to be |up to be )?discussed at (?=(?:the |our )?(?:next|upcoming|coming|forthcoming)\b)/gi,
		"what is on the agenda for ",
	],
	[
		/^(\W*)(?:the )?(?:topics|talking points|discussion points) (?:for|at|on) (?=(?:the |our )?next\b)/i,
		"$1agenda for ",
	],
	[
		/\bwho(?: (?:can['’]?t|cannot|can not|won['’]?t|will not)|(?:['’]?s| is| are) (?:unable|not able) to) (?:attend|be at|be able to (?:attend|make)|make it to|get to|come to) (?=\S)/gi,
		"who is not coming to ",
	],
	[
		/\b(actions?|items?|tasks?|milestones?)((?: are| is)?(?: recorded| logged| listed| held| down| open)?) against (?=\w)/gi,
		"$1$2 for ",
	],
	[/\b(what (?:was|were|got)) signed off at\b/gi, "$1 decided at"],
	[/\bwho serves on\b/gi, "who sits on"],
	[
		/(?<=\b(?:is|whats|actions?|milestones?|items?|things?|(?:actions|milestones|items|things) are)|['’]s) (?:still|yet|left) to (?:be )?(?:hit|achieved?|reach(?:ed)?|met)\b/gi,
		" still open",
	],
	[
		/(?<=\b(?:are|is|whats|actions?|milestones?|items?|things?)|['’]s) (?:still|yet|left) to (?:be )?(?:finish(?:ed)?|completed?|closed?|delivered?)\b/gi,
		" still open",
	],
	[/\bA[OP]s\b/g, "actions"],
	[/\baction (?:log|tracker|register)\b/gi, "actions"],
	[
		/^(\W*)what(?:['’]?s| is| are) (overdue|open|due|blocked|late|done|outstanding)\b(.*?) (?:in terms of|by way of) (actions|milestones|guidance)(?=\W*$)/i,
		"$1which $4 are $2$3",
	],
	[/\b(?:have|has|['’]ve) gone past (?:its|their|the) (?:due )?date\b/gi, "are overdue"],
	[/\bpast (?:due|(?:its|their|his|her|the) (?:due )?date)\b(?! date)/gi, "overdue"],
	// "Let's see what's overdue".
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|ok|right)\\b\\W*)*)let['’]?s (?:see|have a look at|look at|check|find out)[\\s,:–—-]+(?=${asking})`,
			"i",
		),
		"$1",
	],
];

/** Unless a name in sight has the first of these words: "Hold the hall", "Training sessions". */
const otherWords: readonly (readonly [string, RegExp, string])[] = [
	["everybody", /\beverybody\b/gi, "everyone"],
	["organization", /\borganization(s?)\b/gi, "organisation$1"],
	["program", /\bprogram(s?)\b/gi, "programme$1"],
	["mtg", /\bmtg(s?)\b/gi, "meeting$1"],
	// As a telephone puts other words for what was typed.
	["meting", /\b(?:meating|meting|metting|meetin|meeing|meetng|mtng)(s?)\b/gi, "meeting$1"],
	[
		"bored",
		/\bbored(s?)(?= (?:meetings?|mtgs?|members?|papers?|agenda|minutes)\b)|(?<=\b(?:the|this|our|my|which|next|last|each|every)(?: [\w’'-]+){0,2} )bored(s?)(?=\W*$)/gi,
		"board$1",
	],
	["chaires", /\bchai?res\b/gi, "chairs"],
	["chare", /\b(?:chare|chiar|chari)\b/gi, "chair"],
	["mile", /\bmile stone(s?)\b/gi, "milestone$1"],
	["standing", /\bout standing\b/gi, "outstanding"],
	["dead", /\bdead line(s?)\b/gi, "deadline$1"],
	["itmes", /\b(?:itmes|itms|iteams)\b/gi, "items"],
	[
		"finalised",
		/(?<=\b(?:is|are|been|being|was|were|not|items?|actions?) )finali[sz]ed\b/gi,
		"done",
	],
	["session", /\bsession(s?)\b/gi, "meeting$1"],
	["sitting", /\bsittings\b/gi, "meetings"],
	["sitting", /\b(next|last|first|previous|final|latest) sitting\b/gi, "$1 meeting"],
	["get", /\bget-together(s?)\b/gi, "meeting$1"],
	["meet", /\bmeet-?up(s?)\b/gi, "meeting$1"],
	["gathering", /\bgatherings\b/gi, "meetings"],
	["resolution", /\bresolution(s?)\b/gi, "decision$1"],
	["absence", /\babsences\b/gi, "apologies"],
	["regret", /\bregrets\b/gi, "apologies"],
	["guideline", /\bguidelines\b/gi, "guidance"],
	["document", /\bguidance (?:docs|documents)\b/gi, "guidance"],
	["date", /\bkey dates\b/gi, "milestones"],
	["date", /\bkey date\b/gi, "milestone"],
	["deliverable", /\bdeliverable(s?)\b/gi, "milestone$1"],
	["hold", /\bon hold\b/gi, "blocked"],
	[
		"held",
		/(?<!\b(?:why|how come)\b.*)\bheld up(?=\W*$|[,;]| (?:and|or|for|by|at|in|on|this|next|now|actions?|items?|milestones?)\b)/gi,
		"blocked",
	],
	[
		"waiting",
		/(?<!\bstuck )\bwaiting (?:on|for) (?:somebody|someone|other people|others)(?: else)?(?=\W*$|[,;]| (?:and|or|for|this|now)\b)/gi,
		"blocked",
	],
	// Who waits in a list is kept nowhere: nothing is waited for there.
	["waiting", /\bwaiting[- ]list(s?)\b/gi, "waitlist$1"],
	["horizon", /\bon the horizon\b/gi, "coming up"],
	["pipeline", /\bin the pipeline\b/gi, "coming up"],
];

/** "Which circulars are late" asks for guidance, though one piece of it is called a circular. */
const circulars =
	/\b(which|what|any|all|no|how many|the|overdue|late|released|expected|our|list|new) circulars\b/gi;

const months =
	"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** "Since January meeting", "after September LPB" are of that meeting, and not of the month. */
const monthsMeeting = new RegExp(
	`\\b(since|after|before|by|until) ((?:${months})) (?=((?:(?!(?:for|of|in|on|at|and|or|the|which|that|is|are|was|were|did|do|does|has|have)\\b)[\\w’'&-]+ ){0,3}?(?:meeting|mtg|board|committee|group|panel|forum|council)\\b|[A-Za-z][\\w&-]*))`,
	"gi",
);

export const typedPlainly = putOtherwise(hasty);

const others = otherWords.map(([named, form, plain]) => {
	return { named, form, plain, mayStand: mayStandIn(form) };
});

export const inReadWords = (text: string, index: NameIndex): string =>
	others
		.reduce(
			(words, { named, form, plain, mayStand }) =>
				mayStand(words) && !keysOf(named).some((key) => index.has(key))
					? words.replace(form, plain)
					: words,
			text,
		)
		.replace(circulars, "$1 guidance")
		.replace(monthsMeeting, (said, ...found: string[]) => {
			const [when = "", month = "", next = ""] = found;
			const isCalled = next.includes(" ") || /^(?:meeting|mtg|board)$/i.test(next);
			return isCalled || index.isCode(next.toUpperCase()) ? `${when} the ${month} ` : said;
		});
