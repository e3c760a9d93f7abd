/** "Which boards is she on", after one thing was told and whoever has it was spoken of: asked of them by name. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";

const they = /\b(?:he|she)\b(?!.*\b(?:make it|manage|cope|finish|get there)\b)/i;
/** Whoever watches it was asked for: what they have is not what it has. */
const asWatcher: readonly (readonly [RegExp, string])[] = [
	[/\bdo they (?=(?:also )?(?:watch|own|have|lead|chair|look after)\b)/i, "does $ "],
	[/\bhave they (?=got\b)/i, "has $ "],
	[/\bare they (?=(?:on|watching|working|doing|also)\b)/i, "is $ "],
];

/** The same words with the name of whoever has the one thing that was told of, where nobody else was spoken of. */
export const ofItsOwner = (
	text: string,
	{ question, focus, latest }: ThreadContext,
	{ holdings, people }: World,
): string | undefined => {
	const isOfWatcher = question?.facets.includes("watcher") === true;
	const turned = isOfWatcher ? asWatcher.find(([words]) => words.test(text)) : undefined;
	if (!(turned || they.test(text)) || question?.ask !== "facts") return undefined;
	const told = focus.slice(0, latest);
	const [item, ...others] = told
		.filter(({ kind }) => isItemKind(kind) && kind !== "meeting")
		.flatMap(({ id }) => itemAmong(holdings, id) ?? []);
	if (!item || item.kind === "meeting" || others.length > 0) return undefined;
	const ownerId = item.kind === "guidance" ? item.watcher?.id : item.owner?.id;
	const spokenOf = [...focus, ...question.subjects].filter(({ kind }) => kind === "person");
	const isSpokenOf = spokenOf.length > 0 && spokenOf.every(({ id }) => id === ownerId);
	if (!turned && !isSpokenOf) return undefined;
	const name = people.find(({ id }) => id === ownerId)?.name;
	if (name === undefined) return undefined;
	return turned ? text.replace(turned[0], turned[1].replace("$", name)) : text.replace(they, name);
};
