import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
	isPracticeRegister,
	readEnvironment,
	readSettings,
	refuseWithoutToken,
	secretsOf,
} from "../../src/config.ts";

const registerFor = (environment: Record<string, string>) => readSettings(environment).databaseUrl;

describe("Where the register is kept", () => {
	test("two local Slacks, each with a port of its own, never share one", () => {
		const registers = [registerFor({}), registerFor({ LOCAL_SLACK_PORT: "4010" })];
		expect(new Set(registers).size).toBe(2);
		expect(registers.every(isPracticeRegister)).toBe(true);
	});

	test("what somebody named is kept, and never begun afresh", () => {
		const named = registerFor({ DATABASE_URL: "file:data/convenor.db" });
		expect(named).toBe("file:data/convenor.db");
		expect(isPracticeRegister(named)).toBe(false);
		expect(isPracticeRegister("file:data/local.db")).toBe(false);
	});
});

describe("The file .env", () => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-env-"));
	const file = join(folder, ".env");
	writeFileSync(file, "# ours\nDATABASE_URL=file:data/ours.db\nCONVENOR_PORT='4010'\n");
	afterAll(() => rmSync(folder, { recursive: true }));

	test("is read where it stands", () => {
		const { databaseUrl, web } = readSettings(readEnvironment({}, file));
		expect([databaseUrl, web.port, web.isChosen]).toEqual(["file:data/ours.db", 4010, true]);
	});

	test("gives way to an environment variable, also to an empty one", () => {
		const given = { CONVENOR_PORT: "4020", DATABASE_URL: "" };
		const { databaseUrl, web } = readSettings(readEnvironment(given, file));
		expect([isPracticeRegister(databaseUrl), web.port]).toEqual([true, 4020]);
	});

	test("is not needed, and is left alone by tests", () => {
		expect(readEnvironment({ A: "1" }, join(folder, "none"))).toEqual({ A: "1" });
		expect(readEnvironment({ NODE_ENV: "test" }, file)).toEqual({ NODE_ENV: "test" });
	});
});

const wrongly = (environment: Record<string, string>): string => {
	try {
		refuseWithoutToken(readSettings(environment));
		return "";
	} catch (error) {
		return (error as Error).message;
	}
};

const parts = ["/", "#", "?", "%", "%zz", "@/", "12/"];
const passwords = parts.flatMap((part) => [`yellow${part}bird`, `1${part}yellowbird`]);

describe("An address with a password in it", () => {
	const from = { SMTP_FROM: "convenor@example.org" };
	const servers = {
		SMTP_URL: (password: string) => `smtps://post:${password}@mail.example.org`,
		DATABASE_URL: (password: string) => `postgresql://convenor:${password}@localhost/convenor`,
	};

	test.each(
		Object.entries(servers).flatMap(([name, url]) =>
			passwords.map((password) => [name, url(password)] as const),
		),
	)("is refused in one sentence without the value, where %s is %s", (name, url) => {
		const said = wrongly({ ...from, [name]: url });
		expect(said).toContain(`${name} cannot be read`);
		expect(said).toContain("such as");
		expect(said).not.toMatch(/yellow|bird/);
		expect(said.split("\n")).toHaveLength(1);
	});

	test("is read where those are written as they have to be", () => {
		for (const password of passwords) {
			const url = servers.SMTP_URL(encodeURIComponent(password));
			const { mail } = readSettings({ ...from, SMTP_URL: url });
			expect(decodeURIComponent(new URL(mail?.url ?? "").password)).toBe(password);
			readSettings({ DATABASE_URL: servers.DATABASE_URL(encodeURIComponent(password)) });
		}
	});

	test("may name no host where Postgres is reached on this machine", () => {
		for (const url of [
			"postgresql:///convenor?host=/var/run/postgresql",
			"postgresql://convenor:pw@/convenor?host=/var/run/postgresql",
			"postgresql://%2Fvar%2Frun%2Fpostgresql/convenor",
			"postgresql://convenor@[::1]:5432/convenor",
		])
			expect(readSettings({ DATABASE_URL: url }).databaseUrl).toBe(url);
	});

	test("gives its password to whoever cuts secrets out, as written and as meant", () => {
		const settings = readSettings({
			...from,
			SMTP_URL: servers.SMTP_URL("yellow%2Fone"),
			DATABASE_URL: servers.DATABASE_URL("yellow%23two"),
			CONVENOR_HEARTBEAT_URL: "https://beat:yellow%3Fthree@monitor.example.org",
			CONVENOR_LINK_SECRET: "yellowbird-yellowbird-yellowbird",
		});
		const secrets = secretsOf(settings);
		for (const secret of [
			...["yellow%2Fone", "yellow/one", "yellow%23two", "yellow#two"],
			...["yellow%3Fthree", "yellow?three", "yellowbird-yellowbird-yellowbird"],
		])
			expect(secrets).toContain(secret);
	});
});

describe("A token", () => {
	const tokens = { SLACK_BOT_TOKEN: "xoxb-1-2-aB3", SLACK_APP_TOKEN: "xapp-1-A0-9-f" };

	test.each(
		Object.entries(tokens).flatMap(([name, token]) =>
			[`${token}…`, `${token}...`, `“${token}”`, `${token.slice(0, 5)}…`, `${token} ${token}`].map(
				(pasted) => [name, pasted] as const,
			),
		),
	)("that was copied with more or less than itself is refused by name: %s=%s", (name, pasted) => {
		const said = wrongly({ ...tokens, [name]: pasted });
		expect(said).toMatch(new RegExp(`^${name} has to be [^\n]*$`));
		expect(said).not.toContain(pasted);
	});

	test("is taken as it is", () => {
		expect(wrongly(tokens)).toBe("");
	});
});

describe("The settings to be copied", () => {
	const lines = readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=(.*)$/gm);
	const copied = Object.fromEntries([...lines].map(([, name = "", value = ""]) => [name, value]));
	const tokens = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };

	test("with nothing filled in but the tokens change nothing but how it is run", () => {
		const { production, realBecause, web, ...rest } = readSettings({ ...copied, ...tokens });
		const usual = readSettings(tokens);
		expect({ production, realBecause }).toEqual({
			production: true,
			realBecause: "NODE_ENV is production",
		});
		expect({ ...usual, ...rest, web: { ...web, isChosen: false } }).toEqual({
			...usual,
			hasRegister: true,
		});
	});
});

describe("Without a bot token, what is set for a real workspace is refused in one sentence", () => {
	test.each([
		{ CONVENOR_TRANSPORT: "http" },
		{ CONVENOR_TRANSPORT: "socket", SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: " " },
		{ DATABASE_URL: "postgresql://convenor:secret@postgres/convenor", SLACK_SIGNING_SECRET: "" },
		{ NODE_ENV: "production" },
		{ SLACK_APP_TOKEN: "xapp-1" },
	])("where it is %j", (environment) => {
		const said = wrongly(environment as Record<string, string>);
		expect(said).toMatch(/^SLACK_BOT_TOKEN is missing: [^\n]*\.$/);
	});

	test("and nothing else is", () => {
		expect(wrongly({})).toBe("");
		expect(wrongly({ DATABASE_URL: "file:practice.db", CONVENOR_PROGRAMME: "mine.json" })).toBe("");
	});
});
