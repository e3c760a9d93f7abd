/** "Who's fixing the date", after a board was told of: whoever has the one thing of it that says to. */
import { holdingOf } from "../../domain/boards/board-contents.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind, referenceText } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

const asked = opened(
	"who(?:['’]?s| is| are| has to| will| does)? (?:fix|sett?|arrang|sort|agree|book|choos|decid|organis|organiz|call)(?:e|s|es|ing|ting)?(?: out)? (?:the|a|its|their|that)(?: (?:first|next))? (?:dates?|days?|meetings?)(?: (?:for (?:it|that)|then))?\\W*$",
);
const says = /\b(?:fix|set|arrange|agree|book|find|call|choose)\b.*\b(?:meeting|date|day)\b/i;

export const ofDateFixer = (
	text: string,
	{ focus, latest }: ThreadContext,
	{ boards, holdings }: World,
): string | undefined => {
	if (!asked.test(text)) return undefined;
	const told = focus.slice(0, latest);
	const isOfThings = told.some(({ kind }) => isItemKind(kind) && kind !== "meeting");
	const ids = new Set(told.flatMap(({ kind, id }) => (kind === "board" ? [id] : [])));
	const board = ids.size === 1 && !isOfThings ? boards.find(({ id }) => ids.has(id)) : undefined;
	const own = board && holdingOf(holdings, board.id)?.items.action;
	const [only, ...others] = (own ?? []).filter(
		({ title, state }) => state.is !== "closed" && says.test(title),
	);
	return board && only && others.length === 0
		? `who owns ${referenceText(only, board)}`
		: undefined;
};
