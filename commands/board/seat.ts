import { command, reply } from "../../src/command.ts";
import { termFromField, termUntilField } from "../../src/language/fields/dates/term.ts";
import { optional } from "../../src/language/fields/field.ts";
import { organisationField } from "../../src/language/fields/names/named.ts";
import { boardField, personField } from "../../src/language/fields/names/names.ts";
import { orNone } from "../../src/language/fields/no-value.ts";
import { choiceField } from "../../src/language/fields/words.ts";
import { seatOn } from "../../src/usecases/board/seat.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { seated } from "../../src/views/boards/seats.ts";

export const boardSeat = command({
	name: "board seat",
	summary: "Give an organisation a seat, with its holder, term and deputy",
	example: "/board seat LPB for NPIA, held by @guidance-lead, until 31 March 2010",
	who: "the board's secretary or chair, or a workspace administrator",
	deed: "setUp",
	fields: {
		board: boardField({ loose: "unless a body" }),
		organisation: organisationField({ label: "Organisation", keywords: ["for"] }),
		holder: optional(
			personField({
				label: "Holder",
				keywords: ["held by", "holder", "holder is"],
				keywordOnly: true,
				orMentioned: true,
			}),
		),
		deputy: optional(
			orNone(personField({ label: "Deputy", keywords: ["deputy"], keywordOnly: true }), null),
		),
		from: termFromField(),
		until: termUntilField(),
		end: optional(
			choiceField({
				label: "Vacant or removed",
				example: "vacant",
				missing: "A seat stands vacant, or is removed.",
				of: { vacant: ["vacate", "vacated"], removed: ["remove"] },
			}),
		),
	},
	form: { title: "Give a seat", submit: "Record" },
	run: async (input, request) => {
		const outcome = await seatOn(input, request);
		return isRefused(outcome) ? outcome : reply(seated(outcome.value, input));
	},
});
