/** What somebody takes away with them: what they may see, as a spreadsheet opens it, and nothing that it would carry out. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import {
	nothingKnown,
	readProgrammeFile,
} from "../../src/language/programme-file/programme-file.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

type Given = { readonly name: string; readonly url_private: string };

describe("an export", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", rates: "none" });
	});
	afterAll(() => office?.close());

	/** The last file that somebody was given, read as they would open it. */
	const fileOf = async (
		user: string,
	): Promise<{ readonly name: string; readonly text: string }> => {
		const seen = (await office.as(user).sees("@app")) as unknown as readonly {
			files?: readonly Given[];
		}[];
		const file = seen.flatMap(({ files = [] }) => files).at(-1);
		const answer = await fetch(file?.url_private ?? "", {
			headers: { "sec-fetch-site": "same-origin" },
		});
		return { name: file?.name ?? "", text: await answer.text() };
	};

	it("gives a list as a CSV file, to the asker alone", async () => {
		const said = await office
			.as("contest-secretary")
			.types("mps-contest-board", "/action list MPS Contest board as csv");
		expect(said).toContain("of actions, as a CSV file.");
		const { name, text } = await fileOf("contest-secretary");
		expect(name).toBe("mcb-actions-2009-01-29.csv");
		expect(text.split("\r\n")[0]).toBe("Ref,Board,Action,Owner,Due,Status,Completed,Notes");
		expect(text).toContain("MCB-7,MPS Contest board,");
	});

	it.each(["meetings", "attendance", "decisions", "milestones", "guidance"])(
		"gives %s",
		async (what) => {
			const said = await office
				.as("partnerships-secretary")
				.types("london-prevent-board", `/programme export ${what}`);
			expect(said).toMatch(new RegExp(`of ${what}, as a CSV file|no ${what} to export`));
		},
	);

	it("disarms what a spreadsheet would carry out", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types(
			"london-prevent-board",
			'/action add "=HYPERLINK(1)" for LPB, due 6 March 2009',
		);
		await secretary.types("london-prevent-board", "/programme export actions LPB");
		expect((await fileOf("partnerships-secretary")).text).toContain(",'=HYPERLINK(1),");
	});

	it("holds what the asker may see, and nothing of a restricted board", async () => {
		await office.as("guidance-lead").types("general", "/programme export actions");
		const { text } = await fileOf("guidance-lead");
		expect(text).toContain("LPB-");
		expect(text).not.toMatch(/vetting/i);
	});

	it("gives the programme file to an administrator, as it loads again, and to nobody else", async () => {
		const refused = await office
			.as("guidance-lead")
			.types("general", "/programme export programme");
		expect(refused).toContain("Only a workspace administrator can export the programme file.");
		const said = await office
			.as("workspace-administrator")
			.types("general", "/programme export the programme");
		expect(said).toContain("The programme file, as you may see it on Thu 29 January");
		const { text } = await fileOf("workspace-administrator");
		expect(readProgrammeFile(text, { known: nothingKnown, calendar: weekendsOnly }).is).toBe(
			"read",
		);
	});

	it("can be asked for in a form", async () => {
		const secretary = office.as("partnerships-secretary");
		await secretary.types("london-prevent-board", "/programme export");
		const form = await secretary.form();
		expect(form && linesOf(form)).toContain("What: [Choose]");
	});
});
