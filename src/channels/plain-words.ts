/** A message as plain words, where there are no blocks to draw; its buttons as choices to number. */
import type {
	Button,
	ContextBlock,
	KnownBlock,
	RichTextBlock,
	RichTextElement,
} from "@slack/types";
import { decodeSlack, plainMarks } from "../language/tokens/clean.ts";

/** How people and channels are called where the words are read. */
export type Names = {
	readonly person: (slackId: string) => string;
	readonly channel: (channelId: string) => string;
};

/** A button: what it says, and what it stands for. */
export type Offer = { readonly label: string; readonly id: string; readonly value: string };

/** Slack's marks and escapes as a person reads them. */
export const plainWords = (text: string): string => decodeSlack(plainMarks(text));

const partWords = (part: RichTextElement, names: Names): string => {
	if (part.type === "text") return part.text;
	if (part.type === "user") return names.person(part.user_id);
	return part.type === "channel" ? names.channel(part.channel_id) : "";
};

const rowWords = (elements: readonly RichTextElement[], names: Names): string =>
	elements.map((part) => partWords(part, names)).join("");

const richLines = ({ elements }: RichTextBlock, names: Names): readonly string[] =>
	elements.flatMap((part) => {
		if (part.type === "rich_text_section") return rowWords(part.elements, names).split("\n");
		if (part.type !== "rich_text_list") return [];
		const rows = part.elements as readonly { elements: RichTextElement[] }[];
		return rows.map(({ elements }, index) => {
			const mark = part.style === "ordered" ? `${index + 1}.` : "•";
			return `  ${mark} ${rowWords(elements, names)}`;
		});
	});

const noteWords = ({ elements }: ContextBlock): string =>
	elements.map((part) => ("text" in part ? part.text : "")).join(" ");

export const linesOf = (blocks: readonly KnownBlock[], names: Names): readonly string[] =>
	blocks.flatMap((block) => {
		if (block.type === "rich_text") return richLines(block, names);
		if (block.type === "header") return [block.text.text];
		if (block.type === "context") return [noteWords(block)];
		return block.type === "divider" ? ["—"] : [];
	});

export const offersIn = (blocks: readonly KnownBlock[]): readonly Offer[] =>
	blocks
		.flatMap((block) => (block.type === "actions" ? block.elements : []))
		.filter((element): element is Button => element.type === "button")
		.map(({ text, action_id: id = "", value = "" }) => ({ label: text.text, id, value }));
