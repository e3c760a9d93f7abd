/** The plainest questions, read at once, are what the same questions are by a reference, read by all their words. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayIn } from "../../src/domain/dates/plain-date.ts";
import { noThread } from "../../src/domain/questions/question.ts";
import { referenceText } from "../../src/domain/register.ts";
import { nameIndex } from "../../src/text/questions/name-index.ts";
import { plainlyAsked } from "../../src/text/questions/plain-questions.ts";
import { understand } from "../../src/text/questions/understand.ts";
import type { Understanding, World } from "../../src/usecases/questions/understanding.ts";
import { itemsOf, worldOf } from "../../src/usecases/questions/world.ts";
import { type Demo, openNamed } from "./demo.ts";

const ofBoards = [
	"what is overdue for",
	"what's open on the",
	"who chairs",
	"who's the secretary of",
	"who sits on",
].map((words) => (name: string) => `${words} ${name}`);
const ofMeetings = [
	(name: string) => `when does ${name} next meet`,
	(name: string) => `when is the next ${name} meeting`,
	(name: string) => `where does ${name} next meet`,
	(name: string) => `when did ${name} last meet`,
	(name: string) => `what is due for ${name} this month`,
	(name: string) => `what's due on ${name} next week`,
];
const ofThings = [
	(name: string) => `where are we with ${name}`,
	(name: string) => `who owns the ${name}`,
	(name: string) => `when is ${name} due`,
];

/** After something was said, all words are read, whatever it was. */
const spoken = { ...noThread, saidBy: "somebody" };

describe.each([
	["demo", "", "guidance-lead"],
	["rail", "2027-06-16T09:00:00Z", "programme-secretary"],
	["census", "2041-02-06T10:00:00Z", "kbray"],
])("of the programme of %s", (name, today, asker) => {
	let demo: Demo;
	let world: World;
	let understanding: Understanding;
	let plainly: (words: string) => unknown;
	beforeAll(async () => {
		demo = await openNamed(name, today);
		const { register, ...asked } = await demo.asked("", { asker });
		world = await worldOf(register);
		const circumstances = { ...asked, world, today: dayIn(asked.zone, asked.now) };
		understanding = await understand(circumstances);
		const reader = { circumstances, index: nameIndex(world) };
		plainly = (words) => plainlyAsked(words, noThread, reader);
	}, 60_000);
	afterAll(() => demo.close());

	const told = (words: string) => {
		const reading = understanding.read(words, spoken);
		if (reading.is !== "question") return reading;
		const { is: _, ...question } = { is: "", ...reading.question };
		return { is: "question", question };
	};

	it("reads what is asked of a board by its name as by its code", () => {
		const boards = world.boards.filter(
			({ name, state }) => state.is === "active" && / /.test(name),
		);
		expect(boards.length).toBeGreaterThan(2);
		for (const { name, code } of boards)
			for (const form of [...ofBoards, ...ofMeetings])
				expect([name, plainly(form(name))]).toEqual([name, told(form(code))]);
	});

	it("reads what is asked of a thing by its title as by its reference", () => {
		let read = 0;
		for (const item of itemsOf(world)) {
			const board = world.boards.find(({ id }) => id === item.boardId);
			if (!board || item.kind === "meeting") continue;
			for (const form of ofThings) {
				const plain = plainly(form(item.title));
				if (!plain) continue;
				read += 1;
				expect([item.title, plain]).toEqual([
					item.title,
					told(form(referenceText(item, board)).replace("the ", "")),
				]);
			}
		}
		expect(read).toBeGreaterThan(20);
	});

	it("reads what the asker has as if all words were read", () => {
		for (const words of ["what are my actions", "my actions?", "show me my actions"])
			expect([words, plainly(words)]).toEqual([words, told(words)]);
	});

	it("says of a body that nobody knows that it is not found, whoever's words it has", () => {
		expect(plainly("who chairs the Zebra Quagga Board")).toEqual({
			is: "lost",
			looked: "Zebra Quagga Board",
		});
		const offered = world.boards.flatMap(({ name }) => {
			const reading = plainly(`who chairs the Zebra ${name}`);
			return reading ? [[name, reading]] : [];
		});
		for (const [name, reading] of offered)
			expect(reading).toMatchObject({
				is: "which",
				isGuess: true,
				choices: [{ label: name, question: `who chairs the ${name}` }],
			});
	});

	it("answers the same through the door", async () => {
		for (const { name, code } of world.boards.filter(({ state }) => state.is === "active")) {
			const [byName, byCode] = await Promise.all(
				[name, code].map((called) => demo.ask(`When does ${called} next meet?`, { asker })),
			);
			expect(byName?.answer).toEqual(byCode?.answer);
		}
	});

	it("leaves everything else to be read by all its words", () => {
		const [{ name: board } = { name: "" }] = world.boards;
		for (const words of [
			`what is overdue for ${board} and its sub-groups`,
			`what is overdue for ${board.replace(/ .*/, "").toLowerCase()}`,
			`who chairs ${board} in my absence`,
			"what is due for delivery this month",
			"who chairs it",
			`who chairs ${board.toLowerCase()} and the zebra panel`,
		])
			expect([words, plainly(words)]).toEqual([words, undefined]);
	});
});
