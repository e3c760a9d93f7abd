/** What a secretary types to move a meeting within its day, to another room, or to a day and no other hour. */
import { describe, expect, it } from "vitest";
import { atTheMuseums } from "./typed-orders.ts";

describe("moving a meeting", () => {
	const { as, types } = atTheMuseums();

	it.each([
		["delay CDD-M2 by half an hour", "→ Thu 9 October 2025, 14:30–16:00"],
		["delay M2 30 mins", "→ Thu 9 October 2025, 14:30–16:00"],
		["bring M2 forward an hour and a half", "→ Thu 9 October 2025, 12:30–14:00"],
		["change M2 an hour earlier", "→ Thu 9 October 2025, 13:00–14:30"],
		["change M2 30 mins", "Later or earlier? (For how long it takes, say “lasting 30 minutes”.)"],
		["change M2 lasting 2 hours", "→ Thu 9 October 2025, 14:00–16:00"],
		["move M2 to the Oak Room", "→ Thu 9 October 2025, 14:00–15:30 · the Oak Room"],
		["move M2 to town hall committee room 2", "14:00–15:30 · town hall committee room 2"],
		["move M2 to Oak Room 9am", "I couldn't read"],
		["move M2 to sometime", 'I couldn\'t read "sometime" as a date'],
		["move M2 to 16 Oct same time", "→ Thu 16 October 2025, 14:00–15:30"],
		["move M2 to 16 Oct at the same time, Alder Hall", "14:00–15:30 · Alder Hall"],
		["move M2 to 15 or 16 October", "Which of the two?"],
		["move M2 to 15 or 16 October 2pm", "[Wed 15 October 2025, 2pm]"],
		["move M2 to second Friday after Easter", "→ Fri 17 April 2026, 14:00–15:30"],
	])("%s", async (line, says) => {
		expect(await types(`/meeting ${line}`)).toContain(says);
	});

	it("moves it once, though its button is pressed twice", async () => {
		await types("/meeting postpone CDD-M2 by a week");
		const secretary = as("trust-secretary");
		expect(await secretary.presses("collections", "Go ahead")).toContain("→ Thu 16 October 2025");
		expect(await secretary.presses("collections", "Go ahead")).toContain(
			"CDD-M2 has that day, time and place already",
		);
	});

	it("asks which of two days is meant, and keeps both where either is", async () => {
		expect(await types("/action add Send invites, due 15 or 16 October")).toContain(
			"Which of the two?",
		);
	});
});
