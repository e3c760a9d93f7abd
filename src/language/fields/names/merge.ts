/** How each clash of a merge is settled: mostly by the buttons of its preview, and as well by words. */
import type { Field } from "../../../command.ts";
import { optional } from "../field.ts";
import { choiceField } from "../words.ts";

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
