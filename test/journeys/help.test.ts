import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { type Office, openOffice } from "./office.ts";

describe("help after a command", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket", rates: "none" });
	});
	afterAll(() => office?.close());

	it.each(commands.map(({ name, example, fields }) => ({ name, example, fields })))(
		"says of /$name what it takes, with an example",
		async ({ name, example, fields }) => {
			const said = await office.as("guidance-lead").types("general", `/${name} help`);
			expect(said).toContain(example);
			expect(said).not.toContain("• :");
			for (const { label, hidden } of Object.values(fields))
				if (!hidden) expect(said).toContain(label);
		},
	);

	it("names every verb in a few lines, and says what those of one noun do", async () => {
		const asker = office.as("guidance-lead");
		const said = await asker.types("general", "/programme help");
		expect(said.split("\n").length).toBeLessThan(15);
		for (const { name } of commands) expect(said).toContain(name.split(" ").slice(1).join(" "));
		const more = await asker.types("general", "/programme help milestone");
		for (const { name, summary } of commands.filter((each) => each.name.startsWith("milestone ")))
			expect(more).toContain(`/${name} ${summary}`);
		expect(more).not.toContain("/meeting");
	});
});
