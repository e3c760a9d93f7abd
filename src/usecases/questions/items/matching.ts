/** Which items a question means: whose they are, of which kind, and in which state. */
import { dutiesIn, itemAmong, ownedIn } from "../../../domain/boards/board-contents.ts";
import { type HonestDate, isDated } from "../../../domain/dates/honest-date.ts";
import { blockedOf } from "../../../domain/items/action.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import type { Question, Span } from "../../../domain/questions/question.ts";
import { speaksOf } from "../../../domain/words/text-match.ts";
import { type Answering, todayFor } from "../answering.ts";
import { isDayWithin, mayBeWithin, windowOf } from "../meetings/times.ts";
import type { World } from "../understanding.ts";
import { itemsIn } from "../world.ts";
import { isCirculatedAsAsked } from "./coverage.ts";
import { hasRag, isKept } from "./filters.ts";
import { doneOn, plannedFor, planOf, slippedBy } from "./lateness.ts";
import { type Duty, dueOf, isDone, isLate } from "./lines.ts";
import { familyOf, isMine, standingUnder } from "./owners.ts";
import { textOf } from "./words.ts";

const doneWithin = (item: Duty, span: Span): boolean => {
	const on = doneOn(item);
	if (on) return isDayWithin(on, span);
	return (
		item.kind === "guidance" && item.state.is !== "expected" && mayBeWithin(item.state.when, span)
	);
};

const dueWithin = (item: Duty, span: Span): boolean => mayBeWithin(dueOf(item), span);

/** "Due in May but done late": measured by when it was to be done, and not by when it was. */
const wasDueWithin = (item: Duty, span: Span): boolean =>
	mayBeWithin(planOf(item) ?? dueOf(item), span);

/** Planned for that time at first, or due then now. */
const isPlannedWithin = (item: Duty, span: Span, answering: Answering): boolean =>
	dueWithin(item, span) || mayBeWithin(plannedFor(item, answering), span);

/** "What's blocked this week" is what is to be looked at again by then; when it was due says nothing of it. */
const isBlockedWithin = (item: Duty, span: Span | undefined): boolean => {
	const blocked = item.kind === "action" ? blockedOf(item) : undefined;
	return blocked !== undefined && (!span || isDayWithin(blocked.reviewBy, span));
};

/** Guidance with no state asked is shown whole. */
export const isWholeList = ({ kinds, state, span }: Question): boolean =>
	kinds.length === 1 && kinds[0] === "guidance" && !state && !span;

const isInState = (item: Duty, answering: Answering): boolean => {
	const { question } = answering;
	const { state, span } = question;
	if ((question.topic || question.raisedAt) && !state) return true;
	if (isWholeList(question)) return true;
	if (state === "done")
		return isDone(item) && (!span || (question.dueThen ? wasDueWithin : doneWithin)(item, span));
	if (isOfThen(answering)) return span !== undefined && dueWithin(item, span);
	if (isDone(item)) return isReleased(item, question) && (!span || doneWithin(item, span));
	if (state === "blocked") return isBlockedWithin(item, span);
	if (state === "slipped")
		return slippedBy(item, answering) > 0 && (!span || isPlannedWithin(item, span, answering));
	if (state === "overdue" && !isLate(item, answering)) return false;
	if (state === "overdue" && span && isToday(span, answering)) return true;
	if (span) return dueWithin(item, span);
	return state !== "due" || isDatedItem(item);
};

/** "What is overdue today" is so today, whenever it was due. */
const isToday = ({ first, last, words }: Span, answering: Answering): boolean =>
	!words.toLowerCase().startsWith("since ") &&
	first === last &&
	first === todayFor(undefined, answering);

/** "Was guidance released in 2008?" asks for what is released. */
const isReleased = (item: Duty, { kinds, state, facets }: Question): boolean =>
	item.kind === "guidance" && kinds.includes("guidance") && !state && facets.includes("released");

export const speaksOfTopic = (item: Duty, answering: Answering): boolean => {
	const { topic } = answering.question;
	if (topic === undefined) return true;
	return speaksOf(textOf(item, answering), topic);
};

/** "What was due last Friday" is what was due then, done since or not, unless only what is open was asked for. */
export const isOfThen = (answering: Answering): boolean => {
	const { state, span, facets } = answering.question;
	const isPast = span?.last !== undefined && span.last < todayFor(undefined, answering);
	return state === "due" && isPast && !facets.includes("state");
};

/** The boards asked of, or all; of a person, what they own: never more than needs looking at. */
const candidates = (answering: Answering): readonly (readonly Duty[])[] => {
	const { question, world, meId } = answering;
	if (question.among) {
		const among = question.among.flatMap(({ id }) => itemAmong(world.holdings, id) ?? []);
		return [among.filter((item): item is Duty => item.kind !== "meeting")];
	}
	const boards = new Set(question.subjects.flatMap(({ kind, id }) => (kind === "board" ? id : [])));
	const holdings =
		boards.size > 0 ? world.holdings.filter(({ boardId }) => boards.has(boardId)) : world.holdings;
	const own = question.mine ? [meId] : ownersOf(question);
	const [owner, ...others] = own;
	return owner !== undefined && others.length === 0
		? holdings.map((holding) => ownedIn(holding, owner))
		: holdings.map(dutiesIn);
};

/** A person stands for what they own; an organisation may also issue guidance. */
const ownersOf = ({ subjects, facets }: Question): readonly string[] => {
	const owners = subjects.filter((each) => familyOf(each) === "owner");
	const isOnly = owners.every(({ kind }) => kind === "person") && !facets.includes("circulated");
	return isOnly ? owners.map(({ id }) => id) : [];
};

/** Everything that fits all but the state asked for; the state is looked at next. */
export const inScope = (answering: Answering): readonly Duty[] => {
	const { question, world, meId } = answering;
	// To whom guidance was sent is told in each line; the recipient owns nothing of it.
	const sent = question.facets.includes("circulated");
	const narrowing = question.subjects.filter((each) => !sent || familyOf(each) !== "owner");
	const isUnder = standingUnder(narrowing, world);
	const isWanted = (item: Duty): boolean =>
		(question.kinds.length === 0 || question.kinds.includes(item.kind)) &&
		isUnder(item) &&
		(!question.mine || isMine(item, meId));
	const found: Duty[] = [];
	for (const some of candidates(answering))
		for (const item of some) if (isWanted(item)) found.push(item);
	return found;
};

/** Of a time, what was withdrawn then did not come out then, and comes in no order of what came out. */
const isWithdrawn = (item: Duty, { span, state, order }: Question): boolean => {
	const is = item.kind === "guidance" && item.state.is === "withdrawn";
	const isTimed = span !== undefined || order?.by === "done";
	return !is || !isTimed || state === "overdue";
};

export const isFitting = (item: Duty, answering: Answering): boolean =>
	speaksOfTopic(item, answering) &&
	isInState(item, answering) &&
	lacksOf(answering.question).every((lack) => isLacking(item, lack, answering)) &&
	isCirculatedAsAsked(item, answering) &&
	hasRag(item, answering.question) &&
	isWithdrawn(item, answering.question) &&
	isKept(item, answering);

/** "Mine or Nora's": what is one's own is nobody else's, so that both are meant. */
export const withOwn = (answering: Answering): Answering => {
	const { question, meId } = answering;
	const isBeside = question.subjects.some(({ kind }) => kind === "person");
	if (!question.mine || meId === undefined || !isBeside || question.state === "done")
		return answering;
	const others = question.subjects.filter(({ id }) => id !== meId);
	const subjects = [...others, { kind: "person", id: meId } as const];
	return { ...answering, question: { ...question, subjects, mine: false } };
};

/** "Which of those were late", of things that are all done, asks which were done late. */
export const lateWhenDone = (answering: Answering): Answering => {
	const { question, world } = answering;
	const among = itemsIn(world, question.among ?? []);
	const areDone =
		among.length > 0 && among.every((item) => item.kind !== "meeting" && isDone(item));
	return question.state === "overdue" && areDone
		? { ...answering, question: { ...question, state: "done", against: "late" } }
		: answering;
};

type Lacking = NonNullable<Question["lacking"]>;

/** What has come out has its day. */
const isDatedItem = (item: Duty): boolean => {
	if (item.kind === "guidance" && item.state.is !== "expected") return isDated(item.state.when);
	const due = dueOf(item);
	return due !== undefined && isDated(due);
};

/** All that it has to lack. */
export const lacksOf = ({ lacking, alsoLacking = [] }: Question): readonly Lacking[] =>
	lacking ? [lacking, ...alsoLacking] : [];

/** Nobody has reported on it, or nobody since that day. */
const isUnreported = (item: Duty, { unreportedSince: since }: Question): boolean =>
	item.kind === "milestone" &&
	(!item.report || (since !== undefined && item.report.on < since.day));

/** A plan is carried out through its work streams; guidance is in none. */
const isPlanned = (item: Duty, { workStreams }: World): boolean =>
	(item.kind === "milestone" && item.planId !== undefined) ||
	workStreams.some(({ id, planId }) => id === item.workStreamId && planId !== undefined);

const isLacking = (
	item: Duty,
	lacking: Lacking,
	{ question, world }: Pick<Answering, "question" | "world">,
): boolean => {
	if (lacking === "owner") return !answerableFor(item);
	if (lacking === "date") return !isDatedItem(item);
	if (lacking === "work stream") return item.workStreamId === undefined;
	if (lacking === "plan") return item.kind !== "guidance" && !isPlanned(item, world);
	if (lacking === "report") return isUnreported(item, question);
	return true;
};

/** The window that puts it within a period: of released guidance that of its release, else that of when it is due. */
export const whenOf = (item: Duty): HonestDate | undefined =>
	item.kind === "guidance" && item.state.is !== "expected" ? item.state.when : dueOf(item);

/** What surely falls within the period stands apart from windows that only overlap it. */
export const apart = (items: readonly Duty[], { span, state }: Question) => {
	if (!span || ["overdue", "slipped", "blocked"].includes(state ?? ""))
		return { sure: items, perhaps: [] };
	const window = windowOf(span);
	const isSure = (item: Duty): boolean => {
		const when = whenOf(item);
		// What is closed or achieved has a day.
		if (isDone(item) && item.kind !== "guidance" && state !== "due") return true;
		if (when === undefined || !isDated(when)) return false;
		// A thing is due by its window's last day; it came out on any of its days.
		const first = isDone(item) ? when.first : when.last;
		return window.first <= first && when.last <= window.last;
	};
	return { sure: items.filter(isSure), perhaps: items.filter((item) => !isSure(item)) };
};
