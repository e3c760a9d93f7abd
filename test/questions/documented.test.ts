/** Whatever a page, the help or an answer says may be asked is answered: of the demonstration, in the words that stand there. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workingQuestions } from "../../src/usecases/questions/suggestions.ts";
import { worldOf } from "../../src/usecases/questions/world.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openDemo } from "./demo.ts";
import { type Room, roomOf } from "./room.ts";

const read = (path: string): string => readFileSync(path, "utf8");

/** After the bot's name in a page, or between the quotes of the help and the Home tab. */
const asked = (text: string): readonly string[] =>
	[...text.matchAll(/`@Convenor ([^`]+)`|“([a-z][^”]*\?)”/g)].map(
		([, mentioned, quoted]) => mentioned ?? quoted ?? "",
	);

const [tour = "", ...others] = asked(read("README.md"));
const aboutReminders = read(".github/guides/asking.md").split("## Ask about reminders")[0] ?? "";
const questions = [
	...new Set([
		...asked(aboutReminders),
		...asked(read("src/onboarding/help.ts")),
		...asked(read("src/views/home/home.ts")),
		...others,
	]),
];

const answered = ["found", "nothing"];

describe("what is said to be asked", () => {
	let demo: Demo;
	beforeAll(async () => {
		demo = await openDemo();
	}, 60_000);
	afterAll(() => demo.close());

	const says = async (room: Room, text: string) => {
		const { answer } = (await room.says(text, "contest-secretary")).publicly;
		expect(answered, `${text}: ${answerMessage(answer).text}`).toContain(answer.is);
		return answerMessage(answer).text;
	};

	it("is found on the pages", () => {
		expect(tour).toBe("when do we next meet?");
		expect(questions.length).toBeGreaterThanOrEqual(4);
	});

	it.each(questions)("%s", async (text) => {
		await says(await roomOf(demo, {}), text);
	});

	it("goes on in the thread of a board's own channel", async () => {
		const room = await roomOf(demo, { channel: "contest-london" });
		await says(room, tour);
		expect(await says(room, "who is the secretary?")).toContain("CONTEST (London) board");
	});

	it("is offered where nothing was understood", async () => {
		const viewer = await demo.viewer("contest-secretary");
		const world = await worldOf(demo.store.store.as({ kind: "person", viewer }));
		const offered = workingQuestions(world, viewer.personId);
		expect(offered).toHaveLength(3);
		for (const { question } of offered) await says(await roomOf(demo, {}), question);
	});

	it("turns a long list's pages in words", async () => {
		const room = await roomOf(demo, {});
		const first = await says(room, "what is open?");
		const second = await says(room, "show more");
		expect(second).not.toBe(first);
		expect(await says(room, "back")).toBe(first);
	});

	it("shows an order's command", async () => {
		const room = await roomOf(demo, {});
		const turn = await room.says("move the LPB meeting to the 12th", "contest-secretary");
		expect(JSON.stringify(answerMessage(turn.publicly.answer))).toContain("/meeting change LPB-M");
	});
});
