/** "Which counting houses haven't": the noun in which the names of several bodies end, said of all of them, by its last word alone. */
import type { Organisation } from "../../domain/people/person.ts";

const ofSeveral =
	/\b(which|what|how many|any(?: of the)?|(?:all|each|some|none|most|how many) of (?:the|our)|other) ([a-z]+) ([a-z]+s)\b/gi;

const singular = (word: string): string =>
	word.toLowerCase().replace(/(?<=ch|sh|x|ss|z)es$|s$/, "");

const endsIn = ({ name }: Organisation, first: string, last: string): boolean => {
	const words = name.toLowerCase().split(/\s+/);
	return words.length > 2 && words.at(-1) === last && words.at(-2) === first;
};

/** Where one body alone is called so, or none, the words stay as they are. */
export const nounsOfBodies = (text: string, organisations: readonly Organisation[]): string =>
	text.replace(ofSeveral, (said: string, ...found: readonly string[]) => {
		const [which = "", first = "", last = ""] = found;
		const one = singular(last);
		const bodies = organisations.filter((body) => endsIn(body, first.toLowerCase(), one));
		return bodies.length > 1 ? `${which} ${last}` : said;
	});
