/** What the README promises of a meeting's quorum: at risk, said once; out of reach when the time has come, at once. */

import type { Board } from "../../../src/domain/boards/board.ts";
import type { ReplyRecord } from "../../../src/domain/meetings/attendance.ts";
import type { FixedTime, Meeting } from "../../../src/domain/meetings/meeting.ts";
import {
	awake,
	dayAt,
	dayOf,
	instantAt,
	isBefore,
	isWorking,
	timeAt,
	workingAfter,
	workingDaysFrom,
} from "./calendar.ts";
import { habitsOf, type Moment, type Programme, peaceOf } from "./programme.ts";
import { secretaryPlaceOf, told } from "./promises.ts";

/** One place for each seat, and for everyone else on the board but a secretary. */
const placesOf = ({ seats, chairId, memberIds }: Board): readonly (string | undefined)[] => {
	const held = seats.map(({ holderId }) => holderId);
	const others = [...new Set([...(chairId ? [chairId] : []), ...memberIds])];
	return [...held, ...others.filter((id) => !held.includes(id))];
};

const countOf = (board: Board, is: (id: string) => boolean): number =>
	placesOf(board).filter((id) => id !== undefined && is(id)).length;

const possible = (board: Board, words: readonly ReplyRecord[]): number =>
	countOf(board, (id) => !words.some((one) => one.personId === id && one.answer.is !== "yes"));

const wordsAbout = ({ id }: Meeting, { replies }: Programme): readonly ReplyRecord[] =>
	[...replies.values()].filter(({ meetingId }) => meetingId === id);

/** Has it a quorum to lose, and is it not promised yet? */
const openQuorum = (meeting: Meeting, programme: Programme) => {
	const board = programme.boards.get(meeting.boardId);
	const { state, time } = meeting;
	if (state.is !== "planned" || time.is !== "fixed") return undefined;
	if (!board?.quorum || board.state.is === "ended") return undefined;
	const words = wordsAbout(meeting, programme);
	const yes = countOf(board, (id) =>
		words.some(({ personId, answer }) => personId === id && answer.is === "yes"),
	);
	if (yes >= board.quorum) return undefined;
	const isOut = (some: readonly ReplyRecord[]) => possible(board, some) < (board.quorum ?? 0);
	return { board, time, words, isOut };
};
type Open = NonNullable<ReturnType<typeof openQuorum>> & {
	readonly meeting: Meeting;
	readonly programme: Programme;
};

/** When the word was given with which it was lost. */
const lostIn = ({ words, isOut, programme }: Open): number | undefined => {
	if (!isOut(words) || isOut([])) return undefined;
	const given = [...words].sort((a, b) => timeOf(a, programme) - timeOf(b, programme));
	const last = given.find((_, index) => isOut(given.slice(0, index + 1)));
	return last && timeOf(last, programme);
};
const timeOf = ({ id }: ReplyRecord, { given }: Programme): number => given.get(id) ?? 0;

export const aboutQuorum = ({ id }: Pick<Meeting, "id">): string => `${id} quorum`;

const atRisk = (day: ReturnType<typeof dayOf>, open: Open): readonly Moment[] => {
	const { board, programme, meeting } = open;
	const place = secretaryPlaceOf(board);
	const reason = { why: "at risk", day, sort: "come" as const, headline: "Quorum at risk" };
	const telling = { about: aboutQuorum(meeting), board, programme };
	return place ? [told(reason, place, telling)] : [];
};

const beginning = ({ on, from, zone }: FixedTime): number => instantAt(dayOf(on), from, zone);
const warningOf = ({ time }: Open) => workingDaysFrom(dayOf(time.on), -3);

export const momentsOfQuorum = (meeting: Meeting, programme: Programme): readonly Moment[] => {
	const found = openQuorum(meeting, programme);
	if (!found) return [];
	const open = { ...found, meeting, programme };
	const warning = warningOf(open);
	const lost = lostIn(open);
	const [warned] = atRisk(warning, open);
	if (lost !== undefined && warned && lost >= warned.at) return outOfReach(lost, open);
	const isInTime = ({ at }: Moment) => at < beginning(open.time);
	return atRisk(riskDay(lost, open), open).filter(isInTime);
};

const riskDay = (lost: number | undefined, open: Open) => {
	const warning = warningOf(open);
	if (lost !== undefined) {
		const after = workingAfter(dayAt(lost, open.board.zone));
		return isBefore(after, warning) ? after : warning;
	}
	const noes = open.words.filter(({ answer }) => answer.is !== "yes").map(({ on }) => on);
	const last = noes.sort().at(-1);
	const after = last && workingAfter(dayOf(last));
	return after && isBefore(warning, after) ? after : warning;
};

const outOfReach = (lost: number, open: Open): readonly Moment[] => {
	const { chairId } = open.board;
	const chair = chairId && `D_U_${chairId}`;
	const places = new Set([secretaryPlaceOf(open.board), chair]);
	return [...places].flatMap((place) => (place ? soonest(lost, place, open) : []));
};

const minute = 60_000;

/** With that morning; by day within the minute; else next morning; as the quiet ends; by night: whichever is in time. */
const soonest = (lost: number, place: string, open: Open): readonly Moment[] => {
	const { board, programme, meeting, time } = open;
	const person = programme.people.get(place.slice("D_U_".length));
	const zone = person?.zone ?? board.zone;
	const quiet = person ? peaceOf(person) : habitsOf(board).quiet;
	const why = `out of reach since ${lost}`;
	const morning = (day: ReturnType<typeof dayOf>) =>
		told({ why, day, sort: "come", headline: "Quorum out of reach" }, place, {
			...{ about: aboutQuorum(meeting), board, programme },
		});
	const today = dayAt(lost, board.zone);
	const soon = Math.floor((lost + minute) / minute) * minute;
	const [here, wall] = [dayAt(soon, zone), timeAt(soon, zone)];
	const [free, freeWall] = awake(here, wall, quiet);
	const isFree = free.equals(here) && freeWall === wall && isWorking(here);
	const first = morning(today);
	const at = (moment: number): Moment => ({ ...first, at: moment, on: here.toString() });
	const ways = [
		first,
		isFree ? at(soon) : morning(workingAfter(today)),
		at(instantAt(free, freeWall, zone)),
		at(soon),
	];
	return ways.filter((one) => one.at > lost && one.at < beginning(time)).slice(0, 1);
};

/** What was said of it is over: enough said yes, it is in reach again, the meeting moved, or it is another's to see to. */
export const isQuorumSettled = (said: Moment, then: Programme, now: Programme): boolean => {
	const id = said.about.split(" ")[0] ?? "";
	const [before, meeting] = [then.things.get(id), now.things.get(id)];
	if (before?.kind !== "meeting" || meeting?.kind !== "meeting") return true;
	const found = openQuorum(meeting, now);
	if (!found || JSON.stringify(before.time) !== JSON.stringify(meeting.time)) return true;
	if (said.why !== "at risk" && !found.isOut(found.words)) return true;
	return secretaryPlaceOf(found.board) !== said.place;
};

/** The first day on which it is at risk without being lost. */
export const warningDay = (about: string, { things }: Programme): string | undefined => {
	const meeting = things.get(about.split(" ")[0] ?? "");
	if (meeting?.kind !== "meeting" || meeting.time.is !== "fixed") return undefined;
	return workingDaysFrom(dayOf(meeting.time.on), -3).toString();
};
