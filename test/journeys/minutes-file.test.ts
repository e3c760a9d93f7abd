/** Minutes uploaded as a file: kept by their address, versioned, locked on circulation, and approved at the next meeting. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("minutes that are a file", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const channel = "london-prevent-board";
	const secretary = () => office.as("partnerships-secretary");
	const types = (line: string) => secretary().types(channel, line);

	it("are kept whole where they are longer than a line is read, in a line or many", async () => {
		const point = (n: number) =>
			`${n}. Point ${n} was put; "due Friday" was said of it, no file, owner: Zed, and 14 -> 16 noted.`;
		const points = Array.from({ length: 90 }, (_, n) => point(n + 1));
		for (const between of ["\n", " "]) {
			expect(await types(`/meeting minutes-record LPB-M2 ${points.join(between)}`)).toContain(
				"Recorded LPB-M2",
			);
			await types("/meeting minutes-record LPB-M2");
			const form = await secretary().form();
			const held = form?.blocks.flatMap(({ element }) => element?.initial_value ?? []) ?? [];
			expect(held.slice(1, 4).join("\n")).toBe(points.join("\n"));
			await office.drive("/local/close", { user: "partnerships-secretary", view_id: form?.id });
		}
		const before = await office.kept();
		expect(await types(`/meeting minutes-record LPB-M2 ${"All agreed. ".repeat(900)}`)).toContain(
			"I haven’t saved anything: I can take about three pages of minutes",
		);
		expect(await office.kept()).toBe(before);
	});

	it("are asked for with their words in one form, and one of the two is needed", async () => {
		const before = await office.kept();
		await types("/meeting minutes-record LPB-M3");
		expect(await secretary().submits({ item: "LPB-M3" })).toHaveProperty("text");
		expect(await office.kept()).toBe(before);
	});

	it("are recorded from the form by their address", async () => {
		const form = await secretary().form();
		await office.drive("/local/submit", {
			user: "partnerships-secretary",
			view_id: form?.id,
			values: { item: "LPB-M3", file: { name: "minutes.pdf" } },
		});
		await office.drive("/local/settle", {});
		const page = await types("/meeting minutes LPB-M3");
		expect(page).toMatch(/File \S+minutes\.pdf/);
		expect(page).toContain("draft, version 1");
	});

	it("are changed by the address of another file, as another version", async () => {
		expect(
			await types("/meeting minutes-record LPB-M3 https://team.slack.com/files/U1/F2/second.pdf"),
		).toContain("draft, version 2");
		const page = await types("/meeting minutes LPB-M3");
		expect(page).toContain("second.pdf");
		expect(page).not.toContain("¶1");
	});

	it("keep their file where words are recorded beside it", async () => {
		await types("/meeting minutes-record LPB-M3 The options were discussed");
		const page = await types("/meeting minutes LPB-M3");
		expect(page).toContain("The options were discussed");
		expect(page).toContain("second.pdf");
	});

	it("stay as they are once they are circulated, and can be amended", async () => {
		expect(await types("/meeting minutes-circulate LPB-M3")).toContain("a file");
		expect(
			await types("/meeting minutes-record LPB-M3 https://team.slack.com/files/U1/F3/third.pdf"),
		).toContain("so their words stay");
		expect(await types("/meeting amend LPB-M3 for March read April")).toContain("amendment");
		expect(await types("/meeting agenda LPB-M4")).toContain("Minutes of LPB-M3");
	});

	it("are approved at the next meeting", async () => {
		await office.advance("40d");
		const said = await types("/meeting approve LPB-M3 at LPB-M4");
		expect(said).toContain("approved at LPB-M4");
		expect(await types("/meeting minutes LPB-M3")).toContain("second.pdf");
	}, 120_000);
});
