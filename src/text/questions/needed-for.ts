/** "What do I need for the 5th", "what should I bring to LPB": the meeting, its papers, and what is due of the asker's before it. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const need =
	"(?:need(?: to (?:bring|prepare|have|read|know|take|get ready))?(?: (?:ready|with me))?|have to (?:bring|prepare|take|get ready|have ready)|bring(?: with me| along)?|prepare|get ready|read up on|have ready|take(?: with me| along)?)";
const asked = shaped(
	`what(?: else)? (?:do|will|should|must|might|ought|am|are|would|shall) (?:i|we) (?:going to |meant to |supposed to |to |have to )?${need} (?:for|at|to|in time for|ahead of) (.+?)`,
);
const whether = shaped(
	`(?:do|will|should|must) (?:i|we) (?:need|have)(?: to)?(?: (?:bring|prepare|read|have|take|get ready))? (?:anything|something)(?: (?:ready|with me))? (?:for|at|to) (.+?)`,
);
const aDay =
	/^(?:the \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\b.*|(?:on )?(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|(?:next|this) week)$/i;

/** Of one board, of one meeting or of a time: by no other is it known what is due. */
const isOfMeeting = (reading: Reading): boolean => {
	if (reading.is !== "question" || reading.question.ask !== "meetings") return false;
	const { subjects, among = [], span, mine } = reading.question;
	const areOne = subjects.length === 1 || (subjects.length === 0 && among.length > 0);
	return (
		(areOne || (subjects.length === 0 && span !== undefined) || (mine && span !== undefined)) &&
		subjects.every(({ kind }) => kind === "board" || kind === "meeting")
	);
};

export const neededFor = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const what = (asked.exec(text) ?? whether.exec(text))?.[1]?.replace(
		/['’]s (?:meeting|mtg|board)$/i,
		"",
	);
	if (what === undefined || read(text).is === "question") return undefined;
	const isDay = aDay.test(what);
	const onIt = isDay && !/^(?:on|today|tomorrow|next week|this week)\b/i.test(what);
	const meeting = isDay
		? `what meetings are there ${onIt ? "on " : ""}${what}`
		: /^(?:it|that|this)$/i.test(what)
			? "when is it"
			: `when does ${what} meet`;
	const plainly = isOfMeeting(read(meeting)) ? meeting : `when is ${what}`;
	const reading = read(plainly);
	if (!isOfMeeting(reading)) return undefined;
	const isSeries = reading.is === "question" && (reading.question.among ?? []).length > 0;
	const due = "what do i have due by then";
	if (isDay) return { is: "each", texts: [plainly, "what are the papers for them", due] };
	// Last of all, so that the meeting is what is spoken of afterwards.
	const papers =
		isSeries || /^(?:it|that|this)$/i.test(what)
			? ["what are the papers for it", due]
			: [due, `what are the papers for ${what}`];
	return { is: "each", texts: [plainly, ...papers] };
};
