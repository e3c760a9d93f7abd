import { LogLevel, WebClient } from "@slack/web-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../src/local-slack/index.ts";
import type { Card, Letter } from "../../src/reminders/letters.ts";
import { slackMessenger } from "../../src/slack/messenger.ts";
import { reminderLetters } from "../../src/views/reminder-letters.ts";
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
	const messenger = slackMessenger({ posting: client, reading: client });
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
			isMissed: false,
		})),
	});
const undelivered = (count: number, title: string) =>
	reminderLetters.undelivered(
		many(count, { title }).map((one) => ({
			is: "shown",
			card: one,
			wasDue: "Tue 3 March 2009",
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
		expect(JSON.stringify(write(long).blocks)).not.toContain("the rest does not fit");
	});
	it.each(letters)("%s: can be said in words alone", async (_name, write) => {
		expect(await posted(reminderLetters.plain(write(long)))).toMatchObject({ is: "sent" });
	});
});
