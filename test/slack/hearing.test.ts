/** The bot hears Slack again soon after Slack is there again, however long it was away, and says while it does not. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { SocketModeReceiver } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
	type Hearing,
	type HearingBounds,
	keepHearing,
	usualBounds,
} from "../../src/slack/socket-supervisor.ts";
import { openOffice } from "../journeys/office.ts";
import { type Stage, stage } from "../local-slack/sample.ts";

const bounds: HearingBounds = {
	...usualBounds,
	firstWaitMs: 5,
	longestWaitMs: 50,
	graceMs: 300,
};

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
	for (let tries = 0; tries < 500 && !(await isSo()); tries += 1) await pause(10);
	expect(await isSo()).toBe(true);
};

describe("A connection over Socket Mode", () => {
	let there: Stage;
	let hearing: Hearing | undefined;
	let end = async () => {};
	let logged: string[] = [];

	beforeEach(async () => {
		there = await stage();
		logged = [];
	});
	afterEach(async () => {
		hearing?.stop();
		await end();
		await there.end();
	});

	const note = (facts: object, words = "") => void logged.push(`${words} ${JSON.stringify(facts)}`);
	const listen = (changes: Partial<HearingBounds> = {}, slackApiUrl = there.slack.apiUrl) => {
		const quiet = () => undefined;
		const receiver = new SocketModeReceiver({
			appToken: there.slack.appToken,
			logger: {
				...{ debug: quiet, info: quiet, warn: quiet, error: quiet },
				...{ setLevel: quiet, setName: quiet, getLevel: () => "error" as never },
			},
			autoReconnectEnabled: false,
			installerOptions: { clientOptions: { slackApiUrl, retryConfig: { retries: 0 } } },
		});
		end = () => receiver.stop();
		hearing = keepHearing(receiver.client, {
			log: { info: note, warn: note, error: note },
			bounds: { ...bounds, ...changes },
		});
		return hearing;
	};
	const opened = async () =>
		(await there.hand.log("socket")).filter(({ type }) => type === "connected").length;
	const fault = (kind: string, more: object = {}) => there.hand.post("fault", { kind, ...more });
	const away = { method: "apps.connections.open", times: 100_000 };
	const back = () => fetch(`${there.slack.url}/local/fault`, { method: "DELETE" });

	it("is opened again as soon as it was cut, and nobody is told", async () => {
		const { start, isDeaf } = listen();
		await start();
		await fault("drop-socket");
		await until(async () => (await opened()) === 2);
		expect(isDeaf()).toBe(false);
		expect(logged).toEqual([]);
	});

	it("is opened again as soon as Slack is back, after whatever time, and is not ready meanwhile", async () => {
		const { start, isDeaf } = listen();
		await start();
		await fault("server-error", away);
		await fault("drop-socket");
		await until(isDeaf);
		await pause(1_500);
		expect(await opened()).toBe(1);
		await back();
		await until(async () => (await opened()) === 2);
		await until(() => !isDeaf());
		expect(logged).toHaveLength(2);
		expect(logged[0]).toMatch(/cannot be heard.*Slack could not be reached \(.*500/);
		expect(logged[1]).toMatch(/heard again/);
	});

	it("that Slack refuses says which setting to look at, and is asked for again", async () => {
		const { start } = listen();
		await start();
		await fault("refuse", { ...away, error: "invalid_auth" });
		await fault("drop-socket");
		await until(() => logged.some((line) => line.includes("Set SLACK_APP_TOKEN to")));
		await back();
		await until(async () => (await opened()) === 2);
	});

	it("is opened afresh where its hello is older than Slack keeps one", async () => {
		const { start } = listen({ oldestHelloMs: 100, steadyMs: 50 });
		await start();
		await until(async () => (await opened()) >= 3);
	});

	it("is not waited for where no hello comes", async () => {
		let asked = 0;
		const silent = createServer().on("upgrade", () => {});
		const door = createServer((_, response) => {
			asked += 1;
			const { port } = silent.address() as AddressInfo;
			const url = `ws://127.0.0.1:${port}/`;
			response.setHeader("content-type", "application/json");
			response.end(JSON.stringify({ ok: true, url }));
		});
		for (const server of [door, silent])
			await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
		const { port } = door.address() as AddressInfo;
		const { start } = listen({ helloMs: 100, triesAtStart: 3 }, `http://127.0.0.1:${port}/`);
		await expect(start()).rejects.toThrow("Slack could not be reached (it hung up");
		expect(asked).toBe(3);
		for (const server of [door, silent]) {
			server.closeAllConnections();
			server.close();
		}
	});

	it("is left alone once it was stopped", async () => {
		const { start, stop } = listen();
		await start();
		await fault("server-error", away);
		await fault("drop-socket");
		await pause(100);
		stop();
		await back();
		await pause(200);
		expect(await opened()).toBe(1);
	});
});

describe("A bot whose token Slack refuses for a while", () => {
	it("goes on, and serves again once it is let in", async () => {
		const office = await openOffice({ via: "socket" });
		const more = { method: "apps.connections.open", error: "invalid_auth", times: 2 };
		await office.drive("/local/fault", { kind: "refuse", ...more });
		await office.drive("/local/fault", { kind: "drop-socket" });
		const me = office.as("contest-secretary");
		await pause(7_000);
		expect(await me.types("general", "/meeting next LPB")).toContain("Thu 5 March 2009");
		await office.close();
	}, 30_000);
});
