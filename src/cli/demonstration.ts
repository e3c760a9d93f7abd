/** The register that a tool works on without Slack: the one configured, or the demonstration for as long as it runs. */
import { isRegisterOf, type Roster, rosterOf } from "../channels/roster.ts";
import { machineClock } from "../clock.ts";
import { type Settings, WrongSettings } from "../config.ts";
import type { Instant } from "../domain/dates/plain-date.ts";
import {
	type OpenRegister,
	openRegister,
	openTemporaryRegister,
	readStandings,
	whyMissing,
} from "../main.ts";
import type { Desk } from "../usecases/desk.ts";
import type { Store } from "../usecases/ports.ts";
import { loadWith, readAlone, readProgramme, startOf } from "../wiring/simulation.ts";
import { demoProgramme } from "./assets.ts";
import { programmeTextIn } from "./programme-text.ts";

export type Standalone = {
	readonly store: Store;
	/** Of this run alone: nothing is kept beside the register. */
	readonly desk: Desk;
	readonly roster: Roster;
	readonly now: Instant;
	/** Whether a programme file says who is a guest or from outside, and who is in which channel. */
	readonly hasStandings: boolean;
	readonly close: () => Promise<void>;
};

const programmeText = ({ programme }: Settings): string =>
	programme ? programmeTextIn(programme) : demoProgramme();

/** Whatever has nothing else to go by stands in the order of the file, so that each run says the same. */
const inOrder = (): (() => string) => {
	let made = 0;
	return () => {
		made += 1;
		return `id-${String(made).padStart(8, "0")}`;
	};
};

/** The programme file in memory, on the day that it says it is. */
export const openDemonstration = async (settings: Settings): Promise<Standalone> => {
	const text = programmeText(settings);
	const reading = readAlone(text);
	const { programme } = reading;
	const { store, desk, close } = openTemporaryRegister();
	const now = startOf(programme);
	await loadWith(store, text, { now, ids: inOrder(), read: () => reading });
	return { store, desk, roster: rosterOf(programme, store), now, close, hasStandings: true };
};

const nobody = JSON.stringify({
	programme: { name: "No programme file", zone: "Europe/London" },
	boards: [],
});

/**
 * The file that is named, else the one that was loaded. The demonstration says nothing of anybody else's register,
 * though a name in it be the same.
 */
const standingsFor = async (settings: Settings, register: OpenRegister) => {
	const { store } = register;
	const kept = settings.programme ? undefined : await readStandings(register);
	if (kept) return { programme: readProgramme(kept), isKnown: true };
	const programme = readProgramme(programmeText(settings));
	const isKnown = settings.programme !== undefined || (await isRegisterOf(programme, store));
	return { programme: isKnown ? programme : readProgramme(nobody), isKnown };
};

/** The configured register; who stands how is still the programme file's to say. None is made for a question. */
const openConfigured = async (settings: Settings): Promise<Standalone> => {
	const missing = await whyMissing(settings.databaseUrl);
	if (missing) throw new WrongSettings(missing);
	const register = await openRegister(settings.databaseUrl, settings.holidays);
	const { store } = register;
	const { desk } = openTemporaryRegister();
	const { programme, isKnown } = await standingsFor(settings, register);
	const roster = rosterOf(programme, store);
	const now = machineClock.now();
	return { store, desk, roster, now, close: store.close, hasStandings: isKnown };
};

export const openStandalone = (settings: Settings): Promise<Standalone> =>
	settings.hasRegister ? openConfigured(settings) : openDemonstration(settings);
