/** Questions about boards, meetings and people as they are typed in a hurry; ">" goes on in the thread. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { type Demo, openProgramme, withoutBoard } from "./demo.ts";

type Asked = {
	readonly today: string;
	readonly asker: string;
	/** A board that the asker may not see. */
	readonly hidden: string;
	/** What is told. */
	readonly told: readonly (readonly [string, readonly string[]])[];
	readonly refused: readonly string[];
	/** About the hidden board: answered as if it were not there. */
	readonly unseen: readonly string[];
};

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const programmes = JSON.parse(read("boards-in-chat.json")) as Record<string, Asked>;

describe.each(Object.entries(programmes))("of the programme of %s", (name, asked) => {
	let demo: Demo;
	let without: Demo;
	beforeAll(async () => {
		const now = instant(asked.today);
		const text = read(`${name}.json`);
		demo = await openProgramme(text, { loadedAt: now, clock: now });
		const rest = withoutBoard(text, asked.hidden);
		without = await openProgramme(rest, { loadedAt: now, clock: now });
	}, 60_000);
	afterAll(async () => {
		await demo.close();
		await without.close();
	});

	const lastOf = async (text: string, from: Demo) => {
		let thread: ThreadContext | undefined;
		let said = { is: "", text: "" };
		for (const turn of text.split(" > ")) {
			const answered = await from.ask(turn, { asker: asked.asker, thread });
			thread = answered.thread;
			said = { is: answered.answer.is, text: answerMessage(answered.answer).text };
		}
		return said;
	};

	it.each(asked.told)("“%s” is answered", async (text, says) => {
		const said = await lastOf(text, demo);
		expect([said.is, said.text]).toEqual([expect.stringMatching(/^(found|nothing)$/), said.text]);
		for (const words of says) expect(said.text).toContain(words);
	});

	it.each(asked.refused)("“%s” is refused, and not answered of something else", async (text) =>
		expect((await lastOf(text, demo)).is).toMatch(/^(not-|which)/),
	);

	it.each(asked.unseen)("“%s” is answered as if nothing were hidden", async (text) =>
		expect(await lastOf(text, demo)).toEqual(await lastOf(text, without)),
	);
});
