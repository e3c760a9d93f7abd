/** What a release says of itself: its version, the migrations that it brings, and that it is tried on every Node it runs on. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const changelog = readFileSync("CHANGELOG.md", "utf8");
const { version, engines, scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const workflow = parse(readFileSync(".github/workflows/check.yml", "utf8"));

describe("The release notes", () => {
	it("begin with the version of the package", () => {
		expect(/^## (\S+)$/m.exec(changelog)?.[1]).toBe(version);
		expect(JSON.parse(readFileSync("package-lock.json", "utf8")).version).toBe(version);
	});

	it("name every migration once, and say of each version which it brings", () => {
		const migrations = readdirSync("prisma/migrations").filter((name) => /^\d{14}_/.test(name));
		const named = [...changelog.matchAll(/`(\d{14}_\w+)`/g)].map(([, name]) => name);
		expect(named.sort()).toEqual(migrations.sort());
		const versions = changelog.split(/^## /m).slice(1);
		for (const notes of versions) expect(notes).toContain("**Migrations**: ");
	});
});

describe("The workflow", () => {
	it("runs the whole gate on Node 20, 22 and 24", () => {
		const { strategy, steps } = workflow.jobs.check;
		expect(strategy.matrix.node).toEqual([20, 22, 24]);
		expect(engines.node).toMatch(/^>=20\./);
		const runs = steps.flatMap(({ run }: { run?: string }) => run ?? []);
		expect(runs).toContain("npm run check");
		expect(scripts).toHaveProperty("check");
	});

	it("is kept up to date, in every place that has packages", () => {
		const { updates } = parse(readFileSync(".github/dependabot.yml", "utf8"));
		const places = updates.map(
			(one: Record<string, string>) => `${one["package-ecosystem"]} ${one.directory}`,
		);
		expect(places).toEqual([
			"npm /",
			"npm /src/channels/bottender",
			"github-actions /",
			"docker /",
		]);
	});
});
