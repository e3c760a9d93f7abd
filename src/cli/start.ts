/** `convenor start`: the bot on a real workspace when there are tokens, else the local Slack with the demonstration. */

import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { machineClock } from "../clock.ts";
import { isPracticeRegister, refuseWithoutToken, type Settings, secretsOf } from "../config.ts";
import { openRegister, startConvenor } from "../main.ts";
import { endAtFaults } from "../ops/last-resort.ts";
import { type AppLog, openLog } from "../ops/log.ts";
import { openSimulated, startBeside } from "../wiring/local-slack.ts";
import { onFreePort } from "./free-port.ts";
import { programmeTextIn } from "./programme-text.ts";
import { fileOf, makeFolder } from "./register-file.ts";

type Running = {
	readonly says: string;
	readonly stop: () => Promise<void>;
	/** Says that it is not ready any more; resolves when whoever listens has had time to hear. */
	readonly withdraw?: (() => Promise<void>) | undefined;
};

/** The local Slack forgets its messages when it stops; its own register starts afresh with it. */
const startAfresh = ({ databaseUrl }: Settings): void => {
	const file = fileOf(databaseUrl);
	if (!isPracticeRegister(databaseUrl)) return;
	for (const part of ["", "-wal", "-shm"]) rmSync(`${file}${part}`, { force: true });
};

const simulate = async (given: Settings, log: AppLog): Promise<Running> => {
	refuseWithoutToken(given);
	const settings = await onFreePort(given);
	startAfresh(settings);
	// A bot on a real workspace has no need of a simulation.
	const { startSimulation } = await import("../wiring/simulation.ts");
	const { demoProgramme, pageFiles, readManifest } = await import("./assets.ts");
	const programme = settings.programme ? programmeTextIn(settings.programme) : demoProgramme();
	const { url, port, stop } = await startSimulation({
		settings,
		log,
		manifest: readManifest(),
		programme,
		page: await pageFiles(),
	});
	return {
		says: `Convenor is running beside a local Slack (a simulation). Open ${url}\nIts own pages (health, metrics, links in messages): http://127.0.0.1:${port}\nTo stop: Ctrl+C`,
		stop,
	};
};

const serve = async (settings: Settings, log: AppLog): Promise<Running> => {
	const { slack, web, simulationUrl, databaseUrl, api, mail, allowance } = settings;
	if (!slack) return simulate(settings, log);
	const register = await (simulationUrl ? openSimulated : openRegister)(databaseUrl);
	const beside = { slack, web, register, api, mail, allowance, log };
	const convenor = simulationUrl
		? await startBeside({ ...beside, url: simulationUrl })
		: await startConvenor({ ...beside, clock: machineClock });
	const stop = async () => {
		await convenor.stop();
		await register.close();
	};
	const how =
		slack.via.is === "http"
			? `over HTTP on port ${convenor.port}`
			: `over Socket Mode, its own pages on port ${convenor.port}`;
	const withdraw = async () => {
		convenor.withdraw();
		if (slack.via.is === "http") await pause(web.drainSeconds * 1_000);
	};
	return {
		withdraw,
		says: `Convenor is running ${how}. Register: ${fileOf(databaseUrl) ?? "Postgres"}\nTo stop: Ctrl+C`,
		stop,
	};
};

/** What is still in hand by then is found by its lease, here or on another replica. */
const stopBoundMs = 25_000;

const stopInTime = async (running: Running, log: AppLog): Promise<boolean> => {
	const bound = pause(stopBoundMs, "late" as const);
	const ended = await Promise.race([running.stop().then(() => "stopped" as const), bound]);
	if (ended === "late") log.error({}, "it did not stop in time, and was ended");
	return ended === "stopped";
};

const end = async (running: Running, log: AppLog): Promise<void> => {
	try {
		process.exit((await stopInTime(running, log)) ? 0 : 1);
	} catch (error) {
		log.error({ error }, "stopping failed");
		process.exit(1);
	}
};

export const start = async (settings: Settings): Promise<void> => {
	const log = openLog(settings.logLevel, { secrets: secretsOf(settings) });
	makeFolder(settings.databaseUrl);
	const running = await serve(settings, log);
	process.stdout.write(`${running.says}\n`);
	const drain = () => stopInTime(running, log);
	endAtFaults({
		on: (fault, hear) => process.on(fault, hear),
		log,
		drain,
		exit: (status) => process.exit(status),
	});
	process.once("SIGINT", () => void end(running, log));
	process.once("SIGTERM", () => {
		void (running.withdraw?.() ?? Promise.resolve()).then(() => end(running, log));
	});
};
