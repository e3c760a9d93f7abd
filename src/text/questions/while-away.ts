/** "I'm off from the 10th to the 20th, what will I miss": the days somebody is away are the time of what they ask. */
import { putOtherwise } from "../pattern-needs.ts";

const month =
	"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = `(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?${month})?|(?:this |next |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next|last) (?:week|month|fortnight)|today|tomorrow|yesterday|${month}(?: \\d{1,2})?|christmas|easter|new year)`;
const days = `(?:(?:(?:from|between|on|in|until|till|for|since) )?${day}(?: ?(?:to|until|till|and|-|–) ?${day})?|\\d{1,2} ?[-–] ?\\d{1,2} ${month})`;
const i = "(?:i|we)(?:['’]?(?:m|re|ll|ve))?(?: (?:am|are|will|have|be|been|going to be))*";
const away =
	"(?:(?:off|away|out|out of (?:the )?office)(?: sick| work| on (?:leave|holiday|annual leave))?|on (?:leave|holiday|annual leave|my holidays?))";
const joint = "\\s*[,;:.–—-]*\\s*(?:(?:and|so|but|then)\\b[\\s,]*)*";
const miss =
	"what(?:['’]ll| will| would| do| am| might)? (?:i|we) (?:be missing|miss|going to miss)";

const somebody =
	"(?!(?:i|we|you|they|it|he|she|that|there|who|what|any\\w*|every\\w*)\\b)[\\w’-]+(?: [\\w’-]+){0,3}?";
/** What has to be done meanwhile: it is that which falls due. */
const fallsDue =
	"(?:what(?:['’]?s| is| are| will| do| does)?|anything|is there anything|does anything|do i have anything)(?: (?:i|we))?(?: (?:that|which))?(?: (?:needs?|have|has|will|to|be|is|going|gonna|must|should))* (?:(?:falls?|comes?|falling|coming) due|due|covering|cover(?:ed)?|(?:be )?(?:done|missed)|doing|gets? missed|(?:to )?watch(?:ing)?)(?: (?:then|meanwhile|while .+))?";

const turns: readonly (readonly [RegExp, string])[] = [
	[
		new RegExp(`${i} ${away}(?: from)? (${days})${joint}${miss}(?=\\W*$)`, "gi"),
		"what meetings do i have $1",
	],
	[
		new RegExp(`\\b${miss}(?: (?:while|when|if) ${i} ${away})?(?: from)? (${days})(?=\\W*$)`, "gi"),
		"what meetings do i have $1",
	],
	[
		new RegExp(
			`(?:\\b${i} )?(?:just )?(?:(?:got |come )?back(?: (?:in|at work))?(?: (?:after|from) (?:leave|holiday|my holidays?|being (?:off|away)|a break))?|(?:been )?${away}) (since ${day})${joint}what (?:did|have) (?:i|we) miss(?:ed)?(?=\\W*$)`,
			"gi",
		),
		"what has changed $1",
	],
	[
		new RegExp(
			`\\b(?:${i} )?(?:just |only )?(?:been )?${away} (?:for |all |all of |the whole of )*((?:last|this) (?:week|month)|yesterday)${joint}what (?:did|have) (?:i|we) miss(?:ed)?(?=\\W*$)`,
			"gi",
		),
		"what has changed $1",
	],
	[
		new RegExp(
			`\\b(?:${i} )?(?:just |only )?(?:been )?${away} (?:for |all |the )*(?:(?:the |these )?(?:last|past) )?(?:an? (?=(?:day|week|fortnight|month)\\b))?((?:two |three |four |five |six |\\d+ |a couple of |a few )?(?:day|week|fortnight|month)s?)${joint}what (?:did|have) (?:i|we) miss(?:ed)?(?=\\W*$)`,
			"gi",
		),
		"what has changed in the last $1",
	],
	[
		new RegExp(`\\b${i} ${away} (?:until|till|til) (${day})${joint}${fallsDue}(?=\\W*$)`, "gi"),
		"what is due for me before $1",
	],
	[
		new RegExp(`\\b${i} ${away} (${days})${joint}${fallsDue}(?=\\W*$)`, "gi"),
		"what is due for me $1",
	],
	[
		new RegExp(
			`^\\W*(?:(?:if|when|while|as|so|hi|and)\\b\\W*)*(?:the |our )?(${somebody})(?:['’]?s| is| are|['’]?re| will be| goes) ${away} (?:until|till|til) (${day})${joint}${fallsDue}(?=\\W*$)`,
			"gi",
		),
		"what is due for $1 before $2",
	],
	[
		new RegExp(
			`^\\W*(?:(?:if|when|while|as|so|hi|and)\\b\\W*)*(?:the |our )?(${somebody})(?:['’]?s| is| are|['’]?re| will be| goes) ${away}(?: for)? (${days})${joint}${fallsDue}(?=\\W*$)`,
			"gi",
		),
		"what is due for $1 $2",
	],
	// "I've been off since Monday, what's been closed": what is asked of the past is asked of those days.
	[
		new RegExp(
			`^\\W*(?:(?:hi|hello|hey|sorry|morning)\\b[\\s,!.]*)*(?:${i} (?:was |were )?)?(?:just |only )?(?:been )?${away} (since ${day})${joint}((?:what|which|how many|has|have|did|any|anything|were|was)(?:['’]s)?\\b(?!.*\\b(?:since|before|after|today|tomorrow|next|due|coming|to come)\\b)[^?;]*?)(\\W*)$`,
			"gi",
		),
		"$2 $1$3",
	],
	// "Before I go on leave on Friday" ends on that day.
	[
		new RegExp(
			`\\bbefore (?:i|we)(?:['’]?(?:m|re))?(?: (?:am|are))? (?:go(?:ing)?|leav(?:e|ing)|head(?:ing)?|off|away|finish(?:ing)?|break(?:ing)? up|set(?:ting)? off)(?: (?:off|away|out|up|on (?:leave|holiday|annual leave|my holidays?)))*(?: on| from)? (?=${day}(?!\\w))`,
			"gi",
		),
		"before ",
	],
	[new RegExp(`\\b(?:while|when|whilst) ${i} ${away}(?: from)? (?=${days}(?!\\w))`, "gi"), ""],
];

const putPlainly = putOtherwise(turns);
/** What each of them needs: they hold so many days that trying one for "Youth" alone takes longer than an answer. */
const speaksOfAway =
	/\b(?:off|away|out|on (?:leave|holiday|annual|my)|back|miss|missed|missing|go|going|leave|leaving|head|heading|finish|finishing|break|breaking|set|setting)\b/i;

export const whileAway = (text: string): string =>
	speaksOfAway.test(text) ? putPlainly(text) : text;
