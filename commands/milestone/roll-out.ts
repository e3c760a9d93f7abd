import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { bodiesField } from "../../src/language/fields/names/bodies.ts";
import { rollOutItem } from "../../src/usecases/item/roll-out.ts";

export const milestoneRollOut = command({
	name: "milestone roll-out",
	summary: "Roll a milestone out over many bodies, and count it in each",
	example: "/milestone roll-out LPB-3 over all boroughs",
	who: "the board's members, or the milestone's owner",
	deed: "update",
	fields: {
		item: itemField("milestone"),
		over: bodiesField({
			label: "Over",
			softKeywords: ["over", "in", "to", "across"],
			missing: 'Over which bodies? Try "all boroughs", or "Barnet, Camden and NPIA".',
		}),
	},
	form: { title: "Roll a milestone out", submit: "Roll out" },
	run: async (input, request) =>
		itemReply(await rollOutItem(input, request), request, {
			fact: "Rolling out",
			next: { "Record where it is done": "milestone done-in" },
		}),
});
