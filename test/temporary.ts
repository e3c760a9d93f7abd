/** What tests write beside the code goes into one folder, which is gone when they end. A crash may leave it behind. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Before the first test; gives what is to be done after the last. */
export const setup = (): (() => void) => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-tests-"));
	// Postgres refuses to be root's, and goes through it to its own.
	chmodSync(folder, 0o711);
	// The name that each kind of machine has for it.
	for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = folder;
	// Below the checkout, where a bundled program finds its packages.
	mkdirSync("node_modules/.cache", { recursive: true });
	const programs = mkdtempSync(resolve("node_modules/.cache/convenor-programs-"));
	process.env.CONVENOR_TEST_PROGRAMS = programs;
	return () => {
		for (const made of [folder, programs])
			rmSync(made, { recursive: true, force: true, maxRetries: 5 });
	};
};
