/** "Do we have a board for borough stuff", "which board looks after the pilots": those whose name or purpose speaks of it. */
import type { Board } from "../../domain/boards/board.ts";
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const anyBoard =
	"(?:which|what|is there (?:an?|any)|are there any|(?:do|have) we (?:have |got )*(?:an?|any)|who has an?) (?:boards?|groups?|committees?|panels?|forums?)";
const caring =
	"(?:(?:that|which|who) )?(?:(?:is|are|has|have) )?(?:deal(?:s|ing)? with|look(?:s|ing)? after|handl(?:es?|ing)|cover(?:s|ing)?|responsible for|responsibility for|in charge of|tak(?:es?|ing) care of|concerned with|for|about|to do with)";
const askedTo =
	"(?:should|do|can|must|would) (?:i|we) (?:go|talk|speak|write|turn) to (?:about|for|with|over|on)";
const matter =
	"(?:the |our |all )?(.+?)(?: (?:stuff|things?|matters?|issues?|business|questions?|side of things))?";

const asked = shaped(`${anyBoard} (?:${caring}|${askedTo}) ${matter}`);

/** More of them are no answer. */
const most = 3;

/** What it is called says more than what it is for. */
const boardsFor = (what: string, boards: readonly Board[]): readonly Board[] => {
	const going = boards.filter(({ state }) => state.is !== "ended");
	const called = going.filter(({ name, aliases }) =>
		[name, ...aliases].some((text) => speaksOf(text, what)),
	);
	return called.length > 0 ? called : going.filter(({ purpose }) => speaksOf(purpose ?? "", what));
};

/** Where a thing is called so, its board is told as it stands; somebody's name is none of a matter. */
export const boardsForMatters = (
	text: string,
	{
		boards,
		read,
	}: { readonly boards: readonly Board[]; readonly read: (words: string) => Reading },
): Reading | undefined => {
	const what = asked.exec(text)?.[1];
	if (what === undefined) return undefined;
	const reading = read(text);
	const isRead = reading.is === "question" && reading.question.ask !== "items";
	if (isRead && reading.question.ask !== "about") return undefined;
	const found = boardsFor(what, boards);
	if (found.length > most) return undefined;
	if (found.length === 0) return isRead ? { is: "unread", words: [what] } : undefined;
	const subjects = found.map(({ kind, id }) => ({ kind, id }));
	return { is: "question", question: { ...plainQuestion("about"), subjects } };
};
