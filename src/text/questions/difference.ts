/** "What is the difference between the pilot board and the oversight board". */
import type { Way } from "./shaped.ts";

const asks =
	"^\\W*(?:(?:and|so|ok|please)\\b\\W*)*(?:(?:what(?:['’]?s| is| are)?|how|explain|tell me|is there)(?: any)? )?(?:the |a )?(?:differences?|different)";
const forms = [
	new RegExp(`${asks} (?:between|from)? ?(.+?) (?:and|from) (.+?)\\W*$`, "i"),
	/^\W*(?:and |so )?how (?:do|does|did) (.+?) (?:and|differ from) (.+?)(?: differ)?\W*$/i,
	/^\W*(?:and |so )?(.+?) (?:vs\.?|versus) (.+?)\W*$/i,
	/^\W*(?:and |so )?how (?:is|are) (.+?) different (?:from|to) (.+?)\W*$/i,
];
const saysDiffer = /\bdiffer|\b(?:vs|versus)\b/i;

/** "Between the contest boards": two that share a name. */
const betweenAlike =
	/^\W*(?:and |so )?(?:what(?:['’]?s| is)?|how) (?:the )?(?:difference|different) between (?:the |our |both |all )*(.+?)\W*$/i;

/** Each of the two, as it is asked about. */
const twoIn = (text: string, read: Parameters<Way>[1]): readonly string[] => {
	if (!saysDiffer.test(text)) return [];
	const [, one, other] = forms.map((form) => form.exec(text)).find((found) => found) ?? [];
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
