/** Lists: what is open, due, overdue or done, for whom, where and when. */
import type { Fact } from "../../domain/answer.ts";
import { compareDates, type HonestDate, isDated, mayFallWithin } from "../../domain/honest-date.ts";
import type { Question, Span, Subject } from "../../domain/question.ts";
import type { Item } from "../../domain/register.ts";
import { type Answering, listed, nothing, type Part, subject } from "./answering.ts";
import { type Duty, dateWords, dueOf, isDone, isLate, itemLine } from "./lines.ts";
import { windowOf } from "./meeting-times.ts";
import type { World } from "./understanding.ts";

const familyOf = ({ kind }: Subject): string =>
	kind === "person" || kind === "organisation" ? "owner" : kind;

/** A plan is carried out through its work streams: what is in one of them is in the plan. */
const isOfPlan = (item: Duty, planId: string, { workStreams }: World): boolean => {
	const stream = workStreams.find(({ id }) => id === item.workStreamId);
	return stream?.planId === planId || (item.kind === "milestone" && item.planId === planId);
};

const standsUnder = (item: Duty, { kind, id }: Subject, world: World): boolean => {
	if (kind === "board") return item.boardId === id;
	if (kind === "workStream") return item.workStreamId === id;
	if (kind === "plan") return isOfPlan(item, id, world);
	if (item.kind === "guidance") return item.issuerId === id || item.watcher?.id === id;
	return item.owner?.id === id;
};

/** Two boards widen the list; a board and an owner narrow it. */
const isUnderAll = (item: Duty, subjects: readonly Subject[], world: World): boolean => {
	const families = new Set(subjects.map(familyOf));
	return [...families].every((family) =>
		subjects.some((each) => familyOf(each) === family && standsUnder(item, each, world)),
	);
};

const isMine = (item: Duty, meId: string | undefined): boolean =>
	meId !== undefined && (item.kind === "guidance" ? item.watcher?.id : item.owner?.id) === meId;

const doneWithin = (item: Duty, span: Span): boolean => {
	const window = windowOf(span);
	const on =
		item.kind === "action" && item.state.is === "closed"
			? item.state.on
			: item.kind === "milestone"
				? item.actual
				: undefined;
	if (on) return window.first <= on && on <= window.last;
	return (
		item.kind === "guidance" &&
		item.state.is !== "expected" &&
		mayFallWithin(item.state.when, window)
	);
};

const dueWithin = (item: Duty, span: Span): boolean => {
	const due = dueOf(item);
	return due !== undefined && mayFallWithin(due, windowOf(span));
};

/** Guidance with no state asked is shown whole. */
const isWholeList = ({ kinds, state, span }: Question): boolean =>
	kinds.length === 1 && kinds[0] === "guidance" && !state && !span;

const isInState = (item: Duty, answering: Answering): boolean => {
	const { question } = answering;
	const { state, span } = question;
	if (isWholeList(question)) return true;
	if (state === "done") return isDone(item) && (!span || doneWithin(item, span));
	if (isDone(item)) return isReleased(item, question) && (!span || doneWithin(item, span));
	if (state === "overdue" && !isLate(item, answering)) return false;
	if (span) return dueWithin(item, span);
	return state !== "due" || isDatedItem(item);
};

/** "Was guidance released in 2008?" asks for what is released. */
const isReleased = (item: Duty, { kinds, state, facets }: Question): boolean =>
	item.kind === "guidance" && kinds.includes("guidance") && !state && facets.includes("released");

const isDatedItem = (item: Duty): boolean => {
	const due = dueOf(item);
	return due !== undefined && isDated(due);
};

const isLacking = (item: Duty, { lacking }: Question): boolean => {
	if (lacking === "owner") return item.kind === "guidance" ? !item.watcher : !item.owner;
	if (lacking === "date") return !isDatedItem(item);
	return true;
};

const hasRag = (item: Duty, { rags }: Question): boolean => {
	if (rags.length === 0) return true;
	return item.kind === "milestone" && !!item.report && rags.includes(item.report.rag);
};

const undated: HonestDate = { precision: "undated", words: "", saidOn: "0001-01-01" as never };

const soonestFirst = (items: readonly Duty[]): readonly Duty[] =>
	[...items].sort((a, b) => compareDates(dueOf(a) ?? undated, dueOf(b) ?? undated));

const isDuty = (item: Item): item is Duty => item.kind !== "meeting";

/** Everything that fits all but the state asked for; the state is looked at next. */
const inScope = (answering: Answering): readonly Duty[] => {
	const { question, world, meId } = answering;
	// To whom guidance was sent is told in each line; the recipient owns nothing of it.
	const sent = question.facets.includes("circulated");
	const narrowing = question.subjects.filter((each) => !sent || familyOf(each) !== "owner");
	const among = question.among && new Set(question.among.map(({ id }) => id));
	return world.items
		.filter(isDuty)
		.filter((item) => question.kinds.length === 0 || question.kinds.includes(item.kind))
		.filter((item) => !among || among.has(item.id))
		.filter((item) => isUnderAll(item, narrowing, world))
		.filter((item) => !question.mine || isMine(item, meId));
};

const wordsOfKinds = (kinds: Question["kinds"]): string =>
	listed(kinds.map((kind) => (kind === "guidance" ? "guidance" : `${kind}s`)));

/** Guidance is expected and released where other items are open and done. */
const guidanceWord: Readonly<Record<string, string>> = {
	open: "expected",
	due: "expected",
	done: "released",
};

const stateWord = (question: Question): string => {
	const word = plainStateWord(question);
	const onlyGuidance = question.kinds.length === 1 && question.kinds[0] === "guidance";
	return (onlyGuidance ? guidanceWord[word] : undefined) ?? word;
};

const plainStateWord = (question: Question): string => {
	if (question.lacking === "owner") return "without an owner";
	if (question.lacking === "date") return "without a date";
	if (question.rags.length > 0) return question.rags.join(" or ");
	if (isWholeList(question)) return "";
	if (question.facets.includes("released") && !question.state) return "released or expected";
	if (question.span && question.state !== "done" && question.state !== "overdue") return "due";
	return question.state ?? "open";
};

/** "for London Prevent board and NPIA", "for you", "by the end of March" */
const tail = ({ question, lookups }: Answering): string => {
	const names = question.subjects.flatMap(({ id }) => lookups.name(id) ?? []);
	const whose = [...(question.mine ? ["you"] : []), ...names];
	const forWhom = whose.length > 0 ? ` for ${listed(whose)}` : "";
	return `${forWhom}${question.span ? `, ${question.span.words}` : ""}`;
};

const heading = (answering: Answering): string => {
	const { question } = answering;
	const words = [stateWord(question), wordsOfKinds(question.kinds)].filter(Boolean).join(" ");
	const text = `${words || "items"}${tail(answering)}`;
	return text.charAt(0).toUpperCase() + text.slice(1);
};

/** A channel hears what may be shown there; "nothing" is no more than that. */
const shownHere = ({ register, question }: Answering): string =>
	register.audience.kind === "channel" && question.subjects.length === 0
		? " that I can show here"
		: "";

const noneWords = (answering: Answering): string => {
	const { question } = answering;
	const state = stateWord(question);
	const kinds = wordsOfKinds(question.kinds);
	const what = kinds ? `No ${kinds}` : "Nothing";
	const verb = kinds.endsWith("s") ? "are" : "is";
	if (question.lacking) return `${what} ${verb} ${state}${tail(answering)}`;
	// What reached an organisation is another matter than what it issued.
	const owners = question.subjects.some((each) => familyOf(each) === "owner");
	if (owners && kinds === "guidance") {
		return `No guidance${state ? ` ${state}` : ""} is recorded as issued or watched by ${listed(
			question.subjects.flatMap(({ id }) => answering.lookups.name(id) ?? []),
		)}`;
	}
	return `${what}${shownHere(answering)} ${verb} ${state || "recorded"}${tail(answering)}`;
};

/** When it is asked whether things are done, those that are not belong to the answer, and the other way round. */
const counterpart = (scope: readonly Duty[], question: Question): string | undefined => {
	if (isWholeList(question)) return undefined;
	const open = scope.filter((item) => !isDone(item)).length;
	if (question.state === "done") return `${open} not ${stateWord(question)}`;
	if (scope.length === 0 || question.span) return undefined;
	return question.state === "overdue" ? `${open} open in all` : undefined;
};

/** What surely falls due within the period stands apart from windows that only overlap it. */
const apart = (items: readonly Duty[], { span, state }: Question) => {
	if (!span || state === "done" || state === "overdue") return { sure: items, perhaps: [] };
	const window = windowOf(span);
	const isSure = (item: Duty): boolean => {
		const due = dueOf(item);
		if (isDone(item)) return true;
		return due !== undefined && isDated(due) && window.first <= due.last && due.last <= window.last;
	};
	return { sure: items.filter(isSure), perhaps: items.filter((item) => !isSure(item)) };
};

const perhapsWords = (perhaps: readonly Duty[], { lookups }: Answering): string | undefined => {
	if (perhaps.length === 0) return undefined;
	const shown = perhaps.slice(0, 5).map((item) => {
		const due = dueOf(item);
		return `${lookups.reference(item)}${due ? ` (${dateWords(due)})` : ""}`;
	});
	const more = perhaps.length > 5 ? ` and ${perhaps.length - 5} more` : "";
	return `Windows that only overlap it: ${shown.join(", ")}${more}`;
};

export const answerItems = async (answering: Answering): Promise<Part> => {
	const { question, meId } = answering;
	if (question.mine && meId === undefined) {
		return nothing({
			is: "none",
			says: "You are not in the register, so nothing is recorded as yours",
		});
	}
	const scope = inScope(answering);
	const fitting = soonestFirst(
		scope.filter(
			(item) => isInState(item, answering) && isLacking(item, question) && hasRag(item, question),
		),
	);
	const { sure, perhaps } = apart(fitting, question);
	const shown = sure.slice(0, question.limit ?? sure.length);
	const inAll = shown.length < sure.length ? `first ${shown.length} of ${sure.length}` : undefined;
	const also = inAll ?? perhapsWords(perhaps, answering) ?? counterpart(scope, question);
	if (shown.length === 0)
		return {
			...nothing({ is: "none", says: noneWords(answering), also }),
			focus: question.subjects,
		};
	const fact: Fact = {
		is: "items",
		what: heading(answering),
		count: shown.length,
		items: shown.slice(0, 30).map((item) => itemLine(item, answering)),
		also,
	};
	return {
		is: "found",
		facts: [fact],
		rests: shown.slice(0, 3).map(subject),
		focus: [...shown.slice(0, 30).map(subject), ...question.subjects],
		buttons: [],
	};
};
