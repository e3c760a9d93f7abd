/**
 * Block Kit's interactive elements, each with its fields and limits.
 */
import {
	anyText,
	chosenFrom,
	confirmation,
	eitherOptions,
	identifier,
	optionFields,
	overflowOption,
	plainOption,
	plainText,
	richOption,
	style,
} from "./compositions.ts";
import { inputElements } from "./input-elements.ts";
import { slackFileOrUrl } from "./pictures.ts";
import {
	allRules,
	anything,
	type Fields,
	listOf,
	matching,
	object,
	oneOf,
	type Rule,
	webAddress,
	whole,
	words,
	yesNo,
} from "./rules.ts";

const typed = (type: string, required: Fields, optional: Fields = {}): Rule =>
	object(
		{ type: oneOf(type), ...required },
		{ action_id: identifier, confirm: confirmation, focus_on_load: yesNo, ...optional },
	);

const placeholder = plainText(150);
const many = whole(1, 100);
const ids = listOf(0, 100, words(255));

const filter = object(
	{},
	{
		include: listOf(1, 4, oneOf("im", "mpim", "private", "public")),
		exclude_external_shared_channels: yesNo,
		exclude_bot_users: yesNo,
	},
);

const withOptions = (rule: Rule): Rule => allRules(chosenFrom(rule), eitherOptions);

const selects: Readonly<Record<string, Rule>> = {
	static_select: withOptions(
		typed("static_select", {}, { placeholder, ...optionFields, initial_option: plainOption }),
	),
	multi_static_select: withOptions(
		typed(
			"multi_static_select",
			{},
			{
				placeholder,
				...optionFields,
				initial_options: listOf(1, 100, plainOption),
				max_selected_items: many,
			},
		),
	),
	external_select: typed(
		"external_select",
		{},
		{ placeholder, initial_option: plainOption, min_query_length: whole(0, 100) },
	),
	multi_external_select: typed(
		"multi_external_select",
		{},
		{
			placeholder,
			initial_options: listOf(1, 100, plainOption),
			min_query_length: whole(0, 100),
			max_selected_items: many,
		},
	),
	users_select: typed("users_select", {}, { placeholder, initial_user: identifier }),
	multi_users_select: typed(
		"multi_users_select",
		{},
		{ placeholder, initial_users: ids, max_selected_items: many },
	),
	conversations_select: typed(
		"conversations_select",
		{},
		{
			placeholder,
			initial_conversation: identifier,
			default_to_current_conversation: yesNo,
			response_url_enabled: yesNo,
			filter,
		},
	),
	multi_conversations_select: typed(
		"multi_conversations_select",
		{},
		{
			placeholder,
			initial_conversations: ids,
			default_to_current_conversation: yesNo,
			filter,
			max_selected_items: many,
		},
	),
	channels_select: typed(
		"channels_select",
		{},
		{ placeholder, initial_channel: identifier, response_url_enabled: yesNo },
	),
	multi_channels_select: typed(
		"multi_channels_select",
		{},
		{ placeholder, initial_channels: ids, max_selected_items: many },
	),
};

const DATE = matching(/^\d{4}-\d{2}-\d{2}$/, "must be a date as YYYY-MM-DD");
const TIME = matching(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as HH:mm");

const pickers: Readonly<Record<string, Rule>> = {
	datepicker: typed("datepicker", {}, { placeholder, initial_date: DATE }),
	timepicker: typed("timepicker", {}, { placeholder, initial_time: TIME, timezone: words(100) }),
	datetimepicker: typed(
		"datetimepicker",
		{},
		{ initial_date_time: whole(1_000_000_000, 9_999_999_999) },
	),
	overflow: typed("overflow", { options: listOf(1, 5, overflowOption) }),
	radio_buttons: chosenFrom(
		typed("radio_buttons", { options: listOf(1, 10, richOption) }, { initial_option: richOption }),
	),
	checkboxes: chosenFrom(
		typed(
			"checkboxes",
			{ options: listOf(1, 10, richOption) },
			{ initial_options: listOf(1, 10, richOption) },
		),
	),
};

const feedback = object(
	{ text: plainText(75), value: words(2000) },
	{ accessibility_label: words(75) },
);

export const elementRules: Readonly<Record<string, Rule>> = {
	...selects,
	...pickers,
	...inputElements,
	button: typed(
		"button",
		{ text: plainText(75) },
		{ value: words(2000), url: webAddress(3000), style, accessibility_label: words(75) },
	),
	workflow_button: typed(
		"workflow_button",
		{ text: plainText(75), workflow: anything },
		{ style, accessibility_label: words(75) },
	),
	icon_button: typed(
		"icon_button",
		{ icon: words(50), text: plainText(75) },
		{ value: words(2000), accessibility_label: words(75), visible_to_user_ids: ids },
	),
	feedback_buttons: typed("feedback_buttons", {
		positive_button: feedback,
		negative_button: feedback,
	}),
	image: slackFileOrUrl({ type: oneOf("image"), alt_text: words(2000) }),
	plain_text: anyText(3000),
	mrkdwn: anyText(3000),
};

const SELECTS = Object.keys(selects);

export const ACCESSORIES: readonly string[] = [
	...SELECTS,
	"button",
	"checkboxes",
	"datepicker",
	"image",
	"overflow",
	"radio_buttons",
	"timepicker",
	"workflow_button",
];

export const IN_ACTIONS: readonly string[] = [
	...ACCESSORIES.filter((name) => name !== "image"),
	"datetimepicker",
	"rich_text_input",
];

export const IN_INPUT: readonly string[] = [
	...SELECTS,
	...Object.keys(inputElements),
	"checkboxes",
	"datepicker",
	"datetimepicker",
	"radio_buttons",
	"timepicker",
];

export const IN_CONTEXT: readonly string[] = ["image", "plain_text", "mrkdwn"];
