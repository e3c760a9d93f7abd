/** The decisions that were told of last, so that one of them can be asked of by its place or its words. */
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { recordText } from "../../domain/meetings/records.ts";
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { referenceText } from "../../domain/register.ts";
import { listDecisions } from "../decision/list.ts";
import type { Register } from "../ports.ts";
import type { Answering, Part } from "./answering.ts";
import type { DecisionTold } from "./understanding.ts";

/** Of what this audience may see, whatever the thread remembers. */
export const decisionsToldIn = async (
	thread: ThreadContext | undefined,
	register: Register,
): Promise<readonly DecisionTold[] | undefined> => {
	const { all = [] } = thread?.decided ?? {};
	if (all.length === 0) return undefined;
	const lines = await listDecisions({}, register);
	const told = all.flatMap((id) => lines.find(({ decision }) => decision.id === id) ?? []);
	// The places in a list are those that were told: with one gone, they mean nothing more.
	if (told.length < all.length) return undefined;
	return told.map(({ decision, board, meeting }) => ({
		id: decision.id,
		boardId: board.id,
		title: decision.title,
		name: `${recordText(decision, board)} ${decision.title}`,
		meeting: meeting && referenceText(meeting, board),
	}));
};

/** Still about the board or the one meeting that was told of. */
const isOfTheSame = ({ focus }: Part, { focus: before }: ThreadContext): boolean =>
	focus.filter(({ kind }) => kind === "meeting").length <= 1 &&
	focus.some(
		({ kind, id }) =>
			(kind === "meeting" || kind === "board") && before.some((each) => each.id === id),
	);

export const decidedAfter = (
	thread: ThreadContext,
	question: Question,
	part: Part,
): ThreadContext["decided"] => {
	const { decided } = thread;
	const told = part.decided ?? [];
	if (told.length === 0)
		return question.ask === "records" && isOfTheSame(part, thread) ? decided : undefined;
	const all = question.decisionIds === undefined ? undefined : decided?.all;
	return { all: all ?? told, last: told };
};

/** Where one of a list was picked, the list is what is gone on from: "and the frames panel". */
export const askedBeside = (
	{ question: before }: ThreadContext,
	question: Question,
	{ focus }: Part,
): Question => {
	if (question.decisionIds === undefined) return question;
	if (before?.ask === "decisions") return before;
	const subjects = focus.filter(({ kind }) => kind === "board");
	return { ...question, subjects, decisionIds: undefined };
};

/** What those meetings decided, where that was asked, in the order in which it is told. */
export const decidedAt = async (
	meetings: readonly Meeting[],
	{ question, register }: Answering,
): Promise<readonly string[]> => {
	if (!question.records?.includes("decisions")) return [];
	const found = meetings.map(({ id }) => register.records("decision", { meetingId: id }));
	return (await Promise.all(found)).flat().map(({ id }) => id);
};
