/** A field that names a plan. */
import type { Field } from "../../../command.ts";
import type { Plan } from "../../../domain/items/plan.ts";
import { matchPlan } from "../../names/entities.ts";
import { leadingName, words } from "../field.ts";
import { settle } from "../settle.ts";
import { nameChoice } from "./names.ts";

type Spec = {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly loose?: "never" | undefined;
};

export const planField = ({ label, keywords, loose }: Spec): Field<Plan> => ({
	label,
	example: "Borough support plan",
	optional: false,
	typed: {
		keywords: { hard: keywords },
		lead: (text, { lexicon }) =>
			leadingName(text, (typed) => matchPlan(typed, lexicon).is !== "none"),
		loose,
	},
	control: { as: "choice", options: ({ lexicon }) => lexicon.plans.map(nameChoice) },
	schema: ({ lexicon }) =>
		words("Which plan? Give its name, such as Borough support plan.").transform((typed, context) =>
			settle(matchPlan(typed, lexicon), context, {
				typed,
				what: "plan",
				choice: nameChoice,
				all: lexicon.plans,
			}),
		),
});
