/** What help and the README offer as an example is read whole, every word of it in its own field. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { parseArguments } from "../../src/language/arguments/arguments.ts";
import type { Reading } from "../../src/language/reading.ts";
import type { Demo } from "../questions/demo.ts";
import { openReading } from "./typed-line.ts";

describe("every command's own example", () => {
	let demo: Demo;
	let reading: Reading;
	beforeAll(async () => {
		({ demo, reading } = await openReading());
	});
	afterAll(() => demo?.close());

	const read = (words: string, name: string) =>
		parseArguments(words, commands.find((each) => each.name === name)?.fields ?? {}, reading);

	it.each(commands.map(({ name, example }) => [example, name]))("%s", (example, name) => {
		const { over } = read(example.replace(`/${name}`, "").trim(), name);
		expect(over).toBe("");
	});

	it("leaves a title whole that begins like somebody's name", () => {
		expect(
			read("Survey ready for boroughs for London Prevent board, due end of June", "milestone add")
				.raw.title,
		).toBe("Survey ready for boroughs");
		expect(read("Finance returns due 3 March", "action add").raw).toEqual({
			title: "Finance returns",
			due: "3 March",
		});
	});

	it("takes a mention for the presenter, and an agenda item's own words for nobody", () => {
		expect(
			read("LPB-M4 Damp: where we are, 15 mins, @guidance-lead", "meeting agenda-add").raw,
		).toEqual({
			board: "LPB-M4",
			title: "Damp: where we are",
			minutes: "15 mins",
			presenter: "@guidance-lead",
		});
		expect(read("LPB-M4 Guidance Lead: an update", "meeting agenda-add").raw).toEqual({
			board: "LPB-M4",
			title: "Guidance Lead: an update",
		});
	});

	it("ends a name before a word that only opens more", () =>
		expect(read("LPB-A3 from guidance lead a week before", "meeting paper-ask")).toEqual({
			raw: { item: "LPB-A3", owner: "guidance lead", workingDays: "a week before" },
			over: "",
		}));

	it("reads a date that is stuck to its keyword, and leaves other words whole", () => {
		expect(read("Chase the council due6 March, for LPB", "action add").raw.due).toBe("6 March");
		expect(read("Meet at4 Whitehall, due 3 March", "action add").raw.title).toBe(
			"Meet at4 Whitehall",
		);
	});

	it("appoints several members in one line", () =>
		expect(
			read("LPB members @guidance-lead, @ctsu-lead and @engagement-lead", "board appoint"),
		).toEqual({
			raw: {
				board: "LPB",
				role: "members",
				people: "@guidance-lead, @ctsu-lead and @engagement-lead",
			},
			over: "",
		}));

	it.each([
		["early in the New Year", { when: "early in the New Year" }],
		["late in March, City Hall", { when: "late in March", place: "City Hall" }],
		["some time in the week of 9 March", { when: "some time in the week of 9 March" }],
	])("keeps how early it is with the window of a meeting: %s", (words, raw) =>
		expect(read(`LPB ${words}`, "meeting schedule")).toEqual({
			raw: { board: "LPB", ...raw },
			over: "",
		}),
	);

	it.each([
		[
			"last Monday of the month at 6pm from March, the Boardroom, Quay House, 2 hrs, bank hols after",
			{
				when: "last Monday of the month at 6pm from March, bank hols after",
				minutes: "2 hrs",
				place: "the Boardroom, Quay House",
			},
		],
		[
			"first Thursday of every month at 10am at City Hall until July",
			{ when: "first Thursday of every month at 10am, until July", place: "at City Hall" },
		],
		[
			"every other Tuesday 2pm, City Hall, starting 3 March, 10 times",
			{ when: "every other Tuesday 2pm, starting 3 March, 10 times", place: "City Hall" },
		],
		["Thu 12 March, City Hall, 2pm", { when: "Thu 12 March, 2pm", place: "City Hall" }],
		["every Monday at 9, Room 12, May Court", { place: "Room 12, May Court" }],
		["Tue 3 March 2pm at Until House", { place: "at Until House" }],
	])("takes no part of the rhythm for the place: %s", (words, raw) =>
		expect(read(`LPB ${words}`, "meeting schedule")).toMatchObject({ raw, over: "" }),
	);

	it("still takes a mention as the owner, wherever it stands", () =>
		expect(read("@ctsu-lead Draft risk paper, due 3 March", "action add").raw).toMatchObject({
			owner: "@ctsu-lead",
			title: "Draft risk paper",
		}));

	it("keeps 'before' with the day that it stands before", () =>
		expect(read("Send report before Fri 6 March", "action add").raw.due).toBe(
			"before Fri 6 March",
		));
});
