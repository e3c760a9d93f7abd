/** Whatever a register holds, what is made of it is a message that Slack takes, and its buttons stay. */
import { describe, expect, it } from "vitest";
import { buttons, limits, line, message, note } from "../../src/views/kit/blocks.ts";

const carried = (value: Readonly<Record<string, string>>) => {
	const [element] = buttons({ label: "Go on", id: "do:it", value }).elements;
	return JSON.parse((element as { value: string }).value);
};

describe("a button", () => {
	it("leaves its longest words to the form where Slack would not take them all", () => {
		const long = "x".repeat(1_500);
		expect(carried({ item: "LPB-1", title: long })).toEqual({ item: "LPB-1", title: long });
		expect(carried({ item: "LPB-1", title: `${long}x`, remit: long })).toEqual({
			item: "LPB-1",
			remit: long,
		});
	});

	it("is not sure of what it does not say", () => {
		const long = "x".repeat(2_500);
		expect(carried({ item: "LPB-1", sure: "now" })).toEqual({ item: "LPB-1", sure: "now" });
		expect(carried({ item: "LPB-1", reason: long, sure: "now" })).toEqual({ item: "LPB-1" });
	});
});

describe("a menu", () => {
	const menu = (...names: readonly string[]) =>
		buttons({
			label: "Show one",
			id: "do:it",
			value: {},
			choices: names.map((stream) => ({ label: stream, value: { stream } })),
		});

	it("offers what Slack takes, and is left out where that is nothing", () => {
		const [shown] = menu("Schools", "x".repeat(63)).elements as { options: unknown[] }[];
		expect(shown?.options).toHaveLength(1);
		expect(message(line("Streams"), menu("x".repeat(63))).blocks).toEqual([line("Streams")]);
	});
});

describe("a message", () => {
	const step = buttons({ label: "Show the next 10", id: "do:it", value: {} });
	const long = line("x".repeat(limits.characters));
	const gap = note("… what stands here does not fit in one message.");

	it("goes on after what does not fit, and says where that was", () => {
		const blocks = [line("Title"), long, long, line("After"), step];
		expect(message(...blocks).blocks).toEqual([line("Title"), gap, line("After"), step]);
	});

	it("keeps its last buttons however many blocks there are", () => {
		const many = Array.from({ length: 80 }, (_, n) => line(`${n}`));
		const { blocks } = message(...many, step, note("Small print"));
		expect(blocks.length).toBeLessThanOrEqual(limits.blocks);
		expect(blocks).toContainEqual(step);
		expect(blocks).toContainEqual(gap);
	});

	it("is whole up to the most that Slack takes comfortably", () => {
		const many = Array.from({ length: limits.blocks - 1 }, (_, n) => line(`${n}`));
		expect(message(...many).blocks).toEqual(many);
		expect(message(...many.slice(1), step).blocks).toEqual([...many.slice(1), step]);
	});
});
