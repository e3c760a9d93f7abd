import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemonstration, type Standalone } from "../../src/cli/demonstration.ts";
import { readSettings } from "../../src/config.ts";
import { muchOfEverything } from "../questions/many-boards.ts";
import { askingOf, openPractice } from "./demonstration.ts";

let practice: Standalone;
let ask: ReturnType<typeof askingOf>;

beforeAll(async () => {
	practice = await openPractice();
	ask = askingOf(practice);
});
afterAll(() => practice.close());

const lpb = { text: "when does LPB next meet?", asker: "guidance-lead" };

describe("a question on a line", () => {
	it("is answered with what was asked, of what, and from which record", async () => {
		expect(await ask({ id: "q1", ...lpb })).toMatchObject({
			id: "q1",
			text: expect.stringContaining("Thu 5 March 2009, 14:00–15:30"),
			intent: "meetings next",
			entities: ["LPB"],
			sources: ["LPB-M4"],
		});
	});

	it.each([
		["what meetings are there in February?", "meetings", ["2009-02-01/2009-02-28"]],
		["which boards meet on 10 Feb", "meetings", ["2009-02-10"]],
		["what is due before 10 February for SPB", "items due", ["SPB", "../2009-02-09"]],
		["what was overdue on 20 January", "items overdue", ["2009-01-20"]],
		["what is overdue except for PDT", "items overdue", ["PDT"]],
		["when does the Contest board next meet?", "which", ["CLB", "MCB"]],
		["close MCB-7", "order", ["MCB-7"]],
		["which boards are forming", "boards forming", []],
		["what has no date for LPB", "items without date", ["LPB"]],
		["who leads the intelligence work stream", "about", ["Intelligence"]],
		["who sits on the zebra panel", "not-understood", []],
	])("names what it asks of, with times as days: %s", async (text, intent, entities) => {
		expect(await ask({ text, asker: "prevent-lead" })).toMatchObject({ intent, entities });
	});

	it.each([
		["what does Barnet owe", ["BPF-2", "BPF-3", "BPF-1", "PDT-7"]],
		["did PPB meet in January", ["PPB-M1"]],
		["who is Equality Lead", ["MCB", "MCB-3", "MCB-4"]],
		["what did the vetting panel decide?", []],
	])(
		"cites what is told beside that there is none, and what is theirs: %s",
		async (text, sources) => {
			const line = await ask({ text, asker: "prevent-lead" });
			expect([...line.sources].sort()).toEqual([...sources].sort());
		},
	);

	it.each(["@guidance-lead", "Guidance Lead", "GUIDANCE-LEAD"])(
		"knows its asker as %s",
		async (asker) => {
			expect((await ask({ ...lpb, asker })).sources).toEqual(["LPB-M4"]);
		},
	);

	it("knows its asker by their Slack account", async () => {
		const account = await practice.roster.accountOf("guidance-lead");
		expect(account).toMatch(/^U/);
		expect((await ask({ ...lpb, asker: account })).sources).toEqual(["LPB-M4"]);
	});

	it("is told of a handle that is in the register where its asker is not, and of none where nobody is", async () => {
		const askAs = (handles: readonly string[], listed: string) => {
			const roster = { ...practice.roster, handles: async () => handles, anybody: () => listed };
			return askingOf({ ...practice, roster })({ ...lpb, asker: "nobody-here" });
		};
		expect((await askAs(["clerk", "mate"], "mate")).text).toMatch(/such as “mate”\.$/);
		expect((await askAs(["clerk", "mate"], "pilot")).text).toMatch(/such as “clerk”\.$/);
		expect((await askAs([], "")).text).toMatch(/answer nothing\.$/);
	});

	it("takes what it does not say from the command line", async () => {
		const here = askingOf(practice, { asker: "equality-lead", channel: "vetting-panel" });
		expect((await here({ id: 7, text: "when do we next meet?" })).sources).toEqual(["VET-M1"]);
	});

	it("is answered as at the moment that it gives", async () => {
		const later = await ask({ ...lpb, asked_at: "2009-03-06T09:00:00Z" });
		expect(later.sources).not.toContain("LPB-M4");
		const due = { text: "what is overdue for MCB?", asker: "prevent-lead" };
		expect((await ask({ ...due, asked_at: "2009-06-01" })).text).toMatch(/^Overdue for .*: 3/);
	});

	it("follows up an earlier line of the same thread, and no other", async () => {
		await ask({ ...lpb, thread: "t" });
		const next = { text: "who chairs it?", asker: "guidance-lead" };
		expect((await ask({ ...next, thread: "t" })).text).toMatch(/^Partnerships Chair chairs/);
		expect((await ask(next)).intent).toBe("not-understood");
		expect((await ask({ ...next, thread: "t", asker: "prevent-lead" })).intent).toBe(
			"not-understood",
		);
	});

	it("is of one thread with another in the same place, however that is written", async () => {
		const general = practice.roster.channelOf("general");
		await ask({ ...lpb, channel: "#general", thread: "place" });
		const next = { text: "who chairs it?", asker: "guidance-lead", thread: "place" };
		for (const channel of ["general", general])
			expect((await ask({ ...next, channel })).text).toMatch(/^Partnerships Chair chairs/);
		for (const channel of ["mps-contest-board", undefined, "D0123456789"])
			expect((await ask({ ...next, channel })).intent).toBe("not-understood");
	});

	it("is of no thread that has a blank for its name", async () => {
		await ask({ ...lpb, thread: "" });
		const next = await ask({ text: "who chairs it?", asker: "guidance-lead", thread: " " });
		expect((await ask({ ...lpb, asked_at: " " })).sources).toEqual(["LPB-M4"]);
		expect(next.intent).toBe("not-understood");
	});

	it.each([
		["which boards are there", "boards"],
		["how many boards are there", "boards"],
		["which actions belong to the intelligence work stream", "items"],
	])("is told as what it asks, however it is put: %s", async (text, intent) => {
		expect((await ask({ text, asker: "guidance-lead" })).intent).toBe(intent);
	});

	it.each([
		["who presents at LPB-M4", "records agenda"],
		["what are the minutes of the last LPB", "records minutes last"],
		["what's red", "items red"],
		["what is open for the finance lead", "items open"],
	])("is told apart from another question of the same records: %s", async (text, intent) => {
		expect((await ask({ text, asker: "guidance-lead" })).intent).toMatch(intent);
	});

	it("is answered alike each time that the file is opened", async () => {
		const line = { text: "what changed this month?", asker: "guidance-lead" };
		const again = await openPractice();
		expect(await askingOf(again)(line)).toEqual(await ask(line));
		await again.close();
	});

	it("is answered whole, however long that is", async () => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-asking-"));
		const file = join(folder, "programme.json");
		writeFileSync(file, muchOfEverything());
		const much = await openDemonstration(readSettings({ CONVENOR_PROGRAMME: file }));
		const line = { text: "what is open for Reach 03 board?", asker: "programme-secretary" };
		const { text } = await askingOf(much)(line);
		expect(text.length).toBeGreaterThan(4_000);
		const told = text.match(/RX03-\d+ Renew gate \d\d/g) ?? [];
		expect(text).toContain(`… and ${30 - told.length} more.`);
		expect(text).toMatch(/Source: .*RX03-/);
		await much.close();
		rmSync(folder, { recursive: true });
	});

	it.each([
		"what is overdue?",
		"list all actions",
		"what milestones are there?",
		"which meetings are there in February?",
		"what is due this month?",
		"which actions changed for MCB this week?",
		"which boards are there?",
		"programme status",
	])("cites everything that its answer shows, in its order, and nothing else: %s", async (text) => {
		const line = await ask({ text, asker: "prevent-lead" });
		const [shown = ""] = line.text.split("\nSource:");
		const cited = shown.split("\n").flatMap((each) => {
			const [, first, last, code] =
				/^• (?:([A-Z]+-\d+) |.* · ([A-Z]+-M\d+)$|.*\(([A-Z]{2,})\))/.exec(each) ?? [];
			return first ?? last ?? code ?? [];
		});
		const [, streams = ""] = /^Work streams reported so: (.*)$/m.exec(shown) ?? [];
		const named = [...streams.matchAll(/(?:^|, | and )([A-Z][a-z ]+) \(/g)].flatMap(
			([, name]) => name ?? [],
		);
		expect(cited.length).toBeGreaterThan(0);
		expect(line.sources).toEqual([...new Set([...cited, ...named])]);
	});

	it("cites the boards that its answer names", async () => {
		const text = "which boards does the prevent lead sit on?";
		const { sources } = await ask({ text, asker: "prevent-lead" });
		expect(sources).toEqual(["CLB", "CTPS", "MCB", "NPB", "POB", "SPB", "ACPO"]);
	});

	it("tells of many records in a few of them and how many more there are", async () => {
		const { text, sources } = await ask({ text: "list all actions", asker: "prevent-lead" });
		expect(sources).toHaveLength(20);
		expect(text).toMatch(/Source: PDT-15 [^|]*\|[^|]*\|[^|]*\| and 17 more$/m);
	});

	it("may begin with our own name as Slack writes it, and with nobody else's", async () => {
		const text = "<@U0ANYBODY01>, when does LPB next meet?";
		expect((await ask({ ...lpb, text })).sources).toEqual(["LPB-M4"]);
		const lead = await practice.roster.accountOf("prevent-lead");
		const of = await ask({ ...lpb, text: `<@${lead}> owns what?` });
		expect(of.entities).toEqual(["Prevent Lead"]);
	});

	it("names a body that items only mention as what was spoken of", async () => {
		const line = await ask({ text: "what is waiting on NCALT", asker: "guidance-lead" });
		expect(line.entities).toEqual(["National Centre for Applied Learning Technologies"]);
	});

	it("says what there is not, in the words of its refusal", async () => {
		expect(
			await ask({ id: 1, text: "when does the housing panel meet?", asker: "prevent-lead" }),
		).toMatchObject({ id: 1, intent: "not-understood", entities: [], sources: [] });
	});
});

describe("who may know", () => {
	const vetting = { text: "when does the vetting panel next meet?" };

	it("is decided by the place: a channel learns nothing of a restricted board, its member does, privately", async () => {
		const openly = { asker: "equality-lead", channel: "#general" };
		const { privately, ...publicly } = await ask({ ...vetting, ...openly });
		const absent = await ask({ text: "when does the sailing panel next meet?", ...openly });
		expect(publicly.text.replace("vetting", "X")).toBe(absent.text.replace("sailing", "X"));
		expect(privately?.sources).toEqual(["VET-M1"]);
	});

	it("lets a board speak in its own private channel", async () => {
		const line = await ask({ ...vetting, asker: "equality-lead", channel: "vetting-panel" });
		expect(line.sources).toEqual(["VET-M1"]);
	});

	it("is nothing in a private channel that the asker is not in, as where there is no such channel", async () => {
		const text = "what is open?";
		const [there, nowhere] = [
			await ask({ text, asker: "guidance-lead", channel: "vetting-panel" }),
			await ask({ text, asker: "guidance-lead", channel: "C0NOWHERE" }),
		];
		expect(there).toEqual(nowhere);
		expect(JSON.stringify(there)).not.toContain("VET-");
	});

	it.each([
		["a guest", "gol-representative"],
		["an external partner", "osct-representative"],
		["someone whose account was closed", "former-programme-officer"],
		["a partner with no seat in the workspace", "npia-liaison"],
	])("is nothing for %s in a public channel that they cannot join", async (_, asker) => {
		for (const text of [lpb.text, "which boards are there?", "what is overdue?"]) {
			const there = await ask({ text, asker, channel: "general" });
			expect(there).toEqual(await ask({ text, asker, channel: "C0NOWHERE" }));
			expect(there.sources).toEqual([]);
		}
	});

	it("is what is open to all for a member in a public channel that they could join", async () => {
		const line = await ask({ ...lpb, asker: "survey-lead", channel: "oversight-board" });
		expect(line.sources).toEqual(["LPB-M4"]);
	});

	it("is the asker's own in private, which a direct message is, and a blank where nothing else is said", async () => {
		const own = await ask({ ...vetting, asker: "equality-lead" });
		expect(own.sources).toEqual(["VET-M1"]);
		for (const channel of ["", " ", "D0123456789"])
			expect(await ask({ ...vetting, asker: "equality-lead", channel })).toEqual(own);
		const inGeneral = askingOf(practice, { channel: "general" });
		const openly = await inGeneral({ ...vetting, asker: "equality-lead" });
		expect(openly.sources).toEqual([]);
		expect(await inGeneral({ ...vetting, asker: "equality-lead", channel: "" })).toEqual(openly);
		const privately = { ...vetting, asker: "equality-lead", channel: "D0123456789" };
		expect(await inGeneral(privately)).toEqual(own);
	});

	it("keeps a restricted board from other members as if it were not there", async () => {
		const hidden = await ask({ ...vetting, asker: "guidance-lead" });
		const absent = await ask({
			text: "when does the sailing panel next meet?",
			asker: "guidance-lead",
		});
		expect(hidden.text.replace("vetting", "X")).toBe(absent.text.replace("sailing", "X"));
	});

	it.each([
		["an external partner", "osct-representative"],
		["someone whose account was closed", "former-programme-officer"],
		["a partner with no seat in the workspace", "npia-liaison"],
	])("tells %s nothing of a board that has not let them in", async (_, asker) => {
		expect((await ask({ ...lpb, asker })).intent).toBe("not-understood");
	});

	it("tells somebody unknown nothing", async () => {
		expect(await ask({ id: 3, ...lpb, asker: "no-such-person" })).toMatchObject({
			id: 3,
			intent: "refused",
			sources: [],
		});
	});

	it("is told apart from an order, which is done elsewhere", async () => {
		expect((await ask({ ...lpb, text: "move the LPB meeting to the 12th" })).intent).toBe("order");
	});

	it("tells a channel that it does not know nothing", async () => {
		expect((await ask({ ...lpb, channel: "C0NOWHERE" })).intent).toBe("not-understood");
	});

	it("says beside the answers which line is of a channel that its asker does not read", async () => {
		const unread: unknown[] = [];
		const heard = askingOf(practice, {}, (line, number) => unread.push([line.channel, number]));
		for (const channel of ["general", "vetting-panel", "nowhere", "", "D0123456789"])
			await heard({ ...lpb, asker: "guidance-lead", channel });
		expect(unread).toEqual([
			["vetting-panel", 2],
			["nowhere", 3],
		]);
	});
});

describe("a line that is no question", () => {
	it.each(["nonsense", "[]", "null", "3", '"text"', "{}", '{"id": {}}', '{"text": 4}'])(
		"is refused in words: %s",
		async (line) => {
			expect(await ask(line)).toEqual({ id: null, refused: expect.stringMatching(/\w{3}/) });
		},
	);

	it.each(["", " ", "\n"])("is refused where its question is empty: %j", async (text) => {
		expect(await ask({ id: "q9", ...lpb, text })).toEqual({
			id: "q9",
			refused: expect.stringMatching(/^"text" is the question, such as "/),
		});
	});

	it("keeps the id that could be read", async () => {
		expect(await ask({ id: "q9", asker: "prevent-lead" })).toMatchObject({ id: "q9" });
		expect(await ask({ id: "q9", text: "?" })).toMatchObject({
			id: "q9",
			refused: expect.stringContaining("--as"),
		});
	});

	it.each([
		["asker", 5, /"asker" is a handle/],
		["channel", ["general"], /"channel" is a channel's name/],
		["asked_at", 5, /2009-01-29T10:00:00Z/],
		["thread", {}, /"thread" is text or a number/],
		["id", {}, /"id" is text or a number/],
	])("says what %s looks like", async (field, value, says) => {
		const line = await ask({ ...lpb, [field]: value });
		expect(line.refused).toMatch(says);
		expect(line.refused).not.toMatch(/invalid|expected/i);
	});

	it("is called by its number where it has no name", async () => {
		expect((await ask('{"id": "q1", "text"', 16)).refused).toMatch(/^Line 16: Not a line of JSON/);
		expect((await ask({ ...lpb, id: "q1", asker: 5 }, 16)).refused).not.toContain("16");
	});

	it("reads a day and a time with a space between", async () => {
		const moment = { ...lpb, text: "when did LPB last meet", asked_at: "2009-03-05 16:00" };
		expect((await ask(moment)).text).toContain("last met Thu 5 March 2009");
	});

	it("says what a moment looks like", async () => {
		for (const asked_at of ["tomorrow", "0001-01-01", "9999-12-31T10:00:00Z"]) {
			const line = await ask({ ...lpb, asked_at });
			expect(line.refused).toContain("2009-01-29T10:00:00Z");
		}
	});

	it("never brings the rest down, whatever it holds", async () => {
		for (const text of ["", " ", "?", "🤷", "<@U1>", "a".repeat(5_000), "{}", "‮"])
			expect(await ask({ id: 1, text, asker: "prevent-lead" })).toMatchObject({ id: 1 });
	});
});
