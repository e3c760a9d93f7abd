/** A field that names one thing of a kind which the register knows by its name: an organisation, a plan, a work stream. */
import type { Field } from "../../../command.ts";
import type { Choice } from "../../../domain/refusal.ts";
import type { Lexicon, Match } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";
import { leadingName, type Retyping, slot } from "../field.ts";
import { settle } from "../settle.ts";

type Named = { readonly name: string };

export const nameChoice = ({ name }: Named): Choice => ({ label: name, words: name });

type NameSpec<T> = {
	readonly label: string;
	readonly example: string;
	readonly missing: string;
	readonly typed: Retyping;
	/** What such a thing is called in a sentence. */
	readonly what: string;
	readonly match: (typed: string, lexicon: Lexicon) => Match<T>;
	readonly options: (reading: Reading) => readonly T[];
	/** Those to choose from where nothing is like what was typed. */
	readonly all?: (reading: Reading) => readonly T[];
};

/** One thing of a kind that the register knows by its name. */
export const nameField = <T extends Named>({ match, options, ...spec }: NameSpec<T>): Field<T> =>
	slot({
		...spec,
		typed: {
			lead: (text, { lexicon }) =>
				leadingName(text, (typed) => match(typed, lexicon).is !== "none"),
			...spec.typed,
		},
		control: { as: "choice", options: (reading) => options(reading).map(nameChoice) },
		read: (typed, { reading, context }) =>
			settle(match(typed, reading.lexicon), context, {
				typed,
				what: spec.what,
				choice: nameChoice,
				all: spec.all?.(reading) ?? [],
			}),
	});
