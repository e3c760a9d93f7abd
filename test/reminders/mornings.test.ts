import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Organisation } from "../../src/domain/people/person.ts";
import { openOffice } from "./office.ts";
import { action, board, day, guidance, meeting, milestone, person, window } from "./world.ts";

const organisation = (id: string): Organisation => ({
	kind: "organisation",
	id,
	version: 0,
	name: id.toUpperCase(),
	aliases: [],
	sort: "organisation",
});

const plain = { weeklyDigest: "off", escalation: {} } as const;

const opened = async (more: Parameters<typeof board>[0] = {}, start = "2009-01-29T10:00:00Z") => {
	const office = await openOffice(start, "usual");
	await office.save(
		organisation("npia"),
		organisation("gol"),
		board({ reminders: plain, ...more }),
	);
	const to = (place: string) =>
		office.chat.posts
			.filter(({ channelId }) => channelId === place)
			.map(({ at, text }) => `${at.slice(0, 16)} ${text.split("\n")[0]}`);
	return { ...office, to, mine: () => to("D_U_own") };
};

describe("a person's morning message", () => {
	it("holds everything that is theirs that day, what is late first", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-03-06"), { id: "a1", number: 1, title: "Draft risk paper" }),
			action(day("2009-02-26"), { id: "a2", number: 2, title: "Book the room" }),
			milestone(day("2009-03-06"), { owner: { kind: "person", id: "own" } }),
			guidance(window("2009-02-27", "2009-03-31")),
		);
		await office.until("2009-02-27T12:00:00.000Z");
		const [, , last] = office.chat.posts.filter(({ channelId }) => channelId === "D_U_own");
		expect(last?.text.split("\n").filter((line) => /LPB-\d|things/.test(line))).toEqual([
			"Fri 27 February 2009: 4 things for you",
			"Action overdue by 1 day: Book the room LPB-2",
			"Action due in 7 days: Draft risk paper LPB-1",
			"Milestone due in 7 days: Forum in every borough LPB-3",
			"Guidance expected, its window opens today: Further Prevent guidance LPB-5",
		]);
	});
	it("has its owner named in the channel that day, and not called", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-03-06"), { id: "a1", number: 1 }),
			action(day("2009-03-06"), { id: "a2", number: 2, owner: { kind: "person", id: "chair" } }),
		);
		// The other has not heard of it by then.
		await office.save(person("chair", { hours: { morningAt: wallTime("11:00") } }));
		await office.until("2009-02-27T12:00:00.000Z");
		const [shown] = office.chat.posts.filter(({ channelId }) => channelId === "C_LPB");
		expect(shown?.text).toContain("LPB-1");
		expect(shown?.text).not.toContain("<@U_own>");
		expect(shown?.text).toContain("owner Name of own");
		expect(shown?.text).toContain("owner <@U_chair>");
	});
	it("counts only what is still to be done, in few words or in a list of many", async () => {
		for (const count of [3, 12]) {
			const office = await opened();
			const matters = Array.from({ length: count }, (_, index) =>
				action(day("2009-03-06"), { id: `a${index}`, number: index + 1, title: `Matter ${index}` }),
			);
			await office.save(...matters);
			const lines = () =>
				office.chat.posts.find(({ channelId }) => channelId === "D_U_own")?.shows.split("\n") ?? [];
			await office.until("2009-02-27T12:00:00.000Z");
			expect(lines()[0]).toBe(`Fri 27 February 2009: ${count} things for you`);
			const closed = { is: "closed", on: plainDate("2009-02-27"), byId: "own" } as const;
			for (const matter of matters.slice(1)) await office.save({ ...matter, state: closed });
			await office.until("2009-02-27T12:01:00.000Z");
			expect(lines()[0]).toBe(`Fri 27 February 2009: 1 of ${count} things left for you`);
			expect(lines().filter((line) => line.includes("Done by Name of own"))).toHaveLength(
				count - 1,
			);
			expect(lines().filter((line) => line.includes("due in 7 days"))).toHaveLength(1);
			// The day itself brings the newer reminder, which takes the place of the last.
			await office.until("2009-03-06T12:00:00.000Z");
			expect(lines()[0]).toBe(
				`Fri 27 February 2009: ${count} things, dealt with or said again since`,
			);
			expect(lines().join()).toContain("Said again on Fri 6 March 2009");
		}
	});
	it("speaks of the day on which it is read, and says the zone of a meeting that is elsewhere", async () => {
		const office = await opened({ zone: "Pacific/Apia", reminders: { ...plain, inPerson: "on" } });
		const time = { is: "fixed", on: plainDate("2009-03-06"), from: wallTime("14:00") } as const;
		await office.save(
			action(day("2009-03-07"), { id: "a1", number: 1, title: "Draft risk paper" }),
			board({ zone: "Pacific/Apia", reminders: plain, channelId: undefined }),
			meeting("2009-03-06", { time: { ...time, minutes: 60, zone: "Pacific/Apia" } }),
		);
		await office.until("2009-03-07T12:00:00.000Z");
		expect(office.mine().at(-1)).toBe("2009-03-07T08:30 Sat 7 March 2009: 1 thing for you");
		const texts = office.chat.posts.map(({ text }) => text);
		expect(texts.find((text) => text.startsWith("Sat 7 March"))).toContain("Action due today");
		expect(texts.find((text) => text.includes("Meeting tomorrow"))).toContain(
			"Fri 6 March 2009, 14:00–15:00 (Pacific/Apia)",
		);
	});
	it("calls nothing overdue before its day has ended where the board is", async () => {
		const office = await opened({ zone: "America/New_York" });
		await office.save(person("own", { zone: "Australia/Sydney" }));
		await office.save(action(day("2009-03-04")));
		await office.until("2009-03-09T12:00:00.000Z");
		// Thursday morning in Sydney is still Wednesday in New York.
		expect(office.mine()).toContain("2009-03-05T21:30 Fri 6 March 2009: 1 thing for you");
		expect(office.mine().join()).not.toContain("Thu 5 March");
	});
	it("is late by nobody's absence when somebody has travelled past their morning", async () => {
		const office = await opened();
		await office.save(person("own", { zone: "America/New_York" }), action(day("2009-03-06")));
		await office.until("2009-03-06T12:00:00.000Z");
		await office.save(person("own"));
		await office.until("2009-03-06T12:00:01.000Z");
		expect(office.mine().at(-1)).toBe("2009-03-06T12:00 Fri 6 March 2009: 1 thing for you");
	});
	it("waits for the end of the night where they have travelled into it", async () => {
		const office = await opened();
		await office.save(person("own", { zone: "America/New_York" }), action(day("2009-03-06")));
		await office.until("2009-03-06T12:00:00.000Z");
		await office.save(person("own", { zone: "Australia/Sydney" }));
		await office.until("2009-03-07T00:00:00.000Z");
		expect(office.mine().at(-1)).toBe("2009-03-06T20:30 Fri 6 March 2009: 1 thing for you");
	});
	it("is one message a day, and none on a day with nothing in it", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-03-06"), { id: "a1" }),
			action(day("2009-03-06"), { id: "a2", number: 2 }),
		);
		await office.until("2009-03-08T12:00:00.000Z");
		expect(office.mine()).toEqual([
			"2009-02-27T08:30 Fri 27 February 2009: 2 things for you",
			"2009-03-06T08:30 Fri 6 March 2009: 2 things for you",
		]);
	});
	it("leaves weekends in peace, unless something is due that very day", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-03-06"), { id: "a1" }),
			action(day("2009-03-14"), { id: "a2", number: 2 }),
		);
		await office.until("2009-03-16T12:00:00.000Z");
		expect(office.mine()).toEqual([
			"2009-02-27T08:30 Fri 27 February 2009: 1 thing for you",
			"2009-03-06T08:30 Fri 6 March 2009: 2 things for you",
			"2009-03-09T08:30 Mon 9 March 2009: 1 thing for you",
			"2009-03-13T08:30 Fri 13 March 2009: 1 thing for you",
			"2009-03-14T08:30 Sat 14 March 2009: 1 thing for you",
			"2009-03-16T08:30 Mon 16 March 2009: 2 things for you",
		]);
	});
	it("comes in their own zone, and follows them when their zone changes", async () => {
		const office = await opened();
		await office.save(person("own", { zone: "Pacific/Auckland" }), action(day("2009-03-06")));
		await office.until("2009-02-27T12:00:00.000Z");
		expect(office.mine()).toEqual(["2009-02-26T19:30 Fri 27 February 2009: 1 thing for you"]);
		await office.save(person("own", { zone: "America/New_York" }));
		await office.until("2009-03-06T20:00:00.000Z");
		expect(office.mine().slice(1)).toEqual(["2009-03-06T13:30 Fri 6 March 2009: 1 thing for you"]);
	});
	it("comes at the time that they chose, also where it would be quiet as usual", async () => {
		const office = await opened();
		await office.save(
			person("own", { hours: { morningAt: wallTime("07:15") } }),
			action(day("2009-03-06")),
		);
		await office.until("2009-02-27T12:00:00.000Z");
		await office.save(person("own", { hours: { morningAt: wallTime("10:00") } }));
		await office.until("2009-03-06T12:00:00.000Z");
		expect(office.mine().map((line) => line.slice(0, 16))).toEqual([
			"2009-02-27T07:15",
			"2009-03-06T10:00",
		]);
	});
	it("comes as their quiet hours end where they chose those alone", async () => {
		const office = await opened();
		const quiet = { from: wallTime("18:00"), until: wallTime("09:15") };
		await office.save(person("own", { hours: { quiet } }), action(day("2009-03-06")));
		await office.until("2009-02-27T12:00:00.000Z");
		expect(office.mine().map((line) => line.slice(0, 16))).toEqual(["2009-02-27T09:15"]);
	});
	it("tells of nothing that is settled or given to somebody else before it is sent", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-03-06"), { id: "a1" }),
			action(day("2009-03-06"), { id: "a2", number: 2 }),
		);
		await office.save(
			action(day("2009-03-06"), { id: "a1", state: { is: "closed", on: plainDate("2009-02-02") } }),
			action(day("2009-03-06"), { id: "a2", number: 2, owner: { kind: "person", id: "sec" } }),
		);
		await office.until("2009-02-27T12:00:00.000Z");
		expect(office.mine()).toEqual([]);
		expect(office.to("D_U_sec")).toEqual([
			"2009-02-27T08:30 Fri 27 February 2009: 1 thing for you",
		]);
	});
	it("leaves out what they may no longer see, line by line", async () => {
		const office = await opened();
		await office.save(
			board({
				id: "vet",
				code: "VET",
				channelId: "C_VET",
				visibility: "restricted",
				reminders: plain,
			}),
			action(day("2009-03-06"), { id: "a1" }),
			action(day("2009-03-06"), { id: "a2", boardId: "vet", title: "Hidden matter" }),
		);
		await office.save(
			board({
				id: "vet",
				code: "VET",
				channelId: "C_VET",
				visibility: "restricted",
				reminders: plain,
				memberIds: [],
			}),
		);
		await office.until("2009-02-27T12:00:00.000Z");
		const told = office.chat.posts.filter(({ channelId }) => channelId === "D_U_own");
		expect(told.map(({ text }) => text.split("\n")[0])).toEqual([
			"Fri 27 February 2009: 1 thing for you",
		]);
		expect(told.map(({ text }) => text).join()).not.toContain("Hidden");
	});
	it.each([
		["the seat", []],
		["the other seat, where one is vacant,", [{ organisationId: "gol" }]],
	])("goes to whoever fills %s of an organisation that owns something", async (_, vacant) => {
		const seats = [...vacant, { organisationId: "gol", holderId: "guest" }];
		const office = await opened({ seats });
		await office.save(action(day("2009-03-06"), { owner: { kind: "organisation", id: "gol" } }));
		await office.until("2009-02-27T12:00:00.000Z");
		expect(office.to("D_U_guest")).toEqual([
			"2009-02-27T08:30 Fri 27 February 2009: 1 thing for you",
		]);
	});
	it("is one message with what was missed, after an absence", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-03-06"), { id: "a1" }),
			action(day("2009-03-13"), { id: "a2", number: 2 }),
		);
		await office.until("2009-02-27T08:00:00.000Z");
		office.sleepUntil("2009-03-06T08:30:00.000Z");
		await office.delivery.tick();
		await office.until("2009-03-06T08:31:00.000Z");
		expect(office.mine()).toHaveLength(1);
		expect(office.mine()[0]).toContain("While I was away");
	});
});

describe("what has been said", () => {
	const said = (office: Awaited<ReturnType<typeof opened>>, what: string) =>
		office.chat.posts.filter(({ text }) => text.includes(what)).map(({ at }) => at.slice(0, 16));

	it("is not said again to somebody who chose a later hour, whatever is saved of it after that", async () => {
		const office = await opened({ reminders: { ...plain, inPerson: "on" }, channelId: undefined });
		const watched = guidance(window("2009-03-02", "2009-03-31"));
		await office.save(watched, person("sec", { hours: {} }));
		await office.until("2009-03-02T08:45:00.000Z");
		await office.save(person("own", { hours: { morningAt: wallTime("09:30") } }));
		await office.until("2009-03-02T08:50:00.000Z");
		await office.save({ ...watched, title: "Further guidance" });
		await office.until("2009-03-02T18:00:00.000Z");
		expect(office.mine()).toEqual(["2009-03-02T08:30 Mon 2 March 2009: 1 thing for you"]);
	});
	it("is not said again at an hour that was chosen before, and is chosen again", async () => {
		const office = await opened();
		const late = person("own", { hours: { morningAt: wallTime("09:30") } });
		await office.save(action(day("2009-03-06")), late);
		await office.save(person("own", { hours: {} }));
		await office.until("2009-02-27T08:45:00.000Z");
		await office.save(late);
		await office.until("2009-02-27T18:00:00.000Z");
		expect(office.mine()).toEqual(["2009-02-27T08:30 Fri 27 February 2009: 1 thing for you"]);
	});
	it("is not said again in a channel at the board's new hour once somebody has replied", async () => {
		const office = await opened();
		await office.save(meeting("2009-03-12"));
		await office.until("2009-03-11T09:20:00.000Z");
		await office.save(board({ reminders: { ...plain, at: wallTime("10:00") } }));
		await office.until("2009-03-11T09:30:00.000Z");
		await office.save({
			...{ kind: "reply", id: "r1", version: 0, boardId: "lpb", meetingId: "m1" },
			...{ personId: "own", answer: { is: "yes" }, on: plainDate("2009-03-11") },
		});
		await office.until("2009-03-11T18:00:00.000Z");
		expect(said(office, "Meeting tomorrow")).toEqual(["2009-03-11T09:00"]);
	});
	it("is not said again on the next day to somebody who has moved east", async () => {
		const office = await opened({ zone: "Europe/London" });
		const late = action(day("2009-03-04"));
		await office.save(late);
		await office.until("2009-03-05T12:00:00.000Z");
		await office.save(person("own", { zone: "Asia/Tokyo" }));
		await office.save({ ...late, title: "Draft the risk paper" });
		await office.until("2009-03-06T12:00:00.000Z");
		expect(office.mine().filter((line) => line > "2009-03-05")).toEqual([
			"2009-03-05T08:30 Thu 5 March 2009: 1 thing for you",
		]);
	});
	it("is not said again on the day that a board's new rules have for it, whatever is saved after that", async () => {
		const office = await opened({ reminders: { weeklyDigest: "off", escalation: { chair: 1 } } });
		const late = action(day("2009-03-04"));
		await office.save(late);
		await office.until("2009-03-05T12:00:00.000Z");
		await office.save(board({ reminders: { weeklyDigest: "off", escalation: { chair: 3 } } }));
		await office.save({ ...late, title: "Draft the risk paper" });
		await office.until("2009-03-12T08:00:00.000Z");
		expect(office.to("D_U_chair")).toEqual(["2009-03-05T08:30 Thu 5 March 2009: 1 thing for you"]);
	});
	it("is no reason to keep back a board's next weeks, once it has them again on another day", async () => {
		const office = await opened({ reminders: { weeklyDigest: 1 } });
		await office.save(
			action(day("2009-03-31")),
			action(day("2009-02-04"), { id: "a2", number: 2 }),
		);
		await office.until("2009-02-02T12:00:00.000Z");
		await office.save(board({ reminders: { weeklyDigest: "off" } }));
		await office.save(board({ reminders: { weeklyDigest: 4 } }));
		await office.until("2009-02-12T12:00:00.000Z");
		const weeks = office.ledger
			.all()
			.filter(({ rule, state }) => rule === "week" && state === "sent");
		expect(weeks.map(({ localAt }) => localAt)).toEqual([
			"2009-02-02T09:00",
			"2009-02-05T09:00",
			"2009-02-12T09:00",
		]);
	});
	it("is said anew of a day that was moved, at the new hour", async () => {
		const office = await opened();
		const due = action(day("2009-03-06"));
		await office.save(due);
		await office.until("2009-03-09T08:45:00.000Z");
		await office.save(person("own", { hours: { morningAt: wallTime("09:30") } }));
		await office.save(action(day("2009-03-10")));
		await office.until("2009-03-11T18:00:00.000Z");
		expect(office.mine().filter((line) => line > "2009-03-09")).toEqual([
			"2009-03-09T08:30 Mon 9 March 2009: 1 thing for you",
			"2009-03-10T09:30 Tue 10 March 2009: 1 thing for you",
			"2009-03-11T09:30 Wed 11 March 2009: 1 thing for you",
		]);
	});
	it("is said anew of a day that was moved while its hour was changed and nobody was to be told", async () => {
		const office = await opened({ reminders: { ...plain, inPerson: "off" } });
		await office.save(meeting("2009-02-05"));
		await office.until("2009-02-04T12:00:00.000Z");
		await office.save(meeting("2009-02-26"));
		await office.save(
			board({ reminders: plain, channelId: undefined, secretaryId: undefined, chairId: undefined }),
		);
		await office.save(board({ reminders: { ...plain, at: wallTime("10:00") } }));
		await office.until("2009-02-25T18:00:00.000Z");
		expect(said(office, "Meeting tomorrow")).toEqual(["2009-02-04T09:00", "2009-02-25T10:00"]);
	});
});

describe("the last reminder", () => {
	it("says that it is the last, and then there is silence", async () => {
		const office = await opened({ reminders: { ...plain, inPerson: "off" } });
		await office.save(action(day("2009-02-05")));
		await office.until("2009-06-01T00:00:00.000Z");
		const texts = office.chat.posts.map(({ text }) => text);
		expect(texts.map((text) => text.includes("This is the last reminder"))).toEqual([
			false,
			false,
			false,
			true,
		]);
	});
});

describe("something overdue that nobody settles", () => {
	const line = async (more: Parameters<typeof board>[0] = {}) => {
		const office = await opened({ reminders: { weeklyDigest: "off" }, ...more });
		await office.save(action(day("2009-02-05")));
		await office.until("2009-03-15T00:00:00.000Z");
		return office;
	};
	it("is passed on in working days: to the secretary after five, to the chair after ten, each told why", async () => {
		const office = await line();
		expect(office.to("D_U_sec")).toEqual([
			"2009-02-12T08:30 Thu 12 February 2009: 1 thing for you",
		]);
		expect(office.to("D_U_chair")).toEqual([
			"2009-02-19T08:30 Thu 19 February 2009: 1 thing for you",
		]);
		const [told] = office.chat.posts.filter(({ channelId }) => channelId === "D_U_sec");
		expect(told?.text).toContain(
			"It came to you as the board's secretary: 5 working days have gone by since its due date, and it is still with Name of own.",
		);
		expect(told?.offers.join()).toContain("do:action reassign");
		expect(told?.offers.join()).not.toContain("do:action hand-back");
	});
	it("is passed on to the deputy first, where the owner's organisation has somebody in its seat", async () => {
		const office = await opened({
			reminders: { weeklyDigest: "off" },
			seats: [{ organisationId: "gol", holderId: "guest" }],
		});
		await office.save(person("own", { organisationId: "gol" }), action(day("2009-02-05")));
		await office.until("2009-03-15T00:00:00.000Z");
		expect(office.to("D_U_guest")).toEqual([
			"2009-02-09T08:30 Mon 9 February 2009: 1 thing for you",
		]);
	});
	it("is passed on to the deputy of the owner's own seat", async () => {
		const office = await opened({
			reminders: { weeklyDigest: "off" },
			seats: [{ organisationId: "gol", holderId: "own", deputyId: "guest" }],
		});
		await office.save(action(day("2009-02-05"), { owner: { kind: "organisation", id: "gol" } }));
		await office.until("2009-02-10T00:00:00.000Z");
		expect(office.mine()).toHaveLength(2);
		expect(office.to("D_U_guest")).toEqual([
			"2009-02-09T08:30 Mon 9 February 2009: 1 thing for you",
		]);
	});
	it("skips whoever is missing, says so, and asks nobody twice", async () => {
		const office = await line({ secretaryId: undefined });
		expect(office.to("D_U_chair")).toEqual([
			"2009-02-12T08:30 Thu 12 February 2009: 1 thing for you",
		]);
		const [told] = office.chat.posts.filter(({ channelId }) => channelId === "D_U_chair");
		expect(told?.text).toContain("There is no secretary to ask.");
		expect(told?.text).toContain("as the board's chair");
	});
	it("goes past somebody who is deactivated, and says so to the next", async () => {
		const office = await opened({
			reminders: { weeklyDigest: "off", escalation: { secretary: 5 } },
		});
		office.directory.standings.set("U_sec", "deactivated");
		await office.save(action(day("2009-02-05")));
		await office.until("2009-02-13T00:00:00.000Z");
		const [told] = office.chat.posts.filter(({ channelId }) => channelId === "D_U_chair");
		expect(told?.text).toContain("A reminder could not be posted");
		expect(told?.text).toContain("to Name of sec");
	});
	it("is passed on no further once it is closed or its date has moved", async () => {
		const office = await opened({ reminders: { weeklyDigest: "off" } });
		await office.save(action(day("2009-02-05")));
		await office.until("2009-02-13T00:00:00.000Z");
		await office.save(action(day("2009-04-30")));
		await office.until("2009-03-15T00:00:00.000Z");
		expect(office.to("D_U_chair")).toEqual([]);
	});
	it("does not come to its owner as their own secretary", async () => {
		const office = await line({ secretaryId: "own" });
		expect(office.mine().every((text) => text.endsWith("1 thing for you"))).toBe(true);
		const texts = office.chat.posts.map(({ text }) => text).join("\n");
		expect(texts).not.toContain("as the board's secretary");
	});
});

describe("what a board without a channel is reminded of", () => {
	const privately = async (...items: Parameters<Awaited<ReturnType<typeof opened>>["save"]>) => {
		const office = await opened({ channelId: undefined, reminders: { weeklyDigest: "off" } });
		await office.save(...items);
		await office.until("2009-03-06T12:00:00.000Z");
		return office.chat.posts.filter(({ channelId }) => channelId === "D_U_sec");
	};
	const because = "It came to you as the board's secretary, because the board has no channel.";

	it("goes to its secretary, who is told why it is them, and may give it to somebody else", async () => {
		const [told] = await privately(action(day("2009-03-06")));
		expect(told?.text).toContain(because);
		expect(told?.buttons.join()).toContain("do:action reassign");
		expect(told?.buttons.join()).not.toContain("do:action hand-back");
	});

	it("needs no reason where it is the secretary's own, who may say that it is not", async () => {
		const [told] = await privately(
			action(day("2009-03-06"), { owner: { kind: "person", id: "sec" } }),
		);
		expect(told?.text).not.toContain("It came to you");
		expect(told?.buttons.join()).toContain("do:action hand-back");
	});
});

describe("a person whose account is closed", () => {
	const leaving = async (id: string, more: Parameters<typeof board>[0] = {}) => {
		const office = await opened({ reminders: { weeklyDigest: "off" }, ...more });
		await office.save(action(day("2009-02-05")));
		await office.save(person(id, { leftOn: plainDate("2009-01-29") }));
		return office;
	};
	const plannedFor = async (office: Awaited<ReturnType<typeof leaving>>, id: string) =>
		(await office.ledger.ofItem("a1")).filter(
			({ destination, state }) => destination === `person:${id}` && state === "planned",
		);

	it("is planned for no more: their board goes on hearing of what was theirs, and the line goes on", async () => {
		const office = await leaving("own");
		expect(await plannedFor(office, "own")).toEqual([]);
		await office.until("2009-02-13T00:00:00.000Z");
		expect(office.mine()).toEqual([]);
		expect(office.to("C_LPB")).not.toEqual([]);
		expect(office.to("D_U_sec")).toEqual([
			"2009-02-12T08:30 Thu 12 February 2009: 1 thing for you",
		]);
	});
	it("is passed over in the line, and the next is told why", async () => {
		const office = await leaving("sec", {
			reminders: { weeklyDigest: "off", escalation: { secretary: 5 } },
		});
		await office.until("2009-02-13T00:00:00.000Z");
		const [told] = office.chat.posts.filter(({ channelId }) => channelId === "D_U_chair");
		expect(told?.text).toContain("The secretary's account is closed.");
	});
	it("has the reminders of a board without a channel go to the next who is here", async () => {
		const office = await leaving("sec", { channelId: undefined });
		await office.until("2009-02-06T00:00:00.000Z");
		expect(await plannedFor(office, "sec")).toEqual([]);
		expect(office.to("D_U_sec")).toEqual([]);
		expect(office.mine()).not.toEqual([]);
	});
});
