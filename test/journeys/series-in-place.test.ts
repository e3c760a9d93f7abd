/** A secretary moves a whole series by one of its meetings, books one for so long, and one that meets every day. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { linesOf, type Office, openOffice } from "./office.ts";

describe.each(["http", "socket"] as const)("a series that keeps its places, over %s", (via) => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via });
	});
	afterAll(() => office?.close());

	const board = "london-prevent-board";
	const secretary = () => office.as("partnerships-secretary");
	const types = (line: string) => secretary().types(board, line);
	const posted = async () =>
		(await secretary().sees(board)).filter(({ bot, ephemeral }) => bot && !ephemeral).map(linesOf);
	const daysOf = async (weekday: string) => {
		const listed = await types("/meeting list LPB");
		return [...listed.matchAll(new RegExp(`· (${weekday} \\d+ \\w+)[^,]*, 10:00`, "g"))].map(
			([, day]) => day,
		);
	};

	it("moves all by the same weekday, the named one to its day and the earlier ones before it", async () => {
		await types("/meeting schedule LPB every Thursday at 10am from 5 March 2009 for six weeks");
		await office.advance("3m");
		const third = (await types("/meeting list LPB")).match(/(LPB-M\d+)[^\n]*Thu 19 March/)?.[1];
		const shown = await types(`/meeting change ${third} to Tue 17 March 10am, all`);
		expect(shown).toContain("This would move 6 meetings");
		const done = await secretary().presses(board, "Go ahead");
		for (const line of [
			"Thu 5 March 2009, 10:00–11:00 → Tue 3 March 2009, 10:00–11:00",
			"Thu 19 March 2009, 10:00–11:00 → Tue 17 March 2009, 10:00–11:00",
			"Thu 9 April 2009, 10:00–11:00 → Tue 7 April 2009, 10:00–11:00",
			"From then on: every Tuesday, 10:00–11:00, from Tue 3 March 2009",
		]) {
			expect(shown).toContain(line);
			expect(done).toContain(line);
		}
		const days = ["Tue 3 March", "Tue 10 March", "Tue 17 March", "Tue 24 March", "Tue 31 March"];
		expect(await daysOf("Tue")).toEqual([...days, "Tue 7 April"]);
		expect(await daysOf("Thu")).toEqual([]);
	});

	it("leaves the old announcement as it was said: the old day has the old rule", async () => {
		await office.advance("1m");
		const old = (await posted()).find((text) => text.includes("Meeting scheduled"));
		expect(old).toContain("Thu 5 March 2009, 10:00–11:00 · every Thursday");
		const news = (await posted()).find((text) => text.includes("from then on every Tuesday"));
		expect(news).toContain("Tue 3 March 2009");
	});

	it("asks which rule is meant of a monthly one, and keeps every month", async () => {
		const booked = await types(
			"/meeting schedule LPB first Thursday of every month at 3pm from March 2009 for six months",
		);
		expect(booked).toContain("6 meetings are booked, up to Thu 6 August 2009");
		const march = Number(booked.match(/LPB-M(\d+)[^\n]*Thu 5 March/)?.[1]);
		const july = `LPB-M${march + 4}`;
		await types(`/meeting change ${july} to Tue 14 July 3pm, all`);
		const shown = await secretary().presses(board, "second Tuesday of every month");
		expect(shown).toContain("This would move 6 meetings");
		const done = await secretary().presses(board, "Go ahead");
		expect(done).toContain("Thu 5 March 2009, 15:00–16:00 → Tue 10 March 2009, 15:00–16:00");
		expect(done).toContain("Thu 2 July 2009, 15:00–16:00 → Tue 14 July 2009, 15:00–16:00");
		expect(done).toContain("Thu 6 August 2009, 15:00–16:00 → Tue 11 August 2009, 15:00–16:00");
	});

	it("says what cannot be followed, and changes nothing", async () => {
		await types("/meeting schedule LPB last working day of every month at 8am for 3 months");
		const listed = await types("/meeting list LPB");
		const first = listed.match(/(LPB-M\d+)[^\n]*08:00/)?.[1];
		const before = await office.kept();
		const said = await types(`/meeting change ${first} to Wed 25 February 8am, all`);
		expect(said).toContain("isn’t one of those days");
		expect(await office.kept()).toBe(before);
	});

	it("books one of every working day a year ahead, and lists it shortly", async () => {
		const said = await types("/meeting schedule LPB every working day at 9am, 15 minutes");
		const many = Number(said.match(/(\d+) meetings are booked, up to \w+ \d+ February 2010/)?.[1]);
		expect(many).toBeGreaterThan(250);
		const rows = (text: string) => text.match(/^• /gm)?.length ?? 0;
		expect(rows(said)).toBe(4);
		expect(rows(await types("/meeting list LPB"))).toBe(10);
	});
});
