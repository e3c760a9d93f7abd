import { describe, expect, it } from "vitest";
import {
	actions,
	at,
	button,
	confirm,
	input,
	long,
	message,
	mrkdwn,
	option,
	options,
	plain,
	section,
	select,
	table,
} from "./kit.ts";

describe("messages that Slack takes", () => {
	it.each<[string, object[]]>([
		["a section at its limit", [section({ text: mrkdwn(long(3000)) })]],
		["ten fields", [section({ fields: Array.from({ length: 10 }, () => mrkdwn("f")) })]],
		["an accessory", [section({ accessory: select({ initial_option: option(1) }) })]],
		[
			"twenty-five buttons",
			[actions(...Array.from({ length: 25 }, (_, n) => button({ action_id: `a${n}` })))],
		],
		["fifty blocks", Array.from({ length: 50 }, () => ({ type: "divider" }))],
		["a table", [table(100, 20)]],
		["a button with a confirmation", [actions(button({ confirm: confirm(), style: "danger" }))]],
		["a picture", [{ type: "image", image_url: "https://example.org/a.png", alt_text: "A" }]],
		["an input", [input({ type: "plain_text_input", action_id: "a" })]],
		[
			"a header and context",
			[
				{ type: "header", text: plain("H") },
				{ type: "context", elements: [mrkdwn("c")] },
			],
		],
		["markdown", [{ type: "markdown", text: "**bold**" }]],
		[
			"rich text",
			[
				{
					type: "rich_text",
					elements: [
						{
							type: "rich_text_list",
							style: "bullet",
							elements: [
								{
									type: "rich_text_section",
									elements: [{ type: "text", text: "x", style: { bold: true } }],
								},
							],
						},
					],
				},
			],
		],
	])("%s", (_, blocks) => {
		expect(message(...blocks)).toBe("accepted");
	});
});

describe("messages that Slack refuses, pointing at what is wrong", () => {
	it.each<[string, object[], string]>([
		[
			"a section too long",
			[section({ text: mrkdwn(long(3001)) })],
			`must be less than 3001 characters ${at("/blocks/0/text/text")}`,
		],
		[
			"an empty text",
			[section({ text: mrkdwn("") })],
			`must be more than 0 characters ${at("/blocks/0/text/text")}`,
		],
		["a section of nothing", [{ type: "section" }], `text or fields ${at("/blocks/0")}`],
		[
			"a field too long",
			[section({ fields: [mrkdwn(long(2001))] })],
			at("/blocks/0/fields/0/text"),
		],
		[
			"eleven fields",
			[section({ fields: Array.from({ length: 11 }, () => mrkdwn("f")) })],
			at("/blocks/0/fields"),
		],
		[
			"an unknown block",
			[{ type: "gallery" }],
			`unsupported type: gallery ${at("/blocks/0/type")}`,
		],
		[
			"an unknown property",
			[section({ colour: "red" })],
			`invalid additional property: colour ${at("/blocks/0")}`,
		],
		["a header in mrkdwn", [{ type: "header", text: mrkdwn("H") }], at("/blocks/0/text/type")],
		["a long header", [{ type: "header", text: plain(long(151)) }], at("/blocks/0/text/text")],
		[
			"fifty-one blocks",
			Array.from({ length: 51 }, () => ({ type: "divider" })),
			`no more than 50 items allowed ${at("/blocks")}`,
		],
		[
			"eleven things in a context",
			[{ type: "context", elements: Array.from({ length: 11 }, () => mrkdwn("c")) }],
			at("/blocks/0/elements"),
		],
		[
			"a button in a context",
			[{ type: "context", elements: [button()] }],
			"unsupported type: button",
		],
		[
			"twenty-six buttons",
			[actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `a${n}` })))],
			at("/blocks/0/elements"),
		],
		[
			"a long button",
			[actions(button({ text: plain(long(76)) }))],
			at("/blocks/0/elements/0/text/text"),
		],
		["a long value", [actions(button({ value: long(2001) }))], at("/blocks/0/elements/0/value")],
		["an odd style", [actions(button({ style: "warning" }))], at("/blocks/0/elements/0/style")],
		[
			"one action_id twice",
			[actions(button(), button())],
			`action_id already used in this block: go ${at("/blocks/0")}`,
		],
		[
			"one block_id twice",
			[section({ block_id: "b" }), section({ block_id: "b" })],
			`block_id already used: b ${at("/blocks/1")}`,
		],
		["an id too long", [section({ block_id: long(256) })], at("/blocks/0/block_id")],
		["no options", [actions(select({ options: [] }))], at("/blocks/0/elements/0/options")],
		[
			"a hundred and one options",
			[actions(select({ options: options(101) }))],
			at("/blocks/0/elements/0/options"),
		],
		[
			"a long option",
			[actions(select({ options: [{ text: plain(long(76)), value: "v" }] }))],
			at("/blocks/0/elements/0/options/0/text/text"),
		],
		[
			"a long option value",
			[actions(select({ options: [{ text: plain("t"), value: long(76) }] }))],
			at("/blocks/0/elements/0/options/0/value"),
		],
		[
			"an initial option not offered",
			[actions(select({ initial_option: option(9) }))],
			"initial_option must match",
		],
		[
			"options and groups together",
			[actions(select({ option_groups: [{ label: plain("g"), options: options(1) }] }))],
			"exactly one of options and option_groups",
		],
		[
			"six in an overflow",
			[actions({ type: "overflow", options: options(6) })],
			at("/blocks/0/elements/0/options"),
		],
		[
			"a wordy confirmation",
			[actions(button({ confirm: confirm({ title: plain(long(101)) }) }))],
			at("/blocks/0/elements/0/confirm/title/text"),
		],
		[
			"a picture without words",
			[{ type: "image", image_url: "https://example.org/a.png" }],
			"missing required field: alt_text",
		],
		[
			"a picture from nowhere",
			[{ type: "image", alt_text: "A" }],
			"exactly one of image_url and slack_file",
		],
		[
			"a date that is none",
			[actions({ type: "datepicker", initial_date: "12 March" })],
			at("/blocks/0/elements/0/initial_date"),
		],
		["two tables", [table(1), table(1)], "only_one_table_allowed"],
		["a table too tall", [table(101)], at("/blocks/0/rows")],
		["a table too wide", [table(1, 21)], at("/blocks/0/rows/0")],
		["a file input in a message", [input({ type: "file_input" })], "unsupported type: file_input"],
		["a text where blocks go", [mrkdwn("x")], "unsupported type: mrkdwn"],
	])("%s", (_, blocks, words) => {
		const refusal = message(...blocks);
		expect(refusal).toMatch(/^invalid_blocks /);
		expect(refusal).toContain(words);
	});

	it("too many words in all", () => {
		const blocks = Array.from({ length: 5 }, () => section({ text: mrkdwn(long(2641)) }));
		expect(message(...blocks)).toBe("msg_blocks_too_long");
		expect(message(...blocks.slice(1))).toBe("accepted");
	});
});
