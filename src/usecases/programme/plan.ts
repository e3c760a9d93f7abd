/** Plans: one is set up, and one takes another over. What was of the other stays its own, so that where it came from is known. */
import { type Plan, withoutRemoved } from "../../domain/items/plan.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { isRefused } from "../change-item.ts";
import type { Request } from "../request.ts";
import { changeVocabulary, nothingToChange } from "./change-vocabulary.ts";

const changePlans = (
	request: Request,
	decide: (plans: readonly Plan[]) => Plan | Refused,
): Promise<Plan | Refused> =>
	changeVocabulary(request, "Plans are", async (register) => {
		const decided = decide(await register.plans());
		if (isRefused(decided)) return decided;

		await register.save(decided);
		return decided;
	});

const changePlan = (
	{ id, name }: Plan,
	request: Request,
	decide: (plan: Plan, plans: readonly Plan[]) => Plan | Refused,
) =>
	changePlans(request, (all) => {
		const plans = withoutRemoved(all);
		const current = plans.find((plan) => plan.id === id);
		return current ? decide(current, plans) : refuse({ why: "not-found", looked: name });
	});

const isCalled = ({ name, aliases }: Plan, typed: string): boolean =>
	[name, ...aliases].some((each) => each.toLowerCase() === typed.toLowerCase());

/** One that was removed is as it was, with the milestones that it had. */
export const addPlan = ({ name }: { readonly name: string }, request: Request) =>
	changePlans(request, (plans) => {
		const held = plans.find((plan) => isCalled(plan, name));
		if (held?.removedOn) return { ...held, removedOn: undefined };
		if (held) return refuse({ why: "taken", what: "name", value: name });
		return { kind: "plan", id: request.ids(), version: 0, name, aliases: [] };
	});

export const removePlan = ({ plan }: { readonly plan: Plan }, request: Request) =>
	changePlan(plan, request, (current) => ({ ...current, removedOn: request.today }));

/** Each plan that took over from one before, to the last. */
export const successorsOf = (plan: Plan, plans: readonly Plan[]): readonly Plan[] => {
	const next = plans.find(({ id }) => id === plan.absorbedIntoId);
	return next ? [next, ...successorsOf(next, plans)] : [];
};

/** Into none: it stands by itself again. */
export const absorbPlan = (
	{ plan, into }: { readonly plan: Plan; readonly into: Plan | null },
	request: Request,
) =>
	changePlan(plan, request, (current, plans) => {
		if (!into)
			return current.absorbedIntoId
				? { ...current, absorbedIntoId: undefined }
				: nothingToChange(`${plan.name} is part of no other plan`);
		if (current.absorbedIntoId === into.id)
			return nothingToChange(`${plan.name} was absorbed into ${into.name} already`);
		if ([into, ...successorsOf(into, plans)].some(({ id }) => id === plan.id))
			return nothingToChange(`${plan.name} would absorb itself`);
		return { ...current, absorbedIntoId: into.id };
	});
