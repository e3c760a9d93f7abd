/**
 * Takes blocks as Slack would: checked, refused with a pointer, and with the ids that Slack fills in.
 */
import { digest, type Ids } from "../world/ids.ts";
import { isRecord, type Json, records } from "../world/json.ts";
import { Refusal } from "../world/refusal.ts";
import { blocksRule } from "./block-rules.ts";
import type { Problem } from "./rules.ts";

/** An undocumented ceiling: beyond it Slack answers msg_blocks_too_long. */
const MOST_TEXT = 13_200;

const DUMB = new Set(["image", "plain_text", "mrkdwn"]);

const withActionId = (element: unknown, seed: string): unknown =>
	isRecord(element) && !DUMB.has(String(element.type)) && element.action_id === undefined
		? { ...element, action_id: digest(`${seed} action`, 8) }
		: element;

const withIds = (block: Json, seed: string): Json => ({
	...block,
	block_id: block.block_id ?? digest(seed, 8),
	...(isRecord(block.accessory) && { accessory: withActionId(block.accessory, seed) }),
	...(isRecord(block.element) && { element: withActionId(block.element, seed) }),
	...((block.type === "actions" || block.type === "context_actions") && {
		elements: records(block.elements).map((element, at) => withActionId(element, `${seed}/${at}`)),
	}),
});

/** Slack gives every block and element an id of its own where the app gave none. */
export const fillIds = (ids: Ids, blocks: readonly Json[]): readonly Json[] => {
	const set = ids.next("Bk");
	return blocks.map((block, at) => withIds(block, `${set}/${at}`));
};

/** The words in blocks: every `text` that is a string, however deep. */
const textLength = (value: unknown): number => {
	if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
	if (!isRecord(value)) return 0;
	return Object.entries(value).reduce(
		(sum, [key, item]) =>
			sum + (key === "text" && typeof item === "string" ? item.length : textLength(item)),
		0,
	);
};

const sentenceOf = ({ words, pointer }: Problem): string => `${words} [json-pointer:${pointer}]`;

export const refuseWith = (error: string, problems: readonly Problem[]): Refusal => {
	const sentences = problems.map(sentenceOf);
	return new Refusal(error, {
		errors: sentences,
		response_metadata: { messages: sentences.map((sentence) => `[ERROR] ${sentence}`) },
	});
};

export const acceptBlocks = (ids: Ids, blocks: readonly Json[]): readonly Json[] => {
	const problems: Problem[] = [];
	if (blocks.length > 0) blocksRule.message(blocks, "/blocks", problems);
	if (problems.length > 0) throw refuseWith("invalid_blocks", problems);
	if (textLength(blocks) > MOST_TEXT) throw new Refusal("msg_blocks_too_long");
	return fillIds(ids, blocks);
};
