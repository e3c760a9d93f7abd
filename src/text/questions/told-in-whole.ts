/** "Who else?", "any more?", after a list that was told in whole: nothing is left of it, and it is not told again. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const further =
	/^\W*(?:(?:and|so|ok|but)\b\W*)*(?:(?:is there |are there )?(?:who|what|any(?:one|body|thing)) else(?: (?:is )?(?:on|in) (?:it|there|that|the list))?|(?:(?:are|is) there )?any (?:more|others?)(?: of (?:them|those))?|(?:show|give|list)(?: me)? (?:(?:some )?more|the next (?:page|ones|lot))|next page)(?: please| pls)?\W*$/i;
const onward =
	/^\W*(?:(?:show|give|list)(?: me)? (?:(?:some )?more|the next (?:page|ones|lot))|next page|any(?:one|body|thing) else|who else)(?: please| pls)?\W*$/i;

const lists: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"meetings",
	"boards",
	"seats",
] as Question["ask"][]);

const isList = ({ ask, facets }: Question): boolean =>
	lists.has(ask) || (ask === "roles" && facets.includes("members"));

/** The same list again, counted or not. */
const isAgain = (reading: Reading, before: Question): boolean => {
	if (reading.is !== "question") return reading.is === "unread" || reading.is === "more";
	const list = (question: Question) =>
		JSON.stringify({ ...question, tally: undefined, yesNo: undefined });
	return list(reading.question) === list(before);
};

/** With nothing told before, there is nothing to go on from either. */
export const furtherOf = (
	text: string,
	{ question, asked, focus, unread }: ThreadContext,
	reading: Reading,
): Reading | undefined => {
	// "Who else", after a list of things, asks for whoever has the like.
	if (question?.ask === "items" && /\b(?:who|one|body) else\b/i.test(text)) return undefined;
	if (question)
		return isList(question) && further.test(text) && isAgain(reading, question)
			? { is: "more" }
			: undefined;
	const isFirst = !asked && focus.length === 0 && unread === undefined;
	return isFirst && onward.test(text) ? { is: "more" } : undefined;
};
