/** Posts a meeting's agenda in its board's channel, as it stands now. */
import { sortAgenda } from "../../domain/meetings/agenda.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeAround, mustBeAhead } from "../meeting/meeting-change.ts";
import type { Request } from "../request.ts";

export const circulateAgenda = (item: Meeting, request: Request) =>
	changeAround(request, { item, deed: "run" }, async (around) => {
		const refused = mustBeAhead(around);
		if (refused) return refused;
		const { meeting, board, register } = around;
		const reference = referenceText(meeting, board);
		const items = await register.records("agendaItem", { meetingId: meeting.id });
		if (sortAgenda(items).length === 0)
			return refuse({ why: "nothing-to-change", what: `${reference} has no agenda item yet` });
		if (!board.channelId)
			return refuse({
				why: "nothing-to-change",
				what: `${board.name} has no channel to post in: /board bind gives it one`,
			});

		await register.announce(meeting, "agenda");
		return meeting;
	});
