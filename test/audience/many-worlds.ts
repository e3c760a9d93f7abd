/**
 * Ten thousand worlds, by two processes, with nothing between: `npm run test:audience`, or so many from such a seed.
 * It ends with the seeds at which something showed, each with what was seen with it and without.
 */
import { fork } from "node:child_process";
import { bundledTrial } from "./bundle.ts";

const processes = 2;

type Found = { readonly tried: number; readonly leaks: number };

const say = (words: string) => void process.stdout.write(`${words}\n`);

/** Every other seed, so that two processes share them. */
const search = async (first: number, worlds: number): Promise<Found> => {
	const { tryWorld } = await bundledTrial();
	const began = performance.now();
	let tried = 0;
	let leaks = 0;
	for (let seed = first; tried < worlds; seed += processes) {
		const trial = await tryWorld(seed);
		if (!trial) continue;
		tried += 1;
		if (tried % 250 === 0) {
			const rate = (tried * 1_000) / (performance.now() - began);
			const left = Math.ceil((worlds - tried) / rate / 60);
			say(`${tried} of ${worlds} worlds, ${rate.toFixed(1)} a second, ${left} minutes to go`);
		}
		const { difference, view, ran } = trial;
		for (const fault of ran.office.faults) say(`fault at seed ${seed}: ${fault}`);
		if (!difference && ran.office.faults.length === 0) continue;
		leaks += 1;
		say(
			`seed ${seed}, seen from ${view.from}\n${difference?.real}\n--- without\n${difference?.other}`,
		);
	}
	return { tried, leaks };
};

const inChild = (first: number, worlds: number): Promise<Found> =>
	new Promise((resolve, reject) => {
		const child = fork(new URL(import.meta.url), [String(first), String(worlds), "child"], {
			execArgv: process.execArgv,
		});
		child.on("message", (found) => resolve(found as Found));
		child.on("error", reject);
		child.on("exit", (code) => code !== 0 && reject(new Error(`a process ended with ${code}`)));
	});

const [first = "1", worlds = "10000", kind] = process.argv.slice(2);
if (kind === "child") {
	process.send?.(await search(Number(first), Number(worlds)), () => process.disconnect());
} else {
	const share = Math.ceil(Number(worlds) / processes);
	const found = await Promise.all(
		Array.from({ length: processes }, (_, at) => inChild(Number(first) + at, share)),
	);
	const tried = found.reduce((sum, each) => sum + each.tried, 0);
	const leaks = found.reduce((sum, each) => sum + each.leaks, 0);
	say(`${tried} worlds tried, ${leaks} in which something out of sight showed.`);
	process.exitCode = leaks === 0 ? 0 : 1;
}
