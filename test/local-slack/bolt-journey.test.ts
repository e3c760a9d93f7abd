import type { App } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answer, type Stage, stage, startBolt, type Transport } from "./sample.ts";

const text = (words: string) => ({ type: "plain_text" as const, text: words });

const form = (title: string) => ({
	type: "modal" as const,
	callback_id: "schedule",
	title: text(title),
	submit: text("Save"),
	private_metadata: "C1",
	blocks: [
		{
			type: "input" as const,
			block_id: "when",
			label: text("When"),
			element: { type: "datepicker" as const, action_id: "date" },
		},
		{
			type: "input" as const,
			block_id: "where",
			optional: true,
			label: text("Where"),
			element: { type: "plain_text_input" as const, action_id: "place" },
		},
	],
});

const listen = (app: App): void => {
	app.command("/meeting", async ({ ack, command, respond, client }) => {
		if (command.text === "schedule") {
			await ack();
			await client.views.open({ trigger_id: command.trigger_id, view: form("Schedule") });
			return;
		}
		await ack();
		await respond({ response_type: "in_channel", text: `Heard: ${command.text}` });
	});
	app.command("/plain", async ({ ack, command }) => {
		await ack(`You said ${command.text}`);
	});
	app.view("schedule", async ({ ack, view, client }) => {
		const date = view.state.values.when?.date?.selected_date ?? "";
		if (date < "2009-01-29") {
			await ack({ response_action: "errors", errors: { when: "That day is past." } });
			return;
		}
		await ack({ response_action: "update", view: form("Scheduled") });
		await client.chat.postMessage({
			channel: "C1",
			text: `Meets on ${date}`,
			blocks: [
				{ type: "section", text: { type: "mrkdwn", text: `Meets on *${date}*` } },
				{
					type: "actions",
					elements: [{ type: "button", action_id: "cancel", value: "M1", text: text("Cancel") }],
				},
			],
		});
	});
	app.action("cancel", async ({ ack, respond, action }) => {
		await ack();
		const value = action.type === "button" ? action.value : "";
		await respond({ replace_original: true, text: `Cancelled ${value}` });
	});
	app.event("app_mention", async ({ event, say }) => {
		await say({ text: `You asked: ${event.text}`, thread_ts: event.ts });
	});
	app.message(async ({ message, say }) => {
		if (message.subtype === undefined && message.channel_type === "im")
			await say("Privately heard");
	});
	app.event("app_home_opened", async ({ event, client }) => {
		await client.views.publish({
			user_id: event.user,
			view: {
				type: "home",
				blocks: [{ type: "section", text: text("Nothing due today") }],
			},
		});
	});
	app.shortcut("capture", async ({ ack, shortcut, respond }) => {
		await ack();
		if (shortcut.type === "message_action") await respond(`Captured: ${shortcut.message.text}`);
	});
	app.options("board", async ({ ack, options }) => {
		await ack({ options: [{ text: text(`Board ${options.value}`), value: "b1" }] });
	});
};

const modalsOf = (answer: Answer) => answer.modals as { id: string; title_text: string }[];

describe.each<Transport>(["socket", "http"])("a bare Bolt app over %s", (transport) => {
	let there: Stage;
	let app: App;

	beforeEach(async () => {
		there = await stage();
		app = await startBolt(there.slack, transport, listen);
	});

	afterEach(async () => {
		await app.stop();
		await there.end();
	});

	it("answers a slash command, at once and by the response address", async () => {
		const { hand } = there;
		const plain = await hand.post("command", {
			user: "maya",
			channel: "london-board",
			command: "/plain",
			text: "a & b <!channel>",
		});
		expect(plain).toMatchObject({ ok: true, outcome: "acknowledged" });
		await hand.post("command", {
			user: "maya",
			channel: "london-board",
			command: "/meeting",
			text: "ask @sam.okoro in #london-board",
		});
		await hand.post("settle");
		expect(await hand.lines("maya", "london-board")).toEqual([
			"Convenor (only you): You said a & b <!channel>",
			"Convenor: Heard: ask @Sam Okoro in #london-board",
		]);
		expect(await hand.lines("gail", "london-board")).toEqual([
			"Convenor: Heard: ask @Sam Okoro in #london-board",
		]);
	});

	it("opens a form, shows what is wrong with it, and takes it when it is right", async () => {
		const { hand } = there;
		await hand.post("command", {
			user: "maya",
			channel: "C1",
			command: "/meeting",
			text: "schedule",
		});
		await hand.post("settle");
		const [modal] = modalsOf(await hand.get("view", { user: "maya" }));
		const view_id = modal?.id;
		expect(modal?.title_text).toBe("Schedule");

		const empty = await hand.post("submit", { user: "maya", view_id, values: {} });
		expect(empty.errors).toEqual({ when: "Please complete this required field." });
		const past = await hand.post("submit", {
			user: "maya",
			view_id,
			values: { when: "2008-01-01", place: "City Hall" },
		});
		expect(past.errors).toEqual({ when: "That day is past." });
		await hand.post("submit", { user: "maya", view_id, values: { when: "2009-03-12" } });
		await hand.post("settle");
		const [after] = modalsOf(await hand.get("view", { user: "maya" }));
		expect(after).toMatchObject({ title_text: "Scheduled", id: view_id });
		expect(await hand.lines("gail", "C1")).toEqual(["Convenor: Meets on *2009-03-12* / [Cancel]"]);

		await hand.post("click", { user: "maya", channel: "C1", action_id: "cancel" });
		await hand.post("settle");
		expect(await hand.lines("gail", "C1")).toEqual(["Convenor: Cancelled M1"]);
	});

	it("hears a mention and answers in the thread, and hears a direct message", async () => {
		const { hand } = there;
		const said = await hand.post("message", {
			user: "gail",
			channel: "#london-board",
			text: "@Convenor where are we?",
		});
		await hand.post("message", { user: "maya", channel: "@app", text: "hello" });
		await hand.post("settle");
		const { messages } = await hand.get("transcript", { user: "gail", channel: "C1" });
		expect(messages).toMatchObject([
			{ ts: said.ts, reply_count: 1, flattened: ["@Convenor where are we?"] },
			{ thread_ts: said.ts, bot: true, flattened: ["You asked: @Convenor where are we?"] },
		]);
		expect(await hand.lines("maya", "Convenor")).toEqual([
			"Maya Patel: hello",
			"Convenor: Privately heard",
		]);
	});

	it("publishes a Home, and serves a message shortcut", async () => {
		const { hand } = there;
		const home = await hand.post("home", { user: "maya" });
		expect(home.view).toMatchObject({ type: "home", flattened: ["Nothing due today"] });
		const { ts } = await hand.post("message", { user: "maya", channel: "C1", text: "Draft paper" });
		await hand.post("shortcut", { user: "maya", callback_id: "capture", channel: "C1", ts });
		await hand.post("settle");
		expect((await hand.lines("maya", "C1")).at(-1)).toBe(
			"Convenor (only you): Captured: Draft paper",
		);
	});
});
