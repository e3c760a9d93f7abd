/** What tests write beside the code goes into one folder, which is gone when they end. A crash may leave it behind. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Before the first test; gives what is to be done after the last. */
export const setup = (): (() => void) => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-tests-"));
	// Postgres refuses to be root's, and goes through it to its own.
	chmodSync(folder, 0o711);
	// The name that each kind of machine has for it.
	for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = folder;
	return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};
