/** "In November, which actions are due": a time that stands before the question bounds it, and each of its parts. */

const month =
	"january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
const unit = new RegExp(
	`^(?:days?|weeks?|weekend|fortnights?|months?|quarters?|years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|${month}|today|tomorrow|yesterday|tonight|spring|summer|autumn|winter|christmas|xmas|easter|q[1-4]|h[12]|\\d{1,2}(?:st|nd|rd|th))$`,
	"i",
);
/** Words that say which time, and nothing else. */
const around =
	/^(?:in|on|by|before|after|during|for|over|within|since|until|till|from|between|throughout|at|as|up|ahead|the|this|that|next|last|past|coming|following|current|previous|whole|rest|remainder|end|start|beginning|middle|half|first|second|third|of|to|and|now|new|early|late|mid|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple|several|working|calendar|financial|morning|afternoon|evening|here|then|year['’]?s|comes?|\d{1,2}|\d{4}(?:[/-]\d{1,4})?)$/i;

/** A bare month may be somebody; "at the moment" is no time that bounds. */
const opensTime =
	/^(?:(?:in|on|by|before|after|during|for|over|within|since|until|till|from|between|throughout|at|as|up|ahead|this|next|last|today|tomorrow|tonight|yesterday)\b|the (?:coming|next|last)\b)/i;

const asking =
	"(?:(?:please|kindly|pls|can you|could you|would you|will you|i need to know|i want to know|tell me|do we know) ){0,2}(?:who|whos|whom|whose|what|whats|when|where|wheres|which|how|why|is|are|has|have|does|do|did|will|was|were|any|anything|list|show|give|tell|name|provide|state|confirm)\\b";
const opening =
	"(?:(?:and|so|ok|but|hi|hello|hey|please|morning|good morning|thanks|right|sorry)\\b[\\s,.–—-]*){0,3}";

const kindly = /^(?:please|kindly|pls)\s+/i;

const timeFirst = new RegExp(
	`(?<=^|[.?!;\\n]\\s*)(${opening})([^,:.?!;\\n–—]{3,60}?)\\s?[,:–—]\\s?(${asking}[^.?!;\\n]*)(?=[.?!;\\n]|$)`,
	"gi",
);

const isTime = (words: string): boolean => {
	const all = words.trim().split(/\s+/);
	return (
		opensTime.test(words) &&
		all.some((word) => unit.test(word)) &&
		all.every((word) => unit.test(word) || around.test(word))
	);
};

/** It says itself when, or points at when. */
const saysWhen = new RegExp(
	`\\b(?:days?|weeks?|weekend|months?|quarters?|years?|\\w+day|${month}|tomorrow|tonight|christmas|easter|now|then|when|(?:next|last) (?:time|meeting|board)|since|until|before|after)\\b`,
	"i",
);
const joint = /,? (?:and|&|plus) (?=(?:who|what|when|where|which|how|is|are|has|have|any)\b)/i;

/** "On" begins no sentence any longer; "May" stays a month. */
const uncapitalised = (words: string): string =>
	`${words[0]?.toLowerCase() ?? ""}${words.slice(1)}`;

/** With the time at the end of the question, or of each of those that are joined. */
export const timesLast = (text: string): string =>
	text.replace(
		timeFirst,
		(said: string, ...[opens = "", time = "", question = ""]: readonly string[]): string =>
			saysWhen.test(question) || !isTime(time)
				? said
				: `${opens}${question
						.replace(kindly, "")
						.split(joint)
						.map((part) => `${part.replace(/[\s,]+$/, "")} ${uncapitalised(time.trim())}`)
						.join(" and ")}`,
	);
