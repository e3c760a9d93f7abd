/** Cancels one meeting, or it and those after it, or all of its series still to come; shown before it is done. */
import type { Board } from "../../domain/boards/board.ts";
import { hasPassed, type Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { type Cancellation, cancelMeetings } from "../../domain/series/cancel.ts";
import type { Scope } from "../../domain/series/change.ts";
import type { Series } from "../../domain/series/series.ts";
import { gatherAgenda } from "../agenda/carry.ts";
import { changeBoard, type Done, done, isRefused, objection } from "../change-item.ts";
import { apartFrom, ownHalf, saveTogether, seriesHalf, tellOther } from "../meeting/joint.ts";
import type { Register } from "../ports.ts";
import type { Request } from "../request.ts";

export type ToCancel = {
	readonly item: Meeting;
	readonly scope?: Scope | undefined;
	readonly reason?: string | undefined;
};

export type CancelPlan = Cancellation & {
	/** The series that it is of: more of it could be cancelled. */
	readonly series?: Series | undefined;
	readonly reason?: string | undefined;
	/** The board that it was joint with, whose diary stays as it is. */
	readonly apart?: Board | undefined;
};

const objectionTo = (meeting: Meeting, board: Board, { now }: Request): Refused | undefined => {
	const reference = referenceText(meeting, board);
	const { state, time } = meeting;
	if (state.is === "cancelled") {
		const { on } = state;
		return refuse({ why: "already", reference, title: board.name, state: "cancelled", on });
	}
	if (state.is === "held")
		return refuse({
			why: "nothing-to-change",
			what: `${reference} has been held: its record stays as it is`,
		});
	if (time.is === "fixed" && hasPassed(time, now))
		return refuse({ why: "past", what: reference, when: `${time.on} ${time.from}` });
	return undefined;
};

const planned = async (
	{ item, scope = "this", reason }: ToCancel,
	{
		register,
		board,
		request,
	}: { readonly register: Register; readonly board: Board; readonly request: Request },
): Promise<CancelPlan | Refused> => {
	const refused = objectionTo(item, board, request);
	if (refused) return refused;
	const all = await register.series({ boardIds: [board.id] });
	const series = all.find(({ id }) => id === item.seriesId);
	const meetings = await register.meetings({ boardIds: [board.id] });
	const { now } = request;
	const plan = cancelMeetings({ item, scope, reason, series, meetings, now, zone: board.zone });
	return { ...plan, series, reason };
};

const ownCancelling = async (
	asked: ToCancel,
	request: Request,
): Promise<ToCancel & { readonly also?: Board | undefined }> => ({
	...asked,
	...(await seriesHalf(await ownHalf(asked.item, { deed: "run", request }), request)),
});

const notFound = (): Refused => refuse({ why: "not-found", looked: "that" });

const boardOf = async ({ item }: ToCancel, register: Register): Promise<Board | undefined> =>
	(await register.boards()).find(({ id }) => id === item.boardId);

/** What would be cancelled, with nothing saved. */
export const previewCancel = async (
	asked: ToCancel,
	request: Request,
): Promise<Done<CancelPlan> | Refused> => {
	const cancelling = await ownCancelling(asked, request);
	const { register } = request;
	const board = await boardOf(cancelling, register);
	if (!board) return notFound();
	const objected = await objection(register, board, {
		deed: "run",
		also: cancelling.also,
		request,
	});
	if (objected) return objected;
	const plan = await planned(cancelling, { register, board, request });
	return isRefused(plan) ? plan : done(plan, board);
};

export const cancelInSeries = async (
	asked: ToCancel,
	request: Request,
): Promise<Done<CancelPlan> | Refused> => {
	const cancelling = await ownCancelling(asked, request);
	const found = await boardOf(cancelling, request.register);
	if (!found) return notFound();
	return changeBoard(
		request,
		{ board: found, deed: "run", also: cancelling.also },
		async (board, register) => {
			const item = await register.itemById("meeting", cancelling.item.id);
			if (item?.kind !== "meeting") return notFound();
			const plan = await planned({ ...cancelling, item }, { register, board, request });
			if (isRefused(plan)) return plan;

			if (plan.ended) await register.save(plan.ended);
			const others = [];
			for (const meeting of plan.after) others.push(await saveTogether(meeting, register));
			await gatherAgenda({ board, register, request });
			// The board hears of it once, not of each meeting.
			const [first] = plan.after;
			if (first) await register.announce(first, "cancelled");
			const telling = { news: "cancelled", board, register, request } as const;
			await tellOther(
				others.find((other) => other !== undefined),
				telling,
			);
			return { ...plan, apart: await apartFrom(item, register) };
		},
	);
};
