/** A few words that go on from the answer before, and counts of what is filled: read, or said not to be. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";

describe("going on from an answer in a few words", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	/** The last of some questions that were put in one thread. */
	const last = async (...turns: readonly string[]) => {
		let thread: ThreadContext | undefined;
		let said = "";
		for (const text of turns) {
			const answered = await demo.ask(text, { asker: "guidance-lead", thread });
			thread = answered.thread;
			said = answerMessage(answered.answer).text;
		}
		return said;
	};

	it("“how many is that” counts what was told last", async () => {
		expect(await last("what's overdue", "how many is that?")).toContain("Overdue: 2");
		expect(await last("what's open for LPB", "so how many are there?")).toContain("board: 5");
	});

	it("“how many is that” counts nothing where nothing was told", async () =>
		expect(await last("how many is that?")).toContain("did not understand"));

	it("“that” after a name says which things, and points at nothing that was told", async () => {
		expect(await last("who owns LPB-5", "guidance from the npia that is due in march")).toMatch(
			/^Expected guidance for National Policing .*\n• PDT-4/,
		);
		const ofBody = await last("who owns LPB-5", "what is owned by the met that is blocked");
		expect(ofBody).toContain("Nothing is blocked for Metropolitan");
		expect(await last("who owns LPB-5", "when that is done what happens")).toContain("LPB-5");
	});

	it("“which boroughs is it in”, where nothing was told, tells of no one board", async () =>
		expect(await last("in which boroughs is it running")).toMatch(/^I did not understand “it”/));

	it("“any of those” picks from what was listed, and from nothing else", async () => {
		const late = await last("what's open for SPB?", "any of those late?");
		expect(late).toContain("SPB-2");
		expect(late).not.toContain("PDT-15");
	});

	it("“any late?” after a list picks from it, and “any without a date” too", async () => {
		expect(await last("what does CTC own", "any late?")).not.toContain("PDT-15");
		const undated = await last("what's open for COG", "any without a date?");
		expect(undated).toContain("COG-3");
		expect(undated).not.toContain("BPF-3");
	});

	it("“just the overdue ones” picks from things whose owners were told one by one", async () => {
		const late = await last("what's open for SPB?", "who owns those?", "just the overdue ones");
		expect(late).toContain("SPB-2");
		expect(late).not.toContain("SPB-1 ");
		expect(
			await last("what's open for LPB?", "who owns those?", "just the overdue ones"),
		).toContain("Nothing is overdue");
	});

	it("“the next one” after a meeting is a meeting", async () =>
		expect(await last("when did lpb last meet and when is the next one")).toContain("LPB-M4"));

	it("a board and a month ask for its meetings then", async () =>
		expect(await last("mps contest board in march?")).toContain("MCB-M3"));

	it("two parts that offer the same step offer it once, and no row has two buttons of a kind", async () => {
		for (const text of [
			"who owns MCB-7, and what is the status of MCB-7?",
			"who owns MCB-7, and when is PDT-8 due?",
		]) {
			const { answer } = await demo.ask(text, { asker: "guidance-lead" });
			for (const block of answerMessage(answer).blocks) {
				if (block.type !== "actions") continue;
				const ids = block.elements.map((each) => ("action_id" in each ? each.action_id : ""));
				expect(new Set(ids).size, text).toBe(ids.length);
			}
		}
	});

	it("“since when” tells when the status was reported", async () =>
		expect(await last("how is the pilot sites milestone", "since when?")).toContain(
			"reported Fri 23 January 2009",
		));

	it("posts that are filled are counted over every action that fills posts", async () => {
		const all = await last("how many posts are filled");
		expect(all).toContain("0 of 8 posts filled in all");
		expect(all).toContain("MCB-7");
		expect(all).toContain("PDT-10");
		expect(await last("how many posts are filled for COG")).toContain("Not recorded");
	});

	it("of a thing that fills no posts, “how many” is not answered by something else", async () =>
		expect(await last("how many field visits have we got")).toMatch(/^I did not understand/));

	it("“for me” asks for the asker's own", async () =>
		expect(await last("anything for me today?")).not.toContain("CTPS-1"));

	it("what stands under a plan is the plan's, not something with a like name", async () =>
		expect(await last("what milestones are there under the mps prevent plan")).toContain("COG-2"));

	const firsts = [
		"what have i got on my plate",
		"when does LPB next meet?",
		"who owns PDT-5?",
		"what did LPB decide last time?",
		"which boards am I on?",
	];
	const whole = [
		"whats happening this week",
		"what's coming up in february?",
		"what's blocked and why?",
		"who is late?",
		"what's late?",
		"what's the next deadline?",
		"any papers due?",
		"which meetings have minutes?",
		"which meetings were cancelled?",
		"what's at risk?",
	];
	it.each(whole)("“%s” asks of everything, whatever was spoken of before", async (text) => {
		const alone = await last(text);
		// Where a board was told of, it is said that all of them are meant.
		const plain = (said: string) =>
			said.replace(/ \([Aa]cross all boards\)|\. [Aa]cross all boards/g, "");
		for (const first of firsts) expect(plain(await last(first, text))).toBe(plain(alone));
	});

	it("“how many are open” counts a list of items, and no meetings", async () => {
		expect(await last("when does LPB next meet?", "how many are open?")).toContain("Open: 52");
		expect(await last("what have i got on my plate", "how many are open?")).toContain("you: 2");
	});

	it("“what's next?” after a meeting is what its board has to come, each said once", async () => {
		const said = await last("when does LPB next meet?", "what's next?");
		expect(said.match(/next meets/g)).toHaveLength(1);
		expect(said).toContain("Due for London Prevent board");
	});

	it("takes who is new for nobody's changes", async () =>
		expect(await last("who's new?")).toContain("did not understand"));

	it("“it” is nothing of before once something was asked back", async () => {
		const said = await last("any news on gateway?", "is the survey done?", "what's it for?");
		expect(said).toContain("Which “it”?");
		expect(
			await last("who owns PDT-5?", "what's due before the next oversight board", "when is that?"),
		).toContain("did not understand");
	});

	it("“those” are what was listed, and no meeting that was told of before", async () => {
		const said = await last("when does LPB next meet?", "what's overdue?", "who owns those?");
		expect(said).toContain("SPB-2");
		expect(said).not.toContain("LPB-M4");
	});

	it("“they” are who was told of last", async () => {
		const said = await last("any news on gateway?", "who is Training Lead and what do they do?");
		expect(said).not.toContain("PDT-7");
		expect(said.match(/Owns 1 open item/g)).toHaveLength(1);
	});

	it("“the last minutes” are no coming meeting's", async () =>
		expect(
			await last("when does LPB next meet?", "when were the last minutes approved?"),
		).toContain("LPB-M3"));

	it("“who's doing it” asks for its owner, and “who does it” for no portrait of its board", async () => {
		expect(await last("who owns MCB-2?", "who's doing it?")).toContain("Owner Powers Review Lead");
		expect(await last("who owns MCB-2?", "who does it?")).not.toContain("Steers");
	});

	it("takes “who do I chase” for nothing of one's own", async () =>
		expect(await last("who do I chase?")).toContain("did not understand"));

	it("a bare “when” is nothing of before once something else was not understood", async () => {
		const said = await last("who owns PDT-5?", "did we paint the corridor green?", "when?");
		expect(said).toContain("did not understand");
		expect(await last("who owns PDT-5?", "who painted it?", "when is it due?")).toContain("PDT-5");
	});

	it("“who's leading that work” is no list of everything, and no meeting has such a lead", async () => {
		for (const first of ["who chairs LPB?", "when does LPB next meet?"])
			expect(await last(first, "who's leading that work?")).toContain("did not understand");
	});

	it("“what about the pilot board” after what a meeting gave asks what that board's gave", async () => {
		const said = await last(
			"which actions came out of the last LPB?",
			"what about the pilot board?",
		);
		expect(said).not.toContain("LPB-M3");
	});

	it("“what have they got coming up” is asked of the board, and not of what it has", async () => {
		const said = await last("anything overdue for SPB?", "what have they got coming up?");
		expect(said).toContain("SO Programme board next meets");
	});

	it("“what's blocked and why”, in a board's channel, asks for what that board has", async () => {
		const { answer } = await demo.ask("what's blocked and why?", {
			asker: "contest-secretary",
			channel: "contest-london",
		});
		expect(answerMessage(answer).text).toBe("Nothing is blocked for CONTEST (London) board.");
	});

	it("says nothing of one thing twice", async () => {
		const said = await last("what's the ICE training waiting on?");
		expect(said.match(/\bopen\b/gi)).toHaveLength(1);
		expect(said.match(/no date set/gi)).toHaveLength(1);
	});

	it("“is that going to make April” needs something that was told", async () => {
		expect(await last("how are the four co-ordinators?", "is that going to make April?")).toContain(
			"did not understand “that”",
		);
		expect(await last("who owns MCB-7?", "is that going to be late?")).toContain("MCB-7");
	});
});
