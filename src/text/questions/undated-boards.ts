/** "Which boards have no date" asks which have no meeting to come, and not which of their things are undated. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

const undatedBoards = shaped(
	"(?:(?:which|what|list|show(?: me)?|any|are there any)(?: of (?:the|our))? )?(?:the |our )?(?:boards?|groups?|committees?|panels?) (?:(?:that|which) )?(?:(?:still )?(?:have|has|having|with)(?: got)? no|without(?: a| any)?|(?:still )?(?:lack|need)(?:ing|s)?(?: a| any)?|(?:do|does|have|has)(?:n[’']?t| not)(?: have| got| yet)*(?: a| any)?) (?:(?:next )?meeting )?dates?(?: (?:yet|set|fixed|at all|still|so far))*",
);

export const ofUndatedBoards = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	if (!undatedBoards.test(text)) return undefined;
	const reading = read("which boards have no next meeting");
	return reading.is === "question" && reading.question.lacking ? reading : undefined;
};
