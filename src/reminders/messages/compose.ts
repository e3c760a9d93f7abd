/**
 * Composes the message of a batch from what was just read again.
 * Each kind of batch has its words; a repeat that could not be ruled out says that it is one.
 */
import { maySee } from "../../domain/audience/audience.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type Instant, instantOf, timeIn } from "../../domain/dates/plain-date.ts";
import { isStuck } from "../deliver/alarm.ts";
import { type Batch, isLate } from "../deliver/batches.ts";
import type { Present } from "../deliver/delivery-context.ts";
import { causeOf } from "../deliver/undeliverable.ts";
import { earliest } from "../instants.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { paperIn } from "../plan/papers.ts";
import { dayOf, type Subject } from "../plan/planned-reminder.ts";
import { matterOf, noticedRule, versionIn } from "../plan/rule.ts";
import { type Composing, cardsFor, type Live, newsCard, toCard } from "../updates/live-cards.ts";
import type { AwayLine, Card, Letter, Undelivered } from "./message-model.ts";
import { weekLetter } from "./week-message.ts";

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
	const card = await cardsFor(live, composing);
	const [first] = live;
	if (kind === "news" && first) {
		const inTurn = live.toSorted((a, b) => numberOf(a) - numberOf(b) || inTime(a, b));
		const isOfOne = inTurn.every(({ subject }) => subject.id === first.subject.id);
		const [one = first, ...others] = isOfOne ? inTurn.slice(-1) : inTurn;
		const said = await newsCard(one, card(one), composing);
		const headline = isOfOne ? inOneBreath(inTurn.map(headlineIn(card))) : said.headline;
		return letters.news({ ...said, headline }, others.map(card));
	}
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

/** What happened to it last comes last. */
const inTime = (a: Live, b: Live): number =>
	versionIn(a.row.rule) - versionIn(b.row.rule) || (a.row.localAt < b.row.localAt ? -1 : 1);

const headlineIn =
	(card: (one: Live) => Card) =>
	(one: Live): string =>
		card(one).headline;

/** "Action added", "Action reassigned" and "Action closed": "Action added, reassigned, then closed". */
const inOneBreath = (headlines: readonly string[]): string => {
	const [first = "", ...later] = headlines.filter((one, at) => one !== headlines[at - 1]);
	const noun = `${first.split(" ")[0]} `;
	const said = later.map((one) =>
		one.startsWith(noun) ? one.slice(noun.length) : inSentence(one),
	);
	const last = said.pop();
	return [first, ...said].join(", ") + (last === undefined ? "" : `, then ${last}`);
};

/** "Milestone re-dated" within a sentence, and "RAG status reported". */
const inSentence = (words: string): string =>
	/^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** In private a morning's reminders are that person's day; a board's week may be among them, or all there is. */
const remindersOf = async (
	live: readonly Live[],
	card: (one: Live) => Card,
	composing: Composing,
): Promise<Letter> => {
	const { letters, audience } = composing;
	const items = live.filter(({ row, became }) => row.rule !== "week" || became !== undefined);
	const cards = items.sort(pressingFirst).map(card);
	const weeks = await weeksOf(live, composing);
	const theirs = items.find(({ row }) => row.rule !== "snoozed");
	if (audience.kind !== "person" || theirs === undefined) return letters.reminders(cards, weeks);
	return letters.digest({ day: wordDay(dayOf(theirs.row.localAt)), cards }, weeks);
};

const weeksOf = (live: readonly Live[], composing: Composing) => {
	const said = new Set(live.map(({ subject }) => subject.id));
	const weeks = live.filter(({ row, became }) => row.rule === "week" && became === undefined);
	const boardIds = new Set(weeks.map(({ board }) => board.id));
	return Promise.all(
		weeks.map(({ board, row }) => {
			// One that is out already is still of the week in which it was said.
			const now = row.state === "sent" ? (row.intendedAt ?? composing.now) : composing.now;
			return weekLetter(board, { ...composing, now, zone: row.zone, said, boardIds });
		}),
	);
};

/** What is late, then what is due, then what is ahead. */
const pressing = [
	/^overdue|^escalated|:ended$|:out-of-reach$/,
	/:0-days-before$|:on-the-day$|:last-working-day$|^review/,
];

const pressure = ({ row }: Live): number => {
	if (row.rule === "week") return pressing.length + 1;
	const found = pressing.findIndex((pattern) => pattern.test(row.rule));
	return found < 0 ? pressing.length : found;
};

/** Among what presses alike, board by board, number by number and matter by matter; ids are drawn by chance. */
const pressingFirst = (one: Live, other: Live): number =>
	pressure(one) - pressure(other) ||
	one.board.code.localeCompare(other.board.code) ||
	numberOf(one) - numberOf(other) ||
	one.row.rule.localeCompare(other.row.rule, "en", { numeric: true });

const numberOf = ({ subject }: Live): number => (subject.kind === "board" ? 0 : subject.number);

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

/** One line a matter, however many of its reminders went by; what it says last is said. */
const awayLines = (
	live: readonly Live[],
	card: (one: Live) => Card,
	now: Instant,
): readonly AwayLine[] => {
	const groups = new Map<string, Live[]>();
	for (const one of live) {
		const matter = `${one.subject.id} ${matterOf(one.row.rule)}`;
		groups.set(matter, [...(groups.get(matter) ?? []), one]);
	}
	return [...groups.values()].flatMap((group) => {
		const last = group.at(-1);
		if (last === undefined) return [];
		const wasDue = group.map(({ row }) => meantFor(row));
		// A paper may be wanted of a meeting that has passed.
		const isMissed = !paperIn(last.row.rule) && hasPassed(last.subject, now);
		return [{ card: { ...card(last), ...(isMissed ? missed : {}) }, wasDue }];
	});
};

const missed = { headline: "Meeting missed" };

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
			obstacle: cause.obstacle ?? "place",
			isStuck: isStuck(row.rule),
		};
	});

/** The reminder that it tells of. */
const asPlanned = ({ row, ...rest }: Live): Live => ({
	...rest,
	row: { ...row, rule: noticedRule(row.rule) },
});

const placeWords = (place: string, { people }: Present): string => {
	if (place.startsWith("channel:")) return "its board's channel";
	return people.get(place.slice("person:".length))?.name ?? "its place";
};
