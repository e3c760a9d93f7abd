/** "The second one", "and the third?", "the other one": one of the things that were told as several, by the name it goes by. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty, isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { agendaAgain } from "./agenda-place.ts";
import { nameOf } from "./called-by.ts";
import { lastOfAll, ofTheNext, type Pointed } from "./next-of-told.ts";
import { ofFormer } from "./the-former.ts";

const ordinal = "first|1st|top|second|2nd|third|3rd|fourth|4th|fifth|5th";
const place = new RegExp(
	`\\bthe (${ordinal}) (?:one|board|item|of (?:those|these|them))\\b(?! (?:to|that|which|we|in|on)\\b)(?! due (?:in|on|by|for|next|this|after|before)\\b)`,
	"i",
);
/** "On the second" is a day, and so is "the 5th" by itself. */
const barePlace =
	/(?<!\b(?:on|by|before|after|until|till|since|from|to|of|between|[a-z]+day) )\bthe (first|top|second|third|fourth|fifth)\b(?!-\w)(?=\s*(?:[?!.,;:–—-]|$)| (?:meets?|starts?|due|late|overdue|ends?)\b)/i;
/** "What's overdue on the first", after boards were listed, is asked of a board: nothing is overdue on a day to come. */
const onPlace =
	/(?<=\b(?:overdue|late|open|outstanding|blocked|red|amber|green) (?:on|for|at|with) )the (first|second|third|fourth|fifth)(?=\W*$)/i;
/** "The first one of the month" is found by its time, and not by its place in what was told. */
const within = /\bone (?:after|before|of|for|this|next|at|from|since|until)\b/i;
/** Of a meeting and the next, as it is spoken of: "the first", "the second one". */
const ofTwo = /\bthe (first|second)(?: (?:one|of (?:them|those|the two)))?(?=\W*$)/i;
const places = [/first|1st|top/i, /second|2nd/i, /third|3rd/i, /fourth|4th/i, /fifth|5th/i];
/** The last of a list that was told. */
const lastPlace =
	/(?:(?<!\bwhen(?:['’]?s| is| was)? )\bthe last (?:one|board|item|action|milestone|of (?:those|these|them))\b|\bthe last (?:one|of (?:those|these|them))\b(?= due\b))(?! (?:to|that|which|we|in|on|of)\b)/i;

const other =
	/\bthe other(s| ones?| boards?| meetings?| actions?| milestones?| two| person)?\b(?=\s*(?:[?!.,;:–—-]|$)|['’]s\b| (?:meet|due|on|with|is|are|has|have|late|overdue|do|does|did|got|own|owns|owe|owes|chairs?|sits?|come|came|gone|been|moved|slipped|finished|started|arrived?|still|happen(?:ing)?)\b)/i;

/** "The others" may be those that have not said, or not come: they are told elsewhere. */
const otherOne = /\bthe other(?: ones?)?\b(?=\s*(?:[?!.,;:–—-]|$))/i;

const isLike = (one: Subject, another: Subject): boolean =>
	one.kind === another.kind || (isDuty(one) && isDuty(another));

/** A board's meeting was told of with its board: then the others are boards, where boards were told as several. */
const sortMeant = (
	told: readonly Subject[],
	listed: readonly Subject[],
	isMeant: (subject: Subject) => boolean,
): readonly Subject[] => {
	const one = told.find(
		(each) => isMeant(each) && listed.filter((all) => isLike(all, each)).length > 1,
	);
	return one ? listed.filter((each) => isLike(each, one)) : [];
};

const nouns: readonly (readonly [RegExp, (subject: Subject) => boolean])[] = [
	[/board/i, ({ kind }) => kind === "board"],
	[/meeting/i, ({ kind }) => kind === "meeting"],
	[/action/i, ({ kind }) => kind === "action"],
	[/milestone/i, ({ kind }) => kind === "milestone"],
	[/person/i, ({ kind }) => kind === "person"],
];

const isOfNoun = (said: string): ((subject: Subject) => boolean) =>
	nouns.find(([noun]) => noun.test(said))?.[1] ?? (() => true);

/** "The other one" is what is left of several when the one that was told of last is taken away. */
const ofTheOther = (
	text: string,
	{ focus, latest = 0, few = [], listed = [], inTurn = [] }: ThreadContext,
	world: World,
): string => {
	const found = other.exec(text);
	if (!found) return text;
	const [said, noun = ""] = found;
	const isMeant = isOfNoun(noun);
	const now = focus.slice(0, latest);
	const told = now.filter((each) => listed.some(({ id }) => id === each.id));
	// Of the few that were picked out, it is the other of those.
	const rows = [few, listed].map((row) => sortMeant(told, row, isMeant));
	const all = told.length > 0 ? (rows.find(({ length }) => length > 1) ?? []) : inTurn;
	const left = all.filter((each) => isMeant(each) && !now.some(({ id }) => id === each.id));
	const names = left.flatMap((each) => nameOf(each, world) ?? []);
	const isOne = /^(?:| one| board| meeting| action| milestone| person)$/i.test(noun);
	// Of two things to be done that are left, both are told.
	const most = isOne ? (left.every(isDuty) ? 2 : 1) : 5;
	const isCount = names.length > 0 && names.length <= most;
	if (!isCount || (/two/i.test(noun) && names.length !== 2)) return text;
	return text.replace(said, names.join(" and "));
};

/** Where none of those was what was asked for, they are all still meant. */
const listedOf = ({ focus, latest = 0, few, listed = [] }: ThreadContext): readonly Subject[] => {
	if (latest === 0) return few ?? listed;
	const rows = [few ?? [], listed].map((row) => sortMeant(focus.slice(0, latest), row, () => true));
	return rows.find(({ length }) => length > 1) ?? [];
};

const firstAlone = /^the first (?:one|meeting)\W*$/i;

/** What was told last as several, or the list of which one was told since. */
const severalOf = (thread: ThreadContext, text: string) => {
	const { question, focus, latest = 0 } = thread;
	const isOfMeetings = question?.ask === "meetings" && !within.test(text);
	const isList = /^(?:items|facts|seats|roles|boards)$/.test(question?.ask ?? "") || isOfMeetings;
	if (!isList) return [];
	const told = focus.slice(0, latest);
	const items = told.filter(({ kind }) => isItemKind(kind));
	// Of a time's meetings that are one alone, the first is that one.
	const isOnly = items.length === 1 && question?.span !== undefined && firstAlone.test(text);
	if (items.length > 1 || (items.length === 1 && question?.ask === "items") || isOnly) return items;
	const boards = told.filter(({ kind }) => kind === "board");
	if (items.length === 0 && boards.length > 1) return boards;
	return listedOf(thread);
};

/** What is asked of a board, and not of the meeting that was told of with it. */
const ofBoards =
	/\b(?:chairs?|secretary|runs|clerks|who(?:['’]?s| is| sits) on|quorum|oversees)\b/i;

const boardOf = (subject: Subject, { holdings }: World): Subject => {
	const item = subject.kind === "meeting" ? itemAmong(holdings, subject.id) : undefined;
	return item ? { kind: "board", id: item.boardId } : subject;
};

/** Of a meeting it may be asked who chairs it. */
export const ofBoardsWhereAsked = (text: string, subject: Subject, world: World): Subject =>
	ofBoards.test(text) ? boardOf(subject, world) : subject;

/** What was told of one after another: "compare A and B", "where is A", then "and B". */
const toldInTurn = ({ focus, latest = 0, inTurn = [] }: ThreadContext): readonly Subject[] =>
	inTurn.length > 1 &&
	inTurn.every(isDuty) &&
	inTurn.some(({ id }) => focus.slice(0, latest).some((told) => told.id === id))
		? inTurn
		: [];

const standingAt = (
	at: number,
	{ text, from }: { readonly text: string; readonly from: number },
	thread: ThreadContext,
): Subject | undefined => {
	if (onPlace.test(text)) return (thread.listed ?? []).filter(({ kind }) => kind === "board")[at];
	return severalOf(thread, text.slice(from))[at] ?? listedOf(thread)[at] ?? toldInTurn(thread)[at];
};

/** "Who can't make the first", after a meeting and the one that follows it, is asked of the one or the other. */
const ofTheTwo = (
	text: string,
	{ question, focus, latest }: ThreadContext,
	world: World,
): string | undefined => {
	const { fromId, by } = question?.step ?? {};
	const [, which = ""] = ofTwo.exec(text) ?? [];
	const [told, ...others] = focus.slice(0, latest).filter(({ kind }) => kind === "meeting");
	if (fromId === undefined || by !== 1 || which === "" || !told || others.length > 0)
		return undefined;
	const meant: Subject = /first/i.test(which) ? { kind: "meeting", id: fromId } : told;
	const name = nameOf(ofBoardsWhereAsked(text, meant, world), world);
	return name && text.replace(ofTwo, name);
};

/** Of meetings, the last one is the latest that was held, unless one of those to come is spoken of. */
const looksBack = /\b(?:when|was|were|did|met|held|been)\b/i;

const ofTheLast = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const [said] = lastPlace.exec(text) ?? [];
	// Alone it may be the last meeting as well.
	const { ask, span } = thread.question ?? {};
	const isSure = ask === "meetings" && span !== undefined;
	const isWhole = (thread.lists ?? []).length === 0 && (isSure || !lastOfAll.test(text));
	const row = severalOf(thread, text);
	const last =
		said !== undefined && isWhole ? (row.at(-1) ?? toldInTurn(thread).at(-1)) : undefined;
	const isAhead = thread.question?.facets.includes("next") && !looksBack.test(text);
	const isMeant = last && (last.kind === "board" || isDuty(last) || isAhead);
	const name = isMeant ? nameOf(ofBoardsWhereAsked(text, last, world), world) : undefined;
	return said && name && text.replace(said, name);
};

/** "When is the first one", of meetings, is found by its time. */
const isOfTime = (said: string, { question, unread }: ThreadContext): boolean =>
	question === undefined
		? // After what could not be read, it is the first of that.
			unread === undefined && /first|1st|top/i.test(said)
		: question.ask === "meetings" && /first|1st/i.test(said);

/** "The second one" of a list that was told, by its name; where nothing stands second, no title with that word in it. */
const ofThePlace = (text: string, thread: ThreadContext, world: World): Pointed => {
	const ofEither = ofTheTwo(text, thread, world);
	const ofLast = ofEither ?? ofTheLast(text, thread, world);
	if (ofLast !== undefined) return { text: ofLast };
	const found = place.exec(text) ?? barePlace.exec(text) ?? onPlace.exec(text);
	if (!found) return { text };
	const [said, which = ""] = found;
	const at = places.findIndex((each) => each.test(which));
	const subject = standingAt(at, { text, from: found.index }, thread);
	const meant = subject && ofBoardsWhereAsked(text, subject, world);
	const name = meant && nameOf(meant, world);
	if (name) return { text: text.replace(said, name) };
	const isNone = !isOfTime(said, thread) && !agendaAgain(text, thread.question);
	return isNone ? { lost: said } : { text };
};

/** The same words with the name of what they point at, where that is one of several that were told. */
export const ofTheTold = (text: string, thread: ThreadContext, world: World): Pointed => {
	const former = ofFormer(text, thread, world);
	const next = "lost" in former ? former : ofTheNext(former.text, thread, world);
	const placed = "lost" in next ? next : ofThePlace(next.text, thread, world);
	if ("lost" in placed) return placed;
	const found = ofTheOther(placed.text, thread, world);
	// It is no title with that word in it.
	const said = found === placed.text ? otherOne.exec(found)?.[0] : undefined;
	return said === undefined ? { text: found } : { lost: said };
};
