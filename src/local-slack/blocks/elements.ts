/**
 * Finds the interactive elements in blocks, wherever they sit.
 */
import { asRecord, asText, isRecord, type Json, records } from "../world/json.ts";

export type PlacedElement = {
	readonly element: Json;
	readonly block: Json;
	readonly blockId: string;
	readonly actionId: string;
	readonly type: string;
};

const DUMB = new Set(["image", "plain_text", "mrkdwn"]);

const candidates = (block: Json): readonly Json[] => {
	if (block.type === "section") return isRecord(block.accessory) ? [block.accessory] : [];
	if (block.type === "input") return isRecord(block.element) ? [block.element] : [];
	if (block.type === "actions" || block.type === "context_actions") return records(block.elements);
	if (block.type === "card") return records(block.actions);
	return [];
};

export const elementsIn = (blocks: unknown): readonly PlacedElement[] =>
	records(blocks).flatMap((block) => [
		...candidates(block)
			.filter((element) => !DUMB.has(asText(element.type)))
			.map((element) => ({
				element,
				block,
				blockId: asText(block.block_id),
				actionId: asText(element.action_id),
				type: asText(element.type),
			})),
		...elementsIn(block.child_blocks),
	]);

export const optionsOf = (element: Json): readonly Json[] => [
	...records(element.options),
	...records(element.option_groups).flatMap((group) => records(group.options)),
];

export const labelOf = (element: Json): string => asText(asRecord(element.text).text);
