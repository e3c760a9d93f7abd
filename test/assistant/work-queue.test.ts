/** Work waits behind what arrives, people take turns, and what would wait too long is refused. */
import { describe, expect, it } from "vitest";
import { usualBounds, workQueue } from "../../src/assistant/intake/work-queue.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const turns = async (count: number) => {
	for (let at = 0; at < count; at += 1) await turn();
};

/** A piece of work that ends when it is told to. */
const piece = (log: string[], name: string) => {
	let end = () => {};
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	const work = async () => {
		log.push(name);
		await ended;
	};
	return { work, end: () => end() };
};

describe("the work queue", () => {
	it("carries out few at once, and fewer of one person", async () => {
		const begun: string[] = [];
		const queue = workQueue({ ...usualBounds, atOnce: 3, ofOne: 2 });
		const pieces = ["a1", "a2", "a3", "b1", "b2"].map((name) => ({ name, ...piece(begun, name) }));
		const done = pieces.map(({ name, work }) => queue(name.charAt(0), work));
		await turns(10);
		expect(begun).toEqual(["a1", "a2", "b1"]);
		for (const { end } of pieces) end();
		expect(await Promise.all(done)).toEqual(pieces.map(() => "done"));
		expect(begun).toHaveLength(5);
	});

	it("lets people take turns, however much one of them asked first", async () => {
		const begun: string[] = [];
		const queue = workQueue({ ...usualBounds, atOnce: 1, ofOne: 1 });
		const asked = ["a1", "a2", "a3", "b1", "c1"];
		await Promise.all(
			asked.map((name) => queue(name.charAt(0), async () => void begun.push(name))),
		);
		expect(begun).toEqual(["a1", "a2", "b1", "c1", "a3"]);
	});

	it("refuses what comes when too many wait, and takes it when there is room", async () => {
		const queue = workQueue({ ...usualBounds, atOnce: 1, ofOne: 1, waiting: 1 });
		const first = piece([], "first");
		const running = queue("a", first.work);
		const second = queue("b", async () => {});
		expect(await queue("c", async () => {})).toBe("refused");
		first.end();
		expect(await Promise.all([running, second])).toEqual(["done", "done"]);
		expect(await queue("c", async () => {})).toBe("done");
	});

	it("goes on after work that failed", async () => {
		const queue = workQueue({ ...usualBounds, atOnce: 1, ofOne: 1 });
		const failed = queue("a", async () => Promise.reject(new Error("no")));
		const next = queue("a", async () => {});
		await expect(failed).rejects.toThrow("no");
		expect(await next).toBe("done");
	});

	it("lets arrivals in before the next piece", async () => {
		const order: string[] = [];
		const queue = workQueue({ ...usualBounds, atOnce: 1, ofOne: 1 });
		const work = queue("a", async () => void order.push("work"));
		order.push("arrival");
		await work;
		expect(order).toEqual(["arrival", "work"]);
	});
});
