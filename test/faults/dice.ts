/** The same throws for the same seed, as far as the machine allows. */
export type Dice = {
	readonly below: (most: number) => number;
	readonly oneOf: <T>(all: readonly T[]) => T;
};

export const makeDice = (seed: number): Dice => {
	let state = seed;
	const next = () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return state / 2_147_483_648;
	};
	const below = (most: number) => Math.floor(next() * most);
	return { below, oneOf: <T>(all: readonly T[]): T => all[below(all.length)] as T };
};
