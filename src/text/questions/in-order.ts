/** "Is the survey before the launch", "which comes first": two things set side by side by when they are. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

type Read = (words: string) => Reading;
/** "By Christmas" is said of a time alone, and never of a second thing. */
type Side = NonNullable<Question["compared"]> | "by";

const comes =
	"(?:(?:be(?: (?!(?:finished|meant|open|start)\\b)\\w+(?:ed|en|t))?|due|going|supposed|meant|to|finish(?:es|ed)?|done|ready|come|comes|fall|falls|happen|happens|happening|start|starts|land|lands|end|ends|open|opens) )*";
const whether = opened(
	`(?:is|are|was|were|will|does|do|did) (.+?) ${comes}(before or after|after or before|before|after|by|earlier than|sooner than|later than|ahead of) (.+?)\\W*$`,
);
const first = "(first|soonest|sooner|earliest|earlier|last|latest|later)";
/** What was done to it: "was the name chosen before the lease was signed". */
const deed =
	"(?:(?:was|were|been|got|get|gets|be|being|actually|all) )*(?:\\w+ed|chosen|met|held|built|sent|made|done|bought|sold|written|taken|given|found|put|set|won|paid|run|begun|brought|got|come|came|went|gone)(?: (?:off|out|up|in|over))?";
const whetherDone = opened(
	`(?:was|were|is|are|has|have|had|did|will) (.+?) ${deed} (before or after|after or before|before|after|earlier than|sooner than|later than) (.+?)\\W*$`,
);
const endsInDeed = new RegExp(
	`(?: (?:was|were|is|are|has|have|had|did|got|will)(?: (?:be|been))?)?(?: ${deed})$| (?:was|were|is|are|has|had|did)$`,
	"i",
);
const which = opened(
	`(?:which|what|whats|which one|which of (?:the two|them|these|those))(?:['’]?s| is| are| was| were| one| got)? (?:${deed} )?${comes}(?:the )?${first}\\W+(?:was it |is it )?(?:the )?(.+?) or (.+?)\\W*$`,
);
const either = opened(`(?:(?:is|are|does|do|will) )?(.+?) or (.+?) ${comes}(?:the )?${first}\\W*$`);

const sideOf = (word: string): Side => {
	if (/^(?:before|earlier than|sooner than|ahead of)$/i.test(word)) return "before";
	if (/^(?:after|later than)$/i.test(word)) return "after";
	if (/^by$/i.test(word)) return "by";
	// Asked either way round, it is told which comes first.
	return /^(?:last|latest|later)$/i.test(word) ? "last" : "first";
};

/** The one item that the words name, when it is asked when that is. */
const itemIn = (reading: Reading): Subject | undefined => {
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const { subjects, among = [] } = reading.question;
	const items = [...subjects, ...among].filter(({ kind }) => isItemKind(kind));
	return items.length === 1 ? items[0] : undefined;
};

type Sides = readonly [string, string, Side];

/** As the words stand, and without what was done to each. */
const sidesIn = (text: string): readonly Sides[] => {
	const [, a, word, b] = whether.exec(text) ?? [];
	const [, thing, order, than] = whetherDone.exec(text) ?? [];
	const [, turn, one, other] = which.exec(text) ?? [];
	const [, left, right, end] = either.exec(text) ?? [];
	return [
		...(a && word && b ? [[a, b, sideOf(word)] as const] : []),
		...(thing && order && than
			? [[thing, than.replace(endsInDeed, ""), sideOf(order)] as const]
			: []),
		...(turn && one && other ? [[one, other, sideOf(turn)] as const] : []),
		...(left && right && end ? [[left, right, sideOf(end)] as const] : []),
	];
};

const asking = (name: string): string => `when is ${name} due`;

/** Where a name fits several things, the whole question is asked again of each. */
const doubtOf = (name: string, reading: Reading, text: string): Reading | undefined => {
	if (reading.is !== "which" || reading.isGuess) return undefined;
	const [before, after] = asking("\n").split("\n");
	const choices = reading.choices.map(({ label, question }) => {
		const exact = question.slice(before?.length, question.length - (after?.length ?? 0));
		return { label, question: text.replace(name, exact) };
	});
	return { ...reading, choices };
};

/** One of the two alone is no answer to which is first. */
export const halfOrdered = (text: string, read: Read): Reading | undefined => {
	if (!which.test(text) && !(either.test(text) && /^\W*(?:is|are|does|do|will)\b/i.test(text)))
		return undefined;
	const reading = read(text);
	const isHalf = reading.is === "question" && reading.question.ask === "facts";
	return isHalf ? { is: "unread", words: [text.trim()] } : undefined;
};

export const orderIn = (text: string, read: Read): Reading | undefined => {
	for (const sides of sidesIn(text)) {
		const found = ofSides(text, sides, read);
		if (found) return found;
	}
	return undefined;
};

const beforeOrAfter = /\b(?:before or after|after or before)\b/i;

/** "Due before or after the next board": whether it is before says both. */
const ofMeeting = (item: string, meeting: string, read: Read): Reading | undefined => {
	const reading = read(`is ${item} due before ${meeting}`);
	const isDated = reading.is === "question" && reading.question.ask === "facts";
	return isDated && reading.question.span ? reading : undefined;
};

const ofSides = (text: string, [a, b, side]: Sides, read: Read): Reading | undefined => {
	// What is before a day or a meeting is read as any other time.
	if (side !== "first" && side !== "last") {
		const dated = read(`is ${a} due ${side} ${b}`);
		if (dated.is === "question" && dated.question.ask === "facts" && dated.question.span)
			return dated;
	}
	if (side === "by") return undefined;
	const readings = [read(asking(a)), read(asking(b))] as const;
	const [plain] = readings;
	const [one, other] = readings.map(itemIn);
	const doubt = doubtOf(a, readings[0], text) ?? doubtOf(b, readings[1], text);
	if (doubt && readings.every((each) => each.is === "which" || itemIn(each))) return doubt;
	if (!other && side === "first" && beforeOrAfter.test(text)) return ofMeeting(a, b, read);
	if (!one || !other || one.id === other.id || plain.is !== "question") return undefined;
	const question = { ...plain.question, subjects: [one, other], among: undefined, yesNo: false };
	return { is: "question", question: { ...question, facets: ["due"], compared: side } };
};
