/**
 * The fault suite: every row on both databases, a line for each, and a line of totals at the end.
 * `npm run test:faults`; `-- --short` for the form that every run of the tests has, `-- --only WORDS` for some rows.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type OwnPostgres, startOwnPostgres } from "../build/postgres.ts";
import { makeDice } from "./dice.ts";
import type { Result, Row, Skipped, Stage } from "./play.ts";
import { databaseRows } from "./rows-database.ts";
import { eventRows } from "./rows-events.ts";
import { onePostRows } from "./rows-one-post.ts";
import { placeRows } from "./rows-places.ts";
import { requestRows } from "./rows-requests.ts";
import { slackRows } from "./rows-slack.ts";
import { timeRows } from "./rows-time.ts";
import { workerRows } from "./rows-workers.ts";

const { values } = parseArgs({
	options: {
		short: { type: "boolean", default: false },
		only: { type: "string", default: "" },
		on: { type: "string", default: "SQLite,Postgres" },
		kills: { type: "string", default: "165" },
		seed: { type: "string", default: "1" },
	},
});

const rows: readonly Row[] = [
	...workerRows(Number(values.kills)),
	...databaseRows,
	...onePostRows,
	...slackRows,
	...placeRows,
	...eventRows,
	...requestRows,
	...timeRows,
];

type Total = {
	kills: number;
	lost: number;
	doubled: number;
	early: number;
	wrong: number;
	repeats: number;
	failed: number;
	skipped: number;
	rows: number;
	reminders: number;
};

const say = (words: string): void => void process.stdout.write(`${words}\n`);

const count = (total: Total, result: Result): void => {
	total.kills += result.kills;
	total.lost += result.lost.length;
	total.doubled += result.doubled.length;
	total.early += result.early.length;
	total.wrong += result.wrongAudience.length;
	total.repeats += result.labelledRepeats;
	total.reminders += result.expected;
};

const words = (result: Result): string =>
	[
		`kills ${result.kills}`,
		`lost ${result.lost.length}`,
		`doubled ${result.doubled.length}`,
		`early ${result.early.length}`,
		`wrong audience ${result.wrongAudience.length}`,
	].join(" / ");

const faultsOf = ({ lost, doubled, early, wrongAudience }: Result): readonly string[] => [
	...lost.map((one) => `lost: ${one}`),
	...doubled.map((one) => `doubled: ${one}`),
	...early.map((one) => `early: ${one}`),
	...wrongAudience.map((one) => `wrong audience: ${one}`),
];

const report = (name: string, result: Result | Skipped, total: Total): void => {
	total.rows += 1;
	if ("skipped" in result) {
		total.skipped += 1;
		say(`  ${name}: skipped, ${result.skipped}`);
		return;
	}
	count(total, result);
	const labelled = result.labelledRepeats > 0 ? `, ${result.labelledRepeats} labelled repeats` : "";
	say(`  ${name}: ${words(result)} (of ${result.expected}${labelled})`);
	for (const fault of faultsOf(result).slice(0, 10)) say(`    ${fault}`);
};

const runRow = async (row: Row, stage: Stage, total: Total): Promise<void> => {
	const began = performance.now();
	try {
		const result = await row.run(stage);
		report(`${row.name} [${((performance.now() - began) / 1_000).toFixed(0)} s]`, result, total);
	} catch (error) {
		total.rows += 1;
		total.failed += 1;
		say(`  ${row.name}: FAILED ${error instanceof Error ? error.message : String(error)}`);
	}
};

const wanted = (on: Stage["on"]): readonly Row[] =>
	rows
		.filter((row) => row.on === undefined || row.on === on)
		.filter((row) => !values.short || row.isQuick)
		.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()));

const folder = mkdtempSync(join(tmpdir(), "convenor-faults-"));
let postgres: OwnPostgres | undefined;
let files = 0;
const total: Total = {
	kills: 0,
	lost: 0,
	doubled: 0,
	early: 0,
	wrong: 0,
	repeats: 0,
	failed: 0,
	skipped: 0,
	rows: 0,
	reminders: 0,
};
const dice = makeDice(Number(values.seed));
const began = performance.now();
for (const on of ["SQLite", "Postgres"] as const) {
	if (!values.on.includes(on) || wanted(on).length === 0) continue;
	say(`${on}:`);
	if (on === "Postgres") postgres = await startOwnPostgres();
	const databaseUrl = async () =>
		postgres ? postgres.url("faults") : `file:${join(folder, `faults-${++files}.db`)}`;
	for (const row of wanted(on))
		await runRow(row, { on, databaseUrl, folder, dice, isShort: values.short, postgres }, total);
}
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });
const { kills, lost, doubled, early, wrong, failed, skipped, repeats, reminders } = total;
say(
	`\nkills ${kills} / lost ${lost} / doubled ${doubled} / early ${early} / wrong audience ${wrong}`,
);
say(
	`${total.rows} rows, ${failed} failed, ${skipped} skipped; ${reminders} reminders, ${repeats} labelled repeats; ${((performance.now() - began) / 60_000).toFixed(1)} min`,
);
process.exit(lost + doubled + early + wrong + failed > 0 ? 1 : 0);
