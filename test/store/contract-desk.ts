/** The desk forgets after a day, and hears a thing once. */
import { describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Subject } from "./contract.ts";
import { now } from "./world.ts";

const almostADayLater = instant("2009-01-30T09:59:59Z");
const aDayLater = instant("2009-01-30T10:00:00Z");

export const deskContract = (subject: Subject): void => {
	describe("desk", () => {
		const draft = {
			id: "d",
			slackId: "U-maya",
			command: "action add",
			raw: { title: "Recruit “four”" },
		};
		it("keeps a half-finished command for a day", async () => {
			const { desk } = subject.open;
			await desk.keepDraft(draft, now);
			expect(await desk.draft("d", almostADayLater)).toEqual(draft);
			expect(await desk.draft("d", aDayLater)).toBeUndefined();
			expect(await desk.draft("other", now)).toBeUndefined();
		});
		it("replaces a draft that is kept again", async () => {
			const { desk } = subject.open;
			await desk.keepDraft(draft, now);
			await desk.keepDraft({ ...draft, raw: { title: "Other" } }, now);
			expect((await desk.draft("d", now))?.raw).toEqual({ title: "Other" });
		});
		it("is told once that something came for the first time, however many ask at once", async () => {
			const { desk } = subject.open;
			const told = await Promise.all(Array.from({ length: 20 }, () => desk.isFirst("E1", now)));
			expect(told.filter(Boolean)).toHaveLength(1);
			expect(await desk.isFirst("E1", almostADayLater)).toBe(false);
			expect(await desk.isFirst("E2", almostADayLater)).toBe(true);
			expect(await desk.isFirst("E1", aDayLater)).toBe(true);
		});
		it("says when something came, until it is forgotten, and then it may come for the first time", async () => {
			const { desk } = subject.open;
			expect(await desk.seenAt("E3", now)).toBeUndefined();
			expect(await desk.isFirst("E3", now)).toBe(true);
			expect(await desk.seenAt("E3", almostADayLater)).toBe(now);
			expect(await desk.seenAt("E3", aDayLater)).toBeUndefined();
			await desk.forget("E3");
			await desk.forget("never seen");
			expect(await desk.seenAt("E3", now)).toBeUndefined();
			expect(await desk.isFirst("E3", now)).toBe(true);
		});
		it("hears a signed request once, and keeps it no longer than its date would pass", async () => {
			const { desk } = subject.open;
			const at = (time: string) => instant(`2009-01-29T${time}Z`);
			expect(await desk.isFirst("E4", now)).toBe(true);
			const told = await Promise.all(
				Array.from({ length: 20 }, () => desk.isFirstSigned("v0=a", now)),
			);
			expect(told.filter(Boolean)).toHaveLength(1);
			expect(await desk.isFirstSigned("v0=a", at("10:09:59"))).toBe(false);
			expect(await desk.isFirstSigned("v0=b", at("10:09:59"))).toBe(true);
			expect(await desk.isFirstSigned("v0=c", at("10:16:00"))).toBe(true);
			expect(await desk.isFirstSigned("v0=b", at("10:16:00"))).toBe(false);
			expect(await desk.isFirstSigned("v0=a", at("10:16:00"))).toBe(true);
			expect(await desk.isFirst("E4", at("10:16:00"))).toBe(false);
		});
		it("knows by its key what is as long as minutes in a form", async () => {
			const { desk } = subject.open;
			const long = Array.from({ length: 2_000 }, (_, n) => (n * 104_729).toString(36)).join(" ");
			expect(await desk.isFirst(long, now)).toBe(true);
			expect(await desk.isFirst(`${long}.`, now)).toBe(true);
			expect(await desk.isFirst(long, now)).toBe(false);
			expect(await desk.seenAt(long, now)).toBe(now);
			await desk.forget(long);
			expect(await desk.isFirst(long, now)).toBe(true);
		});
		it("remembers a thread's last question for a day", async () => {
			const { desk } = subject.open;
			await desk.keepThread("C1:1.0", { itemId: "a" }, now);
			await desk.keepThread("C1:1.0", { itemId: "b" }, now);
			expect(await desk.thread("C1:1.0", almostADayLater)).toEqual({ itemId: "b" });
			expect(await desk.thread("C1:1.0", aDayLater)).toBeUndefined();
			expect(await desk.thread("C1:2.0", now)).toBeUndefined();
		});
	});
};
