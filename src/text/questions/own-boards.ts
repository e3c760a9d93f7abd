/** "What did my boards decide", "anything red on my board": asked of the boards that the asker belongs to, and not of what is the asker's own. */
import { type Board, belongs } from "../../domain/boards/board.ts";
import type { Question } from "../../domain/questions/question.ts";
import { bodyNouns } from "../../language/names/words.ts";
import type { Circumstances, Reading } from "../../usecases/questions/understanding.ts";
import { hasNoun, whichOf } from "./bare-board.ts";
import { opened } from "./shaped.ts";
import type { WithNames } from "./with-names.ts";

const mine = new RegExp(
	`\\b(?:(?:all|any|each|every|one|both) of )?my (?:own )?(${bodyNouns})(s?)(['’]s?(?![\\w-]))?(?![\\w-])(?! (?:meetings?|mtgs?|members?|papers?|packs?|dates?)\\b)`,
	"i",
);

/** These ask of the asker's own boards as they stand. */
const ofOwn: ReadonlySet<Question["ask"]> = new Set([
	"meetings",
	"seats",
	"clashes",
	"tenure",
	"deputies",
]);

const opensWho = /^\W*(?:(?:and|so|but|ok)\b\W*)*who/i;

/** "Who chairs my board" asks for somebody, and not for what the asker chairs. */
const isMeant = (words: string, reading: Reading): boolean => {
	if (reading.is !== "question") return reading.is === "unread" || reading.is === "lost";
	const { ask } = reading.question;
	return !ofOwn.has(ask) || (ask === "seats" && opensWho.test(words));
};

const listed = (names: readonly string[]): string =>
	names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** A committee and a panel are both boards to whoever is on them. */
const ownOf = (noun: string, { world, meId }: Circumstances): readonly Board[] => {
	const own = world.boards.filter(({ state }) => state.is !== "ended");
	const theirs = own.filter((board) => belongs(board, meId));
	const called = theirs.filter(hasNoun(noun));
	return noun === "board" || called.length === 0 ? theirs : called;
};

const ours =
	/(?<=^\W*(?:what|when|where|who|how)\b.*)\bour (?=(?:[\w’'-]+ )?(?:meetings?|mtgs?|quorum)\b)/i;
const ofUs =
	"(?:do|must|should|have|need|needs|needed|would|will|we|us|you|to|come|be|there|turn|up|attend|at|least|required|for|make|makes|it|a|the|in|order|so|that|are|is|can|got)";
const ownQuorum = opened(
	`how many(?: (?:of us|people|members))?(?: ${ofUs}){1,14} (?:quorate|quorum)\\W*$`,
);

/** "Our quorum", "how many of us do we need to be quorate", where no board was spoken of: of the asker's own. */
const asOwn = (words: string, { is }: Reading): string => {
	if (is !== "unread" && is !== "lost") return words;
	return ownQuorum.test(words)
		? "what is the quorum for my board"
		: words.replace(ours, "my board's ");
};

const pickedOf = opened(
	`(which|what|how many|(?:do|does|did|have|has|are|is|were|will) any|any) of my (?:own )?(?:${bodyNouns})s? (.+?)\\W*$`,
);
/** Why it ended stands beside each that has. */
const andWhy = /\b(ended|finished|closed|stopped|wound up|disbanded),? and (?:why|what for)$/i;

/** "Which of my boards have ended", "any of my boards without a date" pick from the asker's own as from all. */
const ofPicked = (words: string, read: (words: string) => Reading): Reading | undefined => {
	const [, opens = "", rest = ""] = pickedOf.exec(words) ?? [];
	if (rest === "") return undefined;
	const many = /^how many/i.test(opens) ? "how many" : "which";
	const plain = rest.replace(andWhy, "$1").replace(/^has\b/i, "have");
	const reading = read(`${many} boards ${plain}`);
	if (reading.is !== "question" || reading.question.ask !== "boards") return undefined;
	return { is: "question", question: { ...reading.question, mine: true } };
};

export const ofOwnBoards: WithNames = (typed, reading, { circumstances, read }) => {
	const picked = ofPicked(typed, read);
	if (picked) return picked;
	const words = asOwn(typed, reading);
	const found = mine.exec(words);
	if (!found || !isMeant(words, reading)) return undefined;
	const [all, noun = "", plural, owning] = found;
	const said = owning ? all.slice(0, -owning.length) : all;
	const own = ownOf(noun.toLowerCase(), circumstances);
	const here = own.filter(({ id }) => id === circumstances.boardHereId);
	const boards = plural || here.length === 0 ? own : here;
	if (boards.length === 0) return words === typed ? { is: "lost", looked: said } : undefined;
	const named = (name: string) => words.replace(all, owning && !plural ? `${name}'s` : name);
	if (boards.length > 1 && !plural) return whichOf(boards, said, named);
	const again = read(named(listed(boards.map(({ name }) => name))));
	return again.is === "question" || again.is === "which" ? again : { is: "unread", words: [said] };
};
