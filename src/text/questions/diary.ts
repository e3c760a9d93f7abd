/** "What have I got on this week": what somebody's days hold, which is meetings as well as what falls due. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const opens = "^\\W*(?:(?:and|so|hi|hello|hey|ok|please|pls)\\b\\W*)*";
const who = "(.{1,40}?)";
const much = "(?:anything|something|nothing|much|a lot|lots|stuff)";
const asking: readonly RegExp[] = [
	new RegExp(
		`${opens}what(?:['’]?s| has| have|['’]?ve| do| does)? ${who} (?:got|have|has)(?: got)? on (.+)$`,
		"i",
	),
	new RegExp(
		`${opens}what(?:['’]?s| has| have|['’]?ve) ${who} got(?: coming up)? ((?:today|tomorrow|this (?:week|month|quarter)|next (?:week|month|quarter)|in )\\b.*)$`,
		"i",
	),
	new RegExp(
		`${opens}(?:have|has|do|does) ${who} (?:got |have |has )?(?:got )?${much} on(?: for)? (.+)$`,
		"i",
	),
	new RegExp(
		`${opens}(?:is there |are there |got |have we got )?${much} (?:in the (?:diary|calendar)|on|booked|coming up) for ${who} ((?:today|tomorrow|this|next|on|in)\\b.*)$`,
		"i",
	),
	new RegExp(
		`${opens}what (?:am|are|is) ${who} doing ((?:today|tomorrow|this|next|on|in)\\b.*)$`,
		"i",
	),
];

/** On her list, her mind, her plate: what she has to do, and no days. */
const noDays = /^(?:(?:his|her|their|my|our|the|your) )?(?:plate|list|mind|hook|go)\b/i;

export const ofDiary = (text: string, read: (words: string) => Reading): Reading | undefined => {
	for (const words of asking) {
		const [, whose, when] = words.exec(text) ?? [];
		if (!whose || !when || noDays.test(when)) continue;
		// What "we" have on is everybody's.
		const meant = /^we$/i.test(whose) ? "" : `for ${/^i$/i.test(whose) ? "me" : whose} `;
		const days = /^(?:the \d|\d|mon|tue|wed|thu|fri|sat|sun)/i.test(when) ? `on ${when}` : when;
		const reading = read(`what is coming up ${meant}${days}`);
		const isOfDays =
			reading.is === "question" && reading.question.ask === "next" && reading.question.span;
		if (isOfDays) return reading;
	}
	return undefined;
};
