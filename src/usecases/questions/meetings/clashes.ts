/** Meetings that run into each other: who, which seat or which room is wanted at both. */
import { clashesOf, type Doubled } from "../../../domain/meetings/clash.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import { type Answering, listed, nothing, type Part, subject, subjectsOf } from "../answering.ts";
import { standingOn } from "../boards/belonging.ts";
import { jointlyWith, meetingLine } from "../items/lines.ts";
import { moreRows, pageOf } from "../thread/pages.ts";
import { meetingsOf } from "../world.ts";
import { inOrder, isAhead, isWithin } from "./times.ts";

const whoAsked = (answering: Answering): readonly string[] => {
	const named = [...subjectsOf("person", answering), ...subjectsOf("organisation", answering)];
	const { mine } = answering.question;
	return named.length === 0 && mine && answering.meId ? [answering.meId] : named;
};

/** Those within the time that was asked about, or all that are to come. */
const inTime = (answering: Answering): readonly Meeting[] => {
	const { world, question } = answering;
	const { span } = question;
	const all = world.boards.flatMap(({ id }) => meetingsOf(world, id));
	return inOrder(all.filter((each) => (span ? isWithin(each, span) : isAhead(each, answering))));
};

const isMeant = ({ meeting, other }: Doubled, answering: Answering): boolean => {
	const boards = subjectsOf("board", answering);
	const meetings = subjectsOf("meeting", answering);
	const who = whoAsked(answering);
	const isOf = (each: Meeting) => boards.includes(each.boardId) || meetings.includes(each.id);
	const named = boards.length + meetings.length;
	if (named > 1 ? !(isOf(meeting) && isOf(other)) : named === 1 && !isOf(meeting) && !isOf(other))
		return false;
	return who.every((id) =>
		[meeting, other].every(({ boardId }) => {
			const board = answering.lookups.board(boardId);
			return board !== undefined && standingOn(board, id, answering).length > 0;
		}),
	);
};

const pairs = (meetings: readonly Meeting[], answering: Answering): readonly Doubled[] => {
	const { lookups } = answering;
	const seen = new Set<string>();
	return meetings
		.flatMap((meeting) => {
			const others = meetings.filter(({ id }) => id !== meeting.id && !seen.has(id));
			seen.add(meeting.id);
			return clashesOf([meeting], { board: lookups.board, others, people: [] }).doubled;
		})
		.filter((pair) => isMeant(pair, answering));
};

const clashFact = (pair: Doubled, answering: Answering): Fact => {
	const { lookups } = answering;
	const [one, other] = [pair.meeting, pair.other].map((each) => meetingLine(each, answering));
	const names = (ids: readonly string[]) => ids.flatMap((id) => lookups.name(id) ?? []);
	const wanted = [
		...names(pair.personIds),
		...names(pair.organisationIds).map((name) => `the seat of ${name}`),
		...(pair.room ? [pair.room] : []),
	];
	return {
		is: "thing",
		name: `${one?.board} (${one?.reference}) and ${other?.board} (${other?.reference})`,
		says: [
			`${one?.when}, and ${other?.when}.`,
			...(wanted.length > 0 ? [`Wanted at both: ${listed(wanted)}.`] : []),
		],
	};
};

const askedWords = (answering: Answering): string => {
	const ids = [...answering.question.subjects.map(({ id }) => id), ...whoAsked(answering)];
	const names = [...new Set(ids)].flatMap((id) => answering.lookups.name(id) ?? []);
	return names.length > 0 ? ` for ${listed(names)}` : "";
};

/** One meeting of two boards is no clash between them. */
const jointNote = (meetings: readonly Meeting[], answering: Answering): string | undefined => {
	const boards = subjectsOf("board", answering);
	const both = meetings.find((each) => {
		const other = jointlyWith(each, answering);
		return boards.length > 1 && boards.includes(each.boardId) && other && boards.includes(other.id);
	});
	const line = both && meetingLine(both, answering);
	return line && `${line.board} and ${line.jointlyWith} meet jointly, ${line.when}`;
};

export const answerClashes = (answering: Answering): Part => {
	const meetings = inTime(answering);
	const found = pairs(meetings, answering).map((pair) => ({ id: pair.meeting.id, pair }));
	const when = answering.question.span?.words ?? "among the meetings to come";
	const focus = answering.question.subjects.map(subject);
	if (found.length === 0) {
		const says = `No clash is recorded${askedWords(answering)}, ${when}`;
		const fact: Fact = { is: "none", says, also: jointNote(meetings, answering) };
		return { ...nothing(fact), rests: focus.slice(0, 3), focus };
	}
	const { shown, page, left } = pageOf(found, answering);
	const told = shown.flatMap(({ pair }) => [pair.meeting, pair.other]);
	return {
		is: "found",
		facts: [
			{ is: "none", says: `Clashes${askedWords(answering)}, ${when}: ${found.length}` },
			...shown.map(({ pair }) => clashFact(pair, answering)),
			...moreRows(left),
		],
		rests: told.map(subject),
		focus: told.map(subject),
		buttons: [],
		page,
		left,
	};
};
