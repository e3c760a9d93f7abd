/** "Who's on Comms", where somebody goes by that name and a board or a work stream is called so too: nobody sits on a person. */
import type { Question } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only } from "./told-last.ts";

type Around = Pick<World, "boards" | "workStreams"> & {
	readonly read: (words: string) => Reading;
};

const isOn = shaped(
	"(who(?: all| else)?(?:['’]?s| is| are| sits?| serves?|['’]?re)(?: all| sitting| serving)? (?:on|in)|(?:are|is) (?:we|it) still on for|when (?:do|does) we (?:next )?(?:have|do)) (?:the )?([\\w’'&-]+(?: [\\w’'&-]+){0,2}?)",
);

const asksOfSomebody = ({ ask, subjects }: Question): boolean =>
	(ask === "seats" || ask === "meetings" || ask === "about") &&
	subjects.length === 1 &&
	subjects[0]?.kind === "person";

/** Begins with these words, in one of its names. */
const isCalled = (said: string, names: readonly string[]): boolean => {
	const keys = keysOf(said);
	return names.some((name) => {
		const own = keysOf(name);
		return keys.length > 0 && keys.every((key, at) => own[at] === key);
	});
};

export const whoIsOn = (text: string, around: Around): Reading | undefined => {
	const [, asks = "", said = ""] = isOn.exec(text) ?? [];
	if (!said) return undefined;
	const reading = around.read(text);
	if (reading.is !== "question" || !asksOfSomebody(reading.question)) return undefined;
	const { boards, workStreams, read } = around;
	const board = only(boards.filter(({ name, aliases }) => isCalled(said, [name, ...aliases])));
	if (board) return read(`${asks} ${calledBy(board)}`);
	const stream = only(
		workStreams.filter(({ name, aliases }) => isCalled(said, [name, ...aliases])),
	);
	return stream && read(`what is the ${stream.name} work stream`);
};
