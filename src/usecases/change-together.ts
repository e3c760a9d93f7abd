/** Several changes as one deed: kept together or not at all; or only tried, to show what they would do. */

import type { Refused } from "../domain/refusal.ts";
import { type Done, isRefused, onBehalf } from "./change-item.ts";
import type { RegisterChange } from "./ports.ts";
import type { Request } from "./request.ts";

export type Outcome<T> = Done<T> | Refused;

type Work<T> = (request: Request) => Promise<Outcome<T>>;

/** Thrown inside the transaction, which is taken back by it. */
class TakenBack extends Error {
	constructor() {
		super("Nothing of this was to be kept.");
	}
}

/** What is asked inside is of the transaction, and every change is a part of it. */
const within = (register: RegisterChange, request: Request): Request => {
	const deed = request.ids();
	const told: RegisterChange = {
		...register,
		announce: (item, news, telling) => register.announce(item, news, { ...telling, deed }),
	};
	const store = { ...request.store, as: () => register, change: inside(told) };
	return { ...request, register, store };
};

const inside =
	(register: RegisterChange): Request["store"]["change"] =>
	(_, work) =>
		work(register);

export const changeTogether = async <T>(
	works: readonly Work<T>[],
	request: Request,
	{ isTrial }: { readonly isTrial: boolean },
): Promise<readonly Outcome<T>[]> => {
	const outcomes: Outcome<T>[] = [];
	try {
		return await request.store.change(onBehalf(request), async (register) => {
			// What was stale is done again from its beginning.
			outcomes.length = 0;
			const joined = within(register, request);
			for (const work of works) outcomes.push(await work(joined));
			if (isTrial || outcomes.some(isRefused)) throw new TakenBack();
			return outcomes;
		});
	} catch (failure) {
		if (failure instanceof TakenBack) return outcomes;
		throw failure;
	}
};
