/** "How many boroughs have a forum", where one board stands for all of theirs: which have one of their own is not recorded, and that board is told of. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import { keyOf, keysOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { saidFirst } from "./beside-the-answer.ts";
import { shaped } from "./shaped.ts";
import { only } from "./told-last.ts";

const asked = shaped(
	"(?:which|what|how many)(?: of (?:the|our))? ([a-z]{4,}s)(?: (?:still|now|currently|actually|do|does))* (?:have|has|got|are with|with)(?: got)? (?:an?|any|its own|their own|the|one) ([a-z]{4,}?)s?(?: (?:yet|now|of their own|so far))*",
);
const bodies = /^(?:board|group|committee|panel|forum|bod(?:y|ie)|team)s?$/i;

/** In the name of that board both the sort of body and what each of them has. */
const standsFor = (name: string, sort: string, noun: string): boolean => {
	const own = keysOf(name);
	return own.includes(keyOf(sort)) && own.includes(keyOf(noun));
};

export const forumOfEach = (
	text: string,
	{ boards }: Pick<World, "boards">,
): Reading | undefined => {
	const [, sort = "", noun = ""] = asked.exec(text) ?? [];
	if (noun === "") return undefined;
	// A board that has a board asks nothing.
	if (bodies.test(sort) && bodies.test(noun)) return { is: "unread", words: [text.trim()] };
	const board = only(boards.filter(({ name }) => standsFor(name, sort, noun)));
	if (!board) return undefined;
	const question = { ...plainQuestion("about"), subjects: [{ kind: board.kind, id: board.id }] };
	return saidFirst(
		{ is: "question", question },
		`Not recorded: which ${sort.toLowerCase()} have a ${noun.toLowerCase()} of their own`,
	);
};
