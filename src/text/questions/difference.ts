/** "What is the difference between the pilot board and the oversight board". */
import type { Way } from "./shaped.ts";

const difference =
	/^\W*(?:and |so )?(?:what(?:['’]?s| is)?|how) (?:the )?(?:difference|different) (?:between|from)? ?(.+?) (?:and|from) (.+?)\W*$/i;

/** What sets two boards apart is seen where each is told in short. */
export const ofDifference: Way = (text, read) => {
	const [, one, other] = difference.exec(text) ?? [];
	if (one === undefined || other === undefined) return undefined;
	const texts = [one, other].map((each) => `what is ${each}`);
	const questions = texts.flatMap((words) => {
		const reading = read(words);
		return reading.is === "question" && reading.question.ask === "about" ? [reading.question] : [];
	});
	const [first] = questions;
	const isOfBoards = questions.every(({ subjects }) =>
		subjects.some(({ kind }) => kind === "board" || kind === "plan"),
	);
	if (!first || questions.length < 2 || !isOfBoards) return undefined;
	const subjects = questions.flatMap((question) => question.subjects);
	return { is: "question", question: { ...first, subjects } };
};
