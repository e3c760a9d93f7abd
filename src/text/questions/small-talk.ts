/** What people say around a question out of kindness or haste: it asks nothing, and is taken from the words before they are read. */

import { removePatterns } from "../pattern-needs.ts";
import { askedKindly } from "./asked-kindly.ts";
import { unwrapped, withoutAsking } from "./ways-of-asking.ts";

/** What a clause of small talk ends with, so that the question is left whole. */
const end = "(?=\\W|$)[\\s,.!;:–—-]*(?:(?:but|and|so)\\b[\\s,]*)?";

const well =
	"well|ok(?:ay)?|good|fine|all right|alright|doing (?:well|ok(?:ay)?|good)|keeping (?:well|ok(?:ay)?)|not too (?:busy|bad)|(?:having |had |have )?an? (?:good|great|nice|lovely|relaxing|restful|productive) (?:day|week|weekend|one|morning|afternoon|evening|break|holiday|time|christmas|easter|new year|summer)(?: so far)?";

/** Said before a question alone: elsewhere the same words may ask something. */
const beginnings: readonly string[] = [
	"(?:it['’]?s )?not urgent(?: at all)?(?=\\s*[,:;–—-]|\\s+but\\b)",
	"(?:(?:hi|hey|hello|hiya|yo) )?(?:mate|pal|love|bud|dude|bot|friend|hun|hon|lovely|darling|duck|chuck|folks|guys|gang|peeps)(?=\\s*[,!–—-]|\\s+(?:quick|who|what|when|where|which|how|is|are|did|has|have|any|can)\\b)",
	"(?:(?:ok(?:ay)?|right|great|lovely|perfect|brill|fab)[\\s,.!]+)?(?:cheers|thanks|thank you|thx|thnx|ta)(?: (?:mate|pal|love|all|both|hun|guys|folks|again|for that|a lot|so much))*(?=\\s*[,.!–—-]+\\s*(?:&\\s*)?\\S|\\s+(?:and |& )?(?:who|what|when|where|which|how|whose)(?:['’]?s|['’]?re)?\\b)(?:\\s*[,.!–—-]*\\s*&)?",
	"(?:oh (?:god|no|dear|lord|heck|hell|gosh|my)|omg|ugh+|a+rgh+|gah|blimey|crikey|jeez|yikes|oops|whoops|bloody hell|good grief|damn)(?=\\W|$)",
	"(?:h+m{2,}|m{3,}|u+m+|e+r+m+)(?=\\W)",
	"(?:just )?(?:fyi|for your information|heads[- ]up)(?=\\W)",
	// "I'm in a meeting, who chairs it": where somebody is, and on no board of theirs.
	"(?:(?:i['’]?m|i am|we['’]?re|we are) )?(?:(?:just|now|currently|still|about to (?:go|be|get)|going|heading|stuck|off|sat|sitting|rushing) )*(?:in|into|on|at|to|between|out of|out) (?:(?:(?:a|an|another|back[- ]to[- ]back) )?(?:meetings?|calls?|sessions?|briefings?|workshops?|webinars?|conference|interviews?|training|rush|hurry)|(?:the |my )?(?:train|bus|tube|car|road|phone|move|mobile|desk|home|work|office|lift|lunch|transit|about))(?: (?:right now|at the moment|all (?:day|morning|afternoon)|today|soon|now|shortly|(?:till|until) \\S+))*(?=\\s*[,.:;–—-]|\\s+(?:so|and|but)\\b)",
	"(?:just )?(?:a )?quick (?:one|q|question|thing)(?=\\s+(?:who|what|when|where|which|how|whose|is|are|did|does|has|have|was|were|any|will)(?:['’]?s)?\\b)",
	"(?:just )?(?:a )?quick (?:one|q|question|thing)(?: (?:for|from) (?:you|me|us))?(?=\\s*[.!:,–—-]+\\s+\\S)",
	"(?:ok(?:ay)? |right |and |so )?(?:next|tell me something)(?=\\s*[,:–—])",
	"(?:just |this is )?for (?:the|my|our) (?:minutes|record|records|notes?|report|paper|files?|agenda|pack|diary|slides)(?=\\s*[,:–—])",
	"(?:last|final|next) (?:question|one|thing)(?=\\s*[,:–—-])",
	"(?:just )?(?:one|two|another|a couple) (?:more|one|others?)(?: from me)?(?=\\s*[,:–—-])",
	"(?:dear )?convenor(?=\\s*[,:–—-]|\\s+(?:who|what|when|where|which|how|whose|can|could|would|will|do|does|did|any|please|pls|show|list|tell|give)(?:['’]?s)?\\b)",
];

const wishes: readonly string[] = [
	"(?:(?:i['’]?m|i am|i['’]?ll be|am) )?(?:just )?(?:(?:a bit|a little|a few minutes|five minutes) )?(?:running|going to be|gonna be) (?:(?:a bit|a little|a few minutes|five minutes|very) )?late(?: today| sorry)?(?=\\s*[,.;:–—-]|\\s+(?:but|so)\\b)",
	`(?:i |we |just )?(?:do )?hop(?:e|ing) (?:that )?(?:you(?:['’]?re| are|['’]?ve| have|['’]?d| had)?(?: all| both)?|everyone(?:['’]?s| is)?|all(?:['’]?s| is)?|things are|it(?:['’]?s| is)|this (?:message |email )?finds you(?: all)?) (?:all )?(?:${well})`,
	"(?:i['’]?m |so |really )?sorry to (?:bother|trouble|disturb|chase|interrupt|nag|hassle|pester) (?:you|everyone)(?: all| again)?",
	"(?:i['’]?m |so |really )?sorry to be (?:a (?:pain|nuisance|bother|pest)|annoying)(?: again)?",
	"(?:when|whenever|if) you (?:get|have|['’]ve got) (?:a |five |two |\\d )?(?:minutes?|mins?|sec(?:ond)?s?|moments?|chance|time)",
	"(?:there['’]?s )?no (?:rush|hurry)(?: (?:at all|on this))?",
	"(?:thanks|thank you|many thanks|ta|cheers)(?: (?:so|very) much| a lot| a million)? in advance",
	"many thanks",
	"as soon as (?:you can|possible)|asap",
	"(?:a )?(?:random|silly|stupid|daft|dumb|simple|easy|small|strange|odd) question",
	"(?:one|just one) (?:more|last|final) (?:thing|question|one)",
	"(?:sorry|apologies|forgive me|excuse me|ignore me),? (?:if|in case|that) (?:(?:this|it|that)(?:['’]?s| is)?|i(?:['’]?m| am)?) (?:being )?(?:an? )?(?:bit |really |very )?(?:daft|silly|dumb|stupid|obvious|basic|dim|slow|thick|dense|random|simple)(?: (?:question|one|thing|thing to ask|ask))?",
	"(?:forgive|excuse|pardon) (?:my|the) (?:ignorance|stupidity|confusion|question|brain fog|typos?|typing|spelling|delay)",
	"(?:thanks|thank you|many thanks|ta|cheers)(?: (?:so|very) much| a lot| again)? for (?:(?:that|all that|this|the|your|all your|all the|everything|answering|help|helping|info|answers?)\\s?)*(?:earlier|before|yesterday|last time|just now|this (?:morning|afternoon)|the other day|help|everything)(?=\\W|$)(?: (?:earlier|before))?",
	"before i forget",
	"(?:can|could) (?:you|anyone|anybody|someone|somebody) (?:please )?help(?: me| us)?(?: (?:with|out)(?: (?:this|that|it))?)?(?=\\W*$)",
	"(?:(?:sorry|apologies),? )?(?:it['’]?s )?(?:(?:just|only) )?me again",
	"(?:sorry|apologies),? (?:if|in case) (?:(?:this|it|that|i|we)(?:['’]?ve|['’]?s)? )?(?:has |have )?(?:already )?(?:been )?(?:asked|answered|covered)(?: (?:this|it|that))?(?: (?:before|already|elsewhere|earlier))?",
	"(?:sorry|apologies),? (?:if|in case) (?:i|we)(?:['’]?ve)? (?:have )?(?:missed|overlooked|forgotten) (?:it|this|that|something|the answer|an? e-?mail)",
	"(?:sorry|apologies),? (?:another|one more) (?:one|question)(?: from me)?",
	"(?:sorry|apologies) for (?:asking|all the questions|another question|the (?:noise|questions))(?: again)?",
	"(?:happy|merry) (?:monday|tuesday|wednesday|thursday|friday|new year|christmas|easter)",
	"do (?:me|us) a favou?r",
	"(?:sorry )?(?:if|in case) (?:this|i)(?:['’]?ve)? (?:has )?(?:been asked|asked this)(?: before| already)?",
];

const openings = `(?:(?:hi|hello|hey|hiya|morning|afternoon|evening|good (?:morning|afternoon|evening))(?: (?:there|all|team|everyone|both|convenor|mate|folks))?[\\s,.!–—-]+)?`;
// Each by itself: few of them may stand in a question, and all in one pattern is a megabyte.
const withoutBefore = removePatterns(
	[...wishes, ...beginnings].map((wish) => new RegExp(`^\\W*${openings}(?:${wish})${end}`, "i")),
);
const withoutAfter = removePatterns(
	wishes.map(
		(wish) =>
			new RegExp(
				`[\\s,.!?;:–—-]+(?:(?:but|and|though|pls|please)[\\s,]+)?(?:${wish})[\\s.!]*$`,
				"i",
			),
	),
);

const month =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** "Where is it now, wasn't it February": what is believed is seen from what is told. */
const believed = new RegExp(
	`\\s?(?:[,;–—]|\\s-)\\s?(?:(?:(?:but |and |cos |because )?(?:i |we )?(?:had )?(?:thought|assumed|was told|were told|heard|understood|had (?:it )?down|reckoned) )?(?:it|that|they)(?:['’]?s| was| is| were| would be|['’]d be)|(?:but |and )?(?:i |we )?(?:thought|assumed|had it down as|had it as)|(?:was|is|were|are)n['’]?t (?:it|that|they|this)) (?:due |meant to be |supposed to be |going to be |always |usually |normally )?(?:in |on |for |by |at )?(?:early |late |mid |last |this |next |the |a )?(?:${month}|\\w{3,6}days?|(?:mon|tues?|weds?|thurs?|fri|sat|sun)s?|\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm|o['’]?clock)|\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?${month})?)[\\s?.!]*$`,
	"i",
);

/** "It's on Thursday, isn't it": asked of what stands before it. */
const isntIt =
	/\s?(?:[,;–—]|\s-)\s?(?:(?:is|are|was|were|has|have|did|does|do|wo|would|should|ca)n['’]?t (?:it|he|she|they|we|that|there))[\s?.!]*$/i;

const idle =
	"(?:cheeky|silly|daft|dumb|stupid|obvious|odd|weird|strange|random|nosy|annoying|long|quick|basic|simple|easy|old|tricky|hard|tough|awkward|dull|boring|small|little|last minute|left field)";
const asked = "(?:question|one|q|thing|ask|query|request|favour)";
/** "Long shot but", "might be a daft one, but". */
const excuse = new RegExp(
	`^\\W*${openings}(?:(?:ok|so|right|sorry|and|well)[\\s,]+)*(?:(?:this|it)(?:['’]?s| is| may be| might be| could be| will be)?|(?:may|might|could) be|probably|maybe|perhaps|know this is|i know(?: this is| it['’]?s)?)?(?: ?(?:probably|just|only|such|really|very|quite|rather|a|an|bit of a|bit|another))*\\s?(?:(?:long|wild) shot|(?:shot|stab) in the dark|${idle}(?: ${idle})? ${asked}|${idle}(?= but\\b)|not my (?:area|business|patch)|(?:i['’]?m )?not sure(?: (?:if|whether|that))?(?: (?:this|that|it)(?:['’]?s| is)?)?(?: (?:a|one|question|thing|something|for|you|your|hold|keep|know|can|answer|tell|me|area|sort|of))*(?= ?,| but\\b))(?: (?:i know|sorry|perhaps|maybe|probably|from me|for you))*\\s*(?:[,;:–—-]+|\\b(?:but|though)\\b,?)\\s*(?:but\\b,?\\s*)?(?=\\S)`,
	"i",
);

/** "Did it get sorted x": a kiss, where several words stand before it. */
const kiss = /(?<=\S \S+ \S+)\s+x{1,3}[\s.!]*$/;

/** "Could you possibly tell me": asked more kindly, and of nothing else. */
const kindly =
	/\b((?:can|could|would|will) (?:you|u|ya))(?: (?:possibly|kindly|maybe|perhaps|quickly|just|please|pls))+(?= (?:tell|show|remind|let|give|list|help|explain|say|check|find|confirm)\b)/gi;

const iAm = `^\\W*${openings}(?:(?:ok|so|right|sorry|and|well|please|pls)\\b[\\s,]*)*(?:i|we)(?:['’]?(?:d|m|re|ll|ve)| would| am| are| will| have| had| just| really| also| be| been| was| were| could)*`;
const seeing = "(?:see|view|look at|have a look at|find(?: out)?|be shown|check)";
const whatOf = "(?=(?:what|which|who|whose|when|where|how)(?:['’]?s|['’]?re)?\\b \\S+)";
const wanting: readonly RegExp[] = [
	// "I want to see what's overdue" asks for all of it, and not for what is one's own.
	`${iAm} (?:(?:want(?:ed)?|wish|need(?:ed)?|have|got|like|love|hop(?:e|ing)|try(?:ing)?|looking|keen|supposed) to ${seeing}|must ${seeing}|(?:looking|hunting|searching) (?:for|at)|after|chasing|seeking|interested in|grateful for|appreciate|do with) (?=\\S)`,
	// "I don't know who chairs it", "I've been asked what is late".
	`${iAm} (?:(?:can['’]?t|cannot|can not|could(?:n['’]?t| not)|do(?:n['’]?t| not)|did(?:n['’]?t| not)) (?:see|find|know|remember|recall|tell|say|work out)|forgot(?:ten)?|asked|(?:supposed|need|needed|want|got) to (?:report|tell (?:them|people|everyone)|say|explain|remember|work out)) ${whatOf}`,
	// "The chair is asking what's overdue", "my boss wants to see open actions": nothing of theirs is asked for.
	`^\\W*${openings}(?!(?:who|what|which|when|where|why|how|is|are|do|does|did|has|have|was|were|will|can|could|any|what['’]?s|who['’]?s)\\b)(?:[\\w’'-]+ ){1,4}?(?:(?:is|are|was|were|keeps?|has|have|just|been|also|['’]s) )*(?:(?:asking|asked|asks?|wondering)(?: me| us)?(?: about)?|(?:wants?|wanted|needs?|needed|would like|['’]d like|hop(?:es|ing)|likes?) to (?:know|find out|hear|see)) ${whatOf}`,
	`^\\W*${openings}(?:the |my |our )(?:[\\w’'-]+ ){1,3}?(?:wants?|needs?|would like|is keen) to see (?=\\S)`,
	// "For my report I need overdue actions".
	"^\\W*for (?:my|our) (?:[\\w’'-]+ )?(?:report|notes?|slides?|deck|update|e-?mail|presentation|boss|manager|write-?up)[\\s,:–—-]+(?:(?:i|we) (?:need|want) )?(?=\\S+ \\S)",
	"(?<!\\b(?:is|are|was|were|due|needed|wanted|ready|done)) for (?:my|our) (?:[\\w’'-]+ )?(?:report|notes?|slides?|deck|update|e-?mail|presentation|write-?up)(?=\\W*$)",
].map((form) => new RegExp(form, "i"));

/** An emoji as Slack sends it: `:pray:`, `:+1::skin-tone-2:`. */
const emoji = /(?<=^|\s|:):(?=[^:\s]*[a-z+])[\w'+-]+:(?=$|[\s:,.!?)])/gi;

/** Where nothing else was said, the words stay: they are answered as the courtesy that they are. */
/** "Cheers, that's everything" ends the talk, and lists nothing. */
const allThat =
	"(?:i think )?(?:that['’]?s|that is|that was|that['’]?ll be) (?:everything|it|all|the lot|me done|me sorted|all i (?:need|needed|wanted)|(?:what|everything) i (?:need|needed|wanted))(?: (?:for (?:now|today|me|this)|then|i think|from me))*";
const thanks =
	"(?:(?:many )?thanks|thank you|cheers|ta|perfect|lovely|brilliant)(?: (?:a lot|so much|very much))?";
const closing = new RegExp(
	`^\\W*(?:(?:ok|great|right)[\\s,!.]+)?${thanks}[\\s,!.–—-]+${allThat}[\\s.!]*$|^\\W*${allThat}[\\s,!.–—-]+${thanks}[\\s.!]*$`,
	"i",
);

/** "Hm ok which are due": thinking aloud asks nothing. */
const thinking = /^\W*(?:h+m+|e+r+m*|u+m+|u+h+)\b[\s,.!…–-]+(?=\w)/i;

export const withoutSmallTalk = (said: string): string => {
	const text = said.replace(thinking, "").replace(closing, "thanks");
	let rest = askedKindly(unwrapped(text))
		.replace(emoji, " ")
		.replace(kiss, "")
		.replace(kindly, "$1");
	rest = withoutAsking(rest.replace(excuse, ""));
	for (let once = withoutBefore(rest); once !== rest; once = withoutBefore(rest)) rest = once;
	rest = withoutAfter(rest.replace(excuse, "")).replace(believed, "").replace(isntIt, "");
	for (const wish of wanting) rest = rest.replace(wish, "");
	return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
};
