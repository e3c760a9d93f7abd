/** The built program asks for nothing that a production install does not bring, and each of its parts loads. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { bundleInto } from "../../src/ops/bundle.ts";

const outdir = resolve("node_modules/.cache/convenor-test/bundle");
const entry = "convenor.js";

beforeAll(() => bundleInto(outdir, "src/cli/convenor.ts"), 60_000);

const files = () => readdirSync(outdir).filter((name) => name.endsWith(".js"));

const packagesIn = (text: string): readonly string[] =>
	[...text.matchAll(/^(?:import|\}).* from "([^".][^"]*)";$|\bimport\("([^".][^"]*)"\)/gm)]
		.map(([, named, late]) => named ?? late ?? "")
		.filter((name) => !name.startsWith("node:") && !builtinModules.includes(name))
		.map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);

it("names the packages of a production install alone, and the page's builder", () => {
	const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
	const named = new Set(
		files().flatMap((name) => packagesIn(readFileSync(`${outdir}/${name}`, "utf8"))),
	);
	expect(named).toContain("@slack/bolt");
	expect([...named].filter((name) => !(name in dependencies))).toEqual(["esbuild"]);
});

it("loads in each of its parts, also in those that are loaded late", async () => {
	const parts = files().filter((name) => name !== entry);
	expect(parts.length).toBeGreaterThan(10);
	for (const name of parts)
		expect(await import(pathToFileURL(`${outdir}/${name}`).href)).toBeDefined();
});

it("brings the schema engine along", () => {
	expect(existsSync(`${outdir}/schema_engine_bg.wasm`)).toBe(true);
});
