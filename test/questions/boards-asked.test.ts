/** Questions about boards, meetings, people and records as they are typed in a hurry, over four programmes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openNamed } from "./demo.ts";

const programmes = {
	hospital: { day: "2031-05-14T09:00:00Z", asker: "chief-nurse" },
	rail: { day: "2027-06-16T09:00:00Z", asker: "programme-director" },
	severnside: { day: "2029-10-03T09:00:00Z", asker: "operations-director" },
	darkskies: { day: "2029-03-14T09:00:00Z", asker: "gmoss" },
};
type Name = keyof typeof programmes | "demo";

const dayOf = (name: Name): string => (name === "demo" ? "" : programmes[name].day);

describe("questions about boards", () => {
	const open = new Map<Name, Demo>();
	beforeAll(async () => {
		for (const name of ["demo", "hospital", "rail", "severnside", "darkskies"] as const)
			open.set(name, await openNamed(name, dayOf(name)));
	}, 120_000);
	afterAll(async () => {
		for (const demo of open.values()) await demo.close();
	});

	/** The last of the questions of one thread, as it is answered. */
	const reply = async (name: Name, questions: string | readonly string[]) => {
		const { day, asker } =
			name === "demo" ? { day: undefined, asker: "guidance-lead" } : programmes[name];
		let thread: ThreadContext | undefined;
		let said = { is: "", text: "" };
		for (const text of [questions].flat()) {
			const how = { asker, thread, ...(day ? { now: instant(day) } : {}) };
			const answered = await open.get(name)?.ask(text, how);
			if (!answered) throw new Error(name);
			thread = answered.thread;
			said = { is: answered.answer.is, text: answerMessage(answered.answer).text };
		}
		return said;
	};

	it.each([
		["demo", "when does the partnership board meet", "Which “partnership board”?"],
		["demo", "who does the board answer to", "Which “board”?"],
		["demo", "who does the committee report to", "Counter-Terrorism and Protective Services"],
		["demo", "why didnt the pilot board meet on 22 jan", "Reason: Not enough members could come"],
		["demo", "why did lpb not meet in december?", "Not recorded: any meeting of London Prevent"],
		["demo", "why did lpb not meet in january?", "LPB-M3"],
		["demo", "why hasnt the oversight board met yet", "still forming"],
		["rail", "why's sdg not meeting on 13 july", "Reason: The possession runs that week"],
		["rail", "why did the programme board move its july meeting", "named Thu 15 July 2027"],
		["severnside", "why did leakage not meet on the 19th", "A burst main"],
		["severnside", "why was there no leakage group on 19 sept", "A burst main"],
	] as const)("of %s, “%s” is told what is recorded of it", async (name, text, says) =>
		expect((await reply(name, text)).text).toContain(says),
	);

	it.each([
		["demo", "has the london contest board ever met?", "still forming"],
		["demo", "which seats on clb arent filled", "3 places without anybody recorded"],
		["demo", "have the papers for 5 march gone out", "Not recorded: the papers for London Prevent"],
		["demo", "did anyone from barnet come to the last lpb", "Not recorded: who came to"],
		["demo", "how do spb and pdt relate", "SO Programme board oversees Prevent delivery team"],
		["demo", "is there an LPB every month", "Not recorded: how often London Prevent board meets"],
		["demo", "next mtg for TP Prevent Lead", "SPB-M1"],
		["demo", "what meetings have i got", "PDT-M2"],
		["demo", "whats the last meeting before easter", "SPB-M2"],
		["demo", "first LPB meeting", "first met Thu 2 October 2008"],
		["demo", "list the mcb mtgs", "MCB-M3"],
		["demo", "have i got any clashes in february", "No clash is recorded for Guidance Lead"],
		["rail", "do the safety forum and the stations group clash on 23 june", "meet jointly"],
		["rail", "who sent apols for thursday", "Apologies so far: Head of Operations"],
		["rail", "who hasnt replied for tomorrows board", "No reply yet: Passenger Delegate"],
		["rail", "who was missing from the may programme board", "Apologies: Head of Operations"],
		["rail", "are may's minutes approved yet", "not recorded as approved"],
		["rail", "whats on thursdays agenda", "Station lifts (Stations Lead, 20 minutes)"],
		["rail", "is the paper on lifts in", "CVB-P2 Lift programme · Stations Lead, not received"],
		["rail", "who took over the electrification group's work", "merged into Signalling Delivery"],
		["severnside", "do rpb and tsg clash next week", "Wanted at both: Treatment Lead"],
		["severnside", "whats the pumps team part of", "Part of Treatment Steering Group"],
		["severnside", "when is the river officers term up", "until Mon 31 December 2029"],
		[
			"severnside",
			"who skipped the drought group in july",
			"Consumer Advocate and Operations Director",
		],
		["severnside", "will next weeks programme board be quorate", "needs 2 more"],
		["severnside", "did we decide on a hosepipe ban", "DLG-D1"],
		["severnside", "which minutes still need approving", "LSG-M1"],
		["severnside", "did the leakage group meet twice in september", "): 1"],
		["demo", "is COG meeting before the end of march", "COG-M2: no date set yet"],
		["demo", "was the 15 jan lpb at city hall", "Not recorded: where LPB-M3 is held"],
		["demo", "who chairs both mcb and clb", "Prevent Lead chairs MPS Contest board"],
		["hospital", "whys there no theatre mtg this month so far", "Two emergency lists ran on"],
		["hospital", "does theatres have a quorum", "2 make a quorum"],
		["rail", "is freight coming tomorrow", "Pennine Freight has a seat with nobody named"],
		[
			"rail",
			"how many ppl came to cvb in may",
			"Present: Finance Partner, Passenger Delegate, Programme Director",
		],
		["rail", "does cvb have enough for a quorum tomorrow", "the quorum of 4 needs 1 more"],
		["rail", "what comes under the programme board", "oversees Signalling Delivery Group"],
		["rail", "wens the timetable grp kicking off", "start expected in September 2027"],
	] as const)("of %s, “%s” is read", async (name, text, says) =>
		expect((await reply(name, text)).text).toContain(says),
	);

	it.each([
		["demo", ["who oversees the delivery team", "and who oversees them"], "MPS Contest board over"],
		["demo", ["did the pilot board meet in jan", "and in feb?"], "Still to come: Thu 19 February"],
		["demo", ["when was the pilot working group wound up", "why?"], "Reason: Its work passed"],
		["demo", ["how many seats does pob have", "how many are vacant"], "on Prevent oversight board"],
		["demo", ["when does mcb meet", "and the one after?", "where's that"], "where MCB-M3 is held"],
		["rail", ["when did ETF last meet", "who does its work now?"], "merged into Signalling"],
		[
			"rail",
			["which boards is the head of operations on", "does he chair any of them"],
			"its chair",
		],
		[
			"severnside",
			["when did rpb last meet", "who came", "and who didnt"],
			"Apologies: Treatment Lead",
		],
		[
			"severnside",
			["whats the pumps team part of", "who does that report to"],
			"Renewal Programme Board",
		],
		["demo", ["contest board next meeting", "the london one", "no the mps one"], "MCB-M2"],
		["demo", ["contest board next meeting", "second"], "MCB-M2"],
		["severnside", ["is the steering grp meeting this wk", "leakage"], "LSG-M3"],
		["demo", ["did mcb meet in dec", "nov?"], "30 November 2008"],
		["demo", ["meetings next week", "and the week after"], "MCB-M2"],
		["demo", ["meetings next week", "anything on the friday"], "PDT-M2"],
		["demo", ["is the subcommittee today", "what time"], "14:00–16:00"],
		["demo", ["who's secretary of lpb", "do they sit on spb"], "Secretary is not recorded as"],
		["rail", ["when does SDG next meet", "who's coming Thursday"], "CVB-M3"],
		["rail", ["when does SDG next meet", "is the passenger delegate coming thurs"], "CVB-M3"],
		["demo", ["when does POB next meet", "when do papers for 5 march have to go out"], "LPB-M4"],
		["rail", ["whos the moorside rep", "what boards are they on"], "held by Moorside Transport"],
	] as const)("of %s, %j goes on from what was said", async (name, turns, says) =>
		expect((await reply(name, turns)).text).toContain(says),
	);

	it.each([
		["demo", "does the prevent delivery manager chair lpb", /^No\. .*: member.*\n.*Chair chairs/],
		[
			"demo",
			"is the prevent lead the secretary of mcb",
			/^No\. .*: chair\.\n.*is secretary of MPS/,
		],
		["demo", "is the prevent lead the chair of mcb", /^Yes\. Prevent Lead/],
		["demo", "is the prevent lead chair or secretary of mcb", /^Prevent Lead · MPS Contest board/],
		["demo", "is the contest secretary a member of mcb", /^Contest Secretary · .*: secretary/],
		["demo", "is the gol representative on clb for osct", /^No\. .*\nOffice for .*held by OSCT/],
		["demo", "does the prevent delivery manager represent the mps on lpb", /^Yes\. Prevent Del/],
		["demo", "are the gol representative and osct on clb", /^Yes\. GOL .*\nYes\. Office/],
		["demo", "is anyone on clb for btp", /^No\. British Transport Police/],
		[
			"demo",
			"which boards is the prevent lead on for the mps",
			/for Metropolitan Police.*: 1 board/,
		],
		["darkskies", "does nora chair fin", /^No\. Nora .*: member\.\nColm Adair chairs Funding/],
		["demo", "when is spb's first meeting", /^SO Programme board first meets Tue 3 February/],
		["demo", "where is spb's first meeting", /\nNot recorded: where SPB-M1 is held/],
		["demo", "when is the first meeting in march", /^TP\/SO ACPO meetings meets Wed 4 March/],
		["demo", "when was lpb's first meeting", /Thu 2 October 2008/],
		["demo", "when is the first meeting of the oversight board", /POB-M1/],
		[
			"darkskies",
			"which minutes are circulated but not approved",
			/^Lighting.*LIG-M2.*\n.*DSB-M2.*\nS/,
		],
		["darkskies", "minutes not approved but circulated", /^Lighting.*LIG-M2.*\n.*DSB-M2.*\nS/],
		["darkskies", "which minutes were approved in january", /^Dark.*DSB-M1.*\n.*LIG-M1.*\nS/],
		["darkskies", "which dsb minutes were approved in january", /^Dark.*DSB-M1.*\nS/],
		["darkskies", "which minutes were approved at the january dsb", /^Dark.*DSB-M1.*\nS/],
		["darkskies", "have any minutes been approved this month", /^Funding.*FIN-M1.*\nS/],
		[
			"darkskies",
			"minutes circulated since february and not approved",
			/^Not recorded: any minutes/,
		],
		["demo", "does every board have a chair", /^Boards without a chair: 2/],
		["demo", "do all boards have a next meeting", /^Boards without a next meeting: 6/],
		["demo", "which boards are forming or ended", /^Forming boards: 2\n.*\n.*\nEnded boards: 1/],
		["demo", "which boards are active or ended", /^Active boards: 12\n/],
		["demo", "which boards have no chair or no secretary", /chair: 2\n.*\n.*\n.*secretary: 1\n/],
		["demo", "boards with neither a chair nor a secretary", /chair and without a secretary: 1\n/],
		["demo", "which boards have never met", /^Boards with no meeting held: 10\n/],
		["demo", "list every board", /^Boards: 15/],
		["demo", "meetings every tuesday", /^Meetings, on Tuesdays: 4/],
	] as const)("of %s, “%s” is told as it is", async (name, text, says) =>
		expect((await reply(name, text)).text).toMatch(says),
	);

	it.each([
		["demo", "is everyone on lpb from the mps"],
		["demo", "who's on every board"],
		["demo", "who cancelled ppb-m1"],
		["demo", "when does COG's lift next meet"],
		["demo", "who does lpb's work now"],
		["demo", "what time did cog finish on 8 jan"],
		["demo", "which boards is lpb in charge of"],
		["demo", ["when do spb meet", "is gol"]],
		["severnside", ["what did drought decide in august", "was that at a meeting?"]],
		["severnside", ["when does leakage next meet", "why that day"]],
	] as const)("of %s, %j is refused, and not answered of something else", async (name, turns) =>
		expect((await reply(name, turns)).is).toMatch(/^(not-|which)/),
	);
});
