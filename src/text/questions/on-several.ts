/** "Who sits on more than one board": people by the number of boards where they have a place. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const boards = "(?:boards?|groups?|committees?|panels?|forums?|bodies)";
const numbers = ["one", "two", "three", "four", "five", "six"];
const number = `(\\d|${numbers.join("|")})`;
const several = shaped(
	`(?:(?:who(?:['’]s)?|which (?:people|members|ones?)|what people|(?:is |are )?(?:there )?any(?:one|body)?|how many(?: people)?|list (?:the )?people)(?: else| all)? (?:(?:that|who) )?(?:is|are|sits?|sitting|serves?|has (?:a )?(?:place|seat)|have (?:a )?(?:places?|seats?))? ?(?:on|in|of|members? of)) (?:(more than|at least|over) ${number}|${number} (?:or more|\\+)|(several|multiple|lots of|many)) ${boards}`,
);

const numberOf = (said: string): number => {
	const at = numbers.indexOf(said.toLowerCase());
	return at < 0 ? Number(said) : at + 1;
};

export const onSeveral = (text: string): Reading | undefined => {
	const [whole, bound, over, orMore] = several.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const isOver = bound !== undefined && !/least/i.test(bound);
	const least = over ? numberOf(over) + (isOver ? 1 : 0) : orMore ? numberOf(orMore) : 2;
	return { is: "question", question: { ...plainQuestion("seats"), least } };
};
