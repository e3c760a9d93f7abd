/** "There", "that day" and "the second one" in a thread: the board or day that was spoken of, and one of the things that were listed. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, daysBetween, mondayOf, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { beforeUndated, type Undated } from "./before-undated.ts";
import type { Pointed } from "./next-of-told.ts";
import { ofTheTold } from "./of-the-told.ts";
import { fromTo, withTimeAfter } from "./time-after.ts";

const there =
	/(?<=\b(?:which|what|how many|any) (?:\w+ ){1,2})\bthere\b(?= (?:is|are|was|were)(?: still| now| all)* (?:overdue|late|open|outstanding|blocked|red|amber|green|due|done|slipped|stuck)\b)|(?<!\b(?:is|are|was|were|be|been|any|isn.?t|aren.?t|hi|hello|hey|out)\s)(?<=\S\s)\bthere\b(?!\s*(?:is|are|was|were|be|any|has|have|will)\b|['’])/gi;

/** "Who was there", of what was decided by correspondence, or of what could not be read: nobody was anywhere. */
const pointsAtNoMeeting = (text: string, { question, focus, unread }: ThreadContext): boolean =>
	(question?.ask === "decisions" || (question === undefined && unread !== undefined)) &&
	/\bwho\b.*\bthere\W*$/i.test(text) &&
	!focus.some(({ kind }) => kind === "meeting");

const thatTime =
	/\b(?:(?:on|in|at|for|during) )?(?:that|the same|the very same) (day|date|week|month)\b(?! as\b)/i;

/** The day that was spoken of: of the question before, or of the one meeting that was told of. */
const dayOf = ({ question, focus, latest, timed }: ThreadContext, { holdings }: World) => {
	const within = question?.span;
	if (within?.first && within.last) return { first: within.first, last: within.last };
	const meetings = focus.slice(0, latest).filter(({ kind }) => kind === "meeting");
	const [only, ...others] = meetings.flatMap(({ id }) => itemAmong(holdings, id) ?? []);
	const isOne = only?.kind === "meeting" && only.time.is === "fixed" && others.length === 0;
	if (isOne && only.time.is === "fixed") return { first: only.time.on, last: only.time.on };
	const { first, last } = timed?.span ?? {};
	return first && last && meetings.length === 0 ? { first, last } : undefined;
};

const stretchOf = (unit: string, day: PlainDate): string => {
	if (unit === "month") return `in ${wordDay(day).split(" ").slice(2).join(" ")}`;
	const monday = mondayOf(day);
	return unit === "week"
		? fromTo({ first: monday, last: addDays(monday, 6) })
		: `on ${wordDay(day)}`;
};

const untilThen =
	/(?<=\b(?:what|which|anything|any|who|is|are|do|does|have|has|need)\b.*)\b(before|by|after) (?:then|that|that (?:meeting|mtg|one|day))(?=\W*$)/i;

const thatTimeAlone =
	/^(?!\W*(?:so|ok|okay|well|right|but|now)\b)(?=.*\b(?:what|which|anything|any|is|are)\b).*\b(?:due|falling due|on|happening|booked|planned|meets?|meeting|meetings)(?: for (?:me|us|it))? (then)(?=\W*$)/i;

/** "Anything due then", after what is on in some time: within that time, and at no other. */
const withinThat = (text: string, thread: ThreadContext, world: World): Pointed | undefined => {
	const spoken = thatTimeAlone.test(text) ? dayOf(thread, world) : undefined;
	if (!spoken) return undefined;
	const words = spoken.first === spoken.last ? `on ${wordDay(spoken.first)}` : fromTo(spoken);
	return { text: text.replace(/\bthen(?=\W*$)/i, words) };
};

/** A meeting that was called off is on no day. */
const tellsOfNone = ({ focus, latest }: ThreadContext, { holdings }: World): boolean =>
	focus.slice(0, latest).some(({ kind, id }) => {
		const item = kind === "meeting" ? itemAmong(holdings, id) : undefined;
		return item?.kind === "meeting" && item.state.is === "cancelled";
	});

/** "What's due before then", after one meeting with a day: before that day; and where there is none, before nothing. */
const untilThat = (text: string, thread: ThreadContext, world: World): Pointed | Undated => {
	const [said = "", side] = untilThen.exec(text) ?? [];
	if (side === undefined) return { text };
	const spoken = tellsOfNone(thread, world) ? undefined : dayOf(thread, world);
	if (!spoken) return beforeUndated(text, untilThen, { thread, world }) ?? { lost: said };
	if (spoken.first !== spoken.last) return { lost: said };
	return { text: text.replace(untilThen, `${side} ${wordDay(spoken.first)}`) };
};

/** "What's on that day" is asked of a day that was spoken of, and of no day at all where none was. */
export const pointedTime = (
	text: string,
	thread: ThreadContext,
	world: World,
): Pointed | Undated => {
	const found = thatTime.exec(text);
	const spoken = dayOf(thread, world);
	if (!found)
		return (
			withTimeAfter(text, spoken) ??
			withinThat(text, thread, world) ??
			untilThat(text, thread, world)
		);
	const [said, unit = ""] = found;
	const isDay = spoken && spoken.first === spoken.last;
	if (spoken && /^week$/i.test(unit) && daysBetween(spoken.first, spoken.last) === 6)
		return { text: text.replace(said, fromTo(spoken)) };
	if (!spoken || (!isDay && /^(?:day|date|week)$/i.test(unit))) return { lost: said };
	const isWithin = spoken.first.slice(0, 7) === spoken.last.slice(0, 7);
	if (!isDay && !isWithin) return { lost: said };
	return { text: text.replace(said, stretchOf(unit.toLowerCase(), spoken.first)) };
};

const another =
	/\bthe (?!(?:next|last|first|second|third|same|other|only|new|old|late|red|amber|green)\b)([\w’'-]+(?: [\w’'-]+){0,2}) one\b/i;

/** "And the partnership one", after guidance was told of, is guidance. */
const ofThatKind = (text: string, { focus: [latest] }: ThreadContext): string =>
	latest?.kind === "guidance" ? text.replace(another, "the $1 guidance") : text;

const partOfIt = /\b(any|some|all|most|none|much|how much) of it\b/i;

const oneOfThem = /\b(is|has|was) (?:(?:any|either|at least) )?one of (those|these|them)\b/i;
const ofMany: Readonly<Record<string, string>> = { is: "are", has: "have", was: "were" };

/** "Is any of it late", "is one of those late", of several that were told: any of them. */
const ofSeveral = (text: string, { focus, latest = 0 }: ThreadContext): string =>
	focus.slice(0, latest).filter(({ kind }) => isItemKind(kind)).length > 1
		? text
				.replace(partOfIt, "$1 of them")
				.replace(
					oneOfThem,
					(_, verb: string, them: string) => `${ofMany[verb.toLowerCase()] ?? verb} any of ${them}`,
				)
		: text;

const nextForThem = /\b(next|coming up) for (?:them|it)(?=\W*$)/i;

/** "What's next for them", of a board whose things were told, is asked of the board. */
const ofItsBoard = (text: string, { question }: ThreadContext, { boards }: World): string => {
	const [only, ...others] = question?.subjects ?? [];
	const board = others.length === 0 && boards.find(({ id }) => id === only?.id);
	return board ? text.replace(nextForThem, `$1 for ${board.code ?? board.name}`) : text;
};

/** Things of one board were told, and no board: "there" is on that, and not on what was spoken of before it. */
const boardOfTold = ({ focus, latest }: ThreadContext, { holdings }: World): string | undefined => {
	const told = focus.slice(0, latest);
	if (told.some(({ kind }) => kind === "board")) return undefined;
	const ids = new Set(told.flatMap(({ id }) => itemAmong(holdings, id)?.boardId ?? []));
	const [only, ...others] = ids;
	return others.length === 0 ? only : undefined;
};

const ofOneAlone = /\b(?:it|that|its)\b(?! (?:all|there)\b)|^\W*(?:(?:and|but|so)\b\W*)*why\W*$/i;

/** "Why", "who leads it", of several work streams that were told, are asked of one of them: nobody said which. */
const ofOneStream = (text: string, { focus, latest }: ThreadContext): string | undefined => {
	const told = focus.slice(0, latest);
	const areStreams = told.length > 1 && told.every(({ kind }) => kind === "workStream");
	return areStreams ? ofOneAlone.exec(text)?.[0] : undefined;
};

/** "What is open there?" points at the board that was spoken of; "is there anything" points at nothing. */
export const pointed = (text: string, thread: ThreadContext, world: World): Pointed => {
	const { boards } = world;
	if (pointsAtNoMeeting(text, thread)) return { lost: "there" };
	const ofStream = ofOneStream(text, thread);
	if (ofStream !== undefined) return { lost: ofStream };
	const told = ofTheTold(text, thread, world);
	if ("lost" in told) return told;
	const spokenOf =
		boardOfTold(thread, world) ?? thread.focus.find(({ kind }) => kind === "board")?.id;
	const board = boards.find(({ id }) => id === spokenOf);
	const plain = ofSeveral(ofThatKind(told.text, thread), thread);
	return { text: ofItsBoard(plain, thread, world).replace(there, `for ${board?.code ?? "it"}`) };
};
