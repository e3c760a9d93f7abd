import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/text/fields/field.ts";
import { boardHereField } from "../../src/text/fields/names.ts";
import { afterField } from "../../src/text/fields/page.ts";
import { showField } from "../../src/text/fields/words.ts";
import { listMeetings } from "../../src/usecases/listing.ts";
import { meetingsMessage } from "../../src/views/lists.ts";

export const meetingList = command({
	name: "meeting list",
	also: ["upcoming", "coming-up"],
	summary: "List the meetings to come",
	example: "/meeting list London Prevent board",
	who: "anyone, for the boards that they may see",
	fields: { show: optional(showField()), board: boardHereField(), after: afterField() },
	run: async (input, request, raw) =>
		reply(meetingsMessage(await listMeetings(input, request), { now: request.now, raw })),
});
