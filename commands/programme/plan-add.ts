import { command, reply } from "../../src/command.ts";
import { wordsField } from "../../src/language/fields/words.ts";
import { addPlan } from "../../src/usecases/programme/plan.ts";
import { doneMessage } from "../../src/views/items/item-saved.ts";

export const programmePlanAdd = command({
	name: "programme plan-add",
	summary: "Record a plan that milestones can be part of",
	example: "/programme plan-add Borough support plan",
	who: "a board's secretary or chair",
	fields: {
		name: wordsField({
			label: "Name",
			example: "Borough support plan",
			missing: "What is the plan called? Try: Borough support plan.",
			most: 100,
		}),
	},
	form: { title: "Record a plan", submit: "Record" },
	run: async (input, request) => {
		const added = await addPlan(input, request);
		if ("refusal" in added) return added;
		const also = ["Add milestones to it with “plan …”."];
		return reply(doneMessage({ fact: "Recorded", what: [`${added.name} is a plan now.`], also }));
	},
});
