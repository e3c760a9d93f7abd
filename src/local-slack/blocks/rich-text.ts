/**
 * Rich text: what the composer makes of a person's words, and how it reads as plain lines.
 */
import { digest } from "../world/ids.ts";
import { asList, asRecord, asText, type Json, records } from "../world/json.ts";
import { unescapeText } from "./typed-text.ts";

const control = (inner: string): Json => {
	const [target = "", label] = inner.split("|");
	if (target.startsWith("@")) return { type: "user", user_id: target.slice(1) };
	if (target.startsWith("#")) return { type: "channel", channel_id: target.slice(1) };
	if (target.startsWith("!")) return { type: "broadcast", range: target.slice(1) };
	return { type: "link", url: unescapeText(target), ...(label && { text: unescapeText(label) }) };
};

/** The block that Slack sends beside the text of a person's message. */
export const richTextOf = (text: string): readonly Json[] => {
	const elements = text
		.split(/<([^<>]*)>/)
		.map((part, at) => (at % 2 === 1 ? control(part) : { type: "text", text: unescapeText(part) }))
		.filter((element) => element.type !== "text" || asText(element.text) !== "");
	return [
		{
			type: "rich_text",
			block_id: digest(text, 5),
			elements: [{ type: "rich_text_section", elements }],
		},
	];
};

export type Names = {
	readonly user: (id: string) => string;
	readonly channel: (id: string) => string;
};

const inline = (element: Json, names: Names): string => {
	const type = element.type;
	if (type === "text") return asText(element.text);
	if (type === "user") return `@${names.user(asText(element.user_id))}`;
	if (type === "channel") return `#${names.channel(asText(element.channel_id))}`;
	if (type === "broadcast") return `@${asText(element.range)}`;
	if (type === "emoji") return `:${asText(element.name)}:`;
	if (type === "date") return asText(element.fallback);
	if (type === "link") {
		const label = asText(element.text);
		return label ? `${label} (${asText(element.url)})` : asText(element.url);
	}
	return asText(element.text);
};

const sentence = (elements: unknown, names: Names): string =>
	records(elements)
		.map((element) => inline(element, names))
		.join("");

const bullet = (list: Json, at: number): string => {
	const indent = "  ".repeat(Number(list.indent ?? 0));
	return list.style === "ordered"
		? `${indent}${Number(list.offset ?? 0) + at + 1}. `
		: `${indent}• `;
};

const partLines = (part: Json, names: Names): readonly string[] => {
	if (part.type === "rich_text_list")
		return records(part.elements).map(
			(item, at) => bullet(part, at) + sentence(asList(item.elements), names),
		);
	const lines = sentence(part.elements, names).split("\n");
	return part.type === "rich_text_quote" ? lines.map((line) => `> ${line}`) : lines;
};

export const richTextLines = (block: unknown, names: Names): readonly string[] =>
	records(asRecord(block).elements).flatMap((part) => partLines(part, names));
