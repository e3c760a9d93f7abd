import { fillTerms } from "../../src/assistant/forms/form-prefill.ts";
import { command, reply } from "../../src/command.ts";
import { dayField } from "../../src/language/fields/dates/dates.ts";
import { optional } from "../../src/language/fields/field.ts";
import { quorumField } from "../../src/language/fields/meetings/quorum.ts";
import { boardField } from "../../src/language/fields/names/names.ts";
import { orNone } from "../../src/language/fields/no-value.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { recordTerms, saysNothing } from "../../src/usecases/board/terms.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { termsMessage } from "../../src/views/boards/terms.ts";

const termField = (label: string, example: string, keywords: readonly string[]) =>
	optional(
		orNone(
			wordsField({ label, example, missing: "", keywords, keywordOnly: true, most: 600 }),
			null,
		),
	);

export const boardTerms = command({
	name: "board terms",
	summary: "Show or record a board's terms of reference, and its quorum",
	example:
		"/board terms London Prevent board remit Oversees the programme, meets monthly, quorum one third, agreed 5 January 2009",
	who: "anyone who may see the board; its secretary or chair records them",
	deed: "setUp",
	fields: {
		board: boardField(),
		remit: termField("Remit", "Oversees the programme", ["remit"]),
		membership: termField("Membership", "One for each borough", ["membership"]),
		frequency: termField("Frequency", "monthly", ["frequency", "meets"]),
		quorum: optional(orNone(quorumField(), null)),
		approvedOn: optional(
			orNone(
				dayField({
					label: "Agreed on",
					keywords: ["agreed on", "agreed", "approved on", "since"],
					lean: "past",
					missing: "",
				}),
				null,
			),
		),
		reviewBy: optional(
			orNone(
				dayField({
					label: "Review by",
					keywords: ["review by", "review"],
					isYearAway: true,
					missing: "",
				}),
				null,
			),
		),
	},
	form: { title: "Terms of reference", submit: "Record" },
	fill: fillTerms,
	run: async ({ board, ...change }, request) => {
		if (saysNothing(change)) return reply(termsMessage(board));
		const outcome = await recordTerms({ board, change }, request);
		return isRefused(outcome) ? outcome : reply(termsMessage(outcome.value, "Recorded"));
	},
});
