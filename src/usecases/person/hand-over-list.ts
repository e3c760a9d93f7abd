/** What somebody who has left, or is to leave, has on each board that the asker may see, and who is proposed to take it. */

import { may } from "../../domain/audience/rights.ts";
import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import { isToCome, type Meeting, meetingKey } from "../../domain/meetings/meeting.ts";
import { byKey } from "../../domain/paging.ts";
import {
	dutiesAcrossBoards,
	dutyName,
	type HeldOnBoard,
	type Theirs,
} from "../../domain/people/departure.ts";
import type { Person } from "../../domain/people/person.ts";
import { digestOf } from "../../domain/words/digest.ts";
import { type Names, namesFor } from "../naming.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";

/** What of the register the list is made from. */
type Source = Pick<
	Register,
	"boards" | "people" | "actions" | "milestones" | "guidance" | "records"
>;

export type HandOverOfBoard = HeldOnBoard & {
	/** The meetings to come that they chair, or take the minutes of. */
	readonly meetings: readonly Meeting[];
	/** Whether the asker may pass any of it on. */
	readonly mayPass: boolean;
};

export type HandOverList = {
	readonly person: Person;
	readonly boards: readonly HandOverOfBoard[];
	/** The work streams that they lead. */
	readonly streams: readonly WorkStream[];
	readonly names: Names;
	/** Of what is proposed: another one, and it is not what somebody has looked at. */
	readonly stamp: string;
	readonly now: Instant;
};

/** The boards on which they have anything, in the order of their names. */
export const dutiesOf = async (
	personId: string,
	source: Source,
	only?: Board,
): Promise<readonly HeldOnBoard[]> => {
	const [all, people] = await Promise.all([source.boards(), source.people()]);
	const boards = all.filter(({ id }) => only === undefined || id === only.id);
	const boardIds = boards.map(({ id }) => id);
	const query = { boardIds, openOnly: true };
	const things: readonly Theirs[] = [
		...(await source.actions({ ...query, ownerId: personId })),
		...(await source.milestones({ ...query, ownerId: personId })),
		...(await source.guidance(query)),
		...(await source.records("paper", { boardIds })),
	];
	return dutiesAcrossBoards(personId, { boards, people, things });
};

const runsMeetings = ({ secretaryId, chairId }: Board, personId: string): boolean =>
	secretaryId === personId || chairId === personId;

const meetingsOf = async (
	boards: readonly HeldOnBoard[],
	personId: string,
	{ register, now }: Request,
): Promise<readonly Meeting[]> => {
	const own = boards.filter(({ board }) => runsMeetings(board, personId));
	if (own.length === 0) return [];
	const found = await register.meetings({ boardIds: own.map(({ board }) => board.id) });
	return found.filter((meeting) => isToCome(meeting, now)).toSorted(byKey(meetingKey));
};

const stampOf = (boards: readonly HeldOnBoard[]): string =>
	digestOf(
		boards
			.flatMap(({ board, held }) =>
				held.map((one) => `${dutyName(one, board)}>${one.takerId ?? ""}`),
			)
			.join("|"),
	).slice(0, 16);

export const handOverList = async (person: Person, request: Request): Promise<HandOverList> => {
	const { register, viewer, me, now } = request;
	const boards = await dutiesOf(person.id, register);
	const meetings = await meetingsOf(boards, person.id, request);
	const streams = await register.workStreams();
	return {
		person,
		boards: boards.map(({ board, held }) => ({
			board,
			held,
			meetings: meetings.filter(({ boardId }) => boardId === board.id),
			mayPass: may("setUp", board, { actor: { viewer, person: me } }),
		})),
		streams: streams.filter(({ leadId, ended }) => leadId === person.id && !ended),
		names: await namesFor(register),
		stamp: stampOf(boards),
		now,
	};
};
