/** "Actions from the last LPB meeting": the meeting at which a list's actions were given, read as one asks when it was. */
import type { ListFilter } from "../../domain/questions/list-filter.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import type { Turned } from "./list-turns.ts";

const gave =
	"(?:(?:that|which|have|has|had|were|was|got)\\s+)*(?:(?:came?|come|coming|arose|arising|resulting)\\s+)?(?:from|out of)|(?:(?:that|which|were|was|we|got)\\s+)*(?:agreed|set|raised|given|assigned|taken|handed out|recorded|minuted)\\s+(?:at|in|by)";
const shape = new RegExp(
	`\\bactions?\\b(.*?)\\s+(?:${gave})\\s+((?:the |our )?.+?)(?=\\s+(?:are|is|still|that|which|have|has|hasn.?t|haven.?t|aren.?t|not|were|was|and|by|for|with)\\b|[\\s?.!]*$)`,
	"i",
);

/** A board alone is asked what is its own; a meeting is told by its time, its reference or its noun. */
const isOfMeetings = ({ question }: Extract<Reading, { is: "question" }>, tail: string): boolean =>
	question.ask === "meetings" &&
	(question.span !== undefined ||
		question.subjects.some(({ kind }) => kind === "meeting") ||
		/\b(?:last|latest|previous|most recent)\b/i.test(tail));

const monthFirst =
	/^((?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: \d{4})?)(?:['’]?s)? (.+)$/i;

const whenFirst =
	/^((?:last|this) (?:night|evening|afternoon|morning|week|month)|yesterday|today|tonight)(?:['’]?s)? (?!(?:to|till|until)\b)(.+)$/i;
/** "The November board" is that board in November, "last night's board" that of last night. */
const whenMet = (tail: string): string => {
	const [, when, board] = whenFirst.exec(tail) ?? [];
	if (board !== undefined) return `when did the ${board} meet ${when}`;
	return `when did the ${tail.replace(monthFirst, "$2 in $1")} meet`;
};

const pointing =
	/^(?:it|that|this|them|there|(?:that|this|those) (?:meetings?|mtg|session|one)|meeting)$/i;

/** The one meeting that was told of: what it decided, when it was, what its minutes say. */
const spokenOf = ({ focus, latest = focus.length }: ThreadContext): Subject | undefined => {
	const [meeting, ...others] = focus.slice(0, latest).filter(({ kind }) => kind === "meeting");
	return others.length === 0 ? meeting : undefined;
};

const didGive =
	/\b(actions?)\s+(?:did|has|have)\s+(?!(?:been|not|we|they|you|i)\b)((?:the |our )?.+?)\s+(?:give|given|set|raise|raised|hand out|handed out|assign|assigned|agree|agreed|ask for|asked for|generate|generated|produce|produced)(?: us| out)?\b/i;
const gaveAny =
	/^(\W*(?:and |so )?)did\s+((?:the |our )?.+?)\s+(?:give|set|raise|hand out|assign|agree|ask for|generate|produce)(?: us)? (?:any )?(actions?)\b/i;

/** "What's outstanding from the February board": of what was given there. */
const leftFrom =
	/\b(outstanding|left(?: over)?|open|undone|unfinished|remaining|not done|still to do|left to do|done|closed|finished)(?<!actions? .*) from (?=(?:the|our|last|\w+-m\d)\b)/i;

/** "Which actions did the July board give", "did it give any actions": those that were given there. */
const asGiven = (text: string): string =>
	text
		.replace(didGive, "$1 agreed at $2")
		.replace(gaveAny, "$1$3 agreed at $2")
		.replace(leftFrom, "$1 actions from ");

type Around = { readonly read: (words: string) => Reading; readonly thread: ThreadContext };

const inTime =
	/\bactions?\b(.*?)(\s+(?:(?:that|which|were|was|have been|been|got)\s+)*(?:raised|given out|given|agreed|assigned|set)\s+((?:in|since|during|on|this|last|between|before|after|over|yesterday)\b.*?))[\s?.!]*$/i;

/** "Actions raised in August", of no board: at any meeting that was held then. */
const raisedThen = (text: string, read: Around["read"]): Turned | undefined => {
	const [, between = "", said = "", time] = inTime.exec(text) ?? [];
	if (time === undefined) return undefined;
	const reading = read(`which meetings were held ${time}`);
	if (reading.is !== "question" || reading.question.ask !== "meetings") return undefined;
	const { subjects, span, mine } = reading.question;
	if (subjects.length > 0 || mine || !span) return undefined;
	const rest = text.replace(`${between}${said}`, between);
	return { text: rest, said, filter: { raisedAt: { of: [], span } } };
};

export const raisedAtIn = (typed: string, around: Around): Turned | undefined =>
	raisedAtOne(asGiven(typed), around) ??
	raisedAtOne(typed, around) ??
	raisedThen(typed, around.read);

const raisedAtOne = (text: string, { read, thread }: Around): Turned | undefined => {
	const found = shape.exec(text);
	const tail = found?.[2]?.replace(/^(?:the|our)\s+/i, "");
	if (!found || !tail) return undefined;
	// "From LPB in March" is what LPB has for March.
	if (
		/\bfrom$/i.test(found[0].slice(0, -(found[2]?.length ?? 0)).trim()) &&
		/\bin \w+$/i.test(tail)
	)
		return undefined;
	const said = found[0].replace(/^actions?/i, "");
	const turned = (raisedAt: NonNullable<ListFilter["raisedAt"]>): Turned => ({
		text: text.replace(said, found[1] ?? ""),
		said,
		filter: { raisedAt },
	});
	const meeting = pointing.test(tail) ? spokenOf(thread) : undefined;
	if (meeting) return turned({ of: [meeting] });
	const reading = read(whenMet(tail));
	if (reading.is !== "question" || !isOfMeetings(reading, tail)) return undefined;
	const { subjects, span } = reading.question;
	const of = subjects.filter(({ kind }) => kind === "board" || kind === "meeting");
	if (of.length !== 1) return undefined;
	return turned({ of, span });
};
