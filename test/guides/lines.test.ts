/** Every line to type in the README and the guides is one that its reader takes. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { readTypedLine, usage } from "../../src/cli/command-line.ts";
import { parseArguments } from "../../src/language/arguments/arguments.ts";
import type { Reading } from "../../src/language/reading.ts";
import { openReading } from "../language/typed-line.ts";
import type { Demo } from "../questions/demo.ts";
import { marksOf, pages, shellLinesOf } from "./pages.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
const verbs = [...usage.matchAll(/^convenor (\S+)/gm)].map(([, verb]) => verb);

const wordsIn = (line: string): readonly string[] =>
	line.split(/\s+/).filter((word) => word !== "");

/** Options and files in brackets may be left out: the line is read with them. */
const convenorFault = (line: string): string | undefined => {
	const words = wordsIn(line.replace(/[[\]]/g, ""));
	const read = readTypedLine(words);
	if (read.is === "unreadable") return read.why;
	if (read.is !== "verb") return undefined;
	return verbs.includes(read.words[0] ?? "start") ? undefined : `no verb ${read.words[0]}`;
};

/** One program of a line; what is piped into it and its settings left out. */
const shellFault = (line: string): string | undefined => {
	const [, convenor] =
		/(?:npm run (?:--silent )?convenor --|node dist\/convenor\.js|\bconvenor) (.*)$/.exec(line) ??
		[];
	if (convenor !== undefined && !line.includes("docker")) return convenorFault(convenor);
	const [, script] = /npm run (?:--silent )?([\w:-]+)/.exec(line) ?? [];
	if (script !== undefined) return script in scripts ? undefined : `no script ${script}`;
	return /^(?:[A-Z_]+=\S+ ?)*(?:npm (?:ci|start|test)|docker compose|curl|-|echo|$)/.test(line)
		? undefined
		: `nothing known: ${line}`;
};

const shellLines = pages.flatMap((page) =>
	shellLinesOf(page)
		.flatMap((line) => line.split(" && "))
		.map((line) => [page.path, line] as const),
);

const marks = pages.flatMap((page) => marksOf(page).map((mark) => [page.path, mark] as const));
const convenorMarks = marks.filter(
	([, mark]) => /^convenor [a-z-]/.test(mark) && !mark.includes("…"),
);
const scriptMarks = marks.filter(([, mark]) => /^npm run /.test(mark) && !mark.includes("…"));

describe("A line for the shell", () => {
	it.each(shellLines)("in %s: %s", (_, line) => expect(shellFault(line)).toBeUndefined());
	it.each(scriptMarks)("in %s: %s", (_, line) => expect(shellFault(line)).toBeUndefined());

	it.each(convenorMarks)("in %s: %s", (_, mark) =>
		expect(convenorFault(mark.slice("convenor ".length))).toBeUndefined(),
	);

	it.each([
		"npm run nothing",
		"convenor frobnicate",
		"convenor load a b",
		"convenor export --force",
		"rm -rf data",
	])("that nothing takes is found: %s", (line) => expect(shellFault(line)).toBeDefined());
});

/** By its noun and verb; what follows is read by that command's fields. */
const commandOf = (line: string) =>
	commands
		.filter(({ name }) => `${line} `.startsWith(`/${name} `))
		.sort((a, b) => b.name.length - a.name.length)[0];

const slashLines = marks.filter(([, mark]) => /^\/[a-z]+ [a-z]/.test(mark) && !mark.includes("…"));

describe("A slash command", () => {
	let demo: Demo;
	let reading: Reading;
	beforeAll(async () => {
		({ demo, reading } = await openReading());
	});
	afterAll(() => demo.close());

	const over = (line: string): string => {
		const command = commandOf(line);
		if (!command) return "no such command";
		return parseArguments(line.slice(command.name.length + 1).trim(), command.fields ?? {}, reading)
			.over;
	};

	it.each(slashLines)("in %s: %s", (_, line) => expect(over(line)).toBe(""));

	it("that is read in part alone is found", () => {
		expect(over("/action snooze MCB-7 until Monday with bells on")).not.toBe("");
		expect(over("/action frobnicate MCB-7")).toBe("no such command");
	});
});
