/** A live calendar is found by its secret alone, is its owner's, and once revoked is never found again. */
import { describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Feed, FeedSubject, FeedWrites } from "../../src/usecases/ports.ts";
import type { Subject } from "./contract.ts";
import { now, operator } from "./world.ts";

const later = instant("2009-02-05T10:00:00Z");
const board: FeedSubject = { kind: "board", id: "lpb" };

const feed = (id: string, subject: FeedSubject = board, personId = "maya"): Feed => ({
	id,
	personId,
	subject,
	issuedAt: now,
});

export const feedsContract = (subject: Subject): void => {
	const within = <T>(work: (feeds: FeedWrites) => Promise<T>): Promise<T> =>
		subject.open.store.change(operator, (register) => work(register.feeds));
	const issue = (one: Feed) => within((feeds) => feeds.issue(one));
	const standing = (of: FeedSubject) => within((feeds) => feeds.of("maya", of));
	const revoke = () => within((feeds) => feeds.revoke("maya", board, later));
	describe("live calendars", () => {
		it("are found by their secret, with their owner's Slack account as it is now", async () => {
			const { feeds, store } = subject.open;
			const secret = await issue(feed("f"));
			expect(await feeds.find(secret)).toEqual({ ...feed("f"), slackId: "U-maya" });
			await store.change(operator, async (register) => {
				const maya = (await register.people()).find(({ id }) => id === "maya");
				if (maya) await register.save({ ...maya, slackId: "U-moved" });
			});
			expect((await feeds.find(secret))?.slackId).toBe("U-moved");
			for (const guess of ["", "f", secret.toLowerCase(), `${secret} `, secret.slice(1)])
				expect(await feeds.find(guess), guess).toBeUndefined();
		});
		it("have a secret each, and a new one of the same ends the earlier", async () => {
			const { feeds } = subject.open;
			const first = await issue(feed("f1"));
			const second = await issue({ ...feed("f2"), issuedAt: later });
			expect(second).not.toBe(first);
			expect(await feeds.find(first)).toBeUndefined();
			expect((await feeds.find(second))?.id).toBe("f2");
			expect((await standing(board))?.id).toBe("f2");
		});
		it("keep the earlier secret where the new one cannot be kept", async () => {
			const { feeds } = subject.open;
			const first = await issue(feed("f1"));
			// An id that is taken already.
			await expect(issue({ ...feed("f1"), issuedAt: later })).rejects.toThrow();
			expect((await feeds.find(first))?.id).toBe("f1");
			expect((await standing(board))?.id).toBe("f1");
		});
		it("are kept with what their transaction records, or not at all", async () => {
			const { feeds, store } = subject.open;
			const first = await issue(feed("f1"));
			let lost = "";
			const failing = store.change(operator, async (register) => {
				lost = await register.feeds.issue({ ...feed("f2"), issuedAt: later });
				throw new Error("changed my mind");
			});
			await expect(failing).rejects.toThrow("changed my mind");
			expect(await feeds.find(lost)).toBeUndefined();
			expect((await feeds.find(first))?.id).toBe("f1");
		});
		it("leave one secret, of those that are asked for at once", async () => {
			const { feeds } = subject.open;
			const ids = Array.from({ length: 8 }, (_, index) => `f${index}`);
			const secrets = await Promise.all(ids.map((id) => issue(feed(id))));
			const found = await Promise.all(secrets.map(feeds.find));
			expect(found.filter((one) => one !== undefined)).toHaveLength(1);
		});
		it("are one person's and of one subject: what is revoked ends no other", async () => {
			const { feeds } = subject.open;
			const own: FeedSubject = { kind: "person", id: "maya" };
			const mine = await issue(feed("f1"));
			const all = await issue(feed("f2", own));
			const theirs = await issue(feed("f3", board, "sam"));
			expect(await revoke()).toBe(1);
			expect(await revoke()).toBe(0);
			expect(await feeds.find(mine)).toBeUndefined();
			expect(await standing(board)).toBeUndefined();
			expect((await feeds.find(all))?.id).toBe("f2");
			expect((await feeds.find(theirs))?.personId).toBe("sam");
		});
	});
};
