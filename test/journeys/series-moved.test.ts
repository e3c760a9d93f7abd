/** What the rest of a series keeps when it is moved: how many meetings it has, and the days that were agreed by hand. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

describe("the rest of a series, moved", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "http" });
	});
	afterAll(() => office?.close());

	const board = "london-prevent-board";
	const secretary = () => office.as("partnerships-secretary");
	const types = (line: string) => secretary().types(board, line);
	const goesAhead = async (line: string) => {
		await types(line);
		return secretary().presses(board, "Go ahead");
	};
	const plannedOn = async (weekday: string) =>
		(await types("/meeting list LPB")).match(new RegExp(`LPB-M\\d+ [^\n]*· ${weekday} `, "g")) ??
		[];

	it("has as many meetings on its new weekday as it had left", async () => {
		await types("/meeting schedule LPB every Thursday at 10am from 5 March 2009 for six meetings");
		const before = await plannedOn("Thu");
		const third = before[3]?.split(" ")[0];
		const done = await goesAhead(`/meeting change ${third} to Tue 17 March 10am following`);
		expect(done).toContain("Thu 19 March 2009, 10:00–11:00 → Tue 17 March 2009, 10:00–11:00");
		expect(await plannedOn("Tue")).toHaveLength(4);
		expect(await plannedOn("Thu")).toHaveLength(before.length - 4);
	});

	it("leaves a meeting that was put off on its own day, and puts none into the past", async () => {
		const said = await types("/meeting schedule LPB every Wednesday at 4pm from 4 February 2009");
		const [, second, third] = [...said.matchAll(/(LPB-M\d+) London Prevent board · Wed/g)].map(
			([, one]) => one,
		);
		await types(`/meeting change ${second} to Fri 20 February 4pm`);
		await secretary().presses(board, "Only this one");
		await office.advance("14d");

		await goesAhead(`/meeting change ${third} all, place City Hall`);
		expect(await types(`/meeting show ${second}`)).toContain("Fri 20 February 2009, 16:00–17:00");

		const done = await goesAhead(`/meeting change ${third} to 5pm, all`);
		expect(done).toContain("Fri 20 February 2009, 16:00–17:00 → Fri 20 February 2009, 17:00–18:00");
		expect(done).toContain("Wed 18 February 2009, 16:00–17:00 → Wed 18 February 2009, 17:00–18:00");
		await types(`/meeting change ${second} to Sat 21 February 5pm`);
		expect(await secretary().presses(board, "Only this one")).toContain("Sat 21 February 2009");
	}, 60_000);
});
