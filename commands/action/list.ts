import { tableReply } from "../../src/assistant/table-reply.ts";
import { command, reply } from "../../src/command.ts";
import { afterField } from "../../src/language/fields/carried.ts";
import { optional } from "../../src/language/fields/field.ts";
import {
	asFileField,
	daysField,
	listOwnerField,
	showField,
} from "../../src/language/fields/items/listing.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { workStreamField } from "../../src/language/fields/names/streams.ts";
import { acrossBoards, listActions } from "../../src/usecases/listing.ts";
import { actionsTable } from "../../src/views/exports/tables.ts";
import { actionsMessage } from "../../src/views/kit/lists.ts";

export const actionList = command({
	name: "action list",
	also: [
		{ verb: "overdue", says: { show: "overdue" } },
		{ verb: "late", says: { show: "overdue" } },
		{ verb: "mine", says: { owner: "me" } },
	],
	summary: "List actions, by board, owner, work stream or state",
	example: "/action list MPS Contest board overdue",
	who: "anyone, for the boards that they may see",
	fields: {
		show: showField("action"),
		board: boardHereField(),
		owner: listOwnerField(),
		workStream: optional(workStreamField()),
		days: daysField("action"),
		as: asFileField(),
		after: afterField(),
	},
	run: async ({ as, ...input }, request, raw) => {
		const { board } = input;
		const listed = await listActions(acrossBoards(input, raw), request);
		if (as) return tableReply(actionsTable(listed.items, listed.names), { board, request });
		return reply(actionsMessage(listed, { now: request.now, raw }));
	},
});
