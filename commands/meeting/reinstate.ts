import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { meetingField } from "../../src/language/fields/meetings/records.ts";
import { reinstateMeeting } from "../../src/usecases/meeting/reinstate.ts";

export const meetingReinstate = command({
	name: "meeting reinstate",
	also: ["un-cancel", "restore", "back-on"],
	summary: "Reinstate a cancelled meeting, on its day and under its reference",
	example: "/meeting reinstate LPB-M4",
	who: "the board's secretary or chair",
	deed: "run",
	fields: { item: meetingField() },
	oneClick: true,
	form: { title: "Reinstate a meeting", submit: "Reinstate" },
	run: async ({ item }, request) =>
		itemReply(await reinstateMeeting(item, request), request, {
			fact: "Reinstated",
			also: ["Its reminders are back, and replies count again."],
			next: { "View meeting": "meeting show" },
		}),
});
