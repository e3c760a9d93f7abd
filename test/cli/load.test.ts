import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { standingsIn } from "../../src/cli/account-standings.ts";
import { bundledProgram } from "../build/program.ts";

const program = await bundledProgram();

type Typed = { readonly input?: string; readonly environment?: Record<string, string> };

/** In a folder of its own, with nothing set but what is given. */
const convenorIn =
	(folder: string) =>
	(words: readonly string[], { input = "", environment = {} }: Typed = {}) =>
		spawnSync(process.execPath, [program, ...words], {
			cwd: folder,
			env: { PATH: process.env.PATH, NODE_ENV: "test", ...environment },
			input,
			encoding: "utf8",
		});

describe("Whoever loads a programme file with nothing configured", { timeout: 120_000 }, () => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-load-"));
	const convenor = convenorIn(folder);
	const question = `${JSON.stringify({ text: "who chairs LPB?", asker: "guidance-lead" })}\n`;

	test("finds it kept where the README says, and asks about it with the line that is shown", () => {
		const loaded = convenor(["load", resolve("prisma/demo/programme.json")]);
		expect(loaded.stderr).toBe("");
		expect(loaded.stdout).toContain("It is kept in data/convenor.db.");
		const DATABASE_URL = /DATABASE_URL=(\S+)/.exec(loaded.stdout)?.[1] ?? "";
		const asked = convenor(["ask"], { input: question, environment: { DATABASE_URL } });
		expect(JSON.parse(asked.stdout).text).toMatch(/^Partnerships Chair chairs/);
		expect(asked.stderr).toBe("");
	});

	test("is told what can hardly be meant, though it is loaded", () => {
		const own = join(folder, "twins.json");
		const people = ["one", "two"].map((key) => ({ key, name: "Harbour Clerk", handle: key }));
		const programme = { name: "Harbour", zone: "Europe/London" };
		writeFileSync(own, JSON.stringify({ programme, people }, null, "\t"));
		const loaded = convenor(["load", own, "--dry-run"]);
		expect(loaded.status).toBe(0);
		expect(loaded.stdout).toMatch(
			/Worth a look, though it is taken as it stands:\n {2}line \d+, people\[1\]\.name: people\[0\] is called “Harbour Clerk” as well/,
		);
	});

	test("is answered as the file says that people stand, and in its channels", () => {
		const own = join(folder, "harbour.json");
		const people = [
			{ key: "clerk", name: "Harbour Clerk", handle: "harbour-clerk" },
			{ key: "pilot", name: "Visiting Pilot", handle: "visiting-pilot", standing: "guest" },
		];
		const boards = [{ key: "hb", code: "HB", name: "Harbour board", chair: "clerk" }];
		const channels = [{ key: "quay", name: "quay", members: ["clerk"] }];
		const programme = { name: "Harbour", zone: "Europe/London" };
		writeFileSync(own, JSON.stringify({ programme, people, channels, boards }));
		const environment = { DATABASE_URL: "file:harbour.db" };
		expect(convenor(["load", own], { environment }).status).toBe(0);
		const lines = ["harbour-clerk", "visiting-pilot"].flatMap((asker) =>
			[{}, { channel: "quay" }].map((where) => ({ text: "who chairs HB?", asker, ...where })),
		);
		const input = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
		const asked = convenor(["ask"], { input, environment });
		expect(asked.stderr).toBe(
			'Line 4: "channel": visiting-pilot reads no channel called “quay”, so nothing is told there.\n',
		);
		const answers = asked.stdout.trim().split("\n");
		expect(answers.map((line) => /Harbour Clerk chairs/.test(line))).toEqual([
			...[true, true],
			...[false, false],
		]);
	});

	test("is answered by what every file said, though a later one speaks of a part alone", () => {
		const environment = { DATABASE_URL: "file:harbour.db" };
		const later = join(folder, "later.json");
		const programme = { name: "Harbour", zone: "Pacific/Auckland" };
		const organisations = [{ key: "trust", name: "Harbour Trust" }];
		const people = [{ key: "mate", name: "Mate", handle: "mate", organisation: "trust" }];
		const channels = [{ key: "pier", name: "pier", members: ["clerk", "mate"] }];
		writeFileSync(later, JSON.stringify({ programme, organisations, people: [], channels: [] }));
		expect(convenor(["load", later], { environment }).status).toBe(0);
		writeFileSync(later, JSON.stringify({ programme, people, channels }));
		expect(convenor(["load", later], { environment }).status).toBe(0);
		const lines = [
			{ asker: "visiting-pilot" },
			{ asker: "clerk", channel: "quay" },
			{ asker: "Mate", channel: "pier" },
		];
		const input = lines
			.map((line) => `${JSON.stringify({ text: "who chairs HB?", ...line })}\n`)
			.join("");
		const asked = convenor(["ask"], { input: `\uFEFF${input}`, environment });
		expect(asked.stderr).toBe("");
		expect(asked.stdout.split("\n", 3).map((line) => /Harbour Clerk chairs/.test(line))).toEqual([
			false,
			true,
			true,
		]);
	});

	test("exports who is a guest, and goes on knowing it of whoever a later file names without a word of it", () => {
		const environment = { DATABASE_URL: "file:harbour.db" };
		const file = join(folder, "again.json");
		const isGuestLetIn = () => {
			const input = `${JSON.stringify({ text: "who chairs HB?", asker: "visiting-pilot" })}\n`;
			const { stdout, stderr } = convenor(["ask"], { input, environment });
			return stderr + /Harbour Clerk chairs/.test(stdout);
		};
		const exported = convenor(["export"], { environment }).stdout;
		const { people } = JSON.parse(exported);
		expect(people.find(({ key }: { key: string }) => key === "pilot")?.standing).toBe("guest");
		writeFileSync(file, exported);
		expect(convenor(["load", file], { environment }).status).toBe(0);
		expect(isGuestLetIn()).toBe("false");
		const pilot = { key: "pilot", name: "Visiting Pilot", handle: "visiting-pilot" };
		const programme = { name: "Harbour", zone: "Europe/London" };
		writeFileSync(file, JSON.stringify({ programme, people: [pilot] }));
		expect(convenor(["load", file], { environment }).status).toBe(0);
		expect(isGuestLetIn()).toBe("false");
	});

	test("goes on being answered where a later file calls a channel or somebody by another key", () => {
		const environment = { DATABASE_URL: "file:renamed.db" };
		const file = join(folder, "renamed.json");
		const programme = { name: "Harbour", zone: "Europe/London" };
		const boards = [{ key: "hb", code: "HB", name: "Harbour board", chair: "clerk" }];
		const clerk = { key: "clerk", name: "Harbour Clerk", handle: "harbour-clerk" };
		const visitor = { name: "Visitor", handle: "visitor", slackId: "U0PILOT01", standing: "guest" };
		const loads = (people: object[], channels: object[]) => {
			writeFileSync(file, JSON.stringify({ programme, people, channels, boards }));
			return convenor(["load", file], { environment });
		};
		const quay = { name: "quay", slackId: "C0QUAY001" };
		const first = loads(
			[clerk, { key: "pilot", ...visitor }],
			[{ key: "quay", members: ["clerk"], ...quay }],
		);
		expect(first.stderr).toBe("");
		const later = loads([clerk, { key: "pilot", ...visitor }], [{ key: "pier", ...quay }]);
		expect(later.stderr).toBe("");
		const input = ["harbour-clerk", "visitor"]
			.map((asker) => `${JSON.stringify({ text: "who chairs HB?", asker })}\n`)
			.join("");
		const asked = convenor(["ask"], { input, environment });
		expect(asked.stderr).toBe("");
		expect(asked.stdout.split("\n", 2).map((line) => /Harbour Clerk chairs/.test(line))).toEqual([
			true,
			false,
		]);
	});

	test("is asked now where the file has no clock, in the zone that it names, and told so", () => {
		const own = join(folder, "tides.json");
		const programme = { name: "Tides", zone: "Pacific/Auckland" };
		const people = [{ key: "clerk", name: "Tide Clerk", handle: "tide-clerk" }];
		const boards = [{ key: "tb", code: "TB", name: "Tide board" }];
		const ago = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
		const due = { words: ago, saidOn: ago };
		const actions = [{ key: "a", board: "tb", title: `Work of ${ago}`, due }];
		writeFileSync(own, JSON.stringify({ programme, people, boards, actions }));
		const environment = { CONVENOR_PROGRAMME: own };
		const text = "what is overdue?";
		const lines = [{ text }, { text, asked_at: ago }, { text, asked_at: `${ago}T23:00` }];
		const input = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
		const asked = convenor(["ask", "--as", "tide-clerk"], { input, environment });
		expect(asked.stderr).toContain(`about ${own}`);
		expect(asked.stderr).toContain(`it is ${new Date().getUTCFullYear()}`);
		expect(asked.stdout.split("\n", 3).map((line) => line.includes("Work of"))).toEqual([
			true,
			false,
			false,
		]);
	});

	test("backs it up, and brings it back where there is no folder for it yet", () => {
		const copy = join(folder, "copy.db");
		const kept = { environment: { DATABASE_URL: "file:data/convenor.db" } };
		expect(convenor(["backup", copy], kept).status).toBe(0);
		const fresh = convenorIn(mkdtempSync(join(tmpdir(), "convenor-fresh-")));
		const restored = fresh(["restore", copy]);
		expect(restored.stderr).toBe("");
		expect(restored.stdout).toContain(`Restored from ${copy}`);
	});

	test("is told so when answers are about the demonstration instead", () => {
		expect(convenor(["ask"], { input: question }).stderr).toContain("about the demonstration");
	});

	test("is told of a file in another encoding, whose letters would be lost", () => {
		const file = join(folder, "latin.json");
		writeFileSync(file, Buffer.from('{ "programme": { "name": "Café" } }', "latin1"));
		const { status, stderr } = convenor(["load", file]);
		expect(stderr).toContain("latin.json is not UTF-8 text. Save it as UTF-8");
		expect(status).toBe(2);
	});

	test("makes no register with a question, nor with a dry run, and is told which one is not there", () => {
		const elsewhere = mkdtempSync(join(tmpdir(), "convenor-nowhere-"));
		const environment = { DATABASE_URL: "file:data/misspelt.db" };
		const there = convenorIn(elsewhere);
		const asked = there(["ask"], { input: question, environment });
		expect(asked.stderr).toBe("There is no register data/misspelt.db.\n");
		expect(asked.status).toBe(2);
		const file = resolve("prisma/demo/programme.json");
		const dry = there(["load", file, "--dry-run"], { environment });
		expect(dry.stdout).toMatch(
			/^Dry run: nothing was kept[\s\S]*Would be created: .*[1-9]\d* people/,
		);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	test("is told of a file that is not there, and nothing is made", () => {
		const { status, stderr } = convenor(["load", "nowhere.json"]);
		expect(stderr).toContain("There is no file nowhere.json.");
		expect(status).toBe(2);
	});
});

describe("What the files so far said of people and channels", () => {
	const programme = { name: "Harbour", zone: "Europe/London" };
	const keptOf = (...files: object[]) =>
		files.reduce<string | undefined>(
			(kept, file) => standingsIn(JSON.stringify({ programme, ...file }), kept),
			undefined,
		);
	const afterwards = (...files: object[]) => JSON.parse(keptOf(...files) ?? "");
	const pilot = { key: "pilot", name: "Pilot", handle: "pilot", standing: "guest" };
	const quay = { key: "quay", name: "quay", slackId: "C0QUAY001" };

	test("stands under the key that is used since", () => {
		const { people, channels } = afterwards(
			{ people: [pilot], channels: [quay] },
			{ people: [{ ...pilot, key: "guide", standing: "external" }] },
			{ channels: [{ key: "pier", name: "quay" }] },
		);
		expect(people).toEqual([{ ...pilot, key: "guide", standing: "external" }]);
		expect(channels).toEqual([{ key: "pier", name: "quay" }]);
	});

	test("tells two of one handle apart by their accounts", () => {
		const [here, there] = ["U0HERE001", "U0THERE01"].map((slackId) => ({
			...pilot,
			key: slackId,
			slackId,
		}));
		expect(afterwards({ people: [here] }, { people: [there] }).people).toEqual([here, there]);
	});

	test("is kept of each of two who changed places, and an account passes to whom the later file gives it", () => {
		const mate = { key: "mate", name: "Mate", handle: "mate", slackId: "U0MATE001" };
		const { people } = afterwards(
			{ people: [pilot, mate] },
			{ people: [{ key: "pilot", name: "Pilot", handle: "mate", slackId: "U0MATE001" }] },
			{ people: [{ key: "mate", name: "Mate", handle: "pilot" }] },
		);
		expect(people).toEqual([
			{ key: "pilot", name: "Pilot", handle: "mate", slackId: "U0MATE001", standing: "guest" },
			{ key: "mate", name: "Mate", handle: "pilot" },
		]);
	});

	test("is the later file's alone where what was kept could not be read", () => {
		const broken = JSON.stringify({ programme, people: [pilot, { ...pilot, key: "again" }] });
		const { people } = JSON.parse(
			standingsIn(
				JSON.stringify({ programme, people: [{ ...pilot, key: "new", handle: "n" }] }),
				broken,
			),
		);
		expect(people.map(({ key }: { key: string }) => key)).toEqual(["new"]);
	});
});
