/** "HTM5", where a title has "HTM-5": letters and a number that a title sets apart are one sign of what it is called. */
import type { NameIndex } from "./name-index.ts";

const runTogether = /\b([a-z]{2,6})(\d{1,4})\b/gi;

/** As the title has them; a code or a word that is known as it stands is left alone. */
export const codesApart = (text: string, index: NameIndex): string =>
	text.replace(runTogether, (typed: string, letters: string, number: string) => {
		const isKnown = index.has(typed.toLowerCase()) || index.isCode(letters.toUpperCase());
		const isTitled = () => index.find([letters.toLowerCase(), number], "any").length > 0;
		return !isKnown && isTitled() ? `${letters} ${number}` : typed;
	});
