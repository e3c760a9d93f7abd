/** What a thread remembers: as far as it still stands, after words that could not be answered, as another person goes on from it, and which of what was offered is chosen. */

import { holdingOf, numberedIn } from "../../../domain/boards/board-contents.ts";
import { answerableFor } from "../../../domain/people/accountable-person.ts";
import type { Suggestion } from "../../../domain/questions/answer.ts";
import type { Exclusion } from "../../../domain/questions/list-filter.ts";
import {
	begunAnew,
	noThread,
	type Question,
	type Subject,
	type ThreadContext,
} from "../../../domain/questions/question.ts";
import type { Item } from "../../../domain/register.ts";
import { wordsOf } from "../../../domain/words/text-match.ts";
import type { Reading, World } from "../understanding.ts";
import { entityIn } from "../world.ts";

/** Enough of what could not be read to put another name in it. */
const mostKept = 200;

/** What was spoken of before, however many turns since were not answered. */
const earlierOf = (thread: ThreadContext): ThreadContext["before"] => {
	const { before, offered: _o, chosen: _c, unread: _u, lists: _l, ...spoken } = thread;
	return spoken.question || spoken.focus.length > 0 ? spoken : before;
};

/**
 * What is asked back may be answered in a few words. After words that were not answered nothing carries over;
 * after an order, what it is done to is spoken of.
 */
export const afterStop = (
	reading: Reading,
	before: ThreadContext,
	{ said }: { readonly said: string },
): ThreadContext => {
	if (reading.is === "empty") return before;
	const anew = { ...begunAnew(before), before: earlierOf(before) };
	if (reading.is === "which") return { ...anew, offered: reading.choices };
	const order = reading.is === "unread" ? reading.order : undefined;
	if (!order) return { ...anew, unread: said.slice(0, mostKept) };
	return order.item ? { ...anew, focus: [order.item], latest: 1 } : before;
};

/** Whoever chooses goes on from what was told before it was asked back. */
export const whereAskedBack = (thread: ThreadContext): ThreadContext => ({
	...thread,
	unread: undefined,
	...thread.before,
});

/** A thread may remember what has since been removed, or what this audience may no longer see. */
export const stillKnown = (thread: ThreadContext, world: World): ThreadContext => {
	const known = ({ id }: { readonly id: string }) => entityIn(world, id) !== undefined;
	const isKnown = ({ subjects, among = [] }: Question) => [...subjects, ...among].every(known);
	const { question, focus, latest, listed, listing, few, lists } = thread;
	const { offered, chosen, unread, before } = thread;
	return {
		...{ offered, chosen, unread },
		before: before && { ...noThread, ...stillKnown({ ...before, before: undefined }, world) },
		// The places in a list are those that were told: with one gone, they mean nothing more.
		latest: latest && (focus.slice(0, latest).every(known) ? latest : 0),
		question: question && isKnown(question) ? question : undefined,
		focus: focus.filter(known),
		listed: listed?.every(known) ? listed : undefined,
		listing: listing && isKnown(listing) ? listing : undefined,
		few: few?.every(known) ? few : undefined,
		lists: lists?.filter((list) => isKnown(list.question)),
	};
};

/** Asked of whoever asks, these can be asked of anybody by name. */
const ofAnybody: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"meetings",
	"next",
	"seats",
	"roles",
	"records",
]);

const nowNamed =
	(who: Subject) =>
	(part: Exclusion): Exclusion =>
		part.mine ? { ...part, mine: false, subjects: [...part.subjects, who] } : part;

const ofThem = (question: Question, who: Subject): Question => {
	const { without } = question;
	const plain: Question = {
		...question,
		...(without && { without: without.map(nowNamed(who)) }),
	};
	return plain.mine && ofAnybody.has(plain.ask)
		? { ...plain, mine: false, subjects: [...plain.subjects, who] }
		: plain;
};

/** The thread as whoever speaks now goes on from it. */
export const threadFor = (
	thread: ThreadContext | undefined,
	personId: string | undefined,
): ThreadContext | undefined => {
	const { saidBy } = thread ?? {};
	if (!thread || saidBy === undefined || saidBy === personId) return thread;
	const who: Subject = { kind: "person", id: saidBy };
	const { question, listing, lists, before } = thread;
	return {
		...thread,
		listing: listing && ofThem(listing, who),
		before: before && threadFor({ ...before, lists: undefined, saidBy }, personId),
		question: question && ofThem(question, who),
		lists: lists?.map((each) => ({ ...each, question: ofThem(each.question, who) })),
	};
};

const filler = new Set(
	"one no yes not i mean meant it s is please pls sorry that this ok oh from".split(" "),
);

const places: readonly (readonly string[])[] = [
	["first", "1st", "1"],
	["second", "2nd", "2"],
	["third", "3rd", "3"],
];

const atPlace = (
	words: readonly string[],
	offered: readonly Suggestion[],
): Suggestion | undefined => {
	const [only = "", ...others] = words;
	return others.length > 0
		? undefined
		: offered.find((_, at) => places[at]?.includes(only) === true);
};

/** "The other one", once one of two was chosen. */
const theOther = (
	words: readonly string[],
	{ offered = [], chosen }: ThreadContext,
): Suggestion | undefined => {
	const [left, ...more] = offered.filter(({ question }) => question !== chosen);
	const isOfTwo = offered.length === 2 && more.length === 0;
	return isOfTwo && words.join() === "other" ? left : undefined;
};

/** As many are asked of at once. */
const mostTogether = 4;
const all = new Set(["both", "all", "either", "each", "them", "those", "these"]);

/** "Both": each of what was offered, one after another. */
const allOf = (words: readonly string[], offered: readonly Suggestion[]): string | undefined =>
	offered.length > 1 && offered.length <= mostTogether && words.every((word) => all.has(word))
		? offered.map(({ question }) => question).join("\n")
		: undefined;

const itemOf = (label: string, { boards, holdings }: World): Item | undefined => {
	const [code, number = ""] = label.split(" ", 1).join().split("-");
	const board = boards.find((each) => each.code === code);
	const holding = board && holdingOf(holdings, board.id);
	return holding && numberedIn(holding, number);
};

/** What else is known of what was offered: somebody's body, a board's code, whose it is, of which edition. */
const besides = (label: string, world: World): string => {
	const { people, organisations, boards } = world;
	const person = people.find(({ name }) => name === label);
	const body = organisations.find(({ id }) => id === person?.organisationId);
	const board = boards.find(({ name }) => name === label);
	const item = itemOf(label, world);
	const owner = item && answerableFor(item);
	return [
		body && [body.name, ...body.aliases],
		board && [board.code, ...board.aliases],
		owner && [...people, ...organisations].find(({ id }) => id === owner.id)?.name,
		item?.kind === "guidance" ? item.edition : undefined,
	]
		.flat()
		.join(" ");
};

/** Those of whose own words all were said; where none is, those of which more is known by them. */
const fitting = (
	words: readonly string[],
	offered: readonly Suggestion[],
	world: World,
): Suggestion | undefined => {
	for (const more of [() => "", (label: string) => besides(label, world)]) {
		const [fit, ...others] = offered.filter(({ label, sort = "" }) => {
			const own = new Set(wordsOf(`${label} ${sort} ${more(label)}`));
			return words.every((word) => own.has(word));
		});
		if (fit && others.length === 0) return fit;
	}
	return undefined;
};

const mostWords = 6;

/** The question that was offered under the name that these words fit. */
export const chosenOf = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const { offered = [] } = thread;
	if (offered.some(({ question }) => question === text)) return text;
	const words = wordsOf(text).filter((word) => !filler.has(word));
	if (words.length === 0 || words.length > mostWords) return undefined;
	const one = theOther(words, thread) ?? fitting(words, offered, world) ?? atPlace(words, offered);
	return one?.question ?? allOf(words, offered);
};
