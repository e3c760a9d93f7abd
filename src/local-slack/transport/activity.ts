/**
 * Counts what is in flight, so that "settled" can mean that nothing is.
 */
export type Activity = {
	/** `isNews` where a bot that was idle may have to do something about it. */
	readonly track: <T>(work: Promise<T>, isNews?: boolean) => Promise<T>;
	readonly inFlight: () => number;
	/** Rises with each piece of work that begins: two equal readings mean that nothing came between. */
	readonly begun: () => number;
	/** The same, with news alone. */
	readonly told: () => number;
};

export const createActivity = (): Activity => {
	const count = { running: 0, begun: 0, told: 0 };
	return {
		track: async (work, isNews = false) => {
			count.running += 1;
			count.begun += 1;
			if (isNews) count.told += 1;
			try {
				return await work;
			} finally {
				count.running -= 1;
			}
		},
		inFlight: () => count.running,
		begun: () => count.begun,
		told: () => count.told,
	};
};
