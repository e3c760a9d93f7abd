/**
 * Blocks as lines that a person could read aloud: buttons as [Label], inputs as what they hold.
 */

import { asList, asRecord, asText, isRecord, type Json, records } from "../world/json.ts";
import type { Slack } from "../world/slack.ts";
import { elementsIn, labelOf } from "./elements.ts";
import { rawValue, type Values } from "./form-values.ts";
import { type Names, richTextLines } from "./rich-text.ts";
import { readable } from "./typed-text.ts";

type Reader = { readonly slack: Slack; readonly names: Names; readonly values: Values };

const words = (reader: Reader, text: unknown): string => {
	const record = asRecord(text);
	const value = asText(record.text);
	return record.type === "mrkdwn" ? readable(reader.slack, value) : value;
};

const shown = (reader: Reader, value: unknown): string => {
	if (Array.isArray(value)) return value.map((item) => shown(reader, item)).join(", ");
	if (!isRecord(value))
		return value === null || value === undefined ? "" : named(reader, String(value));
	if (value.type === "rich_text") return richTextLines(value, reader.names).join(" ");
	return asText(value.name) || words(reader, value.text);
};

const named = (reader: Reader, value: string): string =>
	reader.slack.state.users.get(value)?.real_name ??
	reader.slack.state.channels.get(value)?.name ??
	value;

const elementText = (reader: Reader, element: Json, blockId: string): string => {
	const type = asText(element.type);
	if (type === "mrkdwn" || type === "plain_text") return words(reader, element);
	if (type === "image") return asText(element.alt_text);
	if (type === "button" || type === "workflow_button") return `[${labelOf(element)}]`;
	if (type === "overflow")
		return records(element.options)
			.map((option) => `[${words(reader, option.text)}]`)
			.join(" ");
	const value = reader.values[blockId]?.[asText(element.action_id)];
	const label =
		(value && shown(reader, rawValue(value))) || asText(asRecord(element.placeholder).text);
	return `[${label || type}]`;
};

const joined = (reader: Reader, elements: unknown, blockId: string): string =>
	records(elements)
		.map((element) => elementText(reader, element, blockId))
		.filter((line) => line !== "")
		.join(" ");

const cell = (reader: Reader, item: unknown): string => {
	const record = asRecord(item);
	return record.type === "rich_text"
		? richTextLines(record, reader.names).join(" ")
		: asText(record.text);
};

const sectionLines = (reader: Reader, block: Json): readonly string[] => [
	words(reader, block.text),
	...records(block.fields).map((field) => words(reader, field)),
	...(isRecord(block.accessory)
		? [elementText(reader, block.accessory, asText(block.block_id))]
		: []),
];

const inputLines = (reader: Reader, block: Json): readonly string[] => [
	`${words(reader, block.label)}: ${elementText(reader, asRecord(block.element), asText(block.block_id))}`,
	words(reader, block.hint),
];

const READERS: Readonly<Record<string, (reader: Reader, block: Json) => readonly string[]>> = {
	section: sectionLines,
	input: inputLines,
	header: (reader, block) => [words(reader, block.text)],
	divider: () => ["———"],
	context: (reader, block) => [joined(reader, block.elements, asText(block.block_id))],
	actions: (reader, block) => [joined(reader, block.elements, asText(block.block_id))],
	image: (reader, block) => [words(reader, block.title), asText(block.alt_text)],
	rich_text: (reader, block) => richTextLines(block, reader.names),
	markdown: (_, block) => [asText(block.text)],
	table: (reader, block) =>
		asList(block.rows).map((row) =>
			asList(row)
				.map((item) => cell(reader, item))
				.join(" | "),
		),
	alert: (reader, block) => [words(reader, block.text)],
};

export const flatten = (slack: Slack, blocks: unknown, values: Values = {}): readonly string[] => {
	const reader: Reader = {
		slack,
		values,
		names: {
			user: (id) => slack.state.users.get(id)?.real_name ?? id,
			channel: (id) => slack.state.channels.get(id)?.name ?? id,
		},
	};
	return records(blocks)
		.flatMap((block) => {
			const read = READERS[asText(block.type)];
			return read
				? read(reader, block)
				: elementsIn([block]).map(({ element }) => elementText(reader, element, ""));
		})
		.flatMap((line) => line.split("\n"))
		.filter((line) => line !== "");
};
