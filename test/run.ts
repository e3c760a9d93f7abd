/**
 * Runs every test: the whole suite with the machine in London, and the pure rooms again in Auckland, where a day begins
 * half a world earlier. What reads machine time by accident fails in one of the two. Types, lint and dead code are
 * checked beside the tests, and the files that took longest are named at the end.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const run = (
	command: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<boolean> =>
	new Promise((resolve) => {
		spawn("npx", [command, ...args], {
			stdio: "inherit",
			env: { ...process.env, ...env },
		}).once("exit", (code) => resolve(code === 0));
	});

type Report = {
	readonly testResults: readonly {
		readonly name: string;
		readonly startTime: number;
		readonly endTime: number;
	}[];
};

const slowest = (report: string): readonly string[] =>
	(JSON.parse(readFileSync(report, "utf8")) as Report).testResults
		.map(({ name, startTime, endTime }) => ({ name, took: (endTime - startTime) / 1_000 }))
		.sort((a, b) => b.took - a.took)
		.slice(0, 10)
		.map(({ name, took }) => `${took.toFixed(1).padStart(7)} s  ${relative(".", name)}`);

const asked = process.argv.slice(2);
const isWhole = asked.length === 0;

const runTests = async (): Promise<boolean> => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-report-"));
	const report = join(folder, "report.json");
	const wanted = {
		CONVENOR_TEST_REPORT: report,
		...(isWhole ? { CONVENOR_TEST_WHOLE: "yes" } : {}),
	};
	const passed = await run("vitest", ["run", ...asked], wanted);
	process.stdout.write(`The slowest files:\n${slowest(report).join("\n")}\n`);
	rmSync(folder, { recursive: true });
	return passed;
};

const done = await Promise.all([
	runTests(),
	!isWhole || run("tsc", ["--noEmit"]),
	!isWhole || run("biome", ["check", "."]),
	!isWhole || run("knip", ["--no-config-hints"]),
]);
process.exitCode = done.every(Boolean) ? 0 : 1;
