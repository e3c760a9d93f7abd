/** "Where are we with the officers": of all on one board that go by that name, how far the matter has come is told by the only report. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Cover, tagsOf } from "./cover.ts";
import type { Known } from "./name-index.ts";

export const reportedOf = (
	options: readonly Known[],
	cover: Cover,
	{ holdings }: World,
): Known | undefined => {
	const said = tagsOf(cover);
	// "Is the survey going to be late" asks more than how it stands.
	const asksHow = said.includes("status") && said.every((tag) => /^(?:status|about)$/.test(tag));
	if (cover.pattern.ask !== "facts" || !asksHow) return undefined;
	const items = options.flatMap(({ id }) => itemAmong(holdings, id) ?? []);
	const isOneMatter =
		items.length === options.length && new Set(items.map(({ boardId }) => boardId)).size === 1;
	const reported = items.filter((item) => item.kind === "milestone" && item.report !== undefined);
	const [only, ...others] = reported;
	return isOneMatter && others.length === 0 ? options.find(({ id }) => id === only?.id) : undefined;
};
