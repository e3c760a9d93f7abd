/** What only some items have: asked for it, a name that fits several means one of those. */
import { blockedOf } from "../../domain/action.ts";
import { itemAmong } from "../../domain/holding.ts";
import type { Item } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Known } from "./name-index.ts";
import type { Tag } from "./vocabulary.ts";

const isOverBodies = (item: Item): boolean =>
	item.kind === "action"
		? (item.rollOut ?? []).length > 0
		: item.kind === "guidance" && (item.recipients ?? []).length > 0;

const having: readonly (readonly [readonly Tag[], (item: Item) => boolean])[] = [
	[["posts", "vacant"], (item) => item.kind === "action" && item.posts !== undefined],
	[["release", "circulate", "issuer", "watcher"], ({ kind }) => kind === "guidance"],
	[["red", "amber", "green", "baseline"], ({ kind }) => kind === "milestone"],
	[["blocked"], (item) => item.kind === "action" && blockedOf(item) !== undefined],
	[["borough", "ack"], isOverBodies],
	[["action"], ({ kind }) => kind === "action"],
	[["milestone"], ({ kind }) => kind === "milestone"],
	[["guidance"], ({ kind }) => kind === "guidance"],
];

/** "Wardens recruited so far" is asked of what fills posts. */
export const ofItsSense = (
	options: readonly Known[],
	cover: Cover,
	{ holdings }: World,
): readonly Known[] =>
	having.reduce((kept, [tags, has]) => {
		if (kept.length < 2 || !tagsOf(cover).some((tag) => tags.includes(tag))) return kept;
		const fits = kept.filter(({ id }) => {
			const item = itemAmong(holdings, id);
			return item !== undefined && has(item);
		});
		return fits.length > 0 ? fits : kept;
	}, options);
