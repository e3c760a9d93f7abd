/** Ends a board on a date, and what it had planned with it; its history and its names stay. */
import type { Board } from "../../domain/boards/board.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import { changedAlone } from "../../domain/meetings/joint.ts";
import { isToCome, type Meeting } from "../../domain/meetings/meeting.ts";
import { refuse } from "../../domain/refusal.ts";
import { changeBoard } from "../change-item.ts";
import { mergeAhead } from "../merge/planned-conflicts.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

export type Ending = {
	readonly board: Board;
	readonly on?: PlainDate | undefined;
	readonly reason?: string | undefined;
};

export type Ended = {
	readonly board: Board;
	/** What was planned, and will not be. */
	readonly meetings: number;
	readonly series: number;
};

type Closing = {
	readonly board: Board;
	readonly on: PlainDate;
	readonly today: PlainDate;
	readonly register: RegisterChange;
	readonly request: Request;
};

/** Nobody may cancel anything of a board that has ended. */
const reason = "the board ended";

const willNotBe = (meeting: Meeting, { on, request }: Closing): boolean => {
	const { state, time } = meeting;
	if (state.is !== "planned") return false;
	return isToCome(meeting, request.now) || (time.is === "fixed" && time.on > on);
};

/** Of a joint meeting its own half alone: the other board may still meet. */
const closeDiary = async (closing: Closing): Promise<Pick<Ended, "meetings" | "series">> => {
	const { board, today, register } = closing;
	const boardIds = [board.id];
	const series = await register.series({ boardIds });
	const running = series.filter(({ state }) => state.is === "running");
	for (const one of running)
		await register.save({ ...one, state: { is: "ended", on: today, reason } });
	const meetings = await register.meetings({ boardIds });
	const left = meetings.filter((meeting) => willNotBe(meeting, closing));
	for (const { id } of left) {
		// As it is at this moment: one that went before it may have changed it.
		const meeting = await register.itemById("meeting", id);
		if (meeting?.kind === "meeting")
			await register.save(
				changedAlone({ ...meeting, state: { is: "cancelled", on: today, reason } }),
			);
	}
	return { meetings: left.length, series: running.length };
};

export const endBoard = (input: Ending, request: Request) =>
	changeBoard(request, { board: input.board, deed: "setUp" }, async (board, register) => {
		const today = dayIn(board.zone, request.now);
		const on = input.on ?? today;
		if (on > today) return refuse({ why: "future", what: "The end of a board", when: on });
		// It would come to nothing on its day, and nobody would hear of that.
		const merging = await mergeAhead([board], register);
		if (merging) return merging;
		const ended: Board = { ...board, state: { is: "ended", on, reason: input.reason } };

		await register.save(ended);
		const left = await closeDiary({ board, on, today, register, request });
		return { board: ended, ...left };
	});
