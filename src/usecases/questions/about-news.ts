/** What is going on: what changed in the last days, and what meets or falls due in the next. */
import { addDays } from "../../domain/dates/plain-date.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import { answerChanges } from "./about-changes.ts";
import { answerItems } from "./about-items.ts";
import { answerMeetings } from "./about-meetings.ts";
import { type Answering, type Part, todayFor } from "./answering.ts";
import { together } from "./reading-on.ts";

/** As far as "lately" goes back. */
const near = (answering: Answering): Span => {
	const today = todayFor(undefined, answering);
	return { first: today, last: addDays(today, 7), words: "in the next seven days" };
};

export const answerNews = async (answering: Answering): Promise<Part> => {
	const base: Question = { ...answering.question, facets: [], span: undefined };
	const ahead: Question = { ...base, span: near(answering), yesNo: false };
	const changes = await answerChanges({ ...answering, question: { ...base, ask: "changes" } });
	const meetings = answerMeetings({
		...answering,
		question: { ...ahead, ask: "meetings", facets: ["next"] },
	});
	const due = await answerItems({ ...answering, question: { ...ahead, ask: "items" } });
	const { told, page, left } = together([changes, meetings, due], answering);
	return {
		is: "found",
		facts: told.flatMap(({ facts }) => facts),
		rests: told.flatMap(({ rests }) => rests),
		focus: told.flatMap(({ focus }) => focus),
		buttons: [],
		page,
		left,
	};
};
