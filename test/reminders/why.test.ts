import { describe, expect, it } from "vitest";
import { type Instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Item } from "../../src/domain/register.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { explain, explainSilence } from "../../src/reminders/explain/why.ts";
import type { Occurrence } from "../../src/reminders/ledger/ledger.ts";
import { planFor } from "../../src/reminders/plan/plan.ts";
import type { PlanningWorld } from "../../src/reminders/plan/planned-reminder.ts";
import { openOffice } from "./office.ts";
import { action, at, board, day, meeting, person, planningWorld, undated } from "./world.ts";

const opened = async () => {
	const office = await openOffice();
	await office.save(board(), action(day("2009-03-06")));
	return office;
};
type Office = Awaited<ReturnType<typeof opened>>;
const rowOf = (office: Office, rule: string) => {
	const row = office.ledger.all().find((one) => one.rule === rule);
	if (row === undefined) throw new Error(`No row for ${rule}.`);
	return row;
};

describe("why did I get this?", () => {
	it("is answered with the reason, the place, the message and the delivery", async () => {
		const office = await opened();
		await office.until("2009-02-28T00:00:00.000Z");
		const row = rowOf(office, "due:7-days-before");
		expect(await explain(row, office.ledger)).toMatchObject({
			is: "given",
			reason: "7 days before its due day",
			meantFor: "Fri 27 February 2009, 09:00 (Europe/London)",
			destination: "channel:C_LPB",
			outcome: "sent",
			channelId: "C_LPB",
			messageTs: office.chat.posts[0]?.ts,
			deliveryId: office.chat.posts[0]?.deliveryId,
			causes: ["action saved, version 1, at 2009-01-29T10:00:00.000Z"],
			told: undefined,
		});
	});

	it("follows the chain to whoever was told instead, and back to the first cause", async () => {
		const office = await opened();
		office.chat.troubles.push({ refused: "is_archived" });
		await office.until("2009-02-28T00:00:00.000Z");
		const answer = await explain(rowOf(office, "due:7-days-before"), office.ledger);
		expect(answer).toMatchObject({
			outcome: "could not be given there: the channel is archived",
			told: {
				destination: "person:sec",
				outcome: "sent",
				channelId: "D_U_sec",
				causes: [
					"action saved, version 1, at 2009-01-29T10:00:00.000Z",
					"could not be given to the board's channel: the channel is archived",
				],
			},
		});
	});

	it("has an answer for every row, however it ended", async () => {
		const office = await opened();
		office.chat.troubles.push("never arrived", { refused: "ratelimited", retryAfter: 5 });
		await office.until("2009-03-06T12:00:00.000Z");
		await office.save(
			action(day("2009-03-06"), { state: { is: "closed", on: plainDate("2009-03-06") } }),
		);
		for (const row of office.ledger.all()) {
			const { outcome, causes } = await explain(row, office.ledger);
			expect(outcome).toMatch(/^(sent.*|not said: .+|replaced: .+)$/);
			expect(causes.length).toBeGreaterThan(0);
		}
	});
});

describe("why did nothing come?", () => {
	const asked = (
		item: Item,
		on: string,
		more: {
			rows?: readonly Occurrence[];
			world?: PlanningWorld;
			of?: ReturnType<typeof board>;
			now?: Instant;
		},
	) => {
		const of = more.of ?? board();
		const now = more.now ?? at("2009-01-29T10:00:00Z");
		return explainSilence({
			subject: item,
			board: of,
			days: { first: plainDate(on), last: plainDate(on) },
			planned: planFor(item, of, more.world ?? planningWorld()),
			heldBack: [],
			rows: more.rows ?? [],
			now,
			covered: now,
		});
	};
	const ask = async (office: Office, on: string, item = action(day("2009-03-06"))) =>
		asked(item, on, { rows: await office.ledger.ofItem(item.id) });

	it("is no question on a day when something did", async () => {
		const office = await opened();
		await office.until("2009-02-28T00:00:00.000Z");
		expect(await ask(office, "2009-02-27")).toBeUndefined();
	});
	it("is answered with the days on which reminders fall", async () => {
		expect(await ask(await opened(), "2009-03-03")).toBe(
			"no reminder falls on that day: the nearest are on Fri 27 February 2009, before it, and Fri 6 March 2009, after it",
		);
		const office = await opened();
		await office.until("2009-03-30T00:00:00.000Z");
		expect(await ask(office, "2009-02-20")).toBe(
			"no reminder falls on that day: the nearest is on Fri 27 February 2009, after it, and there was none before",
		);
		const last = { ...action(day("2009-03-06")) };
		const rows = await office.ledger.ofItem(last.id);
		const now = at("2009-04-01T10:00:00Z");
		expect(asked(last, "2009-03-30", { rows, now })).toBe(
			"no reminder falls on that day: the last was on Sat 21 March 2009, and none is to come",
		);
	});
	it("is of the day where somebody reads it as much as of the day where its board is", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		await office.save(person("own", { zone: "Australia/Sydney" }));
		await office.save(board({ channelId: undefined, secretaryId: undefined, chairId: undefined }));
		await office.save(action(day("2009-03-06")));
		await office.until("2009-03-06T12:00:00.000Z");
		// Half past eight in Sydney, when it is still the evening before in London.
		expect(office.chat.posts.map(({ at: said }) => said)).toContain("2009-03-05T21:30:00.000Z");
		for (const on of ["2009-03-05", "2009-03-06"]) expect(await ask(office, on)).toBeUndefined();
		expect(await ask(office, "2009-03-04")).toContain("no reminder falls on that day");
	});
	it("is answered for the day that it was meant for and for the day of the absence's end", async () => {
		const office = await opened();
		await office.until("2009-02-26T18:00:00.000Z");
		office.sleepUntil("2009-02-28T10:00:00.000Z");
		await office.delivery.tick();
		expect(await ask(office, "2009-02-27")).toBe(
			"7 days before its due day: said late, Sat 28 February 2009, 10:00",
		);
		expect(await ask(office, "2009-02-28")).toBeUndefined();
	});
	it("is answered with what settled the matter", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-03-06"), { state: { is: "closed", on: plainDate("2009-02-01") } }),
		);
		expect(await ask(office, "2009-02-27")).toBe(
			"7 days before its due day: not said: nothing is outstanding any more",
		);
	});
	it("names what is to come as the ledger has it: the one mention of what was late when it was recorded", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		const late = action(day("2009-01-20"));
		await office.save(board(), late);
		expect(await ask(office, "2009-01-29", late)).toBe(
			"no reminder falls on that day: the nearest is on Fri 30 January 2009, after it, and there was none before",
		);
	});
	it("knows the days on which a board's week is told, and why it is not", async () => {
		const week = async (on: string, more: Parameters<typeof board>[0] = {}) => {
			const office = await openOffice("2009-01-29T10:00:00Z", "usual");
			await office.save(board(more), action(day("2009-02-27")));
			await office.until("2009-02-25T12:00:00.000Z");
			const days = { first: plainDate(on), last: plainDate(on) };
			return reminderRecords(office).whyNothing(board(more), {
				board: board(more),
				seen: new Set([board(more).id]),
				days,
			});
		};
		expect(await week("2009-02-25")).toBe(
			"no reminder falls on that day: the nearest are on Mon 23 February 2009, before it, and Mon 2 March 2009, after it",
		);
		expect(await week("2009-02-09")).toBe(
			"the board's week: not said: there is nothing in its week",
		);
		expect(await week("2009-02-25", { channelId: undefined })).toContain("nearest");
		const nowhere = { channelId: undefined, secretaryId: undefined, chairId: undefined };
		expect(await week("2009-02-25", nowhere)).toBe(
			"it has no channel, and nobody to tell who has a Slack account",
		);
		expect(await week("2009-02-25", { reminders: { weeklyDigest: "off" } })).toBe(
			"its week is not told, and nothing else of the board itself is to be said",
		);
	});
	it("names what was put off, in the place of which nothing is written down", async () => {
		const office = await openOffice("2009-02-27T10:00:00Z", "usual");
		const reminders = { weeklyDigest: "off", inPerson: "off", escalation: {} } as const;
		const of = board({ reminders });
		await office.save(of, action(day("2009-05-29")));
		const moment = { day: plainDate("2009-03-10"), time: wallTime("10:45") };
		const to = { destination: "channel:C_LPB", zone: "Europe/London", by: "Chair" } as const;
		await office.snooze(action(day("2009-05-29")), { ...to, moment });
		const item = action(day("2009-03-06"));
		await office.save(item);
		const records = reminderRecords(office);
		const seen = new Set([of.id]);
		const ask = (on: string) =>
			records.whyNothing(item, {
				...{ board: of, seen },
				days: { first: plainDate(on), last: plainDate(on) },
			});
		const toCome = async () =>
			(await records.of(item, { board: of, seen })).flatMap(({ is, day: on, reason }) =>
				is === "to come" ? [`${on} ${reason}`] : [],
			);
		expect(await toCome()).toEqual([
			"2009-03-10 put off until then",
			"2009-03-16 overdue, mentioned a second time",
			"2009-03-23 overdue, mentioned a third time",
		]);
		const put = "put off there until Tue 10 March 2009, 10:45";
		expect(await ask("2009-03-06")).toBe(`on its due day: ${put}`);
		expect(await ask("2009-03-05")).toContain("the nearest is on Tue 10 March 2009");
		await office.until("2009-03-20T12:00:00.000Z");
		expect(await ask("2009-03-06")).toBe(`on its due day: ${put}`);
		expect(await ask("2009-03-09")).toBe(`overdue, mentioned once: ${put}`);
	});
	it("says that it is further ahead only of what the ledger does not reach yet", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		const item = action(day("2009-05-29"));
		const of = board({ reminders: { weeklyDigest: "off", inPerson: "off" } });
		await office.save(of, item);
		const days = { first: plainDate("2009-05-22"), last: plainDate("2009-05-22") };
		const asking = { board: of, seen: new Set([of.id]), days };
		expect(await reminderRecords(office).whyNothing(item, asking)).toContain("further ahead");
		await office.ledger.mark("horizon", at("2009-06-30T00:00:00Z"));
		expect(await reminderRecords(office).whyNothing(item, asking)).not.toContain("further ahead");
		const accounts = await reminderRecords(office).of(item, asking);
		expect(accounts.map(({ outcome }) => outcome).join()).not.toContain("further ahead");
	});
	it("tells what falls in one moment in one order, whichever row was drawn first", async () => {
		const office = await opened();
		const item = action(day("2009-03-06"));
		const row = rowOf(office, "due:7-days-before");
		const drawn = [row, { ...row, id: "another", rule: "due:1-days-before" as const }];
		const told = async (rows: readonly Occurrence[]) => {
			const ledger = { ...office.ledger, ofItem: async () => rows };
			const asking = { board: board(), seen: new Set([board().id]) };
			const records = reminderRecords({ ...office, ledger });
			return (await records.of(item, asking)).map(({ reason }) => reason);
		};
		expect(new Set(await told(drawn)).size).toBeGreaterThan(1);
		expect(await told([...drawn].reverse())).toEqual(await told(drawn));
	});

	it("names the rule that the board emptied, where there is a place to say it", async () => {
		const why = async (of: ReturnType<typeof board>, item: Item) => {
			const office = await openOffice("2009-01-29T10:00:00Z", "usual");
			await office.save(of, item);
			const days = { first: plainDate("2009-03-05"), last: plainDate("2009-03-05") };
			return reminderRecords(office).whyNothing(item, { board: of, seen: new Set([of.id]), days });
		};
		const quiet = { meetingDaysBefore: [], dueDaysBefore: [], escalation: {} } as const;
		const reminders = { ...quiet, overdue: { times: 0, everyDays: 7 } };
		expect(await why(board({ reminders }), meeting("2009-03-12"))).toBe(
			"its board has chosen to say nothing of it: meetings never, minutes owed never",
		);
		expect(await why(board({ reminders }), action(day("2009-03-06")))).toBe(
			"its board has chosen to say nothing of it: actions never, overdue never, escalation never",
		);
		const nobody = { channelId: undefined, secretaryId: undefined, chairId: undefined };
		expect(await why(board({ reminders, ...nobody }), meeting("2009-03-12"))).toBe(
			"its board has no channel, and nobody to tell who has a Slack account",
		);
	});
	it("says of a rule that was chosen later that its day was past by then", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		const item = meeting("2009-03-12");
		await office.save(board(), item);
		await office.until("2009-03-01T12:00:00.000Z");
		const later = board({ reminders: { meetingDaysBefore: [20, 1] } });
		await office.save(later);
		const days = { first: plainDate("2009-02-20"), last: plainDate("2009-02-20") };
		expect(
			await reminderRecords(office).whyNothing(item, {
				board: later,
				seen: new Set([later.id]),
				days,
			}),
		).toBe("20 days before the meeting: it was past already when that was planned");
	});
	it("is no matter of having been settled, where that came later", async () => {
		const office = await opened();
		await office.until("2009-03-10T12:00:00.000Z");
		const closed = action(day("2009-03-06"), {
			state: { is: "closed", on: plainDate("2009-03-12") },
		});
		await office.save(closed);
		expect(await ask(office, "2009-03-03", closed)).toBe(
			"no reminder falls on that day: the nearest are on Fri 27 February 2009, before it, and Fri 6 March 2009, after it",
		);
		expect(await ask(office, "2009-03-11", closed)).toBe(
			"no reminder falls on that day: the last was on Sat 7 March 2009, and none is to come",
		);
		expect(await ask(office, "2009-03-17", closed)).toBe("nothing is outstanding any more");
	});
	it("is answered where there is no date, no meeting any more, or nobody to tell", async () => {
		const office = await openOffice();
		expect(await ask(office, "2009-02-27", action(undated))).toBe("it has no date yet");
		const called = meeting("2009-02-28", {
			state: { is: "cancelled", on: plainDate("2009-02-20") },
		});
		expect(asked(called, "2009-02-27", {})).toBe("the meeting is cancelled");
		const unheard = {
			of: board({ channelId: undefined }),
			world: planningWorld({ person: () => undefined }),
		};
		expect(asked(action(day("2009-03-06")), "2009-02-27", unheard)).toBe(
			"its board has no channel, and nobody to tell who has a Slack account",
		);
	});
});
