/** What is done about a fault that nobody caught: it is said, what is in hand is finished, and the process ends. */

type Fault = "uncaughtException" | "unhandledRejection";

export type LastResort = {
	/** As the process tells of faults. */
	readonly on: (fault: Fault, hear: (error: unknown) => void) => unknown;
	readonly log: { readonly error: (facts: object, text: string) => void };
	/** Finishes what is in hand, within bounds of its own. */
	readonly drain: () => Promise<unknown>;
	readonly exit: (status: number) => void;
};

const wordsOf = (error: unknown): string =>
	error instanceof Error ? (error.stack ?? error.message) : String(error);

/** What state it is in is not known any more: whoever runs it starts it again. */
export const endAtFaults = ({ on, log, drain, exit }: LastResort): void => {
	let isEnding = false;
	const end = async (fault: Fault, error: unknown): Promise<void> => {
		log.error({ fault, error: wordsOf(error) }, "something failed that nobody expected: ending");
		if (isEnding) return;
		isEnding = true;
		try {
			await drain();
		} catch (failure) {
			log.error({ error: wordsOf(failure) }, "stopping failed");
		}
		exit(1);
	};
	for (const fault of ["uncaughtException", "unhandledRejection"] as const)
		on(fault, (error) => void end(fault, error));
};
