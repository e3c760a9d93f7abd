/** What only some items have: asked for it, a name that fits several means one of those. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { blockedOf } from "../../domain/items/action.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { type Item, isItemKind } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
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

/** "Who closed the terms" is asked of what is closed, where "is it closed" may be asked of any. */
const ofTheDone =
	/\b(?:who|when|why) (?:did |was |were |had )?(?:.+ )?(?:closed|finished|completed|achieved|signed off|ticked off)\b/i;

/** "Is the handbook coming in May": what has come out comes no more. */
const toCome =
	/\b(?:coming|on (?:its|the) way|due out|to be (?:issued|released|published)|expected|awaited|(?:still )?waiting for|hold(?:ing)? up)\b/i;

const isExpected = (item: Item): boolean =>
	item.kind === "guidance" && item.state.is === "expected";

const isDone = (item: Item): boolean =>
	(item.kind === "action" && item.state.is === "closed") ||
	(item.kind === "milestone" && item.actual !== undefined);

/** "When will Channel be in every borough" has every word of one of their titles. */
const saidWhole = (options: readonly Known[], text: string): readonly Known[] => {
	const said = new Set(keysOf(text));
	return options.filter(({ label, exact }) => {
		const words = keysOf(label.replace(exact, ""));
		return words.length > 2 && words.every((word) => said.has(word));
	});
};

type Senses = readonly (readonly [isSaid: boolean, has: (item: Item) => boolean])[];

type Asked = { readonly cover: Cover; readonly text: string; readonly told: readonly Subject[] };

/** "Wardens recruited so far" is asked of what fills posts; of several, the only one that was just told of is meant. */
export const ofItsSense = (
	options: readonly Known[],
	{ cover, text, told }: Asked,
	{ holdings }: World,
): readonly Known[] => {
	const areItems = options.every(({ kind }) => isItemKind(kind) && kind !== "meeting");
	const [whole, ...others] = areItems ? saidWhole(options, text) : [];
	if (whole && others.length === 0) return [whole];
	const now = options.filter(({ id }) => told.some((each) => each.id === id));
	if (areItems && now.length === 1) return now;
	const said = tagsOf(cover);
	const senses: Senses = [
		...having.map(([tags, has]) => [said.some((tag) => tags.includes(tag)), has] as const),
		[ofTheDone.test(text), isDone],
		[toCome.test(text), isExpected],
	];
	return senses.reduce((kept, [isSaid, has]) => {
		if (kept.length < 2 || !isSaid) return kept;
		const fits = kept.filter(({ id }) => {
			const item = itemAmong(holdings, id);
			return item !== undefined && has(item);
		});
		return fits.length > 0 ? fits : kept;
	}, options);
};
