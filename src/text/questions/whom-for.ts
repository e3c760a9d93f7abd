/** Of whom or what something is for: named beside it, and no second thing that is asked of. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Named } from "./ask-which.ts";
import type { Cover } from "./cover.ts";
import type { Known } from "./name-index.ts";
import type { Clause } from "./pieces.ts";

export const areItems = ({ options }: Named): boolean =>
	options.length > 0 && options.every(({ kind }) => isItemKind(kind));

const isFor = ({ keys }: Clause, from: number): boolean =>
	/^for$/.test(keys[from - (/^(?:the|our)$/.test(keys[from - 1] ?? "") ? 2 : 1)] ?? "");

/** "Line management for the officers": one thing is named, and for whom it is may be several of the same board. */
export const withoutWhomFor = (
	clause: Clause,
	{ pattern }: Cover,
	{ named, world }: { readonly named: readonly Named[]; readonly world: World },
): readonly Named[] => {
	const [only, ...others] = named.filter((each) => each.options.length === 1 && areItems(each));
	const boardOf = ({ id }: Known) => itemAmong(world.holdings, id)?.boardId;
	const item = only?.options[0];
	if (pattern.ask !== "facts" || !item || others.length > 0 || !only.piece.sure) return named;
	return named.filter(
		(each) =>
			each.options.length < 2 ||
			!isFor(clause, each.piece.from) ||
			!each.options.every((known) => boardOf(known) === boardOf(item)),
	);
};
