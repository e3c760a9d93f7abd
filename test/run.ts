/**
 * Runs every test: the whole suite with the machine in London, then again in Auckland, where a day begins half a world
 * earlier, those of the pure rooms that read the machine's zone in the first. What reads it by accident fails in one of
 * the two. Types, lint and dead
 * code are checked beside the tests, and the files that took longest are named at the end.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

type Run = {
	readonly zone: string;
	readonly arguments: readonly string[];
	readonly environment?: Readonly<Record<string, string>>;
};

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

const runTests = async ({ zone, arguments: given, environment }: Run): Promise<boolean> => {
	process.stdout.write(`\nMachine time: ${zone}\n`);
	const folder = mkdtempSync(join(tmpdir(), "convenor-report-"));
	const report = join(folder, "report.json");
	const passed = await run("vitest", ["run", ...given], {
		...environment,
		TZ: zone,
		CONVENOR_TEST_REPORT: report,
	});
	process.stdout.write(`The slowest files in ${zone}:\n${slowest(report).join("\n")}\n`);
	rmSync(folder, { recursive: true });
	return passed;
};

const zoneFolder = mkdtempSync(join(tmpdir(), "convenor-zone-"));
const zoneReads = join(zoneFolder, "files.txt");
const pureRooms = ["domain", "language", "views", "reminders"].map((room) => `test/${room}/`);

/** What read the machine's zone when it was London. */
const filesOfZone = (): readonly string[] => {
	const files = existsSync(zoneReads) ? readFileSync(zoneReads, "utf8").split("\n") : [];
	return [...new Set(files.map((file) => relative(".", file)))]
		.filter((file) => pureRooms.some((room) => file.startsWith(room)))
		.sort();
};

const asked = process.argv.slice(2);
const [inLondon, hasTypes, isClean, isUsed] = await Promise.all([
	runTests({
		zone: "Europe/London",
		arguments: asked,
		environment: { CONVENOR_ZONE_READS: zoneReads },
	}),
	asked.length > 0 || run("tsc", ["--noEmit"]),
	asked.length > 0 || run("biome", ["check", "."]),
	asked.length > 0 || run("knip", ["--no-config-hints"]),
]);
const again = filesOfZone();
// Dates are read in a zone: where no file was seen to, the watch is broken.
const inAuckland =
	asked.length > 0 ||
	(again.length > 0 && (await runTests({ zone: "Pacific/Auckland", arguments: again })));
rmSync(zoneFolder, { recursive: true });
process.exitCode = inLondon && hasTypes && isClean && isUsed && inAuckland ? 0 : 1;
