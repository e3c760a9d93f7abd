/** Why something was cancelled, ended or moved: the reason as it was given, or that none was; and of a board that did not meet, what stands instead. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn } from "../../../domain/dates/plain-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Span, Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	found,
	listed,
	none,
	nothing,
	type Part,
	subject,
	thing,
	thingsAsked,
	todayFor,
	withoutStop,
} from "../answering.ts";
import { boardNote } from "../boards/board-list.ts";
import { changeWords } from "../history/change-words.ts";
import { meetingLine, meetingName } from "../items/lines.ts";
import { moreRows, pagePart } from "../thread/pages.ts";
import { meetingIn, meetingsOf, meetingsOfAll } from "../world.ts";
import { nearMissWords } from "./notes.ts";
import { meetingFact, meetingsFound } from "./tell.ts";
import { fallsWithin, inOrder, isAhead, isWithin, lastMeeting, nextMeeting } from "./times.ts";

type Meetings = readonly Meeting[];
type Asked = { readonly board?: Board | undefined; readonly meeting?: Meeting | undefined };

const reasonWords = (reason: string | undefined): string =>
	reason ? `Reason: ${withoutStop(reason)}.` : "No reason is recorded.";

export const cancelledFacts = (meeting: Meeting, answering: Answering): readonly Fact[] => {
	const { state } = meeting;
	if (state.is !== "cancelled") return [];
	const says = [`Cancelled on ${wordDay(state.on)}.`, reasonWords(state.reason)];
	return [thing(meetingName(meeting, answering), says)];
};

/** Moves are in the history, with who made them; the register asks nobody why. */
const movedFacts = async (meeting: Meeting, answering: Answering): Promise<readonly Fact[]> => {
	const { register, zone, lookups } = answering;
	const changes = await register.changesOf("meeting", meeting.id);
	const moves = changes.slice(1).flatMap((change, at) => {
		const did = changeWords(changes[at]?.entity, change.entity, answering);
		return did.includes("time from ") ? [{ change, did }] : [];
	});
	const last = moves.at(-1);
	if (!last) return seriesFacts(meeting, answering);
	const { did, change } = last;
	const says = `${did}, on ${wordDay(dayIn(zone, change.at))} by ${change.author.name}. No reason is recorded.`;
	return [thing(lookups.reference(meeting), [says])];
};

/** One of a series that stands on another day, or at another hour, than its rule named. */
const seriesFacts = async (meeting: Meeting, answering: Answering): Promise<readonly Fact[]> => {
	const { originalOn, time, boardId, seriesId } = meeting;
	if (originalOn === undefined || time.is !== "fixed") return [];
	const all = await answering.register.series({ boardIds: [boardId] });
	const from = all.find(({ id }) => id === seriesId)?.recurrence.from;
	const named = [
		...(time.on === originalOn ? [] : [wordDay(originalOn)]),
		...(from === undefined || time.from === from ? [] : [from]),
	];
	const says = `Its series named ${named.join(", ")}. No reason is recorded.`;
	return named.length > 0 ? [thing(meetingName(meeting, answering), [says])] : [];
};

type Told = { readonly meeting: Meeting; readonly facts: readonly Fact[] };

const reasonOf = async (meeting: Meeting, answering: Answering): Promise<readonly Fact[]> => {
	const off = cancelledFacts(meeting, answering);
	return off.length > 0 ? off : movedFacts(meeting, answering);
};

const toldOf = async (meetings: Meetings, answering: Answering): Promise<readonly Told[]> => {
	const told = await Promise.all(
		meetings.map(async (meeting) => ({ meeting, facts: await reasonOf(meeting, answering) })),
	);
	return told.filter(({ facts }) => facts.length > 0);
};

/** As many meetings of one board are told, beside how many more there are. */
const mostTold = 3;
/** More histories than this are not read one by one. */
const mostHistories = 500;

const isOff = ({ state }: Meeting): boolean => state.is === "cancelled";

/** Asked of a time, its meetings that were moved are told as well as those called off; asked of a move, those ahead. */
const meetingsTold = async (board: Board, answering: Answering): Promise<readonly Told[]> => {
	const { span } = answering.question;
	const all = meetingsOf(answering.world, board.id);
	if (span) {
		const meant = all.filter((meeting) => fallsWithin(meeting, span));
		return toldOf(meant.slice(-mostHistories), answering);
	}
	const isOfMove = asks(answering, "moved");
	const ahead = inOrder(all.filter((meeting) => isAhead(meeting, answering)));
	const moved = isOfMove ? await toldOf(ahead.slice(0, mostHistories), answering) : [];
	if (moved.length > 0) return moved;
	// What was called off long ago says nothing of what stands now.
	const today = todayFor(undefined, answering);
	const isOver = ({ time }: Meeting) => time.is === "fixed" && time.on < today;
	const off = all.filter((each) => isOff(each) && !(isOfMove && isOver(each)));
	return toldOf(off, answering);
};

const noteFacts = (board: Board, { world }: Answering): readonly Fact[] => {
	const note = boardNote(board, world.boards);
	return note ? [thing(board.name, [note])] : [];
};

const oneFacts = (
	which: "next" | "last",
	meeting: Meeting | undefined,
	answering: Answering,
): readonly Fact[] => (meeting ? [meetingFact(which, meeting, answering)] : []);

/** Its meetings, as they stand. */
const listFact = (
	said: { readonly of: string; readonly period: string },
	all: Meetings,
	answering: Answering,
): Fact => {
	const meetings = all.map((meeting) => meetingLine(meeting, answering));
	return { is: "meetings", ...said, count: all.length, meetings, left: 0 };
};

const factsWithin = (board: Board, span: Span, answering: Answering): readonly Fact[] => {
	const all = meetingsOf(answering.world, board.id);
	const met = inOrder(all.filter((meeting) => isWithin(meeting, span)));
	if (met.length > 0) return [listFact({ of: board.name, period: span.words }, met, answering)];
	const says = `Not recorded: any meeting of ${board.name}, ${span.words}, or why there was none`;
	const also = nearMissWords(all, span, answering);
	return [none(says, also && withoutStop(also)), ...noteFacts(board, answering)];
};

/** What is recorded of a board that is said not to meet, besides what was called off. */
const unmetFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const { span } = answering.question;
	if (span) return factsWithin(board, span, answering);
	const all = meetingsOf(answering.world, board.id);
	const last = lastMeeting(all, answering);
	const says = `Not recorded: any meeting held by ${board.name}, or why there was none`;
	return [
		...(last ? oneFacts("last", last, answering) : [none(says)]),
		...noteFacts(board, answering),
		...oneFacts("next", nextMeeting(all, answering), answering),
	];
};

/** What is booked for the board in the time that was asked of, or next; or that meeting, as it stands. */
const bookedFacts = ({ board, meeting }: Asked, answering: Answering): readonly Fact[] => {
	const { span } = answering.question;
	if (meeting) {
		const { board: of, when: period } = meetingLine(meeting, answering);
		return [listFact({ of, period }, [meeting], answering)];
	}
	if (!board) return [];
	if (span) return factsWithin(board, span, answering);
	const next = nextMeeting(meetingsOf(answering.world, board.id), answering);
	return oneFacts("next", next, answering);
};

type Reasons = { readonly facts: readonly Fact[]; readonly meetings: readonly Subject[] };

const boardReasons = async (board: Board, answering: Answering): Promise<Reasons> => {
	const { span } = answering.question;
	const { state } = board;
	const ended =
		state.is === "ended"
			? [thing(board.name, [`Ended on ${wordDay(state.on)}.`, reasonWords(state.reason)])]
			: [];
	if (ended.length > 0 && !span) return { facts: ended, meetings: [] };
	const all = await meetingsTold(board, answering);
	const isOfMove = asks(answering, "moved") && !span;
	const told = isOfMove ? all.slice(0, mostTold) : all.slice(-mostTold);
	const facts = [...told.flatMap((each) => each.facts), ...moreRows(all.length - told.length)];
	const isCalledOff = span !== undefined && facts.length > 0;
	const isUnmet = asks(answering, "cancelled") && !isCalledOff;
	const more = isUnmet ? unmetFacts(board, answering) : [];
	return {
		facts: [...facts, ...more, ...(facts.length === 0 ? ended : [])],
		meetings: told.map(({ meeting }) => subject(meeting)),
	};
};

/** With no board named: whatever was called off in that time. */
const timeReasons = (span: Span, answering: Answering): Part => {
	const off = meetingsOfAll(answering.world).filter(
		(meeting) => isOff(meeting) && fallsWithin(meeting, span),
	);
	if (off.length === 0) return nothing(none(`No meeting called off is recorded, ${span.words}`));
	const { focus } = meetingsFound([], off);
	return pagePart(
		off,
		(shown) => ({
			facts: shown.flatMap((meeting) => cancelledFacts(meeting, answering)),
			rests: shown.map(subject),
			focus,
		}),
		answering,
	);
};

/** Of what was neither called off nor moved: that this is not recorded, and how it stands. */
const noReason = (asked: readonly Asked[], answering: Answering): Part => {
	const { span } = answering.question;
	const isOfMove = asks(answering, "moved");
	const names = asked.flatMap(({ board, meeting }) =>
		meeting ? answering.lookups.reference(meeting) : (board?.name ?? []),
	);
	// "Why was the May board cancelled", of one that was not.
	const isBooked = ({ board, meeting }: Asked): boolean => {
		const all = board && span ? meetingsOf(answering.world, board.id) : [];
		return !!meeting || isOfMove || all.some((each) => span && fallsWithin(each, span));
	};
	const stands = asked.filter(isBooked).flatMap((each) => bookedFacts(each, answering));
	const what = isOfMove ? "moved" : "cancelled, ended, moved or blocked";
	const says = none(`Not recorded: ${listed(names)} as ${what}`);
	return nothing(...(stands.some(({ is }) => is === "none") ? [] : [says]), ...stands);
};

export const answerReasons = async (asking: Answering): Promise<Part> => {
	const { span: said } = asking.question;
	// The hour that a meeting was moved from is in no diary any more: its day finds it.
	const span = said && { ...said, at: undefined };
	const answering = { ...asking, question: { ...asking.question, span } };
	const all = thingsAsked(asking.question);
	if (all.length === 0 && span) return timeReasons(span, answering);
	const asked = all.map(({ id }): Asked => {
		const meeting = meetingIn(answering.world, id);
		return { meeting, board: meeting ? undefined : answering.lookups.board(id) };
	});
	const facts: Fact[] = [];
	const told: Subject[] = [];
	for (const { board, meeting } of asked) {
		const reasons = board && (await boardReasons(board, answering));
		facts.push(...(reasons?.facts ?? []), ...(meeting ? await reasonOf(meeting, answering) : []));
		told.push(...(reasons?.meetings ?? []));
	}
	// "It" is then the meeting that was told of, if it was one; and "they" are its board.
	const boards = asked.flatMap(({ meeting }): readonly Subject[] =>
		meeting ? [{ kind: "board", id: meeting.boardId }] : [],
	);
	const focus = [...(told.length === 1 ? told : []), ...all.map(subject), ...boards];
	const is = facts.every((fact) => fact.is === "none") ? "nothing" : "found";
	const part = facts.length > 0 ? found(facts, [], { is }) : noReason(asked, answering);
	return { ...part, rests: focus.slice(0, 3), focus };
};
