/**
 * Rich text: what people write and what apps quote, in which nothing is ever parsed.
 */
import {
	byType,
	type Fields,
	listOf,
	object,
	oneOf,
	type Rule,
	webAddress,
	whole,
	words,
	yesNo,
} from "./rules.ts";

const textStyle = object(
	{},
	{
		bold: yesNo,
		italic: yesNo,
		strike: yesNo,
		code: yesNo,
		underline: yesNo,
		highlight: yesNo,
		client_highlight: yesNo,
		unlink: yesNo,
	},
);

const inline = (type: string, required: Fields, optional: Fields = {}): Rule =>
	object({ type: oneOf(type), ...required }, { style: textStyle, ...optional });

const LONGEST = 12_000;

const inlines: Readonly<Record<string, Rule>> = {
	text: inline("text", { text: words(LONGEST) }),
	link: inline("link", { url: webAddress(3000) }, { text: words(LONGEST), unsafe: yesNo }),
	user: inline("user", { user_id: words(255) }),
	usergroup: inline("usergroup", { usergroup_id: words(255) }),
	team: inline("team", { team_id: words(255) }),
	channel: inline("channel", { channel_id: words(255) }),
	emoji: inline(
		"emoji",
		{ name: words(255) },
		{ unicode: words(255), skin_tone: whole(1, 6), url: webAddress(3000) },
	),
	broadcast: inline("broadcast", { range: oneOf("here", "channel", "everyone") }),
	color: inline("color", { value: words(20) }),
	date: inline(
		"date",
		{ timestamp: whole(0, 99_999_999_999), format: words(255) },
		{ url: webAddress(3000), fallback: words(255) },
	),
};

const sentence = listOf(0, 1000, byType(inlines));
const border = { border: whole(0, 1) };

const section = object({ type: oneOf("rich_text_section"), elements: sentence });

const parts: Readonly<Record<string, Rule>> = {
	rich_text_section: section,
	rich_text_list: object(
		{
			type: oneOf("rich_text_list"),
			style: oneOf("bullet", "ordered"),
			elements: listOf(0, 1000, byType({ rich_text_section: section })),
		},
		{ indent: whole(0, 8), offset: whole(0, 10_000), ...border },
	),
	rich_text_quote: object({ type: oneOf("rich_text_quote"), elements: sentence }, border),
	rich_text_preformatted: object(
		{
			type: oneOf("rich_text_preformatted"),
			elements: listOf(
				0,
				1000,
				byType({ text: inlines.text ?? section, link: inlines.link ?? section }),
			),
		},
		{ ...border, language: words(50) },
	),
};

export const richTextBlock: Rule = byType({
	rich_text: object(
		{ type: oneOf("rich_text"), elements: listOf(1, 1000, byType(parts)) },
		{ block_id: words(255) },
	),
});
