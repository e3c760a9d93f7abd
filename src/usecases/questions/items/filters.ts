/** What a question's filter does to its list: which lines go, and how that is said. */
import { itemAmong } from "../../../domain/boards/board-contents.ts";
import { isDated } from "../../../domain/dates/honest-date.ts";
import { blockedOf } from "../../../domain/items/action.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { memoizeByObject } from "../../../domain/memoize.ts";
import type { Exclusion, ListFilter, Ordering } from "../../../domain/questions/list-filter.ts";
import type { Question } from "../../../domain/questions/question.ts";
import { type Answering, joined, listed, subject } from "../answering.ts";
import { isBehind, isDayWithin, isWithin, lastMeeting } from "../meetings/times.ts";
import { meetingIn, meetingsOf } from "../world.ts";
import { isDoneAs, slippedBy } from "./lateness.ts";
import { type Duty, dueOf, isDone, isLate, meetingName } from "./lines.ts";
import { isMine, standingUnder, withPeopleOf, wordsOfKinds } from "./owners.ts";

const isInState = (item: Duty, state: Exclusion["state"], answering: Answering): boolean => {
	if (state === "overdue") return isLate(item, answering);
	if (state === "slipped") return slippedBy(item, answering) > 0;
	if (state === "blocked") return item.kind === "action" && blockedOf(item) !== undefined;
	return state === "done" ? isDone(item) : state === undefined || !isDone(item);
};

/** Reported in one of these colours, where any is asked for. */
export const hasRag = (item: Duty, { rags }: Pick<Exclusion, "rags">): boolean =>
	rags.length === 0 ||
	(item.kind === "milestone" && !!item.report && rags.includes(item.report.rag));

const isNamed = (item: Duty, { subjects }: Exclusion, { world }: Answering): boolean => {
	const named = subjects.filter(({ kind }) => ["action", "milestone", "guidance"].includes(kind));
	const around = subjects.filter((each) => !named.includes(each));
	if (named.length > 0 && !named.some(({ id }) => id === item.id)) return false;
	return standingUnder(around, world)(item);
};

const isAllOf = (item: Duty, part: Exclusion, answering: Answering): boolean =>
	(part.kinds.length === 0 || part.kinds.includes(item.kind)) &&
	hasRag(item, part) &&
	(!part.mine || isMine(item, answering.meId)) &&
	isInState(item, part.state, answering) &&
	isNamed(item, part, answering);

/** Without a body goes what its people own. */
const leavesOut = (item: Duty, part: Exclusion, answering: Answering): boolean =>
	isAllOf(item, { ...part, subjects: withPeopleOf(part.subjects, answering.world) }, answering);

const isRaisedThere = (item: Duty, answering: Answering): boolean =>
	item.kind === "action" && meetingsRaisedAt(answering).some(({ id }) => id === item.meetingId);

const isToPlan = (item: Duty, answering: Answering): boolean => {
	const rag = item.kind === "milestone" ? item.report?.rag : undefined;
	return (
		(rag === undefined || rag === "green") &&
		!isInState(item, "slipped", answering) &&
		!isInState(item, "blocked", answering)
	);
};

export const isKept = (item: Duty, answering: Answering): boolean => {
	const { question } = answering;
	const { without = [], order, against, raisedAt } = question;
	const due = dueOf(item);
	return (
		!without.some((part) => leavesOut(item, part, answering)) &&
		(!raisedAt || isRaisedThere(item, answering)) &&
		(question.isToPlan === undefined || question.isToPlan === isToPlan(item, answering)) &&
		(!against || isDoneAs(item, against)) &&
		isReportedAsAsked(item, question) &&
		(order?.by !== "due" || (due !== undefined && isDated(due)))
	);
};

const nameOf = (id: string, { lookups, world }: Answering): string | readonly [] => {
	const item = itemAmong(world.holdings, id);
	return (item ? lookups.reference(item) : lookups.name(id)) ?? [];
};

/** "blocked actions of LPB and its people", where a part of the list is left out. */
const leftOut = (part: Exclusion, answering: Answering): string => {
	const { subjects, kinds, state, rags, mine } = part;
	const named = listed([
		...(mine ? ["you"] : []),
		...subjects.flatMap(({ id }) => nameOf(id, answering)),
	]);
	const hasPeople = withPeopleOf(subjects, answering.world).length > subjects.length;
	const whose = hasPeople ? `${named} and their people` : named;
	const states = [...(state ? [state] : []), ...rags].join(" or ");
	const what = [states, wordsOfKinds(kinds) || (states ? "items" : "")].filter(Boolean).join(" ");
	return [what, whose].filter(Boolean).join(" of ");
};

/** What a list is counted over. */
export const dimensionWord = (by: NonNullable<Question["by"]>): string =>
	by === "workStream" ? "work stream" : by === "rag" ? "RAG status" : by;

/** "3 or more", "exactly 1", "none" */
const manyWords = ({ fewest, atMost }: Question): string | undefined => {
	if (atMost === undefined) return fewest ? `${fewest} or more` : undefined;
	return atMost === 0 ? "none" : `exactly ${atMost}`;
};

/** ", except overdue, earliest due first" */
export const filterWords = (answering: Answering): string => {
	const { question } = answering;
	const { without = [], order, against, isToPlan, reported } = question;
	const out = without.map((part) => leftOut(part, answering)).join(" and ");
	return [
		...(question.raisedAt ? [raisedWords(answering)] : []),
		...(manyWords(question) ? [`with those who have ${manyWords(question)}`] : []),
		...(isToPlan !== undefined ? [toPlanWords(isToPlan)] : []),
		...(against ? [`${againstWords[against]} the due date or baseline`] : []),
		...(reported ? [joined(["last reported", reported.span?.words])] : []),
		...(out ? [`except ${out}`] : []),
		...(order ? [orders[order.by] ?? ""] : []),
	]
		.map((words) => `, ${words}`)
		.join("");
};

const orders: Readonly<Partial<Record<Ordering["by"], string>>> = {
	due: "earliest due first",
	added: "last recorded first, then by the meeting that gave them",
	done: "latest first",
	slip: "most slipped first",
};

/** No register keeps what is on track: it is said what counts as that. */
const toPlanWords = (isOn: boolean): string =>
	`${isOn ? "not " : ""}overdue, slipped, blocked, red or amber`;

const againstWords: Readonly<Record<NonNullable<ListFilter["against"]>, string>> = {
	late: "after",
	early: "before",
	"in time": "in time for",
};

const isReportedAsAsked = (item: Duty, { reported }: Question): boolean => {
	if (!reported) return true;
	const report = item.kind === "milestone" ? item.report : undefined;
	return report !== undefined && (!reported.span || isDayWithin(report.on, reported.span));
};

const meetingsRaisedAt = memoizeByObject((answering: Answering): readonly Meeting[] => {
	const { raisedAt } = answering.question;
	if (!raisedAt) return [];
	const { span } = raisedAt;
	const of = raisedAt.of.length > 0 || !span ? raisedAt.of : answering.world.boards.map(subject);
	return of.flatMap(({ kind, id }) => {
		const meeting = kind === "meeting" ? meetingIn(answering.world, id) : undefined;
		if (meeting) return [meeting];
		const all = meetingsOf(answering.world, id);
		if (span) return all.filter((each) => isWithin(each, span) && isBehind(each, answering));
		return lastMeeting(all, answering) ?? [];
	});
});

/** "raised at London Prevent board, Thu 5 March 2009 (LPB-M4)" */
const raisedWords = (answering: Answering): string => {
	const { of = [], span } = answering.question.raisedAt ?? {};
	if (of.length === 0 && span) return `raised at meetings ${span.words}`;
	const meetings = meetingsRaisedAt(answering).map((each) => meetingName(each, answering));
	return meetings.length > 0
		? `raised at ${meetings.join(" and ")}`
		: "raised at a meeting that is not recorded as held";
};
