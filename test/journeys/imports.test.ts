/** What secretaries bring with them, as it comes out of their spreadsheets and calendars: each line right, or refused in words. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyWorkspace } from "./empty-workspace.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

const bom = "\uFEFF";

const calendar = (...events: readonly string[]) =>
	["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Somebody//EN", ...events, "END:VCALENDAR"].join(
		"\r\n",
	);
const event = (...lines: readonly string[]) =>
	["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");

describe("an import", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", programme: emptyWorkspace, rates: "none" });
		const ann = office.as("ann");
		await ann.types("general", "/invite @Convenor");
		await ann.types("general", '/board create "Harbour board" code HB, chair @ken');
	});
	afterAll(() => office?.close());

	/** Sends it by the form, and answers with what is said of it. */
	const brings = async (given: object): Promise<string> => {
		const ann = office.as("ann");
		const before = (await ann.sees("general")).length;
		await office.drive("/local/command", {
			...{ user: "ann", channel: "general", command: "/programme", text: "import" },
		});
		await office.drive("/local/settle", {});
		const form = await ann.form();
		await office.drive("/local/submit", {
			...{ user: "ann", view_id: form?.id, values: given },
		});
		await office.drive("/local/settle", {});
		return (await ann.sees("general")).slice(before).map(linesOf).join("\n");
	};
	/** How long each of another's commands is waited for meanwhile, the shortest first. */
	/** How long the import took, and what others waited meanwhile, the middle one. */
	const besideOthers = async (work: Promise<string>) => {
		const start = performance.now();
		let took = 0;
		const said = work.finally(() => {
			took = performance.now() - start;
		});
		const waits: number[] = [];
		while (took === 0) {
			const asked = performance.now();
			await office.drive("/local/command", {
				...{ user: "ken", channel: "visitors", command: "/board", text: "list" },
			});
			waits.push(performance.now() - asked);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		const waited = waits.toSorted((a, b) => a - b)[waits.length >> 1];
		return { said: await said, took, waited };
	};
	const file = (name: string, text: string) => ({
		file: [{ name, base64: Buffer.from(text, "utf8").toString("base64") }],
	});

	it("shows what it would record, line by line, and records it once it is told to", async () => {
		const table = "Action,Owner,Due\nPaint the gate,Ken Osei,06/03/2026\nOrder rope,@mel,in April";
		const said = await brings({ table });
		expect(said).toContain("Preview: 2 actions for Harbour board");
		expect(said).toContain("2 new. Nothing is recorded yet.");
		expect(said).toContain("“Action” as what it is, “Owner” as the owner, “Due” as the due date");
		expect(said).toContain("Line 2: Paint the gate · owner Ken Osei · due Fri 6 March 2026");
		expect(said).toMatch(/Line 3: Order rope · owner Mel\b.* · due in April/);
		expect(said).not.toContain("[Undo]");
		const done = await office.as("ann").presses("general", "Import 2");
		expect(done).toContain("Imported for Harbour board: 2 new.");
		const list = await office.as("ann").types("general", "/action list");
		expect(list).toContain("Paint the gate · owner Ken Osei · due Fri 6 March 2026");
	});

	it("leaves what it did standing, with its Undo, where its button is pressed twice", async () => {
		const ann = office.as("ann");
		await brings({ table: "Action,Due\nOil the crane,06/03/2026" });
		const before = (await ann.sees("general")).slice(0, -1).map(({ ts }) => ts);
		const preview = (await ann.sees("general")).find(({ ts }) => !before.includes(ts));
		const row = preview?.blocks?.find(({ elements }) => elements?.[0]?.text?.text === "Import 1");
		const press = { block_id: row?.block_id, ...row?.elements?.[0] };
		const { action_id, value, block_id } = press;
		const click = { user: "ann", channel: "general", ts: preview?.ts, block_id, action_id, value };
		await Promise.all([office.drive("/local/click", click), office.drive("/local/click", click)]);
		await office.drive("/local/settle", {});
		const said = (await ann.sees("general")).map(linesOf).join("\n");
		expect(said).toMatch(/Imported for Harbour board: 1 new.*\[Undo\].*answered already/s);
		await ann.presses("general", "Undo");
	});

	it("changes nothing when the same file comes again, and only what it says anew when it changed", async () => {
		const table = "Action,Owner,Due\nPaint the gate,Ken Osei,06/03/2026\nOrder rope,@mel,in April";
		expect(await brings({ table })).toContain("0 new, 2 the same as before");
		const later = table.replace("06/03", "13/03");
		expect(await brings({ table: later })).toContain("0 new, 1 brought up to date, 1 the same");
		await office.as("ann").presses("general", "Import 1");
		expect(await office.as("ann").types("general", "/action list")).toContain("Fri 13 March 2026");
	});

	it("names a line that stands twice, and leaves it out", async () => {
		const table = "Action,Owner,Due\nTar the hull,Ken Osei,06/03/2026";
		const again = "\nTar the hull,Ken Osei,06/03/2026\nTar the hull,Ken Osei,07/03/2026";
		const said = await brings({ table: table + again });
		expect(said).toContain("2 new. Nothing is recorded yet.");
		expect(said).toContain("Line 3: it repeats line 2, and is left out.");
		expect(said).toContain("Line 4: Tar the hull · owner Ken Osei · due Sat 7 March 2026");
	});

	it("says how a meeting that is there differs from its line, and what changes it", async () => {
		const ann = office.as("ann");
		await ann.types("general", "/meeting schedule HB 12 November 2026 10:00 for 60 minutes at Hut");
		const head = "Meeting date,Start,End,Venue";
		expect(await brings({ table: `${head}\n12/11/2026,10:00,11:00,Hut` })).toMatch(
			/Line 2: HB-M\d+ is the same, and stays as it is/,
		);
		const said = await brings({ table: `${head}\n12/11/2026,10:00,12:00,Pier` });
		expect(said).toContain("is there with another length and place, and stays as it is.");
		const [words] = /\/meeting change HB-M\d+ lasting 120 minutes/.exec(said) ?? [];
		expect(await ann.types("general", words ?? said)).toContain("10:00–12:00");
		const [place] = /\/meeting change HB-M\d+ place Pier/.exec(said) ?? [];
		expect(await ann.types("general", place ?? said)).toContain("Pier");
		expect(await brings({ table: `${head},Status\n12/11/2026,10:00,,,Cancelled` })).toMatch(
			/another status.*\/meeting cancel HB-M\d+$/m,
		);
	});

	it("keeps what people changed since it was imported, and says so", async () => {
		const ann = office.as("ann");
		const table = "Action,Due\nGrease the winch,06/04/2026";
		await brings({ table });
		await ann.presses("general", "Import 1");
		const list = await ann.types("general", "/action list");
		const [reference = list] = /HB-\d+(?= Grease the winch)/.exec(list) ?? [];
		await ann.types("general", `/action re-date ${reference} to 8 April 2026`);
		expect(await brings({ table: table.replace("06/04", "07/04") })).toContain(
			"Line 2: it was changed here since it was imported, and keeps its due date.",
		);
	});

	it("undoes the whole of an import, for a day", async () => {
		await brings({ table: "Action,Due\nSweep the quay,10/04/2026\nMend the net,11/04/2026" });
		await office.as("ann").presses("general", "Import 2");
		await office.advance("20h");
		const undone = await office.as("ann").presses("general", "Undo");
		expect(undone).toContain("Undone");
		const list = await office.as("ann").types("general", "/action list");
		expect(list).not.toContain("Sweep the quay");
		expect(list).toContain("Paint the gate");
	});

	it.each([
		[
			"semicolons, a BOM, a title above, empty lines and dates with dots",
			file(
				"tracker.csv",
				`${bom}Harbour action tracker;;;\n;;;\nAction required;By whom;By when;Status\nCheck the lights;Ken Osei;06.04.2026;In progress\n;;;\nBuy flags;;TBC;Done\n`,
			),
			[
				"Preview: 2 actions",
				"Check the lights · owner Ken Osei · due Mon 6 April 2026",
				"Buy flags · due date not set · closed",
			],
		],
		[
			"two owners in one cell, and somebody whom nobody knows",
			{
				table:
					"Task\tWho\tDeadline\nA joint one\tAnn / Ken\t1 May 2026\nFor a stranger\tZed\t1 May 2026",
			},
			[
				"Line 2: “Ann / Ken” names 2 owners, and one answers for it.",
				"Line 3: I know nobody called “Zed”.",
				"There is nothing new to record.",
			],
		],
		[
			"formulas and a spreadsheet's number for a day",
			{ table: 'Action,Due\n"=SUM(A1:A9)",1 May 2026\nNumbered,46143\nGood,1 May 2026' },
			[
				"“=SUM(A1:A9)” is a formula, not its value",
				"“46143” is a spreadsheet’s number for a day",
				"[Import the 1 I could read]",
			],
		],
		[
			"a month that comes first",
			{ table: "Action,Due\nAmerican,03/25/2026" },
			["Line 2: ", "“03/25/2026”"],
		],
		[
			"a day that no month has",
			{ table: "Action,Due\nLeap,31/02/2026" },
			["Line 2: “31/02/2026” isn’t a date: "],
		],
		[
			"another language, by what stands in the columns",
			{ table: "Aufgabe;Verantwortlich;Fällig am\nHafen prüfen;Ken Osei;06.04.2026" },
			["Hafen prüfen · owner Ken Osei · due Mon 6 April 2026"],
		],
		[
			"no heads at all",
			{ table: "Paint the slip,Ken Osei,7 May 2026\nWash the van,Mel Dunn,8 May 2026" },
			["Preview: 2 actions", "Line 1: Paint the slip · owner Ken Osei · due Thu 7 May 2026"],
		],
		[
			"members with their roles",
			{ table: "Name,Role\nMel Dunn,Board secretary\nKen Osei,Vice chair" },
			["Preview: 2 members", "Mel Dunn, secretary", "Ken Osei, member"],
		],
		[
			"milestones with their RAG status",
			{ table: "Milestone,Baseline,RAG,Comments\nNew pier open,Sept 2026,Amber,Steel is late" },
			["Preview: 1 milestone for", "New pier open · in September 2026"],
		],
		[
			"meetings with times",
			{ table: "Meeting date,Start,End,Venue\n03/04/2026,10:00,11:30,Hut\n04/04/2026,,,Hut" },
			["Fri 3 April 2026, 10:00, 90 minutes", "Line 3: no time is given, and a meeting needs one."],
		],
		[
			"a workbook",
			{
				file: [
					{ name: "plan.xlsx", base64: Buffer.from([0x50, 0x4b, 3, 4, 9, 9]).toString("base64") },
				],
			},
			["That’s a workbook or an archive. Save it as CSV (UTF-8)"],
		],
		[
			"a quotation mark that is never closed",
			{ table: 'Action,Due\n"Open,1 May 2026' },
			["Nothing was read."],
		],
		[
			"a programme file",
			{ table: '{"programme": {"name": "X"}}' },
			["That looks like a programme file."],
		],
		["nothing", { table: "  " }, ["Paste a table, or choose a file"]],
	])("reads %s", async (_what, given, says) => {
		const said = await brings(given);
		for (const one of says) expect(said).toContain(one);
		expect(said).not.toMatch(/\.\.$/m);
	});

	it("reads a calendar of a year: a series, one that was moved, one called off, whole days refused", async () => {
		const said = await brings(
			file(
				"board.ics",
				calendar(
					event(
						"UID:a",
						"SUMMARY:Harbour board",
						"DTSTART;TZID=Europe/London:20260402T100000",
						"DTEND;TZID=Europe/London:20260402T113000",
						"RRULE:FREQ=MONTHLY;BYDAY=1TH;COUNT=6",
						"LOCATION:Hut",
					),
					event(
						"UID:a",
						"RECURRENCE-ID;TZID=Europe/London:20260507T100000",
						"SUMMARY:Harbour board (moved)",
						"DTSTART;TZID=Europe/London:20260508T140000",
						"DTEND;TZID=Europe/London:20260508T150000",
					),
					event("UID:b", "SUMMARY:Away day", "DTSTART;VALUE=DATE:20260601"),
					event(
						"UID:c",
						"SUMMARY:Extra",
						"STATUS:CANCELLED",
						"DTSTART:20260610T090000Z",
						"DURATION:PT1H",
					),
				),
			),
		);
		expect(said).toContain("Preview: 7 meetings for Harbour board");
		expect(said).toContain("Thu 2 April 2026, 10:00, 90 minutes · Harbour board");
		expect(said).toContain("Fri 8 May 2026, 14:00, 60 minutes · Harbour board (moved)");
		expect(said).toContain("Wed 10 June 2026, 10:00, 60 minutes · Extra · cancelled");
		expect(said).toContain("“Away day”: it lasts whole days, and a meeting needs a time.");
		await office.as("ann").presses("general", "Import the 7 I could read");
		expect(await office.as("ann").types("general", "/meeting next")).toContain("2 April 2026");
	});

	it("reads ten times the lines in no more than some ten times as long, and answers others meanwhile", async () => {
		const reading = (lines: number) => {
			const rows = Array.from(
				{ length: lines },
				(_, at) => `Inspect mooring ${at},Ken Osei,${(at % 28) + 1}/06/2026`,
			);
			return besideOthers(brings(file("many.csv", `Action,Owner,Due\n${rows.join("\n")}`)));
		};
		const few = await reading(500);
		const many = await reading(5_000);
		expect(many.said).toContain("Preview: 5000 actions");
		expect(many.said).toContain("[Import 5000]");
		// Work that grew with the square of the lines would take a hundred times as long.
		expect(many.took).toBeLessThan(40 * few.took);
		expect(many.waited).toBeLessThan(many.took / 8);
	}, 120_000);

	it("records a thousand lines together, and answers others meanwhile", async () => {
		const rows = Array.from({ length: 1_000 }, (_, at) => `Inspect buoy ${at},Ken Osei,7/06/2026`);
		await brings(file("buoys.csv", `Action,Owner,Due\n${rows.join("\n")}`));
		const recording = await besideOthers(office.as("ann").presses("general", "Import 1000"));
		expect(recording.said).toContain("Imported for Harbour board: 1000 new.");
		expect(recording.waited).toBeLessThan(recording.took / 8);
	}, 120_000);

	it("takes nothing from somebody who does not run the board", async () => {
		const mel = office.as("mel");
		const said = await mel.types("general", "/programme import Action,Due | Steal it,Friday");
		expect(said).toContain("Only Harbour board's secretary or chair");
	});
});
