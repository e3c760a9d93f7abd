/** "Who answers for the safety case", where a board has those words too; and a thing whose name an article hides. */
import { dutiesIn } from "../../domain/boards/board-contents.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import type { WordList } from "../../language/names/word-list.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Beyond } from "./beside-the-answer.ts";
import { nameOf } from "./called-by.ts";
import { bodyWords } from "./named-things.ts";
import { shaped } from "./shaped.ts";
import { only } from "./told-last.ts";

const noName = "(?!(?:it|that|this|them|those|these|he|she|any\\w*|some\\w*|every\\w*|us|me)\\b)";
const answersFor = shaped(
	`who(?:['’]?s| is| are| was)? (?:(?:ultimately |actually |finally |really )?(?:responsible|accountable|answerable|on the hook|to blame) for|answers? for|answering for|carries the can for|(?:takes|has) responsibility for|owns?|owning) (?:the |our )?${noName}(.+?)(?: now| these days)?`,
);
const severalWords = /\S\s+\S/;

/** The only thing that has all of those words in its title. */
const calledSo = (what: string, world: World): string | undefined => {
	const one = only(world.holdings.flatMap(dutiesIn).filter(({ title }) => speaksOf(title, what)));
	return one && nameOf({ kind: one.kind, id: one.id }, world);
};

/** A thing that is called so has an owner; a board that has its words has a chair, who answers for no more than the board. */
const whoAnswers: Beyond = (text, { reading, read, world }) => {
	const what = answersFor.exec(text)?.[1];
	if (what === undefined) return undefined;
	if (reading.is !== "question") {
		const owned = read(`who owns the ${what}`);
		return owned.is === "question" && owned.question.ask === "facts" ? owned : undefined;
	}
	const isOfBoard = reading.question.ask === "roles" && severalWords.test(what);
	const name = isOfBoard ? calledSo(what, world) : undefined;
	return name === undefined ? undefined : read(`who owns ${name}`);
};

/** What is asked of a thing is no name of it. */
const article =
	/\b(?:the|our) (?!(?:chair|secretary|clerk|lead|owner|members|status|date|minutes|agenda) (?:of|for)\b)(?=([\p{L}\p{N}]*))/giu;

const hiding = 3;
const beginnings = memoizeByObject(
	({ byWord }: WordList) => new Set([...byWord.keys()].map((word) => word.slice(0, hiding))),
);

/** An article hides a thing's name only where a body is called by the word after it, however that ends. */
const mayHide = (next: string, { boards, organisations, people, plans, workStreams }: World) =>
	[boards, organisations, people, plans, workStreams].some((bodies) =>
		beginnings(bodyWords(bodies)).has(next.toLowerCase().slice(0, hiding)),
	);

/** "Is the horn review done", where "the horns" are a board: the same without the article is asked of one thing. */
const withoutArticle: Beyond = (text, { reading, read, world }) => {
	const isUnread = reading.is === "unread" || reading.is === "lost";
	if (!isUnread || (reading.is === "unread" && reading.order)) return undefined;
	const ways = [...text.matchAll(article)]
		.filter(({ 1: next = "" }) => mayHide(next, world))
		.map(({ index, 0: the }) => `${text.slice(0, index)}${text.slice(index + the.length)}`);
	for (const words of ways) {
		const other = read(words);
		if (other.is !== "question" || other.question.ask !== "facts") continue;
		const { subjects, span, among } = other.question;
		if (subjects.length === 1 && !span && !among) return other;
	}
	return undefined;
};

export const namedThings: readonly Beyond[] = [whoAnswers, withoutArticle];
