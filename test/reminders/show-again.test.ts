import { describe, expect, it } from "vitest";
import { plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import { secondsLater } from "../../src/reminders/instants.ts";
import { openOffice } from "./office.ts";
import { action, board, day, guidance, meeting, viewer, window } from "./world.ts";

const npia = {
	kind: "organisation",
	id: "npia",
	version: 0,
	name: "NPIA",
	aliases: [],
	sort: "organisation",
} as const;

const due = day("2009-03-06");
const done = { state: { is: "closed" as const, on: plainDate("2009-02-28"), byId: "own" } };

const opened = async () => {
	const office = await openOffice();
	await office.save(npia, board());
	return office;
};
type Office = Awaited<ReturnType<typeof opened>>;
const shown = (office: Office) => office.chat.posts.map(({ shows }) => shows.split("\n")[0]);

describe("a reminder that was acted on", () => {
	it("changes in place: one line that says who did it and when, and no button is left", async () => {
		const office = await opened();
		await office.save(action(due));
		await office.until("2009-02-28T10:00:00.000Z");
		await office.save(action(due, done));
		await office.until("2009-02-28T10:01:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(office.chat.posts[0]).toMatchObject({
			shows: "Done by Name of own, Sat 28 February 2009: Draft risk paper LPB-14",
			offers: [],
		});
	});

	it("changes in place too where it was acted on while it was under way", async () => {
		const office = await opened();
		await office.save(action(due));
		office.chat.during = () => office.save(action(due, done));
		await office.until("2009-02-28T10:00:00.000Z");
		expect(office.chat.posts[0]).toMatchObject({
			shows: "Done by Name of own, Sat 28 February 2009: Draft risk paper LPB-14",
			offers: [],
		});
	});

	it("says to when it was moved, and by whom", async () => {
		const office = await opened();
		await office.save(action(due));
		await office.until("2009-02-28T10:00:00.000Z");
		await office.save(action(day("2009-05-14")));
		await office.until("2009-02-28T10:01:00.000Z");
		expect(shown(office)).toEqual([
			"Moved to Thu 14 May 2009 by Secretary, Sat 28 February 2009: Draft risk paper LPB-14",
		]);
	});

	it("keeps its buttons, with the newest facts, while the matter is still open", async () => {
		const office = await opened();
		await office.save(guidance(window("2009-03-01", "2009-03-31", "month")));
		await office.until("2009-03-02T10:00:00.000Z");
		await office.save(guidance(window("2009-03-01", "2009-03-31", "month")));
		await office.until("2009-03-02T10:01:00.000Z");
		expect(shown(office)).toEqual([
			"Guidance expected, its window opens today: Further Prevent guidance LPB-5",
		]);
		expect(office.chat.posts[0]?.shows).toContain("last updated Mon 2 March 2009");
		expect(office.chat.posts[0]?.offers).toHaveLength(5);
	});

	it("leaves the other reminders of its message as they stand", async () => {
		const office = await opened();
		await office.save(action(due), action(due, { id: "a2", number: 15, title: "Book the room" }));
		await office.until("2009-02-28T10:00:00.000Z");
		await office.save(action(due, done));
		await office.until("2009-02-28T10:01:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(office.chat.posts[0]?.shows).toMatch(
			/^Done by Name of own, .+: Draft risk paper LPB-14\nAction due in 7 days: Book the room LPB-15\n/,
		);
		expect(office.chat.posts[0]?.offers.join()).not.toContain("LPB-14");
		expect(office.chat.posts[0]?.offers.join()).toContain("LPB-15");
	});
});

describe("what was dropped in the last second, and was never in the message", () => {
	it("stays out of it when the message changes", async () => {
		const office = await opened();
		const dropped = { id: "a2", number: 15, title: "Book the room" } as const;
		await office.save(action(due), action(due, dropped));
		office.sleepUntil("2009-02-27T09:00:00.000Z");
		const closing = office.worker("closing", (moment) =>
			moment === "intended" ? office.save(action(due, { ...dropped, ...done })) : undefined,
		);
		await closing.tick();
		await office.save(action(day("2009-05-14")));
		await office.until("2009-02-28T10:01:00.000Z");
		const [told] = office.chat.posts.map(({ shows }) => shows);
		expect(told).toContain("Moved to Thu 14 May 2009");
		expect(told).not.toContain("Book the room");
	});
});

describe("a newer reminder of the same item", () => {
	it("replaces the older in that place, and does not pile up", async () => {
		const office = await opened();
		await office.save(action(due));
		await office.until("2009-03-07T12:00:00.000Z");
		expect(shown(office)).toEqual([
			"Action due in 7 days: Draft risk paper LPB-14",
			"Action due today: Draft risk paper LPB-14",
			"Action overdue by 1 day: Draft risk paper LPB-14",
		]);
	});

	it("lets each older one stay as it became, whatever happens later", async () => {
		const office = await opened();
		await office.save(action(due));
		await office.until("2009-03-07T12:00:00.000Z");
		const changes = office.chat.changes;
		await office.save(action(due, { state: { is: "closed", on: plainDate("2009-03-07") } }));
		await office.until("2009-03-07T12:01:00.000Z");
		expect(shown(office).at(-1)).toContain("Done by Secretary, Sat 7 March 2009");
		expect(office.chat.posts[0]?.shows).toContain("Said again on Fri 6 March 2009");
		expect(office.chat.posts[0]?.offers).toEqual([]);
		expect(office.chat.changes).toBe(changes + 1);
	});
});

describe("a message whose words are what they were", () => {
	const announced = async () => {
		const office = await opened();
		await office.save(action(due));
		await office.announce(action(due), "added");
		await office.until("2009-01-29T10:01:00.000Z");
		return office;
	};

	it("is not changed, and is when they are others", async () => {
		const office = await announced();
		await office.save(action(due));
		await office.until("2009-01-29T10:02:00.000Z");
		expect(office.chat.changes).toBe(0);
		await office.save(action(due, done));
		await office.until("2009-01-29T10:03:00.000Z");
		expect(office.chat.changes).toBe(1);
		await office.save(action(due, done));
		await office.until("2009-01-29T10:04:00.000Z");
		expect(office.chat.changes).toBe(1);
	});

	it("keeps what it announced when its matter is done, says by whom, and no more once it is open again", async () => {
		const office = await announced();
		await office.save(action(due, done));
		await office.until("2009-01-29T10:02:00.000Z");
		expect(office.chat.posts[0]?.shows).toMatch(/^Action added: Draft risk paper LPB-14/);
		expect(office.chat.posts[0]?.shows).toContain("Done by Name of own, Sat 28 February 2009");
		await office.save(action(due));
		await office.until("2009-01-29T10:03:00.000Z");
		expect(office.chat.posts[0]?.shows).not.toContain("Done by");
	});

	it("is changed where nobody knows whether an earlier change arrived", async () => {
		const office = await announced();
		office.chat.changeTroubles.push("lost answer");
		await office.save(action(due, done));
		await office.until("2009-01-29T10:01:01.000Z");
		await office.save(action(due));
		await office.until("2009-01-29T10:05:00.000Z");
		expect(office.chat.changes).toBe(1);
	});
});

describe("changing a message in place", () => {
	const acted = async (before: (office: Office) => void) => {
		const office = await opened();
		await office.save(action(due));
		await office.until("2009-02-28T10:00:00.000Z");
		before(office);
		await office.save(action(due, done));
		await office.until("2009-02-28T10:00:01.000Z");
		return office;
	};

	it("takes out of it what not everyone who reads it may see any more", async () => {
		const office = await acted((opened) =>
			opened.directory.channels.set("C_LPB", {
				kind: "channel",
				channelId: "C_LPB",
				access: "shared",
				viewers: [viewer("sec"), viewer("stranger", { standing: "external", personId: undefined })],
			}),
		);
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.chat.posts[0]?.shows).toBe("Not shown here any more.");
		expect(office.chat.posts[0]?.offers).toEqual([]);
		const [row] = office.ledger.all().filter(({ state }) => state === "sent");
		expect(row?.became).toBe("taken out: not everyone who would read it may see its board");
	});

	it("is tried again when the answer was lost or Slack asked to wait, and goes through once", async () => {
		const office = await acted((opened) =>
			opened.chat.changeTroubles.push("lost answer", {
				is: "later",
				reason: "ratelimited",
				means: "wait",
				retryAfter: 30,
			}),
		);
		await office.until("2009-02-28T10:05:00.000Z");
		expect(shown(office)[0]).toContain("Done by Name of own");
		expect(office.chat.changes).toBe(1);
	});

	it("is changed once Slack can be asked who reads there, however long it could not", async () => {
		const office = await acted(({ directory }) =>
			directory.channels.set("C_LPB", {
				...{ kind: "channel", channelId: "C_LPB", access: "unknown", viewers: [], askAfter: 60 },
			}),
		);
		await office.until("2009-02-28T12:00:00.000Z");
		expect(office.chat.changes).toBe(0);
		office.directory.channels.delete("C_LPB");
		await office.until("2009-02-28T12:01:00.000Z");
		expect(shown(office)[0]).toContain("Done by Name of own");
	});

	it("gives up on a message that is no longer there, and harms nothing else", async () => {
		const office = await acted((opened) => opened.chat.posts.splice(0));
		await office.until("2009-03-20T00:00:00.000Z");
		expect(office.chat.posts).toEqual([]);
		expect(office.logged.filter(({ level }) => level === "error")).toEqual([]);
		expect(await office.ledger.nextDue()).toBeUndefined();
	});

	it("is done once by however many processes there are", async () => {
		const office = await acted(() => {});
		const changes = office.chat.changes;
		await office.worker("second").tick();
		await office.worker("third").tick();
		expect(office.chat.changes).toBe(changes);
		expect(changes).toBe(1);
	});

	const crowded = async (count: number) => {
		const office = await opened();
		const many = Array.from({ length: count }, (_, n) =>
			board({ id: `b${n}`, code: `B${n}`, channelId: `C${n}` }),
		);
		await office.save(...many);
		const items = many.map(({ id }, n) => action(due, { id: `i${n}`, boardId: id }));
		await office.save(...items, action(due));
		await office.until("2009-02-28T10:00:00.000Z");
		for (const item of items) await office.save({ ...item, ...done });
		return office;
	};

	it("never takes more than forty turns a minute, however many processes there are", async () => {
		const office = await crowded(44);
		await office.delivery.tick();
		await office.save(action(due, done));
		await office.worker("second").tick();
		expect(office.chat.changes).toBe(40);
		await office.until("2009-02-28T10:00:30.000Z", office.worker("second"));
		expect(office.chat.changes).toBe(40);
		await office.until("2009-02-28T10:01:03.000Z");
		expect(office.chat.changes).toBe(45);
	});

	it("is not given up because Slack asks for patience again and again; and then nothing else is asked of it", async () => {
		const office = await crowded(3);
		const busy = { is: "later", reason: "ratelimited", means: "wait", retryAfter: 30 } as const;
		office.chat.changeTroubles.push(...Array.from({ length: 9 }, () => busy));
		await office.delivery.tick();
		await office.worker("second").tick();
		expect(office.chat.changeTroubles).toHaveLength(8);
		await office.until("2009-02-28T10:04:00.000Z");
		expect(office.chat.changeTroubles).toHaveLength(0);
		await office.until("2009-02-28T10:06:00.000Z");
		expect(office.chat.changes).toBe(3);
	});

	it("gives way to whatever is due to be said meanwhile", async () => {
		const office = await crowded(30);
		await office.save(
			action(day("2009-03-08"), { id: "soon", number: 99, title: "Book the room" }),
		);
		office.sleepUntil("2009-03-01T08:59:58.000Z");
		const { change } = office.chat;
		const said: number[] = [];
		Object.assign(office.chat, {
			change: async (letter: Parameters<typeof change>[0]) => {
				office.sleepUntil(secondsLater(office.clock.now(), 0.5));
				if (office.chat.posts.some(({ text }) => text.includes("Book the room")))
					said.push(office.chat.changes);
				return change(letter);
			},
		});
		await office.delivery.tick();
		await office.until("2009-03-01T09:01:00.000Z");
		const post = office.chat.posts.find(({ text }) => text.includes("Book the room"));
		expect(post?.at.slice(0, 20)).toBe("2009-03-01T09:00:00.");
		expect(said[0]).toBeLessThan(10);
		expect(office.chat.changes).toBe(30);
	});
});

describe("a reminder that was put off", () => {
	it("says until when and by whom, and is replaced once it comes", async () => {
		const office = await opened();
		await office.save(action(due));
		await office.until("2009-02-27T10:00:00.000Z");
		const at = { day: plainDate("2009-03-02"), time: wallTime("09:00") };
		const author = { name: "Secretary", through: "action snooze" };
		const by = { audience: { kind: "operator" }, author, now: office.clock.now() } as const;
		const snoozing = { destination: "channel:C_LPB", moment: at, zone: "Europe/London" } as const;
		await office.store.change(by, (register) =>
			register.snooze(action(due), { ...snoozing, by: "Secretary" }),
		);
		await office.until("2009-02-27T10:01:00.000Z");
		expect(shown(office)).toEqual([
			"Snoozed until Mon 2 March 2009, 09:00, by Secretary: Draft risk paper LPB-14",
		]);
		expect(office.chat.posts[0]?.offers).toEqual([]);
		await office.until("2009-03-02T10:00:00.000Z");
		expect(shown(office)).toEqual([
			"Action due in 7 days: Draft risk paper LPB-14",
			"Action due in 4 days: Draft risk paper LPB-14",
		]);
	});
});

describe("a meeting's card, once the meeting has begun", () => {
	const replying = /meeting (?:reply|apologies|deputy|change)/;
	it("offers no reply any more, though nobody pressed anything, and still says where it is", async () => {
		const office = await opened();
		const place = "Committee room 5";
		await office.save(meeting("2009-03-05", { place }));
		await office.announce(meeting("2009-03-05", { place }), "scheduled");
		await office.until("2009-03-05T13:59:00.000Z");
		expect(office.chat.posts).toHaveLength(3);
		expect(office.chat.posts.at(-1)?.offers.join()).toMatch(replying);
		await office.until("2009-03-05T14:00:00.000Z");
		for (const { offers } of office.chat.posts) expect(offers.join()).not.toMatch(replying);
		expect(office.chat.posts.at(-1)?.shows).toContain(place);
		expect(office.chat.posts.at(-1)?.offers.join()).toContain("meeting show");
		expect(office.delivery.nextDue() ?? "2009-04").not.toMatch(/^2009-03-05/);
	});

	it("keeps to the new hour where it was moved within its day", async () => {
		const office = await opened();
		const { time } = meeting("2009-03-05");
		if (time.is !== "fixed") return expect.unreachable();
		await office.save(meeting("2009-03-05"));
		await office.announce(meeting("2009-03-05"), "scheduled");
		await office.save(meeting("2009-03-05", { time: { ...time, from: wallTime("16:00") } }));
		await office.until("2009-03-05T15:59:00.000Z");
		expect(office.chat.posts.at(-1)?.offers.join()).toMatch(replying);
		await office.until("2009-03-05T16:00:00.000Z");
		expect(office.chat.posts.at(-1)?.offers.join()).not.toMatch(replying);
	});

	it("is looked at again where its post was only found in the history", async () => {
		const office = await opened();
		await office.save(meeting("2009-03-05"));
		await office.until("2009-03-04T08:59:00.000Z");
		office.chat.troubles.push("lost answer");
		await office.until("2009-03-05T13:59:00.000Z");
		expect(office.chat.posts.at(-1)?.offers.join()).toMatch(replying);
		await office.until("2009-03-05T14:00:00.000Z");
		expect(office.chat.posts.at(-1)?.offers.join()).not.toMatch(replying);
	});
});
