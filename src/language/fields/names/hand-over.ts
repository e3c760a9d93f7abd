/** What of somebody's hand-over list is accepted as it is proposed: all of it, one board's, or one thing. */
import type { Field } from "../../../command.ts";
import { leadBy, mapped, retyped } from "../field.ts";
import { wordsField } from "../words.ts";

/** "All", "LPB", "LPB-5", "LPB secretary", as the list names them. */
const leading =
	/^(?:all(?: of (?:it|them))?|everything|[a-z][a-z\d]{1,7}(?:-[a-z]?\d{1,6}|\s+(?:secretary|chair|member|seat|deputy)\b)?)(?![\p{L}\p{N}])/iu;
const everything = /^(?:all(?: of (?:it|them))?|everything)$/i;

export const acceptField = (): Field<string> => {
	const field = wordsField({
		label: "Accept",
		example: "all, LPB, LPB-5 or LPB secretary",
		missing: "Which of it? Say all, or one as the list names it, such as LPB-5 or LPB secretary.",
		keywords: ["accept", "give", "pass on"],
		keywordOnly: true,
		most: 40,
	});
	return mapped(retyped(field, { lead: leadBy(leading) }), (words) =>
		everything.test(words) ? "all" : words,
	);
};
