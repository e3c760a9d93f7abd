/** Secrets with values of their own must be nowhere: not in the log, the register, a backup, the metrics, or a crash. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readSettings, secretsOf } from "../../src/config.ts";
import { startLocalSlack } from "../../src/local-slack/index.ts";
import { openLog } from "../../src/ops/log.ts";
import { bundledProgram } from "../build/program.ts";
import { manifest, world } from "../local-slack/sample.ts";

const canaries = {
	SLACK_BOT_TOKEN: "xoxb-canary-1111-yellowbird",
	SLACK_APP_TOKEN: "xapp-1-canary-2222-yellowbird",
	SLACK_SIGNING_SECRET: "canary3333yellowbird3333canary33",
	CONVENOR_API_TOKEN: "canary-4444-yellowbird-conversation",
	TELEGRAM_BOT_TOKEN: "5555:canary-yellowbird",
	TELEGRAM_WEBHOOK_SECRET: "canary-6666-yellowbird-webhook",
	SMTP_URL: "smtp://canary:canary-7777-yellowbird%2Fmail@127.0.0.1:9",
	SMTP_FROM: "convenor@example.org",
	CONVENOR_LINK_SECRET: "canary-8888-yellowbird-links",
	CONVENOR_METRICS_TOKEN: "canary5555yellowbirdmetrics",
	CONVENOR_HEARTBEAT_URL: "http://canary:canary-9999-yellowbird%3Fbeat@127.0.0.1:9/beat",
};
const isCanary = (text: string): boolean => /yellowbird/i.test(text);

const folder = mkdtempSync(join(tmpdir(), "convenor-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = await bundledProgram();
const root = fileURLToPath(new URL("../../", import.meta.url));

type Ran = { readonly said: string; readonly code: number | null };

/** The program with all the secrets set; `during` is done while it runs. */
const run = (
	args: readonly string[],
	more: Readonly<Record<string, string>>,
	during?: (said: () => string) => Promise<void>,
): Promise<Ran> =>
	new Promise((resolve) => {
		const child = spawn(process.execPath, [program, ...args], {
			cwd: root,
			env: { ...process.env, ...canaries, LOG_LEVEL: "debug", ...more },
		});
		let said = "";
		child.stdout.on("data", (data) => {
			said += data;
		});
		child.stderr.on("data", (data) => {
			said += data;
		});
		child.once("exit", (code) => resolve({ said, code }));
		void during?.(() => said).finally(() => child.kill("SIGTERM"));
	});

const filesIn = (place: string): readonly string[] =>
	readdirSync(place, { recursive: true, encoding: "utf8" })
		.map((name) => join(place, name))
		.filter((path) => statSync(path).isFile());

const until = async (isSo: () => boolean): Promise<void> => {
	for (let tries = 0; tries < 400 && !isSo(); tries++)
		await new Promise((resolve) => setTimeout(resolve, 50));
};

describe("a secret", () => {
	it("is cut out of the log, however it gets there", () => {
		const written: string[] = [];
		const to = { write: (line: string) => void written.push(line) };
		const secrets = [...Object.values(canaries), ...secretsOf(readSettings(canaries))];
		const log = openLog("debug", { to, secrets });
		const token = canaries.SLACK_BOT_TOKEN;
		log.error({ error: new Error(`bad ${token}`) }, "failed");
		log.info({ token, headers: { authorization: `Bearer ${token}` } }, `with ${token}`);
		log.warn({ deep: { list: [{ text: canaries.SLACK_APP_TOKEN }] } }, "deep");
		log.info({ form: { signingSecret: canaries.SLACK_SIGNING_SECRET } }, "settings");
		log.info({ text: `signed with ${canaries.SLACK_SIGNING_SECRET}` }, canaries.CONVENOR_API_TOKEN);
		log.warn({ error: new Error(`no way to ${canaries.SMTP_URL}`) }, canaries.CONVENOR_LINK_SECRET);
		log.warn({ error: "canary-7777-yellowbird/mail" }, canaries.CONVENOR_HEARTBEAT_URL);
		expect(written).toHaveLength(7);
		expect(written.filter(isCanary)).toEqual([]);
	});

	it("is nowhere in what is said of settings that cannot be read", async () => {
		for (const [name, url] of [
			["SMTP_URL", "smtps://post:yellow#bird@mail.example.org"],
			["DATABASE_URL", "postgresql://convenor:12/yellowbird@localhost/convenor"],
			["CONVENOR_HEARTBEAT_URL", "https://beat:%yellowbird@monitor.example.org"],
		] as const) {
			const { said, code } = await run(["start"], { [name]: url });
			expect(code).toBe(2);
			expect(said).toContain(name);
			expect(said.trim().split("\n"), said).toHaveLength(1);
			expect(isCanary(said), said).toBe(false);
		}
	}, 60_000);

	it("is nowhere in what a bot that Slack refuses says as it ends", async () => {
		const slack = await startLocalSlack({ world, manifest, start: "2009-01-29T10:00:00Z" });
		const DATABASE_URL = `file:${join(folder, "refused.db")}`;
		for (const CONVENOR_TRANSPORT of ["socket", "http"]) {
			const more = { SLACK_API_URL: slack.apiUrl, DATABASE_URL, CONVENOR_TRANSPORT };
			const { said, code } = await run(["start"], more);
			expect(code).not.toBe(0);
			expect(said).toContain("invalid_auth");
			expect(isCanary(said), said).toBe(false);
		}
		await slack.close();
	}, 60_000);

	it("is nowhere in the log, the register, its backup, its history or the metrics of a bot at work", async () => {
		const slack = await startLocalSlack({ world, manifest, start: "2009-01-29T10:00:00Z" });
		const DATABASE_URL = `file:${join(folder, "register.db")}`;
		const more = {
			SLACK_BOT_TOKEN: slack.botToken,
			SLACK_API_URL: slack.apiUrl,
			CONVENOR_TRANSPORT: "http",
			CONVENOR_PORT: "0",
			CONVENOR_API_PORT: "0",
			CONVENOR_DRAIN_SECONDS: "0",
			DATABASE_URL,
		};
		let metrics = "";
		const { said } = await run(["start"], more, async (heard) => {
			await until(() => /on port \d+/.test(heard()));
			const port = /on port (\d+)/.exec(heard())?.[1];
			metrics = await (
				await fetch(`http://127.0.0.1:${port}/metrics`, {
					headers: { authorization: `Bearer ${canaries.CONVENOR_METRICS_TOKEN}` },
				})
			).text();
			await fetch(`http://127.0.0.1:${port}/slack/events`, {
				method: "POST",
				headers: { authorization: `Bearer ${canaries.CONVENOR_API_TOKEN}` },
				body: `token=${canaries.SLACK_BOT_TOKEN}`,
			});
			await run(["backup", join(folder, "copy.backup")], { DATABASE_URL });
		});
		await slack.close();
		expect(metrics).toContain("convenor_due");
		expect(isCanary(metrics)).toBe(false);
		expect(isCanary(said), said).toBe(false);
		const kept = filesIn(folder);
		expect(kept.map((path) => path.split("/").at(-1))).toContain("copy.backup");
		for (const path of kept) {
			const text = readFileSync(path, "latin1");
			expect(isCanary(text), path).toBe(false);
			expect(text.includes(slack.botToken), path).toBe(false);
		}
		expect(said.includes(slack.botToken)).toBe(false);
	}, 60_000);
});
