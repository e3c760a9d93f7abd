/** The container as it is described: two stages, a user without rights, a health check, and a register that outlives it. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readSettings } from "../../src/config.ts";

type Line = { readonly word: string; readonly rest: string };

/** A line that ends in a stroke goes on in the next. */
const dockerfileLines = (text: string): readonly Line[] =>
	text
		.replaceAll(/\\\n\s*/g, "")
		.split("\n")
		.filter((line) => line.trim() !== "" && !line.startsWith("#"))
		.map((line) => {
			const [, word = "", rest = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
			return { word, rest };
		});

const lines = dockerfileLines(readFileSync("Dockerfile", "utf8"));
const stages = lines.filter(({ word }) => word === "FROM").map(({ rest }) => rest);
const lastStage = lines.slice(lines.findLastIndex(({ word }) => word === "FROM"));
const inLast = (wanted: string) =>
	lastStage.filter(({ word }) => word === wanted).map(({ rest }) => rest);

const ignored = readFileSync(".dockerignore", "utf8").split("\n");

describe("The Dockerfile", () => {
	it("has words that Docker knows, and builds in a stage of its own", () => {
		const known = "FROM WORKDIR COPY RUN ENV USER VOLUME EXPOSE HEALTHCHECK ENTRYPOINT CMD".split(
			" ",
		);
		expect(lines.filter(({ word }) => !known.includes(word))).toEqual([]);
		expect(stages).toHaveLength(2);
		expect(stages[0]).toMatch(/^node:\d+\S* AS build$/);
		expect(stages[1]).toMatch(/^node:\d+\S*-slim$/);
	});

	it("copies only what is there, and what .dockerignore lets through", () => {
		const copied = lines
			.filter(({ word, rest }) => word === "COPY" && !rest.startsWith("--from"))
			.flatMap(({ rest }) => rest.split(" ").slice(0, -1));
		expect(copied.filter((path) => !existsSync(path))).toEqual([]);
		const tops = copied.map((path) => `!${path.split("/")[0]}`);
		expect(tops.filter((top) => !ignored.includes(top))).toEqual([]);
		expect(ignored[0]).toBe("*");
	});

	it("runs the built program without rights, without engine flags, and in production", () => {
		expect(inLast("USER")).toEqual(["node"]);
		expect(inLast("ENTRYPOINT")).toEqual(['["node", "dist/convenor.js"]']);
		expect(inLast("CMD")).toEqual(['["start"]']);
		expect(inLast("ENV").join(" ")).toContain("NODE_ENV=production");
	});

	it("keeps its register on a volume that the user may write", () => {
		const [volume = "none"] = inLast("VOLUME");
		expect(inLast("ENV").join(" ")).toContain(`DATABASE_URL=file:${volume}/`);
		expect(inLast("RUN").join(" ")).toContain(`chown node:node ${volume}`);
	});

	it("asks whether it is ready", () => {
		expect(inLast("HEALTHCHECK").join(" ")).toContain("/readyz");
	});
});

type Service = {
	readonly profiles?: readonly string[];
	readonly build?: string;
	readonly image?: string;
	readonly environment?: Readonly<Record<string, string>>;
	readonly volumes?: readonly string[];
	readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
	readonly healthcheck?: unknown;
};

const compose = parse(readFileSync("compose.yaml", "utf8"));
const services: Readonly<Record<string, Service>> = compose.services;
const ours = Object.entries(services).filter(([, { build }]) => build === ".");

describe("compose.yaml", () => {
	it("starts one bot on SQLite unless the replicas are asked for", () => {
		const usual = Object.entries(services).filter(([, { profiles }]) => !profiles);
		expect(usual.map(([name]) => name)).toEqual(["convenor"]);
		expect(services.convenor?.environment?.DATABASE_URL).toMatch(/^file:\/data\//);
		expect(services.convenor?.volumes).toEqual(["register:/data"]);
	});

	it("gives settings that Convenor accepts", () => {
		for (const [name, { environment = {} }] of ours) {
			const tokens = {
				SLACK_BOT_TOKEN: "xoxb-1",
				SLACK_APP_TOKEN: "xapp-1",
				SLACK_SIGNING_SECRET: "12345678",
			};
			const { slack, production } = readSettings({ ...tokens, ...environment });
			expect([slack?.via.is, production], name).toEqual([
				name === "replica" ? "http" : "socket",
				true,
			]);
		}
		expect(services.replica?.environment?.DATABASE_URL).toContain("@postgres/");
	});

	it("names every volume, and depends on what is there and can be well", () => {
		const named = Object.values(services).flatMap(({ volumes = [] }) =>
			volumes.map((one) => one.split(":")[0]),
		);
		expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
		for (const { depends_on: needs = {}, profiles } of Object.values(services))
			for (const [name, { condition }] of Object.entries(needs)) {
				const needed = services[name];
				expect(needed?.profiles).toEqual(profiles);
				expect(condition).toBe("service_healthy");
				expect(needed?.build ?? needed?.healthcheck, name).toBeDefined();
			}
	});
});
