/** Bolt, over Socket Mode or over HTTP, with every door open. */
import { App, type Logger, LogLevel, type Receiver, SocketModeReceiver } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import type { Log } from "../assistant/app-context.ts";
import type { Clock } from "../usecases/ports.ts";
import { keepingRequests } from "./doors/acknowledgement.ts";
import { type Opening as Doors, openDoors } from "./doors/doors.ts";
import { requestProperties } from "./doors/visit.ts";
import { httpReceiver, type Pages, type ServerLimits } from "./http-receiver.ts";
import type { Identity } from "./installation.ts";
import type { Fetch } from "./slack-time.ts";
import { keepHearing } from "./socket-supervisor.ts";

export type SlackAccess = {
	/** Makes each call; the usual way where it is absent. */
	readonly fetch?: Fetch | undefined;
	readonly botToken: string;
	readonly apiUrl: string;
	readonly via:
		| { readonly is: "socket"; readonly appToken: string }
		| {
				readonly is: "http";
				readonly signingSecret: string;
				/** Absent: every interface. */
				readonly host?: string | undefined;
				readonly port: number;
				readonly limits: ServerLimits;
				/** Serves what is not Slack's; answers whether it did. */
				readonly pages: Pages;
		  };
};

/** A client that retries by itself posts a message twice when an answer is lost, and waits longer than anybody likes. */
const oneTry = () => ({
	retryConfig: { retries: 0 },
	timeout: 10_000,
	rejectRateLimitedCalls: true,
});

export const webClient = ({ botToken, apiUrl, fetch }: SlackAccess): WebClient =>
	new WebClient(botToken, {
		...(fetch ? { fetch } : {}),
		slackApiUrl: apiUrl,
		...oneTry(),
	});

/** Bolt's own words go to our log, at the level that they deserve. */
const boltLogger = (log: Log): Logger => ({
	debug: () => undefined,
	info: () => undefined,
	warn: (...words) => log.warn({ from: "bolt" }, words.map(String).join(" ")),
	error: (...words) => log.error({ from: "bolt" }, words.map(String).join(" ")),
	setLevel: () => undefined,
	getLevel: () => LogLevel.WARN,
	setName: () => undefined,
});

type Running = {
	readonly receiver: Receiver;
	/** Answers the port where HTTP requests arrive; 0 over Socket Mode. */
	readonly start: () => Promise<number>;
	/** As Bolt is about to stop. */
	readonly ending?: () => void;
	readonly isDeaf: () => boolean;
};

const overHttp = (
	via: Extract<SlackAccess["via"], { is: "http" }>,
	{ doors: { parts, timing }, machine }: Opening,
): Running => {
	const receiver = httpReceiver({
		...via,
		machine,
		logger: boltLogger(parts.log),
		propertiesOf: (signature) => requestProperties(timing, signature),
	});
	return { receiver, start: receiver.start, isDeaf: () => false };
};

const overSocket = (
	{ appToken }: Extract<SlackAccess["via"], { is: "socket" }>,
	{ access, doors: { parts, timing } }: Opening,
): Running => {
	const { log } = parts;
	const receiver = new SocketModeReceiver({
		appToken,
		logger: boltLogger(log),
		autoReconnectEnabled: false,
		installerOptions: { clientOptions: { slackApiUrl: access.apiUrl, ...oneTry() } },
		customPropertiesExtractor: () => requestProperties(timing),
	});
	const { start, stop, isDeaf } = keepHearing(receiver.client, { log });
	return { receiver, start: () => start().then(() => 0), ending: stop, isDeaf };
};

export type Opened = {
	/** Where HTTP requests arrive; 0 over Socket Mode. */
	readonly port: number;
	/** Whether nothing of Slack's has been able to arrive for a while. */
	readonly isDeaf: () => boolean;
	readonly stop: () => Promise<void>;
};

export type Opening = {
	readonly access: SlackAccess;
	readonly identity: Identity;
	readonly doors: Doors;
	/** Signatures are dated by it, whatever time a simulation says it is. */
	readonly machine: Clock;
};

const boltOver = (receiver: Receiver, { access, identity, doors: { parts } }: Opening): App => {
	const { botId, botUserId, teamId } = identity;
	return new App({
		receiver: keepingRequests(receiver, { parts, botUserId }),
		authorize: async () => ({ botToken: access.botToken, botId, botUserId, teamId }),
		logger: boltLogger(parts.log),
		clientOptions: { slackApiUrl: access.apiUrl, ...oneTry() },
		convoStore: false,
		deferInitialization: true,
	});
};

export const openApp = async (opening: Opening): Promise<Opened> => {
	const { access, doors } = opening;
	const running =
		access.via.is === "http" ? overHttp(access.via, opening) : overSocket(access.via, opening);
	const app = boltOver(running.receiver, opening);
	await app.init();
	openDoors(app, doors);
	app.error(async (error) =>
		doors.parts.log.error({ error: error.stack ?? error.message }, "Bolt could not serve"),
	);
	const port = await running.start();
	const stop = async () => {
		running.ending?.();
		await app.stop();
	};
	return { port, isDeaf: running.isDeaf, stop };
};
