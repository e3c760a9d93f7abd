/** Everybody whose messages a rehearsal counts can be chosen from its menu, however long their names. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readValue } from "../../src/assistant/press.ts";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import type { Person } from "../../src/domain/people/person.ts";
import { markedField } from "../../src/language/fields/carried.ts";
import type { Reading } from "../../src/language/reading.ts";
import type { Rehearsal } from "../../src/usecases/reminder/rehearse.ts";
import { narrowing } from "../../src/views/reminders/rehearsal-filter.ts";

const days = { first: plainDate("2009-01-29"), last: plainDate("2009-02-26") };

const rehearsalOf = (people: readonly Person[], person?: Person) =>
	({
		days,
		board: { code: "ABCDEFGH" },
		person,
		messages: ["2009-02-02", "2009-02-10"].map((day) => ({ day: plainDate(day) })),
		people: people.map((one) => ({ person: one, count: 3 })),
		overspent: [],
	}) as unknown as Rehearsal;

type Menu = { readonly options: readonly { readonly value: string }[] };
const choicesIn = (rehearsal: Rehearsal) =>
	narrowing(rehearsal).map((block) =>
		((block as unknown as { elements: readonly Menu[] }).elements[0]?.options ?? []).map(
			({ value }) => value,
		),
	);

const ids = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 40 });

describe("the menus under a rehearsal", () => {
	it("offer each person once, in no more letters than Slack keeps", () => {
		fc.assert(
			fc.property(ids, (all) => {
				const people = all.map((id) => ({ id, name: id, handle: `secretary-${id}` }) as Person);
				const [, chosen = []] = choicesIn(rehearsalOf(people));
				const read = markedField().schema({ lexicon: { people } } as unknown as Reading);
				expect(chosen.map((value) => read.parse(readValue(value).who))).toEqual(people);
				for (const value of chosen) expect(value.length).toBeLessThanOrEqual(75);
			}),
		);
	});
	it("keep to that person in the weeks below", () => {
		const handle = "secretary-of-the-joint-committee-for-the-borough";
		const one = { id: "8b8f2a52-77a1-4f0c-9d5e-6f3f1c0b2a11", name: "One", handle } as Person;
		const [weeks = []] = choicesIn(rehearsalOf([one], one));
		expect(weeks).toHaveLength(2);
		for (const value of weeks) expect(readValue(value)).toHaveProperty("who");
	});
});
