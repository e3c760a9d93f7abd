/** What is pasted or typed as chat shows it: a calendar's moment, marks around words, a picture's name, a day that is no place. */
import { describe, expect, it } from "vitest";
import { atTheMuseums } from "./typed-orders.ts";

describe("a line as it is pasted", () => {
	const { types } = atTheMuseums();

	it.each([
		["/meeting schedule CDD 2025-11-18T10:00", "Tue 18 November 2025, 10:00–11:00"],
		["/meeting schedule CDD 2025-11-20T10:00, Alder Hall", "10:00–11:00 · Alder Hall"],
		["/meeting schedule `CDD` *24 November* 10am", "Mon 24 November 2025, 10:00–11:00"],
		["/meeting schedule CDD end of October", '"end of October" as Fri 31 October 2025'],
		["/action show `CDD-1`", "Catalogue the loan agreements"],
		["/action update CDD-1 halfway :tada:", "Updated CDD-1"],
		["/action show CDD-1", "Note: halfway :tada:"],
		["/action add Count the *small* cases, due in November", "Count the small cases · no owner"],
		["/action add Hang 2*3 and 4*5 panels, due in November", "Hang 2*3 and 4*5 panels · no owner"],
	])("%s", async (line, says) => {
		expect(await types(line)).toContain(says);
	});

	it("takes no day that hangs on another for a place", async () => {
		expect(await types("/meeting schedule CDD the day before the board")).not.toContain(
			"Scheduled",
		);
	});
});
