/** After a merge the old references answer wherever one is read: typed, asked in chat, in a thread, in minutes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe.each(["http", "socket"] as const)("old references, over %s", (via) => {
	let office: Office;
	const administrator = () => office.as("workspace-administrator");
	const pilot = () => office.as("pilot-secretary");
	const types = (line: string) => administrator().types("general", line);
	const asks = async (text: string) => (await administrator().says("general", text)).reply;
	let agendaItem: string | undefined;
	let decision: string | undefined;
	beforeAll(async () => {
		office = await openOffice({ via, rates: "none" });
		const so = office.as("so-programme-secretary");
		await so.types("general", "/board show SPB");
		agendaItem = /SPB-A\d+/.exec(
			await so.types("so-programme", "/meeting agenda-add SPB Options for the pilots"),
		)?.[0];
		decision = /SPB-D\d+/.exec(
			await so.types("so-programme", "/meeting decide SPB Option two was agreed"),
		)?.[0];
		const settled =
			"secretary: into, chair: into, channel: into, seats: both, meetings: keep, series: keep";
		await types(`/board merge SPB into PPB today, ${settled}`);
		await administrator().presses("general", "Merge");
	}, 60_000);
	afterAll(() => office?.close());

	it("are found by commands", async () => {
		expect(await types("/board show SPB")).toContain("Merged into Prevent pilot board");
		expect(await types("/action show SPB-1")).toContain("PPB-");
	});

	it("are found where agenda items and decisions are named", async () => {
		expect(agendaItem).toMatch(/SPB-A/);
		expect(
			await pilot().types("general", `/meeting agenda-change ${agendaItem} 20 minutes`),
		).toContain("Options for the pilots");
		expect(decision).toMatch(/SPB-D/);
		expect(
			await pilot().types("general", `/meeting reword ${decision} to Option three was agreed`),
		).toContain("Option three was agreed");
	});

	it("are understood in chat, and in a thread", async () => {
		for (const text of [
			"@Convenor who owns SPB-1?",
			"@Convenor when is SPB-1 due?",
			"@Convenor SPB-1",
			"@Convenor what happened to SPB-1?",
		])
			expect(await asks(text), text).toContain("PPB-");
		const { ts } = await administrator().says("general", "@Convenor what is due for PPB?");
		const { reply } = await administrator().says("general", "@Convenor who owns SPB-1?", ts);
		expect(reply).toContain("PPB-");
	});

	it("are acted on in words", async () => {
		const { reply } = await administrator().says("general", "@Convenor what about SPB-1?");
		expect(reply).not.toMatch(/can't find/);
		expect(reply).toContain("PPB-");
	});
});
