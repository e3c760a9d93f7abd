/** "Just the planting ones", "hers for the panel", "is that it", of somebody who was told of: what they have, of that board and at that time. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const isPerson = ({ kind }: Subject): boolean => kind === "person";

const ofTheirs: ReadonlySet<string> = new Set(["about", "items", "seats"]);

/** The one person whose things, or who, was asked of last. */
const personOf = ({ thread, world }: Told): string | undefined => {
	const { question } = thread;
	if (!question || !ofTheirs.has(question.ask)) return undefined;
	const asked = question.subjects.filter(isPerson);
	const person = only(asked) ?? (asked.length === 0 ? ownerOf({ thread, world }) : undefined);
	return person && nameOf(person, world);
};

/** Whose all of those are that were told of as a list. */
const ownerOf = ({ thread, world }: Told): Subject | undefined => {
	const told = toldLast(thread).filter(isDuty);
	const ids = told.map(({ id }) => {
		const item = itemAmong(world.holdings, id);
		return item && "owner" in item ? item.owner?.id : undefined;
	});
	const id = only([...new Set(ids)]);
	return world.people.some((each) => each.id === id) && id ? { kind: "person", id } : undefined;
};

/** The board that goes by this name, or of whose name these are some words, and of no other's. */
const boardCalled = (said: string, { world }: Told): string | undefined => {
	const wanted = keysOf(said.replace(/\b(?:board|group|panel|committee)(?:['’]s)?\W*$/i, ""));
	if (wanted.length === 0) return undefined;
	const live = world.boards.filter(({ state }) => state.is !== "ended");
	const found = live.filter(({ code, name, aliases }) =>
		[code, name, ...aliases].some((each) => {
			const own = new Set(keysOf(each));
			return wanted.every((word) => own.has(word));
		}),
	);
	const exact = found.filter(({ code, name, aliases }) =>
		[code, name, ...aliases].some((each) => keysOf(each).join(" ") === keysOf(said).join(" ")),
	);
	const board = only(exact) ?? only(found);
	return board && nameOf({ kind: "board", id: board.id }, world);
};

const stateAsked = ({ thread: { question } }: Told): string => {
	const { ask, state } = question ?? {};
	return ask === "items" && (state === "overdue" || state === "blocked") ? state : "open";
};

const justOnes = turn(
	"(?:just|only) (?:(?:his|her|their|the|those) )?([\\w’'&-]+(?: [\\w’'&-]+){0,4}?)(?:['’]s)?(?: (?:ones?|things?|stuff|actions|bits|work|items))?",
);
const theirsOn = turn(
	"(?:(?:what about|how about|just|only|whats|what['’]s|which are|what are) )?(?:his|hers|theirs|her ones|his ones|their ones) (?:for|on|at|in|with|from) (?:the )?([\\w’'&-]+(?: [\\w’'&-]+){0,4}?)",
);

/** "Just the planting ones", "hers for the panel". */
const onThatBoard: PutPlainly = (text, told) => {
	const isAbout = told.thread.question?.ask !== "items";
	const said = theirsOn.exec(text)?.[1] ?? (isAbout ? justOnes.exec(text)?.[1] : undefined);
	const person = said === undefined ? undefined : personOf(told);
	const board = person && said !== undefined ? boardCalled(said, told) : undefined;
	return board && `what is ${stateAsked(told)} for ${person} on ${board}`;
};

const doingThere = turn(
	"(?:what|which|anything)(?:['’]?s| is| are| has| have| does| do)? (?:he|she|they) (?:doing|working on|got(?: on| to do)?|got open|have|have to do|up to|owe|got left) (?:for|on|at|with|in) (?:(them|it|that|there|that one|that board)|(?:the )?([\\w’'&-]+(?: [\\w’'&-]+){0,4}?))(?: (?:now|then|too|as well))*",
);

/** "What's he doing for them", of whoever chairs a board that was told of. */
const doneForBoard: PutPlainly = (text, told) => {
	const [found, it, name] = doingThere.exec(text) ?? [];
	if (found === undefined) return undefined;
	const { thread, world } = told;
	const { question, focus, latest = 0 } = thread;
	const people = focus.slice(0, latest).filter(isPerson);
	const person = only(people) ?? only((question?.subjects ?? []).filter(isPerson));
	const who = person && nameOf(person, world);
	const boards = [...toldLast(thread), ...(question?.subjects ?? [])].filter(
		({ kind }) => kind === "board",
	);
	const ids = new Set(boards.map(({ id }) => id));
	const one = only([...ids]);
	const board =
		it === undefined
			? boardCalled(name ?? "", told)
			: one && nameOf({ kind: "board", id: one }, world);
	return who && board && `what is open for ${who} on ${board}`;
};

const whatGot = turn(
	"what(?:['’]?s| is| has| have| does| do|['’]ve)? (?:he|she|they) (?:got(?: on| to do| open)?|have (?:on|to do|open)|have got|working on|doing)(?: (?:now|then|at the moment|overall|in all))*",
);

/** "What's he got", after the boards that somebody is on: what is open for them. */
const openForThem: PutPlainly = (text, told) => {
	const isOfSeats = told.thread.question?.ask === "seats" && whatGot.test(text);
	const person = isOfSeats ? personOf(told) : undefined;
	return person && `what is open for ${person}`;
};

const isAll = turn(
	"(?:is|are|was) (?:that|this|it|those|they)(?:['’]s)? (?:all|everything|it|the lot)(?: (?:then|now|really|(?:he|she|they)(?:['’]s|['’]ve| has| have) got))*|(?:is that all|and that['’]?s (?:it|all))",
);
const allOfName = turn(
	"(?:is|are|was) (?:that|this|it|those) (?:all|everything) (?:that )?(?!(?:he|she|they|we|i|you|there|it|that)\\b)([\\w’'&-]+(?: [\\w’'&-]+){0,3}?)(?:['’]s| has| have)? (?:has|have|got|has got|have got|owns?|is doing|is on|is working on)",
);

/** "Is that it", after somebody in short: all that is open for them; "is that all finance has got" says for whom. */
const allOfTheirs: PutPlainly = (text, told) => {
	const named = allOfName.exec(text)?.[1];
	if (named !== undefined) return `what is open for ${named}`;
	const isInShort = told.thread.question?.ask === "about" && isAll.test(text);
	const person = isInShort ? personOf(told) : undefined;
	return person && `what is open for ${person}`;
};

const anyDue = turn(
	"(?:is there |are there )?any(?:thing)?(?: (?:is|are))? (due|late|overdue|blocked) ((?:on|in|by|before|this|next|today|tomorrow|within)\\b.+?)",
);

/** "Anything due this week", after what one person has, is theirs. */
const dueOfTheirs: PutPlainly = (text, told) => {
	const [found, state, time] = anyDue.exec(text) ?? [];
	const asked = told.thread.question;
	const isTheirs = asked?.ask === "items" || asked?.ask === "about";
	if (found === undefined || !isTheirs || (asked.subjects.length === 0 && !asked.mine))
		return undefined;
	if (asked.mine) return `what of mine is ${state} ${time}`;
	const person = only(asked.subjects.filter(isPerson));
	const others = asked.subjects.filter((each) => !isPerson(each));
	const name = person && nameOf(person, told.world);
	return name && others.length === 0 ? `what is ${state} for ${name} ${time}` : undefined;
};

export const ofThingsOfTheirs = firstPlain([
	onThatBoard,
	doneForBoard,
	allOfTheirs,
	openForThem,
	dueOfTheirs,
]);
