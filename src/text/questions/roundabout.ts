/** What is asked in a roundabout way, read as the plain question with what was turned kept beside it. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { ofAbsence } from "./absences.ts";
import { agendaAsked } from "./agenda-asked.ts";
import { agendaOfIt, agendaPlace } from "./agenda-place.ts";
import { ofAgreement } from "./agreements.ts";
import { anythingOn } from "./anything-on.ts";
import { askedAtFirst } from "./asked-at-first.ts";
import { attendanceCounts } from "./attendance-counts.ts";
import { attendedBy } from "./attended-by.ts";
import { beforeIt } from "./before-it.ts";
import { ofBelief } from "./beliefs.ts";
import { betweenMeetings, onItsDay } from "./between-meetings.ts";
import { boardsByPlace } from "./boards-by-place.ts";
import { boardsForMatters } from "./boards-for-matters.ts";
import { boardsStartOrEnd } from "./boards-start-or-end.ts";
import { boardsWithin } from "./boards-within.ts";
import { byOffice } from "./by-office.ts";
import { ofNews } from "./catching-up.ts";
import { chairingThen } from "./chairing-then.ts";
import { closeToIt } from "./close-to-it.ts";
import { cameOut, ofComeOut } from "./come-out.ts";
import { ofCorrection } from "./corrections.ts";
import { countdown } from "./countdown.ts";
import { countedTold } from "./counted-told.ts";
import { coverageWithin } from "./coverage-within.ts";
import { datedByWord } from "./dated-by-word.ts";
import { ofDiary, ofTheirMeetings } from "./diary.ts";
import { ofDifference } from "./difference.ts";
import { ofEachDuty } from "./each-duty.ts";
import { editionsNamed } from "./editions-named.ts";
import { eitherState } from "./either-state.ts";
import { atAnEnd, isOneOfThese } from "./ends.ts";
import { filledPlaces } from "./filled-places.ts";
import { ofFronted, paperFirst } from "./fronted.ts";
import { goneLate } from "./gone-late.ts";
import { havingSomebody } from "./having-somebody.ts";
import { howOftenMet } from "./how-often-met.ts";
import { halfOrdered, orderIn } from "./in-order.ts";
import { ofItemsPlainly } from "./items-plainly.ts";
import { ofItsProgress } from "./its-progress.ts";
import { leavers } from "./leavers.ts";
import { meetingsKept } from "./meetings-kept.ts";
import { leftOfThem, meetingsLeft } from "./meetings-left.ts";
import { moreOfTwo } from "./more-of-two.ts";
import { moreThanThat } from "./more-than.ts";
import { mostOften } from "./most-often.ts";
import { neededFor } from "./needed-for.ts";
import { nextAlone } from "./next-alone.ts";
import { ofNoneHeld } from "./none-held.ts";
import { ofMembers } from "./of-members.ts";
import { officeSince } from "./office-since.ts";
import { onTheirList } from "./on-their-list.ts";
import { overTime } from "./over-time.ts";
import { ofOverall } from "./overall.ts";
import { paperAsked, partlyTitled } from "./papers-asked.ts";
import { papersFrom } from "./papers-from.ts";
import { papersWanted } from "./papers-wanted.ts";
import { peopleCounted } from "./people-counted.ts";
import { ofPlainly } from "./plainly.ts";
import { ofPresence } from "./presence.ts";
import { quorateWithout } from "./quorate-without.ts";
import { ragOfBoard } from "./rag-of-board.ts";
import { ofRecordNumbered } from "./records-numbered.ts";
import { reportingTo } from "./reporting-to.ts";
import { roundMeetings } from "./round-meetings.ts";
import { roundPeople } from "./round-people.ts";
import { roundThings } from "./round-things.ts";
import { saidInMinutes } from "./said-in-minutes.ts";
import { saidInstead, saidOtherwise } from "./said-otherwise.ts";
import { ofSameDay } from "./same-day.ts";
import { sameDeed } from "./same-deed.ts";
import { asSecond, ofSecond } from "./sequence.ts";
import { sideBySide } from "./side-by-side.ts";
import { sittingWith } from "./sitting-with.ts";
import { standingIn } from "./standing-in.ts";
import { ofSuccessor } from "./successors.ts";
import { isItemTitled } from "./titled-paper.ts";
import { toComeOut } from "./to-come-out.ts";
import { toldAbout } from "./told-about.ts";
import { aboutIt, topicIn } from "./topics.ts";
import { turnedColour } from "./turned-colour.ts";
import { turnedRound } from "./turned-round.ts";
import { twoLacks, twoStatesOfBoards } from "./two-lacks.ts";
import { whatBecame, whatHappened } from "./what-happened.ts";
import { whatTheyHave } from "./what-they-have.ts";
import { whereKept } from "./where-kept.ts";
import { whichBodies } from "./which-bodies.ts";
import { whoIsOn } from "./who-is-on.ts";
import { whoLeft } from "./who-left.ts";
import { whoMay } from "./who-may.ts";
import { whoTheyAre } from "./who-they-are.ts";
import { ofWhomToAsk, ofWhomToTell } from "./whom-to-ask.ts";
import { whyBoardSo, whyBoardStuck } from "./why-so.ts";

type Round = Pick<World, "boards" | "organisations" | "holdings" | "workStreams"> & {
	readonly read: (words: string) => Reading;
	/** What is left where a topic was said beside it, which hangs on nothing that could not be read before. */
	readonly readRest: (words: string) => Reading;
	readonly hasEnded: (subject: Subject) => boolean;
	/** One name for each of many bodies: "all boroughs". */
	readonly isOfAll: (subject: Subject) => boolean;
	readonly itemOf: (subject: Subject) => Item | undefined;
	readonly paperTitles: readonly string[];
	/** Is it counted over bodies? */
	readonly isCounted: (subject: Subject) => boolean;
	/** What was said before and could not be read. */
	readonly unread?: string | undefined;
	/** What was asked before. */
	readonly earlier?: Question | undefined;
	readonly today: PlainDate;
};

/** "Who chairs both MCB and CLB": each of the two that are named is told of. */
const ofBoth = (text: string, { read }: Round): Reading | undefined => {
	if (!/\bboth\b.+\band\b|\band\b.+\bboth\b/i.test(text)) return undefined;
	const reading = read(text.replace(/\bboth (?:of )?/i, ""));
	const isMeant =
		reading.is === "question" &&
		/^(?:roles|meetings|records|rhythm)$/.test(reading.question.ask) &&
		// Who sits on both is neither's list of members.
		!reading.question.facets.includes("members") &&
		reading.question.subjects.filter(({ kind }) => kind === "board").length === 2;
	return isMeant ? reading : undefined;
};

const usually = /\s+(?:usually|normally|generally|mostly|typically|tends? to|always)\b/i;

/** "Where does it usually meet" asks where it has met and is to meet, "when" how often: of no one meeting. */
const ofHabit = (text: string, { read }: Round): Reading | undefined => {
	const where = /^\W*(?:and |so )?where\b/i.test(text);
	if (
		!usually.test(text) ||
		!(where || /^\W*(?:and |so )?(?:when|what (?:day|time))\b/i.test(text))
	)
		return undefined;
	const plain = text
		.replace(usually, "")
		.replace(/^(\W*(?:and |so )?)(?:where|when|what (?:day|time))\b/i, "$1how often");
	const reading = read(plain);
	if (reading.is !== "question" || reading.question.ask !== "rhythm") return undefined;
	return where ? { is: "question", question: { ...reading.question, facets: ["place"] } } : reading;
};

/** "When does the first one meet", after boards were listed, is asked of one of them. */
const ofAnEnd = (text: string, { read, earlier, itemOf }: Round): Reading | undefined =>
	earlier && isOneOfThese(text, earlier) ? undefined : atAnEnd(text, { read, itemOf });

type Way = (text: string, round: Round) => Reading | undefined;

const plain =
	(way: (text: string, read: Round["read"]) => Reading | undefined): Way =>
	(text, { read }) =>
		way(text, read);

/** In this order: the first that finds its own words is the one. */
const ways: readonly Way[] = [
	(text, { boards }) => ofRecordNumbered(text, boards),
	...[editionsNamed, overTime, boardsByPlace, boardsForMatters, ofMembers, whoIsOn],
	roundThings,
	whoMay,
	askedAtFirst,
	...[byOffice, leavers, whoLeft, ofWhomToTell, ofSameDay, ofBelief, anythingOn].map(plain),
	ofSuccessor,
	(text, { read, earlier }) => cameOut(text, read, earlier),
	(text, { read, earlier }) => filledPlaces(text, read, earlier),
	...[
		closeToIt,
		quorateWithout,
		peopleCounted,
		onTheirList,
		chairingThen,
		officeSince,
		whatTheyHave,
		ragOfBoard,
		whyBoardSo,
		whyBoardStuck,
		goneLate,
		turnedColour,
	].map(plain),
	...[reportingTo, toldAbout, saidInMinutes, coverageWithin, countedTold],
	...[agendaPlace, agendaOfIt, agendaAsked, moreOfTwo, orderIn].map(plain),
	sideBySide,
	moreThanThat,
	...[halfOrdered, boardsStartOrEnd, boardsWithin].map(plain),
	betweenMeetings,
	plain(onItsDay),
	...[whichBodies, sameDeed, datedByWord],
	...[
		attendanceCounts,
		attendedBy,
		beforeIt,
		countdown,
		nextAlone,
		meetingsLeft,
		standingIn,
		sittingWith,
		havingSomebody,
		whoTheyAre,
	].map(plain),
	whatBecame,
	...[whereKept, whatHappened].map(plain),
	leftOfThem,
	ofAnEnd,
	howOftenMet,
	(text) => mostOften(text),
	...[saidInstead, ofAbsence, ofComeOut, toComeOut].map(plain),
	(text, { readRest }) => ofNews(text, readRest),
	...[ofPlainly, roundPeople].map(plain),
	ofTheirMeetings,
	...[ofDiary, ofFronted, meetingsKept].map(plain),
	...[twoLacks, twoStatesOfBoards, eitherState, papersFrom, papersWanted].map(plain),
	ofItemsPlainly,
	...[ofHabit, plain(ofDifference), plain(ofWhomToAsk), plain(ofNoneHeld), ofBoth],
	(text, { readRest }) => ofAgreement(text, readRest),
	plain(roundMeetings),
	ofCorrection,
	...[ofPresence, ofItsProgress, saidOtherwise, ofEachDuty].map(plain),
	ofOverall,
	turnedRound,
	plain(neededFor),
	(text, { read, paperTitles }) => {
		const question = partlyTitled(text, paperTitles);
		return question && read(text).is !== "question" ? { is: "question", question } : undefined;
	},
];

export const readRound = (text: string, round: Round): Reading | undefined => {
	const { read } = round;
	const asked = paperFirst(text);
	const paper = paperAsked(asked, round);
	const titled = paper?.topic && round.paperTitles.includes(paper.topic) ? paper.topic : undefined;
	if (paper && !isItemTitled(asked, read(asked), { ...round, titled, topic: paper.topic ?? "" }))
		return { is: "question", question: paper };
	for (const way of ways) {
		const found = way(text, round);
		if (found) return found;
	}
	const topic = topicIn(text);
	const ofIt = topic && aboutIt(topic, round.readRest);
	if (ofIt) return ofIt;
	const second = ofSecond(text);
	if (second === undefined) return undefined;
	return asSecond(read(second)) ?? { is: "unread", words: [text.trim()] };
};
