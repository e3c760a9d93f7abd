import { serveMinutes } from "../../../src/assistant/meetings/minutes.ts";
import { command, reply } from "../../../src/command.ts";
import { meetingMinutesField } from "../../../src/language/fields/meetings/minutes.ts";

export const meetingMinutes = command({
	name: "meeting minutes",
	summary: "Show a meeting's minutes",
	example: "/meeting minutes LPB-M3",
	who: "anyone who may see the board",
	fields: {
		item: meetingMinutesField(),
	},
	form: { title: "Minutes of a meeting", submit: "Show" },
	oneClick: true,
	run: async (input, request) => {
		const message = await serveMinutes(input, request);
		return "refusal" in message ? message : reply(message);
	},
});
