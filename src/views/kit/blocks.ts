/** The few blocks that Convenor speaks in. Words from people go into text elements that Slack never parses. */
import type {
	ActionsBlock,
	Button,
	ContextBlock,
	DividerBlock,
	HeaderBlock,
	KnownBlock,
	RichTextBlock,
	RichTextElement,
	RichTextSection,
	StaticSelect,
} from "@slack/types";
import type { Message } from "./message.ts";

/** A run of words within a line. A bare string is plain text, whatever characters it holds. */
export type Inline =
	| string
	| { readonly bold: string }
	| { readonly italic: string }
	| { readonly code: string }
	/** Mentions a person, who is notified: only ever somebody in the audience. */
	| { readonly mention: string }
	| { readonly channel: string };

export type Line = readonly Inline[];

export type ButtonSpec = {
	readonly label: string;
	/** Exact id that a door listens for: `do:action show`. */
	readonly id: string;
	/** What the button stands for, as the raw record of its command. */
	readonly value: Readonly<Record<string, string>>;
	readonly style?: "primary" | "danger" | undefined;
	readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string };
	/** A menu instead of a button: each choice has its own record, of at most 75 characters as Slack counts. */
	readonly choices?: readonly {
		readonly label: string;
		readonly value: Readonly<Record<string, string>>;
	}[];
};

/** Slack refuses a message of more than 50 blocks or about 13,200 characters; we stop well before. */
export const limits = {
	blocks: 45,
	characters: 10_000,
	buttons: 25,
	label: 75,
	value: 2_000,
	/** The value of a menu's choice. */
	choice: 75,
	choices: 100,
};

/** For the few places where Slack insists on its own markup. */
export const escapeText = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Cuts with an ellipsis, never inside a surrogate pair. */
export const cut = (text: string, length: number): string => {
	if (text.length <= length) return text;
	return `${Array.from(text.slice(0, length - 1))
		.join("")
		.replace(/[\uD800-\uDBFF]$/, "")}…`;
};

const element = (part: Inline): RichTextElement => {
	if (typeof part === "string") return { type: "text", text: part };
	if ("bold" in part) return { type: "text", text: part.bold, style: { bold: true } };
	if ("italic" in part) return { type: "text", text: part.italic, style: { italic: true } };
	if ("code" in part) return { type: "text", text: part.code, style: { code: true } };
	if ("mention" in part) return { type: "user", user_id: part.mention };
	return { type: "channel", channel_id: part.channel };
};

/** Slack refuses a whole message for one text element without words. */
const isEmpty = (part: Inline) =>
	typeof part === "string" ? part === "" : Object.values(part).includes("");

const rich = (line: Line): RichTextSection => ({
	type: "rich_text_section",
	elements: line.filter((part) => !isEmpty(part)).map(element),
});

/** Lines of words, one under another. */
export const lines = (...rows: readonly Line[]): RichTextBlock => ({
	type: "rich_text",
	elements: [rich(rows.flatMap((row, index): Line => (index === 0 ? row : ["\n", ...row])))],
});

export const line = (...parts: Inline[]): RichTextBlock => lines(parts);

/** A list; `numbered` when people will say "the second one". */
export const list = (
	rows: readonly Line[],
	style: "bullet" | "ordered" = "bullet",
): RichTextBlock => ({
	type: "rich_text",
	elements: [{ type: "rich_text_list", style, elements: rows.map(rich) }],
});

export const heading = (text: string): HeaderBlock => ({
	type: "header",
	text: { type: "plain_text", text: cut(text, 150), emoji: false },
});

/** Small print: sources, dates, what a reader may skip. */
export const note = (text: string): ContextBlock => ({
	type: "context",
	elements: [{ type: "plain_text", text: cut(text, 2_000), emoji: false }],
});

export const divider = (): DividerBlock => ({ type: "divider" });

type Value = ButtonSpec["value"];

/**
 * Slack refuses a whole page for one value that is too long. Without its longest words the button opens a form that
 * lacks them: so it is no longer sure either, and nothing is done unseen.
 */
const fittingValue = ({ sure, ...value }: Value): string => {
	const whole = JSON.stringify(sure === undefined ? value : { ...value, sure });
	if (whole.length <= limits.value) return whole;
	const [longest] = Object.entries(value).toSorted(([, a], [, b]) => b.length - a.length);
	return fittingValue(
		Object.fromEntries(Object.entries(value).filter(([name]) => name !== longest?.[0])),
	);
};

const button = (spec: ButtonSpec): Button => ({
	type: "button",
	action_id: spec.id,
	text: { type: "plain_text", text: cut(spec.label, limits.label), emoji: false },
	value: fittingValue(spec.value),
	...(spec.style ? { style: spec.style } : {}),
	...(spec.confirm
		? {
				confirm: {
					title: { type: "plain_text", text: spec.confirm.title },
					text: { type: "plain_text", text: spec.confirm.text },
					confirm: { type: "plain_text", text: spec.confirm.yes },
					deny: { type: "plain_text", text: "Cancel" },
				},
			}
		: {}),
});

/** Those that Slack takes; the others are still named in the page, and can be typed. */
const offered = ({ choices = [] }: ButtonSpec) =>
	choices
		.map(({ label, value }) => ({ label, value: JSON.stringify(value) }))
		.filter(({ value }) => value.length <= limits.choice)
		.slice(0, limits.choices);

const menu = (spec: ButtonSpec): StaticSelect => ({
	type: "static_select",
	action_id: spec.id,
	placeholder: { type: "plain_text", text: cut(spec.label, limits.label), emoji: false },
	options: offered(spec).map(({ label, value }) => ({
		text: { type: "plain_text", text: cut(label, limits.label), emoji: false },
		value,
	})),
});

/** A row of buttons; ids are unique within a row, as Slack demands. A menu with nothing to choose is left out. */
export const buttons = (...specs: readonly ButtonSpec[]): ActionsBlock => ({
	type: "actions",
	elements: specs
		.filter((spec) => !spec.choices || offered(spec).length > 0)
		.slice(0, limits.buttons)
		.map((spec) => (spec.choices ? menu(spec) : button(spec))),
});

/** A list cut to `most` rows, which says how many it left out and where they are. */
export const cutList = (
	rows: readonly Line[],
	{ most, rest }: { readonly most: number; readonly rest: string },
): readonly KnownBlock[] => {
	const shown = list(rows.slice(0, most));
	const left = rows.length - most;
	return left > 0 ? [shown, note(`… and ${left} more: ${rest}`)] : [shown];
};

const wordsOfElement = (part: RichTextElement): string => {
	if (part.type === "text") return escapeText(part.text);
	if (part.type === "user") return `<@${part.user_id}>`;
	if (part.type === "channel") return `<#${part.channel_id}>`;
	return "";
};

const wordsOfSection = (section: RichTextSection): string =>
	section.elements.map(wordsOfElement).join("");

const wordsOfRich = (block: RichTextBlock): string =>
	block.elements
		.map((part) => {
			if (part.type === "rich_text_section") return wordsOfSection(part);
			if (part.type !== "rich_text_list") return "";
			return (part.elements as RichTextSection[])
				.map((row) => `• ${wordsOfSection(row)}`)
				.join("\n");
		})
		.join("\n");

const wordsOf = (block: KnownBlock): string => {
	if (block.type === "rich_text") return wordsOfRich(block);
	if (block.type === "header") return escapeText(block.text.text);
	if (block.type !== "context") return "";
	return block.elements.map((part) => ("text" in part ? escapeText(part.text) : "")).join(" ");
};

const isShowable = (block: KnownBlock): boolean =>
	block.type !== "actions" || block.elements.length > 0;

/** What does not fit is left out and said to be, each gap once; what comes after it stays, and the last buttons always. */
const cutBlocks = (all: readonly KnownBlock[]): readonly KnownBlock[] => {
	const blocks = all.filter(isShowable);
	const last = blocks.findLastIndex(({ type }) => type === "actions");
	const gap = note("… what stands here does not fit in one message.");
	let size = 0;
	const kept: KnownBlock[] = [];
	for (const [index, block] of blocks.entries()) {
		const room = limits.blocks - 1 - kept.length - (index < last ? 1 : 0);
		const length = wordsOf(block).length;
		const fits = room > 0 && size + length <= limits.characters;
		if (fits) size += length;
		if (fits || index === last) kept.push(block);
		else if (room >= 0 && kept.at(-1) !== gap) kept.push(gap);
	}
	return kept;
};

/** Whether a message of these says all of them. */
export const fits = (blocks: readonly KnownBlock[]): boolean => {
	const kept = new Set(cutBlocks(blocks));
	return blocks.filter(isShowable).every((block) => kept.has(block));
};

/** All that blocks say, however long that is. */
export const wordsOfAll = (blocks: readonly KnownBlock[]): string =>
	blocks.map(wordsOf).filter(Boolean).join("\n") || "…";

/** A message within Slack's limits, whose text says what its blocks say. */
export const message = (...blocks: readonly KnownBlock[]): Message => {
	const kept = cutBlocks(blocks);
	return { text: cut(wordsOfAll(kept), 3_900), blocks: kept };
};
