import { command } from "../../src/command.ts";
import { bodiesField } from "../../src/text/fields/bodies.ts";
import { dayField } from "../../src/text/fields/dates.ts";
import { editionField } from "../../src/text/fields/edition.ts";
import { optional } from "../../src/text/fields/field.ts";
import { itemField } from "../../src/text/fields/item.ts";
import { circulateGuidance } from "../../src/usecases/guidance/circulate.ts";
import { namesOf, told } from "../told.ts";

export const guidanceCirculate = command({
	name: "guidance circulate",
	also: ["send", "send-out", "share", "distribute"],
	summary: "Record which bodies released guidance was sent to",
	example: "/guidance circulate PDT-1 to all boroughs",
	who: "the board's members",
	deed: "update",
	fields: {
		item: itemField("guidance"),
		to: bodiesField({
			label: "Sent to",
			softKeywords: ["to"],
			missing: 'Sent to whom? Try "all boroughs", or "Barnet, Camden and NPIA".',
		}),
		on: optional(
			dayField({
				label: "Sent on",
				keywords: ["sent"],
				softKeywords: ["on"],
				lean: "past",
				missing: "",
			}),
		),
		edition: optional(editionField()),
	},
	form: { title: "Circulate guidance", submit: "Record" },
	run: async (input, request) =>
		told(await circulateGuidance(input, request), request, {
			fact: "Circulated",
			also: [`Sent to ${namesOf(input.to)}.`],
			next: { "Record who has read it": "guidance acknowledge" },
		}),
});
