import type { App } from "@slack/bolt";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kind, PAYLOAD_KEYS } from "./payload-keys.ts";
import { type LogLine, type Stage, stage, startBolt } from "./sample.ts";

type Json = Record<string, unknown>;

/** Keys that only other kinds of app or workspace have: functions, enterprises, unfurls, files, old attachments. */
const NOT_OURS =
	/^(function_data|interactivity|bot_access_token|app_unfurl|enterprise_(id|name)|enterprise\.|team\.enterprise|container\.(attachment_id|text|is_app_unfurl|app_unfurl_url|thread_ts)|message\.(subtype|channel|username|attachments|thread_ts|parent_user_id|is_|wibblr|pinned_to|reactions|bot_link|display_as_bot|icons|file|files|upload|inviter|client_msg_id|comment|topic|purpose|edited|unfurl_|reply_|latest_reply|subscribed|hidden|last_read|root|item|room|no_notifications|assistant_app_thread|metadata))/;

/** Keys that Slack documents and its Java skeletons do not list. */
const DOCUMENTED = new Set([
	"response_urls",
	"user.username",
	"message.bot_profile",
	"view.blocks",
	"is_cleared",
	"actions",
]);

const kindOf = (value: unknown): Kind => {
	if (Array.isArray(value)) return "list";
	if (typeof value === "object") return "record";
	return typeof value as Kind;
};

const INSIDE = ["enterprise", "team", "user", "container", "channel", "message", "view"];

const flat = (payload: Json): Json => {
	const inside = INSIDE.flatMap((name) =>
		Object.entries((payload[name] ?? {}) as Json).map(([key, value]) => [`${name}.${key}`, value]),
	);
	return { ...payload, ...Object.fromEntries(inside) };
};

const differences = (name: string, payload: Json): readonly string[] => {
	const expected = PAYLOAD_KEYS[name] ?? {};
	const sent = flat(payload);
	const missing = Object.keys(expected)
		.filter((key) => !(key in sent) && !NOT_OURS.test(key) && !key.startsWith("actions.0"))
		.map((key) => `missing ${key}`);
	const strange = Object.keys(sent)
		.filter((key) => !(key in expected) && !DOCUMENTED.has(key))
		.map((key) => `unknown ${key}`);
	const wrong = Object.entries(sent)
		.filter(([key, value]) => value !== null && key in expected && kindOf(value) !== expected[key])
		.map(([key, value]) => `${key} is a ${kindOf(value)}`);
	return [...missing, ...strange, ...wrong];
};

const text = (words: string) => ({ type: "plain_text" as const, text: words });

const form = {
	type: "modal" as const,
	title: text("Form"),
	submit: text("Save"),
	close: text("Close"),
	notify_on_close: true,
	callback_id: "form",
	blocks: [
		{
			type: "input" as const,
			block_id: "b",
			label: text("Words"),
			element: { type: "plain_text_input" as const, action_id: "a" },
		},
		{
			type: "actions" as const,
			elements: [{ type: "button" as const, action_id: "inside", text: text("Press") }],
		},
	],
};

const listen = (app: App): void => {
	app.command(/.*/, async ({ ack, client, command }) => {
		await ack();
		await client.views.open({ trigger_id: command.trigger_id, view: form });
	});
	app.view({ callback_id: "form", type: "view_submission" }, async ({ ack }) => {
		await ack({ response_action: "errors", errors: { b: "no" } });
	});
	app.view({ callback_id: "form", type: "view_closed" }, async ({ ack }) => ack());
	app.action(/.*/, async ({ ack }) => ack());
	app.shortcut(/.*/, async ({ ack }) => ack());
};

describe("payloads carry Slack's keys, each with the right kind of value", () => {
	let there: Stage;
	let app: App;
	let deliveries: readonly LogLine[];

	beforeAll(async () => {
		there = await stage();
		app = await startBolt(there.slack, "socket", listen);
		const { hand } = there;
		await app.client.chat.postMessage({
			channel: "C1",
			text: "Choose",
			blocks: [
				{
					type: "actions",
					elements: [
						{ type: "button", action_id: "go", value: "v", text: text("Go") },
						{ type: "datepicker", action_id: "day" },
					],
				},
			],
		});
		await hand.post("click", { user: "maya", channel: "C1", action_id: "go" });
		await hand.post("click", {
			user: "maya",
			channel: "C1",
			action_id: "day",
			value: "2009-03-12",
		});
		const { messages } = await hand.get("transcript", { user: "maya", channel: "C1" });
		const { ts } = (messages as { ts: string }[])[0] ?? {};
		await hand.post("shortcut", { user: "maya", callback_id: "capture", channel: "C1", ts });
		await hand.post("shortcut", { user: "maya", callback_id: "mine" });
		await hand.post("command", { user: "maya", channel: "C2", command: "/meeting", text: "x" });
		await hand.post("settle");
		const { modals } = await hand.get("view", { user: "maya" });
		const view_id = (modals as { id: string }[])[0]?.id;
		await hand.post("click", {
			user: "maya",
			view_id,
			action_id: "inside",
			values: { a: "typed" },
		});
		await hand.post("submit", { user: "maya", view_id, values: { a: "words" } });
		await hand.post("close", { user: "maya", view_id });
		deliveries = await hand.log("delivery");
	});

	afterAll(async () => {
		await app.stop();
		await there.end();
	});

	const payloads = (type: string): readonly Json[] =>
		deliveries.filter((one) => one.type === type).map(({ request }) => request.payload as Json);

	it.each(["message_action", "view_submission", "view_closed"])("%s", (type) => {
		const [payload] = payloads(type);
		expect(payload && differences(type, payload)).toEqual([]);
	});

	it("block_actions in a message", () => {
		const [button, day] = payloads("block_actions");
		const expected = differences("block_actions", { ...button, view: {} });
		expect(expected.filter((line) => !line.includes("view"))).toEqual([]);
		expect(button?.actions).toMatchObject([
			{ type: "button", action_id: "go", value: "v", text: text("Go") },
		]);
		expect(day).toMatchObject({
			actions: [{ type: "datepicker", action_id: "day", selected_date: "2009-03-12" }],
			container: { type: "message", channel_id: "C1", is_ephemeral: false },
		});
		const { values } = (day?.state ?? {}) as { values?: Json };
		expect(Object.values(values ?? {})).toEqual([
			{ day: { type: "datepicker", selected_date: "2009-03-12" } },
		]);
	});

	it("block_actions in a form, with what was typed so far", () => {
		const payload = payloads("block_actions")[2];
		expect(payload?.container).toEqual({ type: "view", view_id: expect.any(String) });
		expect(payload?.view).toMatchObject({
			state: { values: { b: { a: { type: "plain_text_input", value: "typed" } } } },
		});
		expect(payload).not.toHaveProperty("response_url");
		const found = differences("block_actions", payload ?? {}).filter((line) => /view/.test(line));
		expect(found).toEqual([]);
	});

	it("a slash command, whose flags are words and whose private channel has no name", () => {
		const [payload] = payloads("/meeting");
		const found = differences("slash_command", payload ?? {});
		expect(found).toEqual(["is_enterprise_install is a string"]);
		expect(payload).toMatchObject({ channel_name: "privategroup", is_enterprise_install: "false" });
	});

	it("a shortcut from anywhere has neither channel nor response address", () => {
		const [payload] = payloads("shortcut");
		expect(payload).toMatchObject({ type: "shortcut", callback_id: "mine" });
		expect(payload).not.toHaveProperty("channel");
		expect(payload).not.toHaveProperty("response_url");
	});
});
