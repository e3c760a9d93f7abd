/** The secretary of several boards that have no channel: the morning's cards keep their buttons, and no week is lost. */
import { describe, expect, it } from "vitest";
import type { Card, Week } from "../../src/reminders/messages/message-model.ts";
import { wordsOfAll } from "../../src/views/kit/blocks.ts";
import { reminderLetters } from "../../src/views/reminders/messages.ts";

const card = (n: number): Card => ({
	kind: "action",
	headline: "Due today",
	reference: `LPB-${n}`,
	title: `Write to borough ${n}`,
	board: "London Prevent board",
	status: ["open"],
	buttons: [{ label: "Done", command: "action close", record: { item: `LPB-${n}` } }],
});
const cards = (count: number) => Array.from({ length: count }, (_, n) => card(n + 1));

const lines = Array.from({ length: 12 }, (_, n) => ({
	reference: `X-${n}`,
	title: "A long title of something that is to be done by somebody this week ".repeat(2),
	when: "due Fri 6 March 2009",
	status: ["amber: ".padEnd(120, "because ")],
	owner: "Somebody or other",
}));
const week = (code: string): Week => ({
	board: `Board ${code}`,
	code,
	day: "Mon 2 March 2009",
	parts: ["Meetings", "Overdue", "Due this week"].map((title) => ({ title, lines })),
});
const codes = ["AAB", "BBC", "CCD", "DDE", "EEF", "FFG"];
const weeks = codes.map(week);

const stepsIn = (blocks: readonly { readonly type: string }[]) =>
	blocks.filter(({ type }) => type === "actions").length;
const toldIn = (said: string) => codes.filter((code) => said.includes(`Board ${code}: the week`));

describe("a morning beside many weeks", () => {
	it.each([0, 1, 3, 10, 60])("keeps the titles of %s cards, and names every board", (count) => {
		const letter = reminderLetters.digest({ day: "Mon", cards: cards(count) }, weeks);
		const said = wordsOfAll(letter.blocks);
		expect(said).not.toContain("does not fit in one message");
		for (const { title } of cards(count)) expect(said).toContain(title);
		expect(stepsIn(letter.blocks)).toBeGreaterThanOrEqual(Math.min(count, 5));
		for (const code of codes) expect(said).toContain(code);
		expect(toldIn(said).length).toBeGreaterThan(0);
		expect(said).toMatch(/The weeks? of .* would not fit here: .*\/board show/);
	});

	it("is told whole where all of it fits", () => {
		const letter = reminderLetters.digest({ day: "Mon", cards: cards(3) }, weeks.slice(0, 1));
		expect(wordsOfAll(letter.blocks)).not.toContain("would not fit");
		expect(stepsIn(letter.blocks)).toBe(3);
	});

	it("shows how to see what has a line alone, by one of those that are listed", () => {
		const listed = (made: readonly Card[]) =>
			wordsOfAll(reminderLetters.digest({ day: "Mon", cards: [...cards(10), ...made] }, []).blocks);
		const paper: Card = { ...card(11), kind: "meeting", reference: "FRB-P1" };
		const meeting: Card = { ...card(12), kind: "meeting", reference: "FRB-M3" };
		expect(listed([card(11), card(12)])).toContain("/action show LPB-11. Settle it");
		expect(listed([paper, meeting])).toContain("/meeting show FRB-M3. Settle it");
		expect(listed([paper])).not.toContain("reference:");
		expect(listed([paper])).toContain("Settle it, and it is not mentioned again.");
	});

	it("is so after an absence too", () => {
		const missed = cards(12).map((one) => ({ card: one, wasDue: ["Tue"] }));
		const letter = reminderLetters.away({ from: "Mon", to: "Tue", lines: missed }, weeks);
		const said = wordsOfAll(letter.blocks);
		for (const { title } of cards(12)) expect(said).toContain(title);
		for (const code of codes) expect(said).toContain(code);
		expect(toldIn(said).length).toBeGreaterThan(0);
	});
});
