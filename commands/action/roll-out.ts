import { itemReply } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { bodiesField } from "../../src/language/fields/names/bodies.ts";
import { rollOutItem } from "../../src/usecases/item/roll-out.ts";

export const actionRollOut = command({
	name: "action roll-out",
	summary: "Roll an action out over many bodies, and count it in each",
	example: "/action roll-out MCB-7 over all boroughs",
	who: "the board's members, or the action's owner",
	deed: "update",
	fields: {
		item: itemField("action"),
		over: bodiesField({
			label: "Over",
			softKeywords: ["over", "in", "to", "across"],
			missing: 'Over which bodies? Try "all boroughs", or "Barnet, Camden and NPIA".',
		}),
	},
	form: { title: "Roll an action out", submit: "Roll out" },
	run: async (input, request) =>
		itemReply(await rollOutItem(input, request), request, {
			fact: "Rolling out",
			next: { "Record where it is done": "action done-in" },
		}),
});
