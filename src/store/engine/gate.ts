/**
 * The gate: one at a time, first come first served.
 * On a single connection a statement that slips between another's BEGIN and ROLLBACK is acknowledged and then undone;
 * so whatever is not part of the open transaction waits outside.
 */

export type Gate = {
	/** Waits for its turn; the answer lets the next one in. */
	readonly enter: () => Promise<() => void>;
};

export const makeGate = (): Gate => {
	let last: Promise<void> = Promise.resolve();
	return {
		enter: async () => {
			const before = last;
			let leave = () => {};
			last = new Promise((resolve) => {
				leave = resolve;
			});
			await before;
			return leave;
		},
	};
};

/** Runs `work` alone behind the gate. */
export const runBehindGate = async <T>(gate: Gate, work: () => Promise<T>): Promise<T> => {
	const leave = await gate.enter();
	try {
		return await work();
	} finally {
		leave();
	}
};
