/** Everything that is said to people is said as a colleague would say it: messages, forms, help, refusals and guides. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialect, offencesIn } from "./dialect.ts";
import { saidIn } from "./said.ts";

/** Where words are made that people read. */
const rooms = [
	"commands",
	"src/assistant",
	"src/imports",
	"src/language/fields",
	"src/mail",
	"src/onboarding",
	"src/usecases",
	"src/views",
	"src/channels",
	"src/slack",
	"src/reminders/messages",
];

/** What people type is understood whatever its dialect; and these words are compared, not said. */
const isOfReaders = (path: string): boolean => path.startsWith("src/usecases/questions/");

const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map(({ parentPath, name }) => join(parentPath, name))
		.filter((path) => !path.includes("node_modules") && !isOfReaders(path));

/** Code and what is typed are no prose. */
const proseOf = (markdown: string): string =>
	markdown
		.replace(/```[\s\S]*?```/g, "")
		.replace(/`[^`\n]*`/g, "`…`")
		.replace(/“[^”]*”/g, "“…”");

describe("what is said", () => {
	it("is looked for where it is made, and found", () => {
		expect(
			rooms.flatMap(filesIn).flatMap((path) => saidIn(path, readFileSync(path, "utf8"))).length,
		).toBeGreaterThan(900);
	});

	it.each(rooms)("holds no dialect in %s", (room) => {
		const offences = filesIn(room).flatMap((path) =>
			saidIn(path, readFileSync(path, "utf8")).flatMap((words) => offencesIn(path, words)),
		);
		expect(
			offences.map(({ where, words, instead }) => `${where}: …${words}… → ${instead}`),
		).toEqual([]);
	});

	const guides = [
		"README.md",
		"CHANGELOG.md",
		...readdirSync(".github/guides")
			.filter((name) => name.endsWith(".md"))
			.map((name) => `.github/guides/${name}`),
	];

	it.each(guides)("holds no dialect in %s", (path) => {
		const offences = offencesIn(path, proseOf(readFileSync(path, "utf8")));
		expect(offences.map(({ words, instead }) => `…${words}… → ${instead}`)).toEqual([]);
	});

	it("would be noticed, each word of it", () => {
		const samples = [
			"Told in #harbour.",
			"Nobody was told.",
			"Somebody did.",
			"Anybody can.",
			"Whoever asks.",
			"It waits for you.",
			"Put off LPB-5.",
			"Ask anew.",
			"Once more.",
			"It goes on answering.",
			"It answers to its name.",
			"Lets her in to it.",
			"Not now",
			"It takes a board.",
			"Was this meant?",
			"These work:",
			"I can be asked:",
			"I did not read it.",
			"Not lately.",
			"Beside it.",
			"Nothing else waits.",
			"Say how one stands",
			"Hand a paper in",
			"Five days have gone by.",
		];
		expect(samples).toHaveLength(dialect.length);
		for (const [at, sample] of samples.entries())
			expect(offencesIn("sample", sample).map(({ instead }) => instead)).toContain(
				dialect[at]?.[1],
			);
		expect(saidIn("a.ts", 'const x = line("Told in the channel.");')).toEqual([
			"Told in the channel.",
		]);
	});
});
