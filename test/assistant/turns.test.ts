/** Requests take turns: few at a time, few of one person's, and whatever has arrived meanwhile is let in first. */
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Parts } from "../../src/assistant/app-context.ts";
import { watchOver } from "../../src/assistant/intake/in-flight.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const { watch, idle } = watchOver({ log: silent, ids: () => "reference" } as unknown as Parts);

/** Work that ends when it is told to, and what has begun so far. */
const desk = () => {
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const bring = (who: string, name: string) =>
		watch({ door: "question", person: who }, () => {
			begun.push(name);
			return new Promise<void>((end) => ends.set(name, end));
		});
	const end = async (...names: readonly string[]) => {
		for (const name of names) ends.get(name)?.();
		for (let count = 0; count < 5; count += 1) await turn();
	};
	return { begun, bring, end };
};

describe("requests that come all at once", () => {
	it("of one person leave room for another's", async () => {
		const { begun, bring, end } = desk();
		for (const name of ["a1", "a2", "a3", "a4", "a5"]) void bring("UA", name);
		void bring("UB", "b1");
		await end();
		expect(begun).toEqual(["a1", "a2", "b1"]);
		await end("a1");
		expect(begun).toEqual(["a1", "a2", "b1", "a3"]);
		await end("a2", "a3", "b1");
		await end("a4", "a5");
		await end("a5");
		await idle();
		expect(begun).toEqual(["a1", "a2", "b1", "a3", "a4", "a5"]);
	});

	it("are begun four at a time, in the order in which they came", async () => {
		const { begun, bring, end } = desk();
		const names = ["1", "2", "3", "4", "5", "6"];
		for (const name of names) void bring(`U${name}`, name);
		await end();
		expect(begun).toEqual(["1", "2", "3", "4"]);
		await end("3");
		expect(begun).toEqual(["1", "2", "3", "4", "5"]);
		await end("1", "2", "4");
		await end(...names);
		await idle();
		expect(begun).toEqual(names);
	});

	it("never begin before what has arrived is let in", async () => {
		const { begun, bring, end } = desk();
		const order: string[] = [];
		setImmediate(() => order.push(`acknowledged before ${begun.length}`));
		void bring("UA", "a");
		expect(begun).toEqual([]);
		await end();
		expect(order).toEqual(["acknowledged before 0"]);
		await end("a");
		await idle();
	});
});
