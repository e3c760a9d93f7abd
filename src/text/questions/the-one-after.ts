/** "When's the one after the 9th", where nothing was spoken of: one of something, and no list of all that is due from then. */
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const oneOfSomething =
	/^\W*(?:(?:and|so|ok|but)\b\W*)*(?:when|where|what time|which day)(?:['’]?s| is| was| are)? the ones? (?:after|before|following) /i;

export const isOfOneUnnamed = ({ text }: Clause, { pattern: { ask } }: Cover): boolean =>
	ask === "items" && oneOfSomething.test(text);
