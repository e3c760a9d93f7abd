/** How the JavaScript engine is set for a program that runs for days, idles for most of them and then must answer at once. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const set = (...flags: readonly string[]): void => {
	for (const flag of flags) setFlagsFromString(flag);
};

/**
 * Before a database is opened: its query compiler runs once for each kind of query, and is not worth compiling twice;
 * nor is all of it worth being looked through for the part that is run.
 */
export const startSmall = (): void => set("--liftoff-only", "--wasm-lazy-validation");

/** The machine sizes its heap by what it last found alive in it, and looks for the first time far too late. */
export const collect = (): void => {
	set("--expose-gc");
	(runInNewContext("gc") as () => void)();
};

/** While nobody is answered, half the memory is worth more than speed. */
export const keepSmall = (): void => {
	set("--optimize-for-size", "--heap-growing-percent=0");
	collect();
};

/** By how much of what is alive the heap may grow before it is looked through again. */
const growth = 30;

/** Kept small for good, the machine looks through all that it holds again and again, while somebody waits. */
export const beQuick = (): void =>
	set("--no-optimize-for-size", `--heap-growing-percent=${growth}`);
