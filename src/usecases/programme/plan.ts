/** Plans: one is set up, and one takes another over. What was of the other stays its own, so that where it came from is known. */
import { may } from "../../domain/audience/rights.ts";
import type { Plan } from "../../domain/items/plan.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { onBehalf } from "../change-item.ts";
import type { RegisterChange } from "../ports.ts";
import type { Request } from "../request.ts";

const nothing = (what: string): Refused => refuse({ why: "nothing-to-change", what });

const changePlans = <T>(
	request: Request,
	decide: (register: RegisterChange, plans: readonly Plan[]) => Promise<T | Refused>,
): Promise<T | Refused> =>
	request.store.change(onBehalf(request), async (register) => {
		const actor = { viewer: request.viewer, person: request.me };
		const boards = await register.boards();
		if (!boards.some((board) => may("setUp", board, { actor })))
			return nothing("Plans are kept by the boards’ secretaries and chairs");
		return decide(register, await register.plans());
	});

const isCalled = ({ name, aliases }: Plan, typed: string): boolean =>
	[name, ...aliases].some((each) => each.toLowerCase() === typed.toLowerCase());

export const addPlan = ({ name }: { readonly name: string }, request: Request) =>
	changePlans(request, async (register, plans) => {
		if (plans.some((plan) => isCalled(plan, name)))
			return refuse({ why: "taken", what: "name", value: name });
		const plan: Plan = { kind: "plan", id: request.ids(), version: 0, name, aliases: [] };

		await register.save(plan);
		return plan;
	});

/** Each plan that took over from one before, to the last. */
export const successorsOf = (plan: Plan, plans: readonly Plan[]): readonly Plan[] => {
	const next = plans.find(({ id }) => id === plan.absorbedIntoId);
	return next ? [next, ...successorsOf(next, plans)] : [];
};

export const absorbPlan = (
	{ plan, into }: { readonly plan: Plan; readonly into: Plan },
	request: Request,
) =>
	changePlans(request, async (register, plans) => {
		const current = plans.find(({ id }) => id === plan.id);
		if (!current) return refuse({ why: "not-found", looked: plan.name });
		if (current.absorbedIntoId === into.id)
			return nothing(`${plan.name} was absorbed into ${into.name} already`);
		if ([into, ...successorsOf(into, plans)].some(({ id }) => id === plan.id))
			return nothing(`${plan.name} would absorb itself`);

		await register.save({ ...current, absorbedIntoId: into.id });
		return { plan: current, into };
	});
