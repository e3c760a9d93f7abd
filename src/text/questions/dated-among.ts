/** "Which of them have a date", after several things were told: those that are due some day, and not when each is due. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Turned } from "./list-turns.ts";
import { shaped } from "./shaped.ts";

const dated = shaped(
	"(which|what|how many|any|just|only)(?: the| those)?(?: ones?| of (?:them|those|these))?(?:['’]ve)?(?: (?:do|that|which|with|actually|really|already|have|has|had|got))+(?: (?:a|an|any|firm|real|proper|set|fixed|due|actual|definite))* (?:dates?|days?|deadlines?|due dates?)(?: (?:set|fixed|yet|at all|on (?:them|it)))*",
);

/** A window is a date as well, but no day. */
const ofOneDay =
	/\b(?:real|proper|exact|actual|specific|particular|named|definite)\b|\bdays?\b(?! of)/i;
const named = " on one named day";

export const ofDatedAmong = (
	text: string,
	{ question, focus, latest }: ThreadContext,
): string | undefined => {
	const which = dated.exec(text)?.[1];
	const told = focus.slice(0, latest).filter(({ kind }) => isItemKind(kind) && kind !== "meeting");
	if (which === undefined || told.length < 2) return undefined;
	// After those without one, the others of that list are meant.
	if (question?.lacking === "date") return "which are due";
	const day = ofOneDay.test(text) ? named : "";
	return `${/^how/i.test(which) ? "how many" : "which"} of those are due${day}`;
};

export const ofOneDayIn = (text: string): Turned | undefined =>
	text.includes(named)
		? { text: text.replace(named, ""), said: named, filter: { onOneDay: true } }
		: undefined;
