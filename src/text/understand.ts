/** Reads questions: loaded when the first is asked, as no start has need of it. */
import type { Understand } from "../usecases/questions/understanding.ts";

let hear: () => void = () => {};

/** Told of every question before it is read. */
export const whenAsked = (listen: () => void): void => {
	hear = listen;
};

/** The reader that serves. The one place where it is chosen: `../questions/understand.ts` is to take its place. */
const reader = () => import("./questions/understand.ts");

export const understand: Understand = async (circumstances) => {
	hear();
	return (await reader()).understand(circumstances);
};
