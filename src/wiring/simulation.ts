/** Convenor with no Slack at all: the local Slack, the demonstration programme, and the bot beside them. */
import { randomUUID } from "node:crypto";
import type { Log } from "../assistant/app-context.ts";
import { machineClock } from "../clock.ts";
import type { Settings, SlackSettings } from "../config.ts";
import type { Instant } from "../domain/dates/plain-date.ts";
import { englandAndWales } from "../language/dates/holidays.ts";
import {
	nothingKnown,
	readProgrammeFile,
	writeProgrammeError,
} from "../language/programme-file/programme-file.ts";
import {
	type LocalSlack,
	type Manifest,
	refuseBesideRealTokens,
	startLocalSlack,
} from "../local-slack/index.ts";
import { demoWorld } from "../local-slack/world/demo-world.ts";
import { lastMoment, type OpenRegister } from "../main.ts";
import type { Store } from "../usecases/ports.ts";
import { type LoadRequest, loadProgramme } from "../usecases/programme/load.ts";
import type { Programme } from "../usecases/programme/programme.ts";
import { openSimulated, startBeside } from "./local-slack.ts";

export type PageFiles = ReadonlyMap<string, { readonly type: string; readonly body: Uint8Array }>;

export type Simulating = {
	readonly settings: Settings;
	readonly log: Log;
	readonly manifest: Manifest;
	/** The programme file's text. */
	readonly programme: string;
	readonly page?: PageFiles | undefined;
	readonly via?: "socket" | "http" | undefined;
	/** "none" where more is said in a minute than Slack would take. */
	readonly rates?: "slack" | "none" | undefined;
};

export type Simulation = {
	readonly url: string;
	readonly slack: LocalSlack;
	readonly register: OpenRegister;
	/** Where the bot's own pages are. */
	readonly port: number;
	/** Where the conversation for other surfaces is, if there is one. */
	readonly apiPort?: number | undefined;
	readonly stop: () => Promise<void>;
};

class UnreadableProgramme extends Error {
	override readonly name = "UnreadableProgramme";
}

/** As an empty register reads it. */
export const readAlone = (text: string) => {
	const reading = readProgrammeFile(text, { known: nothingKnown, calendar: englandAndWales });
	if (reading.is === "read") return reading;
	throw new UnreadableProgramme(reading.errors.map(writeProgrammeError).join("\n"));
};

export const readProgramme = (text: string): Programme => readAlone(text).programme;

/** The clock starts where the programme says; where it says nothing, now. */
export const startOf = ({ clock }: Programme): Instant => clock ?? machineClock.now();

type Loading = Pick<LoadRequest, "now" | "ids"> & Partial<Pick<LoadRequest, "read">>;

export const loadWith = async (
	store: Store,
	text: string,
	{ now, ids, read = readProgrammeFile }: Loading,
): Promise<void> => {
	const outcome = await loadProgramme(text, {
		store,
		ids,
		read,
		calendar: englandAndWales,
		author: { name: "Programme file", through: "programme load" },
		now,
		localSlack: true,
	});
	if (outcome.is === "refused")
		throw new UnreadableProgramme(outcome.errors.map(writeProgrammeError).join("\n"));
};

export const loadInto = (store: Store, text: string, now: Instant): Promise<void> =>
	loadWith(store, text, { now, ids: randomUUID });

const accessTo = (local: LocalSlack, via: "socket" | "http"): SlackSettings => ({
	botToken: local.botToken,
	apiUrl: local.apiUrl,
	via:
		via === "http"
			? { is: "http", signingSecret: local.signingSecret }
			: { is: "socket", appToken: local.appToken },
});

/** The clock of a register that was kept goes on: messages and reminders never come a second time from its past. */
const momentFor = async (register: OpenRegister, programme: Programme): Promise<Instant> => {
	const [start, last] = [startOf(programme), await lastMoment(register)];
	return last !== undefined && last > start ? last : start;
};

export const startSimulation = async (simulating: Simulating): Promise<Simulation> => {
	const { settings, log, manifest, page } = simulating;
	const { slack: real, production } = settings;
	refuseBesideRealTokens({ tokens: [real?.botToken], production });
	const programme = readProgramme(simulating.programme);
	const register = await openSimulated(settings.databaseUrl, settings.holidays);
	const start = await momentFor(register, programme);
	await loadInto(register.store, simulating.programme, start);
	const slack = await startLocalSlack({
		port: settings.localSlackPort,
		...(simulating.rates ? { rates: simulating.rates } : {}),
		world: demoWorld(programme),
		manifest,
		start,
		...(page ? { pageFiles: (path: string) => page.get(path) } : {}),
	});
	const via = simulating.via ?? "socket";
	const web = { ...settings.web, host: "127.0.0.1" };
	const bot = await startBeside({
		url: slack.url,
		slack: accessTo(slack, via),
		web: via === "http" ? { ...web, port: 0 } : web,
		register,
		api: settings.api,
		mail: settings.mail,
		allowance: settings.allowance,
		log,
	});
	if (via === "http") slack.deliverTo(`http://127.0.0.1:${bot.port}/slack/events`);
	const stop = async () => {
		await bot.stop();
		await slack.close();
		await register.close();
	};
	return { url: slack.url, slack, register, port: bot.port, apiPort: bot.apiPort, stop };
};
