/** "What was decided about lifts": what a decision was about is no name of the register, only words to look for. */

import { bodyNouns, keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";

const decided =
	/\b(decid|decision|agree|resol|conclu|settl|outcome)\w*\b|^\W*(?:and |so )?(?:what|was|were|has|have|anything)\b.*\b(?:minuted|discussed)\b/i;
/** What was discussed stands in the minutes, where no decision came of it. */
const recorded = /\b(?:minuted|discussed)\b/i;
const about =
	/\s(?:about|regarding|concerning|with regard to|on the subject of|on the question of|re)\s+(.+?)(?=\s+(?:in|on|at|since|by|during|last|this|before|after|for)\b|\s*[?!.,]|$)/i;

const reference = /[A-Z]{2,}-[A-Z]?\d+/;

type Said = {
	readonly rest: string;
	readonly topic: string;
	/** What the minutes say of it is asked for as well. */
	readonly isSpokenOf: boolean;
	/** Whether it was agreed, approved or turned down is asked. */
	readonly agreed?: string | undefined;
	/** With all that follows: "the fair in July" may be what was decided about, whenever that was. */
	readonly whole?: { readonly rest: string; readonly topic: string } | undefined;
};

const sentenceEnd = /\s*[?!.,]|$/;
const article = /^(the|our|a|an)\s+/i;

/** A meeting or a board is no part of what was decided about. */
const pointed = new RegExp(
	`\\b(?:last|next|previous|this|that|these|those|first|meetings?|session|${bodyNouns})\\b`,
	"i",
);

/** Where the topic was cut at "for", "in" or "on": the whole tail. */
const wholeOf = (before: string, topic: string, after: string): Said["whole"] => {
	const tail = after.slice(0, after.search(sentenceEnd)).trimEnd();
	if (tail.trim() === "" || pointed.test(tail)) return undefined;
	const rest = `${before}${after.slice(after.search(sentenceEnd))}`;
	return { rest: rest.replace(recorded, "decided"), topic: `${topic}${tail}` };
};

const settled =
	/(?<=\b(?:decid\w*|decisions?|agree\w*))\s(?:on|against)\s+(.+?)(?=\s+(?:in|on|at|since|by|during|last|this|before|after)\b|\s*[?!.,]|$)/i;

/** "Has COG endorsed the network": whether it did is looked for among its decisions. The minutes' own approval is kept elsewhere. */
const agreement =
	/(?<=^\W*(?:and |so )?(?:did|has|have|had)\s.*)\s(?:ever |already |formally |finally |actually )?(agreed?|approved?|endorsed?|adopt(?:ed)?|back(?:ed)?|accept(?:ed)?|reject(?:ed)?|sign(?:ed)? off|turn(?:ed)? down|support(?:ed)?)\s+(?!to\b|on\b|that\b|a(?:ny)?thing\b|(?:(?:the|its|their|last|any)\s+)*(?:minutes|agenda|decisions?|terms of reference|terms|tor)\b)(.+?)(?=\s+(?:in|on|at|since|by|during|last|this|before|after|yet)\b|\s*[?!.,]|$)/i;

/** "Approved" is asked of as "to approve". */
export const verbOf = (said: string): string => {
	const [verb = "", ...rest] = said.toLowerCase().split(" ");
	const plain = /^(?:agree|approve|endorse)d$/.test(verb)
		? verb.slice(0, -1)
		: verb.replace(/ed$/, "");
	return [/^agre$/.test(plain) ? "agree" : plain, ...rest].join(" ");
};

/** "Did we decide on a ban": what stands there is no day. */
const against = (text: string): RegExpExecArray | null => {
	const found = settled.exec(text);
	const isDay = keysOf(found?.[1] ?? "").some((key) => isDateWord(key) || /^\d+$/.test(key));
	return isDay ? null : found;
};

const titled =
	/^\W*(?:(?:and|so)\s+)?(?:what(?:['’]?s| is| was)|when was|remind me of|tell me)\s+(?:the|our)\s+(.+?)\s+decision(?: again| then)?\W*$/i;

/** "What was the roof decision" asks what was decided about it. */
const titledIn = (text: string): Said | undefined => {
	const topic = titled.exec(text)?.[1];
	const isTurned =
		topic !== undefined &&
		/^(?:last|latest|next|first|previous|recent|main|key|final|other|newest|oldest|biggest|largest|smallest|hardest|earliest|greatest|(?:most|least) \w+)$/i.test(
			topic,
		);
	return topic === undefined || isTurned || reference.test(topic)
		? undefined
		: { rest: "what was decided", topic, isSpokenOf: false };
};

/** The question without what it is about. */
export const topicIn = (text: string): Said | undefined => {
	const named = titledIn(text);
	if (named) return named;
	const endorsed = agreement.exec(text);
	const found = endorsed ?? about.exec(text) ?? against(text);
	const topic = found?.[endorsed ? 2 : 1]?.replace(article, "");
	if (
		!found ||
		!topic ||
		reference.test(topic) ||
		/^(?:it|that|this|them|those|.*\bones?)$/i.test(topic)
	)
		return undefined;
	// "July's" are its minutes, or whatever else it has.
	if (/['’]s$/i.test(topic) && keysOf(topic).every(isDateWord)) return undefined;
	const before = `${text.slice(0, found.index)}${endorsed ? " decided" : ""}`;
	// Who decides about something is no decision.
	if (!decided.test(before) || /\bdecides\b/i.test(before)) return undefined;
	const after = text.slice(found.index + found[0].length);
	const rest = `${before}${after}`;
	const whole = wholeOf(before, topic, after);
	const agreed = endorsed?.[1] && verbOf(endorsed[1]);
	const isSpokenOf = recorded.test(rest);
	return { rest: rest.replace(recorded, "decided"), topic, isSpokenOf, whole, agreed };
};

const isOfDecisions = (reading: Reading): boolean =>
	reading.is === "question" &&
	(reading.question.ask === "decisions" ||
		(reading.question.ask === "records" &&
			(reading.question.records ?? []).every((each) => each === "decisions")));

/** What was read of the rest, kept to its topic; undefined when the rest asks for no decisions. */
export const ofTopic = (
	rest: Reading,
	{ topic, isSpokenOf, whole, agreed }: Said,
): Reading | undefined => {
	if (rest.is !== "question" || !isOfDecisions(rest)) return undefined;
	const records = isSpokenOf ? (["minutes"] as const) : rest.question.records;
	const { span } = rest.question;
	const topicWhole = span ? whole?.topic : undefined;
	return {
		is: "question",
		question: { ...rest.question, ask: "decisions", topic, topicWhole, records, agreed },
	};
};

/** What follows the topic may be a part of it, where it says nothing else: "parking on the quay". */
export const aboutIt = (said: Said, readRest: (words: string) => Reading): Reading | undefined => {
	const { whole } = said;
	const cut = ofTopic(readRest(said.rest), said);
	if (cut || !whole) return cut;
	return ofTopic(readRest(whole.rest), { ...said, ...whole, whole: undefined });
};
