import { itemReply, namesOf } from "../../src/assistant/item-reply.ts";
import { command } from "../../src/command.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { editionField } from "../../src/language/fields/items/edition.ts";
import { itemField } from "../../src/language/fields/items/item.ts";
import { bodiesField } from "../../src/language/fields/names/bodies.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { withoutSpeaker } from "../../src/usecases/guidance/acknowledge.ts";
import { circulateGuidance } from "../../src/usecases/guidance/circulate.ts";

const nobody = "Nobody recorded here who may see the board is reminded to acknowledge it for";

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
	run: async (input, request) => {
		const outcome = await circulateGuidance(input, request);
		if (isRefused(outcome)) return outcome;
		const unheard = await withoutSpeaker(input.to, outcome.board, request);
		return itemReply(outcome, request, {
			fact: "Circulated",
			also: [
				`Sent to ${namesOf(input.to)}.`,
				...(unheard.length > 0 ? [`${nobody} ${namesOf(unheard)}.`] : []),
			],
			next: { "Record who has read it": "guidance acknowledge" },
		});
	},
});
