/** Why something was cancelled, ended or moved: the reason as it was given, or that none was; and of a board that did not meet, what stands instead. */
import type { Board } from "../../../domain/boards/board.ts";
import { wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn } from "../../../domain/dates/plain-date.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Question, Subject } from "../../../domain/questions/question.ts";
import {
	type Answering,
	asks,
	boardsNamed,
	found,
	listed,
	none,
	nothing,
	type Part,
	subject,
	thing,
	thingsAsked,
} from "../answering.ts";
import { boardNote } from "../boards/board-list.ts";
import { changeWords } from "../history/change-words.ts";
import { meetingName } from "../items/lines.ts";
import { moreRows } from "../thread/pages.ts";
import { meetingIn, meetingsOf } from "../world.ts";
import { answerMeetings } from "./meetings.ts";
import { isMovedFrom } from "./notes.ts";
import { cancelledFacts, reasonWords } from "./tell.ts";
import { fallsWithin, hasPassed, inOrder } from "./times.ts";

type Meetings = readonly Meeting[];

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

const isOff = ({ state }: Meeting): boolean => state.is === "cancelled";

const reasonOf = async (meeting: Meeting, answering: Answering): Promise<readonly Fact[]> =>
	isOff(meeting) ? cancelledFacts(meeting, answering) : movedFacts(meeting, answering);

type Told = { readonly meeting: Meeting; readonly facts: readonly Fact[] };

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

/** Asked of a time, its meetings that were moved are told as well as those called off; asked of a move, those ahead. */
const meetingsTold = async (board: Board, answering: Answering): Promise<readonly Told[]> => {
	const { span } = answering.question;
	const all = meetingsOf(answering.world, board.id);
	if (span) {
		const meant = all.filter((each) => fallsWithin(each, span) || isMovedFrom(each, span));
		return toldOf(meant.slice(-mostHistories), answering);
	}
	if (!asks(answering, "moved")) return toldOf(all.filter(isOff), answering);
	// What was called off long ago says nothing of what stands now.
	const ahead = inOrder(all.filter((each) => !hasPassed(each, answering)));
	return toldOf(ahead.slice(0, mostHistories), answering);
};

const boardReasons = async (board: Board, answering: Answering): Promise<readonly Told[]> => {
	const all = await meetingsTold(board, answering);
	const isOfMove = asks(answering, "moved") && !answering.question.span;
	const told = isOfMove ? all.slice(0, mostTold) : all.slice(-mostTold);
	const last = told.at(-1);
	if (!last) return [];
	const more = moreRows(all.length - told.length);
	return [...told.slice(0, -1), { ...last, facts: [...last.facts, ...more] }];
};

const endedFacts = ({ name, state }: Board): readonly Fact[] =>
	state.is === "ended"
		? [thing(name, [`Ended on ${wordDay(state.on)}.`, reasonWords(state.reason)])]
		: [];

/** Of what was neither called off nor moved: that this is not recorded, and how it stands. */
const noReason = async (answering: Answering): Promise<Part> => {
	const { question, lookups, world } = answering;
	const names = thingsAsked(question).flatMap(({ id }) => {
		const meeting = meetingIn(world, id);
		return meeting ? lookups.reference(meeting) : (lookups.name(id) ?? []);
	});
	const what = asks(answering, "moved") ? "moved" : "cancelled, ended, moved or blocked";
	const says = none(`Not recorded: ${listed(names)} as ${what}`);
	const plain: Question = { ...question, ask: "meetings", facets: [] };
	const { facts } = answerMeetings({ ...answering, question: plain });
	const notes = boardsNamed(answering).flatMap((board) => {
		const note = boardNote(board, world.boards);
		return note ? [thing(board.name, [note])] : [];
	});
	return nothing(says, ...facts, ...notes);
};

/** Each thing that was asked of, with what is told of it. */
const toldEach = async (answering: Answering): Promise<readonly Told[]> => {
	const { question, world, lookups } = answering;
	const all = thingsAsked(question).map(async ({ id }): Promise<readonly Told[]> => {
		const meeting = meetingIn(world, id);
		if (meeting) return toldOf([meeting], answering);
		const board = lookups.board(id);
		return board ? boardReasons(board, answering) : [];
	});
	return (await Promise.all(all)).flat();
};

export const answerReasons = async (asking: Answering): Promise<Part> => {
	const { span: said } = asking.question;
	// The hour that a meeting was moved from is in no diary any more: its day finds it.
	const span = said && { ...said, at: undefined };
	const answering = { ...asking, question: { ...asking.question, span } };
	const all = thingsAsked(asking.question);
	// With no board named: whatever was called off in that time.
	if (all.length === 0)
		return answerMeetings({
			...answering,
			question: { ...answering.question, facets: ["cancelled"] },
		});
	const ended = all.flatMap(({ id }) => {
		const board = answering.lookups.board(id);
		return board ? endedFacts(board) : [];
	});
	const told = ended.length > 0 && !span ? [] : await toldEach(answering);
	const meetings = told.map(({ meeting }) => subject(meeting));
	const reasons = told.flatMap(({ facts }) => facts);
	const facts = reasons.length > 0 ? reasons : ended;
	// "It" is then the meeting that was told of, if it was one; and "they" are its board.
	const boards = all.flatMap(({ id }): readonly Subject[] => {
		const meeting = meetingIn(answering.world, id);
		return meeting ? [{ kind: "board", id: meeting.boardId }] : [];
	});
	const focus = [...(meetings.length === 1 ? meetings : []), ...all.map(subject), ...boards];
	const part = facts.length > 0 ? found(facts, []) : await noReason(answering);
	return { ...part, rests: focus.slice(0, 3), focus };
};
