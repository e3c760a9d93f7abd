/** `convenor backup FILE` and `convenor restore FILE`: a copy of the register while it is in use, and back again. */
import type { Settings } from "../config.ts";
import { backUpRegister, restoreRegister } from "../main.ts";
import { makeFolder, persistentRegister } from "./register-file.ts";

export const backup = async (settings: Settings, file: string): Promise<number> => {
	const kept = await backUpRegister(persistentRegister(settings), file);
	if ("because" in kept) {
		process.stderr.write(`${kept.because}\n`);
		return 1;
	}
	process.stdout.write(`Backed up to ${file}: ${kept.entries} entries of history.\n`);
	return 0;
};

type Restoring = { readonly file: string; readonly force: boolean };

/** Exit status: 0 when restored, 1 when it was refused and nothing was changed. */
export const restore = async (settings: Settings, { file, force }: Restoring): Promise<number> => {
	const databaseUrl = persistentRegister(settings);
	makeFolder(databaseUrl);
	const restored = await restoreRegister(databaseUrl, file, { force });
	if (restored.is === "refused") {
		process.stderr.write(`${restored.because}\nNothing was changed.\n`);
		return 1;
	}
	process.stdout.write(
		`Restored from ${file}: ${restored.entries} entries of history, its chain whole.\nWhat fell due since the backup is looked for in Slack before anything is sent.\n`,
	);
	return 0;
};
