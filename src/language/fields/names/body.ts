/** A field that names an outside body, whether the register knows it or not. */
import type { Field, Led } from "../../../command.ts";
import { isOwnersName, matchOrganisation } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";
import { leadingName, led, retyped } from "../field.ts";
import { wordsField } from "../words.ts";

/** Up to a comma, or to where it is said why. */
const clause =
	/^.*?(?=[,;]|\s(?:because|as|since|due to|owing to|until|till?|review)(?![\p{L}\p{N}])|$)/iu;

const leadBody = (text: string, { lexicon }: Reading): Led | undefined => {
	const known = leadingName(text, (typed) => isOwnersName(typed, { ...lexicon, people: [] }));
	const whole = clause.exec(text)?.[0] ?? "";
	return known ?? (whole.trim() ? led(text, whole) : undefined);
};

/** An outside body: an organisation of the register by its own name, or any other in the words that were typed. */
export const bodyField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
}): Field<string> => {
	const field = wordsField({
		...spec,
		example: "NCALT",
		missing: "Which body? Try: by NCALT.",
		most: 120,
	});
	return {
		...retyped(field, { lead: leadBody }),
		schema: (reading) =>
			field.schema(reading).transform((said) => {
				const typed = said.replace(/^(?:on|for)\s+(?=\S)/i, "");
				const match = matchOrganisation(typed, reading.lexicon);
				return match.is === "one" ? match.value.name : typed;
			}),
	};
};
