/** "What almost slipped", "what's nearly finished": how near to its end a thing is, or how near to late it came, nobody records. */
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

export const closeToIt = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const found = [nearlyDone, nearlyLate, justInTime].flatMap((form) => form.exec(text)?.[0] ?? []);
	const [words] = found;
	if (words !== undefined && isOfLists.test(text)) return { is: "unread", words: [words.trim()] };
	return ofMayClose(text, read);
};
