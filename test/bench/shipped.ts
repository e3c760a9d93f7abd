/** Programs of the benchmark bundled and run as the product itself is: what is measured is what is used. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { bundleInto } from "../../src/ops/bundle.ts";

const outdir = "node_modules/.cache/convenor-bench/shipped";

/** What starts it, of a program named by its file in this folder. */
export const shipped = async (
	name: "answerer" | "creator",
): Promise<(...args: readonly string[]) => ChildProcess> => {
	await bundleInto(`${outdir}/${name}`, `test/bench/${name}.ts`);
	return (...args) => fork(`${outdir}/${name}/${name}.js`, args);
};

/** What it says, one by one; nothing waits for one that has ended. */
export const answersOf = (child: ChildProcess): (() => Promise<unknown>) => {
	const gone = new AbortController();
	child.once("exit", () => gone.abort());
	return async () => (await once(child, "message", { signal: gone.signal }))[0];
};
