import { describe, expect, it } from "vitest";
import { type Instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Item } from "../../src/domain/register.ts";
import { gather } from "../../src/reminders/deliver/batches.ts";
import { presentOf } from "../../src/reminders/deliver/delivery-context.ts";
import { reread } from "../../src/reminders/deliver/re-read.ts";
import type { Occurrence } from "../../src/reminders/ledger/ledger.ts";
import { fresh } from "../../src/reminders/plan/plan-change.ts";
import type { LocalTime, Planned } from "../../src/reminders/plan/planned-reminder.ts";
import type { Rule } from "../../src/reminders/plan/rule.ts";
import { isNewerNews } from "../../src/reminders/updates/standing-news.ts";
import { openOffice } from "./office.ts";
import { action, board, channelRules, day, guidance, meeting, viewer, window } from "./world.ts";

const organisation = {
	kind: "organisation",
	id: "npia",
	version: 0,
	name: "NPIA",
	aliases: [],
	sort: "organisation",
} as const;

const opened = async (start?: string) => {
	const office = await openOffice(start);
	await office.save(organisation, board());
	return office;
};
const said = ({ chat }: Awaited<ReturnType<typeof opened>>) =>
	chat.posts.map(
		({ channelId, at, text }) =>
			`${at.slice(0, 16)} ${channelId} ${text.split(" ·")[0]?.split("\n")[0]}`,
	);

describe("a reminder", () => {
	it("is posted once at each of its moments, and at no other", async () => {
		const office = await opened();
		await office.save(action(day("2009-03-06")));
		await office.until("2009-06-01T00:00:00.000Z");
		expect(said(office)).toEqual([
			"2009-02-27T09:00 C_LPB Action due in 7 days: Draft risk paper LPB-14",
			"2009-03-06T09:00 C_LPB Action due today: Draft risk paper LPB-14",
			"2009-03-07T09:00 C_LPB Action overdue by 1 day: Draft risk paper LPB-14",
			"2009-03-14T09:00 C_LPB Action overdue by 8 days: Draft risk paper LPB-14",
			"2009-03-21T09:00 C_LPB Action overdue by 15 days: Draft risk paper LPB-14",
		]);
		expect(office.ledger.all().filter(({ state }) => state !== "sent")).toEqual([]);
	});

	it("waits until what was switched on or off meanwhile is put right, which is done once", async () => {
		const order: string[] = [];
		const office = await openOffice(undefined, "channel", ({ chat }) => ({
			catchUp: async () => {
				order.push("caught up");
				if (order.length === 1) throw new Error("the register could not be read");
			},
			messenger: {
				...chat,
				post: async (post) => {
					order.push("posted");
					return chat.post(post);
				},
			},
		}));
		await office.save(organisation, board(), action(day("2009-03-06")));
		await office.until("2009-02-27T12:00:00.000Z");
		await office.until("2009-03-06T12:00:00.000Z");
		expect(order).toEqual(["caught up", "caught up", "posted", "posted"]);
	});

	it("carries what it is for, mentions an owner who is there, and has buttons that finish the matter", async () => {
		const office = await opened();
		await office.save(action(day("2009-03-06")));
		await office.until("2009-02-27T12:00:00.000Z");
		const [post] = office.chat.posts;
		expect(post?.text).toBe(
			"Action due in 7 days: Draft risk paper LPB-14\ndue Fri 6 March 2009 · open · owner <@U_own>\nLondon Prevent board · last updated Thu 29 January 2009 by Secretary",
		);
		expect(post?.buttons).toEqual([
			'do:action close {"item":"LPB-14"}',
			'do:action re-date {"item":"LPB-14"}',
			'do:action block {"item":"LPB-14"}',
			'do:action hand-back {"item":"LPB-14"}',
			"do:action snooze",
			expect.stringMatching(/^do:programme why {"item":"LPB-14","reminder":"\S+"}$/),
		]);
	});

	it("names an owner who would not read it, and does not mention them", async () => {
		const office = await opened();
		office.directory.channels.set("C_LPB", {
			kind: "channel",
			channelId: "C_LPB",
			access: "private",
			viewers: [viewer("sec")],
		});
		await office.save(action(day("2009-03-06")));
		await office.until("2009-02-27T12:00:00.000Z");
		expect(office.chat.posts[0]?.text).toContain("owner Name of own");
		expect(office.chat.posts[0]?.text).not.toContain("<@");
	});

	it("follows the board's wall through a clock change", async () => {
		const office = await opened();
		await office.save(meeting("2009-03-31"));
		await office.until("2009-04-30T00:00:00.000Z");
		expect(said(office).map((line) => line.slice(0, 16))).toEqual([
			"2009-03-24T09:00",
			"2009-03-30T08:00",
		]);
	});

	it("stays unsaid once the matter is settled", async () => {
		const office = await opened();
		await office.save(action(day("2009-03-06")));
		await office.until("2009-03-01T00:00:00.000Z");
		await office.save(
			action(day("2009-03-06"), { state: { is: "closed", on: plainDate("2009-03-01") } }),
		);
		await office.until("2009-06-01T00:00:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(office.ledger.all().map(({ state }) => state)).toEqual([
			"sent",
			"cancelled",
			"cancelled",
			"cancelled",
			"cancelled",
		]);
	});

	it("stays unsaid when its item is closed in the last second, after it was claimed", async () => {
		const office = await opened();
		await office.save(action(day("2009-03-06")));
		office.sleepUntil("2009-02-27T09:00:00.000Z");
		const closing = office.worker("closing", (moment) =>
			moment === "intended"
				? office.save(
						action(day("2009-03-06"), { state: { is: "closed", on: plainDate("2009-02-27") } }),
					)
				: undefined,
		);
		await closing.tick();
		expect(office.chat.posts).toEqual([]);
	});

	it("moves with its date, and back again", async () => {
		const office = await opened();
		await office.save(meeting("2009-02-12"), meeting("2009-02-19"), meeting("2009-02-12"));
		await office.until("2009-03-10T00:00:00.000Z");
		expect(said(office).map((line) => line.slice(0, 10))).toEqual(["2009-02-05", "2009-02-11"]);
	});

	it("goes to the channel that its board is bound to by then", async () => {
		const office = await opened();
		await office.save(action(day("2009-03-06")));
		await office.until("2009-03-01T00:00:00.000Z");
		await office.save(board({ channelId: "C_NEW" }));
		await office.until("2009-03-06T12:00:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["C_LPB", "C_NEW"]);
	});

	it("goes to the secretary where the board has no channel", async () => {
		const office = await opened();
		await office.save(board({ channelId: undefined }), action(day("2009-03-06")));
		await office.until("2009-03-01T00:00:00.000Z");
		expect(office.chat.posts.map(({ channelId }) => channelId)).toEqual(["D_U_sec"]);
	});

	it("shares one message with others due at the same moment in the same place", async () => {
		const office = await opened();
		await office.save(
			action(day("2009-03-06")),
			action(day("2009-03-06"), { id: "a2", number: 15, title: "Book the room" }),
		);
		await office.until("2009-02-27T12:00:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(office.chat.posts[0]?.text).toContain("Draft risk paper LPB-14");
		expect(office.chat.posts[0]?.text).toContain("Book the room LPB-15");
	});

	it("watches expected guidance as its window opens, in the middle, on its last working day and the day after", async () => {
		const office = await opened();
		await office.save(guidance(window("2009-03-01", "2009-03-31", "month")));
		await office.until("2009-06-01T00:00:00.000Z");
		expect(said(office)).toEqual([
			"2009-03-01T09:00 C_LPB Guidance expected, its window opens today: Further Prevent guidance LPB-5",
			"2009-03-16T09:00 C_LPB Guidance expected, half its window has gone: Further Prevent guidance LPB-5",
			"2009-03-31T08:00 C_LPB Guidance expected, last working day of its window: Further Prevent guidance LPB-5",
			"2009-04-01T08:00 C_LPB Window ended, not recorded: Further Prevent guidance LPB-5",
		]);
		expect(office.chat.posts[0]?.text).toContain(
			"window in March 2009 (Sun 1 March 2009 to Tue 31 March 2009) · nothing recorded yet · from NPIA · watcher <@U_own>",
		);
		expect(office.chat.posts[0]?.buttons).toEqual([
			'do:guidance release {"item":"LPB-5"}',
			'do:guidance wait {"item":"LPB-5"}',
			'do:guidance re-date {"item":"LPB-5"}',
			"do:action snooze",
			expect.stringMatching(/^do:programme why {"item":"LPB-5","reminder":"\S+"}$/),
		]);
	});
});

describe("what was recorded late", () => {
	it("is not told in a burst: something overdue is mentioned once, on the next working day", async () => {
		const office = await opened();
		await office.save(action(day("2008-12-01")));
		await office.until("2009-06-01T00:00:00.000Z");
		expect(said(office)).toEqual([
			"2009-01-30T09:00 C_LPB Action overdue by 60 days: Draft risk paper LPB-14",
		]);
	});

	it("goes on with its ordinary plan where one is left", async () => {
		const office = await opened();
		await office.save(action(day("2009-01-26")));
		await office.until("2009-06-01T00:00:00.000Z");
		expect(said(office).map((line) => line.slice(0, 10))).toEqual([
			"2009-01-30",
			"2009-02-03",
			"2009-02-10",
		]);
	});

	it("is not owed reminders of days that had gone by", async () => {
		const office = await opened();
		await office.save(meeting("2009-02-01"));
		await office.until("2009-03-01T00:00:00.000Z");
		expect(said(office).map((line) => line.slice(0, 10))).toEqual(["2009-01-31"]);
	});
});

describe("news", () => {
	it("is told to the board's channel at once, each thing in its own message, a second apart", async () => {
		const office = await opened();
		await office.save(action(day("2009-03-06")));
		await office.announce(action(day("2009-03-06")), "added");
		const other = action(day("2009-03-09"), { id: "a2", number: 15, title: "Book the hall" });
		await office.save(other);
		await office.announce(other, "added");
		await office.until("2009-01-29T10:01:00.000Z");
		expect(office.chat.posts.map(({ at, text }) => `${at} ${text.split("\n")[0]}`)).toEqual([
			"2009-01-29T10:00:00.000Z Action added: Draft risk paper LPB-14",
			"2009-01-29T10:00:01.020Z Action added: Book the hall LPB-15",
		]);
	});

	/** Kept until the quiet hours end, at eight. */
	const keptFrom = async (
		office: Awaited<ReturnType<typeof opened>>,
		rule: Rule,
		night: string,
	) => {
		const planned = { boardId: "lpb", itemKind: "action", itemId: "a1", rule } as const;
		const place = { zone: "Europe/London", destination: "channel:C_LPB" } as const;
		const row = fresh(
			{ ...planned, ...place, localAt: night as LocalTime },
			{ ...office.planning, cause: "by itself" },
		);
		const dueAt = "2009-01-30T08:00:00.000Z" as Instant;
		const insert = [{ ...row, dueAt, notBefore: dueAt, state: "planned" as const }];
		await office.ledger.apply({ insert, renew: [], drop: [] }, office.clock.now());
	};

	it("that was kept is not told once newer news has been, or nothing is left to do", async () => {
		const office = await opened();
		await office.save(action(day("2009-04-06")), action(day("2009-04-09")));
		await keptFrom(office, "news:re-dated@2", "2009-01-30T02:00");
		await office.until("2009-01-30T07:00:00.000Z");
		await office.save(action(day("2009-04-14")));
		await office.announce(action(day("2009-04-14")), "re-dated");
		await office.until("2009-01-30T09:00:00.000Z");
		expect(said(office)).toEqual([
			"2009-01-30T07:00 C_LPB Action re-dated: Draft risk paper LPB-14",
		]);
		await keptFrom(office, "news:re-dated@4", "2009-01-30T02:00");
		const state = { is: "closed", on: plainDate("2009-01-30"), byId: "own" } as const;
		await office.save(action(day("2009-04-14"), { state }));
		await office.until("2009-01-30T10:00:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
	});

	it("that was kept and is told all the same leaves newer news its buttons", () => {
		const row = { state: "sent", destination: "channel:C_LPB", itemId: "a1" };
		const [kept, newer] = [
			{ ...row, rule: "news:re-dated@2", dueAt: "2009-01-30T08:00:00.000Z" },
			{ ...row, rule: "news:updated@3", dueAt: "2009-01-30T07:00:00.000Z" },
		] as unknown as [Occurrence, Occurrence];
		expect(isNewerNews(newer, kept)).toBe(true);
		expect(isNewerNews(kept, newer)).toBe(false);
	});

	it("of a board is told before that of its items which was kept until the same moment", () => {
		const row = { state: "planned", destination: "channel:C_LPB", boardId: "lpb" };
		const dueAt = "2009-01-30T08:00:00.000Z" as Instant;
		const rows = [
			{ ...row, id: "1", rule: "news:re-dated@2", itemKind: "action", localAt: "2009-01-30T00:00" },
			{ ...row, id: "2", rule: "news:merged@5", itemKind: "board", localAt: "2009-01-30T00:00" },
		].map((one) => ({ ...one, dueAt }) as unknown as Occurrence);
		const gathering = { now: dueAt, isRestricted: () => false, isHidden: () => false };
		expect(gather(rows, gathering).map((batch) => batch.rows[0]?.id)).toEqual(["2", "1"]);
	});
});

describe("what the release before planned under another name", () => {
	const rereadAs = async (
		item: Item,
		was: Pick<Planned, "rule" | "localAt">,
		more: Rule[] = [],
	) => {
		const office = await opened();
		await office.save(item);
		const [like] = office.ledger.all().filter(({ itemId }) => itemId === item.id);
		if (!like) throw new Error("nothing is planned");
		const row = { ...like, ...was };
		const rows = [row, ...more.map((rule) => ({ ...row, rule }))];
		const ledger = { ofItem: async () => rows };
		const rules = () => ({ ...channelRules, meetingDaysBefore: [7, 1, 0] });
		const planning = { ...office.planning, rules };
		return reread(row, await presentOf(office.store), {
			planning,
			ledger,
			now: office.clock.now(),
		});
	};
	const at = (localAt: string) => localAt as LocalTime;

	it("goes on as what is planned there now", async () => {
		const item = action(window("2009-02-06", "2009-02-09"));
		const was = { rule: "window:middle", localAt: at("2009-02-06T09:00") } as const;
		expect(await rereadAs(item, was)).toMatchObject({
			is: "moved",
			planned: { rule: "window:opens", localAt: was.localAt },
		});
	});

	it("goes on as the word for a meeting's own day, which is said before it begins", async () => {
		const time = { is: "fixed", on: plainDate("2009-02-06"), from: wallTime("08:00") } as const;
		const item = meeting("2009-02-06", { time: { ...time, minutes: 60, zone: "Europe/London" } });
		const was = { rule: "meeting:1-days-before", localAt: at("2009-02-05T09:00") } as const;
		expect(await rereadAs(item, was)).toMatchObject({
			is: "moved",
			planned: { rule: "meeting:0-days-before", localAt: was.localAt },
		});
	});

	it("is dropped where that is in the ledger too, or nothing is planned then", async () => {
		const item = action(window("2009-02-06", "2009-02-09"));
		const was = { rule: "window:middle", localAt: at("2009-02-06T09:00") } as const;
		expect(await rereadAs(item, was, ["window:opens"])).toMatchObject({ is: "dropped" });
		const then = { ...was, localAt: at("2009-02-05T09:00") };
		expect(await rereadAs(item, then)).toMatchObject({ is: "dropped" });
	});
});
