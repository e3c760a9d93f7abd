/** Reinstates a meeting that was cancelled: its reference and its day are as they were, in both diaries where it is joint. */

import { areHalves, changedTogether } from "../../domain/meetings/joint.ts";
import { hasPassed, type Meeting } from "../../domain/meetings/meeting.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { gatherAgenda } from "../agenda/carry.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";
import { apartFrom, type OtherHalf, tellOther } from "./joint.ts";
import { type Around, boardOf, changeAround } from "./meeting-change.ts";

/** The other board's half, where that was cancelled with this one. */
const cancelledHalf = async (
	meeting: Meeting,
	register: RegisterChange,
): Promise<OtherHalf | undefined> => {
	if (!meeting.joint || (await apartFrom(meeting, register))) return undefined;
	const other = await register.itemById("meeting", meeting.joint.meetingId);
	if (other?.kind !== "meeting" || !areHalves(meeting, other)) return undefined;
	const board = await boardOf(other, register);
	const isTogether = other.state.is === "cancelled" && board?.state.is !== "ended";
	return board && isTogether ? { meeting: other, board } : undefined;
};

const save = async ({ meeting, board, register, request }: Around): Promise<Meeting> => {
	const planned: Meeting = { ...meeting, state: { is: "planned" } };
	const half = await cancelledHalf(meeting, register);
	const [own, theirs] = half ? changedTogether(planned, half.meeting) : [planned, undefined];
	await register.save(own);
	if (theirs) await register.save(theirs);
	await gatherAgenda({ board, register, request });
	await register.announce(own, "reinstated");
	const telling = { news: "reinstated", board, register, request } as const;
	await tellOther(half && theirs && { ...half, meeting: theirs }, telling);
	return own;
};

export const reinstateMeeting = (item: Meeting, request: Request) =>
	changeAround(request, { item, deed: "run" }, async (around) => {
		const { meeting, board } = around;
		const reference = referenceText(meeting, board);
		if (meeting.state.is !== "cancelled")
			return refuse({ why: "nothing-to-change", what: `${reference} isn't cancelled` });
		if (hasPassed(meeting.time, request.now))
			return refuse({
				why: "nothing-to-change",
				what: `The day of ${reference} is past: schedule another meeting`,
			});
		return save(around);
	});
