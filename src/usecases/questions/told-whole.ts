/** "Anyone else?", after a list that left nothing out: how many they are, and that these are all. */
import type { Fact } from "../../domain/questions/answer.ts";
import { nothing, type Part } from "./answering.ts";

const countIn = (fact: Fact): number => {
	switch (fact.is) {
		case "items":
		case "meetings":
		case "boards":
		case "seats":
			return fact.count;
		case "members":
			return fact.people.length + fact.seats.length;
		default:
			return 0;
	}
};

/** Undefined where what was told last was no list. */
export const toldWhole = (last: Part | undefined): Part | undefined => {
	if (!last) return nothing({ is: "none", says: "Nothing was listed here that goes on" });
	const count = last.facts.map(countIn).reduce((sum, each) => sum + each, 0);
	if (count === 0) return undefined;
	return nothing({
		is: "none",
		says: count === 1 ? "That is the only one" : `That is all of them: ${count}`,
	});
};
