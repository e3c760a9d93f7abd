/** What is accepted of what a preview or a list proposes: how each clash of a merge is settled, what of a hand-over is passed on. */
import type { Field } from "../../../command.ts";
import { leadBy, mapped, optional, retyped } from "../field.ts";
import { choiceField, wordsField } from "../words.ts";

const settling = <const W extends string>(
	label: string,
	keyword: string,
	words: readonly W[],
): Field<W | undefined> =>
	optional(
		choiceField({
			label,
			example: words[0] ?? "",
			missing: `Say ${keyword} ${words.join(" or ")}.`,
			of: Object.fromEntries(words.map((word) => [word, []])) as unknown as Readonly<
				Record<W, readonly string[]>
			>,
			keywords: [keyword],
			keywordOnly: true,
		}),
	);

export const sideFields = () => ({
	secretary: settling("Secretary", "secretary:", ["into", "from"]),
	chair: settling("Chair", "chair:", ["into", "from"]),
	channel: settling("Channel", "channel:", ["into", "from", "none"]),
	seats: settling("Seats", "seats:", ["into", "from", "both"]),
	meetings: settling("Meetings on one day", "meetings:", ["keep", "cancel"]),
	series: settling("Two series", "series:", ["keep", "end"]),
	visibility: settling("Seen by", "visibility:", ["restricted"]),
});

/** "All", "LPB", "LPB-5", "LPB secretary", as the list names them. */
const leading =
	/^(?:all(?: of (?:it|them))?|everything|[a-z][a-z\d]{1,7}(?:-[a-z]?\d{1,6}|\s+(?:secretary|chair|member|seat|deputy)\b)?)(?![\p{L}\p{N}])/iu;
const everything = /^(?:all(?: of (?:it|them))?|everything)$/i;

export const acceptField = (): Field<string> => {
	const field = wordsField({
		label: "Accept",
		example: "all, LPB, LPB-5 or LPB secretary",
		missing: "Which of it? Say all, or one as the list names it, such as LPB-5 or LPB secretary.",
		keywords: ["accept", "give", "pass on"],
		keywordOnly: true,
		most: 40,
	});
	return mapped(retyped(field, { lead: leadBy(leading) }), (words) =>
		everything.test(words) ? "all" : words,
	);
};
