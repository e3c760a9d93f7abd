/** What it costs a cover to stand for what was told of, beside what it costs to read. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { isFragment, isNamed } from "./fragments.ts";
import type { Clause } from "./pieces.ts";
import { saysOne, saysThing } from "./pronouns.ts";
import { wantedOf } from "./supply.ts";

/** "It", and what a few words leave out, is first of all what was spoken of last; "which of those" picks from a list, "when are they due" does not. */
export const weighed = (
	clause: Clause,
	cover: Cover,
	{ focus, question }: ThreadContext,
): Cover => {
	// "It" is nobody, whoever was told of last.
	const [latest] = saysThing(clause) ? focus.filter(({ kind }) => kind !== "person") : focus;
	if (!latest) return cover;
	// "Who's replied", where a meeting was told of, asks who comes.
	const isOfReplies = cover.pattern.ask === "coverage" && tagsOf(cover).includes("ack");
	if (isOfReplies && !isNamed(cover) && focus.some(({ kind }) => kind === "meeting"))
		return { ...cover, cost: cover.cost + 30 };
	const several = focus.filter(({ kind }) => isItemKind(kind)).length > 1;
	// "Due?", "how long has it been red", after one thing was told of, are asked of it.
	const isOfIt = saysOne(clause) || (question !== undefined && clause.keys.length === 1);
	if (!several && isItemKind(latest.kind) && cover.pattern.ask === "items" && isOfIt)
		return { ...cover, cost: cover.cost + 20 };
	// Of one thing, "which ones" asks for a part of it before it asks for a list.
	if (!several && cover.pattern.ask === "items" && /\bwhich ones\b/i.test(clause.text))
		return { ...cover, cost: cover.cost + 20 };
	const isOfItem = isItemKind(latest.kind) && isFragment(clause, cover) && !isNamed(cover);
	if (!tagsOf(cover).includes("them") && !isOfItem) return cover;
	const picks = /\b(which|any|how many|all|none|either)\b/i.test(clause.text);
	if (several && cover.pattern.ask === "items")
		return { ...cover, cost: cover.cost + (picks ? 0 : 20) };
	if (several && picks && cover.pattern.ask === "facts") return { ...cover, cost: cover.cost + 20 };
	const kinds = wantedOf(cover);
	return kinds.includes(latest.kind) ? cover : { ...cover, cost: cover.cost + 12 };
};
