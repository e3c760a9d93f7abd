/**
 * Everything that a workspace remembers while it runs: people, channels, messages, forms and files.
 */
import type { Json } from "./json.ts";
import type { ChannelKind, Standing, World, WorldTeam, WorldUser } from "./world.ts";

type Team = { readonly id: string; name: string; domain: string };

export type User = {
	readonly id: string;
	readonly team: string;
	name: string;
	real_name: string;
	title: string;
	tz: string;
	standing: Standing;
	is_admin: boolean;
	is_bot: boolean;
	updated: number;
};

export type Channel = {
	readonly id: string;
	name: string;
	kind: ChannelKind;
	readonly team: string;
	archived: boolean;
	readonly members: Set<string>;
	topic: string;
	readonly created: number;
	readonly creator: string;
};

export type Message = {
	readonly ts: string;
	readonly channel: string;
	readonly user: string;
	readonly team: string;
	readonly bot: boolean;
	text: string;
	blocks: readonly Json[];
	attachments: readonly Json[];
	files: readonly Json[];
	threadTs?: string;
	broadcast?: boolean;
	subtype?: string;
	ephemeralFor?: string;
	edited?: { readonly user: string; readonly ts: string };
	metadata?: Json;
	reactions: { name: string; users: string[] }[];
	/** When history starts to show it, by the simulation's uptime. */
	readonly postedAt: number;
};

export type View = {
	readonly id: string;
	readonly type: "modal" | "home";
	readonly team: string;
	readonly user: string;
	readonly rootId: string;
	readonly previousId: string | undefined;
	body: Json;
	hash: string;
	/** What the person has chosen or typed, by block and then by element. */
	values: Record<string, Record<string, Json>>;
	version: number;
};

export type StoredFile = {
	readonly id: string;
	readonly name: string;
	title: string;
	readonly user: string;
	readonly team: string;
	readonly created: number;
	readonly length: number;
	data: Buffer | undefined;
	channels: string[];
	shared: boolean;
};

export type Installation = {
	readonly team: string;
	readonly token: string;
	readonly botUserId: string;
	readonly botId: string;
	readonly scopes: readonly string[];
	revoked?: "token_revoked" | "account_inactive" | "invalid_auth";
};

export type ResponseUrl = {
	readonly id: string;
	readonly channel: string;
	readonly user: string;
	readonly team: string;
	readonly madeAt: number;
	readonly messageTs: string | undefined;
	used: number;
};

export type Trigger = {
	readonly id: string;
	readonly user: string;
	readonly team: string;
	readonly madeAt: number;
	readonly viewId: string | undefined;
	used: boolean;
};

export type State = {
	readonly teams: Map<string, Team>;
	readonly users: Map<string, User>;
	readonly channels: Map<string, Channel>;
	readonly messages: Map<string, Message[]>;
	readonly installs: Installation[];
	readonly views: Map<string, View>;
	/** Each person's open modals, bottom first. */
	readonly stacks: Map<string, string[]>;
	/** Each person's Home, by `team:user`. */
	readonly homes: Map<string, string>;
	readonly files: Map<string, StoredFile>;
	readonly responseUrls: Map<string, ResponseUrl>;
	readonly triggers: Map<string, Trigger>;
	/** Choices made in messages, by `channel:ts:user`. */
	readonly choices: Map<string, Record<string, Record<string, Json>>>;
	/** The newest message each person has read, by `user:channel`. */
	readonly reads: Map<string, string>;
	/** The last timestamp given in each channel; none is given twice, even when its message is deleted. */
	readonly lastTs: Map<string, string>;
	readonly scheduled: Map<string, Json>;
	readonly oauthCodes: Map<string, string>;
	/** Socket Mode addresses given out and not yet used: each serves once. */
	readonly tickets: Set<string>;
};

const teamFrom = (team: WorldTeam): Team => ({
	id: team.id,
	name: team.name,
	domain: team.domain ?? team.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
});

export const userFrom = (user: WorldUser, now: number): User => ({
	id: user.id,
	team: user.team,
	name: user.name,
	real_name: user.real_name,
	title: user.title ?? "",
	tz: user.tz,
	standing: user.standing,
	is_admin: user.is_admin ?? false,
	is_bot: false,
	updated: Math.floor(now / 1000),
});

const emptyState = (): State => ({
	teams: new Map(),
	users: new Map(),
	channels: new Map(),
	messages: new Map(),
	installs: [],
	views: new Map(),
	stacks: new Map(),
	homes: new Map(),
	files: new Map(),
	responseUrls: new Map(),
	triggers: new Map(),
	choices: new Map(),
	reads: new Map(),
	lastTs: new Map(),
	scheduled: new Map(),
	oauthCodes: new Map(),
	tickets: new Set(),
});

export const stateFrom = (world: World, now: number): State => {
	const state = emptyState();
	for (const team of world.teams) state.teams.set(team.id, teamFrom(team));
	for (const user of world.users) state.users.set(user.id, userFrom(user, now));
	return state;
};
