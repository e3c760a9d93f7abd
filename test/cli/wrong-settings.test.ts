import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "convenor-wrong-"));

/** A Slack that knows one bot and refuses its other token. */
const slack = createServer((request, response) => {
	const answer =
		request.headers.authorization === "Bearer xoxb-right" && request.url?.endsWith("auth.test")
			? { ok: true, team_id: "T1", user_id: "U1", bot_id: "B1" }
			: { ok: false, error: "invalid_auth" };
	response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
});

const slackAt = () => `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`;

beforeAll(() => new Promise<void>((resolve) => slack.listen(0, "127.0.0.1", () => resolve())));
afterAll(() => slack.close());

type Ended = { readonly status: number | null; readonly said: string };

/** Starts the bot as a newcomer would, and waits for it to give up. */
const start = (settings: Record<string, string>): Promise<Ended> =>
	new Promise((resolve) => {
		const child = spawn(process.execPath, ["--import", "tsx", "src/convenor.ts", "start"], {
			env: {
				PATH: process.env.PATH,
				DATABASE_URL: `file:${join(folder, "register.db")}`,
				CONVENOR_PORT: "0",
				...settings,
			},
		});
		let said = "";
		child.stderr.on("data", (words) => {
			said += words;
		});
		child.on("exit", (status) => resolve({ status, said }));
	});

const real = () => ({
	SLACK_BOT_TOKEN: "xoxb-right",
	SLACK_APP_TOKEN: "xapp-1",
	SLACK_API_URL: slackAt(),
});

describe("Whoever starts the bot with a wrong setting is told which in a sentence, and it ends", () => {
	test("a bot token that Slack refuses", async () => {
		const { status, said } = await start({ ...real(), SLACK_BOT_TOKEN: "xoxb-wrong" });
		expect(said).toContain("Slack refused the token (invalid_auth). Set SLACK_BOT_TOKEN");
		expect(said).not.toContain("    at ");
		expect(status).toBe(2);
	});

	test("an app token that Slack refuses", async () => {
		const { status, said } = await start(real());
		expect(said).toContain("Slack refused the token (invalid_auth). Set SLACK_APP_TOKEN");
		expect(said).not.toContain("    at ");
		expect(status).toBe(2);
	});

	test("a Slack that is not there", async () => {
		const { status, said } = await start({ ...real(), SLACK_API_URL: "http://127.0.0.1:9/api/" });
		expect(said).toContain("Slack could not be reached");
		expect(status).toBe(2);
	});

	test("a database that is not there", async () => {
		const { status, said } = await start({
			...real(),
			DATABASE_URL: "postgresql://convenor@127.0.0.1:9/convenor",
		});
		expect(said).toContain("Is the database running, and DATABASE_URL right?");
		expect(said).not.toContain("    at ");
		expect(status).toBe(2);
	});

	test("a programme file with a mistake", async () => {
		const file = join(folder, "programme.json");
		writeFileSync(file, '{"boards": [{"nam": "x"}]}');
		const { status, said } = await start({ CONVENOR_PROGRAMME: file, LOCAL_SLACK_PORT: "0" });
		expect(said).toContain('There is no such field. Did you mean "name"?');
		expect(said).not.toContain("    at ");
		expect(status).toBe(2);
	});

	test("a local Slack that is not there", async () => {
		const { status, said } = await start({ ...real(), CONVENOR_SIMULATION: "http://127.0.0.1:9" });
		expect(said).toContain("No local Slack answers at http://127.0.0.1:9");
		expect(status).toBe(2);
	}, 60_000);
});
