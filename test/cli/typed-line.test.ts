import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { readTypedLine } from "../../src/cli/typed-line.ts";

const convenor = (...typed: string[]) =>
	spawnSync(process.execPath, ["--import", "tsx", "src/convenor.ts", ...typed], {
		encoding: "utf8",
	});

describe("help on the command line", () => {
	it.each([["--help"], ["-h"], ["help"], ["help", "load"], ["chat", "--help"]])(
		"is given for %s %s",
		(...typed) => {
			expect(readTypedLine(typed)).toEqual({ is: "help" });
		},
	);

	it("names every verb, and ends well", () => {
		const { stdout, stderr, status } = convenor("--help");
		expect(stdout).toMatch(/^convenor start /);
		for (const verb of ["load", "export", "ask", "chat", "backup", "restore", "verify-history"])
			expect(stdout).toContain(`\nconvenor ${verb} `);
		expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
	});

	it("says which version it is", () => {
		expect(convenor("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
	});
});

describe("a line that cannot be read", () => {
	it("names the option that there is not, shows what there is, and no stack", () => {
		const { stdout, stderr, status } = convenor("start", "--colour");
		expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
		expect(stderr).toMatch(/^There is no option "--colour"\.\nconvenor start /);
		expect(stderr).not.toContain("    at ");
	});

	it.each([
		[["-x"], 'There is no option "-x".'],
		[["chat", "--as"], "--as needs a value, such as --as VALUE."],
		[["load", "a.json", "--force=yes"], "--force takes no value."],
		[["chat", "prevent-lead"], '"chat" does not know what to do with "prevent-lead".'],
		[["load", "a.json", "b.json"], '"load" does not know what to do with "b.json".'],
	])("%j is answered in one sentence", (typed, why) => {
		expect(readTypedLine(typed)).toEqual({ is: "unreadable", why });
	});

	it("may yet be a verb with its file and its options", () => {
		expect(readTypedLine(["load", "a.json", "--dry-run"])).toMatchObject({
			is: "verb",
			words: ["load", "a.json"],
			flags: { "dry-run": true, force: false },
		});
	});
});
