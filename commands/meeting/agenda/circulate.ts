import { command, reply } from "../../../src/command.ts";
import { meetingField } from "../../../src/language/fields/meetings/meeting.ts";
import { circulateAgenda } from "../../../src/usecases/agenda/circulate.ts";
import { isRefused } from "../../../src/usecases/change-item.ts";
import { circulatedMessage } from "../../../src/views/meetings/circulation.ts";

export const meetingAgendaCirculate = command({
	name: "meeting agenda-circulate",
	also: ["circulate-agenda", "send-agenda", "agenda-send"],
	summary: "Post a meeting's agenda in its board's channel",
	example: "/meeting agenda-circulate LPB-M4",
	who: "the board's secretary or chair",
	fields: { item: meetingField() },
	form: { title: "Post an agenda", submit: "Post" },
	oneClick: true,
	run: async ({ item }, request) => {
		const circulated = await circulateAgenda(item, request);
		if (isRefused(circulated)) return circulated;
		return reply(circulatedMessage("Agenda", circulated.value, circulated.board));
	},
});
