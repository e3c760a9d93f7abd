/** Bolt, with every door opened by hand; the same doors over Socket Mode and over HTTP. */

import type { IncomingMessage, Server, ServerOptions, ServerResponse } from "node:http";
import {
	App,
	HTTPReceiver,
	type Logger,
	LogLevel,
	type Receiver,
	SocketModeReceiver,
} from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import type { Log } from "../assistant/app-context.ts";
import { followZone } from "../usecases/person/hours.ts";
import { noteLeaving } from "../usecases/person/leaving.ts";
import type { Clock } from "../usecases/ports.ts";
import type { Identity } from "./directory/identity.ts";
import type { ChangedInSlack } from "./directory/lookups.ts";
import { openButtonDoor } from "./doors/button.ts";
import { openFormDoor } from "./doors/form.ts";
import { openHomeDoor } from "./doors/home.ts";
import { openMentionDoor } from "./doors/mention.ts";
import { openShortcutDoor } from "./doors/shortcut.ts";
import { openSlashDoor } from "./doors/slash.ts";
import { guardRequests } from "./guard.ts";
import type { Watched } from "./in-flight.ts";
import { watchRemoval } from "./installation-watch.ts";
import type { Fetch } from "./slack-time.ts";
import { keepHearing } from "./socket-supervisor.ts";

/** Pages of our own, beside Slack's own address. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What anybody may have of the server. */
export type ServerLimits = {
	readonly options: ServerOptions;
	/** Of a server that has started. */
	readonly limit: (server: Server) => Server;
};

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
	readonly start: () => Promise<number>;
	/** As Bolt is about to stop. */
	readonly ending: () => void;
	readonly isDeaf: () => boolean;
};

/** Slack waits three seconds for an answer; who is connected for longer has not asked yet, or has given up. */
const mostWaitMs = 5_000;

/** A connection on which nothing is ever asked would keep the server, and so the process. */
const closeSoon = (server: Server): void => {
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), mostWaitMs).unref();
};

const overHttp = (
	via: Extract<SlackAccess["via"], { is: "http" }>,
	log: Log,
	machine: Clock,
): Running => {
	const { signingSecret, host, port, pages, limits } = via;
	const bare = new HTTPReceiver({
		signingSecret,
		port,
		logger: boltLogger(log),
		customPropertiesExtractor: ({ headers }) => ({ signature: headers["x-slack-signature"] }),
	});
	const receiver = guardRequests(bare, machine);
	const slackOnly = receiver.requestListener;
	receiver.requestListener = (request, response) => {
		if (!pages(request, response)) slackOnly(request, response);
	};
	let server: Server | undefined;
	return {
		receiver,
		start: async () => {
			server = limits.limit(await receiver.start({ port, host }, limits.options));
			const address = server.address();
			return typeof address === "object" && address ? address.port : port;
		},
		ending: () => server && closeSoon(server),
		isDeaf: () => false,
	};
};

const overSocket = (access: SlackAccess, appToken: string, log: Log): Running => {
	const receiver = new SocketModeReceiver({
		appToken,
		logger: boltLogger(log),
		autoReconnectEnabled: false,
		installerOptions: { clientOptions: { slackApiUrl: access.apiUrl, ...oneTry() } },
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
	readonly watched: Watched;
	readonly machine: Clock;
	/** Told how long Slack waited for an acknowledgement, in seconds, by a stopwatch in milliseconds. */
	readonly timing?:
		| { readonly stopwatch: () => number; readonly onAcknowledged: (seconds: number) => void }
		| undefined;
	/** Called when Slack says that the app was removed, or its bot's token revoked. */
	readonly onRefused: (reason: string) => void;
	/** Called when Slack says that membership or accounts have changed, and which. */
	readonly onPeopleChanged: (changed: ChangedInSlack) => void;
};

const peopleEvents = [
	"member_joined_channel",
	"member_left_channel",
	"channel_archive",
	"channel_unarchive",
	"group_archive",
	"group_unarchive",
	"channel_left",
	"group_left",
	"channel_shared",
	"channel_unshared",
	"user_change",
] as const;

type PeopleEvent = { readonly user?: string | { readonly id: string }; readonly channel?: string };

/** Of an account that changed its places are not forgotten, nor anybody else's. */
const changedBy = ({ user, channel }: PeopleEvent): ChangedInSlack => ({
	slackId: typeof user === "object" ? user.id : user,
	channelId: channel,
});

/** Somebody's mornings are in the zone of their Slack profile, and whose account was closed has left. */
const openProfileDoor = (app: App, { parts, watch }: Watched): void =>
	app.event("user_change", ({ event }) =>
		watch("profile", async () => {
			const now = parts.clock.now();
			await followZone(event.user.id, { ...parts, now });
			await noteLeaving(event.user.id, { ...parts, now });
			parts.afterChange();
		}),
	);

const openDoors = (app: App, { watched, onPeopleChanged, onRefused }: Opening): void => {
	watchRemoval(app, onRefused);
	openSlashDoor(app, watched);
	openFormDoor(app, watched);
	openButtonDoor(app, watched);
	openMentionDoor(app, watched);
	openHomeDoor(app, watched);
	openShortcutDoor(app, watched);
	for (const name of peopleEvents)
		app.event(name, async ({ event }) => onPeopleChanged(changedBy(event)));
	openProfileDoor(app, watched);
	app.error(async (error) =>
		watched.parts.log.error({ error: error.stack ?? error.message }, "Bolt could not serve"),
	);
};

/** From when a request was read to when its acknowledgement was handed over, over either transport. */
const timeAcknowledgements = (app: App, { timing }: Opening): void => {
	if (!timing) return;
	const { stopwatch, onAcknowledged } = timing;
	const take = app.processEvent.bind(app);
	app.processEvent = (event) => {
		const began = stopwatch();
		const ack: typeof event.ack = async (answer) => {
			await event.ack(answer);
			onAcknowledged((stopwatch() - began) / 1_000);
		};
		return take({ ...event, ack });
	};
};

export const openApp = async (opening: Opening): Promise<Opened> => {
	const { access, identity, watched, machine } = opening;
	const { log } = watched.parts;
	const running =
		access.via.is === "http"
			? overHttp(access.via, log, machine)
			: overSocket(access, access.via.appToken, log);
	const { botId, botUserId } = identity;
	const app = new App({
		receiver: running.receiver,
		authorize: async () => ({
			botToken: access.botToken,
			botId,
			botUserId,
			teamId: identity.teamId,
		}),
		logger: boltLogger(log),
		clientOptions: { slackApiUrl: access.apiUrl, ...oneTry() },
		deferInitialization: true,
	});
	await app.init();
	openDoors(app, opening);
	timeAcknowledgements(app, opening);
	const port = await running.start();
	const stop = async () => {
		running.ending();
		await app.stop();
	};
	return { port, isDeaf: running.isDeaf, stop };
};
