/**
 * Runs every test: the whole suite with the machine in London, then the pure rooms again in Auckland, where a day
 * begins half a world earlier. What reads machine time by accident fails in one of the two.
 */
import { spawnSync } from "node:child_process";

const pure = ["test/domain", "test/language", "test/views", "test/reminders"];

const run = (zone: string, paths: readonly string[]): boolean => {
	process.stdout.write(`\nMachine time: ${zone}\n`);
	const done = spawnSync("npx", ["vitest", "run", ...paths], {
		stdio: "inherit",
		env: { ...process.env, TZ: zone },
	});
	return done.status === 0;
};

const inLondon = run("Europe/London", process.argv.slice(2));
const inAuckland = process.argv.length > 2 || run("Pacific/Auckland", pure);
process.exitCode = inLondon && inAuckland ? 0 : 1;
