/** One meeting or board may be spoken of for several reasons: none takes the place of another. */
import { describe, expect, it } from "vitest";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { ReplyRecord as Reply } from "../../src/domain/meetings/attendance.ts";
import type { FixedTime } from "../../src/domain/meetings/meeting.ts";
import { planForBoard } from "../../src/reminders/plan/plan.ts";
import { matterOf } from "../../src/reminders/plan/rule.ts";
import { defaultRules } from "../../src/reminders/plan/rules.ts";
import { openOffice } from "./office.ts";
import { action, board, day, meeting, person, planningWorld, window } from "./world.ts";

const npia = {
	kind: "organisation",
	id: "npia",
	version: 0,
	name: "NPIA",
	aliases: [],
	sort: "organisation",
} as const;
const item = {
	kind: "agendaItem",
	id: "ag1",
	version: 0,
	boardId: "lpb",
	number: 1,
	title: "Survey",
	meetingId: "m1",
	place: 10,
	state: "proposed",
} as const;
const paper = {
	kind: "paper",
	id: "p1",
	version: 0,
	boardId: "lpb",
	number: 1,
	title: "Survey results",
	agendaItemId: "ag1",
	ownerId: "sec",
	state: { is: "wanted" },
} as const;

describe("reminders of several matters of one meeting", () => {
	it("stand beside each other: a quorum at risk never takes the place of a paper that is late", async () => {
		const office = await openOffice();
		await office.save(npia, board({ quorum: 3 }));
		await office.save(meeting("2009-03-13"));
		await office.save(item);
		await office.save(paper);
		await office.until("2009-03-11T12:00:00.000Z");
		const shows = office.chat.posts.map((post) => post.shows).join("\n");
		expect(shows).toContain("Paper late: Survey results");
		expect(shows).toContain("Quorum at risk");
		expect(shows).not.toMatch(/Quorum at risk[^\n]*(?:\n[^\n]*){0,2}\nSaid again on/);
		const standing = office.chat.posts.filter(({ shows: says }) => says.includes("Paper late"));
		expect(standing).toHaveLength(1);
	});

	it("are put off each by itself: a paper is still asked of whoever put the meeting off", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		await office.save(npia, board({ reminders: { weeklyDigest: "off" } }));
		await office.save(meeting("2009-03-13"));
		await office.save(item);
		await office.save(paper);
		const moment = { day: plainDate("2009-03-12"), time: wallTime("08:30") };
		const to = { destination: "person:sec", zone: "Europe/London", by: "Secretary" } as const;
		await office.snooze(meeting("2009-03-13"), { ...to, moment });
		await office.until("2009-03-07T00:00:00.000Z");
		expect(office.chat.posts.map(({ text }) => text).join("\n")).toContain(
			"Paper due today: Survey",
		);
	});

	it("say one thing of a paper in one morning, however late it was asked for", async () => {
		const office = await openOffice("2009-03-05T10:00:00Z", "usual");
		const reminders = { weeklyDigest: "off" } as const;
		// It is late on Thursday, which London's morning knows on Friday.
		await office.save(npia, board({ reminders, zone: "Pacific/Apia" }));
		await office.save(meeting("2009-03-11"));
		await office.save(item);
		await office.save({ ...paper, askedOn: plainDate("2009-03-05") });
		await office.until("2009-03-06T18:00:00.000Z");
		const said = office.chat.posts.map(({ text }) => text).join("\n");
		expect(said.match(/: Survey results/g)).toHaveLength(1);
	});

	it("say no day of the meeting's when the paper has come", async () => {
		const office = await openOffice();
		await office.save(npia, board());
		await office.save(meeting("2009-03-13"));
		await office.save(item);
		await office.save(paper);
		await office.until("2009-03-09T12:00:00.000Z");
		await office.save({
			...paper,
			state: { is: "received", on: plainDate("2009-03-09"), as: "words", what: "tabled" },
		});
		await office.until("2009-03-09T12:01:00.000Z");
		const shows = office.chat.posts.map((post) => post.shows).join("\n");
		expect(shows).toContain("Handed in by Secretary, Mon 9 March 2009");
		expect(shows).not.toContain("Moved to");
	});
});

describe("a meeting that has gone by", () => {
	it("offers nobody a reply, when its reminder is shown again for another's sake", async () => {
		const office = await openOffice();
		await office.save(npia, board());
		await office.save(meeting("2009-03-06"), action(day("2009-03-12"), { owner: undefined }));
		await office.until("2009-03-05T12:00:00.000Z");
		const before = office.chat.posts.at(-1);
		expect(before?.shows).toContain("Meeting tomorrow");
		expect(before?.offers.join()).toContain("meeting reply");
		await office.until("2009-03-06T18:00:00.000Z");
		const closed = { is: "closed", on: plainDate("2009-03-06") } as const;
		await office.save(action(day("2009-03-12"), { owner: undefined, state: closed }));
		await office.until("2009-03-06T18:01:00.000Z");
		const after = office.chat.posts.find(({ shows }) => shows.includes("Done by"));
		expect(after?.offers.join()).toContain("meeting show");
		expect(after?.offers.join()).not.toContain("meeting reply");
		expect(after?.offers.join()).not.toContain("snooze");
	});
});

describe("a seat whose term ends", () => {
	const seat = { organisationId: "npia", holderId: "own", until: plainDate("2009-06-30") };
	const planned = (more: object) =>
		planForBoard(
			board({ seats: [{ ...seat, ...more }] }),
			planningWorld({ rules: defaultRules }),
		).map(({ rule, localAt, destination }) => `${rule} ${localAt} ${destination}`);

	it("is told to the secretary 60 and 14 days before, on a working day", () =>
		expect(planned({})).toEqual([
			"seat:npia:2009-06-30:60-days-before 2009-05-01T08:30 person:sec",
			"seat:npia:2009-06-30:14-days-before 2009-06-16T08:30 person:sec",
		]));

	it("is told of before it ends, though its board is told of things on any day", () => {
		const rules = { ...defaultRules, days: "any", seatTermDaysBefore: [1] } as const;
		// Ends on Sunday 28 June 2009.
		const ending = board({ seats: [{ ...seat, until: plainDate("2009-06-28") }] });
		const [told] = planForBoard(ending, planningWorld({ rules }));
		expect(told?.localAt).toBe("2009-06-26T08:30");
	});

	it("is nobody's to renew while it is vacant, or has no last day", () => {
		expect(planned({ holderId: undefined })).toEqual([]);
		expect(planned({ until: undefined })).toEqual([]);
	});

	it("says whose seat it is, and until when", async () => {
		const office = await openOffice();
		await office.save(
			npia,
			person("own"),
			board({ seats: [{ ...seat, until: plainDate("2009-04-30") }] }),
		);
		await office.until("2009-03-02T12:00:00.000Z");
		const shows = office.chat.posts.map((post) => post.shows).join("\n");
		expect(shows).toMatch(/Seat term ends in \d+ days: NPIA's seat on London Prevent board/);
		expect(shows).toContain("term ends Thu 30 April 2009");
	});

	it("is told beside the others that end with it, after an absence as on any morning", async () => {
		const until = plainDate("2009-04-30");
		const gol = { ...npia, id: "gol-body", name: "GOL" } as const;
		for (const back of ["2009-02-27T08:30:30.000Z", "2009-02-27T10:00:00.000Z"]) {
			const office = await openOffice("2009-02-26T10:00:00Z", "usual");
			await office.save(npia, gol, person("own"));
			const seats = [seat, { ...seat, organisationId: "gol-body" }].map((one) => ({
				...one,
				until,
			}));
			await office.save(board({ seats, reminders: { weeklyDigest: "off" } }));
			await office.until("2009-02-26T18:00:00.000Z");
			office.sleepUntil(back);
			await office.delivery.tick();
			const shows = office.chat.posts.map((post) => post.shows).join("\n");
			expect(shows).toContain("NPIA's seat");
			expect(shows).toContain("GOL's seat");
		}
	});
});

describe("a meeting that is short of people", () => {
	it("is told as that beside its own reminder, after an absence too", async () => {
		const office = await openOffice("2009-02-26T10:00:00Z", "usual");
		await office.save(board({ quorum: 3, channelId: undefined }), meeting("2009-03-06"));
		await office.until("2009-02-26T18:00:00.000Z");
		office.sleepUntil("2009-03-05T12:00:00.000Z");
		await office.delivery.tick();
		const shows = office.chat.posts.map((post) => post.shows).join("\n");
		expect(shows).toContain("While I was away");
		expect(shows).toContain("Meeting tomorrow");
		expect(shows).toContain("Quorum at risk");
	});
});

describe("two duties that pass on one day", () => {
	it("are two matters: neither message takes the place of the other", () => {
		const rules = ["secretary:own", "chair:sec"].map(
			(of) => `hand-over:2009-03-02:${of}@2009-02-27T10:00:00.000Z` as const,
		);
		expect(new Set(rules.map(matterOf)).size).toBe(2);
		const terms = ["2009-04-30:60", "2009-05-31:60", "2009-05-31:14"].map(
			(of) => `seat:npia:${of}-days-before` as const,
		);
		expect(new Set(terms.map(matterOf)).size).toBe(2);
	});
});

describe("a meeting that has begun", () => {
	const quorate = board({ quorum: 3, reminders: { weeklyDigest: "off" } });
	const refused = (personId: string): Reply => ({
		...{ kind: "reply", id: `no of ${personId}`, version: 0, boardId: "lpb", meetingId: "m1" },
		...{ personId, answer: { is: "apologies" }, on: plainDate("2009-03-12") },
	});
	it("is not said to be short of a quorum on the morning after, whoever stayed away", async () => {
		const office = await openOffice("2009-03-11T12:00:00Z", "usual");
		await office.save(quorate, meeting("2009-03-12"));
		await office.until("2009-03-12T09:30:00.000Z");
		await office.save(refused("own"), refused("sec"));
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.chat.posts.map(({ text }) => text).join()).not.toContain("Quorum at risk");
		expect(office.ledger.all().filter(({ rule }) => rule === "quorum:at-risk")).toEqual([]);
	});

	it("is reminded of on the working day before, where the hour on its day is no sooner than its own", async () => {
		const office = await openOffice("2009-02-11T12:00:00Z", "usual");
		const reminders = {
			weeklyDigest: "off",
			meetingDaysBefore: [0],
			at: wallTime("14:00"),
		} as const;
		const elsewhere = { id: "m2", number: 5, title: "Far away" };
		const on = plainDate("2009-03-10");
		const time = { is: "fixed", on, from: wallTime("16:00") } as const;
		await office.save(
			board({ reminders }),
			meeting("2009-03-16"),
			meeting("2009-03-10", { ...elsewhere, time: { ...time, minutes: 60, zone: "Asia/Tokyo" } }),
		);
		await office.until("2009-03-20T00:00:00.000Z");
		expect(
			office.chat.posts.map(({ at, text }) => `${at.slice(0, 16)} ${text.split(":")[0]}`),
		).toEqual(["2009-03-09T14:00 Meeting tomorrow", "2009-03-13T14:00 Meeting in 3 days"]);
	});
	it("is reminded of once where that is when it is said that it is tomorrow", async () => {
		const office = await openOffice("2009-02-11T12:00:00Z", "usual");
		const reminders = {
			weeklyDigest: "off",
			meetingDaysBefore: [1, 0],
			at: wallTime("15:00"),
		} as const;
		await office.save(board({ reminders }), meeting("2009-03-12"));
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.chat.posts.map(({ text }) => text.split(":")[0])).toEqual(["Meeting tomorrow"]);
	});
	it("is reminded of the morning before, in private, where it begins with that morning", async () => {
		const office = await openOffice("2009-02-11T12:00:00Z", "usual");
		const reminders = { weeklyDigest: "off", meetingDaysBefore: [0] } as const;
		const early = meeting("2009-03-12");
		await office.save(board({ reminders, channelId: undefined }), {
			...early,
			time: { ...(early.time as FixedTime), from: wallTime("08:30") },
		});
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.chat.posts.map(({ at, channelId }) => `${at.slice(0, 16)} ${channelId}`)).toEqual(
			["2009-03-11T08:30 D_U_sec"],
		);
	});
});

describe("a forming board whose first meeting is recorded without a day", () => {
	const starts = window("2009-03-01", "2009-03-31", "month");
	const wanted = async (when: HonestDate) => {
		const office = await openOffice("2009-02-16T10:00:00Z", "usual");
		const time = { is: "provisional", when } as const;
		await office.save(board({ state: { is: "forming", starts } }), meeting("2009-03-12", { time }));
		await office.until("2009-03-31T12:00:00.000Z");
		return office.chat.posts
			.filter(({ channelId }) => channelId === "D_U_sec")
			.map(({ text }) => text.split("\n").filter((line) => /wanted|first/.test(line)));
	};
	it("has its secretary asked for that day, and not for a first meeting as well", async () => {
		const asked = await wanted(starts);
		expect(asked.length).toBeGreaterThan(2);
		for (const lines of asked)
			expect(lines).toEqual([expect.stringContaining("Date wanted for a meeting")]);
	});
	it("is asked about where the day of that meeting is not asked for yet", async () => {
		expect((await wanted(window("2009-06-01", "2009-06-30", "month")))[0]).toEqual([
			expect.stringContaining("No first meeting booked yet"),
		]);
	});
});
