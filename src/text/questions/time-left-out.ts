/** "Due in July but not this week": a time that is left out of another. */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays } from "../../domain/dates/plain-date.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { spanAlone } from "./span-alone.ts";

const leaves =
	/(?:[\s,]+(?:but not|except(?: for)?|excluding|other than|apart from|leaving out|not counting|bar|minus|without)|,\s*(?:and )?not)(?: (?:anything|those|what is|what['’]s|the ones)(?: due)?)?(?: (?:in|on|during|for))?(?: the)? ((?:(?:this|next|last|the first|the last|the rest of) )?(?:week(?: of .+)?|fortnight|month|quarter|today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)?(?: \w+)?)(?: (?:january|february|march|april|may|june|july|august|september|october|november|december))?)\W*$/i;

const leavesAnEnd =
	/[\s,]+(?:but|just|only)( not)? (?:anything )?(?:due )?(before|after|until|till|since|by|from) ((?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?(?: \w+)?|\w+day|\w+ \d{1,2}(?:st|nd|rd|th)?|(?:this|next|last) \w+|tomorrow|today|january|february|march|april|may|june|july|august|september|october|november|december))(?: on(?:wards?)?)?\W*$/i;

type End = {
	/** What is left out, in words. */
	readonly words: string;
	/** "But after October": what is left out ends where that begins. */
	readonly isUntil?: boolean | undefined;
};

/** "Not until the 10th", "but from the 10th" leave out what is before it; "but before the 10th" leaves out the 10th as well. */
const endLeftOut = (text: string): End | undefined => {
	const [, not, side = "", day = ""] = leavesAnEnd.exec(text) ?? [];
	if (day === "") return undefined;
	const is = (...sides: readonly string[]) => sides.includes(side.toLowerCase());
	if (!not && is("after")) return { words: `after ${day}`, isUntil: true };
	if (not ? is("from", "since") : is("before")) return { words: `from ${day}` };
	const isBefore = not ? is("before", "until", "till") : is("from", "since");
	return { words: `${isBefore ? "before" : "after"} ${day}` };
};

const boundOf = ({ isUntil }: End, span: Span | undefined): Span | undefined => {
	if (!span || !isUntil) return span;
	const last = span.first && addDays(span.first, -1);
	return last && { last, words: `up to ${wordDay(last)}` };
};

export const timeLeftOut = (text: string): string | undefined => leaves.exec(text)?.[0];

/** Of meetings ahead, some are left out though no time was said for all of them. */
const mayTake = ({ ask, span, limit }: Question): boolean =>
	limit === undefined && (ask === "meetings" || (ask === "items" && span !== undefined));

/** "The 10th" of what is due in March is in March. */
const bareDay = /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)?$/i;
const monthOf = ({ span }: Question): string =>
	span?.first && span.last && span.first.slice(0, 7) === span.last.slice(0, 7)
		? wordDay(span.first).split(" ").slice(2).join(" ")
		: "";

const onDay = (time: string): string => (/^\d\S*$/.test(time) ? `on the ${time}` : `on ${time}`);

/** Of what falls within the one, only what does not fall within the other. */
export const ofTimeLeftOut = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const end = endLeftOut(text);
	const [said, time = ""] = (end ? leavesAnEnd : leaves).exec(text) ?? [];
	if (said === undefined) return undefined;
	const reading = read(text.replace(said, ""));
	if (reading.is !== "question" || !mayTake(reading.question)) return undefined;
	const inMonth = monthOf(reading.question);
	const whole = (words: string) =>
		inMonth === "" ? words : words.replace(bareDay, `$1 ${inMonth}`).trim();
	const bound = end && boundOf(end, spanAlone(whole(end.words), read));
	if (end !== undefined)
		return bound
			? { is: "question", question: { ...reading.question, notWithin: bound } }
			: { is: "unread", words: [said.trim()] };
	const on = /^\d|day$/i.test(time) && !/^(?:to|yester)/i.test(time) ? whole(onDay(time)) : time;
	const without: Span | undefined =
		spanAlone(on, read) ?? spanAlone(`in ${time}`, read) ?? spanAlone(time, read);
	return without?.first && without.last
		? { is: "question", question: { ...reading.question, notWithin: without } }
		: undefined;
};
