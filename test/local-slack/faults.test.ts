import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentedRefusals } from "../slack/documented-refusals.ts";
import { type Stage, stage } from "./sample.ts";

describe("faults on demand", () => {
	let there: Stage;
	let client: WebClient;

	beforeEach(async () => {
		there = await stage();
		client = new WebClient(there.slack.botToken, {
			slackApiUrl: there.slack.apiUrl,
			retryConfig: { retries: 0 },
			rejectRateLimitedCalls: true,
			timeout: 500,
		});
	});
	afterEach(() => there.end());

	const fault = (kind: string, more: object = {}) => there.hand.post("fault", { kind, ...more });
	const post = (text: string) => client.chat.postMessage({ channel: "C1", text });
	const errorOf = async (call: Promise<unknown>): Promise<string> => {
		try {
			await call;
			return "fine";
		} catch (error) {
			const { data, code } = error as { data?: { error?: string }; code?: string };
			return data?.error ?? code ?? String(error);
		}
	};
	const said = () => there.hand.lines("maya", "C1");

	it("an answer is lost after the message was accepted", async () => {
		await fault("lost-answer", { method: "chat.postMessage" });
		expect(await errorOf(post("Once"))).toBe("slack_webapi_request_error");
		expect(await said()).toEqual(["Convenor: Once"]);
		expect(await errorOf(post("Twice"))).toBe("fine");
	});

	it("the default client then posts the same message again", async () => {
		const retrying = new WebClient(there.slack.botToken, {
			slackApiUrl: there.slack.apiUrl,
			retryConfig: { retries: 2, minTimeout: 1, maxTimeout: 2 },
		});
		await fault("lost-answer", { method: "chat.postMessage", times: 2 });
		await retrying.chat.postMessage({ channel: "C1", text: "Thrice" });
		expect(await said()).toEqual(["Convenor: Thrice", "Convenor: Thrice", "Convenor: Thrice"]);
	});

	it("a call is refused for its pace, answered 500, or left hanging", async () => {
		await fault("rate-limit", { method: "chat.postMessage", seconds: 7 });
		await expect(post("x")).rejects.toMatchObject({ retryAfter: 7 });
		await fault("server-error", { channel: "C1" });
		expect(await errorOf(post("x"))).toBe("slack_webapi_http_error");
		await fault("hang", { accepted: false, seconds: 2 });
		expect(await errorOf(post("x"))).toBe("slack_webapi_request_error");
		expect(await said()).toEqual([]);
		await fault("server-error", { accepted: true });
		expect(await errorOf(post("Accepted all the same"))).toBe("slack_webapi_http_error");
		expect(await said()).toEqual(["Convenor: Accepted all the same"]);
	});

	it("any of Slack's own errors can be had, and counted", async () => {
		await fault("refuse", { method: "chat.postMessage", error: "internal_error", times: 2 });
		expect(await errorOf(post("x"))).toBe("internal_error");
		expect(await errorOf(post("x"))).toBe("internal_error");
		expect(await errorOf(post("x"))).toBe("fine");
	});

	it.each([...documentedRefusals()])(
		"every refusal that is documented for %s can be had",
		async (method, errors) => {
			for (const error of errors) {
				await fault("refuse", { method, error });
				expect(await errorOf(client.apiCall(method, { text: "x" }))).toBe(error);
			}
			expect(await said()).toEqual([]);
		},
	);

	it("a token is revoked until the fault is lifted", async () => {
		await fault("revoke-token");
		expect(await errorOf(client.auth.test())).toBe("token_revoked");
		await fetch(`${there.slack.url}/local/fault`, { method: "DELETE" });
		expect(await errorOf(client.auth.test())).toBe("fine");
	});

	it("history lags behind the channel", async () => {
		await fault("lagging-history", { seconds: 5 });
		await post("Just now");
		const read = async () =>
			(await client.conversations.history({ channel: "C1" })).messages?.length;
		expect(await read()).toBe(0);
		expect(await said()).toEqual(["Convenor: Just now"]);
		await there.hand.post("clock", { advance: "6s" });
		expect(await read()).toBe(1);
	});

	it("an unknown fault is named as such", async () => {
		expect(await fault("gremlin")).toMatchObject({ ok: false, error: "unknown_fault" });
	});

	it("an app that was removed is told by every call", async () => {
		await there.hand.post("world", { action: "uninstall" });
		expect(await errorOf(post("x"))).toBe("account_inactive");
	});
});
