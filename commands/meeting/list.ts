import { command, reply } from "../../src/command.ts";
import { daysField, showField } from "../../src/language/fields/items/listing.ts";
import { afterField } from "../../src/language/fields/items/page.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { listMeetings } from "../../src/usecases/listing.ts";
import { meetingsMessage } from "../../src/views/kit/lists.ts";

export const meetingList = command({
	name: "meeting list",
	also: ["upcoming", "coming-up"],
	summary: "List the meetings to come",
	example: "/meeting list London Prevent board",
	who: "anyone, for the boards that they may see",
	fields: {
		show: showField("meeting"),
		board: boardHereField(),
		days: daysField("meeting"),
		after: afterField(),
	},
	run: async (input, request, raw) =>
		reply(meetingsMessage(await listMeetings(input, request), { now: request.now, raw })),
});
