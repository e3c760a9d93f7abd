import { describe, expect, it } from "vitest";
import { createPacing } from "../../src/reminders/deliver/pacing.ts";
import { at } from "./world.ts";

const [now, soon, later] = [
	at("2009-03-05T09:00:00Z"),
	at("2009-03-05T09:00:20Z"),
	at("2009-03-05T09:00:40Z"),
];
const tomorrow = at("2009-03-06T09:00:00Z");

describe("a workspace that asked to be left alone", () => {
	it("is left alone until the last moment that it named", () => {
		const pacing = createPacing();
		pacing.hold(later, now);
		pacing.hold(soon, now);
		expect(pacing.heldUntil(now)).toBe(later);
		expect(pacing.heldUntil(later)).toBeUndefined();
	});
	it("is left alone when it asks, though a clock that was a day ahead wrote a moment before", () => {
		const pacing = createPacing();
		pacing.hold(tomorrow, at("2009-03-06T08:59:30Z"));
		expect(pacing.heldUntil(now)).toBeUndefined();
		pacing.hold(soon, now);
		expect(pacing.heldUntil(now)).toBe(soon);
	});
	it("is told by a second place that waits, and not by what such a clock wrote", () => {
		const pacing = createPacing();
		expect(pacing.limited("C_1", { now: at("2009-03-06T08:59:30Z"), until: tomorrow })).toBe(false);
		expect(pacing.limited("C_2", { now, until: soon })).toBe(false);
		expect(pacing.limited("C_3", { now, until: later })).toBe(true);
	});
});
