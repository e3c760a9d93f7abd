import { command, reply } from "../../../src/command.ts";
import { optional } from "../../../src/language/fields/field.ts";
import { agendaMinutesField, positionField } from "../../../src/language/fields/meetings/agenda.ts";
import { agendaToField, numberedField } from "../../../src/language/fields/meetings/records.ts";
import { personField } from "../../../src/language/fields/names/names.ts";
import { orNone } from "../../../src/language/fields/no-value.ts";
import { changeAgendaItem } from "../../../src/usecases/agenda/change.ts";
import { isRefused } from "../../../src/usecases/change-item.ts";
import { namesFor } from "../../../src/usecases/naming.ts";
import { agendaItemMessage } from "../../../src/views/meetings/agenda-page.ts";

export const meetingAgendaChange = command({
	name: "meeting agenda-change",
	also: [
		"agenda-move",
		"move-agenda-item",
		{ verb: "agenda-remove", says: { to: "withdrawn" } },
		{ verb: "agenda-withdraw", says: { to: "withdrawn" } },
	],
	summary: "Move an agenda item to a meeting, the backlog or another place; or change its length",
	example: "/meeting agenda-change LPB-A1 to LPB-M4, first, 20 minutes",
	who: "the board's secretary or chair",
	fields: {
		item: numberedField("agendaItem", "Agenda item"),
		to: optional(agendaToField()),
		position: optional(positionField()),
		minutes: optional(orNone(agendaMinutesField(), null)),
		presenter: optional(
			orNone(
				personField({
					label: "Presenter",
					keywords: ["presenter", "presented by"],
					keywordOnly: true,
				}),
				null,
			),
		),
	},
	form: { title: "Change an agenda item", submit: "Change" },
	run: async (input, request) => {
		const changed = await changeAgendaItem(input, request);
		if (isRefused(changed)) return changed;
		const names = await namesFor(request.register);
		const fact = "Changed";
		return reply(agendaItemMessage({ ...changed.value, board: changed.board, names, fact }));
	},
});
