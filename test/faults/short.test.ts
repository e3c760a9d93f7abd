/** The short form of the fault suite: kills, pauses, full disks, lost answers and restored backups, on both databases. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const suite = fileURLToPath(new URL("./suite.ts", import.meta.url));

const run = (): Promise<{ readonly said: string; readonly code: number | null }> =>
	new Promise((resolve) => {
		const child = spawn(process.execPath, ["--import", "tsx", suite, "--short"]);
		let said = "";
		const hear = (data: Buffer) => {
			said += data;
		};
		child.stdout.on("data", hear);
		child.stderr.on("data", hear);
		child.once("exit", (code) => resolve({ said, code }));
	});

it("whatever fails, nothing is lost, doubled, early, or said where it may not be", async () => {
	const { said, code } = await run();
	expect(said).toMatch(/kills \d\d \/ lost 0 \/ doubled 0 \/ early 0 \/ wrong audience 0/);
	expect(code, said).toBe(0);
}, 480_000);
