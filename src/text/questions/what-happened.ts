/** "What happened on Monday": what was held and decided then, and what changed. */
import { daysBetween, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const happened =
	/^\W*(?:(?:and|so|ok|hi|morning)\b[\s,]*)*what(?:['’]?s| has)? (?:all )?(?:happened|went on|gone on) ((?:on|in|over|yesterday|this|last|during)\b.+?|yesterday)\W*$/i;

const becameOf =
	/^(\W*(?:(?:and|so|ok)\b[\s,]*)*)what(?:['’]?s| has| ever)? happened (?:to|with) (?:the |our )?(.+?)(?: (?:meetings?|mtgs?|ones?|session))?\W*$/i;

type Around = {
	readonly read: (words: string) => Reading;
	readonly today: PlainDate;
	/** What was asked before. */
	readonly earlier?: Question | undefined;
};

/** How far away it lies, in days. */
const awayFrom = (today: PlainDate, { first, last }: Span): number => {
	if (first !== undefined && first > today) return daysBetween(today, first);
	return last !== undefined && last < today ? daysBetween(last, today) : 0;
};

/** What has happened lies behind, unless the one that lies ahead is nearer: that may have been called off. */
const nearer = (ahead: Reading, behind: Reading, today: PlainDate): Reading => {
	if (ahead.is !== "question" || behind.is !== "question") return ahead;
	const { span } = behind.question;
	if (behind.question.ask !== "meetings" || !span || !ahead.question.span) return ahead;
	return awayFrom(today, span) < awayFrom(today, ahead.question.span) ? behind : ahead;
};

/** Of the board whose meetings are spoken of, where none is named. */
const ofItsBoard = (reading: Reading, earlier: Question | undefined): Reading => {
	if (reading.is !== "question" || reading.question.subjects.length > 0) return reading;
	if (!/^(?:meetings|records)$/.test(earlier?.ask ?? "")) return reading;
	const boards = earlier?.subjects.filter(({ kind }) => kind === "board") ?? [];
	return boards.length === 1
		? { is: "question", question: { ...reading.question, subjects: boards } }
		: reading;
};

/** "What happened to the February one": whether it was held or called off, and not all that has changed until then. */
export const whatBecame = (text: string, { read, today, earlier }: Around): Reading | undefined => {
	const [, opens = "", which] = becameOf.exec(text) ?? [];
	if (which === undefined) return undefined;
	const plain = read(text);
	if (plain.is !== "question" || !/^(?:changes|meetings)$/.test(plain.question.ask))
		return undefined;
	// A time that opens with "to" was never asked about.
	if (!/^to\b/i.test(plain.question.span?.words ?? "")) return undefined;
	const ahead = read(`${opens}is the ${which} meeting on`);
	const reading = nearer(ahead, read(`${opens}was the ${which} meeting held`), today);
	const isMeant = reading.is === "question" && reading.question.ask === "meetings";
	if (isMeant) return ofItsBoard(reading, earlier);
	return reading.is === "which" ? reading : { is: "unread", words: [text.trim()] };
};

const atMeeting =
	/^\W*(?:(?:and|so|ok|hi|morning)\b[\s,]*)*what(?:['’]?s| has)? (?:all )?(?:happened|went on|gone on|came out of it) at (.+?)\W*$/i;

/** "What happened at the April meeting", of no board: what came of each of them. */
const cameOfIt = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const which = atMeeting.exec(text)?.[1];
	if (which === undefined || read(text).is === "question") return undefined;
	const reading = read(`minutes of ${which}`);
	if (reading.is !== "question" || reading.question.ask !== "records") return undefined;
	const records = ["decisions", "actions", "minutes"] as const;
	return { is: "question", question: { ...reading.question, records } };
};

export const whatHappened = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const ofMeeting = cameOfIt(text, read);
	if (ofMeeting) return ofMeeting;
	const time = happened.exec(text)?.[1];
	if (time === undefined) return undefined;
	const plain = read(text);
	if (plain.is !== "question" || plain.question.ask !== "changes" || !plain.question.span)
		return undefined;
	if (plain.question.subjects.some(({ kind }) => kind !== "board")) return undefined;
	const texts = ["which meetings were held", "what was decided", "what changed"].map(
		(words) => `${words} ${time}`,
	);
	return { is: "each", texts };
};
