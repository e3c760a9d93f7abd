/** Several lists under one question: how it all stands, what comes next, and what is going on. */
import { addDays } from "../../../domain/dates/plain-date.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Question } from "../../../domain/questions/question.ts";
import { type Answering, asks, merge, type Part, todayFor } from "../answering.ts";
import { answerChanges } from "../history/changes.ts";
import { toPlanFact } from "../items/dates-compared.ts";
import { answerItems } from "../items/item-list.ts";
import { withFirstDues } from "../items/lateness.ts";
import { inScope } from "../items/matching.ts";
import { answerMeetings } from "../meetings/meetings.ts";
import { together } from "../thread/pages.ts";

type Asking = Partial<Question>;

const asking = (question: Asking, answering: Answering): Answering => ({
	...answering,
	question: { ...answering.question, ...question },
});

const itemsOf = (question: Asking, answering: Answering): Promise<Part> =>
	answerItems(asking({ ...question, ask: "items" }, answering));

const meetingsOf = (question: Asking, answering: Answering): Part =>
	answerMeetings(asking({ ...question, ask: "meetings", facets: ["next"] }, answering));

const briefOf = (parts: readonly Part[], answering: Answering): Part => {
	const { told, page, left } = together(parts, answering);
	return { ...merge(told), page, left };
};

/** Whether it is on track, before what that rests on is listed. */
const toPlanFacts = async (answering: Answering): Promise<readonly Fact[]> => {
	if (!asks(answering, "to plan") || answering.seen) return [];
	const { span } = answering.question;
	return [toPlanFact(span, await withFirstDues(inScope(answering), answering))];
};

/** How it all stands: what is late, and what is red or amber. */
export const answerOverview = async (answering: Answering): Promise<Part> => {
	const late = await itemsOf({ facets: [], state: "overdue" }, answering);
	const doubtful = await itemsOf({ facets: [], rags: ["red", "amber"] }, answering);
	const brief = briefOf([late, doubtful], answering);
	return { ...brief, is: "found", facts: [...(await toPlanFacts(answering)), ...brief.facts] };
};

/** The next meeting, and what falls due first. */
export const answerNext = async (answering: Answering): Promise<Part> => {
	const { span, subjects } = answering.question;
	const due = await itemsOf({ state: span ? undefined : "due" }, answering);
	// Boards meet, and people at theirs; an organisation, a work stream and a plan do not.
	const meets = subjects.every(({ kind }) => ["board", "meeting", "person"].includes(kind));
	const brief = briefOf(meets ? [meetingsOf({}, answering), due] : [due], answering);
	return {
		...brief,
		facts: [...(await toPlanFacts(answering)), ...brief.facts],
		focus: [...subjects, ...brief.focus],
	};
};

/** What changed in the last days, and what meets or falls due in the next. */
export const answerNews = async (answering: Answering): Promise<Part> => {
	const today = todayFor(undefined, answering);
	const last = addDays(today, 7);
	const span = { first: today, last, words: "in the next seven days" };
	const ahead: Asking = { facets: [], span, yesNo: false };
	const since: Asking = { ask: "changes", facets: [], span: undefined };
	const changes = await answerChanges(asking(since, answering));
	const due = await itemsOf(ahead, answering);
	return { ...briefOf([changes, meetingsOf(ahead, answering), due], answering), is: "found" };
};
