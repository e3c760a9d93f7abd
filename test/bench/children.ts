/** Programs started beside the benchmark, each in a process of its own, and stopped with it. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pause } from "./figures.ts";

export type Child = {
	readonly pid: number;
	/** Resolves with what it said once it said this. */
	readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
	readonly stop: () => Promise<void>;
};

type Environment = Readonly<Record<string, string>>;

const running = new Set<ChildProcess>();
const folders = new Set<string>();

process.once("exit", () => {
	for (const child of running) child.kill("SIGKILL");
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const folder = (): string => {
	const made = mkdtempSync(join(tmpdir(), "convenor-bench-"));
	folders.add(made);
	return made;
};

const usualPatience = 30_000;

/** Only what it is given, and how to find Node: a developer's own tokens stay out of it. */
const bare = (environment: Environment): Environment => ({
	PATH: process.env.PATH ?? "",
	HOME: process.env.HOME ?? "",
	NODE_ENV: "test",
	...environment,
});

export const start = (
	args: readonly string[],
	environment: Environment,
	patience = usualPatience,
): Child => {
	const child = spawn(process.execPath, [...args], {
		env: bare(environment),
		stdio: ["ignore", "pipe", "pipe"],
	});
	running.add(child);
	let said = "";
	const listeners = new Set<() => void>();
	const hear = (words: Buffer) => {
		said += words.toString();
		for (const listen of listeners) listen();
	};
	child.stdout.on("data", hear);
	child.stderr.on("data", hear);
	const ended = new Promise<void>((resolve) => {
		child.once("exit", () => {
			running.delete(child);
			resolve();
			hear(Buffer.from("\n(ended)\n"));
		});
	});
	const says = (pattern: RegExp) =>
		new Promise<RegExpExecArray>((resolve, reject) => {
			const give = (words: string) => reject(new Error(`${args.join(" ")}: ${words}\n${said}`));
			const timer = setTimeout(() => give("said nothing of the kind"), patience);
			const listen = () => {
				const found = pattern.exec(said);
				if (!found && !said.includes("(ended)")) return;
				clearTimeout(timer);
				listeners.delete(listen);
				if (found) resolve(found);
				else give("ended");
			};
			listeners.add(listen);
			listen();
		});
	const stop = async () => {
		child.kill("SIGTERM");
		const timer = setTimeout(() => child.kill("SIGKILL"), 3_000);
		await ended;
		clearTimeout(timer);
	};
	return { pid: child.pid ?? 0, says, stop };
};

/** Memory that it holds now, in megabytes. */
export const memoryOf = ({ pid }: Child): number =>
	Number(
		execFileSync("ps", ["-o", "rss=", "-p", String(pid)])
			.toString()
			.trim(),
	) / 1024;

const spentSeconds = ({ pid }: Child): number =>
	Number(execFileSync("ps", ["-o", "cputimes=", "-p", String(pid)]).toString());

const restMs = 10_000;
const mostRests = 60;
/** One may come before anything has begun. */
const rests = 2;

/** Once it has hardly used the processor for a while: a bot plans every reminder of a large programme first. */
export const resting = async (child: Child): Promise<void> => {
	let rested = 0;
	for (let rest = 0; rest < mostRests; rest += 1) {
		const before = spentSeconds(child);
		await pause(restMs);
		rested = spentSeconds(child) - before <= 1 ? rested + 1 : 0;
		if (rested === rests) return;
	}
	throw new Error(`Still at work after ${(mostRests * restMs) / 1_000} s.`);
};
