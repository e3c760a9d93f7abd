/** "Next meeting?", where no board is spoken of: the one that comes first, and no list of all that are to come. */
import type { Reading } from "../../usecases/questions/understanding.ts";

const alone =
	/^\W*(?:(?:and|so|ok|hi|hello|please|pls)\b[\s,]*)*(?:(?:when|where|what|what time|what date|which)(?:['’]?s| is)? )?(?:the )?(?:very )?next (?:meeting|mtg|board meeting|committee meeting)(?: (?:is|anywhere|at all|of all|of any(?:thing|body|one| board| group| kind| sort)?|coming up|then|please|pls|for (?:any|whichever) board))*\W*$/i;

export const isNextAlone = (text: string): boolean => alone.test(text);

/** Only where the words leave it open whose it is. */
export const nextAlone = (text: string, read: (words: string) => Reading): Reading | undefined => {
	if (!isNextAlone(text)) return undefined;
	const asked = read(text);
	const reading = asked.is === "question" ? asked : read("when is the next meeting");
	if (reading.is !== "question") return undefined;
	const { question } = reading;
	const isOfAny =
		question.ask === "meetings" &&
		question.facets.includes("next") &&
		question.subjects.length + (question.among ?? []).length === 0 &&
		!question.mine &&
		!question.span;
	return isOfAny ? { is: "question", question: { ...question, nth: 1 } } : undefined;
};
