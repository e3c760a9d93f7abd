/** What is kept of a meeting itself: decisions, minutes, who came, who sent apologies, and whether it was quorate. */
import { holdingOf } from "../../../domain/boards/board-contents.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { recordText } from "../../../domain/meetings/records.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { RecordFacet } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	fewOf,
	found,
	listed,
	namesOf,
	noBoardNamed,
	none,
	nothing,
	type Part,
	peopleNamed,
	spanWords,
	subjectsOf,
	thing,
	thingsAsked,
} from "../answering.ts";
import { meetingName, stateWords } from "../items/lines.ts";
import { noMeetingNote } from "../meetings/notes.ts";
import { namesMeeting, noneStepped, stepped } from "../meetings/scope.ts";
import { meetingsFound } from "../meetings/tell.ts";
import { isAhead, isWithin, lastOver, nowOrNext } from "../meetings/times.ts";
import { moreRows, nothingMore, pageOf } from "../thread/pages.ts";
import { meetingIn, meetingsOf } from "../world.ts";
import {
	agendaWords,
	answerAgendaItems,
	handedOutFocus,
	type Of,
	papersRule,
	papersWords,
} from "./agenda.ts";
import { type PeopleFacet, peopleWords } from "./attendance.ts";
import { minutesAbout } from "./decisions.ts";
import { approvalWords, minutesWords, waitingMinutes } from "./minutes.ts";
import { boardsOfTheirs, meetingsOfTheirs, withThoseNaming } from "./own-meetings.ts";
import { answerPapers } from "./papers.ts";

type Meetings = readonly Meeting[];

const recordsAsked = ({ question }: Answering): readonly RecordFacet[] =>
	question.records ?? ["decisions"];

const isHandedOut = (answering: Answering): boolean =>
	recordsAsked(answering).every((facet) => facet === "agenda" || facet === "papers");

const looksAhead = (answering: Answering): boolean =>
	asks(answering, "next") || (!asks(answering, "last") && isHandedOut(answering));

const meetingsNamed = ({ question, world }: Answering): Meetings =>
	thingsAsked(question).flatMap(({ id }) => meetingIn(world, id) ?? []);

/** With a day and no board: those that meet then of the boards of whoever is meant, or else of all. */
const boardsOf = (answering: Answering, isOfAll: boolean): readonly string[] => {
	const { question, world, meId } = answering;
	const ids = subjectsOf("board", answering);
	const { span } = question;
	if (ids.length > 0 || !span) return ids;
	const meeting = world.boards.filter(({ id }) =>
		meetingsOf(world, id).some((each) => isWithin(each, span)),
	);
	// Whoever was asked about, or else whoever asks.
	const named = peopleNamed(answering);
	const who = named.length > 0 ? named : meId ? [meId] : [];
	const theirs = isOfAll ? [] : boardsOfTheirs(meeting, who, answering);
	return (theirs.length > 0 ? theirs : meeting).map(({ id }) => id);
};

/** "Where am I expected before July": of a time that has begun, what is to come, where that was asked for. */
const sideAsked = (meetings: Meetings, answering: Answering): Meetings => {
	const { tally, span } = answering.question;
	const ahead = meetings.filter((meeting) => isAhead(meeting, answering));
	// How many somebody has been to says nothing of what is to come.
	if (tally) return meetings.filter((each) => !ahead.includes(each));
	// "Has she sent apologies this year" asks of what is over as well.
	const isOfBoth = span?.first !== undefined && recordsAsked(answering).join() === "apologies";
	return !isOfBoth && asks(answering, "next") && ahead.length > 0 ? ahead : meetings;
};

/** The meetings named; those within the time; or the last, or for an agenda the next. */
const meetingsAsked = (answering: Answering, isOfAll = false): Meetings => {
	const { span, step } = answering.question;
	const named = meetingsNamed(answering);
	if (named.length > 0) return named;
	if (step) return [stepped(answering) ?? []].flat();
	const pick = looksAhead(answering) ? nowOrNext : lastOver;
	return boardsOf(answering, isOfAll).flatMap((boardId) => {
		const all = meetingsOf(answering.world, boardId);
		const then = span && all.filter((meeting) => isWithin(meeting, span));
		return then ? sideAsked(then, answering) : (pick(all, answering) ?? []);
	});
};

/** So many actions are named one by one. */
const mostGiven = 10;

/** What was given there to do, each with how it stands. */
const actionsWords = ({ meeting }: Of, { world, lookups }: Answering): string | undefined => {
	const given = (holdingOf(world.holdings, meeting.boardId)?.items.action ?? []).filter(
		({ meetingId }) => meetingId === meeting.id,
	);
	if (given.length === 0) return undefined;
	const each = given.map(
		(action) => `${lookups.reference(action)} ${action.title} (${stateWords(action)})`,
	);
	return `Actions given: ${fewOf(each, mostGiven, "; ")}.`;
};

const decisionsWords = async (
	{ meeting, board }: Of,
	{ register }: Answering,
): Promise<string | undefined> => {
	const decisions = await register.records("decision", { meetingId: meeting.id });
	const said = decisions.map((record) => `${recordText(record, board)} ${record.title}`);
	return said.length > 0 ? `${said.join("; ")}.` : undefined;
};

type Telling = {
	/** "Not recorded: who came to …"; of a meeting to come, what is promised. */
	readonly what: string;
	readonly promised?: string;
	readonly words: (
		of: Of,
		answering: Answering,
	) => Promise<string | undefined> | string | undefined;
};

const ofPeople = (facet: PeopleFacet, what: string, promised: string): Telling => ({
	...{ what, promised },
	words: ({ meeting }, answering) => peopleWords(facet, meeting, answering),
});

/** What is kept of a meeting, each with what it is called where it is not. */
const records: Readonly<Record<RecordFacet, Telling>> = {
	decisions: { what: "what was decided at", words: decisionsWords },
	actions: { what: "any action given at", words: actionsWords },
	minutes: { what: "the minutes of", words: minutesWords },
	approval: { what: "the minutes of", words: approvalWords },
	agenda: { what: "the agenda of", words: agendaWords },
	papers: { what: "the papers for", words: papersWords },
	attendance: ofPeople("attendance", "who came to", "who comes to"),
	apologies: ofPeople("apologies", "who sent apologies for", "who cannot come to"),
	absence: ofPeople("absence", "who missed", "who cannot come to"),
	quorate: ofPeople(
		...(["quorate", "whether there was a quorum at", "whether there will be a quorum at"] as const),
	),
};

const factOf = async (
	facet: RecordFacet,
	meeting: Meeting,
	answering: Answering,
): Promise<Fact> => {
	const { what, promised, words } = records[facet];
	const name = meetingName(meeting, answering);
	const board = answering.lookups.board(meeting.boardId);
	const says = board && (await words({ meeting, board }, answering));
	if (says) return thing(name, [says]);
	const isPromise = promised !== undefined && isAhead(meeting, answering);
	return none(
		`Not recorded: ${isPromise ? promised : what} ${name}`,
		isPromise ? "No reply is recorded" : "The board’s secretary records it",
	);
};

const factsOf = (meetings: Meetings, answering: Answering): Promise<readonly Fact[]> =>
	Promise.all(
		meetings.flatMap((meeting) =>
			recordsAsked(answering).map((facet) => factOf(facet, meeting, answering)),
		),
	);

const isAnyRecorded = async (meetings: Meetings, answering: Answering): Promise<boolean> =>
	(await factsOf(meetings, answering)).some(({ is }) => is === "thing");

/** "Papers for today", of no board: where the asker's own meetings have none, those of the others. */
const meetingsWith = async (answering: Answering, ofAny: boolean): Promise<Meetings> => {
	const { tally, span } = answering.question;
	const all = meetingsAsked(answering, ofAny);
	if (ofAny && tally) return meetingsOfTheirs(all, answering);
	const own = await withThoseNaming(meetingsAsked(answering), all, answering);
	const isOfOwn = !ofAny || !span || !isHandedOut(answering);
	if (isOfOwn || (await isAnyRecorded(own, answering))) return own;
	const held = await Promise.all(
		all.map(async (each) => ((await isAnyRecorded([each], answering)) ? [each] : [])),
	);
	return held.flat().length > 0 ? held.flat() : own;
};

const noMeeting = (answering: Answering): Part => {
	const { span, step } = answering.question;
	if (step)
		return {
			...nothing(none(noneStepped(answering))),
			focus: [{ kind: "meeting", id: step.fromId }],
		};
	const of = listed(namesOf(subjectsOf("board", answering), answering));
	const { focus, says: also } = noMeetingNote(answering) ?? {};
	if (focus)
		return {
			...nothing({ is: "no-meeting", which: "within", of, period: span?.words, also }),
			focus,
		};
	const side = span ? "" : looksAhead(answering) ? "coming " : "past ";
	const known = `Not recorded: no ${side}meeting of ${of || "a board"} is known`;
	const says = of || span ? `${known}${spanWords(answering.question)}` : noBoardNamed;
	return nothing(none(`${says}${papersRule(answering)}`));
};

const recordsPart = async (all: Meetings, answering: Answering): Promise<Part> => {
	const { shown: meetings, page, left } = pageOf(all, answering);
	if (all.length > 0 && meetings.length === 0) return nothingMore();
	const facts = await factsOf(meetings, answering);
	const [meeting, ...others] = meetings;
	const isOne = meeting !== undefined && others.length === 0;
	const { rests, focus } = meetingsFound([], meetings);
	return found([...facts, ...moreRows(left)], rests, {
		is: facts.some(({ is }) => is === "thing") ? "found" : "nothing",
		focus: [...(isOne ? await handedOutFocus({ meeting }, answering) : []), ...focus],
		page,
		left,
	});
};

export const answerRecords = async (answering: Answering): Promise<Part> => {
	const { question } = answering;
	const isOfBoard = namesMeeting(question) || subjectsOf("board", answering).length > 0;
	const isPresented = asks(answering, "presenter");
	if (isPresented && (question.topic !== undefined || (!isOfBoard && !question.span)))
		return answerAgendaItems(answering);
	if (question.topic !== undefined && !isOfBoard)
		return (await minutesAbout(answering)) ?? answerPapers(answering);
	if (!isOfBoard && recordsAsked(answering).includes("approval")) return waitingMinutes(answering);
	const all = await meetingsWith(answering, !isOfBoard);
	return all.length > 0 ? recordsPart(all, answering) : noMeeting(answering);
};
