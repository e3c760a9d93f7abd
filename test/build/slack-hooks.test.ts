/** What the Slack CLI is told of the project, so that `slack run` installs and starts it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { manifestFaults } from "./manifest-schema/check.ts";

const { hooks, config } = JSON.parse(readFileSync(".slack/hooks.json", "utf8"));

describe("The Slack CLI", () => {
	it("is given manifest.yml as JSON, and nothing besides", () => {
		const [program, ...words] = hooks["get-manifest"].split(" ");
		const { stdout, stderr, status } = spawnSync(program, words, { encoding: "utf8" });
		expect([status, stderr]).toEqual([0, ""]);
		expect(JSON.parse(stdout)).toEqual(parse(readFileSync("manifest.yml", "utf8")));
		expect(manifestFaults(JSON.parse(stdout))).toEqual([]);
	});

	it("starts Convenor by a script that exists, and leaves the connection to it", () => {
		const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
		expect(hooks.start).toBe("npm start");
		expect(scripts).toHaveProperty("start");
		expect(config["sdk-managed-connection-enabled"]).toBe(true);
	});
});
