/** "And the other boards?", "and overall?", after a list of one board's or somebody's: the same of the others, or of all. */
import type { Exclusion } from "../../domain/questions/list-filter.ts";
import type { Question } from "../../domain/questions/question.ts";

const opens = "^\\W*(?:(?:and|or|but|so|ok|what about|how about)\\b[\\s,]*)+(?:for |on |in |at )?";
const body = "(?:board|group|committee|panel|forum|team)s?";
const others = new RegExp(`${opens}(?:all )?(?:the )?other ${body}\\W*$`, "i");
const overall = new RegExp(
	`${opens}(?:(?:across |over )?(?:the )?(?:whole |entire )?programme|overall|everywhere|everyone|everybody|(?:across )?(?:all|every)(?: of)?(?: the| our)? ${body}|altogether|in (?:all|total))\\W*$`,
	"i",
);

const ofBoards = ({ subjects }: Exclusion): boolean => subjects.length > 0;

const isOfWhose = ({ subjects, mine, among, ofList, without = [] }: Question): boolean =>
	(subjects.length > 0 || mine || without.some(ofBoards)) && !among && !ofList;

export const isOfOthers = (text: string): boolean => others.test(text);

export const ofOthers = (text: string, earlier: Question): Question | undefined => {
	if (earlier.ask !== "items" || !isOfWhose(earlier)) return undefined;
	const plain: Question = { ...earlier, subjects: [], mine: false, limit: undefined };
	if (overall.test(text))
		return { ...plain, without: earlier.without?.filter((part) => !ofBoards(part)) };
	const areBoards =
		earlier.subjects.length > 0 &&
		earlier.subjects.every(({ kind }) => kind === "board") &&
		!earlier.mine;
	if (!isOfOthers(text) || !areBoards) return undefined;
	const out = { subjects: earlier.subjects, kinds: [], rags: [], mine: false };
	return { ...plain, without: [...(earlier.without ?? []), out] };
};
