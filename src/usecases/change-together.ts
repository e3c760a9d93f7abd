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

type Kept<T> = { readonly value: T; readonly isKept: boolean };

/** All of its changes are one transaction, which is taken back where the work says so. */
const inOne = async <T>(
	request: Request,
	work: (joined: Request) => Promise<Kept<T>>,
): Promise<T> => {
	const made: { value?: T } = {};
	try {
		return await request.store.change(onBehalf(request), async (register) => {
			const { value, isKept } = await work(within(register, request));
			made.value = value;
			if (!isKept) throw new TakenBack();
			return value;
		});
	} catch (failure) {
		if (failure instanceof TakenBack) return made.value as T;
		throw failure;
	}
};

/** Several use cases as one: what one of them refuses undoes the others. */
export const changeAsOne = <T>(
	request: Request,
	work: (joined: Request) => Promise<T | Refused>,
): Promise<T | Refused> =>
	inOne(request, async (joined) => {
		const value = await work(joined);
		return { value, isKept: !isRefused(value) };
	});

/** The same of each; or only tried, to show what it would do. */
export const changeTogether = <T>(
	works: readonly Work<T>[],
	request: Request,
	{ isTrial }: { readonly isTrial: boolean },
): Promise<readonly Outcome<T>[]> =>
	inOne(request, async (joined) => {
		const value: Outcome<T>[] = [];
		for (const work of works) value.push(await work(joined));
		return { value, isKept: !isTrial && !value.some(isRefused) };
	});
