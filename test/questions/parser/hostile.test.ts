/** No text holds a reader up: four hundred characters of any shape are read in milliseconds, twice as many in twice the time. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noThread } from "../../../src/domain/questions/question.ts";
import { understand } from "../../../src/questions/understand.ts";
import { answerQuestion } from "../../../src/usecases/questions/ask.ts";
import type { Understanding } from "../../../src/usecases/questions/understanding.ts";
import { type Demo, openDemo } from "../demo.ts";

const words =
	"a 1 board may next last by who the not ??? LPB-1 prevent january 2009 1/2/2009 q1 and zzzqqq <@U1> é before since of 3".split(
		" ",
	);
const glues = [
	" ",
	"",
	", ",
	"-",
	"'",
	" the ",
	" and ",
	"\n",
	"/",
	" of the ",
	". ",
	" in ",
	" by ",
	" but ",
];
const shapes = glues.flatMap((glue) => words.map((word) => `${word}${glue}`));
const repeated = (shape: string, length: number): string =>
	shape.repeat(Math.ceil(length / shape.length)).slice(0, length);

/** Of the processor's own time, as others use the machine too: the best of a few. */
const millisecondsOf = async (work: () => Promise<unknown> | undefined): Promise<number> => {
	let least = Number.POSITIVE_INFINITY;
	for (let tried = 0; tried < 4; tried += 1) {
		const from = process.cpuUsage();
		await work();
		least = Math.min(least, process.cpuUsage(from).user / 1_000);
	}
	return least;
};

describe("a text of any shape", () => {
	let demo: Demo;
	let reader: Understanding | undefined;
	beforeAll(async () => {
		demo = await openDemo();
		const asked = await demo.asked("x", { asker: "guidance-lead" });
		await answerQuestion({
			...asked,
			understand: async (circumstances) => {
				reader = await understand(circumstances);
				return reader;
			},
		});
	}, 60_000);
	afterAll(() => demo.close());

	const read = (text: string) => millisecondsOf(() => reader?.read(text, noThread));

	it("is one of three hundred", () => expect(shapes.length).toBeGreaterThanOrEqual(250));

	it("takes no more than its length: twice the text is far from four times the time", async () => {
		const timeOf = async (length: number): Promise<number> => {
			let sum = 0;
			for (const shape of shapes) sum += await read(repeated(shape, length));
			return sum;
		};
		expect(await timeOf(400)).toBeLessThan((await timeOf(200)) * 3);
	}, 120_000);

	it("is refused where it is longer than anything that is read", async () => {
		expect((await reader?.read(repeated("overdue ", 4_000), noThread))?.is).toBe("unread");
	});

	it("is read once more at most for what is said in passing", async () => {
		const isOf = async (text: string) => (await reader?.read(text, noThread))?.is;
		expect(await isOf("sorry to be a zzzqqq but what is overdue")).toBe("question");
		expect(await isOf("sorry to be a zzzqqq but zzzqqq but what is overdue")).toBe("unread");
	});

	it("lets others in before each of its parts", async () => {
		let [letIn, isOver] = [0, false];
		const others = () => {
			letIn += 1;
			if (!isOver) setImmediate(others);
		};
		const before: number[] = [];
		const watched: typeof understand = async (circumstances) => {
			const own = await understand(circumstances);
			const read: Understanding["read"] = async (text, thread) => {
				const reading = await own.read(text, thread);
				before.push(letIn);
				return reading;
			};
			return { ...own, read };
		};
		const text = repeated("is it, was it, ", 400);
		const asked = await demo.asked(text, { asker: "guidance-lead" });
		others();
		await answerQuestion({ ...asked, understand: watched });
		isOver = true;
		expect(before.length).toBeGreaterThan(10);
		expect(new Set(before).size).toBe(before.length);
	});
});

describe("what was learnt", () => {
	it("stays within its budget", () => {
		const file = new URL("../../../src/questions/parser/weights.json", import.meta.url);
		expect(readFileSync(file).length).toBeLessThanOrEqual(380_000);
	});
});
