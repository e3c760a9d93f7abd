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
		["move M2 to 3pm-5pm", "→ Thu 9 October 2025, 15:00–17:00"],
		["move M2 to 3pm, 2 hours", "→ Thu 9 October 2025, 15:00–17:00"],
		["move M2 to start at 3pm and finish at 5pm", "→ Thu 9 October 2025, 15:00–17:00"],
		["change M2 until 5pm", "→ Thu 9 October 2025, 14:00–17:00"],
		["change M2 to end at 4pm, Oak Room", "→ Thu 9 October 2025, 14:00–16:00 · Oak Room"],
		["change M2 finish time to 5pm", "→ Thu 9 October 2025, 14:00–17:00"],
		["change M2 ending at noon", "It starts at 14:00, so it cannot end at 12:00."],
		["postpone M2 until 5pm", "Does it start at 17:00 then, or end?"],
		["postpone M2 until the 23rd", "→ Thu 23 October 2025, 14:00–15:30"],
		["move M2 to the Oak Room", "→ Thu 9 October 2025, 14:00–15:30 · the Oak Room"],
		["move M2 to town hall committee room 2", "14:00–15:30 · town hall committee room 2"],
		["move M2 to Oak Room 9am", "I couldn't read"],
		["move M2 to sometime", 'I couldn\'t read "sometime" as a date'],
		["move M2 to 16 Oct same time", "→ Thu 16 October 2025, 14:00–15:30"],
		["move M2 to 16 Oct at the same time, Alder Hall", "14:00–15:30 · Alder Hall"],
		["move M2 to the 16th at 3pm", "→ Thu 16 October 2025, 15:00–16:30"],
		["move M2 to the 23rd", "It is Thu 9 October 2025 now. Which day is “the 23rd”?"],
		["move M2 from 9 October to the 23rd", "[Thu 23 October 2025]"],
		["move M2 to Friday", "[Fri 10 October 2025]"],
		["postpone M2 to the 23rd", "→ Thu 23 October 2025, 14:00–15:30"],
		["bring M2 forward to Friday", "[Fri 3 October 2025]"],
		["move M2 to 15 or 16 October", "Which of the two?"],
		["move M2 to 15 or 16 October 2pm", "[Wed 15 October 2025, 2pm]"],
		["move M2 to second Friday after Easter", "→ Fri 17 April 2026, 14:00–15:30"],
	])("%s", async (line, says) => {
		expect(await types(`/meeting ${line}`)).toContain(says);
	});

	it("keeps its start where the answer is that it ends then", async () => {
		await types("/meeting postpone M2 until 5pm");
		expect(await as("trust-secretary").presses("collections", "Ends at 17:00")).toContain(
			"→ Thu 9 October 2025, 14:00–17:00",
		);
	});

	it("moves it once, though its button is pressed twice", async () => {
		await types("/meeting postpone CDD-M2 by a week");
		const secretary = as("trust-secretary");
		expect(await secretary.presses("collections", "Go ahead")).toContain("→ Thu 16 October 2025");
		expect(await secretary.presses("collections", "Go ahead")).toContain(
			"CDD-M2 has that day, time and place already",
		);
	});

	it("keeps the hour that was said beside a day of which it asked the month", async () => {
		await types("/meeting move M2 to the 23rd at 3pm");
		expect(await as("trust-secretary").presses("collections", "Thu 23 October 2025")).toContain(
			"→ Thu 23 October 2025, 15:00–16:30",
		);
	});

	it("asks the month of a bare day of the month for a due date too", async () => {
		const said = await types("/action re-date CDD-1 from 10 October to the 24th");
		expect(said).toContain("It is Fri 10 October 2025 now. Which day is “the 24th”?");
		expect(said).toContain("[Fri 24 October 2025]");
		expect(await types("/action postpone CDD-1 to the 24th")).toContain("due Fri 24 October 2025");
	});

	it("asks which of two days is meant, and keeps both where either is", async () => {
		expect(await types("/action add Send invites, due 15 or 16 October")).toContain(
			"Which of the two?",
		);
	});
});
