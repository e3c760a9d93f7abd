import { describe, expect, it } from "vitest";
import { keysOf } from "../../src/language/names/words.ts";

describe("one word, however it is set apart", () => {
	it.each([
		["S.44", "s44"],
		["S 44", "S-44"],
		["E.I.A. done", "EIA done"],
		["2008/9", "2008-09"],
		["08/09 grant", "2008/2009 grant"],
	])("%s is %s", (one, other) => expect(keysOf(one)).toEqual(keysOf(other)));

	it.each([
		["a 3 day course", "a3 day course"],
		["LPB-14", "LPB14"],
		["5/6/2009", "56/2009"],
		["2009-03-05", "09/03 05"],
		["2008/2012", "08/09"],
	])("%s is not %s", (one, other) => expect(keysOf(one)).not.toEqual(keysOf(other)));
});
