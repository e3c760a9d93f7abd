/** Which edition of guidance was released. */
import type { Field } from "../../../command.ts";
import { readLeadingDate } from "../../dates/dates.ts";
import { ordinalText } from "../../dates/lexicon.ts";
import { led, retyped } from "../field.ts";
import { wordsField } from "../words.ts";

const ordinals = [
	...["first", "second", "third", "fourth", "fifth", "sixth", "revised", "final"],
	...[...Array(20)].map((_, at) => ordinalText(at + 1)),
];
/** "2nd edition": the words that introduce it belong to it. */
const ordinal = ordinals.flatMap((each) => ["edition", "version"].map((noun) => `${each} ${noun}`));
const leadingOrdinal = new RegExp(`^(?:${ordinal.join("|")})(?![\\p{L}\\p{N}])`, "iu");

/** Up to a comma, or to a day with a figure in it: "edition 2 12 March". */
export const editionField = (): Field<string> =>
	retyped(
		wordsField({
			label: "Edition",
			example: "1",
			missing: "",
			keywords: ["edition", "version", "v", "ed", "ed.", "edn"],
			keywordOnly: true,
			most: 40,
		}),
		{
			keywords: { own: ordinal },
			lead: (text, { today, zone, calendar }) => {
				const [counted] = leadingOrdinal.exec(text) ?? [];
				if (counted) return led(text, counted);
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
		},
	);
