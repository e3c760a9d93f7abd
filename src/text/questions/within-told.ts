/** "Which are on a Tuesday", after the meetings of a month were told: those of them, and of no other month. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { opens } from "./shaped.ts";

const picking = new RegExp(
	`${opens}(?:(?:are|is|were|was) )?(?:which|any|how many|what about|just|only)(?: of (?:them|those|these)| ones?)?(?:['’]s| is| are| was| were| being| held)* (?:on|at|in)\\b`,
	"i",
);
const anew = /\b(?:meetings?|mtgs?|boards?|groups?|committees?)\b/i;

export const withinTold = (
	words: string,
	question: Question,
	{ question: earlier }: ThreadContext,
): Question => {
	const { ask, subjects, among = [], mine, span, weekdays, place, partOfDay } = question;
	const isPick = weekdays !== undefined || place !== undefined || partOfDay !== undefined;
	const isOfAll = subjects.length + among.length === 0 && !mine && !span;
	if (ask !== "meetings" || !isPick || !isOfAll || earlier?.ask !== "meetings") return question;
	if (earlier.step || earlier.kept || !picking.test(words) || anew.test(words)) return question;
	const bounds = { weekdays, place, partOfDay };
	return { ...earlier, ...bounds, limit: undefined, end: undefined, nth: undefined };
};
