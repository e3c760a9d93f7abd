/** What a thread goes on to speak of after an answer. */
import type { Question, Subject, ThreadContext } from "../../../domain/questions/question.ts";
import { isItemKind } from "../../../domain/register.ts";
import type { Part } from "../answering.ts";

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

/** It told several duties, and was not asked of one of them. */
const listsAnew = ({ ask, subjects, among = [] }: Question, listed: readonly Subject[]): boolean =>
	ask === "items" &&
	listed.length > 1 &&
	among.length === 0 &&
	!subjects.some(({ kind }) => isItemKind(kind));

export const follow = (thread: ThreadContext, question: Question, part: Part): ThreadContext => {
	const named = question.subjects.filter(({ kind }) => kind === "board");
	const told = part.focus.length > 0 ? part.focus : question.subjects;
	// A meeting is its board's: "and who is the secretary?" asks of the board.
	const isTold = told.some(({ kind }) => kind === "board");
	const now = once(isTold ? told : [...told, ...named]);
	const latest = once([...stillOfMeeting(thread, question, now), ...now]);
	const earlier = stillInFocus(thread, { latest, question, part });
	const focus = [...latest, ...earlier].slice(0, 30);
	// "Any of those mine": none, and the list is spoken of still.
	const isOfNone = latest.length === 0 && (question.mine || (question.among ?? []).length > 0);
	const listed = isOfNone ? thread.listed : listedAfter(thread, latest);
	const few = fewAfter(thread, latest, listed);
	const listing = listed && (listsAnew(question, listed) ? question : thread.listing);
	return { question, focus, latest: latest.length, listed, listing, few, lists: thread.lists };
};
