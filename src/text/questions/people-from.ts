/** "Sam from Northgate", "Priya at the academy": whom somebody works for says who is meant, and is no second thing asked of. */
import type { Person } from "../../domain/people/person.ts";
import type { Named } from "./ask-which.ts";
import type { Clause } from "./pieces.ts";

const from = /^(?:from|at|of)$/;

const stands = ({ keys }: Clause, left: Named, right: Named): boolean => {
	const [first = "", ...others] = keys.slice(left.piece.to, right.piece.from);
	return from.test(first) && others.every((key) => key === "the");
};

/** The people of that organisation alone, who then stand for the two; where it has none of them, both stay. */
export const peopleFrom = (
	clause: Clause,
	named: readonly Named[],
	people: readonly Person[],
): readonly Named[] =>
	named.flatMap((each, at): readonly Named[] => {
		const ofTwo = (left: Named | undefined, right: Named | undefined): Named | undefined => {
			const [body, ...more] = right?.options ?? [];
			if (!left || !right || body?.kind !== "organisation" || more.length > 0) return undefined;
			if (!stands(clause, left, right)) return undefined;
			const theirs = left.options.filter(
				({ id, kind }) =>
					kind === "person" &&
					people.some((one) => one.id === id && one.organisationId === body.id),
			);
			return theirs.length > 0 ? { ...left, options: theirs } : undefined;
		};
		if (ofTwo(named[at - 1], each)) return [];
		return [ofTwo(each, named[at + 1]) ?? each];
	});
