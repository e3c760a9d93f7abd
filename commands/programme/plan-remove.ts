import { command, reply } from "../../src/command.ts";
import { planField } from "../../src/language/fields/names/named.ts";
import { removePlan } from "../../src/usecases/programme/plan.ts";
import { doneMessage } from "../../src/views/items/item-saved.ts";

export const programmePlanRemove = command({
	name: "programme plan-remove",
	summary: "Remove a plan that was recorded wrongly; adding it again brings it back",
	example: "/programme plan-remove Borough support plan",
	who: "a board's secretary or chair",
	fields: { plan: planField({ label: "Plan" }) },
	form: { title: "Remove a plan", submit: "Remove" },
	run: async (input, request) => {
		const removed = await removePlan(input, request);
		if ("refusal" in removed) return removed;
		const also = ["Its milestones stay, and name no plan."];
		return reply(doneMessage({ fact: "Removed", what: [`${removed.name} is no plan now.`], also }));
	},
});
