/** Books a meeting of two boards at once, where somebody runs both; of the other's people it is asked otherwise. */
import type { Board } from "../../domain/boards/board.ts";
import { joined } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";
import { cannotJoin } from "./joint.ts";
import { askThem, nobodyToAsk, runsIt } from "./propose.ts";
import { cannotBook, type NewMeeting, newMeeting, save, timeOf } from "./schedule.ts";

export type NewJoint = NewMeeting & { readonly with: Board };

/** The board that the asker runs comes first: its half leads nothing, but the answer is said in its words. */
export const ownFirst = (
	{ board, with: other }: Pick<NewJoint, "board" | "with">,
	request: Request,
) =>
	!runsIt(board, request) && runsIt(other, request)
		? ([other, board] as const)
		: ([board, other] as const);

/** As it stands inside the transaction, and still there to be met with. */
export const otherNow = async (other: Board, register: Register): Promise<Board | Refused> => {
	const now = (await register.boards()).find(({ id }) => id === other.id);
	if (!now) return refuse({ why: "not-found", looked: other.name });
	return now.state.is === "ended"
		? refuse({ why: "board-ended", board: now.name, on: now.state.on })
		: now;
};

type BookedJointly = {
	readonly meeting: Meeting;
	/** As the other board has it, where whoever booked it runs that one too. */
	readonly other?: { readonly meeting: Meeting; readonly board: Board } | undefined;
	/** The other board, where its own people are asked first. */
	readonly proposedTo?: Board | undefined;
	/** The boards whose first meeting it is. */
	readonly first: readonly Board[];
};

type Booking = Parameters<typeof newMeeting>[1];

const bookBoth = async (
	boards: readonly [Board, Board],
	booking: Booking,
): Promise<BookedJointly | Refused> => {
	const [board, other] = boards;
	const { register, request, time } = booking;
	for (const one of boards) {
		const booked = await cannotBook(time, { register, board: one, request });
		if (booked) return booked;
	}
	const made = [await newMeeting(board, booking), await newMeeting(other, booking)] as const;
	const [meeting, half] = joined(...made);

	await save(meeting, board, booking);
	await save(half, other, booking);
	await register.announce(meeting, "scheduled");
	if (other.channelId !== board.channelId) await register.announce(half, "scheduled");
	return { meeting, other: { meeting: half, board: other }, first: beginning(boards, time) };
};

/** Whoever runs one of the two alone books that one's, and asks the other board's people. */
const propose = async (
	[board, other]: readonly [Board, Board],
	booking: Booking,
): Promise<BookedJointly | Refused> => {
	const { register, request, time } = booking;
	const refused =
		(await nobodyToAsk(other, register, request)) ??
		(await cannotBook(time, { register, board, request }));
	if (refused) return refused;
	const meeting = { ...(await newMeeting(board, booking)), proposal: { boardId: other.id } };

	await save(meeting, board, booking);
	await register.announce(meeting, "scheduled");
	await askThem(meeting, other, register);
	return { meeting, proposedTo: other, first: beginning([board], time) };
};

const beginning = (boards: readonly Board[], time: Meeting["time"]): readonly Board[] =>
	boards.filter(({ state }) => time.is === "fixed" && state.is === "forming");

export const scheduleJointly = (input: NewJoint, request: Request) => {
	const [own, theirs] = ownFirst(input, request);
	return changeBoard(request, { board: own, deed: "run" }, async (board, register) => {
		const other = await otherNow(theirs, register);
		if ("refusal" in other) return other;
		const refused = cannotJoin(board, other);
		if (refused) return refused;
		const time = timeOf({ ...input, board });
		const booking = { register, request, time, place: input.place, title: input.title };
		return (runsIt(other, request) ? bookBoth : propose)([board, other], booking);
	});
};
