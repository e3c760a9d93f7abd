import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { bundledProgram } from "../build/program.ts";

const program = await bundledProgram();

it("whoever has read enough answers closes the pipe, and nothing is said of that", () => {
	const date = '{"text": "in April", "ref": "2009-01-29T10:00:00Z", "tz": "Europe/London"}';
	const input = `${date}\n`.repeat(20_000);
	const convenor = `"${process.execPath}" "${program}" read-dates`;
	const script = `${convenor} | head -n 1`;
	const { stdout, stderr } = spawnSync("sh", ["-c", script], { input, encoding: "utf8" });
	expect(stdout).toMatch(/^\{"id":.*\n$/);
	expect(stderr).toBe("");
});
