/** Bolt and Slack's client without either: the real doors open on it, and everything that they say is kept. */
import type { App } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";

type Handler = (args: Record<string, unknown>) => Promise<void>;

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

export type Doors = {
	readonly app: App;
	readonly client: WebClient;
	readonly shown: Shown[];
	/** Who is at the keyboard: a form opens on their screen. */
	readonly enter: (slackId: string) => void;
	readonly asking: () => string;
	readonly knock: (door: string, args: Record<string, unknown>) => Promise<void>;
	readonly has: (door: string) => boolean;
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

export const openBolt = (): Doors => {
	const handlers = new Map<string, Handler[]>();
	const shown: Shown[] = [];
	let asking = "";
	const listen = (kind: string) => (name: string, handler: Handler) => {
		const key = `${kind} ${name}`;
		handlers.set(key, [...(handlers.get(key) ?? []), handler]);
	};
	const app = {
		command: listen("command"),
		action: listen("action"),
		view: listen("view"),
		event: listen("event"),
		shortcut: ({ callback_id }: { callback_id: string }, handler: Handler) =>
			listen("shortcut")(callback_id, handler),
	};
	const client = clientFor(shown, () => asking);
	const ack = async (answer?: unknown) => {
		if (answer !== undefined) shown.push({ to: asking, as: "errors", what: answer });
	};
	return {
		app: app as unknown as App,
		client,
		shown,
		enter: (slackId) => {
			asking = slackId;
		},
		asking: () => asking,
		knock: async (door, args) => {
			for (const handler of handlers.get(door) ?? [])
				await handler({ ack, client, context: { botUserId: "UBOT" }, ...args });
		},
		has: (door) => handlers.has(door),
	};
};
