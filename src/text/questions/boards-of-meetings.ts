/** "Which boards", "whose is it", "morning?", after meetings were told of: asked of those meetings, and no list of all the boards. */
import type { Subject } from "../../domain/questions/question.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { meetingTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly } from "./turn-of-thing.ts";

const isMeeting = ({ kind }: Subject): boolean => kind === "meeting";

const whoseMeetings = shaped(
	"(?:(?:of |for |by |with |between )?(?:which|what) boards?(?:['’]?s| is| are| was| were)?(?: (?:it|that|this|they|those|these))?(?: (?:meeting|for|of|on|by|with|in it|involved|then))*|whose(?: meetings?)?(?: (?:is|are|was|were) (?:it|that|this|they|those|these))?(?: meetings?)?)",
);
const bounds = / \(.*\)$/;

/** "Which boards", after the meetings of some time; or whose the one is that was told of. */
const whichBoardsMeet: PutPlainly = (text, { thread, world }) => {
	const { question } = thread;
	if (question?.ask !== "meetings" || !whoseMeetings.test(text)) return undefined;
	const meetings = toldLast(thread).filter(isMeeting);
	const one = only(meetings);
	if (one) return `which boards meet at ${nameOf(one, world)}`;
	const { span, subjects } = question;
	return meetings.length > 1 && span && subjects.length === 0
		? `which boards meet ${span.words.replace(bounds, "")}`
		: undefined;
};

const part =
	"(?:the )?(?:morning|afternoon|evening|am|pm|a\\.m\\.|p\\.m\\.)(?: or (?:in )?(?:the )?(?:morning|afternoon|evening|am|pm))?";
const partOfDay = shaped(
	`(?:is|was) (?:it|that) (?:in )?${part}(?: then)?|${part}(?: then)?\\s*\\?`,
);

/** "Afternoon?", after one meeting, asks at what time it is, and wishes nothing. */
const atWhatTime: PutPlainly = (text, told) => {
	const { ask, records = [] } = told.thread.question ?? {};
	const isOfMeeting = ask === "meetings" || (ask === "records" && records.length > 0);
	const meeting = isOfMeeting && partOfDay.test(text) ? meetingTold(told) : undefined;
	return meeting && `what time is ${meeting}`;
};

const minutesOut = shaped(
	"(?:(?:are|were|is|have|has) )?(?:the |its |their )?minutes (?:been )?(?:out|circulated|approved|sent(?: out| round)?|agreed)(?: (?:yet|now|then|already))*",
);

/** "Minutes out?", after one meeting or what it decided, asks of its own minutes. */
const itsMinutes: PutPlainly = (text, told) => {
	const isOfMeeting = /^(?:meetings|records|decisions)$/.test(told.thread.question?.ask ?? "");
	const meeting = isOfMeeting && minutesOut.test(text) ? meetingTold(told) : undefined;
	return meeting && `are the minutes of ${meeting} approved`;
};

export const ofBoardsOfMeetings = firstPlain([whichBoardsMeet, atWhatTime, itsMinutes]);
