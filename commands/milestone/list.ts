import { command, reply } from "../../src/command.ts";
import { optional } from "../../src/language/fields/field.ts";
import {
	coloursField,
	daysField,
	listOwnerField,
	showField,
} from "../../src/language/fields/items/listing.ts";
import { afterField } from "../../src/language/fields/items/page.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { workStreamField } from "../../src/language/fields/names/streams.ts";
import { acrossBoards, listMilestones } from "../../src/usecases/listing.ts";
import { milestonesMessage } from "../../src/views/kit/lists.ts";

export const milestoneList = command({
	name: "milestone list",
	summary: "List milestones with RAG status and reason",
	example: "/milestone list London Prevent board",
	who: "anyone, for the boards that they may see",
	fields: {
		show: showField("milestone"),
		colours: coloursField(),
		board: boardHereField(),
		owner: listOwnerField(),
		workStream: optional(workStreamField()),
		days: daysField("milestone"),
		after: afterField(),
	},
	run: async (input, request, raw) =>
		reply(
			milestonesMessage(await listMilestones(acrossBoards(input, raw), request), {
				now: request.now,
				raw,
			}),
		),
});
