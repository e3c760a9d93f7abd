/** What is kept of a meeting itself: decisions, minutes, who came, who sent apologies, and whether it was quorate. */
import { holdingOf, itemAmong } from "../../../domain/boards/board-contents.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import { recordText } from "../../../domain/meetings/records.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { RecordFacet } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	found,
	listed,
	namesOf,
	none,
	nothing,
	type Part,
	peopleNamed,
	subjectsOf,
	thing,
} from "../answering.ts";
import { meetingName, stateWords } from "../items/lines.ts";
import { noMeetingNote } from "../meetings/notes.ts";
import { namesMeeting, noneStepped, stepped } from "../meetings/scope.ts";
import { meetingsFound } from "../meetings/tell.ts";
import { isAhead, isWithin, lastOver, nowOrNext } from "../meetings/times.ts";
import { questionYearBack } from "../meetings/within.ts";
import { moreRows, nothingMore, pageOf } from "../thread/pages.ts";
import { meetingsOf } from "../world.ts";
import {
	agendaWords,
	answerAgendaItems,
	handedOutFocus,
	papersRule,
	papersWords,
} from "./agenda.ts";
import { isOfPeople, peopleWords } from "./attendance.ts";
import { minutesAbout } from "./decisions.ts";
import { approvalWords, minutesWords, waitingMinutes } from "./minutes.ts";
import { answerPapers } from "./papers.ts";
import {
	boardsOfTheirs,
	meetingsOfTheirs,
	talliedOver,
	tallyOfPeople,
	withThoseNaming,
} from "./tally.ts";

type Meetings = readonly Meeting[];

const recordsAsked = ({ question }: Answering): readonly RecordFacet[] =>
	question.records ?? ["decisions"];

const isHandedOut = (answering: Answering): boolean =>
	recordsAsked(answering).every((facet) => facet === "agenda" || facet === "papers");

const looksAhead = (answering: Answering): boolean =>
	asks(answering, "next") || (!asks(answering, "last") && isHandedOut(answering));

const meetingsNamed = ({ question, world }: Answering): Meetings =>
	[...question.subjects, ...(question.among ?? [])].flatMap(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return item?.kind === "meeting" ? [item] : [];
	});

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

const recordWords = async (
	facet: RecordFacet,
	meeting: Meeting,
	answering: Answering,
): Promise<string | undefined> => {
	const { register, lookups } = answering;
	if (isOfPeople(facet)) return peopleWords(facet, meeting, answering);
	if (facet === "minutes") return minutesWords(meeting, answering);
	if (facet === "actions") return actionsWords(meeting, answering);
	if (facet === "approval") return approvalWords(meeting, answering);
	const board = lookups.board(meeting.boardId);
	if (!board) return undefined;
	if (facet === "agenda") return agendaWords({ meeting, board }, answering);
	if (facet === "papers") return papersWords({ meeting, board }, answering);
	const decisions = await register.records("decision", { meetingId: meeting.id });
	const said = decisions.map((record) => `${recordText(record, board)} ${record.title}`);
	return said.length > 0 ? `${said.join("; ")}.` : undefined;
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
): Promise<Fact> => {
	const name = meetingName(meeting, answering);
	const says = await recordWords(facet, meeting, answering);
	if (says) return thing(name, [says]);
	const isPromise = isOfPeople(facet) && isAhead(meeting, answering);
	return none(
		`Not recorded: ${isPromise ? promised[facet] : what[facet]} ${name}`,
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
	const when = span ? `, ${span.words}` : "";
	const side = span ? "" : looksAhead(answering) ? "coming " : "past ";
	const says = `Not recorded: no ${side}meeting of ${of || "a board"} is known${when}`;
	return nothing(none(`${says}${papersRule(answering)}`));
};

const recordsPart = async (all: Meetings, answering: Answering): Promise<Part> => {
	const { shown: meetings, page, left } = pageOf(all, answering);
	if (all.length > 0 && meetings.length === 0) return nothingMore();
	const tallied = await talliedOver(all, answering);
	if (tallied) return tallied;
	const facts = await factsOf(meetings, answering);
	const [meeting, ...others] = meetings;
	const isOne = meeting !== undefined && others.length === 0;
	const { rests, focus } = meetingsFound([], meetings);
	return found([...(await tallyOfPeople(all, answering)), ...facts, ...moreRows(left)], rests, {
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
	if (all.length > 0) return recordsPart(all, answering);
	const back = questionYearBack(answering);
	return back && meetingsAsked(back, true).length > 0 ? answerRecords(back) : noMeeting(answering);
};
