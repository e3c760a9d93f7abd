import { fillMinutes } from "../../../src/assistant/forms/form-prefill.ts";
import { serveMinutes } from "../../../src/assistant/meetings/minutes.ts";
import { command, reply } from "../../../src/command.ts";
import { optional } from "../../../src/language/fields/field.ts";
import { fileField } from "../../../src/language/fields/meetings/agenda.ts";
import {
	decisionsField,
	meetingMinutesField,
	minutesField,
	splitMinutes,
} from "../../../src/language/fields/meetings/minutes.ts";
import { unfinishedField } from "../../../src/language/fields/meetings/records.ts";
import { paragraphsTyped } from "../../../src/language/minutes/lines.ts";
import { wrong } from "../../../src/usecases/meeting/meeting-change.ts";

export const meetingMinutesRecord = command({
	name: "meeting minutes-record",
	also: ["record-minutes", "write-minutes", "minutes-add"],
	summary: "Record a meeting's minutes, as words or a file, or change their draft",
	example: "/meeting minutes-record LPB-M3 The options were discussed",
	who: "the board's secretary or chair",
	deed: "run",
	fields: {
		item: meetingMinutesField(),
		text: optional(minutesField("Minutes")),
		more: optional(minutesField("Minutes, continued", ["continued:"])),
		rest: optional(minutesField("Minutes, the rest", ["rest:"])),
		file: optional(fileField()),
		decisions: optional(decisionsField()),
		unfinished: optional(unfinishedField()),
	},
	form: { title: "Record the minutes", submit: "Record" },
	parts: (words) => splitMinutes(paragraphsTyped(words)),
	fill: fillMinutes,
	run: async (input, request) => {
		if (!input.text && !input.file)
			return wrong("text", "What do the minutes say? Paste them, or upload them as a file.");
		const message = await serveMinutes(input, request);
		return "refusal" in message ? message : reply(message);
	},
});
