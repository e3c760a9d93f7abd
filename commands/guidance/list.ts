import { tableReply } from "../../src/assistant/table-reply.ts";
import { command, reply } from "../../src/command.ts";
import { afterField } from "../../src/language/fields/carried.ts";
import { asFileField, daysField, showField } from "../../src/language/fields/items/listing.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { listGuidance } from "../../src/usecases/listing.ts";
import { guidanceTable } from "../../src/views/exports/tables.ts";
import { guidanceMessage } from "../../src/views/kit/lists.ts";

export const guidanceList = command({
	name: "guidance list",
	summary: "List guidance, expected and released",
	example: "/guidance list",
	who: "anyone, for the boards that they may see",
	fields: {
		show: showField("guidance"),
		board: boardHereField(),
		days: daysField("guidance"),
		as: asFileField(),
		after: afterField(),
	},
	run: async ({ as, ...input }, request, raw) => {
		const { board } = input;
		const listed = await listGuidance(input, request);
		if (as) return tableReply(guidanceTable(listed.items, listed.names), { board, request });
		return reply(guidanceMessage(listed, { now: request.now, raw }));
	},
});
