/**
 * The small parts of Block Kit: texts, options and confirmations, with Slack's limits.
 */
import { isRecord, type Json, records } from "../world/json.ts";
import {
	allRules,
	byType,
	listOf,
	object,
	oneOf,
	type Rule,
	saying,
	webAddress,
	words,
	yesNo,
} from "./rules.ts";

export const plainText = (most: number): Rule =>
	byType({
		plain_text: object({ type: oneOf("plain_text"), text: words(most) }, { emoji: yesNo }),
	});

export const anyText = (most: number): Rule =>
	byType({
		plain_text: object({ type: oneOf("plain_text"), text: words(most) }, { emoji: yesNo }),
		mrkdwn: object({ type: oneOf("mrkdwn"), text: words(most) }, { verbatim: yesNo }),
	});

export const identifier = words(255);

export const style = oneOf("primary", "danger");

export const confirmation = object(
	{ title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
	{ style },
);

const option = (label: Rule): Rule =>
	object({ text: label, value: words(75) }, { description: anyText(75) });

export const plainOption = option(plainText(75));
export const richOption = option(anyText(75));

export const overflowOption = object(
	{ text: plainText(75), value: words(75) },
	{ description: plainText(75), url: webAddress(3000) },
);

const optionGroup = object({ label: plainText(75), options: listOf(1, 100, plainOption) });

export const optionFields = {
	options: listOf(1, 100, plainOption),
	option_groups: listOf(1, 100, optionGroup),
};

const offered = (element: Json): readonly Json[] => [
	...records(element.options),
	...records(element.option_groups).flatMap((group) => records(group.options)),
];

const same = (one: Json, other: Json): boolean =>
	one.value === other.value && JSON.stringify(one.text) === JSON.stringify(other.text);

const initials = (element: Json): readonly Json[] => [
	...(isRecord(element.initial_option) ? [element.initial_option] : []),
	...records(element.initial_options),
];

/** What is chosen at first must be among what is offered. */
const initialOffered = saying((element) =>
	initials(element).every((initial) => offered(element).some((choice) => same(initial, choice)))
		? undefined
		: "initial_option must match one of the options",
);

export const eitherOptions = saying((element) =>
	(element.options === undefined) === (element.option_groups === undefined)
		? "exactly one of options and option_groups is required"
		: undefined,
);

const values = (element: Json): readonly unknown[] => offered(element).map(({ value }) => value);

const distinctValues = saying((element) =>
	new Set(values(element)).size === values(element).length
		? undefined
		: "option values must be unique",
);

export const chosenFrom = (rule: Rule): Rule => allRules(rule, initialOffered, distinctValues);
