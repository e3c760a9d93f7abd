/** Bolt without Slack: the real doors open on it, and everything that they say is kept. */
import type { WebClient } from "@slack/web-api";
import type { Parts } from "../../src/assistant/app-context.ts";
import { bodies, openBoltOn, type Send } from "../slack/bolt.ts";

/** One thing that somebody got to see: a message, a form, a page, or what a form said of its fields. */
export type Shown = {
	/** A channel's id, or the Slack id of the one person who sees it. */
	readonly to: string;
	readonly as:
		| "message"
		| "private"
		| "form"
		| "home"
		| "errors"
		| "reminder"
		| "change"
		| "file"
		| "calendar";
	readonly what: unknown;
};

/** What arrives at a door: of an event, the event; of a button, the button, and where it stands. */
export type Knock = {
	readonly event?: object;
	readonly action?: object;
	readonly body?: Record<string, unknown>;
};

export type Doors = {
	readonly open: (parts: Parts) => void;
	readonly shown: Shown[];
	/** Who is at the keyboard: a form opens on their screen. */
	readonly enter: (slackId: string) => void;
	readonly asking: () => string;
	readonly knock: (door: string, knock: Knock) => Promise<void>;
};

type Body = Record<string, unknown> & { readonly channel: string; readonly user: string };

const placeOf = (channel: string): string => (channel.startsWith("D") ? channel.slice(1) : channel);

const clientFor = (shown: Shown[], asking: () => string): WebClient => {
	const post = async ({ channel, text, blocks, thread_ts }: Body) => {
		shown.push({ to: placeOf(channel), as: "message", what: { text, blocks, thread_ts } });
		return { ok: true };
	};
	const postEphemeral = async ({ channel, user, text, blocks, thread_ts }: Body) => {
		shown.push({ to: user, as: "private", what: { channel, text, blocks, thread_ts } });
		return { ok: true };
	};
	const open = async ({ view }: Body) => {
		shown.push({ to: asking(), as: "form", what: view });
		return { ok: true };
	};
	const publish = async ({ user_id, view }: Body) => {
		shown.push({ to: String(user_id), as: "home", what: view });
		return { ok: true };
	};
	const update = async ({ channel, text, blocks }: Body) => {
		shown.push({ to: placeOf(channel), as: "change", what: { text, blocks } });
		return { ok: true };
	};
	const openDirect = async ({ users }: Body) => ({ ok: true, channel: { id: `D${users}` } });
	const upload = async ({ channel_id, filename, title, file }: Body) => {
		const what = { filename, title, content: String(file) };
		shown.push({ to: placeOf(String(channel_id)), as: "file", what });
		return { ok: true };
	};
	return {
		chat: { postMessage: post, postEphemeral, update },
		views: { open, publish },
		conversations: { open: openDirect },
		files: { uploadV2: upload },
	} as unknown as WebClient;
};

const bodyOf = (door: string, { event = {}, action = {}, body = {} }: Knock): object => {
	const [, kind = "", name = ""] = /^(\w+) (.*)$/.exec(door) ?? [];
	if (kind === "command") return bodies.command(name, body);
	if (kind === "action") return bodies.action({ ...action, action_id: name }, body);
	if (kind === "view") return bodies.form(name, body.view as object, body);
	if (kind === "shortcut") return bodies.shortcut(name, body);
	return { ...bodies.event(name, event), ...body };
};

export const openBolt = (): Doors => {
	const shown: Shown[] = [];
	let asking = "";
	let send: Send | undefined;
	return {
		shown,
		open: (parts) => {
			send = openBoltOn(
				parts,
				clientFor(shown, () => asking),
			).send;
		},
		enter: (slackId) => {
			asking = slackId;
		},
		asking: () => asking,
		knock: async (door, knock) => {
			for (const what of (await send?.(bodyOf(door, knock))) ?? [])
				if (what !== undefined) shown.push({ to: asking, as: "errors", what });
		},
	};
};
