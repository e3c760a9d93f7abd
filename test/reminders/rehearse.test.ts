import { describe, expect, it } from "vitest";
import { type Instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Series } from "../../src/domain/series/series.ts";
import { reminderRecords } from "../../src/reminders/explain/records.ts";
import { ruleWords } from "../../src/reminders/explain/rule-words.ts";
import { daysLater } from "../../src/reminders/instants.ts";
import { passDutiesDue } from "../../src/usecases/board/hand-over-due.ts";
import { namesFor } from "../../src/usecases/naming.ts";
import type { RegisterChange } from "../../src/usecases/ports.ts";
import { bookAhead } from "../../src/usecases/series/book.ts";
import { extendSeries } from "../../src/usecases/series/extend.ts";
import { personPlace, referenceIn } from "../../src/views/reminders/rehearsal-file.ts";
import { openOffice } from "./office.ts";
import { action, board, day, meeting, milestone, person, viewer, window } from "./world.ts";

const month = { first: plainDate("2009-03-01"), last: plainDate("2009-03-31") };

const weekly: Series = {
	...{ kind: "series", id: "s1", version: 0, boardId: "lpb", title: "Desk meeting" },
	recurrence: {
		...{ first: plainDate("2009-02-10"), rrule: "FREQ=WEEKLY;BYDAY=TU" },
		...{ except: [], holidays: "keep" },
		...{ from: wallTime("10:00"), minutes: 60, zone: "Europe/London" },
	},
	state: { is: "running" },
};

const opened = async () => {
	const office = await openOffice();
	const quiet = board({
		id: "cog",
		code: "COG",
		name: "COG",
		channelId: undefined,
		visibility: "restricted",
	});
	await office.save(
		board(),
		quiet,
		action(day("2009-03-06")),
		action(day("2009-03-13"), { id: "a2", number: 15, title: "Book the room" }),
		action(window("2009-03-01", "2009-03-31", "month"), {
			id: "a3",
			number: 16,
			title: "Four posts",
		}),
		action(day("2009-03-20"), { id: "a4", boardId: "cog", title: "Endorse the network" }),
		milestone(day("2009-03-30")),
		meeting("2009-03-17"),
		meeting("2009-04-02", { id: "m2", number: 5 }),
	);
	return { ...office, boards: [board({ version: 1 }), { ...quiet, version: 1 }] };
};

const placeIn = (destination: string): string =>
	destination.replace("channel:", "").replace("person:", "D_U_");

describe("a rehearsal", () => {
	it("of a month shows exactly the messages that the month then sends", async () => {
		const office = await opened();
		const records = reminderRecords(office);
		const rehearsed = await records.rehearse({ boards: office.boards, days: month });
		await office.until("2009-03-31T22:59:00.000Z");
		const place = (destination: string) =>
			destination.replace("channel:", "").replace("person:", "D_U_");
		const sent = office.chat.posts.filter(({ at }) => at >= "2009-03-01");
		expect(rehearsed.map(({ at, destination }) => `${at} ${place(destination)}`).sort()).toEqual(
			sent.map(({ at, channelId }) => `${at} ${channelId}`).sort(),
		);
		expect(rehearsed.length).toBeGreaterThan(10);
		const references = (text: string) => [...new Set(text.match(/\b[A-Z]{3}-M?\d+/g))].sort();
		for (const { at, destination, lines } of rehearsed) {
			const post = sent.find((one) => one.at === at && one.channelId === place(destination));
			const said = lines.flatMap(({ subject, board: of }) =>
				subject.kind === "board"
					? []
					: `${of.code}-${subject.kind === "meeting" ? "M" : ""}${subject.number}`,
			);
			expect(references(post?.text ?? "")).toEqual(
				expect.arrayContaining([...new Set(said)].sort()),
			);
		}
	});

	it("knows the duties that pass on a day to come: from then on it is whoever has them then", async () => {
		const office = await openOffice("2009-03-02T10:00:00Z", "usual");
		const [from, on] = ["sec", plainDate("2009-04-01")];
		const handOvers = (["secretary", "chair"] as const).map((duty) => ({
			...{ on, duty, fromId: duty === "chair" ? "chair" : from, toId: "guest" },
		}));
		const wanted = window("2009-03-01", "2009-04-30", "range");
		const bare = board({ id: "cog", code: "COG", name: "COG", channelId: undefined, handOvers });
		await office.save(
			board({ handOvers: handOvers.slice(0, 1) }),
			bare,
			action(day("2009-03-20")),
			action(day("2009-03-27"), { id: "a2", number: 15, title: "Book the room" }),
			action(day("2009-03-04"), { id: "a6", number: 17, title: "Long late by then" }),
			action(day("2009-04-20"), { id: "a3", number: 16, title: "Four posts" }),
			action(day("2009-04-08"), { id: "a4", boardId: "cog", title: "Endorse the network" }),
			action(day("2009-06-01"), { id: "a5", number: 15, boardId: "cog", title: "Further away" }),
			meeting("2009-04-17"),
			meeting("2009-04-21", { id: "m2", number: 5, time: { is: "provisional", when: wanted } }),
		);
		const days = { first: plainDate("2009-03-02"), last: plainDate("2009-05-31") };
		const boards = await office.store.as({ kind: "operator" }).boards();
		const rehearsed = await reminderRecords(office).rehearse({ boards, days });
		await office.until("2009-03-31T22:59:59.000Z");
		office.sleepUntil("2009-03-31T23:00:00.000Z");
		await passDutiesDue(office.store, office.clock.now());
		await office.until("2009-05-31T22:59:00.000Z");
		const lines = (rows: readonly { itemId: string; reason: string }[]) =>
			rows.map(({ itemId, reason }) => `${itemId} ${reason}`).sort();
		const sent = office.chat.posts.map(({ at, deliveryId }) => {
			const rows = office.ledger
				.all()
				.filter((row) => row.deliveryId === deliveryId && row.state === "sent");
			const said = rows.map(({ itemId, rule }) => ({ itemId, reason: ruleWords(rule) }));
			return `${at} ${rows[0]?.destination} ${lines(said)}`;
		});
		const foretold = rehearsed.map(({ at, destination, lines: those }) => {
			const said = those.map(({ subject, reason }) => ({ itemId: subject.id, reason }));
			return `${at} ${destination} ${lines(said)}`;
		});
		expect(foretold.sort()).toEqual(sent.sort());
		expect(foretold.join("\n")).toContain("person:guest");
	});

	it("writes nothing, and sends nothing", async () => {
		const office = await opened();
		const before = JSON.stringify(office.ledger.all());
		await reminderRecords(office).rehearse({ boards: office.boards, days: month });
		expect(JSON.stringify(office.ledger.all())).toBe(before);
		expect(office.chat.posts).toEqual([]);
	});

	it("knows nothing of boards that it was not given", async () => {
		const office = await opened();
		const boards = office.boards.slice(0, 1);
		const rehearsed = await reminderRecords(office).rehearse({ boards, days: month });
		expect(rehearsed.flatMap(({ lines }) => lines).map(({ board: of }) => of.code)).not.toContain(
			"COG",
		);
	});

	it("has the news that is kept for the morning", async () => {
		const office = await openOffice("2009-01-29T23:30:00Z");
		const duty = action(day("2009-03-20"));
		await office.save(board({ reminders: { weeklyDigest: "off" } }), duty);
		await office.announce(duty, "handed-over");
		const days = { first: plainDate("2009-01-29"), last: plainDate("2009-01-30") };
		const boards = [board({ version: 1 })];
		const rehearsed = await reminderRecords(office).rehearse({ boards, days });
		await office.until("2009-01-30T22:00:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(rehearsed.map(({ at, destination }) => [at, destination])).toEqual([
			[office.chat.posts[0]?.at, "channel:C_LPB"],
		]);
	});

	it.each(["alone", "jointly with another board"])(
		"has the meetings of a frequent series that are not booked yet, held %s, as they are then told",
		async (how) => {
			const office = await openOffice("2009-02-02T10:00:00Z", "usual");
			const reminders = { weeklyDigest: "off", minutesWorkingDays: [2] } as const;
			const [lpb, cog] = [board({ reminders }), board({ id: "cog", code: "COG", name: "COG" })];
			await office.save(lpb, { ...cog, channelId: "C_COG", reminders });
			const book = (work: (register: RegisterChange, now: Instant) => Promise<unknown>) => {
				const now = office.clock.now();
				const author = { name: "Secretary", through: "test" };
				const by = { audience: { kind: "operator" } as const, author, now };
				return office.store.change(by, async (register) => void (await work(register, now)));
			};
			const booking = { ids: office.planning.ids, calendar: office.planning.calendar };
			await book(async (register, now) => {
				await register.save(weekly);
				const partner = how === "alone" ? undefined : { ...cog, version: 1 };
				await bookAhead({ ...weekly, version: 1 }, register, { ...booking, now, partner });
			});
			const boards = await office.store.as({ kind: "operator" }).boards();
			const days = { first: plainDate("2009-02-02"), last: plainDate("2010-04-30") };
			const rehearsed = await reminderRecords(office).rehearse({ boards, days });
			for (let week = 0; week < 66; week++) {
				await extendSeries(office.store, { ...booking, now: office.clock.now() });
				await office.until(daysLater(office.clock.now(), 7));
			}
			const sent = office.chat.posts.filter(({ at }) => at < "2010-05-01");
			expect(sent.length).toBeGreaterThan(40);
			expect(
				rehearsed.map(({ at, destination }) => `${at} ${placeIn(destination)}`).sort(),
			).toEqual(sent.map(({ at, channelId }) => `${at} ${channelId}`).sort());
			const last = rehearsed.flatMap(({ lines }) => lines).at(-1);
			expect(last && referenceIn(last)).toBe("not booked yet");
		},
		60_000,
	);

	it("says who would be told instead of what could not be given, as they are then told", async () => {
		const office = await openOffice();
		office.directory.channels.set("C_LPB", {
			...{ kind: "channel", channelId: "C_LPB", access: "shared" },
			viewers: [viewer("stranger", { standing: "external", personId: undefined })],
		});
		await office.save(board(), action(day("2009-03-06")), meeting("2009-03-06"));
		const boards = [board({ version: 1 })];
		const [message, ...others] = await reminderRecords(office).rehearse({
			...{ boards, days: { first: plainDate("2009-02-27"), last: plainDate("2009-02-27") } },
		});
		expect(others).toEqual([]);
		expect(message).toMatchObject({ destination: "person:sec", takes: ["sec"] });
		expect(message?.lines.map(({ reason }) => reason).sort()).toEqual([
			"told of a reminder that could not be given: 7 days before its due day",
			"told of a reminder that could not be given: 7 days before the meeting",
		]);
		await office.until("2009-02-27T12:00:00.000Z");
		const [told, ...more] = office.chat.posts;
		expect([told?.channelId, told?.at, more]).toEqual(["D_U_sec", message?.at, []]);
		expect(told?.text).toContain("2 reminders could not be posted");
	});

	it("says so too of somebody without a Slack account, where email is not set up", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		await office.save(person("own", { slackId: undefined, email: "own@example.org" }));
		await office.save(board({ reminders: { weeklyDigest: "off" } }), action(day("2009-03-06")));
		const days = { first: plainDate("2009-02-27"), last: plainDate("2009-02-27") };
		const boards = [board({ version: 1 })];
		const rehearsed = await reminderRecords(office).rehearse({ boards, days });
		await office.until("2009-02-27T12:00:00.000Z");
		expect(office.chat.posts.map(({ at, channelId }) => `${at} ${channelId}`).sort()).toEqual(
			rehearsed
				.map(({ at, destination }) => `${at} ${destination.replace("person:", "D_U_")}`)
				.map((line) => line.replace("channel:", ""))
				.sort(),
		);
		expect(rehearsed.map(({ destination }) => destination)).toContain("person:sec");
	});

	it("says that somebody without a Slack account gets it by email, where that is set up", async () => {
		const office = await openOffice("2009-01-29T10:00:00Z", "usual");
		await office.save(person("own", { slackId: undefined, email: "own@example.org" }));
		await office.save(board({ reminders: { weeklyDigest: "off" } }), action(day("2009-03-06")));
		const days = { first: plainDate("2009-02-27"), last: plainDate("2009-02-27") };
		const records = reminderRecords({ ...office, ways: { ...office.ways, mail: true } });
		const rehearsed = await records.rehearse({ boards: [board({ version: 1 })], days });
		const [own] = rehearsed.filter(({ destination }) => destination === "person:own");
		expect(own?.by).toBe("email");
		const names = await namesFor(office.store.as({ kind: "operator" }));
		expect(own && personPlace(own, { names })).toMatch(/ by email$/);
	});
});
