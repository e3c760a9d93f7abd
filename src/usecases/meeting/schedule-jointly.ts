/** Books a meeting of two boards at once: whoever runs one of them may, and both are told. */
import type { Board } from "../../domain/board.ts";
import { joined } from "../../domain/joint.ts";
import type { Meeting } from "../../domain/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { may } from "../../domain/rights.ts";
import { changeBoard } from "../changing.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";
import { cannotJoin } from "./joint.ts";
import { cannotBook, type NewMeeting, newMeeting, save, timeOf } from "./schedule.ts";

export type NewJoint = NewMeeting & { readonly with: Board };

/** The board that the asker runs comes first: its half leads nothing, but the answer is said in its words. */
export const ownFirst = (
	{ board, with: other }: Pick<NewJoint, "board" | "with">,
	{ viewer, me }: Request,
) => {
	const actor = { viewer, person: me };
	return !may("run", board, { actor }) && may("run", other, { actor })
		? ([other, board] as const)
		: ([board, other] as const);
};

/** As it stands inside the transaction, and still there to be met with. */
export const otherNow = async (other: Board, register: Register): Promise<Board | Refused> => {
	const now = (await register.boards()).find(({ id }) => id === other.id);
	if (!now) return refuse({ why: "not-found", looked: other.name });
	return now.state.is === "ended"
		? refuse({ why: "board-ended", board: now.name, on: now.state.on })
		: now;
};

export type BookedJointly = {
	readonly meeting: Meeting;
	readonly other: { readonly meeting: Meeting; readonly board: Board };
	/** The boards whose first meeting it is. */
	readonly first: readonly Board[];
};

export const scheduleJointly = (input: NewJoint, request: Request) => {
	const [own, theirs] = ownFirst(input, request);
	return changeBoard(request, { board: own, deed: "run" }, async (board, register) => {
		const other = await otherNow(theirs, register);
		if ("refusal" in other) return other;
		const refused = cannotJoin(board, other);
		if (refused) return refused;
		const time = timeOf({ ...input, board });
		for (const one of [board, other]) {
			const booked = await cannotBook(time, { register, board: one, request });
			if (booked) return booked;
		}
		const booking = { register, request, time, place: input.place, title: input.title };
		const made = [await newMeeting(board, booking), await newMeeting(other, booking)] as const;
		const [meeting, half] = joined(...made);

		await save(meeting, board, booking);
		await save(half, other, booking);
		await register.announce(meeting, "scheduled");
		if (other.channelId !== board.channelId) await register.announce(half, "scheduled");
		const first = [board, other].filter(
			({ state }) => time.is === "fixed" && state.is === "forming",
		);
		return { meeting, other: { meeting: half, board: other }, first } satisfies BookedJointly;
	});
};
