import type { App } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answer, type Stage, stage, startBolt } from "./sample.ts";

const text = (words: string) => ({ type: "plain_text" as const, text: words });

const form = (title: string, more: Partial<ModalView> = {}): ModalView => ({
	type: "modal",
	callback_id: "form",
	title: text(title),
	submit: text("Save"),
	blocks: [
		{
			type: "input",
			block_id: "who",
			label: text("Who"),
			element: { type: "users_select", action_id: "person" },
		},
		{
			type: "input",
			block_id: "board",
			optional: true,
			label: text("Board"),
			element: { type: "external_select", action_id: "board" },
		},
		{
			type: "input",
			block_id: "paper",
			optional: true,
			label: text("Paper"),
			element: { type: "file_input", action_id: "paper" },
		},
	],
	...more,
});

const errorOf = (error: unknown) => (error as { data: { error: string } }).data.error;

describe("forms and their rules", () => {
	let there: Stage;
	let app: App;
	let client: WebClient;
	let triggers: string[];
	let submissions: Record<string, unknown>[];
	let closed: string[];
	let answer: object | undefined;

	beforeEach(async () => {
		[triggers, submissions, closed, answer] = [[], [], [], undefined];
		there = await stage();
		app = await startBolt(there.slack, "socket", (bolt) => {
			bolt.command(/.*/, async ({ ack, command }) => {
				await ack();
				triggers.push(command.trigger_id);
			});
			bolt.view({ callback_id: "form", type: "view_submission" }, async ({ ack, view, body }) => {
				submissions.push(view.state.values);
				if (body.type === "view_submission") triggers.push(body.trigger_id);
				await ack(answer as never);
			});
			bolt.view({ callback_id: "form", type: "view_closed" }, async ({ ack, view, body }) => {
				if (body.type === "view_closed") closed.push(`${view.title.text} ${body.is_cleared}`);
				await ack();
			});
			bolt.options("board", async ({ ack, options }) => {
				await ack({ options: [{ text: text(`Board ${options.value}`), value: options.value }] });
			});
		});
		client = app.client;
	});

	afterEach(async () => {
		await app.stop();
		await there.end();
	});

	const trigger = async (): Promise<string> => {
		await there.hand.post("command", {
			user: "maya",
			channel: "C1",
			command: "/meeting",
			text: "",
		});
		return triggers.at(-1) ?? "";
	};
	const open = async (view: ModalView) => {
		const opened = await client.views.open({ trigger_id: await trigger(), view });
		return { id: opened.view?.id ?? "", hash: opened.view?.hash ?? "" };
	};
	const titles = async () => {
		const { modals } = await there.hand.get("view", { user: "maya" });
		return (modals as { title_text: string }[]).map(({ title_text }) => title_text);
	};
	const refused = (call: Promise<unknown>) => call.then(() => "fine", errorOf);

	it("a trigger serves once, for three seconds", async () => {
		const once = await trigger();
		const bad = form("x".repeat(25));
		const view = form("Form");
		await client.views.open({ trigger_id: once, view });
		expect(await refused(client.views.open({ trigger_id: once, view }))).toBe(
			"exchanged_trigger_id",
		);
		expect(await refused(client.views.open({ trigger_id: "1.2.3", view }))).toBe(
			"invalid_trigger_id",
		);
		expect(await refused(client.views.open({ trigger_id: await trigger(), view: bad }))).toBe(
			"invalid_arguments",
		);
		const late = await trigger();
		await there.hand.post("clock", { advance: "4s" });
		expect(await refused(client.views.open({ trigger_id: late, view }))).toBe("expired_trigger_id");
	});

	it("forms stack three deep and no deeper", async () => {
		await open(form("One"));
		for (const title of ["Two", "Three"])
			await client.views.push({ trigger_id: await trigger(), view: form(title) });
		const four = client.views.push({ trigger_id: await trigger(), view: form("Four") });
		expect(await refused(four)).toBe("push_limit_reached");
		expect(await titles()).toEqual(["One", "Two", "Three"]);
	});

	it("an update from an old hash is refused, and what was typed stays", async () => {
		const { id, hash } = await open(form("One", { external_id: "schedule-1" }));
		await there.hand.post("click", {
			user: "maya",
			view_id: id,
			action_id: "person",
			value: "sam.okoro",
		});
		await client.views.update({
			view_id: id,
			hash,
			view: form("Two", { external_id: "schedule-1" }),
		});
		expect(await refused(client.views.update({ view_id: id, hash, view: form("X") }))).toBe(
			"hash_conflict",
		);
		await client.views.update({ external_id: "schedule-1", view: form("Three") });
		expect(await titles()).toEqual(["Three"]);
		await there.hand.post("submit", { user: "maya", view_id: id, values: {} });
		expect(submissions[0]).toMatchObject({ who: { person: { selected_user: "U2" } } });
		expect(await titles()).toEqual([]);
	});

	it("values are people, options that the app offers, and files", async () => {
		const { id } = await open(form("One"));
		const stranger = await there.hand.post("submit", {
			user: "maya",
			view_id: id,
			values: { who: "nobody.here" },
		});
		expect(stranger).toMatchObject({ ok: false, error: "option_not_found" });
		await there.hand.post("submit", {
			user: "maya",
			view_id: id,
			values: {
				who: "@maya",
				board: "LPB",
				paper: [{ name: "paper.txt", text: "Item 1" }],
			},
		});
		expect(submissions[0]).toMatchObject({
			who: { person: { type: "users_select", selected_user: "U1" } },
			board: { board: { selected_option: { value: "LPB" } } },
			paper: { paper: { type: "file_input", files: [{ name: "paper.txt", size: 6 }] } },
		});
	});

	it("the app's answer pushes, clears, or is refused when it makes no sense", async () => {
		const { id } = await open(form("One"));
		answer = { response_action: "push", view: form("Two") };
		const submit = (view_id: string): Promise<Answer> =>
			there.hand.post("submit", { user: "maya", view_id, values: { who: "maya" } });
		const pushed = await submit(id);
		expect(await titles()).toEqual(["One", "Two"]);
		expect(await submit(id)).toMatchObject({ error: "view_not_on_top" });
		const top = (pushed.view as { id: string }).id;
		answer = { response_action: "errors", errors: { nowhere: "Wrong" } };
		expect(await submit(top)).toMatchObject({ error: "invalid_response_action" });
		answer = { response_action: "clear" };
		await submit(top);
		expect(await titles()).toEqual([]);
	});

	it("closing tells the app when it asked to be told", async () => {
		const { id } = await open(form("One", { notify_on_close: true, clear_on_close: false }));
		await there.hand.post("close", { user: "maya", view_id: id });
		expect(closed).toEqual(["One false"]);
		const next = await open(form("Two", { notify_on_close: true, clear_on_close: true }));
		await there.hand.post("close", { user: "maya", view_id: next.id });
		expect(closed).toEqual(["One false", "Two true"]);
	});

	it("one person's form is not another's", async () => {
		const { id } = await open(form("One"));
		const other = await there.hand.post("submit", { user: "sam.okoro", view_id: id, values: {} });
		expect(other).toMatchObject({ ok: false, error: "view_not_found" });
	});
});
