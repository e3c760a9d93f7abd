/** Words that make a stretch worth reading as a time, and the words that open one. What it means is the date reader's. */
import { keysOf } from "../../language/names/words.ts";

const setOf = (words: string): ReadonlySet<string> => new Set(keysOf(words));

export const dateWords = setOf(
	"january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun today tomorrow yesterday tonight week weekend month quarter year q1 q2 q3 q4 spring summer autumn winter christmas easter fortnight day days weeks months years morning afternoon evening midnight noon tmrw bst wk wkend",
);

/** In lower case and alone, these are other words. */
export const doubtfulDates = setOf(
	"may mar march sat sun mon day second week wk month quarter year morning afternoon evening spring summer autumn winter days weeks months years wed sep dec",
);

export const opensTime = setOf(
	"by before after since until till from in on at during within between this next last the end early late mid middle start beginning over past coming first second third half rest later earlier previous following up for a couple few end-of both 1 2 3 4 5 6 7 8 9 10",
);

/** No time ends so. */
export const trailsOff = setOf(
	"please pls thanks in on this next last the of a an by at and or to for from before after",
);

export const sides: Readonly<Record<string, "by" | "before" | "after" | "since">> = {
	by: "by",
	until: "by",
	before: "before",
	after: "after",
	since: "since",
	from: "since",
};
