import { tableReply } from "../../src/assistant/table-reply.ts";
import { command, reply } from "../../src/command.ts";
import { isDated } from "../../src/domain/dates/honest-date.ts";
import { afterField } from "../../src/language/fields/carried.ts";
import { dateField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { asFileField } from "../../src/language/fields/items/listing.ts";
import { boardHereField } from "../../src/language/fields/names/names.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { listDecisions } from "../../src/usecases/decision/list.ts";
import { decisionsTable } from "../../src/views/exports/tables.ts";
import { decisionsMessage } from "../../src/views/meetings/decisions.ts";

export const meetingDecisions = command({
	name: "meeting decisions",
	summary: "List decisions, by board, period and words",
	example: "/meeting decisions London Prevent board in January about options",
	who: "anyone, for the boards that they may see",
	fields: {
		board: boardHereField(),
		within: optional(
			dateField({
				label: "When",
				keywords: ["when"],
				softKeywords: ["in", "during", "this", "last"],
				partOfWords: ["this", "last"],
				lean: "past",
				asks: true,
				missing: "",
			}),
		),
		since: optional(
			dateField({ label: "Since", keywords: ["since"], lean: "past", asks: true, missing: "" }),
		),
		words: optional(
			wordsField({
				label: "About",
				example: "options",
				missing: "",
				keywords: ["about", "with"],
				keywordOnly: true,
			}),
		),
		as: asFileField(),
		after: afterField(),
	},
	run: async ({ board, within, since, words, as }, request, raw) => {
		const wanted = { boards: board && [board], words };
		const from = since && isDated(since) ? { first: since.first, last: request.today } : undefined;
		const window = within && isDated(within) ? within : from;
		const found = await listDecisions({ ...wanted, within: window }, request.register);
		if (as) return tableReply(decisionsTable(found), { board, request });
		return reply(decisionsMessage(found, { board, raw }));
	},
});
