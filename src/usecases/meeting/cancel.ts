/** Cancels a planned meeting, with its reason; the record of it stays. */
import type { Meeting } from "../../domain/meeting.ts";
import { hasPassed } from "../../domain/meeting.ts";
import { dayIn } from "../../domain/plain-date.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../changing.ts";
import type { Request } from "../request.ts";

export const cancelMeeting = (
	input: { readonly item: Meeting; readonly reason?: string | undefined },
	request: Request,
) =>
	changeItem(request, { item: input.item, deed: "run", news: "cancelled" }, (meeting, board) => {
		const reference = referenceText(meeting, board);
		if (meeting.state.is === "cancelled") {
			const { on } = meeting.state;
			return refuse({ why: "already", reference, title: board.name, state: "cancelled", on });
		}
		if (meeting.time.is === "fixed" && hasPassed(meeting.time, request.now))
			return refuse({
				why: "past",
				what: reference,
				when: `${meeting.time.on} ${meeting.time.from}`,
			});
		const on = dayIn(board.zone, request.now);
		return { ...meeting, state: { is: "cancelled", on, reason: input.reason } };
	});
