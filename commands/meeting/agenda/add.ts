import { command, reply } from "../../../src/command.ts";
import { optional, retyped } from "../../../src/language/fields/field.ts";
import {
	agendaMinutesField,
	agendaTitleField,
} from "../../../src/language/fields/meetings/agenda.ts";
import {
	boardOrMeetingField,
	type ForMeeting,
} from "../../../src/language/fields/meetings/meeting-or-board.ts";
import { personField } from "../../../src/language/fields/names/names.ts";
import { addAgendaItem, type NewAgendaItem } from "../../../src/usecases/agenda/add.ts";
import { isRefused } from "../../../src/usecases/change-item.ts";
import { namesFor } from "../../../src/usecases/naming.ts";
import type { Request } from "../../../src/usecases/request.ts";
import { agendaItemMessage } from "../../../src/views/meetings/agenda-page.ts";

type Adding = Omit<NewAgendaItem, "board" | "meeting"> & { readonly board: ForMeeting };

const add = async ({ board: where, ...input }: Adding, request: Request) => {
	const added = await addAgendaItem({ ...input, ...where }, request);
	return isRefused(added) ? added : { ...added, value: added.value.item };
};

export const meetingAgendaAdd = command({
	name: "meeting agenda-add",
	also: ["add-agenda-item", "add-to-agenda", "propose"],
	summary: "Propose agenda items, one a line, for a meeting or for the board's backlog",
	example:
		'/meeting agenda-add LPB-M4 "Options for non-pilot boroughs" 15 minutes, presenter @guidance-lead',
	who: "the board's people",
	fields: {
		board: boardOrMeetingField(),
		minutes: optional(agendaMinutesField()),
		presenter: optional(
			retyped(
				personField({
					label: "Presenter",
					keywords: ["presenter", "presented by"],
					softKeywords: ["by"],
					keywordOnly: true,
					orMentioned: true,
				}),
				{
					keywords: {
						behind: /to (?:present|introduce|lead|report|speak)|presenting|introducing|leading/,
					},
				},
			),
		),
		title: agendaTitleField(),
	},
	form: { title: "Propose an agenda item", submit: "Propose" },
	several: { of: "title", verb: "Add", fact: "Added", change: add },
	run: async ({ board: where, ...input }, request) => {
		const added = await addAgendaItem({ ...input, ...where }, request);
		if (isRefused(added)) return added;
		const names = await namesFor(request.register);
		const fact = "Agenda item";
		return reply(agendaItemMessage({ ...added.value, board: added.board, names, fact }));
	},
});
