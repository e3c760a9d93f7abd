/** What a board's own channel adds: where nothing is said, or "we", its board is asked about, unless all boards are. */
import type { Subject } from "../../domain/questions/question.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { asksOfMe } from "./of-me.ts";
import type { Clause } from "./pieces.ts";
import type { Tag } from "./vocabulary.ts";

/** "How are we doing across the programme" */
const ofAll =
	/\b(?:(?:all|every|each)(?: of)?(?: the| our)? boards?|across boards|programme|everywhere|across the (?:board|piece))\b/i;
export const asksOfAll = ({ text }: Clause): boolean => ofAll.test(text);

const takesBoard = ({ pattern }: Cover): boolean =>
	pattern.of.includes("board") && (!pattern.must || pattern.must.includes("board"));

export const hereOf = (cover: Cover, boardHereId: string | undefined): readonly Subject[] =>
	boardHereId !== undefined && takesBoard(cover) ? [{ kind: "board", id: boardHereId }] : [];

const usuallyHere: ReadonlySet<string> = new Set(
	"items meetings changes next news reasons papers decisions overview".split(" "),
);

/** "What's going well" asks for what there is, and "what's the position" of the board. */
const asksWhat = /^\W*(?:and |so )?what(?:[’']?s| is| are) (?!the\b|our\b|this\b|your\b)/i;

const plainly: ReadonlySet<Tag> = new Set<Tag>(["about", "status", "own", "board"]);

/** With nothing said, a board's own channel asks of its board. */
export const unsaid = (
	{ text }: Clause,
	cover: Cover,
	here: readonly Subject[],
): readonly Subject[] => {
	const tags = tagsOf(cover);
	if (here.length === 0 || tags.includes("register") || asksOfMe(tags, text)) return [];
	// "What?" and "who?" alone ask nothing of a board.
	if (
		cover.pattern.name === "about" &&
		!(tags.some((tag) => plainly.has(tag)) && !asksWhat.test(text))
	)
		return [];
	return cover.pattern.must || usuallyHere.has(cover.pattern.ask) ? here : [];
};
