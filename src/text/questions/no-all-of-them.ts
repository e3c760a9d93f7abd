/** "No, all of them", "all of them again", after a list was narrowed: the whole of it, and no other list of what it was narrowed to. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { isFragment, narrowing } from "./fragments-said.ts";

const all =
	"(?:all(?: of (?:them|it|those|these))?|(?:them|those|these) all|every(?:thing|one|body)(?:['’]?s)?|the (?:whole |full )?(?:lot|list))";
const wants = "(?:(?:i|we) (?:want(?:ed)?|mean|meant|need(?:ed)?|['’]?d like|would like) )?";
const notJust = "(?:not (?:just|only) [\\w’'-]+(?: [\\w’'-]+){0,2}[\\s,]+(?:but )?)?";
const takenBack = new RegExp(
	`^\\W*(?:(?:no|nope|nah|sorry|actually)\\b[\\s,.–—-]+)+${notJust}(?:show(?: me)? |list |give me )?${wants}${all}(?: (?:please|pls|again|then))*\\W*$|^\\W*(?:(?:and|ok|so|now)\\b[\\s,]*)*(?:show(?: me)? )?(?:all of (?:them|it|those)|them all|those all|the whole lot) again(?: please| pls)?\\W*$`,
	"i",
);

/** The list that was narrowed last. */
export const allAgain = (text: string, { question, whole }: ThreadContext): Question | undefined =>
	question?.ask === "items" && whole && takenBack.test(text) ? whole : undefined;

/** "Just Sofia's" was not read, and is taken back: the list stands as it was told. */
export const asItWas = (
	text: string,
	{ unread = "" }: ThreadContext,
	{ question }: ThreadContext,
): Question | undefined =>
	question?.ask === "items" && takenBack.test(text) && narrowing.test(unread) && isFragment(unread)
		? question
		: undefined;
