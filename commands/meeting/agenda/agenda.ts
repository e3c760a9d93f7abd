import { command, reply } from "../../../src/command.ts";
import { optional } from "../../../src/language/fields/field.ts";
import { datedMeetingField } from "../../../src/language/fields/meetings/meeting.ts";
import { boardHereField } from "../../../src/language/fields/names/names.ts";
import { showAgenda } from "../../../src/usecases/agenda/show.ts";
import { isRefused } from "../../../src/usecases/change-item.ts";
import { agendaMessage } from "../../../src/views/meetings/agenda-page.ts";

export const meetingAgenda = command({
	name: "meeting agenda",
	summary: "Show the agenda of a meeting, or of a board's next one, and its backlog",
	example: "/meeting agenda LPB-M4",
	who: "anyone who may see the board",
	fields: { meeting: optional(datedMeetingField()), board: boardHereField() },
	oneClick: true,
	form: { title: "Show an agenda", submit: "Show" },
	run: async (input, request) => {
		const page = await showAgenda(input, request);
		return isRefused(page) ? page : reply(agendaMessage(page));
	},
});
