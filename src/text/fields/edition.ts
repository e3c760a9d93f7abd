/** Which edition of guidance was released. */
import type { Field } from "../../command.ts";
import { readLeadingDate } from "../dates.ts";
import { led } from "./field.ts";
import { wordsField } from "./words.ts";

/** Up to a comma, or to a day with a figure in it: "edition 2 12 March". */
export const editionField = (): Field<string> => ({
	...wordsField({
		label: "Edition",
		example: "1",
		missing: "",
		keywords: ["edition", "version", "v"],
		keywordOnly: true,
		most: 40,
	}),
	lead: (text, { today, zone, calendar }) => {
		const [clause = ""] = /^[^,;]*/.exec(text) ?? [];
		const cut = [...clause.matchAll(/\s+(?=\d|today\b|yesterday\b|last\b)/gi)].find(
			({ index, 0: gap }) => {
				const after = clause.slice(index + gap.length);
				return /^\D|\s/.test(after.trim()) && readLeadingDate(after, { today, zone, calendar });
			},
		);
		const used = cut ? clause.slice(0, cut.index) : clause;
		return used.trim() ? led(text, used) : undefined;
	},
});
