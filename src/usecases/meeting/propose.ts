/**
 * A joint meeting is of two boards, and whoever books it may run only one of them: then it is in that one's diary, and
 * those who run the other are asked in private. Nothing of theirs is touched before they agree.
 */

import { may } from "../../domain/audience/rights.ts";
import type { Board } from "../../domain/boards/board.ts";
import { proposedTo } from "../../domain/meetings/joint.ts";
import { isToCome, type Meeting } from "../../domain/meetings/meeting.ts";
import type { Refused } from "../../domain/refusal.ts";
import { objection } from "../change-item.ts";
import type { Register, RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export const runsIt = (board: Board, { viewer, me }: Request): boolean =>
	may("run", board, { actor: { viewer, person: me } });

/** Those who could agree for it. */
const askedOf = ({ secretaryId, chairId }: Board): readonly string[] => [
	...new Set([secretaryId, chairId].filter((id) => id !== undefined)),
];

/** There is nobody to agree for it. */
export const nobodyToAsk = async (
	board: Board,
	register: RegisterChange,
	request: Request,
): Promise<Refused | undefined> =>
	askedOf(board).length > 0 ? undefined : objection(register, board, { deed: "run", request });

export const askThem = async (
	meeting: Meeting,
	board: Board,
	register: RegisterChange,
): Promise<void> => {
	for (const id of askedOf(board)) await register.announce(meeting, "proposed", { toId: id });
};

/** The board that is asked, or was; where it has been merged since, the one that took it over. */
export const invitedBoard = async (
	{ proposal, boardId }: Meeting,
	register: Pick<Register, "boards">,
): Promise<Board | undefined> => {
	const boards = await register.boards();
	const seen = new Set<string>();
	let found = boards.find(({ id }) => id === proposal?.boardId);
	while (found?.state.is === "ended" && !seen.has(found.id)) {
		const { id, state } = found;
		seen.add(id);
		found = boards.find((one) => one.id === state.mergedIntoId);
	}
	return found?.id === boardId ? undefined : found;
};

/** What they were asked has changed. */
export const askAgain = async (
	meeting: Meeting | undefined,
	register: RegisterChange,
): Promise<void> => {
	const asked = meeting && proposedTo(meeting) && (await invitedBoard(meeting, register));
	if (asked) await askThem(meeting, asked, register);
};

/** It and, where it is of a series, all that are still to come and not joint with anybody. */
export const proposedWith = async (
	meeting: Meeting,
	register: Pick<Register, "meetings">,
	{ now }: Pick<Request, "now">,
): Promise<readonly Meeting[]> => {
	const all = await register.meetings({ boardIds: [meeting.boardId] });
	const isOfIt = ({ id, seriesId }: Meeting) =>
		id === meeting.id || (seriesId !== undefined && seriesId === meeting.seriesId);
	return all.filter((one) => isOfIt(one) && !one.joint && isToCome(one, now));
};
