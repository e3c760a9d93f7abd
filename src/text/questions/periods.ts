/** The times in a question: "this month", "by the end of March", "since Monday", "before the next COG meeting". */
import { wordDay } from "../../domain/dates/honest-date.ts";
import { addDays, type Instant, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import type { Span } from "../../domain/questions/question.ts";
import { never } from "../../language/dates/dates.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { isDateWord, isMissedFrom, isNoTime, opensMonth, withoutOwning } from "./date-words.ts";
import { dayNamed } from "./day-named.ts";
import {
	boardAlone,
	boardMeeting,
	isBoardName,
	isMonthWord,
	meetingNamed,
	meetingReferred,
} from "./meeting-named.ts";
import { isTodays, nearWindow, untilItBegins, type Window } from "./near-days.ts";
import type { Clause, Piece } from "./pieces.ts";
import { isCode, isDatedReference } from "./references-dated.ts";
import { boundAt, dueFor, opening, type Side } from "./sides.ts";

export type TimeContext = {
	readonly today: PlainDate;
	readonly now?: Instant | undefined;
	readonly zone: string;
	readonly calendar: WorkingCalendar;
	readonly world: Pick<World, "holdings" | "boards">;
	/** "The last meeting", with no board named, is this board's. */
	readonly boardId?: string | undefined;
	/** A follow-up to a question about the past looks back too, from that question's first day. */
	readonly looksBack?: boolean | undefined;
	readonly spokenOf?: PlainDate | undefined;
	readonly within?: Span | undefined;
};

const longest = 8;
/** Words that are also days or months in short: only a capital or a word before them makes them so. */
const doubtful = /^(may|sat|sun|mar|march|second|day|am|pm|mon)$/;
const numericDate = /\d{1,2}[/.-]\d{1,2}|(?<!\d)(?:19|20|21)\d{2}(?!\d)/;

/** The days that the words mean. */
const dayWords = ({ first, last }: { first: PlainDate; last: PlainDate }): string => {
	if (first === last) return wordDay(first);
	// An end that nobody named stands a century away.
	if (last >= "2150") return `from ${wordDay(first)}`;
	return first <= never.first ? `to ${wordDay(last)}` : `${wordDay(first)} to ${wordDay(last)}`;
};

/** Before or after a month or a year, the day on which that ends or begins. */
const boundWords = (side: Side, window: { first: PlainDate; last: PlainDate }): string => {
	if (window.first === window.last) return dayWords(window);
	if (side === "before") return `to ${wordDay(addDays(window.first, -1))}`;
	return side === "after" ? `from ${wordDay(addDays(window.last, 1))}` : dayWords(window);
};

/** The last day is still before the end of a week, where Friday is no day before Friday. */
const toTheEnd =
	/^before (?:the )?(?:very )?(?:end of\b|(?:(?:financial |calendar |fiscal )?(?:week|month|quarter|year))[- ]?end$)/i;

/** "From the 24th until the end of the month" says where it ends. */
const hasEnd = /\s(?:to|until|till|through)\s(?!(?:now|date|today)\b)/i;

export const bounded = (bound: Side, meant: Window, said: string): Span => {
	const side = bound === "before" && toTheEnd.test(said) ? "by" : bound;
	const window = /^(?:by|before)$/.test(side) ? untilItBegins(said, meant, side) : meant;
	const { first, last } = window;
	const days = boundWords(side, window);
	const words = said.endsWith(days) ? said : `${said} (${days})`;
	if (side === "by") return { last, words };
	if (side === "before") return { last: addDays(first, -1), words };
	if (side === "after") return { first: addDays(last, 1), words };
	if (side === "since") return hasEnd.test(said) ? { first, last, words } : { first, words };
	return first <= never.first
		? { last, words }
		: { first, last, words, at: window.at, until: window.until };
};

/** Is this stretch of words worth reading as a date? */
export const looksDated = (clause: Clause, from: number, to: number): boolean => {
	const keys = clause.keys.slice(from, to);
	const raw = clause.text.slice(clause.words[from]?.start, clause.words[to - 1]?.end);
	// "The May one" is a meeting in May, and not its first day.
	if (isNoTime(clause, from, to) || (to - from > 1 && keys.at(-1) === "one")) return false;
	if (keys.length === 1 && doubtful.test(keys[0] ?? "")) {
		const before = clause.keys[from - 1] ?? "";
		const alone = clause.keys.length === 2 && before === "and";
		const isMonth = opensMonth(clause, from);
		return opening.has(before) || alone || isMonth || /^[A-Z]/.test(raw);
	}
	if (keys.length === 1 && /^\d{4}$/.test(raw)) return opening.has(clause.keys[from - 1] ?? "");
	return keys.some(isDateWord) || numericDate.test(raw);
};

export const wordsIn = (clause: Clause, from: number, to: number): string =>
	withoutOwning(clause.text.slice(clause.words[from]?.start, clause.words[to - 1]?.end));

export const windowAt = (
	clause: Clause,
	{ from, to }: { from: number; to: number },
	context: TimeContext,
): Window | undefined => {
	const { today } = context;
	// "Since Thursday", said on one, is since the last.
	const isSince = clause.keys[from - 1] === "since" && to === from + 1;
	const before = addDays(today, -7);
	if (isSince && isTodays(clause.keys[from] ?? "", today)) return { first: before, last: before };
	const side = opening.get(clause.keys[from - 1] ?? "");
	return nearWindow(wordsIn(clause, from, to), { text: clause.text, side }, context);
};

/** "Next" and the like belong to the date after them: a date is never read without them. */
export const pointing = new Set(
	"next last this coming previous past following every each alternate other".split(" "),
);

const beforeComing = /^(the|this|in|over|during|for)$/;

/** "Who is coming tomorrow", "is the chair coming Thursday": no day is pointed at. */
export const isPointedAt = ({ keys }: Clause, from: number): boolean =>
	pointing.has(keys[from - 1] ?? "") &&
	!/^(today|tomorrow|yesterday)$/.test(keys[from] ?? "") &&
	(keys[from - 1] !== "coming" || beforeComing.test(keys[from - 2] ?? "the"));

/** Periods are of days: "after 2pm tomorrow" is no day after tomorrow. */
const hour = /\b\d{1,2}([.:]\d{2})? ?([ap]\.?m)\b|\b\d{1,2}:\d{2}\b|\bnoon\b|\bmidnight\b/i;

/** "The first 1000 crates" are no ten o'clock on the first; "on the first at 1000" is. */
const bareFigure = /(?<!\bat )\b\d{3,4}$/i;

const towards =
	/\b(?:came?|comes|coming|go|goes|going|went|gone|get|gets|got|made it|(?:turn|turns|turned|show|shows|showed) up|invited|wanted|sent|send)$/;

/** People come "to the January board": no time ends there. */
const isGoneTo = ({ keys }: Clause, at: number): boolean =>
	keys[at] === "to" && towards.test(keys.slice(0, at).join(" "));

/** "From the June COG to Christmas" has an end of its own. */
export const goesOn = (keys: readonly string[], from: number): boolean =>
	keys.slice(from).some((key) => /^(?:to|until|till|onwards?)$/.test(key));

/** "Before the January board", "from the June COG" are of the day of that meeting, and not of the month. */
const isOfMeeting = ({ keys }: Clause, { to }: { to: number }, names: readonly Piece[]): boolean =>
	keys[to - 2] === "the" &&
	isMonthWord(keys[to - 1] ?? "") &&
	(/^(?:board|group|committee|forum|panel|meeting|mtg)$/.test(keys[to] ?? "") ||
		names.some((piece) => isBoardName(piece) && piece.from === to && !goesOn(keys, piece.to)));

/** "Between the July and September boards" is of the days of two meetings, and of no months. */
const isOfMeetings = (
	clause: Clause,
	{ from, to }: { from: number; to: number },
	names: readonly Piece[],
): boolean =>
	/^(?:between |from )?the \w+ (?:and|to|until|till) (?:the )?\w+$/.test(
		clause.keys.slice(from, to).join(" "),
	) &&
	isMonthWord(clause.keys[to - 1] ?? "") &&
	names.some((piece) => isBoardName(piece) && piece.from === to);

/** A period with the word that opens it: "by" or "since" leaves one end open. */
const plainPeriods = (
	clause: Clause,
	context: TimeContext,
	names: readonly Piece[],
): readonly Piece[] =>
	clause.keys.flatMap((_, from) =>
		Array.from({ length: Math.min(longest, clause.keys.length - from) }, (_, step) => {
			const to = from + step + 1;
			if (!looksDated(clause, from, to)) return [];
			if (to === from + 1 && isCode(clause, from, context.world)) return [];
			if (isPointedAt(clause, from) || isDatedReference(clause, { from, to }, context.world))
				return [];
			if (/^(before|after|due|expected)$/.test(clause.keys[from] ?? "")) return [];
			const window = windowAt(clause, { from, to }, context);
			if (!window || (window.at && bareFigure.test(wordsIn(clause, from, to)))) return [];
			if (isMissedFrom(clause, from)) return [];
			const opens = isGoneTo(clause, from - 1)
				? undefined
				: opening.get(clause.keys[from - 1] ?? "");
			const side = isMissedFrom(clause, from - 1) ? "in" : opens;
			if (side && side !== "in" && hour.test(wordsIn(clause, from, to))) return [];
			const ends = side ?? opening.get(clause.keys[from] ?? "") ?? "in";
			const isBound = ends === "since" || boundAt(clause, side ? from - 1 : from) !== undefined;
			if (ends !== "in" && isOfMeeting(clause, { to }, isBound ? names : [])) return [];
			if (isOfMeetings(clause, { from, to }, names)) return [];
			const begins = side && side !== "in" ? [from - 1] : side ? [from - 1, from] : [from];
			return begins.map((at) => {
				const span = bounded(side ?? "in", window, wordsIn(clause, at, to));
				return { is: "period" as const, from: at, to, span };
			});
		}).flat(),
	);

type Bound = {
	readonly names: readonly Piece[];
	readonly side: Exclude<Side, "in">;
	readonly context: TimeContext;
};

/** A board's next or last meeting, or one of a month, and its day. */
const meetingOrBoard = (clause: Clause, from: number, { names, side, context }: Bound) => {
	const named =
		meetingNamed(clause, from + 1, names) ?? boardAlone(clause, from + 1, { names, side });
	if (!named) return undefined;
	const around = { names, hereId: context.boardId };
	const boardId = named.boardId ?? boardMeeting(clause, from + 1, around);
	return { to: named.to, day: dayNamed({ ...named, boardId, side }, clause.text, context) };
};

/** "before the next COG meeting", "since our last meeting", "before LPB-M4". */
const meetingPeriods = (
	clause: Clause,
	context: TimeContext,
	names: readonly Piece[],
): readonly Piece[] =>
	clause.keys.flatMap((_, from): readonly Piece[] => {
		const bounds = isMissedFrom(clause, from) ? undefined : boundAt(clause, from);
		const side = bounds ?? dueFor(clause, from);
		if (!side) return [];
		const referred = meetingReferred(clause, from + 1, { names, world: context.world });
		const found = referred ?? meetingOrBoard(clause, from, { names, side, context });
		if (!found?.day) return [];
		const { day, to } = found;
		const words = wordsIn(clause, from, to);
		const span = bounded(side, { first: day, last: day }, words);
		const last = clause.keys[from] === "since" && day <= context.today ? context.today : span.last;
		return [{ is: "period", from, to, span: { ...span, last } }];
	});

export const periodsIn = (
	clause: Clause,
	context: TimeContext,
	names: readonly Piece[],
): readonly Piece[] => [
	...plainPeriods(clause, context, names),
	...meetingPeriods(clause, context, names),
];
