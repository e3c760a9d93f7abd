/** "The two of them", where another number is recorded: said before they are told. */
import type { Fact } from "../../domain/questions/answer.ts";
import type { Question } from "../../domain/questions/question.ts";
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

/** "How many of the 8 welders do we have", "have we all 8": so many posts are wanted, and they are told. */
const countsPosts = ({ ask, expected }: Question, facts: readonly Fact[]): boolean =>
	ask === "facts" &&
	facts.some((fact) => fact.is === "item" && fact.item.posts?.includes(` of ${expected} `));

export const withExpected = (question: Question, part: Part): Part => {
	const { expected } = question;
	const count = countOf(part.facts);
	if ((question.ask === "facts" && namesThem(question)) || countsPosts(question, part.facts))
		return part;
	if (expected === undefined || part.is !== "found" || count === expected) return part;
	const verb = count === 1 ? "is" : "are";
	const says = `${count} ${verb} recorded, not ${expected}`;
	return { ...part, facts: [{ is: "none", says }, ...part.facts] };
};
