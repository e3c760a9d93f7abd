import { minutesReply } from "../../../src/assistant/meetings/minutes.ts";
import { command, reply } from "../../../src/command.ts";
import { meetingMinutesField } from "../../../src/language/fields/meetings/minutes.ts";
import { circulateMinutes } from "../../../src/usecases/minutes/settle.ts";

export const meetingMinutesCirculate = command({
	name: "meeting minutes-circulate",
	also: ["circulate-minutes", "send-minutes", "minutes-send"],
	summary: "Circulate minutes: their words stay, and the next agenda gets them to approve",
	example: "/meeting minutes-circulate LPB-M3",
	who: "the board's secretary or chair",
	fields: { item: meetingMinutesField() },
	form: { title: "Circulate minutes", submit: "Circulate" },
	oneClick: true,
	run: async ({ item }, request) => {
		const outcome = await circulateMinutes(item.meeting, request);
		const message = await minutesReply({ item, outcome, fact: "Circulated" }, request);
		return "refusal" in message ? message : reply(message);
	},
});
