/** "What has gone late since May", "which milestones have slipped since the last board": what fell due within the time and is not done, and what was given another day. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { shaped } from "./shaped.ts";

type Read = (words: string) => Reading;

const kind = "(actions?|milestones?|items?|guidance|things?)";
const time = "((?:since|in|during|over|within|between|this|last|from) .+?)";
const late =
	"(?:(?:gone|went|become|became|got|turned|fallen|fell) (?:late|overdue|behind)|fallen due and not done)";
const gone = shaped(
	`(?:(?:what|which|has|have|did)(?:['’]?s)?(?: else)?(?: any)?(?:(?: any| of the)? ?${kind}|thing)?|any(?:thing)?(?: ${kind})?)(?: that)?(?: has| have|['’]s)? (?:(${late})|slip(?:ped)?|slid) ${time}`,
);

/** Of what was due then, what is late now. */
const lateOf = (kinds: string, when: string, read: Read): Reading | undefined => {
	const reading = read(`${kinds} due ${when} and ${/^what/.test(kinds) ? "is" : "are"} still open`);
	if (reading.is !== "question") return undefined;
	const { ask, span } = reading.question;
	return ask === "items" && span
		? { is: "question", question: { ...reading.question, state: "overdue" } }
		: undefined;
};

export const goneLate = (text: string, read: Read): Reading | undefined => {
	const [whole, first, second, isLate, when = ""] = gone.exec(text) ?? [];
	const sort = first ?? second;
	// What slipped within a time that is over is more than what is late of it.
	const isTold = isLate !== undefined || /^since\b/i.test(when);
	if (whole === undefined || !isTold || /^(?:in|within) \d/.test(when)) return undefined;
	const isAny = sort === undefined || /^thing/i.test(sort);
	const what = isAny
		? "what"
		: `which ${/^guidance$/i.test(sort) ? sort : sort.replace(/s?$/i, "s")}`;
	const overdue = lateOf(`${what} ${isAny ? "was" : "were"}`, when, read);
	if (!overdue || isLate !== undefined) return overdue;
	const moved = `${what} ${isAny ? "was" : "were"} moved ${when}`;
	// Since when a forecast is later than its baseline is said nowhere but in what was moved.
	const ever = isAny || /^milestone/i.test(sort) ? ["which milestones have slipped"] : [];
	return { is: "each", texts: [`${what} went late ${when}`, moved, ...ever] };
};
