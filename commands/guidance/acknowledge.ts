import { command } from "../../src/command.ts";
import { bodiesField } from "../../src/text/fields/bodies.ts";
import { dayField } from "../../src/text/fields/dates.ts";
import { optional } from "../../src/text/fields/field.ts";
import { itemField } from "../../src/text/fields/item.ts";
import { acknowledgeGuidance } from "../../src/usecases/guidance/acknowledge.ts";
import { namesOf, told } from "../told.ts";

export const guidanceAcknowledge = command({
	name: "guidance acknowledge",
	also: ["ack", "read", "confirm"],
	summary: "Record that a body has read guidance that was sent to it",
	example: "/guidance acknowledge PDT-1 for Barnet",
	who: "the board's members, whoever watches for the guidance, and the body's own people",
	fields: {
		item: itemField("guidance"),
		bodies: bodiesField({
			label: "For",
			softKeywords: ["for", "by"],
			missing: 'For which body? Try "Barnet", or "Barnet and Camden".',
		}),
		on: optional(
			dayField({ label: "On", keywords: [], softKeywords: ["on"], lean: "past", missing: "" }),
		),
	},
	form: { title: "Acknowledge guidance", submit: "Record" },
	run: async (input, request) =>
		told(await acknowledgeGuidance(input, request), request, {
			fact: "Acknowledged",
			also: [`For ${namesOf(input.bodies)}.`],
			isPrivate: true,
			next: { "Who has not": "guidance show" },
		}),
});
