/** Records a meeting that was held before it was in the register, with who was there and what came of it, all at once. */
import type { Board } from "../../domain/boards/board.ts";
import { hasPassed, type Meeting, type MeetingWhen } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeBoard, type Done, done, isRefused } from "../change-item.ts";
import { changeAsOne } from "../change-together.ts";
import { recordDecision } from "../decision/record.ts";
import { recordMinutes } from "../minutes/record.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { type Attended, type Attending, recordAttendance } from "./attend.ts";
import { newMeeting, save, timeOf } from "./schedule.ts";

export type HeldMeeting = Omit<Attending, "item" | "unfinished"> & {
	readonly board: Board;
	readonly when: Extract<MeetingWhen, { readonly is: "fixed" }>;
	readonly minutes?: number | undefined;
	readonly place?: string | undefined;
	readonly title?: string | undefined;
	readonly text?: string | undefined;
	readonly decisions?: readonly string[] | undefined;
};

type Held = { readonly meeting: Meeting; readonly attended?: Attended | undefined };

/** What is in the register for that hour already has its own attendance and minutes. */
const known = async (
	{ on, from }: HeldMeeting["when"],
	board: Board,
	register: RegisterChange,
): Promise<Meeting | undefined> =>
	(await register.meetings({ boardIds: [board.id] })).find(
		({ time, state }) =>
			state.is !== "cancelled" && time.is === "fixed" && time.on === on && time.from === from,
	);

const keepHeld = (input: HeldMeeting, request: Request) =>
	changeBoard(request, { board: input.board, deed: "run" }, async (board, register) => {
		const time = timeOf(input);
		const { on, from } = input.when;
		if (time.is !== "fixed" || !hasPassed(time, request.now))
			return refuse({ why: "future", what: "A meeting", when: `${on} ${from}` });
		const same = await known(input.when, board, register);
		if (same) {
			const reference = referenceText(same, board);
			return refuse({ why: "already", reference, title: board.name, state: "in the register" });
		}
		const booking = { register, request, time, place: input.place, title: input.title };
		const meeting: Meeting = { ...(await newMeeting(board, booking)), state: { is: "held" } };

		await save(meeting, board, booking);
		return { ...meeting, version: meeting.version + 1 };
	});

const saysWhoWasThere = ({ present, apologies, deputies, inAttendance }: HeldMeeting): boolean =>
	[present, apologies, deputies, inAttendance].some((said) => said !== undefined);

type Words = Pick<HeldMeeting, "board" | "text" | "decisions"> & { readonly meeting: Meeting };

/** Decisions need no minutes. */
const recordWords = async (
	{ meeting, board, text, decisions = [] }: Words,
	request: Request,
): Promise<Refused | undefined> => {
	if (text) {
		const recorded = await recordMinutes({ item: meeting, text, decisions }, request);
		return isRefused(recorded) ? recorded : undefined;
	}
	for (const title of decisions) {
		const recorded = await recordDecision({ board, meeting, title }, request);
		if (isRefused(recorded)) return recorded;
	}
	return undefined;
};

export const recordHeld = (input: HeldMeeting, request: Request): Promise<Done<Held> | Refused> =>
	changeAsOne(request, async (joined) => {
		const kept = await keepHeld(input, joined);
		if (isRefused(kept)) return kept;
		const { value: meeting, board } = kept;

		const { text, decisions, ...attending } = input;
		const attended = saysWhoWasThere(input)
			? await recordAttendance({ ...attending, item: meeting }, joined)
			: undefined;
		if (attended && isRefused(attended)) return attended;
		const recorded = await recordWords({ meeting, board, text, decisions }, joined);
		if (recorded) return recorded;
		return done({ meeting, attended: attended?.value }, board);
	});
