/** Covers that take what was spoken of before for what it cannot be: each is left, as those of misread.ts are. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty, isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { mistakesTalk } from "./misread-talk.ts";
import { mistakesTurn } from "./misread-turns.ts";
import type { Clause } from "./pieces.ts";
import { saysPerson } from "./pronouns.ts";
import { standsUnder } from "./subjects.ts";
import type { Tag } from "./vocabulary.ts";

export type Supplied = {
	/** What the words name, and what the thread adds to them. */
	readonly named: readonly Subject[];
	readonly more: readonly Subject[];
	readonly thread: ThreadContext;
	readonly world: World;
};

const ofBoards = ({ kind }: Subject): boolean => kind === "board";

/** "Same for SPB": what was spoken of is another board's. */
const isOfAnothersItem = ({ pattern }: Cover, { named, more, world }: Supplied): boolean => {
	const boards = named.filter(ofBoards);
	const items = more.flatMap(({ id }) => itemAmong(world.holdings, id) ?? []);
	return (
		pattern.ask === "facts" &&
		items.length > 0 &&
		boards.length > 0 &&
		!items.some((item) => boards.some((board) => standsUnder(item, board)))
	);
};

/** "Are they on COG" asks where somebody sits, and for no board in short. */
const isOnNamed = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "about" &&
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:is|are|was|were|isn['’]?t|aren['’]?t) (?:he|she|they) (?:also |still |even )?on\b/i.test(
		text,
	);

/** "RAG for the streams", after one meeting, asks nothing of that. */
const isOfRag = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "facts" &&
	named.length === 0 &&
	more.length > 0 &&
	more.every(({ kind }) => kind === "meeting") &&
	/\b(?:rags?|red|amber|green|(?:work ?)?streams?|strands?|plans?)\b/i.test(text);

/** "Who owns it", after several things were told, is not asked of their board. */
const isOfOneOfThose = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, thread }: Supplied,
): boolean =>
	pattern.ask === "roles" &&
	named.length === 0 &&
	/\bwho(?:['’]?s| is| has)?(?: (?:got|doing))? ?(?:owns?|has)? (?:it|that|this)(?: one)?\W*$/i.test(
		text,
	) &&
	thread.focus.slice(0, thread.latest).filter(isDuty).length > 1;

/** "Are they on the board" asks where people sit, and not which board a thing is of. */
const isOfSeatsOfPeople = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "facts" &&
	/\b(?:is|are|was|were|isn['’]?t|aren['’]?t) (?:he|she|they)\b.*\bon (?:the|a|any|that|this|our|which|what) boards?\b/i.test(
		text,
	);

/** "When do they meet", after a board and its chair were told of, is asked of the board. */
const isOfTheBoard = (clause: Clause, { pattern }: Cover, { more, thread }: Supplied): boolean =>
	pattern.name === "meetings of somebody" &&
	more.length > 0 &&
	!saysPerson(clause) &&
	thread.focus.some(ofBoards);

/** A meeting that was spoken of is no list of what is to be done. */
const isOfMeetings = ({ pattern }: Cover, { more }: Supplied): boolean =>
	pattern.ask === "items" && more.length > 0 && more.every(({ kind }) => kind === "meeting");

const ofOneThing: ReadonlySet<Tag> = new Set<Tag>(["when", "due", "overdue", "them", "past"]);

const isIt = /^\W*(?:and |so |but |ok )*(?:is|was|isn['’]?t|wasn['’]?t) (?:it|that|this)\b/i;

/** "When's it due", "is it red" are asked of one thing, and of nothing that a board has. */
const isOfOneThing = ({ text }: Clause, cover: Cover, { more }: Supplied): boolean =>
	cover.pattern.ask === "items" &&
	more.length > 0 &&
	!more.some(({ kind }) => isItemKind(kind)) &&
	(isIt.test(text) ||
		(/(?:['’]?s|\b(?:is|was|does|did|will|has)) (?:it|that|this)\b/i.test(text) &&
			tagsOf(cover).every((tag) => ofOneThing.has(tag))));

/** "What is on it" asks what a list or an agenda has, and not when it meets. */
const isOnIt = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "meetings" &&
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "meet" &&
			keys[piece.to - 1] === "on" &&
			/^(?:it|them|that|this)$/.test(keys[piece.to] ?? "") &&
			// "What's on this week" is asked of a time.
			!pieces.some(({ is, from }) => is === "period" && from === piece.to),
	);

/** "What's overdue for us", where no board is spoken for, is not what is overdue anywhere. */
const isOfNoneOfOurs = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	/^(?:items|papers|decisions|changes|next|overview)$/.test(pattern.ask) &&
	named.length + more.length === 0 &&
	/\b(?:for|from|of|on) us\b|\bours\b/i.test(text);

/** "What's overdue for group", where no board is spoken of, names one that cannot be told: it is not what is overdue anywhere. */
const isOfUntoldBoard = ({ keys }: Clause, { named, more }: Supplied): boolean =>
	named.length + more.length === 0 &&
	/^(?:board|group|committee|panel|forum)$/.test(keys.at(-1) ?? "") &&
	/^(?:for|of|about|with)$/.test(keys.at(-2) ?? "");

/** "Were the minutes sent out", after one meeting was told of, are that meeting's. */
const isOfToldMinutes = ({ text }: Clause, { pattern }: Cover, { thread }: Supplied): boolean =>
	pattern.name === "minutes that wait for approval" &&
	/\b(?:are|were|have|has|did|when) (?:the|its|their|those|these) minutes\b/i.test(text) &&
	thread.focus.slice(0, thread.latest).filter(({ kind }) => kind === "meeting").length === 1;

/** "Is that one at the boathouse" asks of one meeting, and not for all that are held there. */
const isOfOnePlace = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.name === "meetings in a place" &&
	named.length + more.length === 0 &&
	/^\W*(?:and |so |but |ok )*(?:is|was|isn[’']?t|wasn[’']?t|will) (?:it|that|this)\b/i.test(text);

/** "Has that been done", of a meeting, asks what became of its decisions, and not whether it was held. */
const isOfDoneThen = ({ text }: Clause, { pattern }: Cover, { more }: Supplied): boolean =>
	/^(?:facts|meetings)$/.test(pattern.ask) &&
	more.every(({ kind }) => !isItemKind(kind) || kind === "meeting") &&
	/^\W*(?:and |so |but )*(?:has|have|was|were|is|are|did) (?:it|that|this|they|those)\b.*\b(?:done|actioned|carried out|followed up|finished|completed|acted on)\b/i.test(
		text,
	);

/** "Is that one in" is asked of one thing, and where none was told of it asks for no list. */
const isOfThatOne = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	named.length + more.length === 0 &&
	((/^(?:items|next|papers|decisions)$/.test(pattern.ask) &&
		/^\W*(?:and |so |but |ok )*(?:is|was|has|does|did|will|are|were) (?:that|this|it)(?: one)?\b/i.test(
			text,
		)) ||
		(pattern.ask === "meetings" &&
			/^\W*(?:and |so |but |ok )*(?:is|was|has|does|did|will) (?:that|this) one\b/i.test(text)));

/** "Is there one in April" asks for another of what was spoken of, and not whether anything is due. */
const isOfOneThen = ({ text }: Clause, { pattern }: Cover): boolean =>
	(pattern.ask === "items" || pattern.ask === "next") &&
	/^\W*(?:and |so |but |ok )*(?:is|was|are|were|will) there (?:be )?(?:one|another)(?: one)?\b(?! (?:overdue|late|due|open|red|amber|green|blocked))/i.test(
		text,
	);

const whoTheyAre =
	/^\W*(?:and |so |but |ok )*who(?:['’]?s|['’]?re| is| are| was| were) (?:they|those|these|them|he|she)(?: (?:all|both|then|exactly|again|people|folk))*\W*$/i;

/** "Who are they" asks for people: a board in short, or the day of a meeting, names none. */
const isOfWhoTheyAre = ({ text }: Clause, { pattern }: Cover, { more }: Supplied): boolean =>
	whoTheyAre.test(text) &&
	(pattern.ask !== "facts" || more.every(({ kind }) => kind === "meeting")) &&
	/^(?:about|facts|meetings|next|overview)$/.test(pattern.ask) &&
	!more.some(({ kind }) => kind === "person" || kind === "organisation");

/** "When's that meeting", before any was spoken of. */
const isOfNoMeeting = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "meetings" &&
	named.length + more.length === 0 &&
	/\bthat (?:meeting|mtg)\b/i.test(text);

/** "For how long", after an agenda, is asked of what stands on it, and not of the meeting. */
const isOfItsMinutes = ({ text }: Clause, { pattern }: Cover, { thread }: Supplied): boolean =>
	pattern.ask === "meetings" &&
	/^\W*(?:and |so )?(?:for )?how long\W*$/i.test(text) &&
	thread.question?.records?.includes("agenda") === true;

export const mistakesThread = (clause: Clause, cover: Cover, supplied: Supplied): boolean =>
	isOfAnothersItem(cover, supplied) ||
	isOfNoMeeting(clause, cover, supplied) ||
	mistakesTurn(clause, cover, supplied) ||
	mistakesTalk(clause, cover, supplied) ||
	isOfNoneOfOurs(clause, cover, supplied) ||
	isOfUntoldBoard(clause, supplied) ||
	isOfWhoTheyAre(clause, cover, supplied) ||
	isOfOneThen(clause, cover) ||
	isOfThatOne(clause, cover, supplied) ||
	isOfDoneThen(clause, cover, supplied) ||
	isOfMeetings(cover, supplied) ||
	isOfItsMinutes(clause, cover, supplied) ||
	isOnIt(clause, cover) ||
	isOfOnePlace(clause, cover, supplied) ||
	isOfToldMinutes(clause, cover, supplied) ||
	isOfSeatsOfPeople(clause, cover) ||
	isOnNamed(clause, cover) ||
	isOfOneOfThose(clause, cover, supplied) ||
	isOfRag(clause, cover, supplied) ||
	isOfTheBoard(clause, cover, supplied) ||
	isOfOneThing(clause, cover, supplied);
