/**
 * Composes the message of a batch from what was just read again.
 * Each kind of batch has its words; a repeat that could not be ruled out says that it is one.
 */
import { type Audience, maySee } from "../domain/audience.ts";
import type { Board } from "../domain/board.ts";
import { wordDay } from "../domain/date-words.ts";
import { dayIn, type Instant, instantOf, timeIn } from "../domain/plain-date.ts";
import { referenceText } from "../domain/register.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import type { Change } from "../usecases/ports.ts";
import { isStuck } from "./alarm.ts";
import type { AwaySpan } from "./away.ts";
import { type Batch, isLate } from "./batches.ts";
import { besideCard } from "./card-beside.ts";
import { seriesNote } from "./card-series.ts";
import { cardOf } from "./cards.ts";
import type { Present } from "./desk.ts";
import { earliest } from "./instants.ts";
import type { Occurrence } from "./ledger.ts";
import type { AwayLine, Card, Letter, Letters, Undelivered } from "./letters.ts";
import { paperIn } from "./plan-papers.ts";
import { dayOf, type Subject } from "./planned.ts";
import { newsOf, toldOf } from "./rule.ts";
import { causeOf } from "./undeliverable.ts";
import { weekLetter } from "./week-letter.ts";

/** A row that is still wanted, with what it is about. */
export type Live = {
	readonly row: Occurrence;
	readonly subject: Subject;
	readonly board: Board;
	/** What became of it since it was said. */
	readonly became?: string | undefined;
};

export type Composing = {
	readonly letters: Letters;
	readonly present: Present;
	readonly audience: Audience;
	readonly away: AwaySpan | undefined;
	readonly calendar: WorkingCalendar;
	readonly now: Instant;
};

export const compose = async (
	kind: Batch["kind"],
	live: readonly Live[],
	composing: Composing,
): Promise<Letter> => {
	const letter = await wordsFor(kind, live, composing);
	return live.some(({ row }) => row.isRepeat) ? composing.letters.repeat(letter) : letter;
};

const wordsFor = async (
	kind: Batch["kind"],
	live: readonly Live[],
	composing: Composing,
): Promise<Letter> => {
	const { letters } = composing;
	if (kind === "told") return letters.undelivered(toldRows(live, composing));
	const changes = await composing.present.register.lastChanges(
		live.map(({ subject }) => subject.id),
	);
	const beside = await besideCards(live, composing);
	const card = (one: Live) =>
		withBeside(toCard(one, composing, changes.get(one.subject.id)), beside.get(one.row.id));
	const [first] = live;
	if (kind === "news" && first) return letters.news(await newsCard(first, card(first), composing));
	// What was late may be nothing that this reader may see: then nobody was away from them.
	const isLateHere = live.some(({ row }) => isLate(row, composing.now));
	if (kind === "reminders" || !first || !isLateHere) return remindersOf(live, card, composing);
	const items = live.filter(({ row }) => row.rule !== "week");
	if (items.length === 0) return remindersOf(live, card, composing);
	return letters.away(
		{
			...spanOf(items, first.row.zone, composing),
			lines: awayLines(items, card, composing.now),
		},
		await weeksOf(live, composing),
	);
};

/** What is about a paper or a quorum says so, under the meeting that it belongs to. */
const besideCards = async (
	live: readonly Live[],
	{ present, calendar }: Composing,
): Promise<ReadonlyMap<string, Partial<Card>>> => {
	const cards = new Map<string, Partial<Card>>();
	for (const { row, subject, board } of live) {
		const telling = { rule: row.rule, subject, board, register: present.register, calendar };
		cards.set(row.id, await besideCard(telling));
	}
	return cards;
};

const withBeside = (card: Card, beside: Partial<Card> = {}): Card => {
	const why = card.buttons.filter(({ command }) => command === "programme why");
	const buttons = beside.buttons ? [...beside.buttons, ...why] : card.buttons;
	return { ...card, ...beside, buttons };
};

/** In private a morning's reminders are that person's day; in a channel the board's week may be among them. */
const remindersOf = async (
	live: readonly Live[],
	card: (one: Live) => Card,
	composing: Composing,
): Promise<Letter> => {
	const { letters, audience } = composing;
	const [first] = live;
	if (audience.kind === "person" && first && live.some(({ row }) => row.rule !== "snoozed")) {
		const cards = [...live].sort(pressingFirst).map(card);
		return letters.digest({ day: wordDay(dayOf(first.row.localAt)), cards });
	}
	const items = live.filter(({ row }) => row.rule !== "week").sort(pressingFirst);
	return letters.reminders(items.map(card), await weeksOf(live, composing));
};

const weeksOf = (live: readonly Live[], composing: Composing) => {
	const said = new Set(live.map(({ subject }) => subject.id));
	const weeks = live.filter(({ row }) => row.rule === "week");
	const boardIds = new Set(weeks.map(({ board }) => board.id));
	return Promise.all(weeks.map(({ board }) => weekLetter(board, { ...composing, said, boardIds })));
};

/** What is late, then what is due, then what is ahead. */
const pressing = [
	/^overdue|^escalated|:ended$/,
	/:0-days-before$|:on-the-day$|:last-working-day$|^review/,
];

const pressure = ({ row }: Live): number => {
	const found = pressing.findIndex((pattern) => pattern.test(row.rule));
	return found < 0 ? pressing.length : found;
};

/** Among what presses alike, board by board and number by number; ids are drawn by chance. */
const pressingFirst = (one: Live, other: Live): number =>
	pressure(one) - pressure(other) ||
	one.board.code.localeCompare(other.board.code) ||
	numberOf(one) - numberOf(other);

const numberOf = ({ subject }: Live): number => (subject.kind === "board" ? 0 : subject.number);

/** News of a series names its rhythm, not only one of its meetings. */
const newsCard = async (
	{ row, subject, board }: Live,
	card: Card,
	{ present, letters }: Composing,
): Promise<Card> => {
	if (newsOf(row.rule) === "polled" && subject.kind === "meeting") {
		const nameOf = (id: string) => present.people.get(id)?.name;
		return { ...card, place: subject.place, poll: letters.poll(subject, board.zone, nameOf) };
	}
	const said = await seriesNote(row.rule, subject, present.register);
	return said === undefined ? card : { ...card, status: [...card.status, said] };
};

const toCard = (
	{ row, subject, board, became }: Live,
	{ present, audience, now }: Composing,
	lastChange?: Change,
): Card => {
	const { rule, id, destination } = row;
	const names = present;
	const { zone } = present.people.get(destination.slice("person:".length)) ?? board;
	const card = cardOf({ rule, id, subject, board, names, audience, lastChange, now, zone });
	return { ...card, became };
};

/** `Tue 3 March 2009, 18:10` */
const wordMoment = (at: Instant, zone: string): string =>
	`${wordDay(dayIn(zone, at))}, ${timeIn(zone, at)}`;

/** From when nobody was here, or at least from when the first of these should have been said. */
const spanOf = (live: readonly Live[], zone: string, { away, now }: Composing) => {
	const firstDue = earliest(...live.map(({ row }) => row.dueAt)) ?? now;
	const isAbsence = away !== undefined && away.from <= firstDue && firstDue <= away.to;
	const { from, to } = isAbsence ? away : { from: firstDue, to: now };
	return { from: wordMoment(from, zone), to: wordMoment(to, zone) };
};

/** When it was meant to be said, as the wall showed it. */
const meantFor = ({ localAt }: Occurrence): string =>
	`${wordDay(dayOf(localAt))}, ${localAt.slice(11, 16)}`;

/** A paper is a matter of its own, though it is planned with its meeting. */
const matterOf = ({ row, subject }: Live): string => {
	const paper = paperIn(row.rule);
	return paper ? `${subject.id} ${paper.number}` : subject.id;
};

/** One line an item, however many of its reminders went by; what it says last is said. */
const awayLines = (
	live: readonly Live[],
	card: (one: Live) => Card,
	now: Instant,
): readonly AwayLine[] => {
	const groups = new Map<string, Live[]>();
	for (const one of live) groups.set(matterOf(one), [...(groups.get(matterOf(one)) ?? []), one]);
	return [...groups.values()].flatMap((group) => {
		const last = group.at(-1);
		if (last === undefined) return [];
		const wasDue = group.map(({ row }) => meantFor(row));
		return [
			{
				card: card(last),
				wasDue,
				isMissed: !paperIn(last.row.rule) && hasPassed(last.subject, now),
			},
		];
	});
};

const hasPassed = (subject: Subject, now: Instant): boolean =>
	subject.kind === "meeting" &&
	subject.time.is === "fixed" &&
	instantOf(subject.time.on, subject.time.from, subject.time.zone) < now;

const toldRows = (live: readonly Live[], composing: Composing): readonly Undelivered[] =>
	live.map((one) => {
		const { row, board } = one;
		if (!maySee(board, composing.audience)) return { is: "restricted" };
		const cause = causeOf(row);
		return {
			is: "shown",
			card: toCard(asPlanned(one), composing),
			wasDue: meantFor(row),
			place: placeWords(cause.place, composing.present),
			isPersonal: cause.place.startsWith("person:"),
			reason: cause.reason,
			isStuck: isStuck(row.rule),
		};
	});

/** The reminder that it tells of. */
const asPlanned = ({ row, ...rest }: Live): Live => ({
	...rest,
	row: { ...row, rule: toldOf(row.rule) },
});

const placeWords = (place: string, { people }: Present): string => {
	if (place.startsWith("channel:")) return "its board's channel";
	return people.get(place.slice("person:".length))?.name ?? "its place";
};

/** How the log and `why` name what a row is about. */
export const subjectReference = ({ subject, board }: Pick<Live, "subject" | "board">): string =>
	subject.kind === "board" ? board.code : referenceText(subject, board);
