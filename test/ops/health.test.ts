/** What whoever looks after the installation is told, and what they are not. */

import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoProgramme, readManifest } from "../../src/cli/assets.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { startLocalSlack } from "../../src/local-slack/index.ts";
import { demoWorld } from "../../src/local-slack/world/demo-world.ts";
import { openRegister } from "../../src/main.ts";
import { type Health, healthRoutes, isHealthy } from "../../src/ops/health.ts";
import { startHeartbeat } from "../../src/ops/heartbeat.ts";
import { openLog } from "../../src/ops/log.ts";
import { makeMetrics } from "../../src/ops/metrics.ts";
import { watchInstallation } from "../../src/slack/installation.ts";
import { startBeside } from "../../src/wiring/local-slack.ts";
import { metricsFor, reportOf } from "../../src/wiring/operations.ts";
import { loadInto, readProgramme } from "../../src/wiring/simulation.ts";
import { memberOf, type Office, openOffice } from "../journeys/office.ts";

const token = "a-token-that-nobody-can-guess";
const at = instant("2009-01-29T10:00:00Z");

describe.each(["socket", "http"] as const)("a bot over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via, settings: { CONVENOR_METRICS_TOKEN: token } });
	});
	afterAll(() => office.close());
	const ask = async (path: string, headers = { authorization: `Bearer ${token}` }) => {
		const answer = await fetch(`http://127.0.0.1:${office.port}${path}`, { headers });
		return { status: answer.status, text: await answer.text() };
	};

	it("is alive and ready", async () => {
		expect(await ask("/livez")).toEqual({ status: 200, text: "alive\n" });
		expect(await ask("/readyz")).toEqual({ status: 200, text: "ready\n" });
	});

	it("tells its numbers to nobody without its token", async () => {
		for (const authorization of ["", `Bearer ${token}x`, token])
			expect((await ask("/metrics", { authorization })).status).toBe(401);
		expect((await ask("/metrics")).status).toBe(200);
	});

	it("counts what it says and how soon it answers, and names nobody", async () => {
		await ask("/metrics");
		await office.as("contest-secretary").types("contest-london", "/programme status");
		await office.advance("14d");
		const { text } = await ask("/metrics");
		expect(text).toMatch(/convenor_messages_sent_total\{class="reminders"\} [1-9]/);
		expect(text).toMatch(/convenor_ack_seconds_count [1-9]/);
		expect(text).toMatch(/convenor_lag_seconds_count [1-9]/);
		expect(text).toMatch(/convenor_due 0/);
		expect(text).toMatch(/convenor_audit_findings 0/);
		expect(text).toMatch(/convenor_heartbeat_age_seconds \d/);
		expect(text).not.toMatch(/prevent|contest|board|xox/i);
	});
});

const posts = async (url: string): Promise<number> => {
	const { entries } = await (await fetch(`${url}/local/log`)).json();
	return entries.filter(({ type }: { type: string }) => type === "chat.postMessage").length;
};

describe("a bot that is asked to stop", () => {
	it("does not wait for whoever is connected and never asks", async () => {
		const office = await openOffice({ via: "http" });
		const silent = connect(office.port, "127.0.0.1");
		silent.on("error", () => {});
		silent.write("POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{");
		await pause(200);
		await office.close();
		silent.destroy();
		expect(await fetch(`http://127.0.0.1:${office.port}/`).catch(() => "closed")).toBe("closed");
	});

	it("claims nothing more while it drains, whatever falls due, and goes on answering", async () => {
		const slack = await startLocalSlack({
			world: demoWorld(readProgramme(demoProgramme())),
			manifest: readManifest(),
			start: at,
		});
		const register = await openRegister(
			`file:${join(mkdtempSync(join(tmpdir(), "drain-")), "a.db")}`,
		);
		await loadInto(register.store, demoProgramme(), at);
		const { botToken, apiUrl, appToken, url } = slack;
		const bot = await startBeside({
			slack: { botToken, apiUrl, via: { is: "socket", appToken } },
			web: { port: 0, isChosen: true, drainSeconds: 0 },
			...{ url, register, log: openLog("error") },
		});
		const me = memberOf(url, "contest-secretary");
		const clock = (advance: string) =>
			fetch(`${url}/local/clock`, {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ advance }),
			});
		await clock("7d");
		const before = await posts(url);
		expect(before).toBeGreaterThan(0);
		bot.withdraw();
		await clock("14d");
		expect(await posts(url)).toBe(before);
		expect(await me.types("general", "/meeting next LPB")).toContain("Thu 5 March 2009");
		await bot.stop();
		await slack.close();
		await register.close();
	});
});

describe("a bot whose app is uninstalled", () => {
	it("says so where it is asked whether it is ready, and posts nothing", async () => {
		const office = await openOffice({ via: "http" });
		const ready = async () => {
			const answer = await fetch(`http://127.0.0.1:${office.port}/readyz`);
			return { status: answer.status, text: await answer.text() };
		};
		expect(await ready()).toMatchObject({ status: 200 });
		const before = await posts(office.url);
		await office.drive("/local/world", { action: "uninstall" });
		await office.drive("/local/settle", {});
		expect(await ready()).toMatchObject({
			status: 503,
			text: expect.stringMatching(
				/Slack refuses this installation \((app_uninstalled|tokens_revoked)\)/,
			),
		});
		expect(await posts(office.url)).toBe(before);
		await office.close();
	});
});

describe("a bot whose token is revoked", () => {
	it("is ready again once Slack takes it", async () => {
		let isTaken = false;
		const test = async () => {
			if (!isTaken) throw new Error("token_revoked");
			return { ok: true };
		};
		const logged: string[] = [];
		const log = { error: (_: object, words: string) => void logged.push(words) };
		const client = { auth: { test } } as unknown as Parameters<typeof watchInstallation>[0];
		const { refused, refusedBy } = watchInstallation(client, log);
		expect(await refusedBy()).toBeUndefined();
		refused("token_revoked");
		refused("token_revoked");
		expect(await refusedBy()).toBe("token_revoked");
		expect(logged).toHaveLength(1);
		isTaken = true;
		expect(await refusedBy()).toBeUndefined();
	});
});

const healthWith = (changes: Partial<Health>): Health => ({
	metrics: makeMetrics(),
	metricsFor: "everybody",
	standing: async () => ({ due: 0, oldestUnsent: 0, heartbeat: undefined }),
	reachDatabase: async () => undefined,
	isServing: () => true,
	isDeaf: () => false,
	refusedBy: async () => undefined,
	whyReplaced: () => undefined,
	...changes,
});

const readyOf = async (health: Health) => {
	const route = healthRoutes(health).find(({ path }) => path === "/readyz");
	const asked = { method: "GET", path: "", parameters: {}, query: {}, form: {}, headers: {} };
	return route?.answer({ ...asked, method: "GET" });
};

describe("the numbers without a token", () => {
	const [socket, http] = [{ via: { is: "socket" } }, { via: { is: "http" } }] as const;
	it.each([
		["everybody", socket, {}],
		["everybody", socket, { host: "localhost" }],
		["nobody", socket, { host: "0.0.0.0" }],
		["nobody", socket, { publicUrl: "https://convenor.example.org" }],
		["nobody", http, { host: "127.0.0.1" }],
		["nobody", http, {}],
	] as const)("are for %s over %j, on %j", (whom, slack, web) => {
		expect(metricsFor({ slack, web })).toBe(whom);
	});
});

describe("readiness", () => {
	it("is withdrawn while it drains, and while the database is away or silent", async () => {
		const away = async () => {
			throw new Error("connection refused");
		};
		expect((await readyOf(healthWith({ isServing: () => false })))?.status).toBe(503);
		const replaced = () => new Error("convenor.db was replaced");
		expect((await readyOf(healthWith({ whyReplaced: replaced })))?.body).toContain("was replaced");
		expect((await readyOf(healthWith({ reachDatabase: away })))?.status).toBe(503);
		const silent = () => new Promise<never>(() => {});
		expect((await readyOf(healthWith({ reachDatabase: silent })))?.body).toBe(
			"the database does not answer\n",
		);
	});
});

describe("a bot that Slack cannot reach", () => {
	it("is not ready, and no monitor is told that all is well", async () => {
		const deaf = healthWith({ isDeaf: () => true });
		expect((await readyOf(deaf))?.status).toBe(503);
		expect((await readyOf(deaf))?.body).toContain("not connected to Slack");
		expect(await isHealthy(deaf)).toBe(false);
	});
});

describe("the numbers", () => {
	const metricsOf = async (health: Health): Promise<string> => {
		const route = healthRoutes(health).find(({ path }) => path === "/metrics");
		const asked = { path: "", parameters: {}, query: {}, form: {}, headers: {} };
		return String((await route?.answer({ ...asked, method: "GET" }))?.body);
	};

	it("are told without those of the ledger while the database is away or silent", async () => {
		const all = await metricsOf(healthWith({}));
		expect(all).toContain("convenor_due 0");
		const away = async () => {
			throw new Error("connection refused");
		};
		const silent = () => new Promise<never>(() => {});
		for (const standing of [away, silent]) {
			const text = await metricsOf(healthWith({ standing }));
			expect(text).toContain("convenor_resident_bytes");
			expect(text).toContain("convenor_audit_findings 0");
			expect(text).not.toMatch(/^convenor_(due|oldest_unsent|heartbeat_age)/m);
		}
	});
});

describe("the head of the history", () => {
	it("is said in the log at the start, as the check of a history takes it", async () => {
		const said: object[] = [];
		const note = (facts: object) => void said.push(facts);
		const log = { info: note, warn: note, error: note };
		const register = { historyHead: async () => ({ sequence: 7, hash: "ab".repeat(32) }) };
		const end = reportOf({ web: {}, register, log }, healthWith({}));
		await pause(10);
		end();
		expect(said).toEqual([{ head: `7:${"ab".repeat(32)}` }]);
	});
});

describe("the heartbeat", () => {
	it("hands its user and password over in a header, and says when the monitor refused it", async () => {
		const heard: (string | undefined)[] = [];
		const monitor = createServer((request, response) => {
			heard.push(request.headers.authorization);
			response.writeHead(heard.length === 1 ? 204 : 403).end();
		});
		await new Promise<void>((resolve) => monitor.listen(0, "127.0.0.1", resolve));
		const { port } = monitor.address() as AddressInfo;
		const faults: string[] = [];
		const end = startHeartbeat({
			url: `http://beat:pa%2Fss@127.0.0.1:${port}/`,
			isHealthy: async () => true,
			onFault: (error) => faults.push(String(error)),
			every: 20,
		});
		for (let tries = 0; tries < 200 && faults.length === 0; tries++) await pause(20);
		end();
		monitor.close();
		const basic = `Basic ${Buffer.from("beat:pa/ss").toString("base64")}`;
		expect(heard.slice(0, 2)).toEqual([basic, basic]);
		expect(faults[0]).toContain("403");
		expect(faults.join()).not.toContain("pa");
	});

	it("goes out while all is well, and not while something is past due or a pass has failed", async () => {
		let heard = 0;
		const monitor = createServer((_, response) => {
			heard += 1;
			response.end();
		});
		await new Promise<void>((resolve) => monitor.listen(0, "127.0.0.1", resolve));
		const { port } = monitor.address() as AddressInfo;
		const health = healthWith({});
		const end = startHeartbeat({
			url: `http://127.0.0.1:${port}/`,
			isHealthy: () => isHealthy(health),
			onFault: () => {},
			every: 20,
		});
		const until = async (isSo: () => boolean) => {
			for (let tries = 0; tries < 200 && !isSo(); tries++) await pause(20);
		};
		await until(() => heard > 2);
		expect(heard).toBeGreaterThan(2);
		health.metrics.meter.audited(1, at);
		await pause(100);
		const quiet = heard;
		await pause(200);
		expect(heard).toBe(quiet);
		health.metrics.meter.audited(0, at);
		await until(() => heard > quiet);
		expect(heard).toBeGreaterThan(quiet);
		health.metrics.meter.passed(false);
		expect(await isHealthy(health)).toBe(false);
		end();
		monitor.close();
	});
});
