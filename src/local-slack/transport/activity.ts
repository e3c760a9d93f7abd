/**
 * Counts what is in flight, so that "settled" can mean that nothing is.
 */
export type Activity = {
	readonly track: <T>(work: Promise<T>) => Promise<T>;
	/** The same, for what a bot is told. */
	readonly tell: <T>(work: Promise<T>) => Promise<T>;
	readonly inFlight: () => number;
	/** Rises with each piece of work that begins: two equal readings mean that nothing came between. */
	readonly begun: () => number;
	/** How much of it was told to a bot: only that gives one that was idle something to do. */
	readonly told: () => number;
};

export const createActivity = (): Activity => {
	let running = 0;
	let begun = 0;
	let told = 0;
	const track: Activity["track"] = async (work) => {
		running += 1;
		begun += 1;
		try {
			return await work;
		} finally {
			running -= 1;
		}
	};
	return {
		track,
		tell: (work) => {
			told += 1;
			return track(work);
		},
		inFlight: () => running,
		begun: () => begun,
		told: () => told,
	};
};
