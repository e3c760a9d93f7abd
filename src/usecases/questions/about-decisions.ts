/** What boards decided, within a time and by its words; what was decided by correspondence too. */
import type { Fact } from "../../domain/answer.ts";
import { wordDay } from "../../domain/honest-date.ts";
import { recordText } from "../../domain/meeting-records.ts";
import type { Minutes } from "../../domain/minutes.ts";
import { paragraphsOf } from "../../domain/minutes.ts";
import { speaksOf, touchesOn } from "../../domain/speaks-of.ts";
import { type DecisionLine, listDecisions } from "../decision/list.ts";
import { type Answering, listed, nothing, type Part, subject, subjectsOf } from "./answering.ts";
import { lastMeeting, windowOf } from "./meeting-times.ts";
import { moreRows, nothingMore, pageOf } from "./reading-on.ts";
import { meetingsOf } from "./world.ts";

const decisionWords = (
	{ decision, board, meeting }: DecisionLine,
	{ lookups }: Answering,
): Fact => ({
	is: "thing",
	name: `${recordText(decision, board)} ${decision.title.replace(/\.$/, "")}`,
	says: [
		`${board.name}, ${wordDay(decision.on)}${meeting ? ` (${lookups.reference(meeting)})` : ", by correspondence"}.`,
	],
});

/** Minutes may speak of what no decision is recorded about. */
const inMinutes = (all: readonly Minutes[], answering: Answering): readonly Fact[] => {
	const { world, lookups, question } = answering;
	return all
		.flatMap((minutes) =>
			paragraphsOf(minutes.text)
				.filter((paragraph) => speaksOf(paragraph, question.topic))
				.map((paragraph) => ({ minutes, paragraph })),
		)
		.slice(0, 3)
		.flatMap(({ minutes, paragraph }): readonly Fact[] => {
			const meeting = meetingsOf(world, minutes.boardId).find(({ id }) => id === minutes.meetingId);
			const name = meeting && lookups.reference(meeting);
			return name ? [{ is: "thing", name: `Minutes of ${name}`, says: [paragraph] }] : [];
		});
};

const isOfLast = ({ decision }: DecisionLine, answering: Answering): boolean => {
	if (!answering.question.facets.includes("last")) return true;
	const last = lastMeeting(meetingsOf(answering.world, decision.boardId), answering);
	return last !== undefined && last.id === decision.meetingId;
};

/** So many of the latest, and those of the same day as the last of them. */
const latest = (lines: readonly DecisionLine[], most: number | undefined) => {
	const days = lines.map(({ decision }) => decision.on).sort((a, b) => b.localeCompare(a));
	const from = most === undefined ? undefined : days.slice(0, most).at(-1);
	return from === undefined ? lines : lines.filter(({ decision }) => decision.on >= from);
};

/** What has a word of it in common may be what was meant. */
const nearby = (all: readonly DecisionLine[], answering: Answering): readonly Fact[] => {
	const { topic } = answering.question;
	if (topic === undefined) return [];
	const near = all.filter(({ decision }) => touchesOn(decision.title, topic)).slice(-3);
	return near.map((line) => {
		const fact = decisionWords(line, answering);
		return fact.is === "thing" ? { ...fact, name: `Has a word of it: ${fact.name}` } : fact;
	});
};

const notRecorded = async (all: readonly DecisionLine[], answering: Answering): Promise<Part> => {
	const { question, lookups, register } = answering;
	const boardIds = subjectsOf("board", answering);
	const of = listed(boardIds.flatMap((id) => lookups.name(id) ?? []));
	const about = question.topic ? ` about “${question.topic}”` : "";
	const how = question.facets.includes("by correspondence") ? " by correspondence" : "";
	const says = `Not recorded: any decision${how}${of ? ` of ${of}` : ""}${about}${question.span ? `, ${question.span.words}` : ""}`;
	const query = boardIds.length > 0 ? { boardIds } : undefined;
	const spoken = question.topic
		? inMinutes(await register.records("minutes", query), answering)
		: [];
	const focus = question.subjects.map(subject);
	return {
		...nothing({ is: "none", says }, ...nearby(all, answering), ...spoken),
		rests: focus.slice(0, 3),
		focus,
	};
};

export const answerDecisions = async (answering: Answering): Promise<Part> => {
	const { question, world, register } = answering;
	const ids = subjectsOf("board", answering);
	const boards = ids.length > 0 ? world.boards.filter(({ id }) => ids.includes(id)) : undefined;
	const within = question.span && windowOf(question.span);
	const all = await listDecisions({ boards, within }, register);
	const fitting = all
		.filter(({ decision }) => speaksOf(decision.title, question.topic))
		.filter((line) => isOfLast(line, answering))
		.filter(({ meeting }) => !meeting || !question.facets.includes("by correspondence"));
	const found = latest(fitting, question.limit);
	if (found.length === 0) return notRecorded(all, answering);
	const rows = found.map((line) => ({ id: line.decision.id, line }));
	const { shown, page, left } = pageOf(rows, answering);
	if (shown.length === 0) return nothingMore();
	const query = ids.length > 0 ? { boardIds: ids } : undefined;
	const spoken = question.records?.includes("minutes")
		? inMinutes(await register.records("minutes", query), answering)
		: [];
	const boardsTold = [...new Map(found.map(({ board }) => [board.id, board])).values()];
	const meetings = found.flatMap(({ meeting }) => (meeting ? [meeting] : []));
	return {
		is: "found",
		facts: [
			...shown.map(({ line }) => decisionWords(line, answering)),
			...moreRows(left),
			...spoken,
		],
		rests: found.map(({ meeting, board }) => subject(meeting ?? board)).slice(0, 3),
		records: shown.slice(0, 3).map(({ line }) => line.decision),
		focus: [...(meetings.length === 1 ? meetings.map(subject) : []), ...boardsTold.map(subject)],
		buttons: [],
		page,
		left,
	};
};
