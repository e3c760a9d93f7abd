import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { commandPage } from "./command-page.ts";
import { tableRows } from "./tables.ts";

describe("the guide to the commands", () => {
	// `npm run guides` writes it again: this very test, told to update.
	it("is in step with the list of commands", async () => {
		await expect(commandPage(commands)).toMatchFileSnapshot("../../.github/guides/commands.md");
	});

	it("has one row for each command, with its summary and its example", () => {
		const rows = tableRows(commandPage(commands));
		const wanted = commands.map(({ name, summary, example }) => [`/${name}`, summary, example]);
		expect(rows.map((cells) => [...cells]).sort()).toEqual(wanted.sort());
	});
});
