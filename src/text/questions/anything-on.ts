/** "Is there anything on forecasts": a word that asks elsewhere stands there for a matter, and what speaks of it is asked for. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";
import { loneAskingWords } from "./vocabulary.ts";

const anything = opened(
	"(?:(?:is|was) there |(?:do|have) (?:we|you) (?:have |got )?)?(?:anything|something)(?: (?:recorded|written|here|at all))* (?:on|about|regarding|concerning|to do with) (?:the |our )?([a-z]{4,}s)\\W*$",
);

/** What says of which kind it is, and is no matter that anything could be on. */
const sorts =
	/^(?:actions|milestones|items|tasks|jobs|things|ones|bits|meetings|boards|papers|decisions|agendas|minutes|changes|updates|others|apologies|days|weeks|months|groups|panels|committees|this|yours|theirs)$/i;

/** As it was read, the word only said how a list is asked for, and bounded none of it. */
const passesOver = (reading: Reading): boolean => {
	if (reading.is !== "question") return false;
	const { ask, topic, subjects, among = [], lacking } = reading.question;
	const isList = ask === "meetings" || ask === "items";
	return isList && topic === undefined && !lacking && subjects.length + among.length === 0;
};

export const anythingOn = (text: string, read: (words: string) => Reading): Reading | undefined => {
	const word = anything.exec(text)?.[1];
	if (word === undefined || sorts.test(word) || !loneAskingWords.has(keysOf(word)[0] ?? ""))
		return undefined;
	return passesOver(read(text))
		? { is: "question", question: { ...plainQuestion("items"), facets: ["reason"], topic: word } }
		: undefined;
};
