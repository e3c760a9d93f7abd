/** A busy minute, then a month at once: every reminder still comes, once, at its own moment. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe("a busy minute before a leap of the clock", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office?.close());

	it("loses no reminder to the news that was still waiting to be posted", async () => {
		const secretary = office.as("contest-secretary");
		const days = [9, 10, 11, 12, 13, 16, 17, 18, 19, 20];
		for (const day of days)
			await office.drive("/local/command", {
				user: "contest-secretary",
				channel: "contest-london",
				command: "/meeting",
				text: `schedule CLB ${day} February 2009 2pm`,
			});
		await office.advance("35d");

		const posted = (await secretary.sees("contest-london")).filter(
			({ bot, ephemeral }) => bot && !ephemeral,
		);
		const text = posted.map(linesOf).join("\n");
		const meetings = days.map((_, index) => `CLB-M${index + 1}`);
		const lines = text.split("\n");
		const heard = (headline: RegExp) =>
			lines
				.filter((line) => headline.test(line))
				.map((line) => /CLB-M\d+/.exec(line)?.[0] ?? "")
				.filter((reference) => reference !== "")
				.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
		expect(heard(/^Meeting scheduled/)).toEqual(meetings);
		// The first reminder of a meeting is replaced by its second, which says later that the meeting has gone by.
		expect(heard(/^Meeting in 7 days/)).toEqual(meetings);
		expect(heard(/^Meeting (?:tomorrow|in 3 days|gone by)/)).toEqual(meetings);
		expect(text).not.toContain("While I was away");
	});
});
