/** "Just the hall ones", "anything about halls", after a list: those of the list that speak of halls, however many of them there are, and not the one thing that is called so. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";
import { only } from "./told-last.ts";

const opens = "(?:(?:just|only|what about|how about|or|no)\\b[\\s,]*)*";
const word = "([\\w’'&-]+(?: [\\w’'&-]+){0,2}?)";

const ofSort = opened(`${opens}(?:the )?${word} (?:ones|things|stuff|items)\\W*$`);
const ofMatter = opened(
	`${opens}(?:is there |are there )?(?:the ones?|any(?:thing)?(?: (?:of (?:them|those|these)|in (?:there|that)))?|which(?: ones?)?(?: of (?:them|those))?(?: are)?|those) (?:about|on|to do with|that mention|mentioning|regarding|concerning) (?:the |our )?${word}\\W*$`,
);

/** One thing that was found by a word of its title, or several of which one was to be chosen: the words named none in full. */
const isByWord = (reading: Reading): boolean => {
	if (reading.is === "which") return reading.choices.length > 0;
	if (reading.is !== "question") return /^(?:lost|unread|not-held)$/.test(reading.is);
	const { ask, subjects, among = [] } = reading.question;
	const all = [...subjects, ...among];
	return ask === "facts" && all.length === 1 && all.every(isDuty);
};

/** A board or a work stream in short is none of a list. */
const isPortrait = (reading: Reading): boolean =>
	reading.is === "question" && reading.question.ask === "about";

const listTold = ({ question }: ThreadContext): Question | undefined =>
	question?.ask === "items" && !question.topic ? question : undefined;

/** A reference is the name of one thing. */
const isReference = /^[A-Z][A-Z0-9]*-\w+$/i;

/** "The urgent ones" are none that any title speaks of. */
const isSpokenOf = (topic: string, { holdings }: World): boolean =>
	holdings.some(({ items: { action, milestone, guidance } }) =>
		[...action, ...milestone, ...guidance].some(({ title }) => speaksOf(title, topic)),
	);

/** "The finance ones": the one person, board or work stream that has the word in its name. */
const calledSo = (word: string, { boards, people, workStreams }: World): Subject | undefined => {
	const keys = keysOf(word);
	const has = ({ name }: { readonly name: string }): boolean => {
		const own = new Set(keysOf(name));
		return keys.length > 0 && keys.every((key) => own.has(key));
	};
	const found = [
		...boards.filter(has).map(({ id }): Subject => ({ kind: "board", id })),
		...people.filter(has).map(({ id }): Subject => ({ kind: "person", id })),
		...workStreams.filter(has).map(({ id }): Subject => ({ kind: "workStream", id })),
	];
	return only(found);
};

type Around = { readonly thread: ThreadContext; readonly world: World };

const topicSaid = (text: string, reading: Reading): string | undefined => {
	const about = isByWord(reading) || isPortrait(reading) ? ofMatter.exec(text)?.[1] : undefined;
	const said = about ?? (isByWord(reading) ? ofSort.exec(text)?.[1] : undefined);
	return said !== undefined && isReference.test(said) ? undefined : said;
};

export const narrowedByWord = (
	text: string,
	reading: Reading,
	{ thread, world }: Around,
): Reading | undefined => {
	const list = listTold(thread);
	const topic = list && topicSaid(text, reading);
	if (!list || topic === undefined) return undefined;
	if (isSpokenOf(topic, world))
		return { is: "question", question: { ...list, topic, limit: undefined } };
	const whose = list.subjects.length === 0 ? calledSo(topic, world) : undefined;
	return whose && { is: "question", question: { ...list, subjects: [whose], limit: undefined } };
};
