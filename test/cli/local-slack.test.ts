/** A local Slack alone, and a bot beside it with the settings that are printed: real work is never mixed with either. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { bundledProgram } from "../build/program.ts";
import { openOffice } from "../journeys/office.ts";

const program = await bundledProgram();

let children: readonly ChildProcess[] = [];

afterEach(async () => {
	for (const child of children)
		if (child.exitCode === null) {
			child.kill("SIGKILL");
			await once(child, "exit");
		}
	children = [];
});

/** What it says until these words are there, or it ends. */
const convenor = (
	folder: string,
	words: readonly string[],
	settings: Readonly<Record<string, string>>,
) =>
	new Promise<string>((done) => {
		const { PATH = "" } = process.env;
		const child = spawn(process.execPath, [program, ...words], {
			cwd: folder,
			env: { PATH, NODE_ENV: "test", CONVENOR_PORT: "0", ...settings },
		});
		children = [...children, child];
		let said = "";
		const hear = (data: Buffer) => {
			said += data;
			if (/DATABASE_URL=\S+\n|To stop: Ctrl\+C/.test(said)) done(said);
		};
		child.stdout?.on("data", hear);
		child.stderr?.on("data", hear);
		child.on("exit", () => done(said));
	});

const localSlack = async (folder: string) => {
	const said = await convenor(folder, ["local-slack"], { LOCAL_SLACK_PORT: "0" });
	return Object.fromEntries(
		[...said.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
	);
};

const entries = async (url: string): Promise<number> => {
	const { client, close } = await openStore({ url });
	const count = await client.history.count();
	await close();
	return count;
};

describe("A bot that is started beside a local Slack as that says", { timeout: 120_000 }, () => {
	test("has a register of its own, into which a programme file can be loaded for it", async () => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-beside-"));
		const printed = await localSlack(folder);
		const file = resolve("prisma/demo/programme.json");
		expect(await convenor(folder, ["load", file], printed)).toMatch(/[1-9]\d* people/);
		expect(await convenor(folder, ["start"], printed)).toContain("Convenor is running");
		expect(existsSync(join(folder, "data/convenor.db"))).toBe(false);
	});

	test("writes nothing into a register of real work, though that be the one that is configured", async () => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-real-"));
		const printed = await localSlack(folder);
		const DATABASE_URL = `file:${join(folder, "real.db")}`;
		const file = resolve("prisma/demo/programme.json");
		await convenor(folder, ["load", file], { DATABASE_URL });
		const before = await entries(DATABASE_URL);
		for (const words of [["start"], ["load", file, "--force"]])
			expect(await convenor(folder, words, { ...printed, DATABASE_URL })).toMatch(
				/^The register that DATABASE_URL names .*not begun by a local Slack.*\n$/,
			);
		expect(await entries(DATABASE_URL)).toBe(before);
	});
});

describe("A local Slack on a port that is in use", { timeout: 120_000 }, () => {
	test("says so, and leaves the register of whoever runs there alone", async () => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-taken-"));
		const taken = createServer();
		await new Promise<void>((ready) => taken.listen(0, "127.0.0.1", () => ready()));
		const { port } = taken.address() as AddressInfo;
		const register = join(folder, `data/local-${port}.db`);
		mkdirSync(join(folder, "data"));
		writeFileSync(register, "somebody else's");
		for (const words of [["start"], ["local-slack"]])
			expect(await convenor(folder, words, { LOCAL_SLACK_PORT: String(port) })).toMatch(
				/^Port \d+ is in use, perhaps by another local Slack\./,
			);
		expect(readFileSync(register, "utf8")).toBe("somebody else's");
		await new Promise((closed) => taken.close(closed));
	});
});

describe("A practice register that is kept", { timeout: 120_000 }, () => {
	test("goes on where it was left, and is never again in its own past", async () => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-practice-"));
		const databaseUrl = `file:${join(folder, "practice.db")}`;
		const first = await openOffice({ via: "http", databaseUrl });
		await first.advance("30d");
		const left = String((await first.read("/local/state")).now);
		await first.close();
		const again = await openOffice({ via: "http", databaseUrl });
		const now = String((await again.read("/local/state")).now);
		await again.close();
		expect(left.slice(0, 10)).toBe("2009-02-28");
		expect(now.slice(0, 10)).toBe("2009-02-28");
	});
});
