import { command, reply } from "../../src/command.ts";
import { planField } from "../../src/language/fields/names/named.ts";
import { orNone } from "../../src/language/fields/no-value.ts";
import { absorbPlan } from "../../src/usecases/programme/plan.ts";
import { doneMessage } from "../../src/views/items/item-saved.ts";

export const programmePlanAbsorb = command({
	name: "programme plan-absorb",
	summary: "Record that one plan was absorbed into another; what came from it still says so",
	example: "/programme plan-absorb Borough support plan into Training plan",
	who: "a board's secretary or chair",
	fields: {
		plan: planField({ label: "Plan" }),
		into: orNone(
			planField({ label: "Absorbed into", keywords: ["into"], keywordOnly: true }),
			null,
		),
	},
	form: { title: "A plan is absorbed", submit: "Record" },
	run: async (input, request) => {
		const done = await absorbPlan(input, request);
		if ("refusal" in done) return done;
		if (!input.into)
			return reply(
				doneMessage({ fact: "Changed", what: [`${done.name} stands by itself again.`] }),
			);
		const what = [`${done.name} is part of ${input.into.name} now.`];
		const also = ["Its milestones keep saying which plan they came from."];
		return reply(doneMessage({ fact: "Absorbed", what, also }));
	},
});
