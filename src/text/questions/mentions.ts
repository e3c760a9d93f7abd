/** "Is there anything about overseas cities": words to look for in what is recorded, where no name answers to them. */

import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";
import type { Turned } from "./list-turns.ts";
import type { NameIndex } from "./name-index.ts";
import type { Clause, Piece } from "./pieces.ts";
import { knownWords, turningWords } from "./vocabulary.ts";

const noun =
	"anything|something|everything|all|items?|actions?|milestones?|guidance|work|stuff|things?";
const of =
	"about|on|regarding|concerning|mentioning|that mentions?|to do with|related to|relating to";
const looking = [
	new RegExp(
		`^(?:(?:is|are) there|do (?:we|you) have|have (?:we|you) got|got|find|any|show me|what)?\\s*(?:any |an? |the )?(${noun})(?: recorded| open| there)?\\s+(?:${of})\\s+(.+)$`,
		"i",
	),
	/^(?:is there |are there |have we )?(?:any )?(sign|mention|trace|word) of\s+(.+)$/i,
	/^(?:what|which items|which actions|does anything|do any items) (mentions?)\s+(.+)$/i,
	/^(?:is |are )?(?:what|which items|which actions|any items|any actions|anything|what else|who)(?:['’]?s| is| are)? (waiting|held up|stuck|depends|depending|dependent) (?:on|by|for)\s+(.+?)(?: for)?$/i,
	/^(?:what|who|what else)(?:['’]?s|['’]?re| is| are)? (?:we|you|they|everyone|everybody|still) (?:still |all )?(waiting) (?:on|for)(?: from)?\s+(.+?)(?: for)?$/i,
	/^when(?:['’]?s| is| are| do| will| should| must| can)? (?:we|i|they|you|any(?:one|body)|some(?:one|body)) (?:next |due to |going to |supposed to |meant to |to )*(chas(?:e|ing)|ask(?:ing)?|nudg(?:e|ing)|press(?:ing)?|(?:go|going|get|getting) back to|speak(?:ing)? to|talk(?:ing)? to|hear(?:ing)? (?:back )?from|check(?:ing)? (?:in )?with|contact(?:ing)?) (.+?)(?: (?:again|next|about (?:it|that)))*$/i,
];

const held =
	/^(?:what|whom?)(?:['’]?s| is| are| has| have)?(?: the)? (.+?) (?:been )?(holding up|holding back|blocking|stopping|delaying|got (?:stuck|blocked))$/i;

const kindsIn = (said: string): Question["kinds"] => {
	const kind = (["action", "milestone", "guidance"] as const).find((each) => said.startsWith(each));
	return kind ? [kind] : [];
};

const mostWords = 5;

/** A thing is looked for, and not another question: one word at least is no word that asks. */
const isThing = (words: readonly string[]): boolean =>
	words.length > 0 &&
	words.length <= mostWords &&
	words.some((word) => !knownWords.has(word)) &&
	!words.some(
		(word) => turningWords.has(word) || /^(it|that|this|them|those|who|what|when)$/.test(word),
	);

const wordsIn = (text: string): readonly string[] =>
	text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What somebody is called by is looked for, whatever else its words may ask. */
type IsName = (words: string) => boolean;

export const isNameIn =
	({ find }: Pick<NameIndex, "find">): IsName =>
	(words) =>
		find(keysOf(words), "whole").some(
			({ known }) => known.kind === "organisation" || known.kind === "board",
		);

/** "Anything about the survey in February" bounds the time: nothing is called so. */
const timed = /\s(?:in|on|by|before|after|since|until|during|over|due|this|next|last)\s+(.+)$/i;
const isTimed = (topic: string): boolean => {
	const [time = "", said = ""] = timed.exec(topic) ?? [];
	return keysOf(said).some(isDateWord) || /^\s(?:this|next|last)\s+\w+$/i.test(time);
};

/** "When do we ask them again about the fuel": whom, and of what, both stand in what is recorded. */
const askedAbout = /\s+(?:(?:again|next|back)\s+)*(?:about|regarding)\s+(?:(?:the|our|their)\s+)?/i;

export const mentionIn = ({ text }: Clause, isName: IsName = () => false): Reading | undefined => {
	const plain = text
		.trim()
		.replace(/[?!.\s]+$/, "")
		.replace(/^(?:and|so|hi|hello|hey|ok)\b[\s,]*/i, "");
	const holder = held.exec(plain)?.[1];
	if (holder && (isThing(wordsIn(holder)) || isName(`the ${holder}`)))
		return { is: "question", question: { ...mentionOf(holder, ""), state: "blocked" } };
	for (const words of looking) {
		const [, said = "", rest = ""] = words.exec(plain) ?? [];
		const topic = rest
			.replace(/^(the|our|any|an?)\s+/i, "")
			.replace(
				/\s+to (?:do|say|send|decide|agree|approve|come back|get back|give us|tell us)\b.*$/i,
				"",
			)
			.replace(/["“”]/g, "")
			.replace(askedAbout, " ");
		if (isTimed(topic) || (!isThing(wordsIn(topic)) && !isName(rest))) continue;
		return { is: "question", question: mentionOf(topic, said.toLowerCase()) };
	}
	return undefined;
};

/** "What's waiting on the engagement lead": somebody by the end of their name is looked for by all of it. */
export const calledInFull = (question: Question, { find }: Pick<NameIndex, "find">): Question => {
	const { topic, facets } = question;
	if (topic === undefined || !facets.includes("reason")) return question;
	const keys = keysOf(topic);
	const called = find(keys, "any");
	// A firm that has its owner's surname is looked for as it was said.
	if (called.some(({ known: { kind } }) => kind === "organisation")) return question;
	const [only, ...others] = called.filter(
		({ known: { kind, label } }) => kind === "person" && keysOf(label).at(-1) === keys.at(-1),
	);
	return only && others.length === 0 ? { ...question, topic: only.known.label } : question;
};

const because = /\s+(?:because of|on account of|owing to)\s+(.+?)[?!.\s]*$/i;

/** "Red because of the returns": of a list, those whose records speak of them. */
export const becauseIn = (text: string): Turned | undefined => {
	const found = because.exec(text);
	const topic = found?.[1]?.replace(/^(the|our|any|an?)\s+/i, "");
	if (!found || !topic || !isThing(wordsIn(topic))) return undefined;
	return { text: text.slice(0, found.index), said: found[0], filter: { topic, reasons: true } };
};

/** Whoever is to be asked again holds something up, and the day for that is told with it. */
const stateSaid = (said: string): Question["state"] => {
	if (/^(waiting|held|stuck|depend)/.test(said)) return "open";
	return /^(chas|ask|nudg|press|go|get|speak|talk|hear|check|contact)/.test(said)
		? "blocked"
		: undefined;
};

const mentionOf = (topic: string, said: string): Question => ({
	...plainQuestion("items"),
	facets: ["reason"],
	kinds: kindsIn(said),
	state: stateSaid(said),
	topic,
});

/** "And the inspectorate?", after what speaks of the police: their words give way to its own. */
export const topicInstead = (
	{ topic, ask, records }: Question,
	{ text, words }: Clause,
	{ pieces, now }: { readonly pieces: readonly Piece[]; readonly now: readonly Subject[] },
): Partial<Pick<Question, "topic" | "subjects">> | undefined => {
	// One board's paper is no other board's.
	const isOfPaper = ask === "records" && records?.join() === "papers";
	if (isOfPaper && now.some(({ kind }) => kind === "board")) return { topic: undefined };
	const isOfBody = now.length > 0 && now.every(({ kind }) => kind === "organisation");
	const name = pieces.find(({ is }) => is === "name");
	if (topic === undefined || !isOfBody || !name) return undefined;
	const said = text.slice(words[name.from]?.start, words[name.to - 1]?.end);
	return { topic: said.replace(/^(?:the|our)\s+/i, ""), subjects: [] };
};
