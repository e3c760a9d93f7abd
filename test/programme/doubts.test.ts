/** What a file says that can hardly be meant is loaded as it stands, and told with its line and field. */
import { describe, expect, it } from "vitest";
import { writeProgrammeError } from "../../src/language/programme-file/programme-file.ts";
import { action, day, type File, small } from "./file.ts";
import { demoText, load, loadFile, newStore } from "./store.ts";

const doubtsIn = async (file: File): Promise<readonly string[]> => {
	const outcome = await loadFile(newStore(), file);
	if (outcome.is === "refused") throw new Error(outcome.errors.map(writeProgrammeError).join("\n"));
	return outcome.doubts.map(writeProgrammeError);
};

const [lpb] = small().boards as readonly File[];
const boards = (more: File, ...others: readonly File[]) => ({
	boards: [{ ...lpb, ...more }, ...others],
});
const cog = { key: "cog", code: "COG", name: "Chief Officer Group" };
const time = { from: "10:00", minutes: 60 };
const meetings = [
	{ key: "held", board: "lpb", on: "2009-01-22", ...time },
	{ key: "next", board: "lpb", on: "2009-03-05", ...time },
];
const guidance = (more: File) => ({
	guidance: [{ key: "g", board: "lpb", title: "Handbook", issuer: "npia", ...more }],
});

describe("a programme file", () => {
	it("that says nothing odd is loaded without a word more", async () => {
		const outcome = await load(newStore(), demoText, { localSlack: true });
		expect(outcome).toMatchObject({ is: "loaded", doubts: [] });
		const due = {
			words: "Fri 23 January 2009",
			precision: "day",
			first: "2009-01-23",
			last: "2009-01-23",
		};
		expect(await doubtsIn(small({ actions: [action({ due })], meetings }))).toEqual([]);
	});

	it.each<readonly [string, File, string]>([
		[
			"two people of one name",
			{
				people: [
					...(small().people as File[]),
					{ key: "two", name: "guidance lead", handle: "two" },
				],
			},
			"people[2].name: people[0] is called “Guidance Lead” as well: people who say the name are asked which, or write @guidance-lead or @two.",
		],
		[
			"a name that is another board's code",
			boards({ aliases: ["cog"] }, cog),
			"boards[0].aliases: “cog” is the code of boards[1], Chief Officer Group: people who say it are asked which.",
		],
		[
			"a name that is another board's own",
			boards({}, { ...cog, aliases: ["London Prevent board"] }),
			"boards[1].aliases: “London Prevent board” is the name of boards[0], London Prevent board",
		],
		[
			"guidance that is out on a day to come",
			guidance({ released: day("2009-02-10") }),
			'guidance[0].released: This is released on Tue 10 February 2009, which is still to come: today is Thu 29 January 2009. For example: "expected": "in April 2009"',
		],
		[
			"an action that is closed on a day to come",
			{ actions: [action({ closed: { on: "2009-02-10" } })] },
			"actions[0].closed: This is closed on Tue 10 February 2009, which is still to come",
		],
		[
			"a milestone that is achieved, and reported, on a day to come",
			{
				milestones: [
					{
						...{ key: "m", board: "lpb", title: "Running", baseline: day("2009-03-01") },
						...{ actual: "2009-02-20", report: { rag: "green", reason: "Done", on: "2009-02-20" } },
					},
				],
			},
			"milestones[0].actual: This is achieved on Fri 20 February 2009",
		],
		[
			"a decision of a day to come",
			{ meetings, decisions: [{ key: "d", board: "lpb", title: "Agreed", on: "2009-03-05" }] },
			"decisions[0].on: This is decided on Thu 5 March 2009",
		],
		[
			"a meeting that was held on a day to come",
			{ meetings: [{ ...meetings[1], held: true }] },
			"meetings[0].held: This meeting is held on Thu 5 March 2009, which is still to come.",
		],
		[
			"minutes of a meeting to come",
			{ meetings, minutes: [{ key: "t", board: "lpb", meeting: "next", text: "Said." }] },
			"minutes[0].meeting: This is minutes of a meeting still to come, on Thu 5 March 2009.",
		],
		[
			"two meetings of a board at once",
			{ meetings: [...meetings, { key: "twice", board: "lpb", on: "2009-03-05", ...time }] },
			"meetings[2].on: meetings[1] is a meeting of the same board at the same time.",
		],
		[
			"a meeting of a board that has ended",
			{ ...boards({ ended: { on: "2009-01-01" } }), meetings: [meetings[0]] },
			"meetings[0].on: Its board has ended by then, on Thu 1 January 2009.",
		],
		[
			"a due date that was past when it was said",
			{ actions: [action({ due: day("2009-01-09", "2009-01-15") })] },
			"actions[0].due: “2009-01-09” was over on Fri 9 January 2009, before it was said, on Thu 15 January 2009.",
		],
		[
			"a due date before the meeting that it was given at",
			{ meetings, actions: [action({ meeting: "held", due: day("2009-01-20") })] },
			"actions[0].due: “2009-01-20” is over on Tue 20 January 2009, before the meeting that it was given at, on Thu 22 January 2009.",
		],
		[
			"a quorum of more places than there are",
			boards({ quorum: 4, members: ["lead"] }),
			"boards[0].quorum: 4 make a quorum of 1 place: no meeting can be quorate.",
		],
		[
			"a restricted board in a channel that others read",
			{
				...boards({ visibility: "restricted", channel: "all" }),
				channels: [{ key: "all", name: "all", members: ["lead"] }],
			},
			"boards[0].channel: #all is public, and this board is restricted: nothing of it is said there.",
		],
	])("is taken with %s, and that is told", async (_, more, says) => {
		const doubts = await doubtsIn(small(more));
		expect(doubts.join("\n")).toMatch(/^line \d+, /);
		expect(doubts.join("\n")).toContain(says);
	});

	it("may tell of what is to be done for a meeting to come, and of one called off", async () => {
		const off = { key: "off", board: "lpb", on: "2009-03-05", cancelled: { on: "2009-01-20" } };
		const file = small({
			meetings: [...meetings, { ...off, ...time }],
			actions: [action({ meeting: "next", due: day("2009-02-26") })],
		});
		expect(await doubtsIn(file)).toEqual([]);
	});
});
