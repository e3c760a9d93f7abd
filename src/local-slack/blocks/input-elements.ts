/**
 * The elements that people type into.
 */
import { identifier, plainText } from "./compositions.ts";
import { richTextBlock } from "./rich-text-rules.ts";
import {
	allRules,
	type Fields,
	listOf,
	object,
	oneOf,
	type Rule,
	saying,
	whole,
	words,
	yesNo,
} from "./rules.ts";

const dispatchConfig = object(
	{},
	{ trigger_actions_on: listOf(1, 2, oneOf("on_enter_pressed", "on_character_entered")) },
);

const typing = (type: string, optional: Fields = {}, required: Fields = {}): Rule =>
	object(
		{ type: oneOf(type), ...required },
		{
			action_id: identifier,
			placeholder: plainText(150),
			initial_value: words(3000, 0),
			focus_on_load: yesNo,
			dispatch_action_config: dispatchConfig,
			...optional,
		},
	);

const lengthsMakeSense = saying(({ min_length, max_length }) =>
	typeof min_length === "number" && typeof max_length === "number" && min_length > max_length
		? "min_length must not exceed max_length"
		: undefined,
);

export const inputElements: Readonly<Record<string, Rule>> = {
	plain_text_input: allRules(
		typing("plain_text_input", {
			multiline: yesNo,
			min_length: whole(0, 3000),
			max_length: whole(1, 3000),
		}),
		lengthsMakeSense,
	),
	email_text_input: typing("email_text_input"),
	url_text_input: typing("url_text_input"),
	number_input: typing(
		"number_input",
		{ min_value: words(50), max_value: words(50) },
		{ is_decimal_allowed: yesNo },
	),
	rich_text_input: typing("rich_text_input", {
		initial_value: richTextBlock,
		min_lines: whole(1, 100),
		max_lines: whole(1, 100),
	}),
	file_input: object(
		{ type: oneOf("file_input") },
		{
			action_id: identifier,
			filetypes: listOf(1, 100, words(20)),
			max_files: whole(1, 10),
		},
	),
};
