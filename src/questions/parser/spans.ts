/** The time that a path says. */
import type { QuerySpan } from "../model/query.ts";
import type { Path } from "./edges.ts";

/** "Since January and before the 20th" is one time with two ends. */
export const spanOf = ({ edges }: Pick<Path, "edges">): QuerySpan | undefined => {
	const [first, second] = edges.flatMap((edge) => (edge.is === "time" ? [edge.span] : []));
	if (!first || !second) return first;
	if (first.last === undefined && second.first === undefined && second.last)
		return { ...first, last: second.last, words: `${first.words} ${second.words}` };
	return first;
};
