/** What was decided, by the words of it, and what the records have of a matter that no item speaks of. */
import { wordDay } from "../../../domain/dates/honest-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { type Minutes, paragraphsOf } from "../../../domain/meetings/minutes.ts";
import { isNumbered, recordText } from "../../../domain/meetings/records.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Question } from "../../../domain/questions/question.ts";
import { sharedBy, speaksOf } from "../../../domain/words/text-match.ts";
import { type DecisionLine, listDecisions } from "../../decision/list.ts";
import { type Answering, listed, nothing, type Part, subject, subjectsOf } from "../answering.ts";
import { noneWords } from "../items/wording.ts";
import { inOrder, isWithin, lastOver, noMeetingNote, windowOf } from "../meetings/times.ts";
import { moreRows, nothingMore, pageOf } from "../thread/pages.ts";
import { meetingsOf } from "../world.ts";
import { answerAgendaItems } from "./agenda.ts";
import { amendmentWords } from "./minutes.ts";
import { answerPapers } from "./papers.ts";

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

type Spoken = { readonly meeting: Meeting; readonly fact: Fact };

/** As many paragraphs are told. */
const mostSpoken = 3;

/** Paragraphs that speak of it, and with them whatever was put right since. */
const spokenIn = (minutes: Minutes, topic: string): readonly string[] => {
	const spoken = paragraphsOf(minutes.text).filter((paragraph) => speaksOf(paragraph, topic));
	const amended = amendmentWords(minutes).filter(
		(words) => spoken.length > 0 || speaksOf(words, topic),
	);
	return amended.length > 0 ? [[...spoken, ...amended].join(" ")] : spoken;
};

/** Minutes may speak of what no decision is recorded about: those of the time that is meant, the latest first. */
const inMinutes = async (answering: Answering): Promise<readonly Spoken[]> => {
	const { world, lookups, question, register } = answering;
	const { topic, span, facets } = question;
	if (topic === undefined) return [];
	const boardIds = subjectsOf("board", answering);
	const all = await register.records("minutes", boardIds.length > 0 ? { boardIds } : undefined);
	const spoken = new Map(
		all.flatMap((minutes) => {
			const paragraphs = spokenIn(minutes, topic);
			return paragraphs.length > 0 ? [[minutes.meetingId, paragraphs]] : [];
		}),
	);
	const meetings = world.boards
		.flatMap(({ id }) => {
			const own = meetingsOf(world, id);
			const last = facets.includes("last") ? lastOver(own, answering)?.id : undefined;
			return own.filter((each) => !facets.includes("last") || each.id === last);
		})
		.filter((each) => spoken.has(each.id) && (!span || isWithin(each, span)));
	return [...inOrder(meetings)]
		.reverse()
		.flatMap((meeting) =>
			(spoken.get(meeting.id) ?? []).map((paragraph): Spoken => {
				const on = meeting.time.is === "fixed" ? ` (${wordDay(meeting.time.on)})` : "";
				const name = `Minutes of ${lookups.reference(meeting)}${on}`;
				return { meeting, fact: { is: "thing", name, says: [paragraph] } };
			}),
		)
		.slice(0, mostSpoken);
};

/** "What do the minutes say of it": the minutes are asked for as well as the decisions. */
const asksMinutes = ({ question }: Answering): boolean =>
	question.records?.includes("minutes") === true;

/** Beside what was decided: that no minutes speak of it is said too. */
const spokenFacts = (
	spoken: readonly Spoken[],
	{ question: { topic } }: Answering,
): readonly Fact[] =>
	spoken.length > 0
		? spoken.map(({ fact }) => fact)
		: [{ is: "none", says: `Not recorded: any minutes about “${topic}”` }];

/** What was spoken of and not decided. */
const onlySpoken = (spoken: readonly Spoken[]): Part => {
	const meetings = [...new Map(spoken.map(({ meeting }) => [meeting.id, meeting])).values()];
	return {
		is: "found",
		facts: spoken.map(({ fact }) => fact),
		rests: meetings.map(subject),
		focus: meetings.map(subject),
		buttons: [],
	};
};

const isOfLast = ({ decision }: DecisionLine, answering: Answering): boolean => {
	if (!answering.question.facets.includes("last")) return true;
	const last = lastOver(meetingsOf(answering.world, decision.boardId), answering);
	return last !== undefined && last.id === decision.meetingId;
};

/** So many of the latest, and those of the same day as the last of them. */
const latest = (lines: readonly DecisionLine[], most: number | undefined) => {
	const days = lines.map(({ decision }) => decision.on).sort((a, b) => b.localeCompare(a));
	const from = most === undefined ? undefined : days.slice(0, most).at(-1);
	return from === undefined ? lines : lines.filter(({ decision }) => decision.on >= from);
};

/** What has most of its words in common may be what was meant. */
const nearby = (
	all: readonly DecisionLine[],
	{ question: { topic } }: Answering,
): readonly DecisionLine[] => {
	if (topic === undefined) return [];
	const shares = all.map(({ decision }) => sharedBy(decision.title, topic));
	const most = Math.max(1, ...shares);
	return all.filter((_, at) => shares[at] === most).slice(-3);
};

const nearbyWords = (line: DecisionLine, answering: Answering): Fact => {
	const fact = decisionWords(line, answering);
	return fact.is === "thing" ? { ...fact, name: `Has a word of it: ${fact.name}` } : fact;
};

const notRecorded = async (all: readonly DecisionLine[], answering: Answering): Promise<Part> => {
	const { question, lookups } = answering;
	const spoken = await inMinutes(answering);
	if (spoken.length > 0 && asksMinutes(answering)) return onlySpoken(spoken);
	const boardIds = subjectsOf("board", answering);
	const of = listed(boardIds.flatMap((id) => lookups.name(id) ?? []));
	const about = question.topic ? ` about “${question.topic}”` : "";
	const how = question.facets.includes("by correspondence") ? " by correspondence" : "";
	const says = `Not recorded: any decision${asksMinutes(answering) ? " or minutes" : ""}${how}${of ? ` of ${of}` : ""}${about}${question.span ? `, ${question.span.words}` : ""}`;
	// That its meeting was called off says why.
	const also = boardIds.length > 0 ? noMeetingNote(answering)?.says.replace(/\.$/, "") : undefined;
	const near = nearby(all, answering);
	const focus = question.subjects.map(subject);
	return {
		...nothing(
			{ is: "none", says, also },
			...near.map((line) => nearbyWords(line, answering)),
			...spoken.map(({ fact }) => fact),
		),
		rests: focus.slice(0, 3),
		focus,
	};
};

/** How many, and of which days where a time was said: "in the spring" may be one of two. */
const counted = (found: readonly DecisionLine[], answering: Answering): Fact => {
	const { span, topic } = answering.question;
	const boards = subjectsOf("board", answering).flatMap((id) => answering.lookups.name(id) ?? []);
	const of = boards.length > 0 ? ` of ${listed(boards)}` : "";
	const about = topic === undefined ? "" : ` about “${topic}”`;
	return {
		is: "thing",
		name: `Decisions${of}${about}${span ? `, ${span.words}` : ""}`,
		says: [`${found.length} in all.`],
	};
};

/** By its own reference, or by the words of what was decided. */
const isSpokenOf = ({ decision, board }: DecisionLine, topic: string | undefined): boolean =>
	isNumbered(decision, board, topic) || speaksOf(decision.title, topic);

export const answerDecisions = async (answering: Answering): Promise<Part> => {
	const { question, world, register } = answering;
	const ids = subjectsOf("board", answering);
	const boards = ids.length > 0 ? world.boards.filter(({ id }) => ids.includes(id)) : undefined;
	const within = question.span && windowOf(question.span);
	const all = await listDecisions({ boards, within }, register);
	const fitting = all
		.filter((line) => isSpokenOf(line, question.topic))
		.filter((line) => isOfLast(line, answering))
		.filter(({ meeting }) => !meeting || !question.facets.includes("by correspondence"));
	const found = latest(fitting, question.limit);
	if (found.length === 0) return notRecorded(all, answering);
	const rows = found.map((line) => ({ id: line.decision.id, line }));
	const { shown, page, left } = pageOf(rows, answering);
	if (shown.length === 0) return nothingMore();
	const spoken = asksMinutes(answering) ? spokenFacts(await inMinutes(answering), answering) : [];
	const boardsTold = [...new Map(found.map(({ board }) => [board.id, board])).values()];
	const meetings = [
		...new Map(found.flatMap(({ meeting }) => (meeting ? [[meeting.id, meeting]] : []))).values(),
	];
	return {
		is: "found",
		facts: [
			...(question.counted || question.span ? [counted(found, answering)] : []),
			...shown.map(({ line }) => decisionWords(line, answering)),
			...moreRows(left),
			...spoken,
		],
		rests: shown.map(({ line: { meeting, board } }) => subject(meeting ?? board)),
		records: shown.map(({ line }) => line.decision),
		focus: [...(meetings.length === 1 ? meetings.map(subject) : []), ...boardsTold.map(subject)],
		buttons: [],
		page,
		left,
	};
};

/** Anything at all that speaks of it is asked for, and not what is late or due of it. */
const asksOfAnything = ({
	topic,
	state,
	kinds,
	rags,
	span,
	lacking,
	facets,
	mine,
}: Question): boolean =>
	topic !== undefined &&
	state === undefined &&
	kinds.length + rags.length === 0 &&
	!span &&
	!lacking &&
	!mine &&
	facets.every((facet) => facet === "reason");

export const recordsInstead = async (answering: Answering): Promise<Part | undefined> => {
	const { question } = answering;
	if (!asksOfAnything(question)) return undefined;
	const parts = [
		await answerAgendaItems(answering),
		await answerPapers(answering),
		await answerDecisions(answering),
	].filter(({ is }) => is === "found");
	if (parts.length === 0) return undefined;
	return {
		is: "found",
		facts: [{ is: "none", says: noneWords(answering) }, ...parts.flatMap(({ facts }) => facts)],
		rests: parts.flatMap(({ rests }) => rests),
		records: parts.flatMap(({ records = [] }) => records),
		focus: parts.flatMap(({ focus }) => focus),
		buttons: [],
	};
};
