/** "Who do I talk to about the pilot board": its chair and its secretary. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const talksTo =
	/^\W*(?:and |so )?who (?:do|should|can|would|must) (?:i|we) (?:(?:talk|speak|go|write|turn|reach out) to|contact|email|ring|call|see|ask) (?:about|for|on|regarding|re) (.+?)\W*$/i;

const cannotCome = shaped(
	"(?:if )?(?:i|we) (?:can['’]?t|cannot|can not|couldn['’]?t|am not able to|won['’]?t be able to) (?:make|come to|get to|attend|be at|do|come on|come)(?: (?:it|the meeting))?(?: (?:to|on|for))?(?: (?:the |our )?(.+?))?,? who (?:do|should|must|would|can) (?:i|we) (?:need to |have to )?(?:tell|let know|inform|contact|say)",
);
const tellsWhom = shaped(
	"who (?:do|should|must|would|can) (?:i|we) (?:need to |have to )?(?:tell|let know|inform|contact|say so to|send (?:my |our )?apologies to|give (?:my |our )?apologies to)(?: (?:if|when|that|for|about) )?(?:(?:i|we) (?:can['’]?t|cannot|can not|couldn['’]?t|am not able to|won['’]?t be able to) (?:make|come to|get to|attend|be at|do|come on|come)(?: (?:it|the meeting))?(?: (?:to|on|for))?)?(?: (?:the |our )?(.+?))?",
);
const aDay =
	/^(?:(?:this|next) )?(?:today|tomorrow|tonight|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:the )?\d{1,2}(?:st|nd|rd|th)?|week|one|meeting)(?:['’]s)?(?: (?:one|meeting))?$/i;
const onDays = /^(?:today|tomorrow|tonight|this|next)\b/i;

/** "Who do I tell if I can't make it": the secretary of the board, of the one that meets then, or of each of one's own. */
export const ofWhomToTell = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const found = cannotCome.exec(text) ?? tellsWhom.exec(text);
	if (!found || !/\b(?:can['’]?t|cannot|can not|couldn['’]?t|able|apologies)\b/i.test(text))
		return undefined;
	const [, board] = found;
	if (board !== undefined && !aDay.test(board)) {
		const reading = read(`who is the secretary of the ${board}`);
		return reading.is === "question" || reading.is === "which" ? reading : undefined;
	}
	const day = board?.replace(/['’]s\b.*$| (?:one|meeting)$/i, "");
	if (day === undefined) {
		const spokenOf = read("who is its secretary");
		return spokenOf.is === "question" ? spokenOf : read("who is the secretary of my boards");
	}
	const at = /^\d/.test(day) ? `on the ${day}` : onDays.test(day) ? day : `on ${day}`;
	const meetings = `what meetings are there ${at}`;
	return { is: "each", texts: [meetings, "who is its secretary"] };
};

/** About a board, its chair and its secretary are the ones to ask. */
export const ofWhomToAsk = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const whose = talksTo.exec(text)?.[1];
	if (whose === undefined) return undefined;
	const reading = read(`who is the chair and secretary of ${whose}`);
	const isMeant = reading.is === "question" && reading.question.ask === "roles";
	return isMeant ? reading : undefined;
};
