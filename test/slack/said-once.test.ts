/** What somebody says, or presses, is answered once, however often Slack tells of it; other words are answered anew. */
import type { WebClient } from "@slack/web-api";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { simulatedClock } from "../../src/clock.ts";
import { minutesAfter } from "../../src/domain/dates/plain-date.ts";
import { partsWithoutSlack } from "../../src/main.ts";
import { openLog } from "../../src/ops/log.ts";
import { openPractice } from "../channels/demonstration.ts";
import { bodies, botUserId as bot, openBoltOn } from "./bolt.ts";

const direct = "D0123456789";

const openDoor = async () => {
	const { store, desk, roster, now, close } = await openPractice();
	const clock = simulatedClock(now);
	const parts = partsWithoutSlack({
		...{ store, desk, directory: roster, clock },
		log: openLog("error"),
	});
	const said: string[] = [];
	const tell = async ({ text }: { text: string }) => {
		said.push(text);
		return { ok: true, ts: "9.9", message_ts: "9.9" };
	};
	const client = { chat: { postMessage: tell, postEphemeral: tell } };
	const { send } = openBoltOn(parts, client as unknown as WebClient);
	let events = 0;
	/** What is answered to one event, each with an id of its own. */
	const hears = async (type: string, event: object) => {
		said.length = 0;
		events += 1;
		await send(bodies.event(type, event, `Ev${events}`));
		return said.join("\n");
	};
	const presses = async (user: string, value: string) => {
		said.length = 0;
		const body = { user: { id: user }, channel: { id: direct }, message: { ts: "5.5" } };
		await send(bodies.action({ action_id: "ask:1", value }, body));
		return said.join("\n");
	};
	const wait = (minutes: number) => clock.set(minutesAfter(clock.now(), minutes), false);
	return { hears, presses, wait, roster, close };
};

let door: Awaited<ReturnType<typeof openDoor>>;
let user = "";
let channel = "";
beforeAll(async () => {
	door = await openDoor();
	user = (await door.roster.accountOf("guidance-lead")) ?? "";
	channel = door.roster.channelOf("general");
});
afterAll(() => door.close());

let ts = "1000";
beforeEach(() => {
	ts = `${Number(ts) + 100}`;
});

const mention = (words: string) => ({ user, channel, ts, text: `<@${bot}> ${words}` });
const chairs = "Partnerships Chair chairs London Prevent board";
const nextMeeting = "London Prevent board next meets";

describe("a question with our name", () => {
	it("is answered once, though Slack tells of it again when it is changed in something else", async () => {
		const asked = mention("who chairs LPB?");
		expect(await door.hears("app_mention", asked)).toContain(chairs);
		expect(await door.hears("app_mention", asked)).toBe("");
		expect(await door.hears("app_mention", { ...asked, edited: { user, ts } })).toBe("");
	});

	it("is answered anew where its words were put right", async () => {
		expect(await door.hears("app_mention", mention("who chairs LBP?"))).not.toContain(chairs);
		const right = { ...mention("who chairs LPB?"), edited: { user, ts } };
		expect(await door.hears("app_mention", right)).toContain(chairs);
	});

	it("is as good as another one in the same words", async () => {
		expect(await door.hears("app_mention", mention("who chairs LPB?"))).toContain(chairs);
		ts = `${Number(ts) + 1}`;
		expect(await door.hears("app_mention", mention("who chairs LPB?"))).toContain(chairs);
	});
});

describe("a question in a channel whose words are put right", () => {
	const inChannel = (text: string, more: object = {}) => ({
		...{ user, channel, channel_type: "channel", ts, text },
		...more,
	});
	const changed = (text: string, before: string, more: object = {}) => ({
		...{ subtype: "message_changed", channel, channel_type: "channel", event_ts: ts },
		message: { user, ts, text, ...more },
		previous_message: { user, ts, text: before },
	});
	const named = (words: string) => `<@${bot}> ${words}`;

	it("is answered anew once, whether Slack tells of it as a mention, as a change, or as both", async () => {
		await door.hears("app_mention", mention("who chairs LBP?"));
		const right = changed(named("who chairs LPB?"), named("who chairs LBP?"));
		expect(await door.hears("message", right)).toContain(chairs);
		const again = { ...mention("who chairs LPB?"), edited: { user, ts } };
		expect(await door.hears("app_mention", again)).toBe("");
	});

	it("is answered where our name was forgotten at first", async () => {
		expect(await door.hears("message", inChannel("who chairs LPB?"))).toBe("");
		const right = changed(named("who chairs LPB?"), "who chairs LPB?");
		expect(await door.hears("message", right)).toContain(chairs);
	});

	it("goes on in its thread without our name, and is no word to a colleague", async () => {
		await door.hears("app_mention", mention("who chairs LPB?"));
		const thread_ts = ts;
		ts = `${Number(ts) + 1}`;
		await door.hears("message", inChannel("when dos it meat?", { thread_ts }));
		const right = changed("when does LPB next meet?", "when dos it meat?", { thread_ts });
		expect(await door.hears("message", right)).toContain(nextMeeting);
		ts = `${Number(ts) + 1}`;
		const aside = changed("Sam will look at that later on.", "Sam wil look", { thread_ts });
		expect(await door.hears("message", aside)).toBe("");
	});

	it("is left as it was where it is changed much later, or was never for us", async () => {
		const late = { event_ts: `${Number(ts) + 4_000}` };
		const right = changed(named("who chairs LPB?"), named("who chairs LBP?"));
		expect(await door.hears("message", { ...right, ...late })).toBe("");
		const edited = { user, ts: late.event_ts };
		expect(await door.hears("app_mention", { ...mention("who chairs LPB?"), edited })).toBe("");
		expect(await door.hears("message", changed("who chairs LPB?", "who chairs LBP?"))).toBe("");
		const root = changed("who chairs LPB?", "who chairs LBP?", { thread_ts: ts });
		expect(await door.hears("message", root)).toBe("");
	});
});

describe("a question in private", () => {
	const inPrivate = (text: string) => ({ user, channel: direct, channel_type: "im", ts, text });
	const changed = (text: string, before: string, more: object = {}) => ({
		...{ subtype: "message_changed", channel: direct, channel_type: "im", event_ts: ts },
		message: { user, ts, text, ...more },
		previous_message: { user, ts, text: before },
	});

	it("is answered once where it names us", async () => {
		const asked = inPrivate(`<@${bot}> who chairs LPB?`);
		expect(await door.hears("message", asked)).toContain(chairs);
		expect(await door.hears("app_mention", asked)).toBe("");
	});

	it("is answered anew where its words are put right, and not where a link in it was unfurled", async () => {
		expect(await door.hears("message", inPrivate("who chairs LBP?"))).not.toContain(chairs);
		const right = changed("who chairs LPB?", "who chairs LBP?");
		expect(await door.hears("message", right)).toContain(chairs);
		expect(await door.hears("message", right)).toBe("");
		expect(await door.hears("message", changed("who chairs LPB?", "who chairs LPB?"))).toBe("");
	});

	it("is left as it was where it is changed much later, taken back, or a bot's", async () => {
		const late = { ...changed("when does LPB meet?", "x"), event_ts: `${Number(ts) + 4_000}` };
		expect(await door.hears("message", late)).toBe("");
		const words = "when does LPB next meet?";
		for (const more of [{ bot_id: "B1" }, { user: bot }, { subtype: "tombstone" }, { text: "" }])
			expect(await door.hears("message", changed(words, "x", more))).toBe("");
		const deleted = { ...inPrivate(words), subtype: "message_deleted", deleted_ts: ts };
		expect(await door.hears("message", deleted)).toBe("");
	});
});

describe("a button that asks a question", () => {
	it("asks once where it is pressed twice at once, and again later", async () => {
		const question = "When does LPB next meet?";
		expect(await door.presses(user, question)).toContain(nextMeeting);
		expect(await door.presses(user, question)).toBe("");
		expect(await door.presses(user, "Who chairs LPB?")).toContain(chairs);
		door.wait(1);
		expect(await door.presses(user, question)).toContain(nextMeeting);
	});
});
