/** "Hi all, can anyone tell me", "need it for a report", "Q:": how a question is put, to whom and why, around the question itself. */
import { removePatterns } from "../pattern-needs.ts";

const asker =
	"(?:you|u|ya|any(?:one|body)|some(?:one|body)|one of you)(?: (?:please|pls|just|kindly|possibly|quickly|maybe))*";
const verbs =
	"what|which|who|whose|where|how|is|are|was|were|has|have|did|does|do|any|anything|when|why|can|could";
const asking = `(?=(?:${verbs})(?:['’]?s|['’]?re)?\\b \\S+)`;
/** "Remind me when" may be an order. */
const ofNoOrder = asking.replace("|when|", "|");
const thanks =
	"(?:please|pls|plz|thanks|thank you|many thanks|thanks (?:so|very) much|ta|cheers|thx|tx)";

/** Before a question alone. */
const before: readonly RegExp[] = [
	`(?:hi|hiya|hey|hello|morning|afternoon|good (?:morning|afternoon|evening))(?: (?:all|both|team|everyone|everybody|folks|there|guys|convenor))?[\\s,.!:–-]+${asking}`,
	"(?:(?:hi|hiya|hey|hello|ok|okay|dear|yo|morning|afternoon|thanks)\\b[\\s,]*)?convenor\\b[\\s,:!–-]+(?=\\S+ \\S)",
	"(?:right|ok|okay|well|anyway|anyhow|alright)[\\s,]+(?=so\\b)",
	`(?:oh|ok|okay|sorry|also|plus)(?:[\\s,.!–-]+(?:and|also))*[\\s,.!–-]+${asking}(?!(?:what|how) about\\b)(?=\\S+ \\S+ \\S)`,
	`and also[\\s,]+${asking}(?=\\S+ \\S+ \\S)`,
	"(?:q|question|query)\\s*[:–-]\\s+(?=\\S+ \\S)",
	// "Can anyone tell me who chairs it".
	`(?:please |pls )?(?:(?:can|could|would|will) ${asker} )?(?:(?:tell|remind|advise) (?:me|us)(?: again| please| quickly)?|let (?:me|us) know|help (?:me|us) (?:find out|understand|work out|see|check)|(?:(?:double|triple|cross)[- ]?)?check(?: for (?:me|us))?|confirm|find out|look up) ${ofNoOrder}`,
].map((form) => new RegExp(`^\\W*${form}`, "i"));

const opensAsQuestion = new RegExp(
	`^\\W*(?:(?:and|so|but)\\b\\W*)?(?:${verbs}|list|show|will|would|should)(?:['’]?s|['’]?re)?\\b`,
	"i",
);
/** "Need it for a report", "that's for my boss". */
const reason =
	"(?:(?:(?:i|we)(?:['’]?m| am| are)? )?(?:just )?(?:(?:need(?:ed)?|want(?:ed)?|asking|after)(?: (?:it|this|that|to know|them))?(?: (?:for|because|as|so|before|asap|quickly|now|today)\\b.*)?|(?:it['’]?s|this is|that['’]?s|that is) for (?:my|our|the|a|an)\\b(?!.*\\b(?:board|group|committee|panel|forum|team|council|stream|programme)s?[\\s.!?]*$).*|for (?:my|a|our) (?:report|paper|boss|manager|slides?|call|notes?|update|deck|e-?mail)\\b.*))";
/** After a question alone. */
const after: readonly RegExp[] = [
	`[\\s,.?!]+${thanks}(?:[\\s,.?!]+(?:${thanks}|x+|all|both|team|again|in advance))*[\\s.!?]*$`,
	// "Who chairs it, any idea".
	"[\\s,;–—-]+(?:any (?:ideas?|clue)|(?:do|does|d[’']?) ?(?:you|u|ya|any(?:one|body)) (?:happen to )?know|any(?:one|body) know|btw|by the way)[\\s.!?]*$",
	// "What is overdue - need it for a report".
	`\\s*(?:\\s[-–—]+|[,;–—?.!])\\s*${reason}[\\s.!?]*$`,
	// "I forgot", "cos I can't find it"; "a board I can't see" is such a board.
	"(?:[\\s,;(–—-]+(?:because|cos|coz|cuz|as|since) |\\s*[,;(–—-]+\\s*|(?<!\\b(?:boards?|groups?|meetings?|items?|actions?|things?|(?:any|some|every)thing|ones?)(?=\\s+(?:i|we) (?:can|could)))\\s+)(?:i|we)(?:['’]?ve)? (?:(?:have |just |completely )*forgot(?:ten)?|can(?:['’]?t|not) (?:find|remember|see|recall)|(?:do|did)n['’]?t (?:know|remember|catch)|lost)(?: (?:it|that|track))*[\\s.!?)]*$",
	// "Who chairs it again"; what has happened again is asked of.
	"(?<!\\b(?:show|list|tell|give|look\\w*|review\\w*|consider\\w*|discuss\\w*|come back|check\\w*|bring|brought)\\b.*)(?<!\\b(?:met|meets?|meeting|sit|sits|slip\\w*|slid|late|behind|moved?|moving|cancelled|postponed|delayed|red|amber|green|overdue|blocked|stuck|missed|changed?|change|back|reported|open(?:ed)?|reopened|failed|happen(?:s|ed)?|come|came|chased?|asked|else))\\s+again[\\s.!?]*$",
	// "(Asking for a friend)".
	"\\s*\\((?:asking|just|sorry|if|not sure|no rush|thanks|please|for my)\\b[^()]*\\)[\\s.!?]*$",
	"\\s+exactly[\\s.!?]*$",
	"\\s*\\p{Extended_Pictographic}[\\p{Extended_Pictographic}\\uFE0F\\u200D\\s]*$",
].map((form) => new RegExp(`(?<=\\S \\S+)${form}`, "iu"));

/** After whatever is marked as a question: "nothing is overdue, true? Thanks". */
const thanked = new RegExp(
	`(?<=\\S \\S+\\?)\\s*(?:${thanks}(?:[\\s,.!]+(?:${thanks}|x+|all))*|${reason})[\\s.!]*$`,
	"i",
);

const withoutOpening = removePatterns(before);
const withoutClosing = removePatterns(after);

/** What is put around a question, taken away. */
export const withoutAsking = (text: string): string => {
	const plain = text.replace(thanked, "");
	const opened = withoutOpening(plain);
	return opensAsQuestion.test(opened) ? withoutClosing(opened) : opened;
};

const shouted = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const wrapped = /^\s*(?:>\s*)?([*_~`"“]+)(?=\S)([^*_~`"“”]+\S)["”*_~`]+\s*$/;

/** "WHAT IS OVERDUE FOR LPB", "*what is overdue*": capitals and marks from end to end say nothing. */
export const unwrapped = (text: string): string => {
	const plain = text.replace(wrapped, "$2");
	const isShouted = shouted.test(plain) && plain.trim().split(/\s+/).length > 2;
	return isShouted ? plain.toLowerCase() : plain;
};
