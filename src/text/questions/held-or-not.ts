/** "Did we have a huddle on the 16th", "have we got a finance group next week" ask whether it was or is held. */
import { tiers } from "../../language/names/match.ts";
import { keysOf } from "../../language/names/words.ts";
import type { NameIndex } from "./name-index.ts";
import { opened } from "./shaped.ts";

const time =
	"(?: (?:on|in|this|next|last|today|tonight|tomorrow|yesterday|coming|at|during|for|before|after|since|\\w+day|as (?:planned|usual))\\b.*)?";
const having = opened(
	`(did (?:we|they|you) (?:have|hold|get)|(?:have|had) (?:we|they) (?:had|held)|do (?:we|they) have|have (?:we|they) got|are (?:we|they) (?:having|holding)|will (?:we|they) have) (?:(?:an?|the|any|another) )?(.+?)(?: (?:meeting|mtg|session))?(${time})[\\s?.!]*$`,
);

const isBoard = (name: string, index: NameIndex): boolean => {
	const found = index.find(keysOf(name), "any");
	const best = Math.min(tiers.no, ...found.map(({ tier }) => tier));
	return found.some(({ known, tier }) => known.kind === "board" && tier === best);
};

export const heldOrNot = (text: string, index: NameIndex): string => {
	const [, verb = "", name, when = ""] = having.exec(text) ?? [];
	if (name === undefined || !isBoard(name, index)) return text;
	return `${/^(?:did|ha(?:ve|d) \w+ (?:had|held))/i.test(verb) ? "was" : "is"} there a ${name}${when}`;
};
