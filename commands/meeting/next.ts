import { command, reply } from "../../src/command.ts";
import { nextMeeting } from "../../src/domain/meetings/meeting.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { listMeetings } from "../../src/usecases/listing.ts";
import { nextMeetingMessage } from "../../src/views/meetings/next-meeting.ts";

export const meetingNext = command({
	name: "meeting next",
	summary: "Say when a board next meets",
	example: "/meeting next oversight board",
	who: "anyone who may see the board",
	fields: { board: boardField() },
	oneClick: true,
	form: { title: "Next meeting", submit: "Show" },
	run: async ({ board }, request) => {
		const { items, names } = await listMeetings({ board }, request);
		return reply(
			nextMeetingMessage({
				board,
				names,
				meeting: nextMeeting(items, request.now),
				now: request.now,
			}),
		);
	},
});
