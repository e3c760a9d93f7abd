/** The words that take the place of a title: "Four co-ordinators in post", or "to Four co-ordinators in post". */
import type { Field } from "../../../command.ts";
import { wordsField } from "../words.ts";

const lead = /^(?:to(?: (?:say|read|be))?|as|so that it (?:says|reads)|[:–—-])\s+/i;

export const rewordedField = (example: string): Field<string> => {
	const field = wordsField({
		label: "New words",
		example,
		missing: `What should it say? Try: ${example}.`,
		keywords: ["new words", "new title"],
	});
	return {
		...field,
		schema: (reading) => field.schema(reading).transform((typed) => typed.replace(lead, "")),
	};
};
