/** A live calendar is found by its secret alone, is its owner's, and once revoked is never found again. */
import { describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Feed, FeedSubject } from "../../src/usecases/ports.ts";
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
	describe("live calendars", () => {
		it("are found by their secret, with their owner's Slack account as it is now", async () => {
			const { feeds, store } = subject.open;
			const secret = await feeds.issue(feed("f"));
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
			const first = await feeds.issue(feed("f1"));
			const second = await feeds.issue({ ...feed("f2"), issuedAt: later });
			expect(second).not.toBe(first);
			expect(await feeds.find(first)).toBeUndefined();
			expect((await feeds.find(second))?.id).toBe("f2");
			expect((await feeds.of("maya", board))?.id).toBe("f2");
		});
		it("keep the earlier secret where the new one cannot be kept", async () => {
			const { feeds } = subject.open;
			const first = await feeds.issue(feed("f1"));
			// An id that is taken already.
			await expect(feeds.issue({ ...feed("f1"), issuedAt: later })).rejects.toThrow();
			expect((await feeds.find(first))?.id).toBe("f1");
			expect((await feeds.of("maya", board))?.id).toBe("f1");
		});
		it("leave one secret, of those that are asked for at once", async () => {
			const { feeds } = subject.open;
			const ids = Array.from({ length: 8 }, (_, index) => `f${index}`);
			const secrets = await Promise.all(ids.map((id) => feeds.issue(feed(id))));
			const found = await Promise.all(secrets.map(feeds.find));
			expect(found.filter((one) => one !== undefined)).toHaveLength(1);
		});
		it("are one person's and of one subject: what is revoked ends no other", async () => {
			const { feeds } = subject.open;
			const own: FeedSubject = { kind: "person", id: "maya" };
			const mine = await feeds.issue(feed("f1"));
			const all = await feeds.issue(feed("f2", own));
			const theirs = await feeds.issue(feed("f3", board, "sam"));
			expect(await feeds.revoke("maya", board, later)).toBe(1);
			expect(await feeds.revoke("maya", board, later)).toBe(0);
			expect(await feeds.find(mine)).toBeUndefined();
			expect(await feeds.of("maya", board)).toBeUndefined();
			expect((await feeds.find(all))?.id).toBe("f2");
			expect((await feeds.find(theirs))?.personId).toBe("sam");
		});
	});
};
