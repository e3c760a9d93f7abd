import { tableReply } from "../../src/assistant/table-reply.ts";
import { command, reply } from "../../src/command.ts";
import { afterField } from "../../src/language/fields/carried.ts";
import { optional } from "../../src/language/fields/field.ts";
import {
	asFileField,
	coloursField,
	daysField,
	listOwnerField,
	showField,
} from "../../src/language/fields/items/listing.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { workStreamField } from "../../src/language/fields/names/streams.ts";
import { acrossBoards, listMilestones } from "../../src/usecases/listing.ts";
import { milestonesTable } from "../../src/views/exports/tables.ts";
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
		as: asFileField(),
		after: afterField(),
	},
	run: async ({ as, ...input }, request, raw) => {
		const { board } = input;
		const listed = await listMilestones(acrossBoards(input, raw), request);
		if (as) return tableReply(milestonesTable(listed.items, listed.names), { board, request });
		return reply(milestonesMessage(listed, { now: request.now, raw }));
	},
});
