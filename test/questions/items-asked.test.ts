/** Questions about items as a chair in a hurry, a new analyst and a partner put them, over three programmes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openNamed } from "./demo.ts";

const programmes = {
	flood: { day: "2027-10-12T09:00:00Z", asker: "works-manager" },
	hospital: { day: "2031-05-14T09:00:00Z", asker: "records-manager" },
	rail: { day: "2027-06-16T09:00:00Z", asker: "programme-secretary" },
	darkskies: { day: "2029-03-14T09:00:00Z", asker: "gmoss" },
};
type Name = keyof typeof programmes | "demo";

const dayOf = (name: Name): string => (name === "demo" ? "" : programmes[name].day);

describe("questions about items", () => {
	const open = new Map<Name, Demo>();
	beforeAll(async () => {
		for (const name of ["demo", "flood", "hospital", "rail", "darkskies"] as const)
			open.set(name, await openNamed(name, dayOf(name)));
	}, 120_000);
	afterAll(async () => {
		for (const demo of open.values()) await demo.close();
	});

	/** The last of the questions of one thread, as it is answered. */
	const reply = async (name: Name, ...questions: readonly string[]) => {
		const asker = name === "demo" ? "guidance-lead" : programmes[name].asker;
		let thread: ThreadContext | undefined;
		let said = "";
		for (const text of questions) {
			const answered = await open.get(name)?.ask(text, { asker, thread });
			if (!answered) throw new Error(name);
			thread = answered.thread;
			said = answerMessage(answered.answer).text;
		}
		return said;
	};

	it.each([
		["when's the merger", "SPB-1"],
		["has the implementation plan reached everybody it should have", "PDT-1"],
	] as const)("“%s” is not understood, and %s is asked back", async (text, reference) => {
		const said = await reply("demo", text);
		expect(said).toMatch(/^I did not understand .* Is it about this\?/);
		expect(said).toContain(reference);
	});

	it("asks back nothing that is out of sight, or that many things are called", async () => {
		const said = await reply("demo", "whos booking the room for panel days");
		expect(said).toContain("These work");
		expect(said).not.toContain("larger room");
		for (const text of [
			"what would happen if prevent were not quorate",
			"why hasn't the oversight board been set up",
		])
			expect(await reply("demo", text)).toContain("These work");
	});

	it.each([
		["demo", "which actions don't have a due date", "Actions without a date: 14"],
		["demo", "which actions of PDT have not been given deadlines yet", "without a date"],
		["demo", "did the initial guidance go to everyone", "Circulated to all boroughs"],
		["demo", "did everybody get the initial guidance", "Circulated to all boroughs"],
		["demo", "did the field visits get written up", "Not recorded as done: open."],
		["demo", "have the december visits ever been written up", "Overdue"],
		["demo", "why hasn't the benchmark been set yet", "MCB-6"],
		["demo", "why haven't the December returns been obtained", "Reason: not recorded. Open."],
		["demo", "is SPB-2 late and by how much", "Overdue by 3 days"],
		["demo", "how many days until LPB-5 is due", "in 28 days"],
		["flood", "did reach 2 finish on time", "14 days after its baseline"],
		["rail", "signal box slipped how far", "the baseline was in August 2027"],
		["hospital", "how overdue is the controlled drugs register?", "Overdue by 2 days"],
	] as const)("of %s, “%s” is told in days", async (name, text, says) =>
		expect(await reply(name, text)).toContain(says),
	);

	it("whether something is off track is answered by what is, and with no yes or no to the contrary", async () => {
		expect(await reply("demo", "is LPB on track?")).toMatch(/^Yes/);
		expect(await reply("demo", "is LPB off track?")).toMatch(/^Nothing is overdue/);
	});

	it.each([
		["demo", "who has the most open actions", "By owner: Prevent Delivery Manager 3"],
		["demo", "which board has the most overdue actions?", "By board: "],
		["demo", "overdue per board", "By board: "],
		["demo", "which items came from paragraph 13", "from paragraph 13: 5"],
		["demo", "what have I got before 5 march", "PDT-14"],
		["demo", "actions due on a Friday in February", "CLB-2"],
		["demo", "what are the next three things due?", "CTPS-1"],
		["hospital", "falls stuff due june", "Falls prevention, june"],
		["flood", "works mgr list", "WDG-4"],
		["rail", "blocked n by who", "Blocked by Railway Inspectorate"],
		["rail", "anything on pennine freight", "CVB-2"],
		["rail", "Which guidance is the Railway Inspectorate expected to publish?", "LSF-2"],
	] as const)("of %s, “%s” is a list", async (name, text, says) =>
		expect(await reply(name, text)).toContain(says),
	);

	it.each([
		["demo", "rich picture - where r we", "PDT-6"],
		["demo", "channel coords - how many filled", "0 of 4"],
		["demo", "who's got gateway products", "Owner Counter-Terrorism Command"],
		["rail", "axle counters ordered?", "SDG-1"],
		["hospital", "sepsis std out yet", "QSC-4"],
		["flood", "wardens recruited so far", "2 of 6"],
	] as const)("of %s, “%s” finds what is meant", async (name, text, says) =>
		expect(await reply(name, text)).toContain(says),
	);

	it.each([
		["list every action", "Open actions: 32"],
		["is every milestone green?", "Green milestones: 9 (10 open and not reported green)"],
		["every overdue action", "Overdue actions: 2"],
		["show me each milestone on MCB", "Open milestones for MPS Contest board: 7"],
		["does every action have an owner?", "No actions are without an owner"],
	])("“%s” asks of all of them, and of nobody called so", async (text, says) =>
		expect(await reply("demo", text)).toContain(says),
	);

	it.each([
		["which milestones aren't red and aren't green?", "Amber milestones: 5"],
		["which milestones are neither red nor green?", "Amber milestones: 5"],
		["which milestones are not red or not amber?", "I did not understand “not red or not amber”"],
		["which actions have no owner and no due date?", "without an owner and without a date"],
		["actions without a date and without a work stream", "without a work stream: 1\n"],
		["which actions have no work stream or no owner?", "No actions are without an owner"],
	])("“%s” passes over neither of two", async (text, says) =>
		expect(await reply("demo", text)).toContain(says),
	);

	it("what was due then and done is measured by when it was due", async () => {
		const late = await reply("darkskies", "what was due in February but done late?");
		expect(late).toMatch(/^Due and done, in February .*: 1\n.*SCE-6 .* 15 days after its due date/);
		expect(await reply("darkskies", "what was done late in February?")).toMatch(/: 1 .*\n.*LIG-3/);
		expect(await reply("darkskies", "which actions due before March were closed?")).toMatch(
			/: 6\n/,
		);
	});

	it("what is to be finished is no person in whose name it stands", async () =>
		expect(await reply("demo", "when will the survey be finished")).toContain("Which"));

	it("what is assigned to me is mine alone", async () =>
		expect(
			await reply("demo", "which of the actions assigned to me are due before the end of April?"),
		).not.toContain("PDT-15"));

	it("which of them are somebody's picks from the list", async () => {
		const due = "what is due in the next fortnight";
		expect(await reply("flood", due, "which of them are the drainage engineer's")).toContain(
			"Due for Drainage Engineer, in the next fortnight",
		);
		expect(await reply("flood", "which of them belong to the drainage engineer")).toContain(
			"I did not understand",
		);
	});
});
