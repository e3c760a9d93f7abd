/**
 * The times that one question names: one; several that bound each other, as "since 1 March" and "until 9 March" do; or
 * several to choose between, as "in February or April", which is the question once for each.
 */
import { daysBetween, type PlainDate, plainDate } from "../../domain/dates/plain-date.ts";
import type { Span } from "../../domain/questions/question.ts";
import type { Cover } from "./cover.ts";
import { tagsOf } from "./cover.ts";
import { wasSo } from "./leaning.ts";
import type { Clause, Piece } from "./pieces.ts";
import type { Then } from "./then.ts";

type Period = Piece & { readonly is: "period" };

export type TimesAsked =
	| { readonly is: "one"; readonly span?: Span | undefined }
	/** The question with one of the times left in it, for each of them. */
	| { readonly is: "each"; readonly texts: readonly string[] }
	/** They say nothing together. */
	| { readonly is: "odd" };

const ever = { first: plainDate("0000-01-01"), last: plainDate("9999-12-31") };

const firstOf = ({ first = ever.first }: Span): PlainDate => first;
const lastOf = ({ last = ever.last }: Span): PlainDate => last;

const isWithin = (inner: Span, outer: Span): boolean =>
	firstOf(inner) >= firstOf(outer) && lastOf(inner) <= lastOf(outer);

const isBound = ({ words }: Span): boolean =>
	/^(?:by|until|till|before|after|since|from)\b/i.test(words);

/** The narrower of two; or what both leave, where one bounds the other: "in February, by the 13th". */
const bounded = (a: Span, b: Span): Span | undefined => {
	if (isWithin(b, a)) return b;
	if (isWithin(a, b)) return a;
	if (!isBound(a) && !isBound(b)) return undefined;
	const first = firstOf(a) > firstOf(b) ? a.first : b.first;
	const last = lastOf(a) < lastOf(b) ? a.last : b.last;
	const words = `${a.words}, ${b.words}`;
	return first && last && first > last ? undefined : { first, last, words };
};

const between = ({ text, words }: Clause, from: number, to: number): string =>
	text.slice(words[from - 1]?.end, words[to]?.start);

const isJoint = (text: string): boolean =>
	/^\s*(?:[,/&]|\b(?:or|and|also)\b|\s)+$/i.test(text) && text.trim() !== "";

/** From the first of them to the last there is nothing but them and what joins them. */
const alternatives = (clause: Clause, periods: readonly Period[]): TimesAsked => {
	const isList = periods
		.slice(1)
		.every(({ from }, at) => isJoint(between(clause, periods[at]?.to ?? 0, from)));
	const [first, last] = [periods[0], periods.at(-1)];
	if (!isList || !first || !last) return { is: "odd" };
	const { text, words } = clause;
	const [head, tail] = [
		text.slice(0, words[first.from]?.start),
		text.slice(words[last.to - 1]?.end),
	];
	const texts = periods.map(
		({ from, to }) => `${head}${text.slice(words[from]?.start, words[to - 1]?.end)}${tail}`,
	);
	return { is: "each", texts };
};

export const timesAsked = (clause: Clause, { pieces }: Cover): TimesAsked => {
	const periods = pieces.filter((piece): piece is Period => piece.is === "period");
	const spans = periods.map(({ span }) => span);
	const [first, ...others] = spans;
	const span = others.reduce((sofar, each) => sofar && bounded(sofar, each), first);
	return span !== undefined || periods.length === 0
		? { is: "one", span }
		: alternatives(clause, periods);
};

/** A chair has no period but a past one; what was believed, was believed at some time. */
const lacksThen = ({ pattern }: Cover, asAt: Then | undefined, span: Span | undefined): boolean =>
	asAt === undefined && ((pattern.may === "then" && span !== undefined) || pattern.past === true);

const unforeseen: ReadonlySet<string> = new Set(
	"overdue red amber green notRed notGreen".split(" "),
);

/** Things are planned for a month or a quarter; within a week they slip. */
const shortestPlanned = 27;

/** When something slipped is not kept with it: only that it has by now, and for when it was planned. */
const asksWhenItSlipped = (
	cover: Cover,
	{ first, last, words }: Span,
	today: PlainDate,
): boolean => {
	if (cover.pattern.ask !== "items" || !tagsOf(cover).includes("slipped")) return false;
	const isPlanned =
		first !== undefined && last !== undefined && daysBetween(first, last) >= shortestPlanned;
	return !isPlanned || last < today || /^(?:since|for)\b/i.test(words);
};

/** Nobody knows what will be late, or red, or when something slipped. */
const foretells = (
	{ text }: Clause,
	cover: Cover,
	{ span, today }: Pick<When, "span" | "today">,
): boolean => {
	if (span && asksWhenItSlipped(cover, span, today)) return true;
	const stands = tagsOf(cover).some((tag) => unforeseen.has(tag));
	const ends = span?.last !== undefined && span.last > today;
	const opensAhead = span?.first !== undefined && span.first > today;
	// "Is everything done by June" asks what nobody knows yet; "what was done before Christmas" what is done by now.
	const isDone =
		cover.pattern.ask === "items" && tagsOf(cover).includes("done") && (opensAhead || !wasSo(text));
	const willStand = /\b(?:will|would|going to)\b/i.test(text) && tagsOf(cover).includes("open");
	if (willStand && !tagsOf(cover).includes("due") && (opensAhead || ends)) return true;
	return (
		(stands || isDone) && (opensAhead || (ends && /^(by|until|till|before)\b/i.test(span.words)))
	);
};

/** Said without a year, a month so far ahead is more likely the one that is just past. */
const mostAhead = 210;

/** "What's left from October", said in November, asks for nothing that begins next October. */
const isTooFar = (cover: Cover, span: Span | undefined, today: PlainDate): boolean =>
	cover.pattern.ask === "items" &&
	span?.first !== undefined &&
	/^from (?![^(]*\d{4})/i.test(span.words) &&
	daysBetween(today, span.first) > mostAhead;

const datable: ReadonlySet<string> = new Set(
	"due done release expect circulate updated lateness when baseline".split(" "),
);

const isNow = ({ first, last }: Span, today: PlainDate): boolean =>
	(first ?? today) <= today && today <= (last ?? today);

const lasting: ReadonlySet<string> = new Set(
	"open blocked red amber green notRed notGreen".split(" "),
);

/** "Red since January", "been overdue since Monday": since when it has stood so, and not what fell due since then. */
const asksHowLong = ({ text }: Clause, cover: Cover, { words }: Span): boolean => {
	const tags = tagsOf(cover);
	if (cover.pattern.ask !== "items" || !/^since\b/i.test(words) || tags.includes("due"))
		return false;
	const isLate = tags.includes("overdue") && /\b(?:been|already|still)\b/i.test(text);
	return isLate || tags.some((tag) => lasting.has(tag));
};

/** "Is it blocked on Tuesday": how one thing stands is kept for no day to come. */
const isOfNoDay = (cover: Cover, span: Span, today: PlainDate): boolean =>
	cover.pattern.ask === "facts" &&
	!isNow(span, today) &&
	!tagsOf(cover).some((tag) => datable.has(tag));

/** The words that say a time at which nothing is kept of how it stands. */
export const timeInTheWay = (
	clause: Clause,
	cover: Cover,
	around: { readonly span: Span | undefined; readonly today: PlainDate },
): string | undefined => {
	const { span, today } = around;
	if (!span || !(isOfNoDay(cover, span, today) || asksHowLong(clause, cover, span)))
		return undefined;
	const said = cover.pieces.find(({ is }) => is === "period");
	const { text, words } = clause;
	return said && text.slice(words[said.from]?.start, words[said.to - 1]?.end);
};

/** "What's happening today" looks ahead; only "since" and the like ask what has changed. */
const looksAhead = ({ text }: Clause, cover: Cover): boolean => {
	const tags = tagsOf(cover);
	const changed = tags.includes("changed") || tags.includes("updated");
	return (
		cover.pattern.ask === "changes" &&
		!changed &&
		!/\b(since|yesterday|last|past|ago)\b/i.test(text)
	);
};

/** "Moved to 14 May": what is to have changed by a day still to come is not recorded yet. */
const changesAhead = (cover: Cover, span: Span | undefined, today: PlainDate): boolean =>
	cover.pattern.ask === "changes" &&
	span?.first === undefined &&
	span?.last !== undefined &&
	span.last > today;

/** "Since the last board" says a time only where it is known which board, and "since I was in" none. */
const lacksSince = ({ text }: Clause, span: Span | undefined): boolean =>
	span === undefined &&
	/\bsince (?:(?:the |our |my )?(?:last|previous|latest)|i|we|you|he|she|they)\b/i.test(text);

type When = {
	readonly asAt: Then | undefined;
	readonly span: Span | undefined;
	readonly today: PlainDate;
};

/** Its time makes no sense of it, or the one that it needs was not said. */
export const isUntimely = (clause: Clause, cover: Cover, { asAt, span, today }: When): boolean =>
	lacksSince(clause, span) ||
	lacksThen(cover, asAt, span) ||
	looksAhead(clause, cover) ||
	changesAhead(cover, span, today) ||
	isTooFar(cover, span, today) ||
	(!asAt && foretells(clause, cover, { span, today }));
