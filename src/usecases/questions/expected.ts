/** "The two of them", where another number is recorded: said before they are told. */
import type { Fact } from "../../domain/answer.ts";
import type { Question } from "../../domain/question.ts";
import type { Part } from "./answering.ts";

const countOf = (facts: readonly Fact[]): number => {
	const [first] = facts;
	if (first?.is === "items") return first.count;
	return first?.is === "boards" ? first.boards.length : facts.length;
};

/** "Are Hospital and Quayside both done": those that are named are the two. */
const namesThem = ({ subjects, expected }: Question): boolean =>
	["organisation", "person", "board", "workStream"].some(
		(sort) => subjects.filter(({ kind }) => kind === sort).length === expected,
	);

/** "How many of the 8 welders do we have" counts posts, which are told with how many are wanted. */
const countsPosts = ({ ask, facets }: Question): boolean =>
	ask === "facts" && facets.includes("posts");

export const withExpected = (question: Question, part: Part): Part => {
	const { expected } = question;
	const count = countOf(part.facts);
	if ((question.ask === "facts" && namesThem(question)) || countsPosts(question)) return part;
	if (expected === undefined || part.is !== "found" || count === expected) return part;
	const verb = count === 1 ? "is" : "are";
	const says = `${count} ${verb} recorded, not ${expected}`;
	return { ...part, facts: [{ is: "none", says }, ...part.facts] };
};
