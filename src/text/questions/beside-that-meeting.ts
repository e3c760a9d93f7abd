/** "Anything booked after that", "how many of theirs were called off", "wasn't it the Tuesday", after one meeting was told of: asked of its board, or of its day. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { shaped } from "./shaped.ts";

export type ToldMeeting = {
	readonly reference: string;
	/** What its board is called. */
	readonly board: string;
	readonly on: PlainDate;
	readonly isPast: boolean;
	readonly isAhead: boolean;
};

const held =
	"(?:booked|planned|fixed|arranged|scheduled|set|lined up|in (?:the|their) (?:diary|calendar)|coming(?: up)?|ahead|held|else)";
const meetings =
	"(?:any(?:thing|[ ]more)?|any (?:more |other |further )?(?:meetings?|mtgs?|dates?|sessions?)|more (?:meetings?|dates?))";
const beside = shaped(
	`(?:(?:is|are|was|were) there |do they have |have they (?:got )?|has it (?:got )?|what(?:['’]?s| is| meetings are)(?: there)? )?(?:${meetings})?(?: ${held})* ?(after|before|beyond|since) (?:that|it|this|then)(?: one| meeting| date)?`,
);
const saysMeetings = new RegExp(`\\b(?:${held}|meetings?|mtgs?|dates?|sessions?)\\b`, "i");

const ofTheirs = shaped(
	"(how many|which|what|any|were any|have any|are any) (?:of (?:theirs|its|their (?:meetings?|ones)|its meetings?)|theirs)(?: meetings)? (.+?)",
);

const month =
	"january|february|march|april|may|june|july|august|september|october|november|december";
const itsDay = shaped(
	`(?:is|was|are|were)(?:n['’]?t| not)? (?:it|that|this)(?: one| meeting)? (?:not )?(?:(?:meant|supposed|going|due) to be )?(?:on |in |for )?(?:the |a |an )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:the )?\\d{1,2}(?:st|nd|rd|th)?)?|\\d{1,2}(?:st|nd|rd|th)(?: (?:of )?(?:${month}))?|\\d{1,2} (?:${month})|(?:${month})(?: \\d{1,2}(?:st|nd|rd|th)?)?)`,
);

const meant = "(?:meant|supposed|due|needed|required|wanted|expected)";
const whoShould = shaped(
	`who(?:['’]?s| is| are| all| else)*(?: (?:all|actually))* (?:${meant}(?: to)?|should|needs? to|has to|have to|ought to)(?: (?:be|come|attend|go|there|at it|along|in|for it|present))*`,
);
const amINeeded = shaped(
	`am i (?:${meant})(?: (?:be|to|go|come|attend|there|at it|for (?:it|that)))*`,
);

/** The plain question that the words come to. */
export const besideMeeting = (
	text: string,
	{ reference, board, on, isPast }: ToldMeeting,
): string | undefined => {
	const side = saysMeetings.test(text) ? beside.exec(text)?.[1] : undefined;
	if (side !== undefined) {
		const isBehind = isPast && /^before$/i.test(side);
		return `what meetings ${isBehind ? "did" : "does"} ${board} have ${isBehind ? "before" : side.replace(/^(?:beyond|since)$/i, "after")} ${wordDay(on)}`;
	}
	const [, which = "", rest] = ofTheirs.exec(text) ?? [];
	if (rest !== undefined)
		return `${which.replace(/^(?:were|have|are) /i, "")} meetings of ${board} ${rest}`;
	if (whoShould.test(text) && !isPast) return `who is on ${board}`;
	if (amINeeded.test(text)) return `am i on ${board}`;
	return itsDay.test(text) ? `when is ${reference}` : undefined;
};
