/** What is said with a question's own words, apart from its tags: what was added or moved, which end of a term, boards or people. */
import type { Facet } from "../../domain/questions/question.ts";

/** "What's been added since Monday" leaves out what was there before and has changed. */
const asksAdded = (text: string): boolean =>
	/\badded\b/i.test(text) &&
	!/\b(?:chang(?:ed?|es)|updated?|moved|happened|closed|or)\b/i.test(text);

/** "Which meetings moved" leaves out what was changed in any other way. */
const asksMoved = (text: string): boolean =>
	/\bmoved\b(?! on\b)/i.test(text) &&
	!/\b(?:chang(?:ed?|es)|updated?|happened|closed|added|new)\b/i.test(text);

export const changesOf = (text: string): readonly Facet[] => {
	if (asksAdded(text)) return ["added"];
	return asksMoved(text) ? ["moved"] : [];
};

/** "Which boards is the port not on" asks for boards, where "who is not on LPB" asks for people. */
export const asksForBoards =
	/^\W*(?:and |so |but |ok )*(?:on )?(?:which|what|how many|list the) (?:other )?(?:boards?|groups?|committees?|panels?|forums?)\b/i;

const termBegins = /\b(?:start(?:s|ed|ing)?|beg(?:ins?|an|un|inning)|commenc\w+|from when)\b/i;
const termIsOver =
	/\b(?:has|have|had|is|are|was|were)\b.*\b(?:ended|expired|lapsed|finished|over|run out|come to an end|started|begun)\b|\b(?:ended|expired|lapsed|ran out|started|began)\b/i;

/** "Whose term has run out", "whose began in May": which end of it is meant, and whether it lies behind. */
export const termOf = (text: string): readonly Facet[] => [
	...(termBegins.test(text) ? (["begins"] as const) : []),
	...(termIsOver.test(text) ? (["over"] as const) : []),
];

const bodies = "(?:boards?|groups?|committees?|panels?|forums?|bodies|teams?)";
const goes =
	"(?:(?:is|are|all|else|directly|that|which|who|sits?|comes?|falls?|reports?|answers?|feeds?|up|in) )+";
const fromBelow = new RegExp(
	`\\b(?:what|who|(?:which|what|any|how many|list)(?: [\\w-]+)? ${bodies})(?:['’]?s)? ${goes}?(?:under|underneath|beneath|below|(?:in)?to)\\b|\\b(?:what|whom?|(?:which|what|how many) ${bodies}) (?:does|do|will) .+ (?:oversee|supervise|have (?:under|below|beneath) (?:it|them))\\b`,
	"i",
);

/** "Which boards sit under it", "what does it oversee", where "what does it sit under" looks up. */
export const asksBelow = (text: string): boolean => fromBelow.test(text);
