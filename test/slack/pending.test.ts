/** What is taken is written down before Slack hears that it was taken; what comes twice is served once. */
import { setTimeout as pause } from "node:timers/promises";
import type { App, Receiver, ReceiverEvent } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import type { Parts } from "../../src/assistant/app-context.ts";
import { type Holding, keepingRequests } from "../../src/slack/doors/acknowledgement.ts";
import { type Body, contentOf } from "../../src/slack/doors/request-content.ts";
import type { PendingRequest } from "../../src/usecases/pending-requests.ts";

const command = { command: "/action", text: "add Tea", user_id: "U1", channel_id: "C1" };
const event = (said: object) => ({
	event_id: "Ev1",
	event: {
		type: "app_mention",
		user: "U1",
		text: "<@UBOT> who?",
		channel: "C1",
		ts: "1.0",
		...said,
	},
});
const button = (action: NonNullable<Body["actions"]>[number], body: object = {}): Body => ({
	...{ user: { id: "U1" }, channel: { id: "C1" }, message: { ts: "1.0" } },
	...{ container: { type: "message" }, actions: [action], ...body },
});

type Opened = { readonly isSilenced?: boolean; readonly writing?: Promise<boolean> };

const openDoor = ({ isSilenced = false, writing = Promise.resolve(true) }: Opened) => {
	const added: PendingRequest[] = [];
	const log: string[] = [];
	const parts = {
		ids: () => "id",
		clock: { now: () => "2009-01-29T10:00:00Z" },
		allowance: { isSilenced: () => isSilenced },
		pending: {
			add: async (request: PendingRequest) => {
				added.push(request);
				const isNew = await writing;
				log.push("written");
				return isNew;
			},
		},
	} as unknown as Parts;
	let heard: App | undefined;
	const init = (app: App) => {
		heard = app;
	};
	const receiver = { init } as unknown as Receiver;
	let holding: Holding | undefined;
	const app = {
		processEvent: async ({ ack, customProperties }: ReceiverEvent) => {
			holding = customProperties?.holding;
			await ack();
		},
	} as unknown as App;
	keepingRequests(receiver, { parts, botUserId: "UBOT" }).init(app);
	const send = async (body: object) => {
		const ack = async () => void log.push("acknowledged");
		await heard?.processEvent({ body, ack } as ReceiverEvent);
		return holding?.taken;
	};
	return { added, log, send };
};

describe("an acknowledgement", () => {
	it("comes once what is asked is written down", async () => {
		const { added, log, send } = openDoor({ writing: pause(10).then(() => true) });
		expect(await send(command)).toBe("new");
		expect(log).toEqual(["written", "acknowledged"]);
		const content = { door: "command", noun: "action", text: "add Tea", channelId: "C1" };
		expect(added).toEqual([{ id: "id", slackId: "U1", content }]);
	});

	it("waits for a busy database no longer than it may take", async () => {
		let write = (_: boolean) => {};
		const { log, send } = openDoor({ writing: new Promise((resolve) => (write = resolve)) });
		const sent = send(command);
		while (log.length === 0) await pause(5);
		expect(log).toEqual(["acknowledged"]);
		write(true);
		expect(await sent).toBe("new");
	});

	it("of what was delivered before says so; of what nobody could write down, that too", async () => {
		expect(await openDoor({ writing: Promise.resolve(false) }).send(event({}))).toBe("known");
		const failing = Promise.reject(new Error("away"));
		expect(await openDoor({ writing: failing }).send(command)).toBe("unwritten");
	});

	it("is all that somebody gets who has been asked to wait", async () => {
		const { added, log, send } = openDoor({ isSilenced: true });
		await send(command);
		expect([added, log]).toEqual([[], ["acknowledged"]]);
	});
});

describe("what is kept", () => {
	it.each([
		["a mention", event({}), { door: "question", text: "who?", channelId: "C1", ts: "1.0" }],
		[
			"what is said in private",
			event({ type: "message", channel_type: "im", text: "who?", channel: "D1" }),
			{ door: "question", text: "who?", channelId: "D1", ts: "1.0" },
		],
		[
			"a button that all see",
			button({ action_id: "do:action close", value: "{}", text: { text: "Done" } }),
			{
				...{ door: "button", id: "do:action close", value: "{}", label: "Done" },
				...{ channelId: "C1", messageTs: "1.0" },
			},
		],
		[
			"a button that asks, shown to one alone",
			button(
				{ action_id: "ask:1", value: "who?" },
				{ message: undefined, container: { message_ts: "2.0", is_ephemeral: true } },
			),
			{ door: "question", text: "who?", channelId: "C1", ts: "2.0", alone: "yes" },
		],
		[
			"a shortcut, with the words of the message that it is about",
			{
				...{ type: "message_action", callback_id: "ask_about" },
				...{ user: { id: "U1" }, channel: { id: "C1" } },
				message: { ts: "1.0", text: "who?", user: "U2", blocks: [{}] },
			},
			{
				...{ door: "shortcut", id: "ask_about", channelId: "C1", text: "who?" },
				message: '{"ts":"1.0","text":"who?","user":"U2"}',
			},
		],
	])("is %s", (_, body, content) => {
		expect(contentOf(body, "UBOT")).toEqual({ slackId: "U1", content });
	});

	it.each([
		["in a channel without our name", event({ type: "message", channel_type: "channel" })],
		["by a bot", event({ bot_id: "B1" })],
		["by ourselves", event({ user: "UBOT" })],
		[
			"in a change of words",
			event({ type: "message", channel_type: "im", subtype: "message_changed" }),
		],
		["with no words but our name", event({ text: "<@UBOT>" })],
		["by a link", button({ action_id: "open:page" })],
		["by “Do it now”, which is kept already", button({ action_id: "again", value: "{}" })],
		[
			"in a form, which is open until it is answered",
			{ type: "view_submission", user: { id: "U1" } },
		],
	])("is nothing of what is said %s", (_, body) => {
		expect(contentOf(body, "UBOT")).toBeUndefined();
	});
});
