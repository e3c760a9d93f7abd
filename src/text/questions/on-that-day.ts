/** "Tomorrow's desk meeting": of several meetings that go by one name, the one that falls on the day that is said. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Cover } from "./cover.ts";
import type { Known } from "./name-index.ts";

export const onThatDay = (
	options: readonly Known[],
	{ pieces }: Cover,
	{ holdings }: World,
): readonly Known[] => {
	const [only, ...more] = pieces.flatMap((piece) => (piece.is === "period" ? [piece.span] : []));
	const { first, last } = only ?? {};
	if (options.length < 2 || more.length > 0 || first === undefined || last === undefined)
		return options;
	const then = options.filter(({ id }) => {
		const item = itemAmong(holdings, id);
		return (
			item?.kind === "meeting" &&
			item.time.is === "fixed" &&
			item.time.on >= first &&
			item.time.on <= last
		);
	});
	return then.length === 1 ? then : options;
};
