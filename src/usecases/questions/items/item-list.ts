/** Lists: what is open, due, overdue or done, for whom, where and when. */
import { wordDate } from "../../../domain/dates/honest-date.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Question } from "../../../domain/questions/question.ts";
import {
	type Answering,
	fewOf,
	found,
	joined,
	none,
	nothing,
	type Part,
	subject,
	subjectsOf,
} from "../answering.ts";
import { recordsInstead } from "../records/decisions.ts";
import { papersOwed } from "../records/papers.ts";
import { fitting, nothingMore, pageSize } from "../thread/pages.ts";
import { lateAlready, peoplesItemsWords, peoplesOf, withStreams } from "./asides.ts";
import { asksForSent, reachedOf, unsentWords } from "./coverage.ts";
import { isKept } from "./filters.ts";
import { asFewest, countedOver, largeGroups, withNone } from "./groups.ts";
import { ordered, soonest, withFirstDues, withLateness } from "./lateness.ts";
import { type Duty, isDone, itemLine, lengthOf, reasonsOf, unexplained } from "./lines.ts";
import {
	apart,
	inScope,
	isFitting,
	isWholeList,
	lateWhenDone,
	whenOf,
	withOwn,
} from "./matching.ts";
import { heading, noneWords, notDone, otherwiseReported } from "./wording.ts";
import { mentionsOf } from "./words.ts";

/** "How many milestones are there" may mean those that are done as well. */
const isPlainCount = ({ state, rags, lacking, topic }: Question): boolean =>
	state === undefined && rags.length === 0 && !lacking && !topic;

/** When it is asked whether things are done, those that are not belong to the answer, and the other way round. */
const counterpart = (inAll: readonly Duty[], answering: Answering): string | undefined => {
	const { question } = answering;
	const { state } = question;
	if (isWholeList(question)) return;
	// Of what was given at a meeting, those that it did not give are no part.
	const isPart = question.raisedAt !== undefined;
	const scope = isPart ? inAll.filter((item) => isKept(item, answering)) : inAll;
	const open = scope.filter((item) => !isDone(item)).length;
	if (asksForSent(question)) return unsentWords(inAll);
	if (state === "done") return question.dueThen ? undefined : notDone(scope, answering);
	if (state === "slipped" && question.span) return "planned for then, or due then now";
	if (scope.length === 0 || question.span) return undefined;
	if (question.rags.length > 0 && question.yesNo) return otherwiseReported(scope, question);
	if (state === "slipped") return "overdue, or later than was planned at first";
	const done = scope.length - open;
	// What was given at a meeting is listed whether or not it is done.
	if (question.counted && isPlainCount(question) && done > 0)
		return isPart ? `${done} of them done` : `and ${done} done`;
	const asksOfAll = state === "overdue" || question.isToPlan !== undefined;
	return asksOfAll ? `${open} open in all` : undefined;
};

const perhapsWords = (perhaps: readonly Duty[], { lookups }: Answering): string | undefined => {
	if (perhaps.length === 0) return undefined;
	const names = soonest(perhaps, perhaps.length).map((item) => {
		const when = whenOf(item);
		return `${lookups.reference(item)}${when ? ` (${wordDate(when)})` : ""}`;
	});
	return `Windows that only overlap it: ${fewOf(names, 5)}`;
};

export const notInRegister = nothing(
	none("You are not in the register, so nothing is recorded as yours"),
);

/** All that fits, how many of it are told, and those that are shown of them. */
const listOf = async (scope: readonly Duty[], answering: Answering) => {
	const { question, seen } = answering;
	const matching = scope.filter((item) => isFitting(item, answering));
	const fitting = largeGroups(matching, answering);
	const { sure, perhaps } = apart(fitting, question);
	const inOrder = await ordered(sure, answering);
	// Those level with the last that was asked for are as much the oldest as it is.
	const count = Math.min(sure.length, (question.limit ?? sure.length) + (inOrder?.level ?? 0));
	const isNew = ({ id }: Duty): boolean => !seen?.has(id);
	const wanted = inOrder?.items.slice(0, count) ?? sure;
	const rest = wanted.filter(isNew);
	// What was seen of other lists in the same message does not count here.
	const unseen = Math.max(0, count - (wanted.length - rest.length));
	const most = Math.min(unseen, pageSize);
	const shown = inOrder ? rest.slice(0, most) : soonest(rest, most);
	const left = unseen - shown.length;
	return { sure, perhaps, count, shown, left };
};

/** Those of a page that one message holds: what does not fit comes on the next. */
const pageTold = (
	page: { readonly shown: readonly Duty[]; readonly left: number },
	said: { readonly count: number; readonly also: string | undefined },
	answering: Answering,
): Part => {
	const { question } = answering;
	const lines = page.shown.map((item) => withLateness(itemLine(item, answering), item, answering));
	const why = reasonsOf(question);
	const items = fitting(lines, lengthOf(why));
	const shown = page.shown.slice(0, items.length);
	const left = page.left + page.shown.length - shown.length;
	const what = heading(answering);
	const fact: Fact = { is: "items", what, ...said, items, left, ...why };
	const also = joined([said.also, unexplained(fact, question)], ". ");
	const rests = shown.map(subject);
	return found([{ ...fact, also }], rests, {
		focus: [...rests, ...question.subjects],
		page: shown.map(({ id }) => id),
		left,
		size: items.length < lines.length ? items.length : undefined,
	});
};

/** What its people have of it, where a body has none itself: listed beside that. */
const withItsPeople = (answering: Answering): Part | undefined => {
	const { sure } = apart(peoplesOf(answering), answering.question);
	if (sure.length === 0) return undefined;
	const page = { shown: soonest(sure, pageSize), left: 0 };
	const told = pageTold(page, { count: sure.length, also: undefined }, answering);
	const facts = told.facts.map((fact) =>
		fact.is === "items" ? { ...fact, what: "With its people" } : fact,
	);
	return { ...told, facts };
};

/** None of them, and what there is instead: of a body, what it waits for and what speaks of it. */
const noneOf = (scope: readonly Duty[], beside: string | undefined, answering: Answering): Part => {
	// What slipping is need not be said where nothing has.
	const others = answering.question.state === "slipped" ? undefined : beside;
	const there = reachedOf(subjectsOf("organisation", answering), answering);
	const spoken = mentionsOf(answering);
	const instead = there
		? [there, spoken]
		: [scope.length > 0 ? others : (spoken ?? others), scope.length > 0 ? spoken : undefined];
	const theirWords = peoplesItemsWords(answering, []);
	const also = joined([theirWords, ...instead], ". ");
	// What was done there by everybody is done there too.
	const isOwn = there !== undefined && answering.question.state === "done";
	const words = noneWords(answering);
	const isBare = isOwn && words.startsWith("Nothing is ");
	const says = isBare ? words.replace("Nothing", "Nothing of its own") : words;
	const fact = none(says, also);
	const theirs = withItsPeople(answering);
	if (theirs) return { ...theirs, facts: [fact, ...theirs.facts] };
	return withStreams({ ...nothing(fact), focus: answering.question.subjects }, answering);
};

/** What waits for a body beside what it owns: a list of its own alone would leave that out. */
const waitingThere = (answering: Answering): string | undefined => {
	const { subjects, state, span } = answering.question;
	const areBodies = subjects.every(({ kind }) => kind === "organisation");
	return areBodies && state === "open" && !span
		? reachedOf(subjectsOf("organisation", answering), answering)
		: undefined;
};

const asksSlip = ({ state, isToPlan, order }: Question): boolean =>
	state === "slipped" || isToPlan !== undefined || order?.by === "slip";

export const answerItems = async (given: Answering): Promise<Part> => {
	const asked = withOwn(lateWhenDone(given));
	const { meId } = asked;
	if (asked.question.mine && meId === undefined) return notInRegister;
	const scope = inScope(asked);
	const around = asksSlip(asked.question) ? await withFirstDues(scope, asked) : asked;
	const fits = scope.filter((item) => isFitting(item, around));
	const question = asFewest(fits, around);
	const answering = { ...around, question };
	if (question.by && question.atMost === 0) return withNone(fits, answering);
	const { sure, perhaps, count, ...page } = await listOf(scope, answering);
	const inAll = count < sure.length ? `first ${count} of ${sure.length}` : undefined;
	const beside =
		countedOver(question.limit === undefined ? sure : page.shown, answering) ??
		inAll ??
		perhapsWords(perhaps, answering) ??
		counterpart(scope, answering);
	const isAny = sure.length > 0;
	const also = joined(
		[
			beside,
			lateAlready(scope, answering),
			isAny && peoplesItemsWords(answering, sure),
			isAny && waitingThere(answering),
			await papersOwed(answering),
		],
		". ",
	);
	if (page.shown.length === 0 && answering.seen) return nothingMore();
	if (page.shown.length === 0)
		return (await recordsInstead(answering)) ?? noneOf(scope, also, answering);
	return withStreams(pageTold(page, { count, also }, answering), answering);
};
