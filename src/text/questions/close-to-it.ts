/** "What almost slipped", "what's nearly finished", "what can we close": how near to its end a thing is, or how near to late it came, nobody records. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const nearly =
	"(?:very nearly|nearly|almost|practically|virtually|as good as|all but|just about|not far off|close to|near(?:ing)?|(?:on the )?(?:brink|verge) of|about to(?: be)?|ready to(?: be)?|ready for|getting near)";
const done =
	"(?:being )?(?:finished|finishing|finish|done|complete|completed|completion|closed|close|closing|closure|there|ready|through|over|wrapped up|signed off|ticked off|tick off|achieved|delivered|delivery)";
const nearlyDone = new RegExp(
	`\\b${nearly} ${done}(?=\\W*$|\\s+(?:for|at|on|in|of|by|with|yet|now)\\b)`,
	"i",
);

const late = "(?:late|overdue|slip(?:ped)?|miss(?:ed)?|been late|red|past (?:it|its date))";
const nearlyLate = new RegExp(
	`\\b(?:was|were|came|went|ran|has been|have been|had been|got)\\b.*\\b(?:nearly|almost|close to|narrowly|this close to) ${late}|\\b(?:nearly|almost|narrowly|barely|only just|just about) (?:slipped|missed|went (?:late|over|red)|was late|were late|made it|met|hit|came in|got (?:done|in|there))\\b`,
	"i",
);
const justInTime =
	/\b(?:(?:only )?just|barely|narrowly) in time\b|\bin the nick of time\b|\bby the skin of\b|\bat the last (?:minute|moment|gasp)\b|\b(?:scraped|squeaked|sneaked|squeezed) (?:in|through|home|by)\b|\bclose (?:shave|call|thing|run thing)s?\b|\bdown to the wire\b/i;

const isOfLists =
	/^\W*(?:(?:and|so|but|ok|hi)\b\W*)*(?:what|which|whats|is|are|was|were|did|has|have|any\w*|list|show|how (?:many|much))\b/i;

const mayClose = shaped(
	"(?:(?:what|which (?:ones|actions|items|of mine)|is there|have i|do i have|any(?:thing)?)(?:['’]?s| is| are| there)?(?: (?:any(?:thing)?|something))?(?: (?:that|which))? ?(?:(?:can|could|should|may) i|i (?:can|could|should|may)) (?:now |already |just )?(?:close|tick off|cross off|sign off|mark (?:as )?(?:done|closed)|close off|wrap up|get rid of)(?: (?:now|yet|off|already|then))?)",
);

/** What somebody may close is what is open and theirs. */
const ofMayClose = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!mayClose.test(text)) return undefined;
	const reading = read("which actions are open for me");
	return reading.is === "question" && reading.question.mine ? reading : undefined;
};

const closes =
	"(?:close|tick off|cross off|sign off|finish off|wrap up|clos(?:ed|ing)|(?:ticked|crossed|signed|finished) off|wrapped up)";
const some =
	"(?:(?:which|what|whats|any\\w*|how many)\\b.*?|(?:is|are|have|has) (?:there |we (?:got )?)?(?:any|some)\\w*\\b.*?)";
const opens = "^\\W*(?:(?:and|so|but|ok|hi)\\b\\W*)*";
const may = "(?:can|could|might|may(?= (?:we|they|be)\\b))";
const soon = "(?:now |already |just |safely |probably |be |get |have )*";
const canClose: readonly RegExp[] = [
	new RegExp(`${opens}${some} ${may} (?:[\\w’'-]+ ){0,3}?${soon}${closes}\\b`, "i"),
	new RegExp(
		`${opens}${may} (?:we|they) ${soon}${closes} (?:any|some|off any|off some)\\w*\\b`,
		"i",
	),
	new RegExp(`${opens}${may} (?:any|some)\\w*(?: [\\w’'-]+){0,3} be ${closes}\\b`, "i"),
	new RegExp(
		`${opens}${some} (?:done|finished|completed?) (?:but|and|though) (?:(?:is|are|has|have) )?(?:not (?:yet )?(?:been )?closed|still open)\\b`,
		"i",
	),
];

/** How nearly a thing is done nobody records; asked of one's own, what is open says what may be closed. */
export const closeToIt = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const own = ofMayClose(text, read);
	if (own) return own;
	const asks = isOfLists.test(text);
	if (asks && (nearlyLate.test(text) || justInTime.test(text)))
		return { is: "not-held", matter: "how near to late" };
	if ((asks && nearlyDone.test(text)) || canClose.some((form) => form.test(text)))
		return { is: "not-held", matter: "how nearly done" };
	return undefined;
};
