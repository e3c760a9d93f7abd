import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as listenFor } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explain } from "../../src/cli/explain.ts";
import { openStore } from "../../src/store/open-store.ts";
import { bundledProgram } from "../build/program.ts";
import { at, person } from "../reminders/world.ts";

const folder = mkdtempSync(join(tmpdir(), "convenor-wrong-"));
const program = await bundledProgram();

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

/** As a newcomer would, who waits for it to give up. */
const convenor = (words: readonly string[], settings: Record<string, string>): Promise<Ended> =>
	new Promise((resolve) => {
		const child = spawn(process.execPath, [program, ...words], {
			env: {
				PATH: process.env.PATH,
				NODE_ENV: "test",
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

const start = (settings: Record<string, string>) => convenor(["start"], settings);

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

/** A Postgres that refuses whoever comes, with this code. */
const refusing = async (code: string) => {
	const server = listenFor((socket) => {
		socket.on("error", () => {});
		socket.once("data", () => {
			const fields = `SFATAL\0C${code}\0Mno entry\0\0`;
			const head = Buffer.alloc(5);
			head.write("E");
			head.writeInt32BE(fields.length + 4, 1);
			socket.end(Buffer.concat([head, Buffer.from(fields)]));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `postgresql://clerk:yellowbird@127.0.0.1:${port}/quay`, server };
};

const seeded = async (name: string, more?: string): Promise<string> => {
	const DATABASE_URL = `file:${join(folder, name)}`;
	const { store, client, close } = await openStore({ url: DATABASE_URL });
	const author = { name: "Secretary", through: "test" };
	const by = { audience: { kind: "operator" } as const, author, now: at("2009-03-01T10:00:00Z") };
	await store.change(by, async (change) => void (await change.save(person("sec"))));
	if (more) await client.$executeRawUnsafe(more);
	await close();
	return DATABASE_URL;
};

const inOneSentence = ({ status, said }: Ended, words: string | RegExp): void => {
	expect(said).toMatch(words);
	expect(said.trim().split("\n"), said).toHaveLength(1);
	expect(said).not.toMatch(/ {4}at |yellowbird/);
	expect(status).not.toBe(0);
};

describe("Whoever names a database wrongly is told in one sentence that names the setting", {
	timeout: 120_000,
}, () => {
	test.each([
		["28P01", "password that DATABASE_URL names"],
		["3D000", "no database of the name that DATABASE_URL gives"],
		["53300", "The database that DATABASE_URL names cannot be reached"],
	])("where Postgres refuses with %s", async (code, words) => {
		const { url, server } = await refusing(code);
		inOneSentence(await start({ ...real(), DATABASE_URL: url }), words);
		server.close();
	});

	test("where there is no such host", async () => {
		const DATABASE_URL = "postgresql://clerk:yellowbird@nowhere.invalid/quay";
		inOneSentence(await start({ ...real(), DATABASE_URL }), /host.*DATABASE_URL/);
	});

	test("where a newer version has used it", async () => {
		const DATABASE_URL = await seeded(
			"newer.db",
			`UPDATE "_prisma_migrations" SET "migration_name" = '29990101000000_later'
			WHERE "migration_name" = (SELECT MAX("migration_name") FROM "_prisma_migrations")`,
		);
		inOneSentence(await start({ ...real(), DATABASE_URL }), /newer Convenor.*DATABASE_URL/);
	});

	test("where it is no database, or a folder", async () => {
		const file = join(folder, "minutes.db");
		writeFileSync(file, "Minutes of the meeting\n".repeat(100));
		for (const path of [file, folder])
			inOneSentence(await start({ ...real(), DATABASE_URL: `file:${path}` }), "DATABASE_URL");
	});

	test("where the local Slack would write into a register that it did not begin", async () => {
		const DATABASE_URL = await seeded("real.db");
		const ended = await start({ DATABASE_URL, LOCAL_SLACK_PORT: "0" });
		inOneSentence(ended, /DATABASE_URL.*not begun by a local Slack.*SLACK_BOT_TOKEN/);
		const { client, close } = await openStore({ url: DATABASE_URL });
		expect(await client.history.count()).toBe(1);
		await close();
	});
});

describe("Whoever names a port or a file wrongly is told in one sentence", {
	timeout: 120_000,
}, () => {
	test("a port of the conversation API that is taken", async () => {
		const ended = await start({
			LOCAL_SLACK_PORT: "0",
			DATABASE_URL: `file:${join(folder, "practice.db")}`,
			CONVENOR_API_TOKEN: "yellowbird-yellowbird-yellowbird",
			CONVENOR_API_PORT: String((slack.address() as AddressInfo).port),
		});
		inOneSentence(ended, /in use: set CONVENOR_API_PORT to/);
	});

	test("a folder where a backup or a programme file should be", async () => {
		const restored = await convenor(["restore", folder], {});
		expect(restored.said).toContain(`${folder} is a folder: name a file in it.`);
		expect(restored.status).toBe(1);
		inOneSentence(await convenor(["load", folder], {}), "That is a folder");
	});

	test("a place that leads through a file, or that nothing can be written to", async () => {
		const file = join(folder, "a-file");
		writeFileSync(file, "");
		const load = (DATABASE_URL: string) =>
			convenor(["load", "prisma/demo/programme.json"], { DATABASE_URL });
		inOneSentence(await load(`file:${file}/register.db`), `${file} is a file`);
		inOneSentence(await load(`file:${file}/more/register.db`), /a-file.* leads through a file/);
		inOneSentence(await convenor(["load", `${file}/x.json`], {}), "leads through a file");
		const DATABASE_URL = await seeded("placed.db");
		const kept = await convenor(["backup", `${file}/copy`], { DATABASE_URL });
		inOneSentence(kept, "leads through a file");
		const nowhere = process.platform === "linux" ? "/proc/copy" : "/dev/copy";
		inOneSentence(await convenor(["backup", nowhere], { DATABASE_URL }), `${nowhere}.part cannot`);
		inOneSentence(await convenor(["ask"], { DATABASE_URL: `file:${folder}` }), "cannot be opened");
	});

	test.each([
		[{ code: "EACCES", syscall: "mkdir", path: "/srv/data" }, /^\/srv\/data is closed to the user/],
		[
			{ code: "EROFS", syscall: "open", path: "/srv/a" },
			/^\/srv\/a is where nothing can be written/,
		],
		[
			{ code: "ENOSPC", syscall: "copyfile", path: "/home/b", dest: "/srv/b" },
			/^There is no room for \/srv\/b/,
		],
		[{ code: "ENOSPC", syscall: "write" }, /^There is no room for what was to be written/],
		[{ code: "SQLITE_FULL" }, /^The disk that the register is on is full/],
	])("%j", (facts, words) => {
		const { code } = facts;
		const said = explain(Object.assign(new Error(`${code}: went wrong`), facts));
		expect(said).toMatch(words);
		expect(said.split("\n")).toHaveLength(1);
	});

	test("a register that is not there, which none is made for", async () => {
		const DATABASE_URL = `file:${join(folder, "nowhere", "register.db")}`;
		for (const verb of ["verify-history", "export"]) {
			const ended = await convenor([verb], { DATABASE_URL });
			inOneSentence(ended, "There is no register");
			expect(ended.status).toBe(1);
		}
		expect(existsSync(join(folder, "nowhere"))).toBe(false);
	});

	test("a head of the history that is none", async () => {
		const DATABASE_URL = await seeded("headed.db");
		const wrong = await convenor(["verify-history", "--head", "12"], { DATABASE_URL });
		inOneSentence(wrong, "--head SEQUENCE:HASH");
		const noted = `1:${"0".repeat(64)}`;
		const other = await convenor(["verify-history", "--head", noted], { DATABASE_URL });
		expect(other.status).toBe(1);
	});
});
