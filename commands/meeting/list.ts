import { tableReply } from "../../src/assistant/table-reply.ts";
import { command, reply } from "../../src/command.ts";
import { afterField } from "../../src/language/fields/carried.ts";
import { asFileField, daysField, showField } from "../../src/language/fields/items/listing.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { listMeetings } from "../../src/usecases/listing.ts";
import { meetingsTable } from "../../src/views/exports/tables.ts";
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
		as: asFileField(),
		after: afterField(),
	},
	run: async ({ as, ...input }, request, raw) => {
		const { board } = input;
		const listed = await listMeetings(input, request);
		if (as) return tableReply(meetingsTable(listed.items, listed.names), { board, request });
		return reply(meetingsMessage(listed, { now: request.now, raw }));
	},
});
