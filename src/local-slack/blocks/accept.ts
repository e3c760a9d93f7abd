/**
 * Takes blocks as Slack would: checked, and with the ids that Slack fills in.
 */
import { digest, type Ids } from "../ids.ts";
import { isRecord, type Json, records } from "../json.ts";

export type Surface = "message" | "modal" | "home";

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
	...(block.type === "actions" && {
		elements: records(block.elements).map((element, at) => withActionId(element, `${seed}/${at}`)),
	}),
});

/** Slack gives every block and element an id of its own where the app gave none. */
export const fillIds = (ids: Ids, blocks: readonly Json[]): readonly Json[] => {
	const set = ids.next("Bk");
	return blocks.map((block, at) => withIds(block, `${set}/${at}`));
};

export const acceptBlocks = (
	ids: Ids,
	blocks: readonly Json[],
	_surface: Surface,
): readonly Json[] => fillIds(ids, blocks);
