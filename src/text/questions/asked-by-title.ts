/** "Draft the lease", "did anyone book the room": what could not be read says the words of a title, in whatever form they stand. */
import type { Board } from "../../domain/boards/board.ts";
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question } from "../../domain/questions/question.ts";
import { isItemKind, referenceText } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { headOf, isDeedOf } from "./deed-of-title.ts";
import { listedByWord } from "./listed-by-word.ts";
import { amongNearlyAlike } from "./nearly-alike.ts";
import { ofPartOfTitle } from "./part-of-title.ts";
import { opened } from "./shaped.ts";
import { ofTheForecast } from "./the-forecast.ts";
import {
	fewest,
	isTitle,
	type Register,
	stemsOf,
	type Titled,
	titledWithAll,
} from "./title-stems.ts";

/** What was asked in the words of a title, and the plain question for the reference of whatever is called so. */
type Said = { readonly words: string; readonly plain: (reference: string) => string };
type Frame = {
	readonly shape: RegExp;
	readonly plain: Said["plain"];
	/** Nothing is asked but what the title says: all of its words have to be said. */
	readonly isBare?: boolean;
	/** Whose deed it is: "who is leasing the unit" asks for none who drafts the lease. */
	readonly isOfDeed?: boolean;
};

const anybody = "(?:any(?:one|body)|some(?:one|body)|we|they|you|u|y['’]?all)";
const timely = "(?:yet|already|by now|now|ever|actually|finally|in the end|so far|at all|then)";
const hasTo =
	"(?:(?:has|have|having|need|needs|is|are|were|was|meant|supposed|going|due|got) to|gonna|must|should|will|can|to)";
const whether = (reference: string) => `is ${reference} done`;

const frames: readonly Frame[] = [
	{
		shape: opened(
			`(?:did|has|have|hs|is|are|was|were)(?:n['’]?t| not)? ${anybody} (?:${timely} |managed to |got round to |remember(?:ed)? to |manage to )*(.+?)(?: ${timely})*\\W*$`,
		),
		plain: whether,
	},
	{
		shape: opened(
			`(?:has|have|is|are|was|were|did)(?:n['’]?t| not)? (?!${anybody}\\b)(.+?)(?: ${timely})*\\W*$`,
		),
		plain: whether,
	},
	{
		shape: opened(
			`(?:who (?:did|has|had|got|does)|(?:who(?:['’]?s| is| was| will be)?(?: ${hasTo})?|whos)(?: be)?(?! (?:the|an?|our|my|\\S+ed)\\b)) (.+?)(?: ${timely})*\\W*$`,
		),
		plain: (reference) => `who owns ${reference}`,
		isOfDeed: true,
	},
	{
		shape: opened(
			`(?:when|by when|what date)(?: (?:must|do|did|does|should|will|are|is|can|shall))?(?: (?:we|you|i|they|anyone|someone|somebody))?(?: ${hasTo})? (.+?)(?: by| for| due(?: in)?| needed| wanted| expected)*\\W*$`,
		),
		plain: (reference) => `when is ${reference} due`,
	},
	{
		shape: opened("(.+?)\\W*$"),
		plain: (reference) => `what is the status of ${reference}`,
		isBare: true,
	},
];

/** More things than so many are no help. */
const most = 5;

/** What a board agreed or chose stands among its decisions. */
const isOfDecision = /\b(?:agree|approv|decid|endors|settl|vot|choos|chose)\w*\b/i;

/** "Close the castle shop" closes no castle: what is said of a matter has its last word, and none is left out after its first. */
const isOfIts = ({ item, title }: Titled, stems: readonly string[]): boolean => {
	const head = headOf(title);
	const [deed = "", ...rest] = head;
	const matter = item.kind === "action" && stems.includes(deed) ? rest : head;
	const from = matter.findIndex((stem) => stems.includes(stem));
	return from >= 0 && matter.slice(from).every((stem) => stems.includes(stem));
};

/** "The lease" names what it is, and no deed. */
const isItsDeed = ({ title }: Titled, words: string): boolean =>
	/^(?:the|an?|our) /i.test(words) || isDeedOf(title, words);

/** Those whose titles have all of the words; those that have no others come before all. */
const titledSo = (stems: readonly string[], register: Register): readonly Titled[] => {
	const found = titledWithAll(stems, register).filter((each) => isOfIts(each, stems));
	const whole = found.filter((each) => each.stems.length === stems.length);
	return whole.length > 0 ? whole : found;
};

/** "Has Edith drafted the lease": so far as it is theirs. */
const ofOwner = (words: string, register: Register): readonly Titled[] => {
	const keys = keysOf(words);
	const owners = keys.filter((key) => register.index.isOfPerson(key));
	const ids = new Set(
		owners.flatMap((key) => register.index.find([key], "any")).map(({ known }) => known.id),
	);
	const rest = stemsOf(keys.filter((key) => !owners.includes(key)).join(" "));
	if (owners.length === 0 || rest.length < fewest) return [];
	return titledSo(rest, register).filter(
		({ item }) => item.kind === "action" && ids.has(item.owner?.id ?? ""),
	);
};

const calledSo = (words: string, register: Register): readonly Titled[] => {
	const found = titledSo(stemsOf(words), register);
	return found.length > 0 ? found : ofOwner(words, register);
};

const offered = (
	{ words, plain }: Said,
	found: readonly Titled[],
	boards: readonly Board[],
): Reading => {
	const choices = found.flatMap(({ item, title }) => {
		const board = boards.find(({ id }) => id === item.boardId);
		if (!board) return [];
		const reference = referenceText(item, board);
		return [{ label: `${reference} ${title}`, question: plain(reference), sort: item.kind }];
	});
	const question =
		found.length > 1 ? `Which “${words}”?` : "I only answer questions here. Is it about this?";
	return { is: "which", question, choices, more: 0 };
};

type Around = Register & {
	readonly read: (words: string) => Reading;
	/** All of the title's words have to be said. */
	readonly isWhole?: boolean | undefined;
	/** It may as well be an order: nothing is told before it is known to ask. */
	readonly isOrder?: boolean | undefined;
};

const ofFrame = (
	text: string,
	{ shape, plain, isBare, isOfDeed }: Frame,
	{ isWhole = isBare, isOrder = false, ...around }: Around,
): Reading | undefined => {
	const { world, read } = around;
	const words = shape.exec(text)?.[1]?.replace(/["“”]/g, "");
	if (words === undefined || (!isBare && isOfDecision.test(words))) return undefined;
	const stems = stemsOf(words);
	if (stems.length < fewest) return undefined;
	const all = calledSo(words, around);
	const found = isOfDeed ? all.filter((each) => isItsDeed(each, words)) : all;
	if (found.length > most || (isWhole && found[0]?.stems.length !== stems.length)) return undefined;
	const [only, ...others] = found;
	if (!only) return undefined;
	if (others.length > 0 || (isBare && isOrder))
		return offered({ words, plain }, found, world.boards);
	const board = world.boards.find(({ id }) => id === only.item.boardId);
	const reading = board && read(plain(referenceText(only.item, board)));
	return reading?.is === "question" ? reading : undefined;
};

/** Whatever it is that has the words of what was said in its title; several are asked back. */
const askedSo = (text: string, around: Around): Reading | undefined => {
	for (const frame of frames) {
		const reading = ofFrame(text, frame, around);
		if (reading) return reading;
	}
	return undefined;
};

/** Is it asked after a paper that has more in its title than was said? */
const isOfLongerPaper = (text: string, { records, topic }: Question): boolean =>
	records?.join() === "papers" &&
	topic !== undefined &&
	!text.toLowerCase().includes(topic.toLowerCase());

/** Nothing is named but what several are called after, such as a work stream and a body, one beside the other. */
const isOfSeveralBodies = (text: string, { ask, subjects, span }: Question): boolean =>
	ask === "items" &&
	span === undefined &&
	subjects.length > 1 &&
	!subjects.some(({ kind }) => isItemKind(kind)) &&
	/\bwhen(?:['’]?s| is)\b/i.test(text);

const doing = opened(`(?:is|are|was|were|has|have|did)(?:n['’]?t| not)? ${anybody} .+`);

/** "Is anyone chasing the invoices", of "Invoices": what is called by one of its words alone is not what is done. */
const isOfPart = (text: string, { subjects }: Question, { world }: Register): boolean => {
	const [only, ...others] = subjects;
	const item = only && others.length === 0 ? itemAmong(world.holdings, only.id) : undefined;
	return (
		item?.title !== undefined && stemsOf(item.title).length < fewest && doing.exec(text) !== null
	);
};

/**
 * What was read otherwise, or not at all, where a title has the words. Which of several bodies or things is asked back
 * only where no title is said whole.
 */
const askedByTitle = (text: string, asked: Reading, around: Around): Reading | undefined => {
	if (asked.is === "question") {
		const part = ofPartOfTitle(text, asked.question, around);
		if (part) return part;
		// "Has the page been updated" asks for no changes, where to update it is what was to be done.
		if (asked.question.ask === "changes") return askedSo(text, around);
		const { ask } = asked.question;
		if (ask === "facts" && isOfPart(text, asked.question, around)) return askedSo(text, around);
		if (isOfLongerPaper(text, asked.question) || (ask === "decisions" && isTitle(text, around)))
			return askedSo(text, { ...around, isWhole: true });
		return isOfSeveralBodies(text, asked.question) ? askedSo(text, around) : undefined;
	}
	if (asked.is === "which" && !asked.isGuess) return askedSo(text, { ...around, isWhole: true });
	return askedSo(text, { ...around, isOrder: asked.is === "unread" });
};

/** As titles have it: a list of what has a word in them, what is called by its words, or which of two that are nearly alike. */
export const ofTitles = (text: string, asked: Reading, around: Around): Reading | undefined => {
	const found =
		listedByWord(text, asked, around) ??
		ofTheForecast(text, asked, around) ??
		askedByTitle(text, asked, around);
	if (found || asked.is !== "question") return found;
	const question = amongNearlyAlike(text, asked.question, around);
	return question === asked.question ? undefined : { is: "question", question };
};
