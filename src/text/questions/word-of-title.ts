/** "Which other boards does she sit on": one word of a title, beside somebody who has no part in it, is no name. */
import { itemAmong } from "../../domain/holding.ts";
import type { Subject } from "../../domain/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { tiers } from "../entities-match.ts";
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";
import { standsUnder } from "./subjects.ts";

const small = /^(?:what|which|who|how|the|an?|one|any|all|of|for|in|on|to)$/;

const isOneWord = ({ keys }: Clause, { pieces }: Cover): boolean => {
	const named = pieces.flatMap((piece) =>
		piece.is === "name" && isItemKind(piece.candidates[0]?.known.kind ?? "board") ? [piece] : [],
	);
	return (
		named.length === 1 &&
		named.every(
			({ from, to, candidates }) =>
				keys.slice(from, to).filter((key) => !small.test(key)).length < 2 &&
				(candidates[0]?.tier ?? tiers.whole) >= tiers.part,
		)
	);
};

export const isWordOfTitle = (
	clause: Clause,
	cover: Cover,
	{ subjects, world }: { readonly subjects: readonly Subject[]; readonly world: World },
): boolean => {
	if (cover.pattern.ask !== "facts" || !isOneWord(clause, cover)) return false;
	const items = subjects.flatMap(({ kind, id }) =>
		isItemKind(kind) ? [itemAmong(world.holdings, id)] : [],
	);
	const others = subjects.filter(({ kind }) => kind === "person" || kind === "board");
	const [item] = items;
	return item !== undefined && others.length > 0 && !others.some((each) => standsUnder(item, each));
};
