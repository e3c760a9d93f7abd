import { command, reply } from "../../src/command.ts";
import { termFromField, termUntilField } from "../../src/language/fields/dates/term.ts";
import { optional } from "../../src/language/fields/field.ts";
import { organisationField } from "../../src/language/fields/names/named.ts";
import { personField } from "../../src/language/fields/names/names.ts";
import { orNone } from "../../src/language/fields/no-value.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { representOn } from "../../src/usecases/board/represent.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { represented } from "../../src/views/boards/seats.ts";

export const boardRepresent = command({
	name: "board represent",
	summary: "Record who represents us on an outside body's board",
	example: '/board represent "Regional partnership" by @guidance-lead, until 31 March 2010',
	who: "any member of the workspace; whoever records a board keeps its entry",
	fields: {
		name: wordsField({
			label: "Outside board",
			example: "Regional partnership",
			missing: "Which outside board? Try: Regional partnership.",
			most: 120,
		}),
		holder: personField({
			label: "Represented by",
			keywords: ["represented by", "by"],
			keywordOnly: true,
		}),
		organisation: optional(
			organisationField({ label: "For", keywords: ["on behalf of"], softKeywords: ["for"] }),
		),
		deputy: optional(
			orNone(personField({ label: "Deputy", keywords: ["deputy"], keywordOnly: true }), null),
		),
		from: termFromField(),
		until: termUntilField(),
	},
	form: { title: "Outside board", submit: "Record" },
	run: async (input, request) => {
		const outcome = await representOn(input, request);
		return isRefused(outcome) ? outcome : reply(represented(outcome.board, input));
	},
});
