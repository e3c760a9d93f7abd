/** A board's year by one rule: two clock changes, bank holidays, a move, a cancellation, a new time, and each reminder once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startOwnPostgres } from "../build/postgres.ts";
import { readWithIcalJs } from "../calendars/reader.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

const lpb = "london-prevent-board";
const mcb = "mps-contest-board";

type Entry = {
	readonly at: string;
	readonly type: string;
	readonly request?: { readonly channel?: string; readonly text?: string };
	readonly response?: { readonly ok?: boolean };
};

/** One message may bear several reminders. */
const ahead = /^Meeting (?:tomorrow|in \d+ days): .*?\b((?:LPB|MCB)-M\d+)/gm;

const year = (open: () => Promise<{ office: Office; close: () => Promise<void> }>) => {
	let opened: { office: Office; close: () => Promise<void> };
	beforeAll(async () => {
		opened = await open();
	});
	afterAll(() => opened?.close());
	const preventSecretary = () => opened.office.as("partnerships-secretary");
	const contestSecretary = () => opened.office.as("contest-secretary");
	const types = (line: string) => preventSecretary().types(lpb, line);

	const reminded: string[] = [];
	let read = 0;
	/** "LPB-M5 2009-03-04T09", by the moment at which each was posted, whatever became of the message since. */
	const noteReminders = async () => {
		const { entries } = (await opened.office.read(`/local/log?since=${read}`)) as unknown as {
			entries: readonly (Entry & { readonly n: number })[];
		};
		read = entries.at(-1)?.n ?? read;
		for (const { at, type, request, response } of entries) {
			const isInChannel = request?.channel?.startsWith("C") && response?.ok;
			if (type !== "chat.postMessage" || !isInChannel) continue;
			for (const [, reference] of request?.text?.matchAll(ahead) ?? [])
				reminded.push(`${reference} ${at.slice(0, 13)}`);
		}
	};
	const days = async (count: number) => {
		for (let left = count; left > 0; left -= 30) {
			await opened.office.advance(`${Math.min(30, left)}d`);
			await noteReminders();
		}
	};
	/** The instants of a board's meetings, as a calendar program reads them from its secretary's feed. */
	const instants = async (which: "LPB" | "MCB") => {
		const [who, channel, name] =
			which === "LPB"
				? [preventSecretary(), lpb, "London Prevent board"]
				: [contestSecretary(), mcb, "MPS Contest board"];
		const said = await who.types(channel, "/programme calendar");
		const url = /https?:\/\/\S+\/calendar\/\S+\.ics/.exec(said)?.[0] ?? "";
		return readWithIcalJs(await (await fetch(url)).text())
			.filter(({ summary, start }) => summary.endsWith(name) && start.includes("T"))
			.map(({ start, status }) => (status === "CANCELLED" ? `${start} cancelled` : start))
			.sort();
	};

	it("begins with two rules, one of which moves for bank holidays", async () => {
		await types("/meeting cancel LPB-M4 because the board meets monthly from now on");
		expect(
			await types(
				"/meeting schedule London Prevent board first Thursday of every month at 10am from March 2009, 90 minutes, City Hall",
			),
		).toContain("LPB-M5 London Prevent board · Thu 5 March 2009, 10:00–11:30");
		expect(
			await contestSecretary().types(
				mcb,
				"/meeting schedule MPS Contest board first Friday of every month at 2pm from April 2009, bank holidays after",
			),
		).toContain("moved to the working day after a bank holiday");
	});

	it("moves one meeting, and cancels one with its reason", async () => {
		await types("/meeting change LPB-M6 to 9 April 3pm");
		expect(await preventSecretary().presses(lpb, "Only this one")).toContain("Thu 9 April 2009");
		await types("/meeting cancel LPB-M10 because nobody is here in August");
		expect(await preventSecretary().presses(lpb, "Only this one")).toContain("nobody is here");
	});

	it("records minutes at one meeting, and tells of them without the rule that all know", async () => {
		await days(36);
		await types("/meeting minutes-record LPB-M5 The survey was discussed.");
		await types("/meeting minutes-circulate LPB-M5");
		await opened.office.advance("1m");
		const told = (await preventSecretary().sees(lpb))
			.map(linesOf)
			.find((text) => text.startsWith("Minutes circulated"));
		expect(told).toContain("to be approved at the next meeting");
		expect(told).not.toContain("first Thursday");
	}, 240_000);

	it("approves them at the next, on the day to which that was moved", async () => {
		await days(35);
		expect(await types("/meeting approve LPB-M5 at LPB-M6")).toContain(
			"minutes approved at LPB-M6 on Thu 9 April 2009",
		);
	}, 240_000);

	it("gives this and the following another time", async () => {
		await types("/meeting change LPB-M11 to 9.30am following");
		expect(await preventSecretary().presses(lpb, "Go ahead")).toContain(
			"From then on: first Thursday of every month, 09:30–11:00",
		);
	});

	it("goes by, and was held at the same time on the wall in summer and winter", async () => {
		await days(340);
		const held = await instants("LPB");
		expect(held.filter((at) => at > "2009-03" && at < "2010-05")).toEqual([
			"2009-03-05T10:00:00Z",
			"2009-03-05T14:00:00Z cancelled",
			"2009-04-09T14:00:00Z",
			"2009-05-07T09:00:00Z",
			"2009-06-04T09:00:00Z",
			"2009-07-02T09:00:00Z",
			"2009-08-06T09:00:00Z cancelled",
			"2009-09-03T08:30:00Z",
			"2009-10-01T08:30:00Z",
			"2009-11-05T09:30:00Z",
			"2009-12-03T09:30:00Z",
			"2010-01-07T09:30:00Z",
			"2010-02-04T09:30:00Z",
			"2010-03-04T09:30:00Z",
			"2010-04-01T08:30:00Z",
		]);
		// Diaries are always filled a year ahead.
		expect(held.at(-1)).toBe("2011-04-07T08:30:00Z");
	}, 600_000);

	it("leaves New Year's Day and Good Friday to the working day after", async () => {
		expect((await instants("MCB")).filter((at) => at > "2009-12" && at < "2010-05")).toEqual([
			"2009-12-04T14:00:00Z",
			"2010-01-04T14:00:00Z",
			"2010-02-05T14:00:00Z",
			"2010-03-05T14:00:00Z",
			"2010-04-06T13:00:00Z",
		]);
	});

	it("shows the year in a list, with the reason of what was cancelled at its own page", async () => {
		const listed = await types("/meeting list all LPB");
		expect(listed).toContain("LPB-M6 London Prevent board · Thu 9 April 2009, 15:00–16:30");
		expect(await types("/meeting show LPB-M10")).toContain("nobody is here in August");
	});

	it("reminded the channel of each meeting a week and a day ahead at nine, each once", () => {
		const of = (code: string) => reminded.filter((each) => each.startsWith(code)).sort();
		const expected = [
			["LPB-M5", "2009-02-26T09", "2009-03-04T09"],
			["LPB-M6", "2009-04-02T08", "2009-04-08T08"],
			["LPB-M7", "2009-04-30T08", "2009-05-06T08"],
			["LPB-M8", "2009-05-28T08", "2009-06-03T08"],
			["LPB-M9", "2009-06-25T08", "2009-07-01T08"],
			["LPB-M11", "2009-08-27T08", "2009-09-02T08"],
			["LPB-M12", "2009-09-24T08", "2009-09-30T08"],
			["LPB-M13", "2009-10-29T09", "2009-11-04T09"],
			["LPB-M14", "2009-11-26T09", "2009-12-02T09"],
			["LPB-M15", "2009-12-31T09", "2010-01-06T09"],
			["LPB-M16", "2010-01-28T09", "2010-02-03T09"],
			["LPB-M17", "2010-02-25T09", "2010-03-03T09"],
		].flatMap(([reference, ...at]) => at.map((hour) => `${reference} ${hour}`));
		expect(of("LPB")).toEqual(expected.sort());
		// Monday 28 December is a bank holiday in lieu, and the day before the meeting a Sunday after another.
		expect(of("MCB-M13")).toEqual(["MCB-M13 2009-12-24T09", "MCB-M13 2009-12-31T09"]);
		expect(new Set(reminded).size).toBe(reminded.length);
	});
};

describe("a secretary's year, over Socket Mode on SQLite", () =>
	year(async () => {
		const office = await openOffice({ via: "socket" });
		return { office, close: office.close };
	}));

describe("a secretary's year, over HTTP on Postgres", () =>
	year(async () => {
		const postgres = await startOwnPostgres();
		const office = await openOffice({ via: "http", databaseUrl: await postgres.url("year") });
		const close = async () => {
			await office.close();
			await postgres.stop();
		};
		return { office, close };
	}));
