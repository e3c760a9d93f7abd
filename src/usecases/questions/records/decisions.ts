/** What was decided, by the words of it, and what the records have of a matter that no item speaks of. */
import { wordDay } from "../../../domain/dates/honest-date.ts";

import { isNumbered, recordText } from "../../../domain/meetings/records.ts";
import type { Question } from "../../../domain/questions/question.ts";
import { sharedBy, speaksOf } from "../../../domain/words/text-match.ts";
import { type DecisionLine, listDecisions } from "../../decision/list.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	found,
	listed,
	merge,
	namesOf,
	none,
	nothing,
	type Part,
	spanWords,
	subject,
	subjectsOf,
	thing,
	withoutStop,
} from "../answering.ts";
import { noneWords } from "../items/wording.ts";
import { noMeetingNote } from "../meetings/notes.ts";
import { inOrder, isWithin, windowOf } from "../meetings/times.ts";
import { pagePart } from "../thread/pages.ts";
import { meetingsOfAll } from "../world.ts";
import { answerAgendaItems } from "./agenda.ts";
import { spokenIn } from "./minutes.ts";
import { answerPapers } from "./papers.ts";

const decisionFact = ({ decision, board, meeting }: DecisionLine, { lookups }: Answering) =>
	thing(`${recordText(decision, board)} ${withoutStop(decision.title)}`, [
		`${board.name}, ${wordDay(decision.on)}${meeting ? ` (${lookups.reference(meeting)})` : ", by correspondence"}.`,
	]);

/** As many paragraphs are told. */
const mostSpoken = 3;

/** Minutes may speak of what no decision is recorded about: those of the time that is meant, the latest first. */
const spokenOf = async (answering: Answering) => {
	const { world, lookups, question, register } = answering;
	const { topic, span } = question;
	if (topic === undefined) return [];
	const boardIds = boardsNamed(answering).map(({ id }) => id);
	const all = await register.records("minutes", boardIds.length > 0 ? { boardIds } : undefined);
	const spoken = new Map(all.map((each) => [each.meetingId, spokenIn(each, topic)]));
	const meetings = meetingsOfAll(world).filter(
		(each) => spoken.has(each.id) && (!span || isWithin(each, span)),
	);
	return [...inOrder(meetings)]
		.reverse()
		.flatMap((meeting) => {
			const on = meeting.time.is === "fixed" ? ` (${wordDay(meeting.time.on)})` : "";
			const name = `Minutes of ${lookups.reference(meeting)}${on}`;
			return (spoken.get(meeting.id) ?? []).map((words) => ({
				meeting,
				fact: thing(name, [words]),
			}));
		})
		.slice(0, mostSpoken);
};

/** "What do the minutes say about bids": undefined where none speaks of it. */
export const minutesAbout = async (answering: Answering): Promise<Part | undefined> => {
	const spoken = await spokenOf(answering);
	const meetings = [...new Set(spoken.map(({ meeting }) => meeting))].map(subject);
	return spoken.length > 0
		? found(
				spoken.map(({ fact }) => fact),
				meetings,
			)
		: undefined;
};

/** So many of the latest, and those of the same day as the last of them. */
const latest = (lines: readonly DecisionLine[], most: number | undefined) => {
	const days = lines.map(({ decision }) => decision.on).sort((a, b) => b.localeCompare(a));
	const from = most === undefined ? undefined : days.slice(0, most).at(-1);
	return from === undefined ? lines : lines.filter(({ decision }) => decision.on >= from);
};

/** What has most of its words in common may be what was meant. */
const nearbyFacts = (all: readonly DecisionLine[], answering: Answering) => {
	const { topic } = answering.question;
	if (topic === undefined) return [];
	const shares = all.map(({ decision }) => sharedBy(decision.title, topic));
	const most = Math.max(1, ...shares);
	return all
		.filter((_, at) => shares[at] === most)
		.slice(-3)
		.map((line) => {
			const { name, says } = decisionFact(line, answering);
			return thing(`Has a word of it: ${name}`, says);
		});
};

/** " of LPB about “bids”" */
const aboutWords = (answering: Answering): string => {
	const of = listed(namesOf(subjectsOf("board", answering), answering));
	const { topic } = answering.question;
	return `${of ? ` of ${of}` : ""}${topic ? ` about “${topic}”` : ""}`;
};

const notRecorded = async (all: readonly DecisionLine[], answering: Answering): Promise<Part> => {
	const { subjects } = answering.question;
	const spoken = await spokenOf(answering);
	const how = asks(answering, "by correspondence") ? " by correspondence" : "";
	const says = `Not recorded: any decision${how}${aboutWords(answering)}${spanWords(answering.question)}`;
	// That its meeting was called off says why.
	const note = boardsNamed(answering).length > 0 ? noMeetingNote(answering)?.says : undefined;
	const focus = subjects.map(subject);
	const near = nearbyFacts(all, answering);
	const facts = [none(says, note && withoutStop(note)), ...near, ...spoken.map(({ fact }) => fact)];
	return { ...nothing(...facts), rests: focus.slice(0, 3), focus };
};

/** How many, and of which days where a time was said: "in the spring" may be one of two. */
const countFact = (lines: readonly DecisionLine[], answering: Answering) => {
	const name = `Decisions${aboutWords(answering)}${spanWords(answering.question)}`;
	return thing(name, [`${lines.length} in all.`]);
};

export const answerDecisions = async (answering: Answering): Promise<Part> => {
	const { question, register } = answering;
	const { span, topic, limit } = question;
	const named = boardsNamed(answering);
	const within = span && windowOf(span);
	const boards = named.length > 0 ? named : undefined;
	const all = await listDecisions({ boards, within }, register);
	// By its own reference, or by the words of what was decided.
	const fitting = all.filter(
		({ decision, board, meeting }) =>
			(isNumbered(decision, board, topic) || speaksOf(decision.title, topic)) &&
			(!meeting || !asks(answering, "by correspondence")),
	);
	const lines = latest(fitting, limit);
	if (lines.length === 0) return notRecorded(all, answering);
	const rows = lines.map((line) => ({ id: line.decision.id, line }));
	const boardsTold = new Map(lines.map(({ board }) => [board.id, subject(board)]));
	const meetings = new Map(
		lines.flatMap(({ meeting }) => (meeting ? [[meeting.id, subject(meeting)]] : [])),
	);
	const head = question.counted || span ? [countFact(lines, answering)] : [];
	const focus = [...(meetings.size === 1 ? meetings.values() : []), ...boardsTold.values()];
	return pagePart(
		rows,
		(shown) => ({
			facts: [...head, ...shown.map(({ line }) => decisionFact(line, answering))],
			rests: shown.map(({ line: { meeting, board } }) => subject(meeting ?? board)),
			records: shown.map(({ line }) => line.decision),
			focus,
		}),
		answering,
	);
};

/** Anything at all that speaks of it is asked for, and not what is late or due of it. */
const asksOfAnything = ({ topic, state, kinds, rags, ...question }: Question): boolean =>
	topic !== undefined &&
	state === undefined &&
	kinds.length + rags.length === 0 &&
	!question.span &&
	!question.lacking &&
	!question.mine &&
	question.facets.every((facet) => facet === "reason");

export const recordsInstead = async (answering: Answering): Promise<Part | undefined> => {
	if (!asksOfAnything(answering.question)) return undefined;
	const parts = [
		await answerAgendaItems(answering),
		await answerPapers(answering),
		await answerDecisions(answering),
	].filter(({ is }) => is === "found");
	return parts.length > 0 ? merge([nothing(none(noneWords(answering))), ...parts]) : undefined;
};
