import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTypedLine, usage } from "../../src/cli/command-line.ts";
import { bundledProgram } from "../build/program.ts";

const program = await bundledProgram();

const convenorIn = (folder: string, ...typed: string[]) =>
	spawnSync(process.execPath, [program, ...typed], {
		cwd: folder,
		encoding: "utf8",
	});

const convenor = (...typed: string[]) => convenorIn(".", ...typed);

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

/** Each line of the help: a verb, and the options that it names. */
const inHelp = usage.split("\n").flatMap((line) => {
	const [, verb] = /^convenor ([a-z-]+)/.exec(line) ?? [];
	const named = [...line.matchAll(/--([a-z-]+)/g)].flatMap(([, name]) => name ?? []);
	return verb && verb !== "help" ? [[verb, named] as const] : [];
});

const withValue = ["as", "in", "at", "head"];
const typedAs = (option: string) => [`--${option}`, ...(withValue.includes(option) ? ["x"] : [])];

describe("an option on the command line", () => {
	it.each(inHelp)("%s is read where the help names it, and refused elsewhere", (verb, named) => {
		for (const option of [...withValue, "dry-run", "force"]) {
			const { is } = readTypedLine([verb, ...typedAs(option)]);
			expect([option, is]).toEqual([option, named.includes(option) ? "verb" : "unreadable"]);
		}
	});

	it("that is not the verb's is refused before anything is opened", () => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-typed-"));
		const { stdout, stderr, status } = convenorIn(folder, "restore", "kept.backup", "--dry-run");
		expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
		expect(stderr).toMatch(/^"restore" has no option "--dry-run"/);
		expect(readdirSync(folder)).toEqual([]);
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
		[
			["restore", "kept.backup", "--dry-run"],
			'"restore" has no option "--dry-run". It takes --force.',
		],
		[["--in=lpb", "chat"], '"chat" has no option "--in". It takes --as.'],
		[["--force"], '"start" has no option "--force". It takes none.'],
		[
			["ask", "--force", "--as", "a"],
			'"ask" has no option "--force". It takes --as, --in and --at.',
		],
		[["ask", "--as", "a", "--as=b"], "--as is given twice. Give it once."],
		[["load", "a.json", "--force", "--force"], "--force is given twice. Give it once."],
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
