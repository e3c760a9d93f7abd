/** "Which boards meet twice in May", "both this month and next": boards by how often they meet in a time. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { boundsOf, type HowMany, numberOf, numbers } from "./how-many-held.ts";
import { opens } from "./shaped.ts";

type Read = (words: string) => Reading;

const noun = "(?:boards?|groups?|committees?|panels?|forums?|bod(?:y|ies)|teams?)";
const which = `(?:which|what|how many|does any|do any|did any|has any|have any|will any|is any|are any|any)(?: of (?:the|our|my))? (${noun})`;
const meets =
	"((?:(?:is|are|will|have|has|did|do|does|due to|that) )*(?:meets?|met|meeting|sits?|sat|sitting))";
const than =
	"(exactly|only|just|precisely|more than|at least|fewer than|less than|at most|no more than)?";
const often = new RegExp(
	`${opens}${which} ${meets}(?: ${than})? ?(once|twice|(?:\\d+|${numbers}) times)(?: or more)?(?: (.+?))?\\W*$`,
	"i",
);
const several = new RegExp(
	`${opens}${which}(?: (?:has|have|had|got|with|that|which))+(?: ${than})? (\\d+|a|one|${numbers}) (?:meetings?|mtgs?)(?: booked| planned| scheduled)?(?: (.+?))?\\W*$`,
	"i",
);

const isOfAll = ({ ask, subjects, among = [], mine }: Question): boolean =>
	ask === "meetings" && subjects.length + among.length === 0 && !mine;

const countOf = (said: string): number => {
	const [first = ""] = said.split(" ");
	if (/^(?:once|a)$/i.test(first)) return 1;
	return /^twice$/i.test(first) ? 2 : numberOf(first);
};

/** "Twice" is twice at least, and "once" no more than that. */
const howMany = (compare: string | undefined, count: number): HowMany | undefined => {
	if (compare) return boundsOf(compare, count);
	return count === 1 ? { fewest: 1, atMost: 1 } : { fewest: count };
};

const isPast = (verb: string): boolean => /\b(?:met|sat|did|had)\b/i.test(verb);

/** The meetings of that time, as they would be asked for of all boards. */
const meetingsThen = (verb: string, time: string, read: Read): Question | undefined => {
	const reading = read(`which boards ${isPast(verb) ? "met" : "meet"} ${time}`);
	return reading.is === "question" && isOfAll(reading.question) ? reading.question : undefined;
};

const ofCount = (text: string, read: Read): Reading | undefined => {
	const ofTimes = often.exec(text);
	const [, , verb = "", compare, count, time] = ofTimes ?? [];
	const [, , more, many, then] = ofTimes ? [] : (several.exec(text) ?? []);
	const said = count ?? many;
	const held = /\bhad\b/i.test(text) ? "had" : verb;
	const when = time ?? then ?? (isPast(held) ? "before today" : undefined);
	const bounds = said === undefined ? undefined : howMany(compare ?? more, countOf(said));
	if (!bounds || when === undefined) return undefined;
	const question = meetingsThen(held, when, read);
	if (!question?.span) return undefined;
	// Whoever has a meeting may have more of them.
	if (said === "a" && !(compare ?? more)) return { is: "question", question };
	return { is: "question", question: { ...question, ...bounds, counted: false } };
};

const again =
	"(?:(?:again|also|meet again|meets again|will meet again|are meeting again|meeting again|sit again) )*";
const inBoth = new RegExp(
	`${opens}${which} ${meets} (?:(?:in|on|during) )?both (?:in |on )?(.+?) and ${again}(?:in |on |during )?(.+?)\\W*$`,
	"i",
);
const andAgain = new RegExp(
	`${opens}${which} ${meets} (.+?) and (?:then )?(?:(?:again|also) |(?:(?:will|are|is) )?(?:meet|meets|meeting|sit) (?:again )?)(?:again )?(.+?)\\W*$`,
	"i",
);

/** "Both this month and next" */
const inFull = (time: string, first: string): string => {
	const unit = /\b(week|month|quarter|year)\b/i.exec(first)?.[1];
	const bare = /^(?:the )?(?:next|last|following)$/i.test(time);
	const whole = bare && unit ? `${time} ${unit}` : time;
	return /^(?:this|next|last|the|in|on|tomorrow|today)\b/i.test(whole) ? whole : `in ${whole}`;
};

/** What was held so far ends before today. */
const untilNow = (span: Span, today: PlainDate): Span =>
	span.last !== undefined && span.last >= today && (span.first ?? "") < today
		? { ...span, last: today }
		: span;

const ofBoth = (text: string, read: Read, today: PlainDate): Reading | undefined => {
	const both = inBoth.exec(text);
	const [, , verb = "", one, other] = both ?? andAgain.exec(text) ?? [];
	if (one === undefined || other === undefined) return undefined;
	const first = meetingsThen(verb, inFull(one, other), read);
	const second = meetingsThen(both ? verb : "meet", inFull(other, one), read);
	if (!first?.span || !second?.span) return undefined;
	const isHeld = !both && /\b(?:met|sat)\b/i.test(verb);
	const span = isHeld ? untilNow(first.span, today) : first.span;
	const facets = second.facets;
	return { is: "question", question: { ...first, facets, span, alsoWithin: [second.span] } };
};

export const howOftenMet = (
	text: string,
	{ read, today }: { readonly read: Read; readonly today: PlainDate },
): Reading | undefined => ofBoth(text, read, today) ?? ofCount(text, read);
