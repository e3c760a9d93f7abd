/** "And what's due next month?", after a board was asked of: what goes on and names nobody is asked of the same. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { canBeAskedOf } from "./asked-of.ts";
import { isBare, ofListTold } from "./bare-fragments.ts";
import { familyOf } from "./meaning.ts";
import { goesOnFromAll } from "./time-after.ts";

const goesOn = /^\W*(?:(?:ok|so|oh|right)\b[\s,]*)*(?:and|also|or|what about|how about)\b/i;

/** Said of all that there is, or of somebody else. */
const ofAll =
	/\b(?:(?:all|every|each|any|which|both|most)(?: of)?(?: the| our)? boards?|every(?:one|body|where)|any(?:one|body|where)|overall|in total|in all|across|altogether|elsewhere|else|others?|generally|programme|my|me|i|we|us|our|ours)\b/i;

const asked: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"papers",
	"decisions",
	"overview",
	"meetings",
	"next",
	"changes",
	"news",
	"clashes",
]);

/** Asked of one's own, these are answered of one's own. */
const ofOnesOwn: ReadonlySet<Question["ask"]> = new Set(["items", "meetings", "next", "papers"]);

const namesNobody = ({ subjects, among = [], mine, raisedAt, ofList, kept }: Question): boolean =>
	subjects.length + among.length === 0 && !mine && !raisedAt && !ofList && !kept;

/** What could not be read in between turned to nothing else. */
const askedBefore = ({ question, asked }: ThreadContext): Question | undefined => question ?? asked;

/** What comes out in a time is nobody's board's. */
const isGeneral = ({ span, kinds }: Question): boolean =>
	span !== undefined && kinds.join() === "guidance";

const once = (all: readonly Subject[]): readonly Subject[] =>
	all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);

/** The boards of the meetings that were told of, or the one that was spoken of last. */
const boardsTold = (meetings: number, { focus, latest }: ThreadContext): readonly Subject[] => {
	const told = meetings > 1 ? focus.slice(0, latest) : focus;
	const boards = told.filter(({ kind }) => kind === "board");
	return meetings > 1 ? boards : boards.slice(0, 1);
};

/** Whose the question before it was: a meeting is its board's, and an item is nobody's list. */
const whose = (
	{ subjects, among = [], raisedAt }: Question,
	thread: ThreadContext,
): readonly Subject[] => {
	const named = [...subjects, ...among, ...(raisedAt?.of ?? [])];
	const others = named.filter(({ kind }) => kind !== "meeting");
	const boards = boardsTold(named.length - others.length, thread);
	if (others.some(({ kind }) => familyOf(kind) === "item")) return [];
	return once(others.length < named.length ? [...others, ...boards] : others);
};

/** "And what's due?", after the meetings of a week, is due in that week. */
const inThatTime = (question: Question, { ask, span, asAt }: Question): Question =>
	question.ask === "items" &&
	question.state === "due" &&
	!question.span &&
	!asAt &&
	ask === "meetings"
		? { ...question, span }
		: question;

const justOnes =
	/^\W*(?:(?:and|ok|so)\b[\s,]*)*(?:just|only) (?:the |any )?(?:meetings|mtgs|actions|milestones|guidance|decisions)\W*$/i;

/** "Just meetings", after all that is on in June, are June's. */
const inTheTime = (question: Question, { span, asAt, subjects }: Question): Question =>
	!question.span && !asAt && span && namesNobody(question)
		? { ...question, span, subjects: subjects.filter((each) => isAskedOf(question, each)) }
		: question;

/** "What got closed", after what has changed since a day, was closed since then. */
const sinceThen = (question: Question, { ask, span, subjects }: Question): Question | undefined =>
	ask === "changes" &&
	span !== undefined &&
	question.ask === "items" &&
	question.state === "done" &&
	!question.span &&
	namesNobody(question)
		? { ...question, span, subjects: subjects.filter(({ kind }) => kind === "board") }
		: undefined;

/** Somebody's meetings are those of the boards where they sit. */
const isAskedOf = (question: Question, { kind }: Subject): boolean =>
	canBeAskedOf(question, familyOf(kind)) ||
	(question.ask === "meetings" && familyOf(kind) === "owner");

export const carriedOn = (text: string, reading: Reading, thread: ThreadContext): Reading => {
	const earlier = askedBefore(thread);
	if (reading.is !== "question" || !earlier || ofAll.test(text)) return reading;
	const since = sinceThen(reading.question, earlier);
	if (since) return { is: "question", question: since };
	if (justOnes.test(text))
		return { is: "question", question: inTheTime(reading.question, earlier) };
	const told = namesNobody(reading.question) && ofListTold(text, reading.question, thread);
	if (told) return { is: "question", question: told };
	if (!goesOn.test(text) && !isBare(text)) return reading;
	if (goesOnFromAll(text, thread)) return reading;
	const question = inThatTime(reading.question, earlier);
	const plain: Reading = { is: "question", question };
	if (!asked.has(question.ask) || !namesNobody(question) || isGeneral(question)) return plain;
	const isOfSeats = earlier.ask === "seats" && question.ask === "meetings";
	const isOfOwn = ofOnesOwn.has(earlier.ask) && ofOnesOwn.has(question.ask);
	const isOwn = earlier.mine && (isOfOwn || isOfSeats);
	if (isOwn && earlier.subjects.length === 0)
		return { is: "question", question: { ...question, mine: true } };
	const before = whose(earlier, thread);
	const families = new Set(before.map(({ kind }) => familyOf(kind)));
	const fits = before.filter((each) => isAskedOf(question, each));
	if (fits.length === 0) return plain;
	// "Is Nora on LPB? And what's overdue?" may be asked of either.
	if (families.size > 1 && earlier.ask !== "items") return { is: "unread", words: [text.trim()] };
	return { is: "question", question: { ...question, subjects: fits } };
};

/** "Which boards does the chair sit on" is asked of all boards, wherever it is asked. */
const ofBoards =
	/^\W*(?:(?:and|so|ok|hi)\b\W*)*(?:which|what|how many|list(?: all)?(?: the)?|name(?: the)?) (?:of the |other |more )?(?:boards?|groups?|committees?|panels?|forums?) (?:does|do|did|is|are|am|was|were|has|have|had|got|meets?|met|sits?|oversees?|owns?|lacks?|needs?|with|without|that|which)\b/i;
const saysHere = /\b(?:we|us|our|ours|this|here|these|they|them|those|it)\b/i;

/** In a board's own channel, what goes on from another board that was asked of is asked of that. */
export const hereFor = (
	text: string,
	thread: ThreadContext,
	boardHereId: string | undefined,
): string | undefined => {
	if (ofBoards.test(text) && !saysHere.test(text)) return undefined;
	const earlier = askedBefore(thread);
	const isOfSomebody = earlier && goesOn.test(text) && !ofAll.test(text);
	if (!isOfSomebody || goesOnFromAll(text, thread)) return boardHereId;
	const before = whose(earlier, thread);
	const [only, ...others] = before.filter(({ kind }) => kind === "board");
	if (before.length === 0 || (only && others.length === 0 && before.length === 1))
		return only?.id ?? boardHereId;
	return undefined;
};
