/** What a thread goes on to speak of after an answer. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isTimedList } from "../../domain/questions/timed-list.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Part } from "./answering.ts";
import { askedBeside, decidedAfter } from "./decisions-told.ts";
import { wholeAfter } from "./narrowed.ts";
import { sameOfAfter } from "./same-of.ts";

/** "Those" after a list are what it listed, of whatever kind; a meeting is spoken of apart. */
const sortOf = (kind: Subject["kind"]): string =>
	isItemKind(kind) && kind !== "meeting" ? "duty" : kind;

const once = (all: readonly Subject[]): readonly Subject[] =>
	all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);

/** Several of one sort are a list; it stays one while what is told is of it. */
const listedAfter = (
	{ listed = [] }: ThreadContext,
	latest: readonly Subject[],
): readonly Subject[] | undefined => {
	const isSeveral = ({ kind, id }: Subject) =>
		latest.some((each) => each.id !== id && sortOf(each.kind) === sortOf(kind));
	const wasListed = ({ id }: Subject) => listed.some((each) => each.id === id);
	// A few of a list are of it still.
	const anew = latest.filter(isSeveral).filter((each, _, several) => {
		const own = several.filter(({ kind }) => sortOf(kind) === sortOf(each.kind));
		const before = listed.filter(({ kind }) => sortOf(kind) === sortOf(each.kind));
		return !own.every(wasListed) || own.length >= before.length;
	});
	const sorts = new Set(anew.map(({ kind }) => sortOf(kind)));
	// Where the boards of some meetings are asked of, the meetings are spoken of still.
	const things = latest.filter(({ kind }) => kind === "board" || isItemKind(kind));
	const areTheirs = things.length > 0 && things.every(wasListed);
	const isStill = ({ kind }: Subject) =>
		!sorts.has(sortOf(kind)) &&
		((kind === "meeting" && areTheirs) ||
			latest.some((each) => sortOf(each.kind) === sortOf(kind) && wasListed(each)));
	const all = [...anew, ...listed.filter(isStill)].slice(0, 30);
	return all.length > 0 ? all : undefined;
};

/** "The amber ones" of a list are those that are meant next, while one of them is asked of. */
const fewAfter = (
	{ few = [] }: ThreadContext,
	latest: readonly Subject[],
	listed: readonly Subject[] = [],
): readonly Subject[] | undefined => {
	const told = listed.filter(({ id }) => latest.some((each) => each.id === id));
	if (told.length > 1) return told.length < listed.length ? told : undefined;
	return told.some(({ id }) => few.some((each) => each.id === id)) ? few : undefined;
};

/** The one thing, or else the one board, that an answer was about. */
const aboutOne = (latest: readonly Subject[]): Subject | undefined => {
	const duties = latest.filter(({ kind }) => sortOf(kind) === "duty");
	const [one, ...others] =
		duties.length > 0 ? duties : latest.filter(({ kind }) => kind === "board");
	return others.length === 0 ? one : undefined;
};

const inTurnAfter = (
	{ inTurn = [] }: ThreadContext,
	latest: readonly Subject[],
): readonly Subject[] | undefined => {
	const one = aboutOne(latest);
	if (!one) return undefined;
	if (inTurn.some(({ id }) => id === one.id)) return inTurn;
	const isOfSort = inTurn.every(({ kind }) => sortOf(kind) === sortOf(one.kind));
	return isOfSort ? [...inTurn, one].slice(-5) : [one];
};

const isOfPeople = ({ kind }: Subject): boolean => kind === "person" || kind === "organisation";

/** Whoever was asked of, one after another: the two of them are "they both". */
const askedOfAfter = (
	{ askedOf = [] }: ThreadContext,
	{ subjects, mine }: Question,
): readonly Subject[] | undefined => {
	const [only, ...others] = subjects.filter(isOfPeople);
	if (mine || (only && others.length > 0)) return undefined;
	if (!only) return askedOf;
	return [...askedOf.filter(({ id }) => id !== only.id), only].slice(-5);
};

/** Facts of what a list told are still of that list. */
const listAfter = (
	{ list, focus, listed = [] }: ThreadContext,
	question: Question,
	latest: readonly Subject[],
): Question | undefined => {
	if (question.ask === "items") return question;
	const items = latest.filter(({ kind }) => isItemKind(kind));
	const wasTold = ({ id }: Subject) => [...focus, ...listed].some((each) => each.id === id);
	return question.ask === "facts" && items.every(wasTold) ? list : undefined;
};

/** A list of no time passes over the list of somebody's, or of some board's, that had one. */
const timedAfter = ({ timed }: ThreadContext, question: Question): Question | undefined => {
	if (question.span) return question;
	const isListAnew = question.ask === "items" && !question.among && !question.ofList;
	return isListAnew && isTimedList(timed) ? undefined : timed;
};

/** "Nothing in November": what was told before is none of that. */
const foundNone = ({ span }: Question, { is, focus }: Part): boolean =>
	is === "nothing" && span !== undefined && !focus.some(({ kind }) => isItemKind(kind));

/** "Nothing of hers is late": what was told before, with its boards, is another's. */
const isOfOthers = (
	{ ask, subjects, among = [] }: Question,
	{ is, focus }: Part,
	{ question: before }: ThreadContext,
): boolean => {
	const wasAsked = ({ id }: Subject) => before?.subjects.some((each) => each.id === id) === true;
	const isOfNone = is === "nothing" && !focus.some(({ kind }) => isItemKind(kind));
	const isPicked = among.length > 0;
	return (
		ask === "items" && isOfNone && !isPicked && subjects.length > 0 && !subjects.some(wasAsked)
	);
};

/** "Who chairs that", of one meeting, is asked of its board; "who's going" is then of that meeting still. */
const stillOfMeeting = (
	{ focus, latest = 0, question }: ThreadContext,
	{ ask }: Question,
	now: readonly Subject[],
): readonly Subject[] => {
	// A board's last is found by its board, and "when do they meet" is not of that.
	if (question?.facets.includes("last")) return [];
	const told = focus.slice(0, latest);
	const meetings = told.filter(({ kind }) => kind === "meeting");
	const areTold = now.every(
		({ kind, id }) => kind !== "board" || told.some((each) => each.id === id),
	);
	return ask === "roles" && meetings.length === 1 && areTold ? meetings : [];
};

type Told = {
	readonly latest: readonly Subject[];
	readonly question: Question;
	readonly part: Part;
};

/** Of what was spoken of before, whatever is of another sort than what was told now. */
const stillInFocus = (
	thread: ThreadContext,
	{ latest, question, part }: Told,
): readonly Subject[] => {
	const known = new Set(latest.map(({ id }) => id));
	const isElsewhere = (kind: Subject["kind"]) =>
		kind === "meeting" && latest.some((each) => each.kind === "board");
	const isTurned = isOfOthers(question, part, thread);
	const isInVain = isTurned || foundNone(question, part);
	const wasAsked = (id: string) => thread.question?.subjects.some((each) => each.id === id);
	return thread.focus.filter(
		({ id, kind }) =>
			!known.has(id) &&
			!(isInVain && isItemKind(kind)) &&
			!(isTurned && kind === "board" && !wasAsked(id)) &&
			!isElsewhere(kind) &&
			!latest.some((each) => sortOf(each.kind) === sortOf(kind)),
	);
};

export const follow = (thread: ThreadContext, question: Question, part: Part): ThreadContext => {
	const named = question.subjects.filter(({ kind }) => kind === "board");
	const told = part.focus.length > 0 ? part.focus : question.subjects;
	// A meeting is its board's: "and who is the secretary?" asks of the board.
	const isTold = told.some(({ kind }) => kind === "board");
	const now = once(isTold ? told : [...told, ...named]);
	const latest = once([...stillOfMeeting(thread, question, now), ...now]);
	const earlier = stillInFocus(thread, { latest, question, part });
	const focus = [...latest, ...earlier].slice(0, 30);
	// The places in a list of decisions are theirs, and not those of their boards.
	const isOfDecisions = (part.decided ?? []).length > 1;
	// "Any of those mine": none, and the list is spoken of still.
	const isOfNone = latest.length === 0 && (question.mine || (question.among ?? []).length > 0);
	const still = isOfNone ? thread.listed : listedAfter(thread, latest);
	const listed = isOfDecisions ? undefined : still;
	const list = listAfter(thread, question, latest);
	const few = fewAfter(thread, latest, listed);
	const inTurn = inTurnAfter(thread, latest);
	const asked = {
		question: askedBeside(thread, question, part),
		decided: decidedAfter(thread, question, part),
		sameOf: sameOfAfter(thread, question),
		askedOf: askedOfAfter(thread, question),
		timed: timedAfter(thread, question),
	};
	const { lists } = thread;
	const whole = wholeAfter(thread, question, list);
	return { ...asked, focus, latest: latest.length, listed, few, inTurn, list, whole, lists };
};

/** One clause that asks two questions sets two things beside each other: "who is on both" is then asked of the two. */
export const bothOf = (
	thread: ThreadContext,
	questions: readonly Question[],
	parts: readonly Part[],
): ThreadContext => {
	const [one, other, ...more] = questions;
	const areBoards = questions.every(({ subjects }) =>
		subjects.every(({ kind }) => kind === "board"),
	);
	if (!one || !other || more.length > 0 || one.ask !== other.ask || !areBoards) return thread;
	const told = once(parts.flatMap(({ focus }) => focus));
	const known = new Set(told.map(({ id }) => id));
	const earlier = thread.focus.filter(({ id }) => !known.has(id));
	return {
		...thread,
		question: { ...other, subjects: [...one.subjects, ...other.subjects] },
		focus: [...told, ...earlier].slice(0, 30),
		latest: told.length,
		listed: told.slice(0, 30),
	};
};
