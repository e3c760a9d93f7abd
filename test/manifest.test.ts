import { readFileSync } from "node:fs";
import { App } from "@slack/bolt";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { commands } from "../commands/index.ts";
import type { Parts } from "../src/assistant/app-context.ts";
import { watchOver } from "../src/assistant/intake/in-flight.ts";
import { readSettings } from "../src/config.ts";
import { openApp } from "../src/slack/app.ts";
import { manifestFaults } from "./build/manifest-schema/check.ts";
import { tableRows } from "./guides/tables.ts";

const manifest = parse(readFileSync("manifest.yml", "utf8"));
const { slash_commands: slashCommands } = manifest.features;
const scopes: readonly string[] = manifest.oauth_config.scopes.bot;
/** The command guide is checked as it is generated, in test/guides. */
const pages = ["install.md", "operating.md"].map((name) =>
	readFileSync(`.github/guides/${name}`, "utf8"),
);
const rows = pages.flatMap((page) => tableRows(page));
const rowsOf = (first: string) => rows.filter(([cell]) => cell === first);

const nouns = [...new Set(commands.map(({ name }) => name.split(" ")[0] ?? ""))];
const verbsOf = (noun: string) =>
	commands.filter(({ name }) => name.startsWith(`${noun} `)).map(({ name }) => name.split(" ")[1]);

/** Every variable that the configuration looks for. */
const variables = (): readonly string[] => {
	const asked = new Set<string>();
	const environment = new Proxy<Record<string, string | undefined>>(
		{},
		{
			get: (_, name) => {
				if (typeof name === "string" && /^[A-Z][A-Z0-9_]+$/.test(name)) asked.add(name);
				return undefined;
			},
		},
	);
	readSettings(environment);
	return [...asked];
};

const quiet = { info: () => {}, warn: () => {}, error: () => {} };

/** No Slack is there to hear. */
vi.mock("../src/slack/socket-supervisor.ts", () => ({
	keepHearing: () => ({ start: async () => {}, stop: () => {}, isDeaf: () => false }),
}));

/** What the doors listen for, told by Bolt itself. */
const doors = async () => {
	const heard = { events: new Set<unknown>(), commands: [] as RegExp[] };
	vi.spyOn(App.prototype, "event").mockImplementation((name: unknown) => {
		heard.events.add(name);
	});
	vi.spyOn(App.prototype, "message").mockImplementation(() => {
		heard.events.add("message");
	});
	vi.spyOn(App.prototype, "command").mockImplementation((pattern: unknown) => {
		heard.commands.push(pattern as RegExp);
	});
	const parts = { commands, log: quiet } as unknown as Parts;
	await openApp({
		access: {
			botToken: "xoxb-1",
			apiUrl: "http://127.0.0.1:9/api/",
			via: { is: "socket", appToken: "xapp-1" },
		},
		identity: { teamId: "T1", botUserId: "U1", botId: "B1" },
		machine: { now: () => "2009-01-29T10:00:00Z" as never },
		doors: { parts, watch: watchOver(parts).watch, onPeopleChanged: () => {}, onRefused: () => {} },
	});
	vi.restoreAllMocks();
	return heard;
};

describe("the manifest", () => {
	it("is one that Slack's own schema accepts", () => {
		expect(manifestFaults(manifest)).toEqual([]);
	});

	it.each([
		["a name of 36 letters", { display_information: { name: "C".repeat(36) } }],
		["no name", { display_information: {} }],
		["a scope that is no text", { oauth_config: { scopes: { bot: [1] } } }],
		["a field that Slack does not know", { features: { slash_command: [] } }],
	])("would be refused with %s", (_, change) => {
		expect(manifestFaults({ ...manifest, ...change })).not.toEqual([]);
	});

	it("has every optional scope among its scopes too, as Slack wants it", () => {
		for (const scope of manifest.oauth_config.scopes.bot_optional) expect(scopes).toContain(scope);
		expect(new Set(scopes).size).toBe(scopes.length);
	});

	it("has the commands that the program has, each with all its verbs", () => {
		const declared = slashCommands.map(({ command }: { command: string }) => command);
		expect(declared).toEqual(nouns.map((noun) => `/${noun}`));
		for (const { command, usage_hint: hint } of slashCommands)
			expect(hint, command).toBe(verbsOf(command.slice(1)).join(" | "));
	});

	it("asks for mentions as account ids in every command", () => {
		for (const { command, should_escape: escapes } of slashCommands)
			expect(escapes, command).toBe(true);
	});

	it("installs over Socket Mode as it stands, with its buttons and forms", () => {
		expect(manifest.settings.socket_mode_enabled).toBe(true);
		expect(manifest.settings.interactivity.is_enabled).toBe(true);
	});
});

describe("what the doors listen for", () => {
	let heard: Awaited<ReturnType<typeof doors>>;
	beforeAll(async () => {
		heard = await doors();
	});

	it("is what the manifest subscribes to, no more and no less", () => {
		// Slack sends every kind of message under one name; the manifest says which kinds.
		const subscribed = manifest.settings.event_subscriptions.bot_events.map((event: string) =>
			event.replace(/^message\..*/, "message"),
		);
		expect([...heard.events].sort()).toEqual([...new Set(subscribed)].sort());
	});

	it("is every command of the manifest, each once, and no other", () => {
		const times = (command: string) => heard.commands.filter((one) => one.test(command)).length;
		for (const { command } of slashCommands) {
			expect(times(command), command).toBe(1);
			expect([times(`${command}s`), times(`/x${command}`)]).toEqual([0, 0]);
		}
	});
});

describe("the guides", () => {
	it.each(scopes)("gives a reason for the scope %s", (scope) => {
		const [, reason = ""] = rowsOf(scope)[0] ?? [];
		expect(reason.split(" ").length).toBeGreaterThan(2);
	});

	it("asks for no scope that the manifest does not", () => {
		const named = rows
			.map(([cell = ""]) => cell)
			.filter((cell) => /^[a-z_.]+:[a-z_.]+$/.test(cell));
		expect(named.filter((cell) => !scopes.includes(cell))).toEqual([]);
	});

	it.each(variables())("says what %s is for", (name) => {
		expect(rowsOf(name)[0]?.slice(1).join(" ").length ?? 0).toBeGreaterThan(10);
	});

	it("describes no setting that nothing reads", () => {
		const named = rows.map(([cell = ""]) => cell).filter((cell) => /^[A-Z][A-Z0-9_]+$/.test(cell));
		expect(named.filter((name) => !variables().includes(name))).toEqual([]);
	});
});

describe("the example of an environment", () => {
	it("names every setting, and nothing that is none", () => {
		const named = readFileSync(".env.example", "utf8")
			.split("\n")
			.flatMap((line) => /^#?\s?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1] ?? []);
		expect([...named].sort()).toEqual([...variables()].sort());
	});
});
