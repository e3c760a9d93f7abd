import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTerminal, type Terminal } from "../../src/channels/terminal.ts";
import { beSomebody } from "../../src/channels/terminal-settings.ts";
import type { Standalone } from "../../src/cli/demonstration.ts";
import { simulatedClock } from "../../src/clock.ts";
import { catchUpRegister, partsWithoutSlack } from "../../src/main.ts";
import { bundledProgram } from "../build/program.ts";
import { port } from "../journeys/port-authority.ts";
import { openPractice } from "./demonstration.ts";

const program = await bundledProgram();
let practice: Standalone;
beforeAll(async () => {
	practice = await openPractice();
});
afterAll(() => practice.close());

const silent = { info: () => {}, warn: () => {}, error: () => {} };

const sitDown = async (person: string): Promise<Terminal> => {
	const { store, desk, roster, now } = practice;
	const clock = simulatedClock(now);
	const place = await beSomebody(person, roster);
	if (!place) throw new Error(`nobody is called ${person}`);
	const parts = partsWithoutSlack({ store, desk, directory: roster, clock, log: silent });
	return openTerminal(
		{
			parts,
			roster,
			moveClock: async (to) => {
				clock.set(to, false);
				await catchUpRegister(store, roster, to);
			},
		},
		place,
	);
};

/** Says each line in turn, and answers with what was said to the last. */
const says = async (terminal: Terminal, ...lines: string[]): Promise<string> => {
	let heard: readonly string[] | undefined = [];
	for (const line of lines) heard = await terminal.hear(line);
	return heard?.join("\n") ?? "(left)";
};

describe("a question in the terminal", () => {
	it("is answered, and the next one knows what it was about", async () => {
		const me = await sitDown("guidance-lead");
		expect(await says(me, "when does LPB next meet?")).toContain("Thu 5 March 2009");
		expect(await says(me, "who chairs it?")).toMatch(/^Partnerships Chair chairs/);
	});

	it("that could mean two boards numbers both, and a number chooses", async () => {
		const me = await sitDown("guidance-lead");
		const asked = await says(me, "when does the contest board next meet?");
		expect(asked).toContain("[1] CONTEST (London) board\n  [2] MPS Contest board");
		expect(await says(me, "2")).toContain("MPS Contest board next meets Tue 10 February 2009");
		expect(await says(me, "9")).toMatch(/^There is no button 9\b/);
	});

	it("is offered in words that a button has room for", async () => {
		const me = await sitDown("prevent-lead");
		expect(await says(me, "hello")).toMatch(/\[1\] When does CTPS next meet\?\n/);
		expect(await says(me, "7")).toBe("There is no button 7. Choose 1 to 3.");
		expect(await says(me, "what is overdue for LPB?", "1")).toMatch(/showed none\.$/);
	});

	it("that could mean several things names each by its own name, however long that is", async () => {
		const me = await sitDown("prevent-lead");
		const asked = await says(me, "who owns the CT Specific Grant?");
		expect(asked).toMatch(
			/\[1\] MCB-9 Account .*\n {2}\[2\] MCB-10 Account .*…\n {2}\[3\] MCB-11 /,
		);
	});

	it("is followed by what opens, updates and surrounds the thing that was told", async () => {
		const me = await sitDown("peo-programme-lead");
		expect(await says(me, "what is the status of COG-2?")).toContain(
			"[1] Open COG-2\n  [2] Report on COG-2\n  [3] All open for COG",
		);
		expect(await says(me, "1")).toContain("Source: paper of 29 January 2009, ¶2");
	});

	it("hands over no file, and does not say that it did", async () => {
		const me = await sitDown("prevent-lead");
		const said = await says(me, "when does LPB next meet?", "2");
		expect(said).toContain("this terminal keeps no files, and you have no LPB-M4.ics here");
	});

	it("is read on by a button that is called what it shows", async () => {
		const me = await sitDown("prevent-lead");
		expect(await says(me, "what is open?", "1")).toMatch(/^“Show the next 20”\nOpen: 52/);
	});

	it("asked in a channel shows what everybody reads, and then what only the asker does", async () => {
		const me = await sitDown("equality-lead");
		await says(me, "in #general");
		expect(me.prompt()).toBe("equality-lead in #general> ");
		const [openly = "", privately = ""] = (
			await says(me, "when does the vetting panel next meet?")
		).split("Only you see this:");
		expect(openly).toMatch(/^I didn’t understand/);
		expect(privately).toContain("VET-M1");
	});

	it("goes by the person who asks, whoever that now is", async () => {
		const me = await sitDown("equality-lead");
		expect(await says(me, "when does the vetting panel next meet?")).toContain("VET-M1");
		const other = await says(me, "as guidance-lead", "when does the vetting panel next meet?");
		expect(other).toMatch(/^I didn’t understand/);
	});

	it("may begin with a word that the terminal listens for", async () => {
		const me = await sitDown("guidance-lead");
		expect(await says(me, "as at 29 January, what was open for LPB?")).not.toMatch(/^Nobody/);
		expect(await says(me, "in March, which boards meet?")).not.toMatch(/^There is no channel/);
		expect(await says(me, "help me with LPB")).not.toMatch(/choose the button/);
	});
});

describe("a command in the terminal", () => {
	it("is carried out as in Slack, and its record can be asked for", async () => {
		const me = await sitDown("partnerships-secretary");
		const done = await says(
			me,
			"/action add LPB: Book the river room; owner Prevent Lead; due Friday",
		);
		expect(done).toMatch(/LPB-\d+/);
		expect(await says(me, "/action list LPB")).toContain("Book the river room");
	});

	it("that lacks words shows its form, which is written line by line and sent", async () => {
		const me = await sitDown("partnerships-secretary");
		expect(await says(me, "/action add")).toContain("Board: (needed: one of ");
		expect(await says(me, "Action: Print the nameplates", "send")).toBe("Please add: Board.");
		expect(await says(me, "colour: red")).toMatch(
			/^The form has no such field\. It has "Action: …"/,
		);
		expect(await says(me, "Board: London Prevent board (LPB)", "Due: Friday")).toContain(
			"Due: Friday",
		);
		expect(await says(me, "send")).toMatch(/Print the nameplates/);
		expect(await says(me, "/action list LPB")).toContain("Print the nameplates");
	});

	it("stays as it was written when it is refused", async () => {
		const me = await sitDown("partnerships-secretary");
		await says(me, "/milestone achieve", "Milestone: LPB-3", "Achieved: Fri 30 January 2009");
		expect(await says(me, "send")).toContain("still to come");
		expect(await says(me, "Achieved: Wed 28 January 2009")).toContain("Milestone: LPB-3");
		expect(await says(me, "send")).toContain("Achieved LPB-3");
		expect(await says(me, "send")).not.toContain("Achieved LPB-3");
	});

	it("begins with what is recorded, and empties what is emptied", async () => {
		const me = await sitDown("partnerships-secretary");
		const line =
			"/meeting attendance LPB-M3 present @partnerships-chair, apologies @engagement-lead";
		await says(me, line);
		const shown = await says(me, "/meeting attendance LPB-M3");
		expect(shown).toContain("Present: Partnerships Chair");
		expect(shown).toContain("Apologies: Community Engagement Lead");
		const sent = await says(me, "Apologies:", "send");
		expect(sent).toContain("Partnerships Chair");
		expect(sent).not.toContain("Apologies");
	});

	it("can be given up", async () => {
		const me = await sitDown("partnerships-secretary");
		expect(await says(me, "/milestone add", "cancel")).toBe("Nothing was done.");
		expect(await says(me, "send")).not.toMatch(/needed/);
	});

	it("is refused to whoever may not, in the same words as ever", async () => {
		const me = await sitDown("guidance-lead");
		const refused = await says(me, "/action close LPB-5");
		expect(refused).toMatch(/Only|can't|secretary/);
		expect(await says(me, "/nonsense now")).toMatch(/^There is no \/nonsense\. There are \/board/);
	});
});

describe("the terminal's own words", () => {
	it("move the clock on by a length of time in words, and by none that they do not know", async () => {
		const me = await sitDown("guidance-lead");
		for (const [words, then] of [
			["+2 weeks", "Thu 12 February 2009"],
			["+24hours", "Fri 13 February 2009"],
			["+ 1 W", "Fri 20 February 2009"],
			["+1 month", "Fri 20 March 2009"],
		] as const)
			expect(await says(me, `clock ${words}`), words).toBe(`It is ${then}.`);
		for (const words of [
			"+1 moon",
			"+3 days and a bit",
			"+2 wednesdays",
			"+1 day ago",
			"+d",
			"+-3d",
		])
			expect(await says(me, `clock ${words}`), words).toMatch(/^Try "clock \+3d" or "clock 2009-/);
		expect(await says(me, "clock")).toBe("It is Fri 20 March 2009.");
	});

	it("move the clock on, and never back", async () => {
		const me = await sitDown("guidance-lead");
		expect(await says(me, "clock")).toBe("It is Thu 29 January 2009.");
		expect(await says(me, "clock +3d")).toBe("It is Sun 1 February 2009.");
		expect(await says(me, "clock 2009-03-06")).toBe("It is Fri 6 March 2009.");
		expect(await says(me, "clock 2009-01-01")).toBe("The clock only goes forward.");
		for (const far of ["+99999w", "+99999 months", "9999-01-01"])
			expect(await says(me, `clock ${far}`)).toBe(
				"The clock goes forward 5 years at most at a time.",
			);
		expect(await says(me, "when does LPB next meet?")).not.toContain("5 March 2009");
	});

	it("say the hour where the day stays the same", async () => {
		const me = await sitDown("guidance-lead");
		expect(await says(me, "clock +90m")).toBe("It is Thu 29 January 2009, 11:30.");
	});

	it("may be typed as commands are", async () => {
		const me = await sitDown("guidance-lead");
		expect(await says(me, "/help")).toMatch(/choose the button with that number/);
		expect(await says(me, "/as prevent-lead")).toBe("You are prevent-lead, in private.");
		expect(await says(me, "/in general")).toMatch(/^You speak in #general/);
		expect(await says(me, "/action list")).toMatch(/^Actions/);
		expect(await says(me, "/exit")).toBe("(left)");
	});

	it("carry out on the way what is planned", async () => {
		const me = await sitDown("partnerships-secretary");
		await says(
			me,
			"/board hand-over London Prevent board secretary to @engagement-lead on 1 April 2009",
		);
		await says(me, "clock 2009-04-02");
		expect(await says(me, "who is the secretary of LPB?")).toContain("Engagement Lead");
	});

	it("know nobody and no place that there is not", async () => {
		const me = await sitDown("guidance-lead");
		expect(await says(me, "as no-such-person")).toMatch(/^Nobody/);
		expect(await says(me, "in #no-such-channel")).toMatch(/^There is no channel/);
		expect(await says(me, "in general")).toBe("You speak in #general: everybody there reads it.");
		expect(await says(me, "in february")).not.toContain("channel");
		expect(await says(me, "quit")).toBe("(left)");
	});

	it.each([
		["a member of another board", "guidance-lead", "#vetting-panel"],
		["a guest", "gol-representative", "#general"],
		["an external partner", "osct-representative", "#general"],
		["someone whose account was closed", "former-programme-officer", "#general"],
		["a partner with no seat in the workspace", "npia-liaison", "#general"],
	])("let nobody into a channel that they do not read, such as %s", async (_, person, channel) => {
		const me = await sitDown(person);
		const [there, nowhere] = [await says(me, `in ${channel}`), await says(me, "in #nowhere")];
		expect(there.replace(channel, "X")).toBe(nowhere.replace("#nowhere", "X"));
		expect(me.prompt()).toBe(`${person}> `);
		expect(await says(me, "in")).not.toContain(channel);
	});

	it("list who and where there is, when they are alone on the line", async () => {
		const me = await sitDown("guidance-lead");
		expect(await says(me, "as")).toMatch(/^You can be: .*\bcog-secretary, .*\bprevent-lead\b/);
		expect(await says(me, "in")).toMatch(/^There are .*#contest-london, .*#general\b/);
	});
});

describe("a conversation that comes through a pipe", () => {
	it("reads from beginning to end as it was had", () => {
		const lines = [
			"what is overdue for LPB?",
			"",
			"as cog-secretary",
			"when does COG meet?",
			"quit",
			"no",
		];
		const { stdout, status } = spawnSync(
			process.execPath,
			[program, "chat", "--as", "guidance-lead"],
			{ input: lines.join("\n"), encoding: "utf8", env: { ...process.env, DATABASE_URL: "" } },
		);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^Convenor in a terminal, on the demonstration programme\. It is Thu/);
		expect(stdout).toContain("guidance-lead> what is overdue for LPB?\nNothing is overdue");
		expect(stdout).toContain(
			"You are cog-secretary, in private.\n\ncog-secretary> when does COG meet?\n",
		);
		expect(stdout).toMatch(/COG-M\d[\s\S]*cog-secretary> quit\n$/);
	});
});

describe("a conversation over a programme of one's own", () => {
	const folder = mkdtempSync(join(tmpdir(), "convenor-chat-"));
	const file = join(folder, "programme.json");
	writeFileSync(file, port);
	afterAll(() => rmSync(folder, { recursive: true }));
	const chat = (...flags: string[]) => {
		const { stdout, stderr } = spawnSync(process.execPath, [program, "chat", ...flags], {
			input: "quit\n",
			encoding: "utf8",
			env: { ...process.env, DATABASE_URL: "", CONVENOR_PROGRAMME: file },
		});
		return `${stdout}${stderr}`;
	};

	it("names that programme, its people and its channels", () => {
		const said = chat();
		expect(said).toMatch(/^Convenor in a terminal, on “Saltmarsh Port Authority”\. /);
		expect(said).toMatch(/as harbour-master +be somebody else/);
		expect(said).toContain("in #harbour-works");
		expect(said).not.toMatch(/demonstration|cog/);
	});

	it("offers somebody who is there, for somebody who is not", () => {
		expect(chat("--as", "prevent-lead")).toContain(
			'Nobody in “Saltmarsh Port Authority” is called "prevent-lead". Try --as port-secretary',
		);
	});
});
