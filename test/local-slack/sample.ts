/** A small workspace for the local Slack's own tests, and a hand to drive it with. */
import type { App } from "@slack/bolt";
import {
	type LocalSlack,
	type LocalSlackOptions,
	startLocalSlack,
} from "../../src/local-slack/index.ts";
import type { Manifest, World } from "../../src/local-slack/world/world.ts";

export const START = "2009-01-29T10:00:00.000Z";

const person = (id: string, name: string, real_name: string, more: object = {}) => ({
	id,
	team: "T1",
	name,
	real_name,
	title: "Secretary",
	tz: "Europe/London",
	standing: "member" as const,
	...more,
});

export const world: World = {
	teams: [
		{ id: "T1", name: "Prevent Programme" },
		{ id: "T2", name: "Borough Council" },
	],
	users: [
		person("U1", "maya", "Maya Patel", { is_admin: true }),
		person("U2", "sam.okoro", "Sam Okoro"),
		person("U3", "gail", "Gail Guest", { standing: "guest" }),
		person("U4", "xena", "Xena External", { standing: "external", team: "T2" }),
		person("U5", "dan", "Dan Departed", { standing: "deactivated" }),
		person("U6", "bea", "Bea Borough", { team: "T2", tz: "Pacific/Auckland" }),
	],
	channels: [
		{ id: "C1", name: "london-board", kind: "public", members: ["@app", "U1", "U2", "U3"] },
		{ id: "C2", name: "vetting", kind: "private", members: ["@app", "U1"] },
		{ id: "C3", name: "partners", kind: "shared", members: ["@app", "U1", "U4"] },
		{ id: "C4", name: "old-board", kind: "public", archived: true, members: ["@app", "U1"] },
		{ id: "C5", name: "elsewhere", kind: "public", members: ["U1", "U2"] },
		{ id: "C6", name: "borough", kind: "public", team: "T2", members: ["@app", "U6"] },
	],
};

export const manifest: Manifest = {
	display_information: { name: "Convenor" },
	features: {
		bot_user: { display_name: "Convenor" },
		slash_commands: [
			{
				command: "/meeting",
				description: "Schedule meetings",
				usage_hint: "schedule",
				should_escape: true,
			},
			{ command: "/plain", description: "Unescaped words" },
		],
		shortcuts: [
			{ name: "Make an action", type: "message", callback_id: "capture" },
			{ name: "My actions", type: "global", callback_id: "mine" },
		],
	},
	oauth_config: {
		scopes: {
			bot: [
				"commands",
				"chat:write",
				"app_mentions:read",
				"users:read",
				"channels:read",
				"groups:read",
				"im:write",
				"im:read",
				"im:history",
				"files:write",
				"files:read",
				"channels:history",
				"channels:join",
				"reactions:write",
			],
		},
	},
	settings: {
		event_subscriptions: {
			bot_events: [
				"app_mention",
				"message.im",
				"app_home_opened",
				"member_joined_channel",
				"channel_archive",
				"channel_rename",
				"user_change",
				"team_join",
			],
		},
	},
};

export type Answer = Record<string, unknown> & { readonly ok: boolean };

export type Hand = {
	readonly post: (verb: string, body?: object) => Promise<Answer>;
	readonly get: (verb: string, query?: Record<string, string>) => Promise<Answer>;
	/** Who said what in a channel, as one person reads it. */
	readonly lines: (user: string, channel: string) => Promise<readonly string[]>;
	readonly log: (kind: string) => Promise<readonly LogLine[]>;
};

export type LogLine = {
	readonly kind: string;
	readonly type: string;
	readonly request: Record<string, unknown>;
	readonly response: Record<string, unknown>;
};

type Seen = {
	readonly name: string;
	readonly flattened: readonly string[];
	readonly ephemeral: boolean;
};

export const handOf = (url: string): Hand => {
	const post: Hand["post"] = async (verb, body = {}) => {
		const response = await fetch(`${url}/local/${verb}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		});
		return (await response.json()) as Answer;
	};
	const get: Hand["get"] = async (verb, query = {}) => {
		const response = await fetch(`${url}/local/${verb}?${new URLSearchParams(query)}`);
		return (await response.json()) as Answer;
	};
	return {
		post,
		get,
		lines: async (user, channel) => {
			const { messages } = await get("transcript", { user, channel });
			return (messages as Seen[]).map(
				({ name, flattened, ephemeral }) =>
					`${name}${ephemeral ? " (only you)" : ""}: ${flattened.join(" / ")}`,
			);
		},
		log: async (kind) => {
			const { entries } = await get("log");
			return (entries as LogLine[]).filter((entry) => entry.kind === kind);
		},
	};
};

export type Stage = {
	readonly slack: LocalSlack;
	readonly hand: Hand;
	readonly end: () => Promise<void>;
};

export const stage = async (options: Partial<LocalSlackOptions> = {}): Promise<Stage> => {
	const slack = await startLocalSlack({
		world,
		manifest,
		start: START,
		running: false,
		...options,
	});
	return { slack, hand: handOf(slack.url), end: slack.close };
};

export type Transport = "socket" | "http";

/** A free port, taken and given back, for an app that must be told one. */
export const freePort = async (): Promise<number> => {
	const { createServer } = await import("node:net");
	const server = createServer();
	return new Promise((resolve) => {
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
};

/** A bare Bolt app, as its documentation shows it, connected over either transport. */
export const startBolt = async (
	slack: LocalSlack,
	transport: Transport,
	listen: (app: App) => void,
): Promise<App> => {
	const { App, LogLevel } = await import("@slack/bolt");
	const app = new App({
		token: slack.botToken,
		signingSecret: slack.signingSecret,
		...(transport === "socket" && { socketMode: true, appToken: slack.appToken }),
		clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
		deferInitialization: true,
		logLevel: LogLevel.ERROR,
	});
	await app.init();
	listen(app);
	const port = transport === "http" ? await freePort() : 0;
	await app.start(port);
	if (transport === "http") slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
	return app;
};
