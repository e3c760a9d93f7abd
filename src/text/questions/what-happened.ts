/** "What happened on Monday": what was held and decided then, and what changed. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const happened =
	/^\W*(?:(?:and|so|ok|hi|morning)\b[\s,]*)*what(?:['’]?s| has)? (?:all )?(?:happened|went on|gone on) ((?:on|in|over|yesterday|this|last|during)\b.+?|yesterday)\W*$/i;

export const whatHappened = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const time = happened.exec(text)?.[1];
	if (time === undefined) return undefined;
	const plain = read(text);
	if (plain.is !== "question" || plain.question.ask !== "changes" || !plain.question.span)
		return undefined;
	if (plain.question.subjects.some(({ kind }) => kind !== "board")) return undefined;
	const texts = ["which meetings were held", "what was decided", "what changed"].map(
		(words) => `${words} ${time}`,
	);
	return { is: "each", texts };
};
