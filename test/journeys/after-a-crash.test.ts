/** What Slack took and a crash forgot: whoever asked is told once, in private, and has it done by one press. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

const who = "contest-secretary";
const channel = "contest-london";

describe.each(["socket", "http"] as const)("after a crash, over %s", (via) => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-crash-"));
	const databaseUrl = `file:${join(folder, "register.db")}`;
	let office: Office;
	/** What another process had in hand, which is gone. */
	let gone: OpenStore;
	let slackId: string;
	let channelId: string;
	beforeAll(async () => {
		office = await openOffice({ via, databaseUrl });
		gone = await openStore({ url: databaseUrl });
		const state = await office.read("/local/state");
		const named = (key: string, name: string) =>
			(state[key] as { id: string; name: string }[]).find((one) => one.name === name)?.id ?? "";
		slackId = named("users", who);
		channelId = named("channels", channel);
	});
	afterAll(async () => {
		await office.close();
		await gone.close();
		rmSync(folder, { recursive: true, force: true });
	});
	const me = () => office.as(who);
	const told = async () => (await me().sees("@app")).filter(({ bot }) => bot).map(linesOf);
	let count = 0;
	/** Answers what they are told. */
	const forgotten = async (content: Record<string, string>): Promise<string> => {
		const before = (await told()).length;
		const request = { id: `gone ${++count}`, slackId, content };
		await gone.pending.add(request, instant("2009-01-01T00:00:00Z"));
		for (let tries = 0; tries < 100 && (await told()).length === before; tries += 1)
			await pause(100);
		const all = await told();
		expect(all).toHaveLength(before + 1);
		return all.at(-1) ?? "";
	};
	const found = async (title: string) => gone.client.action.count({ where: { title } });

	it("a command is told, and done as it was typed where it was typed, once", async () => {
		const text = "add Book the &lt;big&gt; room, due 20 April";
		const says = await forgotten({ door: "command", noun: "action", text, channelId });
		expect(says).toBe(
			"I was restarted before I could do this; nothing was recorded: /action add Book the <big> room, due 20 April\n[Do it now]",
		);
		expect(await found("Book the <big> room")).toBe(0);
		const press = () => me().presses("@app", "Do it now");
		await Promise.all([press(), press()]);
		expect(await found("Book the <big> room")).toBe(1);
		expect((await told()).join("\n")).toContain("CONTEST (London) board");
		expect(await gone.client.pendingRequest.count()).toBe(0);
	});

	it("a question is answered where it was asked", async () => {
		const { ts } = await me().says(channel, "Good morning.");
		const text = "when does LPB next meet?";
		const says = await forgotten({ door: "question", text, channelId, ts });
		expect(says).toContain("nothing was recorded: “when does LPB next meet?”");
		await me().presses("@app", "Do it now");
		const thread = (await me().sees(channel, ts)).map(linesOf).join("\n");
		expect(thread).toContain("London Prevent board");
		expect((await told()).at(-1)).toBe("I’ve answered that where you asked it.");
	});

	it("a button does what it was pressed for", async () => {
		const added = await me().types(channel, "/action add Sort the chairs, due 20 April");
		const item = /CLB-\d+/.exec(added)?.[0] ?? "";
		const value = JSON.stringify({ item });
		const button = { door: "button", id: "do:action show", value, label: "View action", channelId };
		expect(await forgotten(button)).toContain("the button “View action”");
		await me().presses("@app", "Do it now");
		expect((await told()).at(-1)).toContain("Sort the chairs");
	});

	it("a shortcut asks what it was chosen for", async () => {
		const message = JSON.stringify({ ts: "1.0", user: "U9", text: "when does LPB next meet?" });
		const shortcut = { door: "shortcut", id: "ask_about", channelId, text: "when?", message };
		expect(await forgotten(shortcut)).toContain("the shortcut on “when?”");
		await me().presses("@app", "Do it now");
		expect((await told()).at(-1)).toContain("London Prevent board");
	});

	it("a form does what was filled in, and nothing again where it is sent once more", async () => {
		const raw = JSON.stringify({ board: "CLB", title: "Wash the flags", due: "20 April" });
		const form = { door: "form", id: "action add", label: "Add an action", key: "form V1 U1", raw };
		expect(await forgotten(form)).toContain("the form “Add an action”");
		await me().presses("@app", "Do it now");
		expect(await found("Wash the flags")).toBe(1);
		await me()
			.presses("@app", "Do it now")
			.catch(() => undefined);
		expect(await found("Wash the flags")).toBe(1);
	});
});
