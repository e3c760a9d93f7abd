/** Fields that name one thing of a kind which the register knows by its name: an organisation, a plan, a work stream. */
import type { Field } from "../../../command.ts";
import type { Plan } from "../../../domain/items/plan.ts";
import type { Organisation } from "../../../domain/people/person.ts";
import type { Choice } from "../../../domain/refusal.ts";
import { type Lexicon, type Match, matchOrganisation, matchPlan } from "../../names/entities.ts";
import type { Reading } from "../../reading.ts";
import { leadingName, type Naming, type Retyping, slot, typedBy } from "../field.ts";
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

export const organisationField = (spec: Naming): Field<Organisation> =>
	nameField({
		label: spec.label,
		example: "NPIA",
		missing: `Which ${spec.label.toLowerCase()}? Give an organisation, such as NPIA.`,
		typed: { ...typedBy(spec), loose: "before a stop" },
		what: "organisation",
		match: matchOrganisation,
		options: ({ lexicon }) => lexicon.organisations,
	});

export const planField = (spec: Naming): Field<Plan> =>
	nameField({
		label: spec.label,
		example: "Borough support plan",
		missing: "Which plan? Give its name, such as Borough support plan.",
		typed: typedBy(spec),
		what: "plan",
		match: matchPlan,
		options: ({ lexicon }) => lexicon.plans,
		all: ({ lexicon }) => lexicon.plans,
	});
