import { itemReply, namesOf } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { bodiesField } from "../../src/language/fields/names/bodies.ts";
import { recordDoneIn } from "../../src/usecases/action/roll-out.ts";

export const actionDoneIn = command({
	name: "action done-in",
	summary: "Record where an action that is rolled out is done",
	example: "/action done-in MCB-7 Barnet and Camden",
	who: "the board's members, the action's owner, and the body's own people",
	fields: {
		item: itemField("action"),
		bodies: bodiesField({
			label: "Done in",
			softKeywords: ["in", "for", "by"],
			missing: 'Done in which bodies? Try "Barnet", or "Barnet and Camden".',
		}),
		on: optional(
			dayField({ label: "On", keywords: [], softKeywords: ["on"], lean: "past", missing: "" }),
		),
	},
	form: { title: "Done in a body", submit: "Record" },
	run: async (input, request) =>
		itemReply(await recordDoneIn(input, request), request, {
			fact: "Recorded",
			also: [`Done in ${namesOf(input.bodies)}.`],
			isPrivate: true,
		}),
});
