/** Chance that can be had again: the same seed draws the same world, wherever and whenever it is drawn. */

export type Chance = {
	/** A whole number from 0, below `below`. */
	readonly int: (below: number) => number;
	readonly is: (probability: number) => boolean;
	readonly pick: <T>(from: readonly T[]) => T;
	readonly some: <T>(from: readonly T[], probability: number) => readonly T[];
	readonly maybe: <T>(value: T, probability?: number) => T | undefined;
};

const turn = (state: number): number => {
	let mixed = Math.imul(state ^ (state >>> 15), state | 1);
	mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

export const chanceOf = (seed: number): Chance => {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		return turn(state);
	};
	const int = (below: number) => Math.floor(next() * below);
	const is = (probability: number) => next() < probability;
	return {
		int,
		is,
		pick: (from) => {
			const index = int(from.length);
			if (from.length === 0) throw new Error("nothing to pick from");
			return from[index] as (typeof from)[number];
		},
		some: (from, probability) => from.filter(() => is(probability)),
		maybe: (value, probability = 0.5) => (is(probability) ? value : undefined),
	};
};
