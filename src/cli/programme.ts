/** `convenor load` and `convenor export`: the programme file in and out of the register. */
import { randomUUID } from "node:crypto";
import { machineClock } from "../clock.ts";
import { type Settings, WrongSettings } from "../config.ts";
import { englandAndWales } from "../language/dates/holidays.ts";
import {
	readProgrammeFile,
	writeProgrammeError,
} from "../language/programme-file/programme-file.ts";
import { writeProgrammeFile } from "../language/programme-file/write.ts";
import {
	type OpenRegister,
	openTemporaryRegister,
	readStandings,
	saveStandings,
	verifyRegister,
	whyMissing,
} from "../main.ts";
import { exportProgramme } from "../usecases/programme/export.ts";
import { loadProgramme } from "../usecases/programme/load.ts";
import { reportLoad } from "../usecases/programme/load-report.ts";
import { openSimulated } from "../wiring/local-slack.ts";
import { standingsIn, standingsKept } from "./account-standings.ts";
import { programmeTextIn } from "./programme-text.ts";
import { fileOf, makeFolder, openKept, persistentRegister } from "./register-file.ts";

type Loading = { readonly file: string; readonly dryRun: boolean; readonly force: boolean };

/** Other tools answer over the demonstration until they are told of a register. */
const sayWhere = (settings: Settings): string =>
	`It is kept in ${fileOf(persistentRegister(settings))}. To ask about it: DATABASE_URL=${persistentRegister(settings)} convenor ask`;

/** What is only to be said is said of the register that there is: where there is none, none is made for it. */
const openFor = async (
	settings: Settings,
	dryRun: boolean,
): Promise<OpenRegister | ReturnType<typeof openTemporaryRegister>> => {
	if (dryRun && (await whyMissing(persistentRegister(settings)))) return openTemporaryRegister();
	if (dryRun || !settings.simulationUrl) return openKept(settings);
	makeFolder(settings.databaseUrl);
	return openSimulated(settings.databaseUrl, settings.holidays);
};

/** Exit status: 0 when loaded, 1 when the file was refused. */
export const load = async (
	settings: Settings,
	{ file, dryRun, force }: Loading,
): Promise<number> => {
	const text = programmeTextIn(file);
	const register = await openFor(settings, dryRun);
	try {
		const outcome = await loadProgramme(text, {
			store: register.store,
			ids: randomUUID,
			read: readProgrammeFile,
			calendar: englandAndWales,
			author: { name: "Programme file", through: "programme load" },
			now: machineClock.now(),
			localSlack: settings.simulationUrl !== undefined,
			dryRun,
			force,
		});
		const report = `${reportLoad(outcome, writeProgrammeError).join("\n")}\n`;
		if (outcome.is === "loaded") {
			if ("url" in register && !dryRun)
				await saveStandings(register, standingsIn(text, await readStandings(register)));
			process.stdout.write(report);
			if (!settings.hasRegister && !dryRun) process.stdout.write(`${sayWhere(settings)}\n`);
		} else process.stderr.write(report);
		return outcome.is === "loaded" ? 0 : 1;
	} finally {
		await register.close();
	}
};

const complain = (words: string): number => {
	process.stderr.write(`${words}\n`);
	return 1;
};

/** Exit status: 1 where there is no register: none is made for the sake of writing it out. */
export const write = async (settings: Settings): Promise<number> => {
	const missing = await whyMissing(persistentRegister(settings));
	if (missing) return complain(missing);
	const register = await openKept(settings);
	try {
		const programme = await exportProgramme(register.store.as({ kind: "operator" }), {
			name: "Programme",
			standings: standingsKept(await readStandings(register)),
		});
		process.stdout.write(writeProgrammeFile(programme));
		return 0;
	} finally {
		await register.close();
	}
};

/** As the log says it. */
const headIn = (words: string | undefined) => {
	if (words === undefined) return undefined;
	const [, sequence, hash] = /^(\d{1,10}):([0-9a-f]{64})$/i.exec(words.trim()) ?? [];
	if (!sequence || !hash)
		throw new WrongSettings(
			`"${words}" is no head of a history. Give one as the log says it: --head SEQUENCE:HASH`,
		);
	return { sequence: Number(sequence), hash: hash.toLowerCase() };
};

/** Exit status: 0 when the chain is whole, 1 when it is broken or there is none. */
export const verify = async (settings: Settings, head: string | undefined): Promise<number> => {
	const verdict = await verifyRegister(persistentRegister(settings), headIn(head));
	if ("missing" in verdict) return complain(verdict.missing);
	process.stdout.write(`${JSON.stringify(verdict)}\n`);
	return "brokenAt" in verdict ? 1 : 0;
};
