/**
 * What a question counts over meetings, boards or bodies.
 * Of those whom it counted, only some may be asked for.
 */
export type CountedOver = {
	/** Over the months, weeks or days that things fall in, those with the most or the fewest first. */
	readonly busiest?: Busiest | undefined;
	/** Who came, counted over all the meetings meant: how often each, or who to every one, to none, most often or least. */
	readonly tally?: "each" | "every" | "none" | "most" | "fewest" | undefined;
	/** Of all the boards, those that meet most often, or least often, first. */
	readonly often?: "most" | "least" | undefined;
	/** Only people who have a place on so many boards at least. */
	readonly least?: number | undefined;
};

type Busiest = {
	readonly unit: "month" | "week" | "day";
	readonly way: "most" | "fewest";
};
