/** "What is the difference between the pilot board and the oversight board". */
import type { Way } from "./shaped.ts";

const difference =
	/^\W*(?:and |so )?(?:(?:what(?:['’]?s| is)?|how) )?(?:the )?(?:difference|different) (?:between|from)? ?(.+?) (?:and|from) (.+?)\W*$/i;

const versus = /^\W*(?:and |so )?(.+?) (?:vs\.?|versus) (.+?)\W*$/i;

/** "Between the contest boards": two that share a name. */
const betweenAlike =
	/^\W*(?:and |so )?(?:what(?:['’]?s| is)?|how) (?:the )?(?:difference|different) between (?:the |our |both |all )*(.+?)\W*$/i;

/** Each of the two, as it is asked about. */
const twoIn = (text: string, read: Parameters<Way>[1]): readonly string[] => {
	const [, one, other] = difference.exec(text) ?? versus.exec(text) ?? [];
	if (one !== undefined && other !== undefined)
		return [one, other].map((each) => `what is ${each}`);
	const [, alike] = betweenAlike.exec(text) ?? [];
	const reading = alike === undefined ? undefined : read(`what is ${alike}`);
	if (reading?.is !== "which" || reading.more > 0 || reading.isGuess) return [];
	const [first, second, ...others] = reading.choices.map(({ question }) => question);
	return first && second && others.length === 0 ? [first, second] : [];
};

/** What sets two boards apart is seen where each is told in short. */
export const ofDifference: Way = (text, read) => {
	const texts = twoIn(text, read);
	const questions = texts.flatMap((words) => {
		const reading = read(words);
		return reading.is === "question" && reading.question.ask === "about" ? [reading.question] : [];
	});
	const doubtful = texts.map(read).find(({ is }) => is === "which");
	if (doubtful) return doubtful;
	const [first] = questions;
	const isOfBoards = questions.every(({ subjects }) =>
		subjects.some(({ kind }) => kind === "board" || kind === "plan"),
	);
	if (!first || questions.length < 2 || !isOfBoards) return undefined;
	const subjects = questions.flatMap((question) => question.subjects);
	return { is: "question", question: { ...first, subjects } };
};
