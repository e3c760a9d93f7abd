import { describe, expect, it } from "vitest";
import { action, day, errorsIn, programmeIn, small, textOf } from "./file.ts";

const only = (file: Parameters<typeof textOf>[0]) => {
	const errors = errorsIn(textOf(file));
	expect(errors).toHaveLength(1);
	return errors[0] ?? "";
};

/** The errors that are left where the one action has what the error shows instead. */
const mended = (error: string, wrong: object, file: object) => {
	const shown = / For example: (.*)$/.exec(error)?.[1] ?? "";
	return errorsIn(
		textOf({ ...file, actions: [{ ...wrong, ...JSON.parse(`{${shown}}`) }] } as never),
	);
};

describe("a field that is good by itself, and wrong beside another", () => {
	const board = { key: "lpb", code: "LPB", name: "Board" };
	const meeting = { key: "m", board: "lpb", when: day("2009-03-05") };
	it.each([
		{ boards: [{ ...board, starts: day("2009-03-05"), ended: { on: "2009-01-05" } }] },
		{ actions: [action({ closed: { on: "2009-01-29" }, note: "Nearly there" })] },
		{ actions: [action({ posts: { wanted: 2, filled: 3 } })] },
		{ meetings: [{ ...meeting, on: "2009-03-05" }] },
		{ meetings: [{ ...meeting, cancelled: { on: "2009-01-05", reason: "No room" }, held: true }] },
		{ actions: [action({ number: 3 }), action({ key: "second", number: 3 })] },
		{ boards: [board, { ...board, key: "other", name: "Other" }] },
	])("is shown no example that would be as wrong: %j", (wrong) => {
		const errors = errorsIn(textOf(small(wrong as never)));
		expect(errors.length).toBeGreaterThan(0);
		expect(errors.join("\n")).not.toContain("For example");
	});

	it("that names what is not there is shown what is", () => {
		const error = only(small({ actions: [action({ owner: "leed" })] }));
		expect(error).toMatch(/Did you mean "lead"\? For example: "owner": "lead"$/);
	});

	it("that lacks another is shown that one", () => {
		const meetings = [{ key: "m", board: "lpb", on: "2009-03-05", minutes: 60 }];
		expect(only(small({ meetings }))).toMatch(/meetings\[0\]\.from: .* For example: "from": "/);
	});
});

describe("a programme file that is wrong says where and how", () => {
	it("a sound file has no errors", () => {
		expect(errorsIn(textOf(small({ actions: [action()] })))).toEqual([]);
	});

	it("a field that is not known is refused, and the near one is offered", () => {
		const error = only(small({ actions: [action({ ownr: "lead" })] }));
		expect(error).toMatch(
			/^line \d+, actions\[0\]\.ownr: There is no such field\. Did you mean "owner"\?/,
		);
	});

	it("a field that is like none lists the fields there are", () => {
		const error = only(small({ organisations: [{ key: "npia", name: "NPIA", colour: "blue" }] }));
		expect(error).toContain("The fields here are: key, name, aliases, sort, members, succeeded.");
	});

	it("names the line on which the field stands", () => {
		const text = textOf(small({ actions: [action({ title: 7 })] }));
		const line = text.split("\n").findIndex((one) => one.includes('"title": 7')) + 1;
		expect(errorsIn(text)).toEqual([
			`line ${line}, actions[0].title: This should be text in double quotes. For example: "title": "Four Channel co-ordinators in post"`,
		]);
	});

	it("a missing field points at its entry and shows a good one", () => {
		const { title: _, ...untitled } = action() as { title: string };
		expect(only(small({ actions: [untitled] }))).toMatch(
			/actions\[0\]\.title: This field is missing\. For example: "title":/,
		);
	});

	it("a value of no sort that a field may have says which sorts there are, and shows one", () => {
		const boards = [{ key: "lpb", code: "LPB", name: "Board", quorum: "half" }];
		expect(only(small({ boards }))).toMatch(
			/boards\[0\]\.quorum: This should be a (?:whole )?number or a record in \{ \}\. For example: "quorum": 4$/,
		);
	});

	it("a missing record shows what it cannot do without", () => {
		const { programme: _, ...nameless } = small({});
		expect(only(nameless as never)).toBe(
			'line 1, programme: This field is missing. For example: "programme": {"name":"Delivery of Prevent in London","zone":"Europe/London"}',
		);
		expect(only({ ...small({}), actions: {} } as never)).toContain(
			'This should be a list in [ ]. For example: "actions": [{"key":',
		);
	});

	it("a day that no calendar has is told from one that is written wrongly", () => {
		const meeting = (on: string) => [{ key: "m", board: "lpb", on, from: "10:00", minutes: 60 }];
		expect(only(small({ meetings: meeting("2009-02-31") }))).toContain("There is no such day");
		expect(only(small({ meetings: meeting("31/2/2009") }))).toContain("year-month-day");
	});

	it("null is to be left out", () => {
		expect(only(small({ actions: [action({ owner: null })] }))).toContain("leave the field out");
	});

	it("a key that leads nowhere is refused, and the near one is offered", () => {
		expect(only(small({ actions: [action({ board: "lbp" })] }))).toContain(
			'actions[0].board: No board has the key "lbp". Did you mean "lpb"?',
		);
		expect(only(small({ actions: [action({ owner: "npiia" })] }))).toContain(
			'No person or organisation has the key "npiia". Did you mean "npia"?',
		);
	});

	it("two entries with one key, code, handle or number are refused at the second", () => {
		const twice = (more: object) => only(small({ ...more }));
		expect(twice({ actions: [action(), action()] })).toContain(
			'actions[1].key: The key "draft" is already used at actions[0].',
		);
		const boards = [
			{ key: "a", code: "LPB", name: "One" },
			{ key: "lpb", code: "LPB", name: "Two" },
		];
		expect(twice({ boards })).toContain('boards[1].code: The code "LPB" is already used');
		const milestones = [
			{ key: "m", board: "lpb", number: 4, title: "M", baseline: day("2009-03-01") },
		];
		expect(twice({ actions: [action({ number: 4 })], milestones })).toContain(
			"Number 4 of this board is already used",
		);
	});

	it("a person and an organisation cannot share a key, since either may own an action", () => {
		const people = [{ key: "npia", name: "Liaison", handle: "liaison" }];
		expect(only(small({ people, boards: [] }))).toContain('The key "npia" is already used');
	});

	it("a field written twice is refused instead of losing the first", () => {
		const text = textOf(small()).replace('"name": "Small",', '"name": "Small", "name": "Large",');
		expect(errorsIn(text)[0]).toContain("programme.name: This field is written twice.");
	});

	it("a board cannot oversee itself, however long the way round", () => {
		const boards = [
			{ key: "a", code: "AA", name: "A", overseenBy: "b" },
			{ key: "b", code: "BB", name: "B", overseenBy: "a" },
		];
		expect(errorsIn(textOf(small({ boards })))).toEqual([
			expect.stringContaining("boards[0].overseenBy: This would make it oversee itself."),
			expect.stringContaining("boards[1].overseenBy: This would make it oversee itself."),
		]);
	});

	it("lists everything that is wrong at once, in the order of the file", () => {
		const errors = errorsIn(
			textOf({
				programme: { name: "Small", zone: "Europe/Londn" },
				people: [{ key: "a b", name: "", handle: "x" }],
				actions: [action({ board: "nowhere", due: { words: "soon", precision: "day" } })],
				misc: [],
			}),
		);
		expect(errors.map((error) => error.split(":")[0])).toEqual([
			"line 4, programme.zone",
			"line 8, people[0].key",
			"line 9, people[0].name",
			"line 16, actions[0].board",
			"line 18, actions[0].owner",
			"line 25, misc",
		]);
	});

	it("a list where a word should be, and a word where a list should be, are both refused", () => {
		expect(errorsIn(textOf(small({ actions: "none" })))[0]).toContain(
			"This should be a list in [ ].",
		);
		expect(errorsIn(textOf(small({ actions: ["one"] })))[0]).toContain("a record in { }");
		expect(errorsIn("[]")[0]).toContain("This should be a record in { }.");
	});

	it("a member listed twice, and text that cannot be kept, are refused", () => {
		const boards = [{ key: "lpb", code: "LPB", name: "London", members: ["lead", "lead"] }];
		expect(only(small({ boards }))).toContain('boards[0].members: "lead" is listed twice.');
		for (const title of ["zero\u0000", "half \ud83d", "turned \u0085"])
			expect(only(small({ actions: [action({ title })] }))).toContain("cannot be seen or kept");
		expect(errorsIn(textOf(small({ actions: [action({ title: "Whole 🎉" })] })))).toEqual([]);
	});

	it("lines that end as another system ends them are the same lines", () => {
		const note = "First.\r\nSecond.\rThird.";
		const boards = [{ key: "lpb", code: "LPB", name: "London", purpose: note }];
		const [board] = programmeIn(textOf(small({ boards }))).entries.filter(
			({ kind }) => kind === "board",
		);
		expect(board).toMatchObject({ purpose: "First.\nSecond.\nThird." });
		const meeting = { board: "lpb", on: "2009-03-05", from: "14:00", minutes: 60 };
		const meetings = [{ key: "m", ...meeting }];
		const minutes = [{ key: "text", board: "lpb", meeting: "m", text: "Agreed\u0000." }];
		expect(only(small({ meetings, minutes }))).toContain("cannot be seen or kept");
	});

	it.each(["FREQ=MONTHLY;BYDAY=THU", "FREQ=WEEKLY;INTERVAL=0", "FREQ=MONTHLY;BYSETPOS=0"])(
		"a rule that is well written and names no days is refused where it stands: %s",
		(rrule) => {
			const series = [
				{ key: "s", board: "lpb", rrule, first: "2009-02-05", from: "10:00", minutes: 60 },
			];
			expect(only(small({ series }))).toMatch(
				/^line \d+, series\[0\]\.rrule: This rule names no days/,
			);
		},
	);

	it("a paper's date that no calendar has is refused where it stands", () => {
		const source = { paper: "Minutes", dated: "2009-06-31", paragraph: "4" };
		expect(only(small({ actions: [action({ source })] }))).toMatch(
			/^line \d+, actions\[0\]\.source\.dated: There is no such day/,
		);
		const words = { ...source, dated: "summer 2009" };
		expect(errorsIn(textOf(small({ actions: [action({ source: words })] })))).toEqual([]);
	});

	it("what can never be is refused: more than all, and a term that ends before it begins", () => {
		const board = { key: "lpb", code: "LPB", name: "London" };
		const quorum = { numerator: 3, denominator: 2 };
		expect(only(small({ boards: [{ ...board, quorum }] }))).toContain(
			"the upper number is at most the lower",
		);
		const seats = [{ organisation: "npia", from: "2009-04-01", until: "2009-03-31" }];
		expect(only(small({ boards: [{ ...board, seats }] }))).toContain(
			"boards[0].seats[0].until: The term ends before it begins.",
		);
	});

	it("a joint meeting of boards in two zones is at one moment", () => {
		const boards = [
			{ key: "lpb", code: "LPB", name: "London" },
			{ key: "par", code: "PAR", name: "Paris", zone: "Europe/Paris" },
		];
		const at = { on: "2009-03-05", from: "14:00", minutes: 60 };
		const joint = (more: object) =>
			errorsIn(
				textOf(
					small({
						boards,
						meetings: [
							{ key: "one", board: "lpb", jointWith: "two", ...at },
							{ key: "two", board: "par", jointWith: "one", ...at, ...more },
						],
					}),
				),
			);
		expect(joint({})).toHaveLength(2);
		expect(joint({})[0]).toContain('Give both the same "zone"');
		expect(joint({ zone: "Europe/London" })).toEqual([]);
		expect(joint({ zone: "Europe/London", minutes: 90 })).toHaveLength(2);
	});

	it("an unknown choice lists the choices", () => {
		const boards = [{ key: "lpb", code: "LPB", name: "London", visibility: "opn" }];
		expect(only(small({ boards }))).toContain(
			'This should be one of: open, restricted. Did you mean "open"?',
		);
	});
});

describe("the dates of a programme file", () => {
	const due = (written: unknown) =>
		errorsIn(textOf(small({ actions: [action({ due: written })] })));

	it("a window spelt out needs to make sense", () => {
		expect(
			due({ words: "x", precision: "month", first: "2009-04-30", last: "2009-04-01" })[0],
		).toContain("The last day is before the first.");
		expect(due({ words: "x", first: "2009-04-01" })[0]).toContain('need a "precision"');
		expect(due({ words: "x", precision: "undated", first: "2009-04-01" })[0]).toContain(
			"Something undated has no days.",
		);
		expect(due({ words: "x", precision: "day", first: "2009-02-30" })[0]).toContain(
			"There is no such day in the calendar.",
		);
	});

	it("a phrase that nobody can date says when it was said, or is refused", () => {
		const file = small({ actions: [action({ due: "2009-04-01" })] });
		expect(errorsIn(textOf(file))).toEqual([]);
		const programme = { name: "Small", zone: "Europe/London" };
		const error = errorsIn(textOf({ ...file, programme }))[0] ?? "";
		expect(error).toContain("Say when it was said");
		expect(mended(error, action({ due: "2009-04-01" }), { ...file, programme })).toEqual([]);
	});

	it("a window that is spelt wrongly is shown spelt well", () => {
		const words = "in spring";
		for (const wrong of [
			{ words, precision: "range" },
			{ words, precision: "range", first: "2009-03-01" },
			{ words, precision: "range", last: "2009-05-31" },
			{ words, precision: "day", last: "2009-05-31" },
			{ words, precision: "range", first: "2009-05-31", last: "2009-03-01" },
			{ words, precision: "day", first: "2009-03-01", last: "2009-05-31" },
			{ words, first: "2009-03-01", last: "2009-05-31" },
			{ words, last: "2009-05-31" },
			{ words, precision: "undated", first: "2009-03-01" },
		]) {
			const [error = "", ...rest] = due(wrong);
			expect(rest).toEqual([]);
			expect(mended(error, action({ due: wrong }), small({})), error).toEqual([]);
		}
	});

	it("a phrase that is impossible, or could be either of two, says so", () => {
		expect(due("Thu 6 March 2009")[0]).toContain("6 March 2009 is a Friday.");
		expect(due("next Friday")[0]).toContain(
			'Write "Fri 30 January 2009" or "Fri 6 February 2009".',
		);
	});

	it("words that are no date are refused with a good one", () => {
		expect(due("when the cows come home")[0]).toMatch(
			/could not be read as a date.*For example: "due": "in April"/,
		);
	});

	it("a meeting has a day and a time, or a window, and never both", () => {
		const meeting = (more: object) =>
			errorsIn(textOf(small({ meetings: [{ key: "m", board: "lpb", ...more }] })));
		expect(meeting({ on: "2009-03-05", from: "14:00", minutes: 90 })).toEqual([]);
		expect(meeting({ on: "2009-03-05" })[0]).toContain('"on", "from" and "minutes"');
		expect(meeting({ on: "2009-03-05", when: day("2009-03-05") })[0]).toContain("not both");
	});
});

describe("a file in YAML", () => {
	const yaml = `
# The boards of the harbour
programme: {name: Small, zone: Europe/London}
people:
  - {key: lead, name: Lead, handle: lead}
boards:
  - key: lpb
    code: LPB
    name: London Prevent board
    secretary: leed
`;

	it("is read as JSON is, with its comments, and an error has its line", () => {
		expect(errorsIn(yaml)).toEqual([
			'line 10, boards[0].secretary: No person has the key "leed". Did you mean "lead"? For example: "secretary": "lead"',
		]);
		expect(errorsIn(yaml.replace("leed", "lead"))).toEqual([]);
	});

	it("keeps words as words: a day, a time, yes and no", () => {
		const meeting =
			"meetings:\n  - {key: m, board: lpb, on: 2009-03-05, from: 14:00, minutes: 90, title: no}\n";
		expect(errorsIn(yaml.replace("leed", "lead") + meeting)).toEqual([]);
	});

	it("has no part that stands for another, however small it looks", () => {
		expect(errorsIn("programme: &p {name: x, zone: UTC}\nboards: *p\n")).toEqual([
			"line 2: This points at another part of the file: write it out.",
		]);
	});
});

describe("a file that is neither YAML nor JSON", () => {
	it.each([
		['{\n"a": 1\n"b": 2}', "line 2: Implicit keys need to be on a single line."],
		["boards:\n\t- key: lpb", "line 2: Tabs are not allowed as indentation."],
		[
			'{"a": [1, 2',
			"line 1: Flow sequence in block collection must be sufficiently indented and end with a ].",
		],
		['name: "open', 'line 1: Missing closing "quote.'],
		["[".repeat(100_000), "line 1: This is nested too deeply."],
	])("%.20s is refused with its line", (text, error) => {
		expect(errorsIn(text)).toEqual([error]);
	});

	it.each([
		"",
		"# a list\n- key: lpb\n",
		"key,code,name\nlpb,LPB,London Prevent board\n",
		'"key";"code"\n"lpb";"LPB"\n',
		"<programme/>",
		"42",
	])("nor meant to be is shown a beginning that is: %.20j", (text) => {
		const [error = "", ...rest] = errorsIn(text);
		expect(rest).toEqual([]);
		const [says, ...shown] = error.split("\n");
		expect(says).toBe("line 1: A programme file is YAML or JSON, and begins as this does:");
		expect(shown).toHaveLength(2);
		expect(errorsIn(shown.join("\n"))).toEqual([]);
	});

	it("a hostile field name is a field like any other", () => {
		const text = '{"__proto__": {"polluted": 1}, "constructor": 2}';
		expect(errorsIn(text).join()).toContain("There is no such field.");
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});
});
