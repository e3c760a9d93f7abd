/** "Who owns both", "which slips most", after one thing to be done and then another were asked of: of those two by name. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told } from "./turn-of-thing.ts";

/** The last two that were asked of one after the other, once the second of them was told of. */
const oneThenOther = (thread: ThreadContext): readonly Subject[] => {
	const told = only(toldLast(thread).filter(isDuty));
	const { inTurn = [] } = thread;
	const pair = inTurn.slice(-2);
	const isOfThem = ({ id }: Subject) => id === told?.id;
	// Back to the first of more than two, it is not said which the other is.
	const areSure = inTurn.length === 2 ? pair.some(isOfThem) : pair.slice(-1).some(isOfThem);
	return areSure && pair.length === 2 && pair.every(isDuty) ? pair : [];
};

const pairOf = ({ thread, world }: Told): readonly string[] | undefined => {
	const turns = oneThenOther(thread);
	const pair = turns.length > 0 ? turns : toldLast(thread).filter(isDuty);
	const names = pair.flatMap((each) => nameOf(each, world) ?? []);
	return names.length === 2 ? names : undefined;
};

const both =
	/\b(?:they both|(?:both|either|each)(?: (?:one )?of (?:them|those|these))?|(?:the|those|these) two|them both|(?<=\b(?:when|who|what) (?:are|were|do|does|is|owns|has) )(?:they|them|those))(?=\W|$)/i;
const mostWords = 8;

/** "Are both late", of the one and the other. */
const ofBoth: PutPlainly = (text, told) => {
	const [said] = both.exec(text) ?? [];
	if (said === undefined || text.trim().split(/\s+/).length > mostWords) return undefined;
	const names = oneThenOther(told.thread).length > 0 ? pairOf(told) : undefined;
	return names && text.replace(both, names.join(/^either/i.test(said) ? " or " : " and "));
};

const worse = shaped(
	"(?:which|what)(?: one)?(?: of (?:them|those|these|the two))?(?:['’]?s| is| has| looks)? (?:the )?(?:worse|worst|slip(?:s|ped|ping)? (?:the )?(?:most|more|furthest|further)|(?:furthest|further|more|most) (?:behind|delayed|out|late|adrift)|(?:more|most) trouble)(?: (?:off|then|now))*",
);

/** "Which is worse", of two: how late each of them is, and by how much it has moved. */
const ofWorse: PutPlainly = (text, told) => {
	const isOfFacts = told.thread.question?.ask === "facts";
	const names = isOfFacts && worse.test(text) ? pairOf(told) : undefined;
	return names && `are ${names.join(" and ")} late`;
};

export const ofThePair = firstPlain([ofBoth, ofWorse]);
