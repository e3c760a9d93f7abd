/** The register that a tool of the command line works on: the one configured, or the usual file. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Settings } from "../config.ts";
import { type OpenRegister, openRegister } from "../main.ts";

export const fileOf = (databaseUrl: string): string | undefined =>
	/^file:(.+)$/.exec(databaseUrl)?.[1];

export const makeFolder = (databaseUrl: string): void => {
	const file = fileOf(databaseUrl);
	if (file) mkdirSync(dirname(file), { recursive: true });
};

/** The local Slack begins its own register afresh at each start, so nothing that is to be kept goes there. */
export const persistentRegister = ({ databaseUrl, hasRegister }: Settings): string =>
	hasRegister ? databaseUrl : "file:data/convenor.db";

export const openKept = (settings: Settings): Promise<OpenRegister> => {
	const databaseUrl = persistentRegister(settings);
	makeFolder(databaseUrl);
	return openRegister(databaseUrl, settings.holidays);
};
