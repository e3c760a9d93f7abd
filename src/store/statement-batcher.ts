/** What is asked for while one statement is under way goes together in the next: as many writes to disk, however much is asked. */

type Asked<A, R> = {
	readonly one: A;
	readonly resolve: (answer: R) => void;
	readonly reject: (failure: unknown) => void;
};

/** `write` answers for each, in their order. */
export const batched = <A, R>(
	write: (all: readonly A[]) => Promise<readonly R[]>,
): ((one: A) => Promise<R>) => {
	const waiting: Asked<A, R>[] = [];
	let isWriting = false;
	const writeSome = async (some: readonly Asked<A, R>[]): Promise<void> => {
		try {
			const answers = await write(some.map(({ one }) => one));
			for (const [at, { resolve }] of some.entries()) resolve(answers[at] as R);
		} catch (failure) {
			for (const { reject } of some) reject(failure);
		}
	};
	const drain = async (): Promise<void> => {
		if (isWriting) return;
		isWriting = true;
		while (waiting.length > 0) await writeSome(waiting.splice(0, 100));
		isWriting = false;
	};
	return (one) =>
		new Promise((resolve, reject) => {
			waiting.push({ one, resolve, reject });
			void drain();
		});
};
