/** Which lines of minutes are actions, whose they are and by when, in the layouts that committees use. */
import { expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { minutesField } from "../../src/language/fields/meetings/minutes.ts";
import { readMinutesActions } from "../../src/language/minutes/actions.ts";
import type { Lexicon } from "../../src/language/names/entities.ts";
import type { Reading } from "../../src/language/reading.ts";
import { person } from "../store/world.ts";

const lexicon = {
	boards: [],
	people: [
		person({ id: "ruth", name: "Ruth Bell", handle: "ruth" }),
		person({ id: "omar", name: "Omar Haddad-Lee", handle: "omar" }),
	],
	organisations: [],
	workStreams: [],
	plans: [],
} as unknown as Lexicon;
const said = {
	lexicon,
	zone: "Europe/London",
	calendar: englandAndWales,
	today: plainDate("2026-04-07"),
};

/** The paragraph, the title, the owner and the day. */
const actionsIn = (text: string) =>
	readMinutesActions(text, said).map(({ paragraph, title, owner, due }) =>
		[
			paragraph,
			title,
			owner?.id ?? "-",
			due.precision === "undated" ? "-" : `${due.first}${due.last === due.first ? "" : "…"}`,
		].join(" | "),
	);

it.each([
	["Action: Ruth Bell to send the map by 20 April.", ["1 | Send the map | ruth | 2026-04-20"]],
	[
		"3.1 ACTION (Omar Haddad-Lee): order 40 pumps by 24/04/2026.",
		["1 | Order 40 pumps | omar | 2026-04-24"],
	],
	["Action: Ruth Bell — draft the note, due 1/5/26", ["1 | Draft the note | ruth | 2026-05-01"]],
	["ACTION: Omar Haddad-Lee: ring the mill (30 April)", ["1 | Ring the mill | omar | 2026-04-30"]],
	["Action (Zed): ring the mill", ["1 | (Zed) ring the mill | - | -"]],
	["Action (2): ring the mill", ["1 | Ring the mill | - | -"]],
	["The map was seen.\nNobody acted on it: it is old.", []],
	["Actions were agreed.\n- The map was seen", []],
])("%j", (text, actions) => {
	expect(actionsIn(text)).toEqual(actions);
});

it("a date that there is not is kept, and said", () => {
	expect(readMinutesActions("Action: Ruth Bell to send the map by 31 April.", said)).toMatchObject([
		{ title: "Send the map by 31 April", owner: { id: "ruth" }, unread: "by 31 April" },
	]);
});

it("each point under a heading of actions is one, as far as the list goes", () => {
	const text = `2. Pumps
- Ruth Bell thanked all
Action points:

- Ruth Bell: circulate the map (30.04.26)
Ruth Bell: thank the mill
- Ruth / Omar: agree the rota asap
• All: send holiday dates
Any other business
- The tea urn is broken`;
	expect(actionsIn(text)).toEqual([
		"4 | Circulate the map | ruth | 2026-04-30",
		"5 | Thank the mill | ruth | -",
		"6 | Ruth / Omar: agree the rota asap | - | -",
		"7 | All: send holiday dates | - | -",
	]);
});

it("each row of a table of actions is one, with what could not be read in its words", () => {
	const table = `| No | Action | Owner | Due |
|---|:---|---|---|
| 1 | Check the gates | Ruth Bell | 30 April |
| 2 | Renew the lease | Estates | end of May |
| 3 | | Ruth Bell | |
| 4 | Walk the bank | @omar | when dry |
Then the board rose.
| Sluice | State |
| Lower | shut |`;
	const actions = [
		"3 | Check the gates | ruth | 2026-04-30",
		"4 | Renew the lease (Estates) | - | 2026-05-31",
		"6 | Walk the bank (when dry) | omar | -",
	];
	expect(actionsIn(table)).toEqual(actions);
	const pasted = table.replace(/^\| /gm, "").replace(/ \|$/gm, "").replaceAll(" | ", "\t");
	const read = minutesField("Minutes")
		.schema({} as Reading)
		.parse(pasted);
	expect(actionsIn(read)).toEqual(actions);
});
