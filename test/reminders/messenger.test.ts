import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { machineClock } from "../../src/clock.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/index.ts";
import type { Messenger } from "../../src/reminders/deliver/messenger.ts";
import { askingSlack } from "../../src/slack/directory/paced-calls.ts";
import { slackMessenger } from "../../src/slack/messenger/messenger.ts";
import { manifest, world } from "../local-slack/sample.ts";

const since = instant("2009-01-29T09:00:00Z");
const letter = {
	text: "Action due today",
	blocks: [
		{ type: "section" as const, text: { type: "plain_text" as const, text: "Action due today" } },
	],
};

let slack: LocalSlack;
let messenger: Messenger;
beforeEach(async () => {
	slack = await startLocalSlack({ world, manifest, start: "2009-01-29T10:00:00Z" });
	const asking = askingSlack(machineClock).sparing;
	messenger = slackMessenger({ posting: client(), reading: client(), asking });
});
afterEach(() => slack.close());

const client = () =>
	new WebClient(slack.botToken, {
		slackApiUrl: slack.apiUrl,
		retryConfig: { retries: 0 },
		timeout: 500,
		rejectRateLimitedCalls: true,
		logLevel: LogLevel.ERROR,
	});

const fault = (body: object) =>
	fetch(`${slack.url}/local/fault`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify(body),
	});
const post = (channelId = "C1", deliveryId = "d-1") =>
	messenger.post({ ...letter, channelId, deliveryId });
const find = (channelId = "C1", deliveryId = "d-1") =>
	messenger.findByDelivery(channelId, since, deliveryId);

describe("posting", () => {
	it("answers where and as what the message went out, and finds it again by its delivery id alone", async () => {
		const posted = await post();
		expect(posted).toMatchObject({ is: "sent", channelId: "C1" });
		expect(await find()).toEqual({ is: "found", ts: [posted.is === "sent" ? posted.ts : ""] });
		expect(await find("C1", "another")).toEqual({ is: "absent" });
	});

	it("does not try again when the answer was lost, and says that it does not know", async () => {
		await fault({ kind: "lost-answer", method: "chat.postMessage" });
		expect(await post()).toMatchObject({ is: "unknown" });
		const found = await find();
		expect(found.is === "found" && found.ts).toHaveLength(1);
	});

	it("does not know what became of it when Slack does not answer or fails", async () => {
		await fault({ kind: "hang", method: "chat.postMessage", seconds: 5 });
		expect(await post()).toMatchObject({ is: "unknown" });
		await fault({ kind: "server-error", method: "chat.postMessage" });
		expect(await post("C1", "d-2")).toMatchObject({ is: "unknown" });
		await fault({ kind: "refuse", method: "chat.postMessage", error: "internal_error" });
		expect(await post("C1", "d-3")).toMatchObject({ is: "unknown", reason: "internal_error" });
	});

	it("knows that a refusal is one, and how long it was asked to wait", async () => {
		expect(await post("C4")).toMatchObject({ is: "refused", reason: "is_archived" });
		expect(await post("C404")).toMatchObject({ is: "refused", reason: "channel_not_found" });
		await fault({ kind: "rate-limit", method: "chat.postMessage", seconds: 7 });
		expect(await post()).toEqual({
			is: "refused",
			reason: "ratelimited",
			means: "wait",
			retryAfter: 7,
		});
		expect(await find()).toEqual({ is: "absent" });
	});

	it("knows that nothing went out where there was nobody to connect to", async () => {
		await slack.close();
		expect(await post()).toMatchObject({ is: "refused", reason: "ECONNREFUSED" });
		slack = await startLocalSlack({ world, manifest, start: "2009-01-29T10:00:00Z" });
	});
});

describe("a private conversation", () => {
	it("is opened with a person and can be posted in", async () => {
		const opened = await messenger.openDirect("U2");
		expect(opened.is).toBe("opened");
		const channelId = opened.is === "opened" ? opened.channelId : "";
		expect(await post(channelId)).toMatchObject({ is: "sent", channelId });
	});
	it("is refused for somebody who is not there", async () => {
		expect(await messenger.openDirect("U404")).toMatchObject({ is: "refused" });
	});
});

describe("the history", () => {
	it("that cannot be read is not the same as one without the message", async () => {
		await post();
		await fault({ kind: "refuse", method: "conversations.history", error: "missing_scope" });
		expect(await find()).toEqual({ is: "unreadable", reason: "missing_scope" });
	});
	it("loses a second copy that is removed", async () => {
		const posted = await post();
		const ts = posted.is === "sent" ? posted.ts : "";
		expect(await messenger.remove("C1", ts)).toBe("removed");
		expect(await messenger.remove("C1", ts)).toBe("removed");
		expect(await find()).toEqual({ is: "absent" });
	});
});
