/** A question as it points at what was told: the same words with its name in them. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Circumstances, World } from "../../usecases/questions/understanding.ts";
import { ofOneDuty } from "./after-one-duty.ts";
import { ofRecordsTold } from "./after-records.ts";
import { ofAfterWhatWasTold } from "./after-what-was-told.ts";
import { ofAllOfTheirs } from "./all-of-theirs.ts";
import { ofMonthAlone } from "./another-month.ts";
import { ofAnyToo } from "./any-too.ts";
import { ofAskedOfLists } from "./asked-of-lists.ts";
import { besidesTold } from "./besides-told.ts";
import { ofBoardsAndBodies } from "./boards-and-bodies-told.ts";
import { ofBoardOfTheirs } from "./boards-of-chairs.ts";
import { ofBoardsOfMeetings } from "./boards-of-meetings.ts";
import { bookedAfter } from "./booked-after.ts";
import { ofWordOfBoard } from "./called-by-a-word.ts";
import { ofDateFixer } from "./date-fixers.ts";
import { ofDatedAmong } from "./dated-among.ts";
import { ofDayOfMonth } from "./day-of-month.ts";
import { discussedWhen } from "./discussed-when.ts";
import { endsOfSeats, owedForIt } from "./ends-of-seats.ts";
import { fewWordsAfter } from "./few-words-after.ts";
import { fewWordsOfBoards } from "./few-words-of-boards.ts";
import { fewWordsOn } from "./few-words-on.ts";
import { ofTheSameSource } from "./from-the-same.ts";
import { ofJustOne } from "./fronted-picks.ts";
import { ofGivenAtAnother } from "./given-at-another.ts";
import { ofGivenThere } from "./given-there.ts";
import { ofGoingFurther } from "./going-further.ts";
import { ofGoingOn } from "./going-on.ts";
import { ofHalfAsked } from "./half-asked.ts";
import { ofHalfSaid } from "./half-said.ts";
import { ofItsOfficer } from "./its-officers.ts";
import { ofLastCalledOff } from "./last-called-off.ts";
import { ofLeftOfIt } from "./left-of-it.ts";
import { ofMeetingsInARow } from "./meetings-in-a-row.ts";
import { moreThanAnyone } from "./more-than.ts";
import { ofAnotherMonth } from "./named-as-months.ts";
import { nextOfTold } from "./next-of-list.ts";
import { ofNextOfTheirs } from "./next-of-theirs.ts";
import { ofNoneThen } from "./none-then.ts";
import { ofElsewhere } from "./of-all-boards.ts";
import { ofItsMeeting } from "./of-its-meeting.ts";
import { ofItsSuccessor } from "./of-its-successor.ts";
import { ofThePair } from "./of-the-pair.ts";
import { beforeAnother, ofEither, ofTheTwo } from "./of-the-two.ts";
import { ofTheirOwners } from "./of-their-owners.ts";
import { ofTheirPapers } from "./of-their-papers.ts";
import { ofTwoBoards } from "./of-two-boards.ts";
import { ofWhomWasAsked } from "./of-whom-was-asked.ts";
import { ofGoingOnAfterLists } from "./on-after-lists.ts";
import { onTheirAgenda } from "./on-their-agenda.ts";
import { ofTheOtherCalled } from "./other-of-a-name.ts";
import { oursOfThose } from "./ours-of-those.ts";
import { ofOwnersBoard } from "./owner-told.ts";
import { ofSaidOfTheTold } from "./said-of-the-told.ts";
import { ofLateAtPlace, ofSeveralByPlace } from "./several-by-place.ts";
import { sitsOn } from "./sits-on.ts";
import { ofStateOfBoard } from "./state-of-board.ts";
import { ofStillGoingOn } from "./still-going-on.ts";
import { ofTalkOfOne } from "./talk-of-one.ts";
import { ofTalkOfPeople } from "./talk-of-people.ts";
import { ofTalkOfSeveral } from "./talk-of-several.ts";
import { ofTalkOfWork } from "./talk-of-work.ts";
import { ofTalk } from "./talk-turns.ts";
import { ofThatMeeting } from "./that-meeting.ts";
import { ofTheMeetingBefore } from "./the-meeting-before.ts";
import { ofTheOne } from "./the-one.ts";
import { ofTheirMeeting } from "./their-meeting.ts";
import { theirsOfThose } from "./theirs-of-those.ts";
import { ofThingsOfTheirs } from "./things-of-theirs.ts";
import { ofToldBoards } from "./told-boards.ts";
import { ofToldSeveral } from "./told-several.ts";
import { ofToldStreams } from "./told-streams.ts";
import { ofToldThings } from "./told-things.ts";
import { firstPlain } from "./turn-of-thing.ts";
import { ofTurnsAtFirst } from "./turns-at-first.ts";
import { ofItsOwner } from "./watcher-told.ts";
import { ofHowLate, ofSinceDone, ofWhichAreSo } from "./which-are-so.ts";
import { ofWhoseOne } from "./whose-one.ts";
import { ofItsMatter, ofKindByTitle } from "./words-of-title.ts";

const ofFurtherTurns = firstPlain([
	(text, { thread, world }) => ofLastCalledOff(text, thread, world),
	ofJustOne,
	ofSeveralByPlace,
	ofLateAtPlace,
	ofWhichAreSo,
	ofHowLate,
	ofSinceDone,
	(text, { thread, world }) => ofBoardsAndBodies(text, thread, world),
	(text, { thread, world }) => ofAllOfTheirs(text, thread, world),
	(text, { thread, world }) => ofOneDuty(text, thread, world),
	(text, { thread, world }) => ofBoardsOfMeetings(text, thread, world),
]);

const ofFewWords = (words: string, thread: ThreadContext, world: World): string | undefined =>
	ofFurtherTurns(words, thread, world) ??
	ofThePair(words, thread, world) ??
	ofHalfAsked(words, thread, world) ??
	ofLeftOfIt(words, thread, world) ??
	ofAskedOfLists(words, thread, world) ??
	ofStateOfBoard(words, thread, world) ??
	ofTurnsAtFirst(words, thread, world) ??
	ofTheMeetingBefore(words, thread, world) ??
	ofMonthAlone(words, thread, world) ??
	ofWhomWasAsked(words, thread, world) ??
	ofItsSuccessor(words, thread, world) ??
	ofItsMeeting(words, thread, world) ??
	ofNextOfTheirs(words, thread, world) ??
	ofMeetingsInARow(words, thread, world) ??
	ofBoardOfTheirs(words, thread, world) ??
	ofGoingOnAfterLists(words, thread, world) ??
	ofTheOtherCalled(words, thread, world) ??
	ofThingsOfTheirs(words, thread, world) ??
	ofTwoBoards(words, thread, world) ??
	ofElsewhere(words, { thread, world }) ??
	ofAfterWhatWasTold(words, thread, world) ??
	ofSaidOfTheTold(words, thread, world) ??
	ofHalfSaid(words, thread, world) ??
	discussedWhen(words, thread, world) ??
	theirsOfThose(words, thread, world) ??
	fewWordsOfBoards(words, thread, world) ??
	ofTalk(words, thread, world) ??
	ofTalkOfPeople(words, thread, world) ??
	ofTalkOfOne(words, thread, world) ??
	ofTalkOfWork(words, thread, world) ??
	ofTalkOfSeveral(words, thread, world) ??
	fewWordsAfter(words, thread, world) ??
	fewWordsOn(words, thread, world) ??
	ofGoingOn(words, thread, world) ??
	ofGoingFurther(words, thread, world) ??
	ofRecordsTold(words, thread, world) ??
	ofStillGoingOn(words, thread, world) ??
	ofGivenThere(words, thread, world);

const ofTold = (
	words: string,
	thread: ThreadContext,
	circumstances: Circumstances,
): string | undefined =>
	ofFewWords(words, thread, circumstances.world) ??
	sitsOn(words, thread, circumstances.world) ??
	ofTheSameSource(words, thread, circumstances.world) ??
	ofTheirPapers(words, thread, circumstances.world) ??
	ofTheirOwners(words, thread, circumstances.world) ??
	ofTheirMeeting(words, thread, circumstances.world) ??
	oursOfThose(words, thread, circumstances) ??
	ofItsMatter(words, thread, circumstances.world) ??
	ofGivenAtAnother(words, thread, circumstances.world) ??
	onTheirAgenda(words, thread, circumstances.world) ??
	ofThatMeeting(words, thread, circumstances) ??
	ofDateFixer(words, thread, circumstances.world) ??
	ofToldBoards(words, thread, circumstances.world) ??
	ofToldSeveral(words, thread, circumstances.world) ??
	ofToldThings(words, thread, circumstances.world) ??
	ofToldStreams(words, thread, circumstances) ??
	ofItsOfficer(words, thread, circumstances.world) ??
	ofTheOne(words, thread, circumstances) ??
	ofOwnersBoard(words, thread, circumstances.world) ??
	ofWhoseOne(words, thread, circumstances) ??
	bookedAfter(words, thread) ??
	endsOfSeats(words, thread, circumstances.world) ??
	owedForIt(words, thread, circumstances.world) ??
	ofTheTwo(words, thread, circumstances.world) ??
	beforeAnother(words, thread, circumstances.world) ??
	ofEither(words, thread) ??
	besidesTold(words, thread, circumstances.world) ??
	ofDatedAmong(words, thread) ??
	ofNoneThen(words, thread) ??
	nextOfTold(words, thread) ??
	ofAnyToo(words, thread) ??
	ofDayOfMonth(words, thread, circumstances) ??
	ofItsOwner(words, thread, circumstances.world) ??
	ofWordOfBoard(words, thread, circumstances.world);

/** Where nothing was said before, nothing can be pointed at. */
const isBegun = ({ question, asked, focus, before, unread }: ThreadContext): boolean =>
	focus.length > 0 || [question, asked, before, unread].some((said) => said !== undefined);

/** The same words said of what was told last by its name, where they point at it. */
export const ofWhatWasTold = (
	words: string,
	thread: ThreadContext,
	circumstances: Circumstances,
): string | undefined =>
	ofAnotherMonth(words, thread) ??
	(isBegun(thread) ? ofTold(words, thread, circumstances) : undefined) ??
	moreThanAnyone(words) ??
	ofKindByTitle(words, circumstances.world);
