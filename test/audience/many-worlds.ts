/**
 * Ten thousand worlds, by two processes, with nothing between, then pairs of local Slacks, one after another:
 * `npm run test:audience`, or so many worlds and pairs from such a seed. It ends with the seeds at which something
 * showed, each with what was seen with it and without.
 */
import { fork } from "node:child_process";
import { commands } from "../../commands/index.ts";
import { bundledTrial } from "./bundle.ts";
import { tryPair } from "./pairs/pair.ts";
import type { Trial } from "./trial.ts";

const processes = 2;

type Found = { readonly tried: number; readonly leaks: number };

const say = (words: string) => void process.stdout.write(`${words}\n`);

/** Says what showed there, if anything did, or went wrong. */
const isClean = (seed: number, { difference, view, ran }: Trial): boolean => {
	for (const fault of ran.office.faults) say(`fault at seed ${seed}: ${fault}`);
	if (difference)
		say(
			`seed ${seed}, seen from ${view.from}\n${difference.real}\n--- without\n${difference.other}`,
		);
	return !difference && ran.office.faults.length === 0;
};

const sayProgress = (tried: number, worlds: number, began: number): void => {
	const rate = (tried * 1_000) / (performance.now() - began);
	const left = Math.ceil((worlds - tried) / rate / 60);
	say(`${tried} of ${worlds} worlds, ${rate.toFixed(1)} a second, ${left} minutes to go`);
};

/** Every other seed, so that two processes share them; in every fourth world one command alone is tried too. */
const search = async (first: number, worlds: number): Promise<Found> => {
	const { tryWorld, tryCommand } = await bundledTrial();
	const began = performance.now();
	let tried = 0;
	let leaks = 0;
	for (let seed = first; tried < worlds; seed += processes) {
		const trial = await tryWorld(seed);
		if (!trial) continue;
		tried += 1;
		if (tried % 250 === 0) sayProgress(tried, worlds, began);
		const { name = "" } = commands[seed % commands.length] ?? {};
		const ofOne = tried % 4 === 0 ? await tryCommand(name, seed) : undefined;
		for (const one of [trial, ...(ofOne ? [ofOne] : [])])
			if (!isClean(seed, one)) {
				leaks += 1;
				say(one === ofOne ? `of "${name}" alone` : "of any requests");
			}
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

const transports = ["socket", "http"] as const;

/** Each over the other transport than the one before. */
const searchPairs = async (first: number, pairs: number): Promise<Found> => {
	let leaks = 0;
	for (let seed = first; seed < first + pairs; seed += 1) {
		const via = transports[seed % transports.length] ?? "socket";
		const { differences, hidden, steps } = await tryPair(seed, { via, length: 40 });
		say(`pair ${seed} over ${via}, without ${hidden.join(", ")}: ${steps} steps`);
		if (differences.length > 0) leaks += 1;
		for (const { step, real, bare } of differences)
			say(`seed ${seed}, ${JSON.stringify(step)}\n${real}\n--- without\n${bare}`);
	}
	return { tried: pairs, leaks };
};

const [first = "1", worlds = "10000", pairs = "20"] = process.argv.slice(2);
if (pairs === "child") {
	process.send?.(await search(Number(first), Number(worlds)), () => process.disconnect());
} else {
	const share = Math.ceil(Number(worlds) / processes);
	const found = await Promise.all(
		Array.from({ length: processes }, (_, at) => inChild(Number(first) + at, share)),
	);
	const tried = found.reduce((sum, each) => sum + each.tried, 0);
	const leaks = found.reduce((sum, each) => sum + each.leaks, 0);
	say(`${tried} worlds tried, ${leaks} in which something out of sight showed.`);
	const paired = await searchPairs(Number(first), Number(pairs));
	say(`${paired.tried} pairs tried, ${paired.leaks} in which something out of sight showed.`);
	process.exitCode = leaks + paired.leaks === 0 ? 0 : 1;
}
