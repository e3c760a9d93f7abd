import { command, reply } from "../../src/command.ts";
import { comingMeetingField, orHeld } from "../../src/language/fields/meetings/meeting.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { showMeeting } from "../../src/usecases/meeting/show.ts";
import { meetingMessage } from "../../src/views/meetings/meeting-page.ts";

export const meetingShow = command({
	name: "meeting show",
	also: ["view", "details"],
	summary: "Show a meeting: who comes, its agenda, papers, minutes and actions",
	example: "/meeting show LPB-M4",
	who: "anyone who may see the board",
	fields: { item: orHeld(comingMeetingField()) },
	form: { title: "Show a meeting", submit: "Show" },
	oneClick: true,
	run: async ({ item }, request) => {
		const page = await showMeeting(item, request);
		return isRefused(page) ? page : reply(meetingMessage(page));
	},
});
