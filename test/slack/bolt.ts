/** Bolt itself without Slack: the real doors open on it, a fake client takes what they say, and events are handed in. */
import { App, type Receiver } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Parts } from "../../src/assistant/app-context.ts";
import { watchOver } from "../../src/assistant/intake/in-flight.ts";
import { openDoors } from "../../src/slack/doors/doors.ts";

export const botUserId = "UBOT";

const receiver: Receiver = {
	init: () => undefined,
	start: async () => undefined,
	stop: async () => undefined,
};

const quiet = {
	...{ debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
	...{ setLevel: () => {}, getLevel: () => "error" as never, setName: () => {} },
};

const bareApp = (client: WebClient): App => {
	const app = new App({
		receiver,
		authorize: async () => ({ botToken: "xoxb-1", botId: "B0", botUserId }),
		logger: quiet,
		convoStore: false,
	});
	// Bodies that name no workspace are served with this one.
	app.client = client;
	return app;
};

export type Sent = { readonly signature?: string | undefined };

/** What it was answered, once everything about it is done: undefined where an acknowledgement was empty. */
export type Send = (body: object, sent?: Sent) => Promise<readonly unknown[]>;

export const openBoltOn = (parts: Parts, client: WebClient): { readonly send: Send } => {
	const app = bareApp(client);
	const { watch } = watchOver(parts);
	openDoors(app, { parts, watch, onPeopleChanged: () => {}, onRefused: () => {} });
	const send: Send = async (body, { signature } = {}) => {
		const answers: unknown[] = [];
		const ack = async (answer?: unknown) => void answers.push(answer);
		await app.processEvent({ body, ack, customProperties: { signature } });
		return answers;
	};
	return { send };
};

/** Bodies as Slack sends them, with no more than is looked at. */
export const bodies = {
	command: (name: string, body: object) => ({ command: name, ...body }),
	action: (action: object, body: object) => ({
		...{ type: "block_actions", container: {}, ...body },
		actions: [{ type: "button", block_id: "b", ...action }],
	}),
	form: (name: string, view: object, body: object) => ({
		...{ type: "view_submission", ...body },
		view: { type: "modal", callback_id: `form:${name}`, ...view },
	}),
	shortcut: (id: string, body: object) => ({ type: "message_action", callback_id: id, ...body }),
	event: (type: string, event: object, id = "Ev1") => ({
		...{ type: "event_callback", event_id: id },
		event: { type, ...event },
	}),
};
