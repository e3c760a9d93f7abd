import { tableReply } from "../../src/assistant/table-reply.ts";
import { command, reply } from "../../src/command.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { choiceField } from "../../src/language/fields/words.ts";
import { writeProgrammeFile } from "../../src/language/programme-file/write.ts";
import { listAttendance } from "../../src/usecases/attended.ts";
import { listDecisions } from "../../src/usecases/decision/list.ts";
import {
	listActions,
	listGuidance,
	listMeetings,
	listMilestones,
} from "../../src/usecases/listing.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { exportProgramme } from "../../src/usecases/programme/export.ts";
import type { Request } from "../../src/usecases/request.ts";
import {
	actionsTable,
	attendanceTable,
	decisionsTable,
	guidanceTable,
	meetingsTable,
	milestonesTable,
	programmeHandedOver,
	type Table,
} from "../../src/views/exports/tables.ts";

type Wanted = { readonly board?: Board | undefined; readonly show: "all" };

const tables = {
	actions: async (wanted: Wanted, request: Request) => {
		const { items, names } = await listActions(wanted, request);
		return actionsTable(items, names);
	},
	meetings: async (wanted: Wanted, request: Request) => {
		const { items, names } = await listMeetings(wanted, request);
		return meetingsTable(items, names);
	},
	attendance: async ({ board }: Wanted, request: Request) =>
		attendanceTable(await listAttendance(board, request), await namesFor(request.register)),
	decisions: async ({ board }: Wanted, request: Request) =>
		decisionsTable(await listDecisions({ boards: board && [board] }, request.register)),
	milestones: async (wanted: Wanted, request: Request) => {
		const { items, names } = await listMilestones(wanted, request);
		return milestonesTable(items, names);
	},
	guidance: async (wanted: Wanted, request: Request) => {
		const { items, names } = await listGuidance(wanted, request);
		return guidanceTable(items, names);
	},
} satisfies Readonly<Record<string, (wanted: Wanted, request: Request) => Promise<Table>>>;

const notTheirs = refuse({
	why: "unreadable",
	problems: [
		{
			field: "what",
			says: "Only a workspace administrator can export the programme file. You can export actions, meetings, attendance, decisions, milestones or guidance.",
		},
	],
});

/** A file states what its programme is called, and the register does not. */
const fileTitle = "Programme";

/** All that whoever asks may see, and no more. */
const programmeFile = async (request: Request) => {
	if (!request.viewer.administrator) return notTheirs;
	const programme = await exportProgramme(request.register, { name: fileTitle });
	const content = writeProgrammeFile(programme);
	return reply(programmeHandedOver(request.today), {
		name: `programme-${request.today}.json`,
		content,
	});
};

export const programmeExport = command({
	name: "programme export",
	also: ["download"],
	summary: "Export actions, meetings, attendance, decisions, milestones or guidance as CSV",
	example: "/programme export actions London Prevent board",
	who: "anyone, for what they may see; the programme file, a workspace administrator",
	fields: {
		what: {
			...choiceField({
				label: "What",
				example: "actions",
				missing:
					"Export what? Actions, meetings, attendance, decisions, milestones, guidance, or the whole programme.",
				of: {
					actions: ["action"],
					meetings: ["meeting"],
					attendance: [],
					decisions: ["decision"],
					milestones: ["milestone"],
					guidance: [],
					programme: ["programme file", "the programme", "everything", "all"],
				},
			}),
			sayIfMissing: false,
		},
		board: boardHereField(),
	},
	form: { title: "Export", submit: "Export" },
	run: async ({ what, board }, request) =>
		what === "programme"
			? programmeFile(request)
			: tableReply(await tables[what]({ board, show: "all" }, request), { board, request }),
});
