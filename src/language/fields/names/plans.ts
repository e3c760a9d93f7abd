/** A field that names a plan. */
import type { Field } from "../../../command.ts";
import type { Plan } from "../../../domain/items/plan.ts";
import { matchPlan } from "../../names/entities.ts";
import { nameField } from "./named.ts";

type Spec = {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly loose?: "never" | undefined;
};

export const planField = ({ label, keywords, loose }: Spec): Field<Plan> =>
	nameField({
		label,
		example: "Borough support plan",
		missing: "Which plan? Give its name, such as Borough support plan.",
		typed: { keywords: { hard: keywords }, loose },
		what: "plan",
		match: matchPlan,
		options: ({ lexicon }) => lexicon.plans,
		all: ({ lexicon }) => lexicon.plans,
	});
