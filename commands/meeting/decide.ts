import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { boardOrMeetingField } from "../../src/language/fields/meetings/meeting-or-board.ts";
import {
	correspondenceDayField,
	decisionField,
} from "../../src/language/fields/meetings/minutes.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { recordDecision } from "../../src/usecases/decision/record.ts";
import { decisionMessage } from "../../src/views/meetings/decisions.ts";

export const meetingDecide = command({
	name: "meeting decide",
	also: ["decision", "record-decision"],
	summary: "Record a decision of a meeting, or of a board by correspondence",
	example: "/meeting decide LPB-M3 Option two for non-pilot boroughs was agreed",
	who: "the board's secretary or chair",
	fields: {
		board: boardOrMeetingField("held"),
		on: optional(correspondenceDayField()),
		title: decisionField(),
	},
	form: { title: "Record a decision", submit: "Record" },
	run: async ({ board: where, ...what }, request) => {
		const done = await recordDecision({ ...where, ...what }, request);
		if (isRefused(done)) return done;
		const { value: decision, board } = done;
		return reply(decisionMessage({ decision, board, meeting: where.meeting }));
	},
});
