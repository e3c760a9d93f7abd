/** The question before, with what a follow-up says in the place of what it said: another board, another state, another time. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Span, Subject } from "../../domain/questions/question.ts";
import { saysNow } from "./as-of-now.ts";
import { askedAnew, isAskedAnew } from "./asked-anew.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { givenAtInstead, inPlaceOfAmong, isNarrower, isWithin } from "./in-place-of.ts";
import { meaningOf, type Said } from "./meaning.ts";
import { topicInstead } from "./mentions.ts";
import { isPicture } from "./opened-by.ts";
import { lateByNow } from "./picked-over.ts";
import type { Clause } from "./pieces.ts";
import type { Then } from "./then.ts";

export type FollowUp = {
	readonly clause: Clause;
	readonly cover: Cover;
	/** What it names. */
	readonly now: readonly Subject[];
	readonly today: PlainDate;
	/** The question before found nothing. */
	readonly isInVain?: boolean;
};

/** What was told of one by one is picked from as the list it was. */
const listedBefore = ({ ask, subjects, among = [] }: Question): Partial<Question> =>
	ask === "facts" ? { subjects: [], among: [...subjects, ...among] } : {};

const momentOf = ({ first, last, words }: Span): Then | undefined => {
	const day = last ?? first;
	return day && { day, words };
};

const spanOf = ({ pieces }: Cover): Span | undefined =>
	pieces.flatMap((piece) => (piece.is === "period" ? [piece.span] : [])).at(-1);

const thenIn = ({ pieces }: Cover): Then | undefined =>
	pieces
		.flatMap((piece) => (piece.is === "then" ? [{ day: piece.day, words: piece.words }] : []))
		.at(-1);

/** One meeting by its place is none of another time: "and in April", after the one that followed, is any of April's. */
const ofAnotherTime = (earlier: Question, { cover, today }: FollowUp): Question => {
	const span = spanOf(cover);
	const turned = (["last", "next"] as const).filter((way) => tagsOf(cover).includes(way));
	const isMoved = span !== undefined || thenIn(cover) !== undefined || turned.length > 0;
	const plain: Question = isMoved
		? { ...earlier, step: undefined, nth: undefined, end: undefined, each: undefined }
		: earlier;
	if (earlier.ask !== "meetings") return plain;
	if (turned.length > 0) return { ...plain, facets: turned.slice(0, 1) };
	// No meeting that is still to come was the last.
	const isAhead = span?.first !== undefined && span.first > today && !earlier.span;
	return isAhead && plain.facets.includes("last") ? { ...plain, facets: ["next"] } : plain;
};

/** What is picked, or asked of some state, is a list; so is one's own of what was told. */
const asList = (earlier: Question, { state, rags, kinds, mine, lacking }: Said): Question => {
	const isOfState = state !== undefined || rags.length > 0 || lacking !== undefined;
	const picks = isOfState || kinds.length > 0 || mine;
	return picks && isPicture(earlier)
		? { ...earlier, ...listedBefore(earlier), ask: "items" }
		: earlier;
};

const bounds = /^\W*(?:(?:only|just) )?(?:before|after|by|until|till|up to|since|from)\b/i;
/** So far ahead, the end is one that nobody named. */
const unnamed = "2150";

/** "Before the 20th", of what is due in June, bounds June: what fell due in May is not asked for. */
const boundWithin = (said: Span | undefined, earlier: Question, text: string): Span | undefined => {
	const { first, last, words } = earlier.span ?? {};
	if (!said || !first || !last || !words || !bounds.test(text)) return said;
	const isOpen = said.last === undefined || said.last >= unnamed;
	const edge = isOpen ? said.first : said.first === undefined ? said.last : undefined;
	if (edge === undefined || edge < first || edge > last) return said;
	const days = isOpen ? { first: edge, last } : { first, last: edge };
	return { ...days, words: `${words.replace(/ \(.*$/, "")}, ${said.words}` };
};

const timeOf = (
	earlier: Question,
	{ clause, cover, now }: FollowUp,
): Pick<Question, "span" | "asAt"> => {
	if (earlier.asAt && saysNow(clause.text)) return { span: undefined, asAt: undefined };
	const span = boundWithin(spanOf(cover), earlier, clause.text);
	const moment = thenIn(cover) ?? (earlier.asAt && span ? momentOf(span) : undefined);
	// "Next LPB?", after a day on which another board meets, is of no day.
	const isNext = tagsOf(cover).some((tag) => tag === "next" || tag === "last");
	const isOfAny = isNext && earlier.ask === "meetings" && now.length > 0;
	return {
		span: moment ? undefined : (span ?? (isOfAny ? undefined : earlier.span)),
		asAt: moment ?? earlier.asAt,
	};
};

const picks = /\bones?\b|\b(?:of|among) (?:them|those|these)\b|\b(?:just|only|also|both)\b/i;

/** Of nothing that was overdue none is red: "and red" asks for what is. */
const isOfState = ({ text }: Clause, { state, rags }: Said): boolean =>
	(state !== undefined || rags.length > 0) && !picks.test(text);

/** "And the bank's?", after all that is blocked, are those that wait for it. */
const isOfBlockers = (
	{ ask, state, subjects }: Question,
	{ said, now }: { readonly said: Said; readonly now: readonly Subject[] },
): boolean =>
	ask === "items" &&
	state === "blocked" &&
	said.state === undefined &&
	now.length > 0 &&
	now.every(({ kind }) => kind === "organisation") &&
	!subjects.some(({ kind }) => kind === "organisation");

/** "Which are mine", where none was done: of all that it was asked of. */
const isOfWhole = ({ clause, isInVain }: FollowUp, { mine, rags }: Said): boolean =>
	isInVain === true &&
	mine &&
	rags.length === 0 &&
	/\bwhich\b|\b(?:of|among) (?:them|those|these)\b/i.test(clause.text);

/** What one meeting gave is told in any state. */
const wholeState = ({ raisedAt, state, span }: Question): Question["state"] =>
	span === undefined && (state === "done" || state === "blocked")
		? raisedAt
			? undefined
			: "open"
		: state;

const isOfDueThen = (
	{ text }: Clause,
	{ ask, state, span, dueThen }: Question,
	{ said, cover }: { readonly said: Said; readonly cover: Cover },
): boolean =>
	ask === "items" &&
	span !== undefined &&
	(state === "due" || dueThen === true) &&
	said.state === "done" &&
	spanOf(cover) === undefined &&
	/\b(?:ones?|which|any|how many|just|only|(?:of|among) (?:them|those|these))\b/i.test(text);

export const putAgain = (earlier: Question, follow: FollowUp): Question => {
	const { clause, cover, now, today } = follow;
	const said = meaningOf(tagsOf(cover), cover.pattern, clause.text);
	const list = asList(ofAnotherTime(earlier, follow), said);
	const isAnew =
		isAskedAnew(clause, cover) || (follow.isInVain === true && isOfState(clause, said));
	const before = isAnew ? askedAnew(list, said, today) : list;
	const isOfRags = said.rags.length > 0;
	const narrows = isNarrower(clause, cover, now);
	const merged: Question = {
		...before,
		...givenAtInstead(before, {
			now,
			isNarrower: before.ask !== "about" && narrows,
		}),
		...topicInstead(earlier, clause, { pieces: cover.pieces, now }),
		...timeOf(before, follow),
		among: inPlaceOfAmong(before, now, narrows),
		mine: said.mine || (before.mine && (now.length === 0 || isWithin(clause, cover, now))),
		kinds: said.kinds.length > 0 ? said.kinds : before.kinds,
		state: said.state ?? (isOfWhole(follow, said) ? wholeState(before) : before.state),
		also: said.state !== undefined || isOfRags ? undefined : before.also,
		// What has a date lacks none.
		lacking:
			said.lacking ??
			(said.state === "due" && before.lacking === "date" ? undefined : before.lacking),
		// What nobody has reported on is of no colour.
		rags: isOfRags || said.lacking === "report" ? said.rags : before.rags,
		limit: undefined,
		...(isOfBlockers(before, { said, now }) ? { blockers: true } : {}),
		// Of what was due in a time, those that are done were due then, whenever they were done.
		dueThen: isOfDueThen(clause, earlier, { said, cover }) ? true : before.dueThen,
		// The one before the one that was told of is its own board's.
		step: now.length > 0 ? undefined : before.step,
	};
	return spanOf(cover) ? merged : lateByNow(merged, { text: clause.text, said, today });
};
