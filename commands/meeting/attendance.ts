import { fillAttendance } from "../../src/assistant/forms/form-prefill.ts";
import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import { pastMeetingField } from "../../src/language/fields/meetings/meeting.ts";
import { unfinishedField } from "../../src/language/fields/meetings/records.ts";
import {
	apologiesField,
	deputiesField,
	presentField,
} from "../../src/language/fields/names/people.ts";
import { orNone } from "../../src/language/fields/no-value.ts";
import { nameListField } from "../../src/language/fields/words.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { recordAttendance } from "../../src/usecases/meeting/attend.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import { attendedMessage } from "../../src/views/meetings/attendance.ts";

export const meetingAttendance = command({
	name: "meeting attendance",
	also: ["attend", "record-attendance"],
	summary: "Record who was at a meeting, and whether it was quorate",
	example: "/meeting attendance LPB-M3 present @partnerships-secretary, apologies @guidance-lead",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		item: pastMeetingField(),
		present: orNone(presentField(), []),
		apologies: optional(orNone(apologiesField(), [])),
		deputies: optional(
			orNone(
				deputiesField({
					label: "Deputies",
					keywords: ["deputy", "deputies"],
					missing: "Who came for whom?",
				}),
				[],
			),
		),
		inAttendance: optional(orNone(nameListField(), [])),
		unfinished: optional(unfinishedField()),
	},
	form: { title: "Record attendance", submit: "Record" },
	fill: fillAttendance,
	run: async (input, request) => {
		const outcome = await recordAttendance(input, request);
		if (isRefused(outcome)) return outcome;
		const names = await namesFor(request.store.as(request.register.audience));
		return reply(attendedMessage({ ...outcome.value, board: outcome.board, names }));
	},
});
