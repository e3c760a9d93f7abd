/** A request that was answered is not answered again, by whichever process: a replay has the same signature. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { WebClient } from "@slack/web-api";
import { afterEach, describe, expect, it } from "vitest";
import type { Parts } from "../../src/assistant/app-context.ts";
import { watchOver } from "../../src/assistant/intake/in-flight.ts";
import { openDemonstration, type Standalone } from "../../src/cli/demonstration.ts";
import { machineClock, simulatedClock } from "../../src/clock.ts";
import { readSettings } from "../../src/config.ts";
import { sign } from "../../src/local-slack/transport/http-transport.ts";
import { partsWithoutSlack } from "../../src/main.ts";
import { openLog } from "../../src/ops/log.ts";
import { openApp } from "../../src/slack/app.ts";
import { shortcuts } from "../../src/slack/doors/shortcut.ts";
import { limitConnections, serverLimits } from "../../src/web/server-limits.ts";
import { bodies, openBoltOn } from "./bolt.ts";

const secret = "a-secret-of-this-test";
const open: Pick<Standalone, "close">[] = [];
afterEach(async () => {
	for (const one of open.splice(0).toReversed()) await one.close();
});

const begin = async (): Promise<Parts> => {
	const practice = await openDemonstration(readSettings({}));
	open.push(practice);
	const { store, desk, roster, now } = practice;
	const clock = simulatedClock(now);
	return partsWithoutSlack({ store, desk, directory: roster, clock, log: openLog("silent") });
};

/** A process of its own: its doors on the desk and the store that all of them have. */
const replicaOf = (parts: Parts) => {
	const told: string[] = [];
	const tell = async ({ text }: { text: string }) => {
		told.push(text);
		return { ok: true, message_ts: "1.2" };
	};
	const client = { chat: { postEphemeral: tell, postMessage: tell }, views: { open: tell } };
	const { send } = openBoltOn(parts, client as unknown as WebClient);
	/** Answers how often it was acknowledged, and what was said then. */
	const sends = async (body: object, signature?: string) => {
		told.length = 0;
		const { length: acks } = await send(body, { signature });
		return { acks, said: told.length };
	};
	return { sends };
};

const typed = async (parts: Parts) => {
	const people = await parts.store.as({ kind: "operator" }).people();
	const secretary = people.find(({ handle }) => handle === "partnerships-secretary")?.slackId ?? "";
	const user = { id: secretary };
	const place = { channel_id: "C1", user_id: secretary };
	const message = { ts: "1.1", text: "LPB-1", user: "U1" };
	return {
		"/action": bodies.command("/action", {
			...place,
			text: "add Trim the verges for LPB, due Fri 6 March",
		}),
		"do:action list": bodies.action(
			{ action_id: "do:action list", value: '{"board":"LPB"}' },
			{ user, channel: { id: "C1" } },
		),
		[shortcuts.ask]: bodies.shortcut(shortcuts.ask, { user, channel: { id: "C1" }, message }),
	};
};

const limits = { options: serverLimits, limit: limitConnections };

const signature = (letter: string): string => `v0=${letter.repeat(64)}`;

/** The whole door of one process, on an address of its own; whatever it says to Slack is taken. */
const overHttp = async (parts: Parts) => {
	const slack = createServer((_, response) =>
		response.writeHead(200, { "content-type": "application/json" }).end('{"ok":true}'),
	);
	await new Promise<void>((resolve) => slack.listen(0, "127.0.0.1", resolve));
	const { port } = slack.address() as AddressInfo;
	const { watch, idle } = watchOver(parts);
	const pages = () => false;
	const app = await openApp({
		access: {
			botToken: "xoxb-1",
			apiUrl: `http://127.0.0.1:${port}/api/`,
			via: { is: "http", signingSecret: secret, host: "127.0.0.1", port: 0, limits, pages },
		},
		identity: { teamId: "T1", botUserId: "U1", botId: "B1" },
		machine: machineClock,
		doors: { parts, watch, onPeopleChanged: () => {}, onRefused: () => {} },
	});
	const close = async () => {
		await app.stop();
		slack.close();
		slack.closeAllConnections();
	};
	open.push({ close });
	const takes = async (body: string, at: number) => {
		const headers = {
			"content-type": "application/x-www-form-urlencoded",
			"x-slack-request-timestamp": String(at),
			"x-slack-signature": sign(secret, at, body),
		};
		const address = `http://127.0.0.1:${app.port}/slack/events`;
		const { status } = await fetch(address, { method: "POST", headers, body });
		await idle();
		return status;
	};
	return { takes };
};

describe("a signed request that comes twice", () => {
	it("records what it says once over HTTP, whichever process it comes to", async () => {
		const parts = await begin();
		const { "/action": command } = await typed(parts);
		const body = new URLSearchParams({ ...command, command: "/action", team_id: "T1" }).toString();
		const count = async () => (await parts.store.as({ kind: "operator" }).actions()).length;
		const before = await count();
		const at = Math.floor(Date.parse(machineClock.now()) / 1_000);
		expect(await (await overHttp(parts)).takes(body, at)).toBe(200);
		expect(await count()).toBe(before + 1);
		const other = await overHttp(parts);
		expect(await other.takes(body, at)).toBe(200);
		expect(await count()).toBe(before + 1);
		expect(await other.takes(body, at - 1)).toBe(200);
		expect(await count()).toBe(before + 2);
	});

	it.each(["/action", "do:action list", shortcuts.ask] as const)(
		"is acknowledged by another replica, and not carried out: %s",
		async (id) => {
			const parts = await begin();
			const body = (await typed(parts))[id] ?? {};
			expect(await replicaOf(parts).sends(body, signature("a"))).toEqual({ acks: 1, said: 1 });
			expect(await replicaOf(parts).sends(body, signature("a"))).toEqual({ acks: 1, said: 0 });
			expect(await replicaOf(parts).sends(body, signature("b"))).toEqual({ acks: 1, said: 1 });
		},
	);

	it("records what it says once", async () => {
		const parts = await begin();
		const body = (await typed(parts))["/action"] ?? {};
		const count = async () => (await parts.store.as({ kind: "operator" }).actions()).length;
		const before = await count();
		for (const _ of [1, 2]) await replicaOf(parts).sends(body, signature("a"));
		expect(await count()).toBe(before + 1);
	});

	it("is carried out each time where nothing signs it", async () => {
		const parts = await begin();
		const body = (await typed(parts))["/action"] ?? {};
		for (const _ of [1, 2])
			expect(await replicaOf(parts).sends(body)).toEqual({ acks: 1, said: 1 });
	});

	it("is acknowledged where the database is away, and the asker is told so", async () => {
		const parts = await begin();
		const body = (await typed(parts))["/action"] ?? {};
		const isFirstSigned = async () => Promise.reject(new Error("away"));
		const away = { ...parts, desk: { ...parts.desk, isFirstSigned } };
		const sent = await replicaOf(away).sends(body, signature("a"));
		expect(sent).toEqual({ acks: 1, said: 1 });
	});
});
