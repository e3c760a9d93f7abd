/** Whether one thing is before another, falls within a time, or is on track: said where the dates say it, and said to be open where they do not. */
import type { Board } from "../../../domain/boards/board.ts";
import {
	type DatedWindow,
	type HonestDate,
	isDated,
	wordDate,
	wordDay,
} from "../../../domain/dates/honest-date.ts";
import { blockedOf } from "../../../domain/items/action.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Span } from "../../../domain/questions/question.ts";
import type { Item } from "../../../domain/register.ts";
import { type Answering, fewOf, none } from "../answering.ts";
import { isBehind, mayBeWithin, windowOf } from "../meetings/times.ts";
import { plannedFor, slippedBy } from "./lateness.ts";
import { type Duty, dueOf, isDone, isLate, stateWords } from "./lines.ts";
import { inScope } from "./matching.ts";

type Timed = {
	readonly name: string;
	readonly words: string;
	/** It has happened, and is told as that. */
	readonly isPast?: boolean | undefined;
} & (
	| { readonly first: string; readonly last: string }
	| { readonly first?: undefined; readonly last?: undefined }
);

const onDay = (name: string, day: string): Timed => ({
	name,
	words: wordDay(day as DatedWindow["first"]),
	first: day,
	last: day,
});

const within = (name: string, date: HonestDate | undefined): Timed => {
	if (!date || !isDated(date)) return { name, words: "no date set" };
	return { name, words: wordDate(date), first: date.first, last: date.last };
};

const ofMeeting = (name: string, meeting: Meeting, answering: Answering): Timed => {
	const { time } = meeting;
	const timed = time.is === "fixed" ? onDay(name, time.on) : within(name, time.when);
	return { ...timed, isPast: isBehind(meeting, answering) };
};

const doneWhen = (name: string, item: Duty): Timed => {
	const done = { words: stateWords(item), isPast: true };
	if (item.kind === "action" && item.state.is === "closed")
		return { ...onDay(name, item.state.on), ...done };
	if (item.kind === "milestone" && item.actual) return { ...onDay(name, item.actual), ...done };
	if (item.kind === "guidance" && item.state.is !== "expected")
		return { ...within(name, item.state.when), ...done };
	return within(name, dueOf(item));
};

/** When it was done or held, or else is to be. */
const timeOf = (item: Item, answering: Answering): Timed => {
	const name = answering.lookups.reference(item);
	return item.kind === "meeting" ? ofMeeting(name, item, answering) : doneWhen(name, item);
};

const said = ({ name, words }: Timed): string => `${name} (${words})`;

const comes = ({ isPast }: Timed): string => (isPast ? "came" : "comes");

const inOrder = (one: Timed, other: Timed): string => {
	if (one.first === undefined || other.first === undefined)
		return `Not recorded which is first: ${said(one)}, ${said(other)}`;
	const isSame = one.first === other.first && one.last === other.last && one.first === one.last;
	const isBefore = one.last < other.first;
	const isAfter = other.last < one.first;
	if (isSame)
		return `Both ${one.isPast && other.isPast ? "were" : "are"} on ${wordDay(one.first as DatedWindow["first"])}, ${one.name} and ${other.name}`;
	if (!isBefore && !isAfter)
		return `The dates leave it open which is first: ${said(one)}, ${said(other)}`;
	const [early, late] = isBefore ? [one, other] : [other, one];
	return `${said(early)} ${comes(early)} first, before ${said(late)}`;
};

/** Which of two boards is before the other, by the meeting of each that is told. */
export const boardsInOrder = (
	sides: readonly { readonly board: Board; readonly meeting: Meeting | undefined }[],
	answering: Answering,
): readonly Fact[] => {
	const { compared } = answering.question;
	const [one, other] = sides.map(
		({ board: { name }, meeting }): Timed =>
			meeting ? ofMeeting(name, meeting, answering) : { name, words: "no meeting recorded" },
	);
	if (!compared || !one || !other || sides.length > 2) return [];
	return [none(inOrder(one, other))];
};

/** "By April" asks when it is to be done at the latest, whenever its window opens. */
const isOfItsEnd = ({ words }: Span): boolean =>
	["by", "before", "until", "till"].includes(words.toLowerCase().split(" ")[0] ?? "");

const isIn = (item: Item, span: Span, answering: Answering): string | undefined => {
	const time = timeOf(item, answering);
	if (time.first === undefined) return undefined;
	const { first, last } = windowOf(span);
	const isLateAlready = isOfItsEnd(span) && time.last < first;
	if (isLateAlready) return undefined;
	const opens = isOfItsEnd(span) ? time.last : time.first;
	// A date says when it is to be, and nobody whether it will.
	const by = item.kind === "action" ? "By its due date" : "By its forecast";
	if (first <= opens && time.last <= last)
		return `${by}, yes: ${said(time)} falls then, ${span.words}`;
	if (time.last < first || last < time.first)
		return `${by}, no: ${said(time)} does not fall then, ${span.words}`;
	return `The dates leave it open: ${said(time)}, ${span.words}`;
};

/** The yes or no of what was asked about times, before the facts that it rests on. */
export const inTimeFacts = (items: readonly Item[], answering: Answering): readonly Fact[] => {
	const { compared, yesNo, span, facets } = answering.question;
	const [one, other] = items;
	if (compared && one && other) {
		return [none(inOrder(timeOf(one, answering), timeOf(other, answering)))];
	}
	if (!one || other || !yesNo || !span || facets.join() !== "due") return [];
	const isOpen = one.kind !== "meeting" && !isDone(one);
	const says = isOpen ? isIn(one, span, answering) : undefined;
	return says ? [none(says)] : [];
};

/** A window that only overlaps the time counts as well: what is in doubt there may fall then. */
const falls = (date: HonestDate | undefined, span: Span | undefined): boolean =>
	span === undefined || mayBeWithin(date, span);

const isMoved = (item: Duty, span: Span | undefined, answering: Answering): boolean =>
	slippedBy(item, answering) > 0 &&
	(span === undefined || (falls(plannedFor(item, answering), span) && !falls(dueOf(item), span)));

const doubtOf = (item: Duty, span: Span | undefined, answering: Answering): string | undefined => {
	if (isLate(item, answering)) return "overdue";
	const rag = item.kind === "milestone" ? item.report?.rag : undefined;
	const isInDoubt = falls(dueOf(item), span) && rag !== undefined && rag !== "green";
	const doubts = [
		...(falls(dueOf(item), span) && item.kind === "action" && blockedOf(item) ? ["blocked"] : []),
		...(isInDoubt ? [rag] : []),
		...(isMoved(item, span, answering) ? ["moved to a later date"] : []),
	];
	return doubts.length > 0 ? doubts.join(" and ") : undefined;
};

const mostNamed = 8;

/** Said before what is due then, or what is late or in doubt at all, is listed. */
export const toPlanFact = (span: Span | undefined, answering: Answering): Fact => {
	const open = inScope(answering).filter((item) => !isDone(item));
	const isMeant = (item: Duty) =>
		falls(dueOf(item), span) || falls(plannedFor(item, answering), span);
	const meant = open.filter(isMeant);
	const doubts = meant.flatMap((item) => {
		const doubt = doubtOf(item, span, answering);
		return doubt ? [`${answering.lookups.reference(item)} ${doubt}`] : [];
	});
	if (meant.length === 0)
		return none(`Nothing that is open is planned${span ? ` ${span.words}` : ""}`);
	if (doubts.length === 0)
		return none(
			`Yes, as far as is recorded: nothing ${span ? "planned for then" : "that is open"} is overdue, blocked, red or amber, or moved to a later date`,
		);
	return none(`Not wholly: ${fewOf(doubts, mostNamed)}`);
};
