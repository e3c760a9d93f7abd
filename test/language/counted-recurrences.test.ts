/** How boards say how often they meet; the days beside each were counted off a calendar, day by day. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRecurrenceLine } from "../../src/language/recurrence/recurrence-lines.ts";

type Counted = {
	readonly text: string;
	readonly ref: string;
	readonly tz: string;
	readonly means: "asked" | "refused" | readonly string[];
};

const counted: readonly Counted[] = JSON.parse(
	readFileSync(new URL("./counted-recurrences.json", import.meta.url), "utf8"),
);

const answered = ({ means, ...said }: Counted) => {
	const answer = JSON.parse(readRecurrenceLine(JSON.stringify({ id: 1, ...said })));
	if ("refused" in answer) return "refused";
	if ("clarify" in answer) return "asked";
	const length = typeof means === "string" ? 10 : (means[0]?.length ?? 10);
	return answer.occurrences.slice(0, 6).map((at: string) => at.slice(0, length));
};

describe("the first days of a series", () => {
	it.each(counted)("“$text” are those that a calendar shows", (phrase) => {
		expect(answered(phrase)).toEqual(phrase.means);
	});
});
