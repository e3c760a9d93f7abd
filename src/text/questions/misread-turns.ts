/** Covers of a few words in a thread that take them for another question: each is left, as those of misread-threads.ts are. */
import { asksItemsLength, saysItsPaper } from "./agenda-place.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { isDateWord } from "./date-words.ts";
import { isDated } from "./fragments.ts";
import type { Supplied } from "./misread-threads.ts";
import type { Clause } from "./pieces.ts";
import { saysForIt } from "./pronouns.ts";

/** "Who owns those" asks whose things are, and not who chairs the one board that was named. */
const isOfOwners = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "roles" &&
	tagsOf(cover).includes("own") &&
	/\b(?:those|these)\b/i.test(text);

/** "Anything outstanding for the tug owners" is of people who own tugs, and not of whose something is. */
const isOfSomeOwners = ({ text }: Clause, cover: Cover): boolean =>
	tagsOf(cover).includes("own") &&
	/\b(?:for|from|by|with|to|about) (?:the |our )?(?!(?:no|any|their|its|those|these|all|each|two)\b)[\w’'-]+ owners\b/i.test(
		text,
	);

/** "Is that person still here" asks of somebody, and of no thing. */
const isOfThatPerson = ({ text }: Clause, { named, more }: Supplied): boolean =>
	![...named, ...more].some(({ kind }) => kind === "person") &&
	/\b(?:is|was|has|does|did|will|can) (?:that|this|the same) (?:person|man|woman|guy|colleague|lady|chap)\b/i.test(
		text,
	);

/** "Which have I still to do the minutes for" asks of several meetings, and not of the one that was told. */
const isOfWhichMeetings = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, more }: Supplied,
): boolean =>
	pattern.ask === "records" &&
	[...named, ...more].every(({ kind }) => kind === "meeting" || kind === "board") &&
	/^\W*(?:and |so |but |ok )*which(?: ones?)? (?:(?:have|has|do|does|did|are|am|need)\b|(?:came|come) in\b)/i.test(
		text,
	);

/** "What's on the list for it" asks what is on it, and not when it meets. */
const isOfItsList = ({ text }: Clause, { pattern }: Cover): boolean =>
	/^(?:meetings|roles|seats|about|facts)$/.test(pattern.ask) &&
	/\bon the (?:list|cards|table|menu)\b/i.test(text);

/** Who waits for a thing is kept nowhere. */
const isOfWhoWaits = ({ text }: Clause, { pattern }: Cover): boolean =>
	/^(?:facts|items)$/.test(pattern.ask) &&
	/\bwho(?:['’]?s| is| are)?(?: else)?(?:['’]?s| is| are)? waiting (?:on|for) (?:it|that|this)\b/i.test(
		text,
	);

/** "What's overdue on the first" names a day or one of several, and not what comes next. */
const isOfThatPlace = ({ text }: Clause, { pattern, pieces }: Cover): boolean =>
	/^(?:items|next|overview|facts)$/.test(pattern.ask) &&
	/\b(?:on|for|by|before|with) the (?:first|second|third|fourth|fifth)\W*$/i.test(text) &&
	!pieces.some(({ is }) => is === "period");

/** "Is Hugo on it", after a board's meeting was told of, asks of the board. */
const isOfItsBoard = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "facts" &&
	more.length > 0 &&
	more.every(({ kind }) => kind === "meeting") &&
	named.some(({ kind }) => kind === "person") &&
	/\bon (?:it|that|this)\b/i.test(text);

/** "Are we ok for numbers" asks who comes, and not what is late. */
const isOfNumbers = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "overview" && /\bfor (?:numbers|people|attendance|a quorum)\b/i.test(text);

/** "What's still open for them", after a board's meeting was told of, is asked of the board. */
const isOfItsBoards = (clause: Clause, { pattern }: Cover, { more }: Supplied): boolean =>
	pattern.ask === "facts" &&
	more.length > 0 &&
	more.every(({ kind }) => kind === "meeting") &&
	saysForIt(clause);

/** "Who leads that", of a work stream, asks for its lead, and for none of what it holds. */
const isOfItsLead = ({ text }: Clause, { pattern }: Cover, { more }: Supplied): boolean =>
	pattern.ask === "items" &&
	more.length > 0 &&
	more.every(({ kind }) => kind === "workStream" || kind === "plan") &&
	/^\W*(?:and |so |but |ok )*who(?:['’]?s| is)? (?:leads?|leading|runs?|running|owns?|in charge of|responsible for) (?:it|that|this)\W*$/i.test(
		text,
	);

/** "Which of those have finished", of boards that were told, asks for none of what is done under them. */
const isOfEndedBoards = ({ text }: Clause, { pattern }: Cover, { more }: Supplied): boolean =>
	pattern.ask === "items" &&
	more.length > 0 &&
	more.every(({ kind }) => kind === "board") &&
	/\b(?:of (?:them|those|these)|they|those|these)\b.*\b(?:finished|ended|over|closed|done|wound up|complete[d]?)\W*$/i.test(
		text,
	);

/** "And his?", "which are hers", after a list, ask for somebody's things, and for nobody's portrait. */
const isOfAnothers = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ more, thread }: Supplied,
): boolean => {
	if (pattern.ask !== "about" || more.length === 0) return false;
	const ids = (thread.question?.subjects ?? []).map(({ id }) => id);
	const isAgain = more.some(({ id }) => ids.includes(id));
	return (
		/\b(?:his|hers|theirs)\W*$/i.test(text) ||
		(isAgain &&
			/^\W*(?:(?:and|or|so|but|what about|how about)\b[\s,]*)*(?:for )?(?:her|their|him|them)\W*$/i.test(
				text,
			))
	);
};

/** "What about the secretary", after somebody's things were told, asks for a board's: nobody said which. */
const isOfRoleAlone = ({ text }: Clause, { pattern }: Cover, { named, more }: Supplied): boolean =>
	pattern.ask === "seats" &&
	((named.length === 0 &&
		more.length > 0 &&
		/^\W*(?:(?:and|or|so|but|ok|what about|how about)\b[\s,]*)*the [\w’'-]+\W*$/i.test(text)) ||
		/^\W*(?:(?:and|or|so|but|ok|what about|how about)\b[\s,]*)+the (?:chair|secretary)\W*$/i.test(
			text,
		));

/** "When are they due" is asked of what is to be done or sent in, and of no meeting. */
const isOfWhatIsOwed = ({ text }: Clause, { pattern }: Cover, { more }: Supplied): boolean =>
	/^(?:facts|meetings)$/.test(pattern.ask) &&
	more.some(({ kind }) => kind === "meeting") &&
	more.every(({ kind }) => kind === "meeting" || kind === "board") &&
	/\bdue(?! to)\b|\bow(?:e|es|ed|ing)\b/i.test(text);

/** "Where is it", "who was there", where no meeting was found in the time that was asked for, are of no other. */
const isOfNoneFound = (
	{ text }: Clause,
	cover: Cover,
	{ named, more, thread: { question, focus, latest = 0 } }: Supplied,
): boolean => {
	const { ask } = cover.pattern;
	// A meeting is told of beside its board: with none, no more is told of than was asked of.
	const foundNone =
		question?.ask === "meetings" &&
		question.span !== undefined &&
		latest <= question.subjects.length &&
		!focus.slice(0, latest).some(({ kind }) => kind === "meeting");
	if (!foundNone || named.length > 0 || more.length === 0 || isDated(cover)) return false;
	const isTurned = tagsOf(cover).some((tag) => tag === "last" || tag === "next");
	return (
		(ask === "records" && !isTurned) ||
		(/^(?:meetings|facts)$/.test(ask) &&
			/\b(?:is|was|will|['’]s) (?:it|that|this)\b|\bhow long\b/i.test(text))
	);
};

/** "How long is it", after one item of an agenda was told of, is asked of that. */
const isOfAgendaItem = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, thread }: Supplied,
): boolean =>
	pattern.ask === "meetings" && named.length === 0 && asksItemsLength(text, thread.question);

/** "Is the paper for that in" is of no paper that something came from; and where it was not read what "that" is, of none that is due. */
const isOfThatPaper = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ named, more, thread }: Supplied,
): boolean => {
	if (!saysItsPaper.test(text) || !/^(?:papers|records|facts)$/.test(pattern.ask)) return false;
	const isUnsaid = thread.unread !== undefined || named.length + more.length === 0;
	return (
		isUnsaid || (pattern.ask === "facts" && /\b(?:in|ready|come|arrived|here)\W*$/i.test(text))
	);
};

/** "Is the show stand on any of them", of no person, asks for nobody who sits on a board. */
const isOfWhatIsOn = ({ text }: Clause, { pattern }: Cover, { named }: Supplied): boolean =>
	/^(?:roles|meetings|about|next)$/.test(pattern.ask) &&
	!named.some(({ kind }) => kind === "person" || kind === "organisation") &&
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:is|are|was|were) the (?!chair|secretary|board|group|panel|committee|meeting|mtg).+ on (?:(?:any|either|one) of )?(?:them|those|it)\W*$/i.test(
		text,
	);

/** "Who'll be there from the forum" asks for its people, and of no time from its meeting on. */
const isOfTheirs = ({ text, keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "records" &&
	/^\W*(?:(?:and|so|but|ok)\b\W*)*who(?:s\b|\b)/i.test(text) &&
	pieces.some(
		({ is, from, to }) =>
			is === "period" &&
			keys[from] === "from" &&
			keys.slice(from + 1, to).every((key) => !isDateWord(key) && !/\d/.test(key)),
	);

/** "Who closed it", of a board, asks for nothing that a board in short tells. */
const whoDid =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*who (?:closed|finished|did|completed|moved|changed|added|cancelled|approved|wrote|sent) (?:it|that|this|them|those)\W*$/i;

const isOfWhoDid = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "about" && whoDid.test(text);

/** "Out of how many" is of a number, and of nothing that has come out. */
const isOutOfMany = ({ text }: Clause): boolean => /\bout of how (?:many|much)\b/i.test(text);

export const mistakesTurn = (clause: Clause, cover: Cover, supplied: Supplied): boolean =>
	isOutOfMany(clause) ||
	isOfOwners(clause, cover) ||
	isOfSomeOwners(clause, cover) ||
	isOfThatPerson(clause, supplied) ||
	isOfTheirs(clause, cover) ||
	isOfWhoDid(clause, cover) ||
	isOfWhatIsOn(clause, cover, supplied) ||
	isOfThatPaper(clause, cover, supplied) ||
	isOfWhichMeetings(clause, cover, supplied) ||
	isOfItsList(clause, cover) ||
	isOfThatPlace(clause, cover) ||
	isOfItsBoard(clause, cover, supplied) ||
	isOfNumbers(clause, cover) ||
	isOfItsLead(clause, cover, supplied) ||
	isOfEndedBoards(clause, cover, supplied) ||
	isOfWhatIsOwed(clause, cover, supplied) ||
	isOfNoneFound(clause, cover, supplied) ||
	isOfAgendaItem(clause, cover, supplied) ||
	isOfAnothers(clause, cover, supplied) ||
	isOfRoleAlone(clause, cover, supplied) ||
	isOfItsBoards(clause, cover, supplied) ||
	isOfWhoWaits(clause, cover);
