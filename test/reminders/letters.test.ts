import { LogLevel, WebClient } from "@slack/web-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { machineClock } from "../../src/clock.ts";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/index.ts";
import type { Card, Letter, Shown } from "../../src/reminders/messages/message-model.ts";
import { askingSlack } from "../../src/slack/directory/paced-calls.ts";
import { slackMessenger } from "../../src/slack/messenger/messenger.ts";
import { reminderLetters } from "../../src/views/reminders/messages.ts";
import { manifest, world } from "../local-slack/sample.ts";

const card = (more: Partial<Card> = {}): Card => ({
	kind: "milestone",
	headline: "Milestone due in 7 days",
	reference: "LPB-3",
	title: "Forum in every borough",
	board: "London Prevent board",
	when: "forecast Fri 6 March 2009",
	status: ["amber: venue not confirmed"],
	owner: { name: "Prevent Lead", slackId: "U1", role: "owner" },
	lastUpdate: "last updated Thu 29 January 2009 by Secretary",
	source: undefined,
	buttons: [
		{
			label: "Report RAG status",
			command: "milestone report",
			record: { item: "LPB-3" },
			isMain: true,
		},
	],
	...more,
});

let slack: LocalSlack;
beforeAll(async () => {
	slack = await startLocalSlack({ world, manifest, start: "2009-01-29T10:00:00Z", rates: "none" });
});
afterAll(() => slack.close());

/** Slack's own rules decide: the strict one on this machine. */
const posted = async (letter: Letter) => {
	const client = new WebClient(slack.botToken, {
		slackApiUrl: slack.apiUrl,
		logLevel: LogLevel.ERROR,
	});
	const asking = askingSlack(machineClock).sparing;
	const messenger = slackMessenger({ posting: client, reading: client, asking });
	return messenger.post({ ...letter, channelId: "C1", deliveryId: "d" });
};

const hostile =
	"<!channel> <@U2> <https://evil.example|click> & *bold* \u202Eright to left \u200B ```";
const long = "Very long words that somebody pasted. ".repeat(110);
const many = (count: number, more: Partial<Card> = {}) =>
	Array.from({ length: count }, () => card(more));
const away = (count: number, title: string) =>
	reminderLetters.away({
		from: "Tue 3 March 2009, 18:10",
		to: "Wed 4 March 2009, 07:55",
		lines: many(count, { title }).map((one) => ({
			card: one,
			wasDue: ["Tue 3 March 2009, 18:30"],
		})),
	});
const undelivered = (count: number, title: string) =>
	reminderLetters.undelivered(
		many(count, { title }).map((one) => ({
			is: "shown",
			card: one,
			wasDue: "Tue 3 March 2009",
			obstacle: "place" as const,
			isPersonal: false,
			place: "its board's channel",
			reason: "the channel is archived",
		})),
	);

describe("a reminder's message", () => {
	it("says in its text what its blocks say", () => {
		expect(reminderLetters.reminders([card()]).text.split("\n")).toEqual([
			"Milestone due in 7 days: Forum in every borough LPB-3",
			"forecast Fri 6 March 2009 · amber: venue not confirmed · owner <@U1>",
			"London Prevent board · last updated Thu 29 January 2009 by Secretary",
		]);
	});

	it("shows a RAG status as a word, with its reason, and keeps the reference apart", () => {
		expect(reminderLetters.reminders([card()]).blocks).toMatchInlineSnapshot(`
			[
			  {
			    "elements": [
			      {
			        "elements": [
			          {
			            "style": {
			              "bold": true,
			            },
			            "text": "Milestone due in 7 days",
			            "type": "text",
			          },
			          {
			            "text": ": ",
			            "type": "text",
			          },
			          {
			            "text": "Forum in every borough",
			            "type": "text",
			          },
			          {
			            "text": " ",
			            "type": "text",
			          },
			          {
			            "style": {
			              "code": true,
			            },
			            "text": "LPB-3",
			            "type": "text",
			          },
			          {
			            "text": "
			",
			            "type": "text",
			          },
			          {
			            "text": "forecast Fri 6 March 2009",
			            "type": "text",
			          },
			          {
			            "text": " · ",
			            "type": "text",
			          },
			          {
			            "text": "amber: venue not confirmed",
			            "type": "text",
			          },
			          {
			            "text": " · ",
			            "type": "text",
			          },
			          {
			            "text": "owner ",
			            "type": "text",
			          },
			          {
			            "type": "user",
			            "user_id": "U1",
			          },
			        ],
			        "type": "rich_text_section",
			      },
			    ],
			    "type": "rich_text",
			  },
			  {
			    "elements": [
			      {
			        "emoji": false,
			        "text": "London Prevent board · last updated Thu 29 January 2009 by Secretary",
			        "type": "plain_text",
			      },
			    ],
			    "type": "context",
			  },
			  {
			    "elements": [
			      {
			        "action_id": "do:milestone report",
			        "style": "primary",
			        "text": {
			          "emoji": false,
			          "text": "Report RAG status",
			          "type": "plain_text",
			        },
			        "type": "button",
			        "value": "{"item":"LPB-3"}",
			      },
			    ],
			    "type": "actions",
			  },
			]
		`);
	});

	it("labels a repeat as one", () => {
		const { text } = reminderLetters.repeat(reminderLetters.news(card()));
		expect(text.split("\n")[0]).toBe("Repeat: the earlier delivery could not be confirmed.");
	});
});

/** Each with a reference of its own. */
const numbered = (count: number, more: Partial<Card> = {}) =>
	many(count, more).map((one, index) => ({ ...one, reference: `LPB-${index + 1}` }));

describe("what could not be given", () => {
	type Row = Partial<Pick<Shown, "obstacle" | "isPersonal" | "isStuck">> & {
		readonly of?: Partial<Card>;
	};
	const stepAfter = (...rows: readonly Row[]): string =>
		reminderLetters
			.undelivered(
				rows.map(({ of, ...row }) => ({
					...{ is: "shown", card: card(of), wasDue: "Tue", place: "there", reason: "no" },
					...{ isPersonal: false, obstacle: "place", ...row },
				})),
			)
			.text.split("\n")
			.at(-1) ?? "";

	it.each<[string, ...Row[]]>([
		["/board bind", {}],
		["/action reassign", { isPersonal: true, of: { kind: "action" } }],
		["/action reassign", {}, { isPersonal: true, of: { kind: "action" } }],
		["reach: /board hand-over", { isPersonal: true, of: { kind: "meeting" } }],
		["reach: /board hand-over", { isPersonal: true, of: { kind: "board" } }],
		[
			"reach: /meeting paper-ask, /action reassign",
			{ isPersonal: true, of: { kind: "meeting", reference: "LPB-P1" } },
			{ isPersonal: true, of: { kind: "action" } },
		],
		["Tell them in another way.", { isPersonal: true, of: { kind: "guidance" } }],
		["/action list overdue", { obstacle: "late" }, { obstacle: "late", isPersonal: true }],
		["/programme status", { obstacle: "unknown" }, { obstacle: "unknown", isPersonal: true }],
		["/board bind", { obstacle: "late", isPersonal: true }, {}],
		["/programme status", { isStuck: true }],
	])("is followed by what mends it: %s", (step, ...rows) =>
		expect(stepAfter(...rows)).toMatch(new RegExp(`${step}$`)),
	);
});

describe("more than a message can show in full", () => {
	const weeks = [{ board: "Chief Officer Group", code: "COG", day: "Mon 9 March 2009", parts: [] }];
	const parts = [
		{ title: "Overdue", lines: numbered(10).map((one) => ({ ...one, owner: "Lead" })) },
	];
	const full = weeks.map((week) => ({ ...week, parts: [...parts, ...parts, ...parts] }));
	it.each([
		[
			"a morning of eleven",
			(some: Card[]) => reminderLetters.digest({ day: "Mon", cards: some }),
			11,
		],
		[
			"a morning of 150",
			(some: Card[]) => reminderLetters.digest({ day: "Mon", cards: some }),
			150,
		],
		[
			"a morning beside three weeks",
			(some: Card[]) => reminderLetters.digest({ day: "Mon", cards: some }, full),
			40,
		],
		["thirteen in a channel", (some: Card[]) => reminderLetters.reminders(some), 13],
		[
			"a hundred in a channel, beside its week",
			(some: Card[]) => reminderLetters.reminders(some, full),
			100,
		],
		[
			"seventy after an absence",
			(some: Card[]) =>
				reminderLetters.away({
					...{ from: "", to: "" },
					lines: some.map((card) => ({ card, wasDue: ["Tue"] })),
				}),
			70,
		],
	] as const)("%s: each is named in one message that Slack takes", async (_, write, count) => {
		for (const more of [{}, { title: long, headline: "Overdue", rows: ["an item"] }]) {
			const letter = write(numbered(count, more));
			const said = JSON.stringify(letter.blocks);
			for (const { reference } of numbered(count))
				expect(said).toMatch(new RegExp(`\\b${reference}\\b`));
			expect(said).not.toContain("does not fit in one message");
			expect(await posted(letter)).toMatchObject({ is: "sent" });
		}
	});
	it("keeps the buttons of the first ten of a morning", () => {
		const { blocks } = reminderLetters.digest({ day: "Mon", cards: numbered(25) });
		expect(blocks.filter(({ type }) => type === "actions")).toHaveLength(10);
	});
	it("says how many are named alone", () => {
		const lines = numbered(70).map((card) => ({ card, wasDue: ["Tue"] }));
		const { text } = reminderLetters.away({ from: "", to: "", lines });
		expect(JSON.stringify(reminderLetters.away({ from: "", to: "", lines }).blocks)).toMatch(
			/… and 10 more: LPB-61, LPB-62/,
		);
		expect(text).toContain("While I was away");
	});
});

describe("whatever people wrote", () => {
	const letters: readonly [string, (title: string) => Letter][] = [
		["one reminder", (title) => reminderLetters.reminders([card({ title, status: [title] })])],
		[
			"twelve reminders",
			(title) => reminderLetters.reminders(many(12, { title, status: [title, title] })),
		],
		["news", (title) => reminderLetters.news(card({ title, source: title.slice(0, 200) }))],
		["sixty lines after an absence", (title) => away(60, title)],
		["thirty that could not be given", (title) => undelivered(30, title)],
	];
	it.each(letters)("%s: mentions nobody and calls no channel", (_name, write) => {
		const { text, blocks } = write(hostile);
		expect(text).not.toMatch(/<!|<@U2|<https/);
		const elements = JSON.stringify(blocks);
		expect(elements).not.toMatch(/"type":"(?:broadcast|usergroup|link)"/);
		expect(elements).not.toMatch(/mrkdwn/);
		expect(elements.match(/"user_id":"(?!U1")/)).toBeNull();
	});
	it.each(letters)("%s: is accepted by Slack, however long the words", async (_name, write) => {
		expect(await posted(write(hostile))).toMatchObject({ is: "sent" });
		expect(await posted(write(long))).toMatchObject({ is: "sent" });
	});
	it.each(letters)("%s: loses none of its items to the length of others", (_name, write) => {
		expect(write(long).text).toBeDefined();
		expect(JSON.stringify(write(long).blocks)).not.toContain("does not fit in one message");
	});
	it.each(letters)("%s: can be said in words alone", async (_name, write) => {
		expect(await posted(reminderLetters.plain(write(long)))).toMatchObject({ is: "sent" });
	});
});
