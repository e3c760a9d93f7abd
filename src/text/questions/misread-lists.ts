/** Lists whose every word was read and that still are not what was asked for: of what may be, of what is counted, of a time that is not kept. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { passesOverBut } from "./all-but.ts";
import { missesThePlan } from "./bare-plan.ts";
import { isOfNoBody } from "./bodies-alone.ts";
import { asksWhatTheyChanged } from "./closing.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { doneWhenIn } from "./done-when.ts";
import { dropsAState } from "./either-state.ts";
import { countsPosts } from "./meaning.ts";
import type { Clause, Piece } from "./pieces.ts";

const request =
	/\b(?:can|could) (?:you|i|we|u|someone|somebody|anyone|anybody)(?: (?:please|pls|just|quickly|also))* (?:see|have|get|show|tell|give|find|list|check|know|confirm|remind|look|let|ask|expect)\b/gi;
const mayBe = /\b(?:can|could|might|may (?:be|have|well))\b/i;

/** "What could I close today", "which of them might be late" ask for what may come to be: the register holds what is. */
const isOfWhatMayBe = ({ text, keys }: Clause, { pieces }: Cover): boolean =>
	mayBe.test(text.replace(request, "")) &&
	pieces.some(
		(piece) =>
			piece.is === "ignorable" &&
			keys.slice(piece.from, piece.to).some((key) => /^(can|could|might|may)$/.test(key)),
	);

const called: ReadonlySet<string> = new Set(["board", "workStream", "plan"]);

/** "How many kitchens are finished" counts kitchens, and not the items of what is called so; a code is no such word. */
const countsWhatItIsCalled = ({ words }: Clause, { pieces }: Cover): boolean =>
	pieces.some((piece, at) => {
		const [name, noun] = [pieces[at + 1], pieces[at + 2]];
		if (piece.is !== "tag" || piece.tag !== "count" || name?.is !== "name") return false;
		const isOfNoun =
			noun?.is === "tag" && /^(action|milestone|guidance|item|stream|plan)$/.test(noun.tag);
		const isCode = /^[A-Z][A-Z0-9]+$/.test(words[name.from]?.raw ?? "");
		return !isOfNoun && !isCode && name.candidates.every(({ known }) => called.has(known.kind));
	});

/** "What's open for count" says of whom, and counts nothing. */
const isCountOfSomebody = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "count" &&
			keys.slice(piece.from, piece.to).join() === "count" &&
			/^(?:for|on|by|with|from|at)$/.test(keys[piece.from - 1] ?? ""),
	);

/** "Actions from the first LPB": a meeting that only its place in a row tells. */
const isOfOneInARow = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "tag" &&
			piece.tag === "next" &&
			/\bfrom( the| our)?$/.test(keys.slice(0, piece.from).join(" ")),
	);

/** "Which work streams are red" asks for streams: each has a report of its own. */
const asksForStreams = ({ text }: Clause, cover: Cover): boolean =>
	tagsOf(cover).some((tag) => /^(red|amber|green|notRed|notGreen|unreported|unowned)$/.test(tag)) &&
	/\b(?:which|what|any|how many|are all(?: the)?|all(?: the)?) (?:work ?)?(?:streams?|strands?) (?:is|are|r|has|have)?\b/i.test(
		text,
	) &&
	!tagsOf(cover).some((tag) => /^(action|milestone|guidance|item)$/.test(tag));

/** "When does the new board meet" asks of boards that are new, and not of every board. */
const dropsTheirState = (_: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "meetings" &&
	pieces.some((piece, at) => {
		const next = pieces[at + 1];
		const isOfState = piece.is === "tag" && /^(?:forming|ended|active)$/.test(piece.tag);
		return isOfState && next?.is === "tag" && next.tag === "board";
	});

/** "What's still to do under Roofs" is asked of work, and not of what stands under a board. */
const isOfWorkBelow = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "roles" && /\b(?:to|be) (?:do|done) (?:under|within|beneath)\b/i.test(text);

/** "Due from the January paper" asks for what came of a paper, and for no paper. */
const isOfASource = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "papers" && /\bfrom (?:(?:the|our|that|a|an) )?(?:\w+ ){0,2}paper\b/i.test(text);

/** "Due for the 22nd" is due for what meets then. */
const isForOneDay = (piece: Piece): boolean =>
	piece.is === "period" && /^for\b/i.test(piece.span.words) && piece.span.first === piece.span.last;

/** "The papers outstanding for the 20th", "the papers for LPB": those of a meeting, whichever day they are due. */
const isOfAMeeting = ({ pattern, pieces }: Cover, subjects: readonly Subject[]): boolean =>
	pattern.ask === "papers" &&
	(pieces.some(isForOneDay) ||
		!pieces.some((piece) => piece.is === "tag" && /^(due|overdue|own|mine)$/.test(piece.tag))) &&
	(subjects.some(({ kind }) => kind === "board") ||
		pieces.some((piece) => piece.is === "period" && /^(for|on)\b/i.test(piece.span.words)));

const countsWork =
	/\bhow many (?:work ?streams?|strands?|plans?) (?:are there|is there|do we have|have we|does (?:the|this) programme have|in all)\b/i;

/** "How many pumps are running" counts what no portrait of a work stream tells. */
const isCountOfNothing = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "about" && tagsOf(cover).includes("count") && !countsWork.test(text);

/** "Which boroughs is it running in" picks from many, of which no portrait of one board tells. */
const picksFromMany = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "about" &&
	pieces.some(({ is, from }) => is === "name" && keys[from - 1] === "which");

const fromMeeting =
	/^from (?:the |our )?(?:last|latest|previous|next)\b(?! (?:\d+ )?(?:day|week|weekend|fortnight|month|quarter|year|spring|summer|autumn|winter|\w+day)s?\b)/i;

/** "Actions from the last LPB" are those that were given there, and not all that fall due from that day. */
const isOfWhatCameOfIt = ({ pieces }: Cover): boolean =>
	pieces.some((piece, at) => {
		const before = pieces[at - 1];
		const isDue = before?.is === "tag" && before.tag === "due";
		return piece.is === "period" && !isDue && fromMeeting.test(piece.span.words);
	});

/** "The artists one" is one thing that is theirs, and no list. */
const isOfOneOfTheirs = ({ words }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece, at) =>
			piece.is === "tag" &&
			piece.tag === "item" &&
			/^one$/i.test(words[piece.from]?.raw ?? "") &&
			pieces[at - 1]?.is === "name",
	);

/** "Who hasn't done anything" asks for people, and not for all that is open. */
const asksForIdle = ({ text }: Clause): boolean =>
	/^\W*(?:and |so )?(?:who(?:ever)?|which of (?:us|them|you)|has any(?:one|body)) (?:has|have|is|['’]s)?(?:n['’]?t| not)? ?(?:not )?(?:done|closed|finished|completed|started|delivered) (?:any|no)(?:thing)?\b/i.test(
		text,
	) && !/\bwho (?:has |['’]s )?done anything\b/i.test(text);

/** "Actions with a date" are some of them: what they have to have is no part of a list. */
const isOfWhatTheyHave = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "items" &&
	/\b(?:with|having|has|have|got) (?:an?|any) (?:due )?(?:date|deadline|owner|report|work ?stream)s?\b/i.test(
		text,
	) &&
	!/\b(?:no|not|without|lack\w*|missing|\w+n['’]?t)\b/i.test(text);

/** "That's me" says who somebody is, and picks nothing. */
const picksNothing = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.name === "which of them are mine" && !/\bof (?:them|those|these)\b/i.test(text);

export const mistakesLists = (
	clause: Clause,
	cover: Cover,
	subjects: readonly Subject[],
): boolean =>
	dropsTheirState(clause, cover) ||
	isOfWorkBelow(clause, cover) ||
	isOfASource(clause, cover) ||
	(cover.pattern.ask !== "boards" && isOfNoBody(clause, cover)) ||
	isOfOthersChanged(cover, subjects) ||
	isOfAMeeting(cover, subjects) ||
	isCountOfNothing(clause, cover) ||
	picksFromMany(clause, cover) ||
	dropsAState(clause, cover) ||
	passesOverBut(clause, cover) ||
	isOfWhatTheyHave(clause, cover) ||
	(cover.pattern.ask === "facts" && isOfWhatMayBe(clause, cover)) ||
	(cover.pattern.ask === "items" &&
		(isOfWhatMayBe(clause, cover) ||
			countsWhatItIsCalled(clause, cover) ||
			isCountOfSomebody(clause, cover) ||
			isOfOneInARow(clause, cover) ||
			asksForIdle(clause) ||
			missesThePlan(clause, cover, subjects) ||
			isOfOneOfTheirs(clause, cover) ||
			picksNothing(clause, cover) ||
			asksForStreams(clause, cover) ||
			isOfWhatCameOfIt(cover) ||
			// Whether it was done in time is said by words of its own.
			doneWhenIn(clause.text) !== undefined));

/** "Which actions changed hands" is no question about a milestone that was handed back. */
const isOfOthersChanged = (cover: Cover, subjects: readonly Subject[]): boolean => {
	const kinds = tagsOf(cover).filter((tag) => /^(?:action|milestone|guidance)$/.test(tag));
	const items = subjects.filter(({ kind }) => isItemKind(kind));
	return (
		cover.pattern.ask === "changes" &&
		kinds.length > 0 &&
		items.some(({ kind }) => !kinds.some((tag) => tag === kind))
	);
};

/** "What did we change" asks what was somebody's doing, and not what has changed; of one alone, that is kept. */
const isOfTheirDoing = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "changes" &&
	!(/\b(?:did|have|has) (?:i|he|she)\b/i.test(text) && asksWhatTheyChanged(text)) &&
	/\b(?:did|have|had|has) (?:i|we|he|she|they) (?!(?:got|had|any|miss\w*)\b)|\b(?:i|we)(?:['’]ve| have|['’]d)? (?:just |already )?(?:changed?|moved?|added?|updated?)\b/i.test(
		text,
	);

/** "Which actions have moved" asks which have another date, and not which were changed lately in any way. */
const isOfMoved = ({ text }: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "changes" &&
	tagsOf(cover).some((tag) => /^(?:action|milestone|guidance)$/.test(tag)) &&
	!cover.pieces.some(({ is }) => is === "period") &&
	/\bmoved\b(?! on\b)/i.test(text) &&
	!/\b(?:changed|updated|new|added)\b/i.test(text);

export const mistakesChanges = (clause: Clause, cover: Cover): boolean =>
	isOfMoved(clause, cover) || isOfTheirDoing(clause, cover);

/** "Is that a change" asks of whatever that is, and not for all that has changed. */
export const isOfThatChange = (
	{ text }: Clause,
	{ pattern }: Cover,
	{ length }: readonly Subject[],
): boolean =>
	pattern.ask === "changes" &&
	length === 0 &&
	/\b(?:is|was|are|were|has|have|had|did) (?:that|this|it|they|those|these|he|she)\b/i.test(text);

/** "What became of it since Monday" asks what has changed. */
export const isOfWhatChanged = (cover: Cover): boolean =>
	cover.pattern.ask === "facts" &&
	tagsOf(cover).includes("became") &&
	cover.pieces.some(({ is }) => is === "period");

/** "How many sandbags have we got": of one thing, only the posts that it fills are counted. */
export const isMiscounted = (
	{ text }: Clause,
	cover: Cover,
	{ subjects, world }: { readonly subjects: readonly Subject[]; readonly world: World },
): boolean => {
	if (cover.pattern.ask !== "facts" || !countsPosts(tagsOf(cover), text)) return false;
	return subjects
		.flatMap(({ id }) => itemAmong(world.holdings, id) ?? [])
		.some((item) => item.kind !== "action" || item.posts === undefined);
};

/** "How is that different from the other" compares, and asks for no changes. */
export const isOfDifference = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "changes" && /\bdifferen(?:t|ces?)\b.*\b(?:from|to|than|between)\b/i.test(text);
