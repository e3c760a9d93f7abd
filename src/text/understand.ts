/** Reads questions: loaded when the first is asked, as no start has need of it. */
import type { Understand } from "../usecases/questions/understanding.ts";

let hear: () => void = () => {};

/** Told of every question before it is read. */
export const whenAsked = (listen: () => void): void => {
	hear = listen;
};

export const understand: Understand = async (circumstances) => {
	hear();
	return (await import("./questions/understand.ts")).understand(circumstances);
};
