/** Which lines of minutes are actions, whose they are and by when, in the layouts that committees use. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../../src/domain/dates/plain-date.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import { minutesField } from "../../src/language/fields/meetings/minutes.ts";
import { readMinutesActions } from "../../src/language/minutes/actions.ts";
import type { Lexicon } from "../../src/language/names/entities.ts";
import type { Reading } from "../../src/language/reading.ts";
import { board, organisation, person } from "../store/world.ts";

const ruth = person({ id: "ruth", name: "Ruth Bell", handle: "ruth", slackId: "U7" });
const people = [
	ruth,
	person({ id: "omar", name: "Omar Haddad-Lee", handle: "omar" }),
	person({ id: "osei", name: "Dr. Samuel Osei", handle: "sosei" }),
	person({ id: "supply", name: "Supply Lead", handle: "supply-lead" }),
];
const organisations = [
	organisation({ id: "npia", name: "National Policing Improvement Agency (NPIA)" }),
	organisation({ id: "wia", name: "Wend Improvement Agency (WIA)" }),
	organisation({ id: "council", name: "Kelby Town Council", aliases: ["the boroughs"] }),
];
const about = board({ id: "gates", name: "Gates Board", chairId: "omar", secretaryId: "ruth" });
const lexicon: Lexicon = { boards: [about], people, organisations, workStreams: [], plans: [] };
const said = {
	lexicon,
	about,
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
	["Action (Zed): ring the mill", ["1 | Ring the mill (Zed) | - | -"]],
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

/** The title, the owner and the day, or what could not be read as one. */
const toldIn = (text: string) =>
	readMinutesActions(text, said).map(({ title, owner, due, unread }) =>
		[title, owner?.id ?? "-", due.precision === "undated" ? `${unread ?? "-"}` : due.last].join(
			" | ",
		),
	);

describe("a sentence that gives somebody something to do is one", () => {
	it.each([
		["Ruth Bell will circulate the map by Friday.", "Circulate the map | ruth | 2026-04-10"],
		["4. The map was seen. RB to circulate it by 24 April.", "Circulate it | ruth | 2026-04-24"],
		[
			"• Omar undertook to write to the boroughs by 1 May",
			"Write to the boroughs | omar | 2026-05-01",
		],
		["The Chair will write to WIA by 30 April.", "Write to WIA | omar | 2026-04-30"],
		["The Secretary agreed to book the hall.", "Book the hall | ruth | -"],
		[
			"It was agreed that Ruth Bell would supply pumps by 15 May.",
			"Supply pumps | ruth | 2026-05-15",
		],
		[
			"The Chair asked Dr Osei to send the accounts by 8 May.",
			"Send the accounts | osei | 2026-05-08",
		],
		["By 8 May, Dr. Samuel Osei will audit the pumps.", "Audit the pumps | osei | 2026-05-08"],
		[
			"In May, the Wend Improvement Agency (WIA) will issue guidance.",
			"Issue guidance | wia | 2026-05-31",
		],
		[
			"Kelby Town Council has agreed to mend the path by 31 June.",
			"Mend the path by 31 June | council | by 31 June",
		],
		["Supply Lead was asked to count pumps. By 1 May.", "Count pumps | supply | 2026-05-01"],
		["<@U7> to post the notice within two weeks", "Post the notice | ruth | 2026-04-21"],
		[
			"Ruth Bell and the Chair will agree a plan by 8 May.",
			"Ruth Bell and the Chair will agree a plan | - | 2026-05-08",
		],
	])("%s", (text, told) => {
		expect(toldIn(text)).toEqual([told]);
	});
});

describe("a sentence that only tells is none", () => {
	it.each([
		"The Chair will be away in May.",
		"Ruth Bell will attend the next meeting.",
		"Ruth Bell will not send the map.",
		"Ruth Bell will retire in June.",
		"Dr Osei said that WIA would need time.",
		"The map will be reviewed at the next meeting by Friday.",
		"Supply will improve in May.",
		"Kelby Town Council will receive a grant of £4,000.",
		"The Chair referred to the letter from Dr Osei to the Secretary.",
		"The Chair welcomed Ruth Bell to her first meeting.",
		"Decision: Ruth Bell to be vice-chair.",
		"Present: Ruth Bell, Omar Haddad-Lee (Chair)",
		"No action: the gate is sound. Reaction: mixed.",
		"Action 3: closed. Their action – though late – was good.",
		"Action: Ruth Bell",
	])("%s", (text) => {
		expect(toldIn(text)).toEqual([]);
	});
});

describe("a label marks one, whatever its shape", () => {
	it.each([
		"Action - Ruth to order rope",
		"ACTION 4.2 – Ruth Bell – order rope",
		"*ACTION:* RB to order rope",
		"[Action] Ruth Bell to order rope",
		"Action point 3: Ruth should order rope",
		"AP3: the Secretary to order rope",
		"AP 3 - Mrs Bell to order rope",
		"A1. Ruth to order rope",
		"Action No. 7. Ruth Bell: order rope",
		"Action for Ruth: order rope",
		"Action (Secretary): order rope",
		"Rope is short. ACTION: Order rope (Ruth Bell)",
		"Order rope. ACTION: RB",
		"Order rope [Action: Ruth Bell]",
		"Rope is short. Order rope. Action by: the Secretary",
		"Ruth Bell to order rope. ACTION",
		"Rope is short. Order rope.\nACTION: RB",
		"Item | Action\nRope is short. Order rope. | RB\nThe gate was seen. |",
		"Item | Action\nRope is short. | Ruth to order rope",
		"ACTIONS\n1. Order rope – Ruth\n\n2) Any other business",
		"Ruth Bell to order rope.\nAction | Owner\nOrder rope | Ruth Bell",
	])("%j", (text) => {
		expect(toldIn(text)).toEqual(["Order rope | ruth | -"]);
	});
	it.each([
		["Order rope by 1 May. (Action: RB/OHL)", "Order rope (RB/OHL) | - | 2026-05-01"],
		["Order rope. Action: RB, 24 April", "Order rope | ruth | 2026-04-24"],
		["Actions: Order rope (Ruth, by 1 May)", "Order rope | ruth | 2026-05-01"],
		["Action | Owner | Due\nOrder rope | RB | 31 April", "Order rope (31 April) | ruth | 31 April"],
	])("%j", (text, told) => {
		expect(toldIn(text)).toEqual([told]);
	});
});

it("long minutes take no longer than their length", () => {
	const item = "Ruth Bell said that it leaks, and that she wants to go to see it. Omar will get";
	const long = (most: number) =>
		Array.from({ length: most }, (_, n) => `${item} ${n} quotes by 1 May.`);
	const took = [100, 800].map((most) => {
		const begun = performance.now();
		expect(toldIn(long(most).join("\n"))).toHaveLength(most);
		return performance.now() - begun;
	});
	expect(took[1]).toBeLessThan(8 * 4 * (took[0] ?? 0));
});

const paper = "../shared/papers/delivery-of-prevent-2009-01-29.txt";

it.skipIf(!existsSync(paper))("a real paper that tells much gives one thing to do", () => {
	const told = readMinutesActions(readFileSync(paper, "utf8"), said);
	expect(told).toMatchObject([{ owner: { id: "npia" }, due: { last: "2009-03-31" } }]);
});
