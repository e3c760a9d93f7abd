/** A field that names an outside body, whether the register knows it or not. */
import type { Field } from "../../command.ts";
import { matchOrganisation } from "../entities.ts";
import { wordsField } from "./words.ts";

/** An outside body: an organisation of the register by its own name, or any other in the words that were typed. */
export const bodyField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
}): Field<string> => ({
	...wordsField({ ...spec, example: "NCALT", missing: "Which body? Try: by NCALT.", most: 120 }),
	schema: (reading) =>
		wordsField({ ...spec, example: "NCALT", missing: "Which body? Try: by NCALT.", most: 120 })
			.schema(reading)
			.transform((typed) => {
				const match = matchOrganisation(typed, reading.lexicon);
				return match.is === "one" ? match.value.name : typed;
			}),
});
