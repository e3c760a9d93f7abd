/** "What about march", after what was told of a time: the month that it names is another time, and no word of its own. */
import { keysOf } from "../../language/names/words.ts";
import { firstPlain, type PutPlainly, turn } from "./turn-of-thing.ts";

const months =
	"(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{4})?";
const month = turn(
	`(?:(?:what|how) about|same for|what of) (?:in |for |during )?(${months})(?: (?:then|though|instead|too))*`,
);

/** April may sit on a board: whoever goes by that name is asked of. */
const ofAnotherMonth: PutPlainly = (text, { thread: { question, timed }, world }) => {
	const said = month.exec(text)?.[1];
	if (said === undefined || !(question?.span ?? timed)) return undefined;
	const [key] = keysOf(said);
	const isCalledSo = world.people.some(({ name }) => keysOf(name)[0] === key);
	return isCalledSo ? undefined : `and in ${said}`;
};

const timeAlone = turn(
	`(?:what about|how about|anything(?: on)?|what(?:['’]?s| is) on)? ?(?:for |in )?((?:next|this|the following|the coming) (?:week|month|fortnight|quarter)|tomorrow|today|${months})(?: (?:then|instead|too))*`,
);

const isMonth = new RegExp(`^${months}$`, "i");

/** "And next week", after one thing that came up in what is on this week: what is on in that week. */
const onThen: PutPlainly = (text, { thread: { question, list, timed } }) => {
	const time = timeAlone.exec(text)?.[1];
	const isOfOnes = question?.ask === "facts" && !list?.span;
	if (time === undefined || !isOfOnes || timed?.mine || timed?.ask !== "meetings") return undefined;
	if (timed.subjects.length + (timed.among ?? []).length > 0) return undefined;
	return `what is on ${isMonth.test(time) ? "in " : ""}${time}`;
};

export const ofMonthAlone = firstPlain([onThen, ofAnotherMonth]);
