/** "The merger", "the closure": the one thing to be done that begins with that deed. */
import { dutiesIn } from "../../domain/holding.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { keysOf } from "../entities-words.ts";
import { only } from "./told-last.ts";

const nouns: readonly (readonly [RegExp, RegExp])[] = [
	[/\bmergers?\b/i, /^merg/i],
	[/\bclosures?\b/i, /^clos/i],
	[/\bappointments?\b/i, /^appoint/i],
	[/\brecruitment\b/i, /^recruit/i],
	[/\bendorsements?\b/i, /^endors/i],
	[/\bapproval\b/i, /^approv/i],
	[/\bremoval\b/i, /^remov/i],
	[/\breplacement\b/i, /^replac/i],
	[/\bhand-?over\b/i, /^hand$/i],
	[/\b(?:roll-?out)\b/i, /^roll$/i],
	[/\bprocurement\b/i, /^procur/i],
	[/\bselection\b/i, /^select/i],
];
const the = "(?:the |our |this |that )?";

type Around = Pick<World, "boards" | "holdings"> & {
	readonly read: (words: string) => Reading;
};

/** By its reference, where the words cannot be read as they stand. */
export const ofDeedAsNoun = (
	text: string,
	{ boards, holdings, read }: Around,
): Reading | undefined => {
	const found = nouns.find(([noun]) => noun.test(text));
	if (!found || read(text).is !== "unread") return undefined;
	const [noun, deed] = found;
	const begins = ({ title = "" }: Item) => deed.test(keysOf(title)[0] ?? "");
	const item = only(holdings.flatMap(dutiesIn).filter(begins));
	const board = item && boards.find(({ id }) => id === item.boardId);
	if (!item || !board) return undefined;
	const named = text.replace(new RegExp(`${the}${noun.source}`, "i"), referenceText(item, board));
	const reading = read(named);
	return reading.is === "question" && reading.question.ask === "facts" ? reading : undefined;
};
