/** Tells many random stories, from one seed after another: `npm run test:long`, or so many seeds from such a one. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const tellsMany = (file: string): boolean => readFileSync(file, "utf8").includes("runs({");

const files = readdirSync("test", { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".test.ts"))
	.map((name) => join("test", name))
	.filter(tellsMany);

const [first = "1", many = "10"] = process.argv.slice(2);
for (let seed = Number(first); seed < Number(first) + Number(many); seed += 1) {
	process.stdout.write(`\nSeed ${seed}\n`);
	const { status } = spawnSync("npx", ["vitest", "run", ...files], {
		stdio: "inherit",
		env: { ...process.env, SEED: String(seed), CONVENOR_TEST_LONG: "yes" },
	});
	if (status !== 0) process.exitCode = 1;
}
