/**
 * Reads a clause; where it cannot be read as it stands, what leaves out, orders, measures or counts is taken from it
 * first, and put to the list that the rest asks for. Of anything else than a list, those words are named instead.
 */
import type { Exclusion, ListFilter } from "../../domain/questions/list-filter.ts";
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { aboutUs, asksWhatThisIs } from "./about-us.ts";
import { asLess } from "./as-less.ts";
import { fromTheList } from "./back-to-list.ts";
import { besideIn } from "./beside.ts";
import { ofOneDayIn } from "./dated-among.ts";
import { doneWhenIn } from "./done-when.ts";
import { elseIn } from "./else.ts";
import { takenOut, unreadExclusion } from "./exclusions.ts";
import { readGrouped } from "./grouping.ts";
import { lateSinceIn, notUntilIn } from "./late-since.ts";
import { orderedIn } from "./list-orders.ts";
import { aheadIn, countedIn, lateIn, type Turned, untouchedIn } from "./list-turns.ts";
import { becauseIn, calledInFull, isNameIn, mentionIn } from "./mentions.ts";
import { moreIn } from "./more.ts";
import { paragraphIn } from "./paragraphs.ts";
import { firstOf, inThatOrder, isPick, pickedFrom, sortedAtEnd } from "./picking.ts";
import { clauseOf } from "./pieces.ts";
import { raisedAtIn } from "./raised-at.ts";
import { type Reader, readClause } from "./read.ts";
import { isOfNoTwo } from "./several.ts";
import { mayTake } from "./takes-filter.ts";
import { asksWhetherTheOne } from "./the-one.ts";
import { partOfDayIn, saysClock } from "./times-of-day.ts";
import { turnIn } from "./turns.ts";
import { versusIn } from "./versus.ts";

type Context = { readonly thread: ThreadContext; readonly reader: Reader };

const excludedIn = (text: string, { reader }: Context): Turned | undefined => {
	const { index, circumstances } = reader;
	const found = takenOut(text, { index, world: circumstances.world });
	if (!found) return undefined;
	const { text: rest, said, without, which } = found;
	return { text: rest, said, which, filter: { without: without.length > 0 ? without : undefined } };
};

const raisedIn = (text: string, context: Context): Turned | undefined =>
	raisedAtIn(text, { read: (words) => readClause(words, context), thread: context.thread });

/** In this order: "not updated for a week" is no exclusion, and "late by more than a week" no order. */
const readers: readonly ((text: string, context: Context) => Turned | undefined)[] = [
	(text, { reader }) => untouchedIn(text, reader.circumstances),
	(text, { reader }) => lateSinceIn(text, reader.circumstances),
	notUntilIn,
	(text, { reader }) => lateIn(text, reader.circumstances),
	(text, { reader }) => aheadIn(text, reader.circumstances),
	(text, { reader }) => paragraphIn(text, reader.circumstances.world),
	partOfDayIn,
	(text, context) => raisedIn(text, context),
	...[doneWhenIn, ofOneDayIn],
	(text, { thread }) => elseIn(text, thread),
	...[becauseIn, besideIn],
	excludedIn,
	excludedIn,
	orderedIn,
	countedIn,
];

type Gathered = {
	readonly text: string;
	readonly said: readonly string[];
	readonly filter: ListFilter;
	readonly limit?: number | undefined;
	readonly which?: Turned["which"];
};

const both = <T>(a: readonly T[] = [], b: readonly T[] = []): readonly T[] | undefined =>
	a.length + b.length > 0 ? [...a, ...b] : undefined;

const gathered = (text: string, context: Context): Gathered =>
	readers.reduce(
		(sofar: Gathered, read): Gathered => {
			const turned = read(sofar.text, context);
			if (!turned || sofar.which) return sofar;
			const { filter } = turned;
			return {
				text: turned.text,
				said: [...sofar.said, turned.said.trim()],
				limit: turned.limit ?? sofar.limit,
				which: turned.which ?? sofar.which,
				filter: {
					...sofar.filter,
					...filter,
					without: both(sofar.filter.without, filter.without),
					measures: both(sofar.filter.measures, filter.measures),
				},
			};
		},
		{ text, said: [], filter: {} },
	);

/** "Who's newest on the board" asks for a person, and "who has the oldest action" whose it is. */
const asksForSomebody = (text: string, { order, without }: ListFilter): boolean =>
	(order !== undefined && /^\W*(?:and |so )?who(?:[’']?s| is| are| was) /i.test(text)) ||
	(without !== undefined && /^\W*(?:and |so )?who (?:has|have)(?:n[’']?t| not)\b/i.test(text));

/** "Is it more than a month late": of one thing, how late it is says whether. */
const inDays = (question: Question, filter: ListFilter): Question | undefined => {
	const { measures = [], ...others } = filter;
	const isOnly = Object.values(others).every((part) => part === undefined);
	const isOfLateness = measures.length > 0 && measures.every(({ of }) => of !== "untouched");
	return question.ask === "facts" && isOnly && isOfLateness
		? { ...question, facets: ["lateness"] }
		: undefined;
};

const isOfRag = ({ rags, kinds, subjects, state, mine }: Exclusion): boolean =>
	rags.length > 0 && kinds.length + subjects.length === 0 && state === undefined && !mine;

/** "Not amber" is red or green: of what nobody has reported, nothing is said. */
const byRag = (question: Question, filter: ListFilter): Question => {
	const out = filter.without?.filter(isOfRag).flatMap(({ rags }) => rags) ?? [];
	if (out.length === 0) return { ...question, ...filter };
	const kept = question.rags.length > 0 ? question.rags : (["red", "amber", "green"] as const);
	return {
		...question,
		...filter,
		state: question.state === "open" ? undefined : question.state,
		rags: kept.filter((rag) => !out.includes(rag)),
		without: filter.without?.filter((part) => !isOfRag(part)),
	};
};

/** What was last added, closed or changed is one of a list, where "what was added" is all that has happened. */
const isOneOfMany = (plain: Reading, { order }: ListFilter): boolean => {
	if (plain.is !== "question" || !order) return false;
	const { ask, state, facets, order: ordered } = plain.question;
	if (order.by === "added") return ask === "changes" || (ask === "items" && !ordered);
	const isDone = state === "done" || (state === undefined && facets.includes("released"));
	return ask === "items" && isDone && order.by === "done" && !ordered;
};

const stays = (plain: Reading, filter: ListFilter): boolean => {
	if (plain.is === "unread") return plain.order !== undefined;
	if (plain.is === "which") return plain.isGuess !== true;
	return (
		plain.is === "each" ||
		plain.is === "empty" ||
		(plain.is === "question" && !isOneOfMany(plain, filter))
	);
};

/** "Minus the blocked ones", after a list: what it leaves out is left out of that. */
const lessOf = (text: string, context: Context): Reading | undefined => {
	const { question } = context.thread;
	const plain = asLess(text.replace(/^\W*(?:and |but |ok |so |now )*/i, ""));
	const turned =
		question?.ask === "items" || question?.ask === "meetings"
			? excludedIn(plain, context)
			: undefined;
	if (!question || !turned || !/^\W*(?:open)?\W*$/i.test(turned.text)) return undefined;
	if (turned.which) return turned.which;
	if (!mayTake(question, turned.filter)) return undefined;
	const without = both(question.without, turned.filter.without);
	return { is: "question", question: { ...question, without, limit: undefined } };
};

/** What is said of a list that was told: whose most of it is, in which order it stands, which of it is meant. */
const readPicked = (text: string, context: Context): Reading | undefined => {
	const again = fromTheList(text, context.thread, context.reader.circumstances.world.boards);
	if (again) return again.is === "text" ? readFiltered(again.text, context) : again;
	const picked = pickedFrom(text, context.thread);
	if (picked?.is === "lost") return { is: "unread", words: [text.trim()] };
	if (picked?.is === "sorted") return { is: "question", question: picked.question };
	if (picked?.is === "ordered") return firstOf(readClause(picked.text, context), picked.order);
	const reading = picked && readFiltered(picked.text, context);
	if (reading) return isPick(reading) ? reading : { is: "unread", words: [text.trim()] };
	const sorted = sortedAtEnd(text);
	return sorted && inThatOrder(readFiltered(sorted.text, context), sorted.from);
};

/** "Which ones", "the ones that have", where nothing was told, picks from nothing, and is no list of everything. */
const whichOnes =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:(?:which|what) ones?(?:(?:['’]?s| is| are| was) (?:it|that|this|those|they))?|(?:what about |how about |just |only )?(?:the ones?|those|which(?: ones?)?) (?:(?:that|which|who) )?(?:have|has|had|do|does|did|are|is|were|was|can|will)(?:n['’]?t| not)?)\W*$/i;

export const readFiltered = (text: string, context: Context): Reading => {
	const ours = aboutUs(text, context.reader.index);
	if (ours) return ours;
	if (asksWhatThisIs(text, context.thread)) return { is: "empty" };
	const isOfNone = whichOnes.test(text) && !context.thread.question && !context.thread.asked;
	if (isOfNone || asksWhetherTheOne(text, context.thread))
		return { is: "unread", words: [text.trim()] };
	const picked = readPicked(text, context);
	if (picked) return picked;
	const grouped = readGrouped(text, (words) => readFiltered(words, context));
	if (grouped) return grouped;
	const less = lessOf(text, context);
	if (less) return less;
	const more = moreIn(text, context.thread);
	if (more) return more;
	const apart = versusIn(text, (words) => readFiltered(words, context));
	if (apart) return apart;
	const plain = readClause(text, context);
	if (turnIn(text)) return plain;
	const isTurned = raisedIn(text, context) !== undefined || saysClock(text);
	if (!isTurned && stays(plain, { order: orderedIn(text)?.filter.order })) return plain;
	const { text: rest, said, filter, limit, which } = gathered(text, context);
	if (which) return which;
	if (said.length === 0) return mentioned(text, plain, context) ?? unreadFor(text, plain, context);
	const { expected } = filter;
	const reading = readClause(rest, { ...context, takesAll: expected !== undefined, expected });
	if (reading.is !== "question")
		return mentioned(text, plain, context) ?? failedFor(text, plain, reading);
	const { question } = reading;
	if (isOfNoTwo(text, question)) return { is: "unread", words: said };
	const days = inDays(question, filter);
	if (days) return { is: "question", question: days };
	if (!mayTake(question, filter) || asksForSomebody(text, filter))
		return plain.is === "question" ? plain : { is: "unread", words: said };
	const filtered = byRag(question, filter);
	return { is: "question", question: { ...filtered, limit: question.limit ?? limit } };
};

/** What no name answers to may still be spoken of. */
const mentioned = (text: string, plain: Reading, { reader }: Context): Reading | undefined =>
	plain.is === "unread" || plain.is === "lost" || (plain.is === "which" && plain.isGuess)
		? withoutBounds(mentionIn(clauseOf(text, reader.index), isNameIn(reader.index)), reader)
		: undefined;

/** "The backlog for Nora" is bounded by somebody, and is no thing that a record speaks of. */
const withoutBounds = (reading: Reading | undefined, { index }: Reader): Reading | undefined => {
	const topic = reading?.is === "question" ? reading.question.topic : undefined;
	const bound = /\s(?:for|by|in|on|at|from|with)\s+(.+)$/i.exec(topic ?? "")?.[1];
	if (bound && index.find(keysOf(bound), "any").length > 0) return undefined;
	if (reading?.is !== "question") return reading;
	return { ...reading, question: calledInFull(reading.question, index) };
};

/** What stands in the way is said in the words that were typed. */
const failedFor = (text: string, plain: Reading, reading: Reading): Reading => {
	if (plain.is !== "lost" && plain.is !== "unread") return plain;
	const said =
		reading.is === "unread" ? reading.words : reading.is === "lost" ? [reading.looked] : [];
	return said.every((words) => text.includes(words)) ? reading : plain;
};

/** Where words that leave something out stand in the way, all of them are named. */
const unreadFor = (text: string, plain: Reading, { reader }: Context): Reading => {
	if (plain.is !== "unread" && plain.is !== "lost") return plain;
	const words = unreadExclusion(clauseOf(text, reader.index));
	return words === undefined ? plain : { is: "unread", words: [words] };
};
