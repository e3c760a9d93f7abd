/** What happens to one thing within two minutes is one post: put into it once, whatever fails, and seen by nobody else. */
import { describe, expect, it } from "vitest";
import type { FailpointName } from "../../src/reminders/deliver/delivery-context.ts";
import { secondsLater } from "../../src/reminders/instants.ts";
import { killAt, openOffice } from "./office.ts";
import { action, at, board, day, viewer } from "./world.ts";

const first = day("2009-03-06");
const second = day("2009-05-14");

const opened = async () => {
	const office = await openOffice();
	await office.save(board(), action(first));
	await office.announce(action(first), "added");
	await office.until("2009-01-29T10:00:01.000Z");
	return office;
};
type Office = Awaited<ReturnType<typeof opened>>;

const reDate = async (office: Office, to = second) => {
	await office.save(action(to));
	await office.announce(action(to), "re-dated");
};

const twice = async (seconds: number, before: (office: Office) => void = () => {}) => {
	const office = await opened();
	before(office);
	const then = secondsLater(office.clock.now(), seconds);
	await office.until(then);
	await reDate(office);
	await office.until(secondsLater(then, 900));
	return office;
};

const together = /^Action added, then re-dated: Draft risk paper LPB-14\ndue Thu 14 May 2009/;
const news = async ({ ledger }: Office) =>
	(await ledger.ofItem("a1")).filter(({ rule }) => rule.startsWith("news:"));
const states = async (office: Office) => (await news(office)).map(({ state }) => state);

describe("what happens to one thing within two minutes", () => {
	it("is one post, which what comes later is put into", async () => {
		const office = await twice(60);
		expect(office.chat.posts).toHaveLength(1);
		expect(office.chat.posts[0]?.shows).toMatch(together);
		expect(office.chat.posts[0]?.offers.join()).toContain("do:action close");
		expect(await states(office)).toEqual(["sent", "sent"]);
		expect(office.chat.changes).toBe(1);
		const [one, other] = await news(office);
		expect(other?.deliveryId).toBe(one?.deliveryId);
	});

	it("is found in the post by a register that has forgotten it", async () => {
		const office = await twice(60);
		expect(office.chat.posts[0]?.marks).toHaveLength(2);
	});

	it("is two posts where more time has gone by", async () => {
		const office = await twice(121);
		expect(office.chat.posts).toHaveLength(2);
	});

	it("is one post where Slack kept the first waiting", async () => {
		const office = await openOffice();
		await office.save(board(), action(first));
		office.chat.troubles.push({ refused: "ratelimited", retryAfter: 90 });
		await office.announce(action(first), "added");
		await office.until("2009-01-29T10:00:20.000Z");
		await reDate(office);
		await office.until("2009-01-29T10:10:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(await states(office)).toEqual(["sent", "sent"]);
	});

	it("says each change once, in its order", async () => {
		const office = await opened();
		await reDate(office);
		await office.until("2009-01-29T10:00:30.000Z");
		await reDate(office, day("2009-05-15"));
		await office.save(action(day("2009-05-15")));
		await office.announce(action(day("2009-05-15")), "reassigned");
		await office.until("2009-01-29T10:05:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(office.chat.posts[0]?.shows).toMatch(
			/^Action added, re-dated, then reassigned: Draft risk paper LPB-14\ndue Fri 15 May 2009/,
		);
	});
});

describe("what is to be put into a post", () => {
	it("is put there once Slack takes it", async () => {
		const office = await twice(60, ({ chat }) => {
			chat.changeTroubles.push("lost answer", "lost answer", "lost answer");
		});
		expect(office.chat.posts).toHaveLength(1);
		expect(office.chat.posts[0]?.shows).toMatch(together);
	});

	it("waits as long as Slack asks, which is no try", async () => {
		const wait = { is: "later", means: "wait", reason: "ratelimited", retryAfter: 20 } as const;
		const office = await twice(60, ({ chat }) => {
			chat.changeTroubles.push(...Array.from({ length: 12 }, () => wait));
		});
		expect(office.chat.posts).toHaveLength(1);
		expect(office.chat.posts[0]?.shows).toMatch(together);
	});

	it("is posted by itself where the first is gone, or may not be changed", async () => {
		const gone = await twice(60, ({ chat }) => void chat.posts.splice(0));
		expect(gone.chat.posts.map(({ shows }) => shows.split(":")[0])).toEqual(["Action re-dated"]);
		const refused = await twice(60, ({ chat }) => {
			chat.changeTroubles.push({ is: "gone", reason: "cant_update_message" });
		});
		expect(refused.chat.posts).toHaveLength(2);
	});

	it("is posted as a repeat where nobody can say whether it is there", async () => {
		const office = await twice(60, ({ chat }) => {
			chat.changeTroubles.push(...Array.from({ length: 20 }, () => "lost answer" as const));
		});
		expect(office.chat.posts).toHaveLength(2);
		expect(office.chat.posts[1]?.text).toContain("Repeat: the earlier delivery");
		expect(await states(office)).toEqual(["sent", "sent"]);
	});

	it("is not said to those who may not see the board by now", async () => {
		const office = await twice(60, ({ directory }) =>
			directory.channels.set("C_LPB", {
				kind: "channel",
				channelId: "C_LPB",
				access: "shared",
				viewers: [viewer("sec"), viewer("stranger", { standing: "external", personId: undefined })],
			}),
		);
		const inChannel = office.chat.posts.filter(({ channelId }) => channelId === "C_LPB");
		expect(inChannel).toHaveLength(1);
		expect(inChannel[0]?.shows).toBe("Not shown here any more.");
		expect(await states(office)).toEqual(["sent", "undeliverable"]);
	});

	const killed = async (moment: FailpointName) => {
		const office = await opened();
		office.sleepUntil("2009-01-29T10:01:00.000Z");
		await reDate(office);
		const doomed = office.worker("doomed", killAt(moment));
		await doomed.tick();
		office.sleepUntil("2009-01-29T10:01:59.000Z");
		await office.until("2009-01-29T10:10:00.000Z");
		return office;
	};

	it.each(["claimed", "re-read", "posted", "settled"] as const)(
		"is there once, whoever was ended at “%s”",
		async (moment) => {
			const office = await killed(moment);
			expect(office.chat.posts).toHaveLength(1);
			expect(office.chat.posts[0]?.shows).toMatch(together);
			expect(await states(office)).toEqual(["sent", "sent"]);
		},
	);

	it("is left to another where its worker was held up past its lease", async () => {
		const office = await opened();
		office.sleepUntil("2009-01-29T10:01:00.000Z");
		await reDate(office);
		const slow = office.worker("slow", async (moment) => {
			if (moment !== "re-read") return;
			office.clock.set(at("2009-01-29T10:02:30.000Z"));
			await office.delivery.tick();
		});
		await slow.tick();
		expect(office.chat.changes).toBe(1);
		await office.until("2009-01-29T10:10:00.000Z");
		expect(office.chat.posts).toHaveLength(1);
		expect(office.chat.posts[0]?.shows).toMatch(together);
	});
});
