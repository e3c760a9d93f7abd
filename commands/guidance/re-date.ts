import { command } from "../../src/command.ts";
import { dateField } from "../../src/text/fields/dates.ts";
import { itemField } from "../../src/text/fields/item.ts";
import { reDateGuidance } from "../../src/usecases/guidance/wait.ts";
import { told } from "../told.ts";

export const guidanceReDate = command({
	name: "guidance re-date",
	summary: "Expect guidance in another window",
	example: "/guidance re-date LPB-4 to April 2009",
	who: "the board's members, or the watcher",
	fields: {
		item: itemField("guidance"),
		window: dateField({
			label: "New window",
			keywords: ["window"],
			softKeywords: ["to", "in", "by"],
			missing: 'When is it expected now? Try "in April 2009".',
		}),
	},
	form: { title: "New window", submit: "Move" },
	run: async (input, request) =>
		told(await reDateGuidance(input, request), request, { fact: "Moved" }),
});
