/**
 * Counts what is in flight, so that "settled" can mean that nothing is.
 */
export type Activity = {
	readonly track: <T>(work: Promise<T>) => Promise<T>;
	readonly inFlight: () => number;
	/** Rises with each piece of work that begins: two equal readings mean that nothing came between. */
	readonly begun: () => number;
};

export const createActivity = (): Activity => {
	let running = 0;
	let begun = 0;
	return {
		track: async (work) => {
			running += 1;
			begun += 1;
			try {
				return await work;
			} finally {
				running -= 1;
			}
		},
		inFlight: () => running,
		begun: () => begun,
	};
};
