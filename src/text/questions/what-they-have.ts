/** "What's Sam got" asks what somebody has to do, and for no portrait. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const has = shaped(
	"what(?:['’]?s| has| have| does| do|['’]ve) (?!(?:it|this|that|there|we|they|you|everyone|everybody)\\b)(.+?) (?:got|have)(?: (?:then|now|at the moment|currently|left))?",
);

export const whatTheyHave = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const whose = has.exec(text)?.[1];
	if (whose === undefined) return undefined;
	const plain = read(text);
	const isPortrait =
		plain.is === "question" &&
		plain.question.ask === "about" &&
		plain.question.subjects.length > 0 &&
		plain.question.subjects.every(({ kind }) => kind === "person");
	if (!isPortrait && plain.is !== "which") return undefined;
	const list = read(`what has ${whose} got open`);
	const isList = list.is === "question" && list.question.ask === "items";
	return isList || (plain.is === "which" && list.is === "which") ? list : undefined;
};
