// A message, forms and a Home that between them use every block and control that the page draws.
import type { HomeView, KnownBlock, ModalView } from "@slack/types";

const words = (text: string, type = "mrkdwn") => ({ type, text });
const button = (text: string, action_id: string, more: object = {}) => ({
	type: "button",
	text: words(text, "plain_text"),
	action_id,
	...more,
});
const option = (text: string, value: string) => ({ text: words(text, "plain_text"), value });

const RAG = [option("Red", "red"), option("Amber", "amber"), option("Green", "green")];

const EVERY_BLOCK_JSON = [
	{
		type: "header",
		block_id: "h",
		text: words("Oversight board meets Thu 12 March", "plain_text"),
	},
	{
		type: "section",
		block_id: "s",
		text: words(
			"*Venue* _not confirmed_ ~Room 5~ `OVB-M1` <https://example.org/paper|the paper> &lt;b&gt;not bold&lt;/b&gt; asked by <@U2> in <#C1>",
		),
		fields: [
			words("*Owner*\nDelivery Lead"),
			words("*Due*\n<!date^1233237600^{date_long} at {time}|Thu 29 January>"),
		],
		accessory: {
			type: "overflow",
			action_id: "more",
			options: [option("Open", "open"), option("Withdraw", "withdraw")],
		},
	},
	{
		type: "rich_text",
		block_id: "r",
		elements: [
			{
				type: "rich_text_section",
				elements: [
					{ type: "text", text: "Two things today ", style: { bold: true } },
					{ type: "user", user_id: "U1" },
				],
			},
			{
				type: "rich_text_list",
				style: "ordered",
				elements: [
					{
						type: "rich_text_section",
						elements: [{ type: "text", text: "Four co-ordinators: 2 of 4 filled" }],
					},
					{ type: "rich_text_section", elements: [{ type: "text", text: "Papers due by 17:00" }] },
				],
			},
			{
				type: "rich_text_quote",
				elements: [{ type: "text", text: "Awaiting the training decision" }],
			},
			{ type: "rich_text_preformatted", elements: [{ type: "text", text: "OVB-14  amber" }] },
		],
	},
	{
		type: "table",
		block_id: "t",
		column_settings: [{}, { align: "right" }],
		rows: [
			[
				{ type: "raw_text", text: "Milestone" },
				{ type: "raw_text", text: "Forecast" },
			],
			[
				{ type: "raw_text", text: "Engagement network" },
				{ type: "raw_text", text: "31 January 2009" },
			],
			[
				{ type: "raw_text", text: "Briefings in all boroughs" },
				{ type: "raw_text", text: "in April 2009" },
			],
		],
	},
	{ type: "divider", block_id: "d" },
	{
		type: "actions",
		block_id: "a",
		elements: [
			button("Record", "record", { style: "primary", value: "OVB-14" }),
			button("Cancel meeting", "cancel", {
				style: "danger",
				confirm: {
					title: words("Cancel this meeting?", "plain_text"),
					text: words("Members are told at once.", "plain_text"),
					confirm: words("Cancel it", "plain_text"),
					deny: words("Keep it", "plain_text"),
					style: "danger",
				},
			}),
			{
				type: "static_select",
				action_id: "rag",
				placeholder: words("RAG status", "plain_text"),
				options: RAG,
			},
			{ type: "datepicker", action_id: "due", initial_date: "2009-03-12" },
			{ type: "users_select", action_id: "owner", placeholder: words("Owner", "plain_text") },
		],
	},
	{
		type: "markdown",
		block_id: "m",
		text: "## Sources\n- **Paper** of 29 January\n- paragraph `2`",
	},
	{
		type: "context",
		block_id: "c",
		elements: [words("Source: paper of 29 January 2009, paragraph 2")],
	},
];

const label = (text: string) => words(text, "plain_text");

const FORM_JSON = {
	type: "modal",
	callback_id: "add_action",
	title: label("Add an action"),
	submit: label("Add"),
	close: label("Cancel"),
	blocks: [
		{
			type: "input",
			block_id: "what",
			label: label("Action"),
			hint: label("What must be done, in one sentence."),
			element: { type: "plain_text_input", action_id: "v" },
		},
		{
			type: "input",
			block_id: "owner",
			label: label("Owner"),
			element: { type: "users_select", action_id: "v" },
		},
		{
			type: "input",
			block_id: "due",
			label: label("Due"),
			element: { type: "datepicker", action_id: "v" },
		},
		{
			type: "input",
			block_id: "boards",
			optional: true,
			label: label("Boards"),
			element: {
				type: "multi_static_select",
				action_id: "v",
				options: [option("Oversight", "ovb"), option("Vetting", "vet")],
			},
		},
		{
			type: "input",
			block_id: "rag",
			optional: true,
			label: label("RAG status"),
			element: { type: "radio_buttons", action_id: "v", options: RAG },
		},
		{
			type: "input",
			block_id: "note",
			optional: true,
			label: label("Note"),
			element: { type: "plain_text_input", action_id: "v", multiline: true },
		},
		{
			type: "actions",
			block_id: "extra",
			elements: [button("Add a source", "add_source"), button("Show guidance", "push")],
		},
	],
};

const PUSHED_JSON = {
	type: "modal",
	title: label("About due dates"),
	close: label("Back"),
	blocks: [
		{
			type: "section",
			block_id: "g",
			text: words("A window such as *in April* is kept as it was said."),
		},
	],
};

const HOME_JSON = {
	type: "home",
	blocks: [
		{ type: "header", block_id: "h", text: label("Your programme today") },
		{ type: "section", block_id: "s", text: words("*1 overdue*, 2 due this week") },
		{ type: "actions", block_id: "a", elements: [button("Show my actions", "mine")] },
	],
};

const cast = <T>(json: unknown) => json as T;

export const EVERY_BLOCK = cast<KnownBlock[]>(EVERY_BLOCK_JSON);
export const FORM = cast<ModalView>(FORM_JSON);
export const PUSHED = cast<ModalView>(PUSHED_JSON);
export const HOME = cast<HomeView>(HOME_JSON);

/** The form once a source has been asked for: everything before it is as it was. */
export const LONGER_FORM: ModalView = {
	...FORM,
	blocks: [
		...FORM.blocks,
		cast<KnownBlock>({
			type: "input",
			block_id: "source",
			optional: true,
			label: label("Source"),
			element: { type: "plain_text_input", action_id: "v" },
		}),
	],
};
