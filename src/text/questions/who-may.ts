/** "Who can cancel LPB-M4", "who may close PDT-5": the rule, with whoever that is. */
import type { Board } from "../../domain/boards/board.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { saidFirst } from "./beside-the-answer.ts";
import { shaped } from "./shaped.ts";

const named =
	"(?:may|can|could|is|would) (?!(?:you|u|ya|someone|somebody|anyone|anybody|we|i|it|this|that|there|they|he|she)\\b)(?:the )?[\\w’'-]+(?: [\\w’'-]+){0,3}? (?:be )?(?:(?:allowed|able|permitted|entitled) to )?";
const who =
	"who(?:['’]s)? (?:else )?(?:can|could|may|(?:is|are|be)? ?(?:allowed|able|permitted|entitled) to|has (?:the right|permission|authority) to|gets to) ";
const may = `(?:${who}|${named})`;
const ofMeetings = shaped(
	`${may}(?:schedule|book|call|arrange|set up|cancel|call off|move|reschedule|postpone|change|record|minute) (?:an? |the |its |their )?(?:(?:next |new |date of the )*(?:meetings?|minutes|dates?) (?:of|for|at) )?(?:the )?(.+?)(?:['’]s)?(?: (?:meetings?|minutes|date))?`,
);
const closing = shaped(
	`${may}(?:close|sign off|finish|mark|complete) (?:the )?(.+?)(?: (?:as )?(?:done|off|closed))?`,
);
const changing = shaped(
	`${may}(?:update|change|edit|amend|re-?date|reassign|block|move the date of) (?:the )?(.+?)`,
);

type Around = {
	readonly read: (words: string) => Reading;
	readonly boards: readonly Board[];
	readonly itemOf: (subject: Subject) => Item | undefined;
};

/** The board, or that of the one meeting, that is named. */
const boardIn = (name: string, { read, boards, itemOf }: Around): string | undefined => {
	const reading = read(`when is ${name}`);
	if (reading.is !== "question" || reading.question.ask !== "meetings") return undefined;
	const { subjects, among = [] } = reading.question;
	const ids = [...subjects, ...among].map((each) =>
		each.kind === "board" ? each.id : itemOf(each)?.boardId,
	);
	const [only, ...others] = new Set(ids);
	return others.length === 0 ? boards.find(({ id }) => id === only)?.name : undefined;
};

const ofMeeting = (text: string, around: Around): Reading | undefined => {
	const name = ofMeetings.exec(text)?.[1];
	const board = name === undefined ? undefined : boardIn(name, around);
	const reading =
		board === undefined ? undefined : around.read(`who is the chair and secretary of ${board}`);
	if (reading?.is !== "question" || reading.question.ask !== "roles") return undefined;
	return saidFirst(reading, "A board’s secretary and its chair may do that, and nobody else");
};

const ofItem = (text: string, { read }: Around): Reading | undefined => {
	const closed = closing.exec(text)?.[1];
	const name = closed ?? changing.exec(text)?.[1];
	const reading = name === undefined ? undefined : read(`who owns ${name}`);
	if (reading?.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects } = reading.question;
	if (subjects.length !== 1 || subjects[0]?.kind !== "action") return undefined;
	const who =
		closed === undefined ? "members of its board" : "secretary and the chair of its board";
	return saidFirst(reading, `The ${who} may do that, and so may its owner`);
};

export const whoMay = (text: string, around: Around): Reading | undefined =>
	ofMeeting(text, around) ?? ofItem(text, around);
