/** "Anything at 2pm", "is there a meeting before lunch": an hour that is said with no day is one of today's. */
import { keysOf } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import { shaped } from "./shaped.ts";

const hour =
	"(?:\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\.?|o['’]?clock)|\\d{1,2}[:.]\\d\\d|noon|midday|lunch(?:time)?)";
const clock = `(?:at|before|after|from|until|around|about) (?:${hour}|\\d{1,2}(?![\\d/.-]))|between ${hour} and ${hour}`;
const something =
	"(?:(?:is|are) there |have (?:we|i) (?:got )?|do (?:we|i) have )?(?:anything|an?y? meetings?|an?y? mtgs?|who(?:['’]?s| is) meeting|what(?:['’]?s| is))(?: (?:on|booked|planned|happening|in the diary|there))?";
const ofNoDay = shaped(`${something} (?:${clock})`);
const anythingAt = new RegExp(
	`^(\\W*)(?:is there )?anything(?: on)? (?=(?:(?:today|tomorrow|(?:on )?\\w+day) )?at (?:${hour})(?! (?:in|this|next|on|during)\\b))`,
	"i",
);
const onAlone = /^\W*(?:what(?:['’]?s| is))(?! on\b)/i;

const saysDay = (text: string): boolean =>
	keysOf(text.replace(/\b[ap]\.?m\b/gi, "")).some((key) => key !== "day" && isDateWord(key));

const firstThing = /\bfirst thing (today|tomorrow|(?:on )?(?:mon|tues|wednes|thurs|fri)day)\b/gi;
const ofMeetings = /\b(?:on|meet\w*|mtgs?|anything|boards?)\b/i;
const isDue = /\b(?:due|overdue|deadlines?)\b/i;
const tonight = /\btonight\b/gi;
const untilTonight = /\b(?:by|before|until|till) tonight\b/gi;

/** "What do we have at noon" asks what is on then. */
const haveAt = /^(\W*)what (?:do|have) (?:we|i)(?: have| got)?(?: on)?(?= at \d)/i;

export const hoursInFull = (text: string): string => {
	const plain = text.replace(untilTonight, "by today").replace(haveAt, "$1what is on");
	const early = isDue.test(plain)
		? plain.replace(tonight, "today")
		: ofMeetings.test(plain)
			? plain.replace(tonight, "this evening").replace(firstThing, "$1 morning")
			: plain;
	const isToday = ofNoDay.test(early) && !onAlone.test(early) && !saysDay(early);
	const timed = isToday ? early.replace(/(?=\W*$)/, " today") : early;
	return timed.replace(anythingAt, "$1what is on ");
};
