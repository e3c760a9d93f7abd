/** Covers that take up a part of the words and pass over the rest of what they ask. */
import type { Subject } from "../../domain/questions/question.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { ownersIn } from "./misread-people.ts";
import type { Clause } from "./pieces.ts";

const rag: ReadonlySet<string> = new Set(["red", "amber", "green"]);

/** "Is anyone from the county on it": a portrait of the county names nobody. */
const asksAfterAnybody =
	/^\W*(?:and |so |but )*(?:is|are|was|were|does|do|did|has|have|had|will) (?:there )?(?:any|some)(?:one|body)\b(?! know)/i;

/** "Which groups feed into LPB" asks for groups, and for no portrait of LPB. */
const asksWhichBodies =
	/^\W*(?:(?:and|so|but|ok) )*(?:which|what) (?:other )?(?:boards|groups|committees|panels|forums|bodies|teams|councils|meetings|people|members|organisations)\b/i;

/** "Is that with LPB" asks whether it is joint, "which of those is starting" for one of several: for no portrait. */
const withIt =
	/^\W*(?:and |so |but |ok )*(?:is|was|are|were|will) (?:it|that|this|they)\b.*\b(?:with|from|by|at|for)\b/i;
const picksOne = /\bwhich (?:one )?of (?:those|these|them)\b|\bwhich ones?\b/i;

/** "What's amber in engagement" asks for what is so there, and for no portrait. */
const ofItsColours = /\b(?:red|amber|green)s? (?:in|for|on|under|at|from|within)\b/i;

/** "Was the herd count late" asks of a count that was made, and counts nothing. */
const ofACount =
	/^\W*(?:and |so |but |ok )*(?:is|was|has|had|did|will) (?:the|our|that) .+ count\b/i;

/** "Not red or amber" is neither; "closed late" is neither what is late nor all that is closed; "not assigned to the NPIA" is not nobody's; "do they have it" asks for no portrait. */
export const isHalfRead = (
	{ text }: Clause,
	cover: Cover,
	subjects: readonly Subject[],
): boolean => {
	const tags = tagsOf(cover);
	const notOne = tags.includes("notRed") || tags.includes("notGreen");
	if (notOne && tags.some((tag) => rag.has(tag))) return true;
	if (cover.pattern.ask === "items" && tags.includes("done") && tags.includes("overdue"))
		return true;
	if (tags.includes("count") && ofACount.test(text)) return true;
	if (tags.includes("unowned") && ownersIn(subjects) > 0) return true;
	if (cover.pattern.ask === "about" && ofItsColours.test(text)) return true;
	if (cover.pattern.ask === "about" && picksOne.test(text)) return true;
	if (cover.pattern.name !== "about") return false;
	const asksWhether = /^\W*(?:and |so |but )*(?:is|are|was|were|do|does|did|has|have|will)\b/i;
	return (
		withIt.test(text) ||
		asksAfterAnybody.test(text) ||
		asksWhichBodies.test(text) ||
		/^\W*(do|does|did)\b.*\bhave\b/i.test(text) ||
		(tags.length === 0 && asksWhether.test(text))
	);
};
