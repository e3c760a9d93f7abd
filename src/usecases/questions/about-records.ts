/** What is kept of a meeting itself: decisions, minutes, who came, who sent apologies, and whether it was quorate. */

import { holdingOf, itemAmong } from "../../domain/boards/board-contents.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { recordText } from "../../domain/meetings/records.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { RecordFacet } from "../../domain/questions/question.ts";
import { askedYearBack } from "./a-year-back.ts";
import { agendaWords, papersRule, papersWords, presenterTold } from "./about-agenda.ts";
import { answerAgendaItems } from "./about-agenda-items.ts";
import { isOfPeople, peopleWords } from "./about-attending.ts";
import { approvalWords, minutesWords, waitingMinutes } from "./about-minutes.ts";
import { answerPapers } from "./about-papers.ts";
import { type Answering, listed, nothing, type Part, subject, subjectsOf } from "./answering.ts";
import { talliedOver, tallyOfPeople } from "./attendance-tally.ts";
import { boardsOfTheirs, meetingsOfTheirs, withThoseNaming } from "./attended-by-them.ts";
import { meetingLine, stateWords } from "./lines.ts";
import { besidesNone, isAhead, isWithin, lastOver, nowOrNext } from "./meeting-times.ts";
import { endOf } from "./meetings-at-ends.ts";
import { noneStepped, stepped } from "./meetings-picked.ts";
import { moreRows, nothingMore, pageOf } from "./reading-on.ts";
import { meetingsOf } from "./world.ts";

const wanted = (answering: Answering): readonly RecordFacet[] =>
	answering.question.records ?? ["decisions"];

const looksAhead = (answering: Answering): boolean =>
	answering.question.facets.includes("next") ||
	(!answering.question.facets.includes("last") &&
		wanted(answering).every((facet) => facet === "agenda" || facet === "papers"));

/** So many actions are named one by one. */
const mostGiven = 10;

const named = ({ question, world }: Answering): readonly Meeting[] =>
	[...question.subjects, ...(question.among ?? [])].flatMap(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return item?.kind === "meeting" ? [item] : [];
	});

/** Whoever was asked about, or else whoever asks. */
const whose = (answering: Answering): readonly string[] => {
	const who = [...subjectsOf("person", answering), ...subjectsOf("organisation", answering)];
	return who.length > 0 ? who : answering.meId ? [answering.meId] : [];
};

/** With a day and no board: those that meet then of the boards of whoever is meant, or else of all. */
const boardsOf = (answering: Answering, isOfAll: boolean): readonly string[] => {
	const { question, world } = answering;
	const ids = subjectsOf("board", answering);
	const { span } = question;
	const who = whose(answering);
	if (ids.length > 0 || !span) return ids;
	const meeting = world.boards.filter(({ id }) =>
		meetingsOf(world, id).some((each) => isWithin(each, span)),
	);
	const theirs = isOfAll ? [] : boardsOfTheirs(meeting, who, answering);
	return (theirs.length > 0 ? theirs : meeting).map(({ id }) => id);
};

/** "Where am I expected before July": of a time that has begun, what is to come, where that was asked for. */
const sideAsked = (meetings: readonly Meeting[], answering: Answering): readonly Meeting[] => {
	const ahead = meetings.filter((meeting) => isAhead(meeting, answering));
	// How many somebody has been to says nothing of what is to come.
	if (answering.question.tally) return meetings.filter((each) => !ahead.includes(each));
	// "Has she sent apologies this year" asks of what is over as well.
	if (answering.question.span?.first && wanted(answering).join() === "apologies") return meetings;
	return answering.question.facets.includes("next") && ahead.length > 0 ? ahead : meetings;
};

/** The meetings named; those within the time; or the last, or for an agenda the next. */
const meetingsAsked = (answering: Answering, isOfAll = false): readonly Meeting[] => {
	const meant = named(answering);
	if (meant.length > 0) return meant;
	const { span, end, step } = answering.question;
	if (step) return [stepped(answering) ?? []].flat();
	return boardsOf(answering, isOfAll).flatMap((boardId) => {
		const all = meetingsOf(answering.world, boardId);
		if (end) return endOf(all, answering) ?? [];
		if (span)
			return sideAsked(
				all.filter((meeting) => isWithin(meeting, span)),
				answering,
			);
		const pick = looksAhead(answering) ? nowOrNext : lastOver;
		const meeting = pick(all, answering);
		return meeting ? [meeting] : [];
	});
};

const names = (ids: readonly string[], { lookups }: Answering): string =>
	listed(ids.flatMap((id) => lookups.name(id) ?? []));

/** What was given there to do, each with how it stands. */
const actionsWords = (meeting: Meeting, { world, lookups }: Answering): string | undefined => {
	const given = (holdingOf(world.holdings, meeting.boardId)?.items.action ?? []).filter(
		({ meetingId }) => meetingId === meeting.id,
	);
	if (given.length === 0) return undefined;
	const shown = given
		.slice(0, mostGiven)
		.map((action) => `${lookups.reference(action)} ${action.title} (${stateWords(action)})`);
	const more = given.length > mostGiven ? ` and ${given.length - mostGiven} more` : "";
	return `Actions given: ${shown.join("; ")}${more}.`;
};

const ofPaper = async (
	facet: RecordFacet,
	meeting: Meeting,
	answering: Answering,
): Promise<string | undefined> => {
	const { register, lookups } = answering;
	if (facet === "minutes") return minutesWords(meeting, answering);
	if (facet === "actions") return actionsWords(meeting, answering);
	if (facet === "approval") return approvalWords(meeting, answering);
	const board = lookups.board(meeting.boardId);
	if (!board) return undefined;
	if (facet === "agenda") return agendaWords({ meeting, board }, answering);
	if (facet === "papers") return papersWords({ meeting, board }, answering);
	const found = await register.records("decision", { meetingId: meeting.id });
	if (found.length === 0) return undefined;
	return `${found.map((record) => `${recordText(record, board)} ${record.title}`).join("; ")}.`;
};

const what: Readonly<Record<RecordFacet, string>> = {
	decisions: "what was decided at",
	actions: "any action given at",
	minutes: "the minutes of",
	attendance: "who came to",
	apologies: "who sent apologies for",
	absence: "who missed",
	quorate: "whether there was a quorum at",
	agenda: "the agenda of",
	papers: "the papers for",
	approval: "the minutes of",
};

const promised: Readonly<Partial<Record<RecordFacet, string>>> = {
	attendance: "who comes to",
	apologies: "who cannot come to",
	absence: "who cannot come to",
	quorate: "whether there will be a quorum at",
};

const factOf = async (
	facet: RecordFacet,
	meeting: Meeting,
	answering: Answering,
): Promise<{ readonly fact: Fact; readonly isFound: boolean }> => {
	const { reference, board, when } = meetingLine(meeting, answering);
	const says = isOfPeople(facet)
		? await peopleWords(facet, meeting, answering)
		: await ofPaper(facet, meeting, answering);
	const name = `${board}, ${when} (${reference})`;
	const isPromise = isOfPeople(facet) && isAhead(meeting, answering);
	if (says) return { fact: { is: "thing", name, says: [says] }, isFound: true };
	return {
		fact: {
			is: "none",
			says: `Not recorded: ${isPromise ? promised[facet] : what[facet]} ${name}`,
			also: isPromise ? "No reply is recorded" : "The board’s secretary records it",
		},
		isFound: false,
	};
};

const factsOf = (meetings: readonly Meeting[], answering: Answering) =>
	meetings.flatMap((meeting) =>
		wanted(answering).map((facet) => factOf(facet, meeting, answering)),
	);

/** "Papers for today", of no board: where the asker's own meetings have none, those of the others. */
const meetingsWith = async (answering: Answering, ofAny: boolean): Promise<readonly Meeting[]> => {
	if (ofAny && answering.question.tally)
		return meetingsOfTheirs(meetingsAsked(answering, true), answering);
	const asked = meetingsAsked(answering);
	const all = ofAny ? meetingsAsked(answering, true) : asked;
	const own = await withThoseNaming(asked, all, answering);
	const isHandedOut = wanted(answering).every((facet) => facet === "agenda" || facet === "papers");
	if (!ofAny || !isHandedOut || !answering.question.span) return own;
	const isAny = async (meetings: readonly Meeting[]) =>
		(await Promise.all(factsOf(meetings, answering))).some(({ isFound }) => isFound);
	if (own.length > 0 && (await isAny(own))) return own;
	const held = await Promise.all(all.map(async (each) => ((await isAny([each])) ? [each] : [])));
	const found = held.flat();
	return found.length > 0 ? found : own;
};

const noMeeting = (answering: Answering): Part => {
	const { span, step } = answering.question;
	if (step) {
		const focus = [{ kind: "meeting", id: step.fromId }] as const;
		return { ...nothing({ is: "none", says: noneStepped(answering) }), focus };
	}
	const of = names(subjectsOf("board", answering), answering);
	const beside = besidesNone(answering);
	if (beside) {
		const { focus, says: also } = beside;
		const none = { is: "no-meeting", which: "within", of, period: span?.words, also } as const;
		return { ...nothing(none), focus };
	}
	const when = span ? `, ${span.words}` : "";
	const side = span ? "" : looksAhead(answering) ? "coming " : "past ";
	return nothing({
		is: "none",
		says: `Not recorded: no ${side}meeting of ${of || "a board"} is known${when}${papersRule(answering)}`,
	});
};

export const answerRecords = async (answering: Answering): Promise<Part> => {
	const isOfMinutes = wanted(answering).every((facet) => facet === "minutes");
	if (answering.question.topic !== undefined && !isOfMinutes)
		return wanted(answering).includes("agenda")
			? answerAgendaItems(answering)
			: answerPapers(answering);
	const ofAny = named(answering).length + subjectsOf("board", answering).length === 0;
	if (ofAny && !answering.question.span && answering.question.facets.includes("presenter"))
		return answerAgendaItems(answering);
	const isOfBoard = named(answering).length + subjectsOf("board", answering).length > 0;
	if (!isOfBoard && wanted(answering).includes("approval")) return waitingMinutes(answering);
	const all = await meetingsWith(answering, !isOfBoard);
	const { shown: meetings, page, left } = pageOf(all, answering);
	if (all.length > 0 && meetings.length === 0) return nothingMore();
	const back = meetings.length === 0 ? askedYearBack(answering) : undefined;
	if (back && meetingsAsked(back, true).length > 0) return answerRecords(back);
	if (meetings.length === 0) return noMeeting(answering);
	const tallied = await talliedOver(all, answering);
	if (tallied) return tallied;
	const counted = await tallyOfPeople(all, answering);
	const facts = await Promise.all(factsOf(meetings, answering));
	const [meeting, ...others] = meetings;
	const isOne = meeting !== undefined && others.length === 0;
	return {
		is: facts.some(({ isFound }) => isFound) ? "found" : "nothing",
		facts: [...counted, ...facts.map(({ fact }) => fact), ...moreRows(left)],
		rests: meetings.map(subject),
		focus: [
			...meetings.map(subject),
			...meetings.map(({ boardId }) => ({ kind: "board" as const, id: boardId })),
			...(isOne ? await presenterTold({ meeting }, answering) : []),
		],
		buttons: [],
		page,
		left,
	};
};
