/** What is proposed, as it stands when somebody answers it, and for whom it is to answer. */
import type { Board } from "../../domain/boards/board.ts";
import { proposedTo } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeBoard, type Done } from "../change-item.ts";
import type { News, RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { objectionTo } from "../series/not-changed.ts";
import { invitedBoard, proposedWith } from "./propose.ts";

export type Deciding = {
	readonly register: RegisterChange;
	readonly request: Request;
	/** The board that is asked, and the one that proposed it. */
	readonly asked: Board;
	readonly proposer: Board;
	readonly meetings: readonly Meeting[];
};

const standing = ({ joint, proposal }: Meeting): string => {
	if (joint) return "is joint already";
	return proposal?.turnedDown ? "has been turned down already" : "is proposed to no other board";
};

const notProposed = (meeting: Meeting, board: Board): Refused =>
	refuse({
		why: "nothing-to-change",
		what: `${referenceText(meeting, board)} ${standing(meeting)}`,
	});

/** What was turned down may be accepted after all. */
const answerable = (meeting: Meeting, answer: "yes" | "no"): string | undefined =>
	answer === "yes" ? meeting.proposal?.boardId : proposedTo(meeting);

/** In its board's channel; to its secretary where it has none. */
export const tellProposer = async (
	meeting: Meeting,
	news: News,
	{ register, proposer }: Deciding,
): Promise<void> => {
	const { channelId, secretaryId } = proposer;
	if (channelId === undefined && secretaryId === undefined) return;
	await register.announce(meeting, news, {
		toId: channelId === undefined ? secretaryId : undefined,
	});
};

type Answering = { readonly request: Request; readonly answer: "yes" | "no" };

export const answered = async <T>(
	item: Meeting,
	{ request, answer }: Answering,
	decide: (deciding: Deciding) => Promise<T | Refused>,
): Promise<Done<T> | Refused> => {
	const boards = await request.register.boards();
	const proposer = boards.find(({ id }) => id === item.boardId);
	if (!proposer) return refuse({ why: "not-found", looked: "that" });
	const found = answerable(item, answer) && (await invitedBoard(item, request.register));
	if (!found) return notProposed(item, proposer);
	const also = answer === "no" ? proposer : undefined;
	return changeBoard(request, { board: found, deed: "run", also }, async (asked, register) => {
		const now = await register.itemById("meeting", item.id);
		if (now?.kind !== "meeting" || answerable(now, answer) !== answerable(item, answer))
			return notProposed(now?.kind === "meeting" ? now : item, proposer);
		const meetings = await proposedWith(now, register, request);
		if (meetings.length === 0)
			return objectionTo(now, { board: proposer, register, request }) ?? notProposed(now, proposer);
		return decide({ register, request, asked, proposer, meetings });
	});
};
