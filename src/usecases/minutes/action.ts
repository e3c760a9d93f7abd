/** Makes an action of a line of the minutes, linked to the meeting and the paragraph; a second time it is the same action. */

import { dayIn } from "../../domain/dates/plain-date.ts";
import type { Action } from "../../domain/items/action.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { ProposedAction } from "../../domain/meetings/minutes.ts";
import { referenceText } from "../../domain/register.ts";
import { changeAround } from "../meeting/meeting-change.ts";
import type { Request } from "../request.ts";

type ActionFromMinutes = {
	readonly action: Action;
	/** Absent when it had been recorded before. */
	readonly isNew: boolean;
};

export const recordMinutesAction = (
	input: { readonly meeting: Meeting; readonly proposed: ProposedAction },
	request: Request,
) =>
	changeAround(request, { item: input.meeting, deed: "update" }, async (around) => {
		const { meeting, board, register } = around;
		const { title, owner, due, paragraph } = input.proposed;
		const known = (await register.actions({ boardIds: [board.id] })).find(
			(action) => action.meetingId === meeting.id && action.title === title,
		);
		if (known) return { action: known, isNew: false } satisfies ActionFromMinutes;
		const dated = meeting.time.is === "fixed" ? meeting.time.on : dayIn(board.zone, request.now);
		const action: Action = {
			kind: "action",
			id: request.ids(),
			version: 0,
			boardId: board.id,
			number: await register.nextNumber(board.id, "item"),
			title,
			owner,
			due,
			meetingId: meeting.id,
			state: { is: "open" },
			source: { paper: `Minutes of ${referenceText(meeting, board)}`, dated, paragraph },
		};

		await register.save(action);
		await register.announce(action, "added");
		return { action, isNew: true } satisfies ActionFromMinutes;
	});
