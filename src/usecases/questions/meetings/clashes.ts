/** Meetings that run into each other: who, which seat or which room is wanted at both. */
import { clashesOf, type Doubled } from "../../../domain/meetings/clash.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import {
	type Answering,
	listed,
	none,
	nothing,
	type Part,
	peopleMeant,
	subject,
	subjectsOf,
	thing,
} from "../answering.ts";
import { standingOn } from "../boards/places.ts";
import { meetingLine } from "../items/lines.ts";
import { pagePart } from "../thread/pages.ts";
import { meetingsOfAll } from "../world.ts";
import { inOrder, isAhead, isWithin } from "./times.ts";

/** Those within the time that was asked about, or all that are to come. */
const inTime = (answering: Answering): readonly Meeting[] => {
	const { world, question } = answering;
	const { span } = question;
	return inOrder(
		meetingsOfAll(world).filter((each) => (span ? isWithin(each, span) : isAhead(each, answering))),
	);
};

const isMeant = ({ meeting, other }: Doubled, answering: Answering): boolean => {
	const boards = subjectsOf("board", answering);
	const meetings = subjectsOf("meeting", answering);
	const who = peopleMeant(answering);
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

const pairsOf = (meetings: readonly Meeting[], answering: Answering): readonly Doubled[] => {
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
	return thing(`${one?.board} (${one?.reference}) and ${other?.board} (${other?.reference})`, [
		`${one?.when}, and ${other?.when}.`,
		...(wanted.length > 0 ? [`Wanted at both: ${listed(wanted)}.`] : []),
	]);
};

const askedWords = (answering: Answering): string => {
	const ids = [...answering.question.subjects.map(({ id }) => id), ...peopleMeant(answering)];
	const names = [...new Set(ids)].flatMap((id) => answering.lookups.name(id) ?? []);
	return names.length > 0 ? ` for ${listed(names)}` : "";
};

export const answerClashes = (answering: Answering): Part => {
	const meetings = inTime(answering);
	const pairs = pairsOf(meetings, answering).map((pair) => ({ id: pair.meeting.id, pair }));
	const when = answering.question.span?.words ?? "among the meetings to come";
	const focus = answering.question.subjects.map(subject);
	if (pairs.length === 0) {
		const says = none(`No clash is recorded${askedWords(answering)}, ${when}`);
		return { ...nothing(says), rests: focus.slice(0, 3), focus };
	}
	const head = none(`Clashes${askedWords(answering)}, ${when}: ${pairs.length}`);
	return pagePart(
		pairs,
		(shown) => ({
			facts: [head, ...shown.map(({ pair }) => clashFact(pair, answering))],
			rests: shown.flatMap(({ pair }) => [pair.meeting, pair.other]).map(subject),
		}),
		answering,
	);
};
