import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/text/fields/field.ts";
import {
	decisionsField,
	meetingMinutesField,
	minutesField,
} from "../../src/text/fields/minutes.ts";
import { unfinishedField } from "../../src/text/fields/records.ts";
import { fillMinutes, serveMinutes } from "../minutes.ts";

export const meetingMinutes = command({
	name: "meeting minutes",
	summary: "Show a meeting's minutes; with words, record them",
	example: "/meeting minutes LPB-M3",
	who: "anyone who may see the board; its secretary or chair to record",
	fields: {
		item: meetingMinutesField(),
		text: optional(minutesField("Minutes")),
		more: optional(minutesField("Minutes, continued", ["continued:"])),
		rest: optional(minutesField("Minutes, the rest", ["rest:"])),
		decisions: optional(decisionsField()),
		unfinished: optional(unfinishedField()),
	},
	form: { title: "Record the minutes", submit: "Record" },
	fill: fillMinutes,
	run: async (input, request) => {
		const message = await serveMinutes(input, request);
		return "refusal" in message ? message : reply(message);
	},
});
