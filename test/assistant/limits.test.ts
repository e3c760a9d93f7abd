/** What is let in at a door: nothing too long, and nobody too often. */
import { describe, expect, it } from "vitest";
import { allowanceOf, unlimited } from "../../src/assistant/allowance.ts";
import { personKey, stoppedAtDoor, waitWords } from "../../src/assistant/limits.ts";

const from = (most: number) => {
	const time = { passed: 0 };
	return { time, allowance: allowanceOf({ most, now: () => time.passed }) };
};

describe("a length", () => {
	it.each([
		["question", 400],
		["command", 1_500],
	] as const)("of a %s is let in up to %i characters, and refused in words beyond", (is, most) => {
		const said = (length: number) =>
			stoppedAtDoor(unlimited, { by: "T1 U1", is, text: "x".repeat(length) });
		expect(said(most)).toBeUndefined();
		expect(said(most + 1)?.says).toContain(`${most.toLocaleString("en-GB")} characters`);
	});
});

describe("an allowance", () => {
	it("is twenty a minute; then one is asked to wait, once", () => {
		const { allowance } = from(20);
		const said = () => stoppedAtDoor(allowance, { by: "T1 U1", is: "question", text: "who?" });
		expect(Array.from({ length: 20 }, said)).toEqual(Array(20).fill(undefined));
		expect(said()).toEqual({ says: waitWords });
		expect([said(), said()]).toEqual([{ says: undefined }, { says: undefined }]);
	});

	it("comes back evenly, and whoever passes it again is told again", () => {
		const { allowance, time } = from(20);
		const take = () => allowance.take("T1 U1");
		for (let count = 0; count < 20; count += 1) take();
		expect(allowance.isSilenced("T1 U1")).toBe(false);
		expect([take(), take()]).toEqual(["refused", "refused again"]);
		expect(allowance.isSilenced("T1 U1")).toBe(true);
		time.passed = 3_000;
		expect(allowance.isSilenced("T1 U1")).toBe(false);
		expect([take(), take()]).toEqual(["taken", "refused"]);
	});

	it("is each person's own, in each workspace", () => {
		const { allowance } = from(1);
		expect(allowance.take(personKey("T1", "U1"))).toBe("taken");
		expect(allowance.take(personKey("T1", "U2"))).toBe("taken");
		expect(allowance.take(personKey("T2", "U1"))).toBe("taken");
		expect(allowance.isLeft(personKey("T1", "U1"))).toBe(false);
		expect(allowance.take(personKey("T1", "U1"))).toBe("refused");
	});

	it("is used by words that are too long as well", () => {
		const { allowance } = from(1);
		const said = { by: "T1 U1", is: "question", text: "x".repeat(5_000) } as const;
		expect(stoppedAtDoor(allowance, said)?.says).toContain("too long");
		expect(stoppedAtDoor(allowance, said)?.says).toBe(waitWords);
	});
});
