import { command, reply } from "../../src/command.ts";
import { daysField, showField } from "../../src/language/fields/items/listing.ts";
import { afterField } from "../../src/language/fields/items/page.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { listGuidance } from "../../src/usecases/listing.ts";
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
		after: afterField(),
	},
	run: async (input, request, raw) =>
		reply(guidanceMessage(await listGuidance(input, request), { now: request.now, raw })),
});
