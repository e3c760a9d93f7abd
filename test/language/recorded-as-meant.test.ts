/** What is typed is recorded as it was meant: every word in its own field, or asked about. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./typed-line.ts";

type Case = {
	readonly line: string;
	/** The code of the board whose channel it is typed in. */
	readonly here?: string;
	/** The words that each field got, and no other did. */
	readonly raw?: Readonly<Record<string, string>>;
	/** What these fields were read as. */
	readonly input?: Readonly<Record<string, unknown>>;
	/** The words that nobody could read. */
	readonly over?: string;
	/** What is said, or asked, instead of recording it. */
	readonly says?: string;
};

const corpus = JSON.parse(
	readFileSync(new URL("./recorded-as-meant.json", import.meta.url), "utf8"),
) as Readonly<Record<string, readonly Case[]>>;

let desk: Desk;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk?.close());

describe.each(Object.entries(corpus))("%s", (_what, cases) => {
	it.each(cases.map((each) => [each.line, each] as const))("%s", async (line, each) => {
		const { here, raw, input, over = "", says } = each;
		const typed = await desk.types(line, here);
		expect(typed.over).toBe(over);
		if (raw) expect(typed.raw).toEqual(raw);
		if (input) expect(typed.read).toMatchObject({ is: "input", input });
		if (says) expect(JSON.stringify(typed.read)).toContain(says);
	});
});
