/** "SPB v PPB merger when", "the merger of the two boards": when the one merges with the other. */
import { putOtherwise } from "../pattern-needs.ts";

const opening = "^\\W*(?:(?:and|so|but|ok)\\b\\W*)*";
const word = "(?!(?:when|what|how|who|why|is|are)\\b)[\\w’'()&-]+";
const body = `(?:the |our )?(${word}(?: ${word}){0,4}?)`;
const between = " ?(?:\\b(?:v|vs|versus|and|with|into|to)\\b\\.?|[&+/–-]) ?";
const end =
	"(?:[\\s,:–-]*(?:when|date|status|news|update|happening|due|yet|is it|going ahead|where are we|how(?:['’]?s| is) it going))*(?=\\W*$)";

export const mergersPlainly = putOtherwise([
	[
		new RegExp(
			`${opening}(?:(?:when|what)(?:['’]?s| is)? (?:the )?(?:date (?:of|for) )?)?${body}${between}${body} (?:merger|merging|amalgamation)${end}`,
			"gi",
		),
		"when does $1 merge with $2",
	],
	[
		new RegExp(
			`${opening}(?:(?:when|what|how)(?:['’]?s| is)? )?(?:the )?(?:date (?:of|for) )?(?:the )?merger (?:of|between) ${body}${between}${body}${end}`,
			"gi",
		),
		"when does $1 merge with $2",
	],
]);
