/**
 * `npm run bench`: each case, ours and its peer in turns within one run.
 * `--only B1,B3` picks cases, `--json FILE` keeps the figures, `--million` scans a ledger of a million rows too,
 * `--walk` compares the days of random rules with a walk through the calendar, `--built` takes the bundle as it stands.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { acks } from "./acks.ts";
import { answers } from "./answers.ts";
import { boot, drain } from "./backlog.ts";
import { calendars } from "./calendars.ts";
import { claims } from "./claims.ts";
import { creates } from "./creates.ts";
import { run as readDates } from "./dates.bench.ts";
import { dueScan } from "./due-scan.ts";
import { type Case, type Figure, table } from "./figures.ts";
import { hostile } from "./hostile.ts";
import { starts } from "./starts.ts";
import { typed } from "./typed.ts";
import { year } from "./year.ts";

const { values: flags } = parseArgs({
	options: {
		only: { type: "string" },
		json: { type: "string" },
		walk: { type: "boolean", default: false },
		million: { type: "boolean", default: false },
		built: { type: "boolean", default: false },
	},
});

const dates: Case = {
	name: "B10",
	run: async () =>
		(await readDates()).map(({ name, ours, peer, unit }) => ({
			of: "B10",
			what: name,
			unit,
			ours,
			peer,
			beside: "chrono-node",
			target: "≥ 20,000/s",
			met: ours >= 20_000,
		})),
};

const cases = [
	acks,
	starts,
	answers,
	creates,
	dueScan(flags.million ? 1_000_000 : 100_000),
	claims,
	calendars(flags.walk),
	drain,
	boot,
	year,
	dates,
	typed,
	hostile,
];
const wanted = flags.only?.split(",");
const chosen = cases.filter(({ name }) => !wanted || wanted.includes(name));

if (
	!flags.built &&
	spawnSync("npx", ["tsx", "src/ops/build.ts"], { stdio: "inherit" }).status !== 0
)
	throw new Error("The program could not be built.");

const figures: Figure[] = [];
for (const { name, run } of chosen) {
	const began = performance.now();
	figures.push(...(await run()));
	process.stderr.write(`${name}: ${Math.round((performance.now() - began) / 1_000)} s\n`);
}
process.stdout.write(`${table(figures)}\n`);
const machine = { node: process.version, cpus: cpus().length, model: cpus()[0]?.model };
if (flags.json)
	writeFileSync(flags.json, `${JSON.stringify({ machine, figures }, undefined, "\t")}\n`);
process.exit(0);
