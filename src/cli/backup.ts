/** `convenor backup FILE` and `convenor restore FILE`: a copy of the register while it is in use, and back again. */
import { existsSync, statSync } from "node:fs";
import type { Settings } from "../config.ts";
import { backUpRegister, restoreRegister } from "../main.ts";
import { makeFolder, persistentRegister } from "./register-file.ts";

type Naming = { readonly file: string; readonly force: boolean };

export const backup = async (settings: Settings, { file, force }: Naming): Promise<number> => {
	if (existsSync(file) && statSync(file).isFile() && !force) {
		process.stderr.write(
			`${file} is there already. Name another file, or give --force to overwrite it.\n`,
		);
		return 1;
	}
	const kept = await backUpRegister(persistentRegister(settings), file);
	if ("because" in kept) {
		process.stderr.write(`${kept.because}\n`);
		return 1;
	}
	process.stdout.write(`Backed up to ${file}: ${kept.entries} entries of history.\n`);
	return 0;
};

/** Exit status: 0 when restored, 1 when it was refused and nothing was changed. */
export const restore = async (settings: Settings, { file, force }: Naming): Promise<number> => {
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
