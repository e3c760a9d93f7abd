/** The card of each row that is told, made from what was just read again; news keeps to what it announced. */
import type { Audience } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type Instant, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../../domain/dates/working-days.ts";
import type { Change } from "../../usecases/ports.ts";
import type { Present } from "../deliver/delivery-context.ts";
import { fromMillis, millis } from "../instants.ts";
import type { AwaySpan } from "../ledger/downtime.ts";
import type { Ledger, Occurrence } from "../ledger/ledger.ts";
import { halvesOf, notMerged } from "../messages/cards/boards.ts";
import { buttonsFor, settledButtons } from "../messages/cards/buttons.ts";
import { cardOf, type Told } from "../messages/cards/cards.ts";
import { meetingRecordCard } from "../messages/cards/meeting-records.ts";
import { seriesNote } from "../messages/cards/series.ts";
import type { Card, Letters } from "../messages/message-model.ts";
import { dayOf, readerOf, type Subject } from "../plan/planned-reminder.ts";
import { isNews, isTold, newsOf } from "../plan/rule.ts";

/** A row that is still wanted, with what it is about. */
export type Live = {
	readonly row: Occurrence;
	readonly subject: Subject;
	readonly board: Board;
	/** What became of it since it was said. */
	readonly became?: string | undefined;
	/** News that is out already says what it announced, whatever has come since. */
	readonly announced?: Announced | undefined;
};

export type Announced = {
	readonly subject: Subject;
	readonly change?: Change | undefined;
	/** Later news has come: nothing more is to be done here. */
	readonly isOver: boolean;
	/** "Done by Maya Patel, Fri 6 March 2009": how it was settled since. */
	readonly settled?: string | undefined;
};

export type Composing = {
	readonly letters: Letters;
	readonly present: Present;
	readonly audience: Audience;
	readonly away: AwaySpan | undefined;
	readonly calendar: WorkingCalendar;
	readonly ledger: Pick<Ledger, "ofItem">;
	readonly now: Instant;
};

/** Makes the card of any of these. */
export const cardsFor = async (
	live: readonly Live[],
	composing: Composing,
): Promise<(one: Live) => Card> => {
	const { register } = composing.present;
	const changes = await register.lastChanges(live.map(({ subject }) => subject.id));
	const beside = await besideCards(live, composing);
	const heard = await heardToday(live, composing);
	const halves = await halvesOf(
		live.map(({ subject }) => subject),
		composing.present,
	);
	return (one) => {
		const { id } = one.subject;
		const card = toCard(one, composing, { lastChange: changes.get(id), half: halves.get(id) });
		return withoutMention(withBeside(card, beside.get(one.row.id)), heard.get(one.row.id));
	};
};

/** Who has had the same in private on the day on which a channel is reminded: they are named there, and not called. */
const heardToday = async (
	live: readonly Live[],
	{ present, audience, ledger, now }: Composing,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
	const heard = new Map<string, ReadonlySet<string>>();
	if (audience.kind !== "channel") return heard;
	for (const { row, subject } of live) {
		if (isNews(row.rule)) continue;
		const saidAt = saidAtOf(row) ?? now;
		const rows = await ledger.ofItem(subject.id);
		const readers = rows.filter((other) => isHeardBefore(other, saidAt, row.zone)).map(readerOf);
		const slackIds = readers.flatMap((id = "") => present.people.get(id)?.slackId ?? []);
		heard.set(row.id, new Set(slackIds));
	}
	return heard;
};

const isHeardBefore = (
	{ state, rule, intendedAt }: Occurrence,
	saidAt: Instant,
	zone: string,
): boolean =>
	state === "sent" &&
	!isNews(rule) &&
	!isTold(rule) &&
	intendedAt !== undefined &&
	intendedAt <= saidAt &&
	dayIn(zone, intendedAt) === dayIn(zone, saidAt);

const withoutMention = (card: Card, heard: ReadonlySet<string> = new Set()): Card =>
	card.owner?.slackId !== undefined && heard.has(card.owner.slackId)
		? { ...card, owner: { ...card.owner, slackId: undefined } }
		: card;

/** What was announced is read as it stood then, and its series with it. */
const asItStood = (
	{ row, subject, announced }: Live,
	{ register, subject: subjectNow }: Present,
): Pick<Present, "register" | "subject"> & { readonly about: Subject } => {
	if (!announced) return { register, subject: subjectNow, about: subject };
	const then = register.asAt(fromMillis(millis(row.dueAt) + 1));
	const { subject: about } = announced;
	const subjectThen = async (kind: Subject["kind"], id: string) =>
		kind === "board" ? subjectNow(kind, id) : then.itemById(kind, id);
	return { register: then, subject: subjectThen, about };
};

/** What is about a paper or a quorum says so, under the meeting that it belongs to. */
const besideCards = async (
	live: readonly Live[],
	{ present, calendar, now: at }: Composing,
): Promise<ReadonlyMap<string, Partial<Card>>> => {
	const cards = new Map<string, Partial<Card>>();
	for (const one of live) {
		const { row, board } = one;
		const { register, about } = asItStood(one, present);
		const told = about.kind === "board" ? about : board;
		const today = dayIn(zoneOf(row, board, present), saidAtOf(row) ?? at);
		const readerId = readerOf(row);
		const said = { rule: row.rule, subject: about, board: told, readerId };
		const telling = { ...said, register, calendar, today };
		cards.set(row.id, await meetingRecordCard(telling));
	}
	return cards;
};

const withBeside = (card: Card, beside: Partial<Card> = {}): Card => {
	if (card.isOver) return { ...card, ...beside, buttons: [] };
	const why = card.buttons.filter(({ command }) => command === "programme why");
	const buttons = beside.buttons ? [...beside.buttons, ...why] : card.buttons;
	return { ...card, ...beside, buttons };
};

/** News of a series names its rhythm, not only one of its meetings. */
export const newsCard = async (
	live: Live,
	card: Card,
	{ present, audience, letters, now }: Composing,
): Promise<Card> => {
	const { row, subject, board } = live;
	if (newsOf(row.rule) === "polled" && subject.kind === "meeting") {
		const person = (id = "") => present.people.get(id)?.name;
		const poll = letters.poll(subject, { board, names: { person }, now });
		return { ...card, place: subject.place, poll };
	}
	if (newsOf(row.rule) === "not-merged")
		return { ...card, ...(await notMerged(board, { present, audience })) };
	const { about, ...then } = asItStood(live, present);
	const reading = { present: { ...present, ...then }, audience, at: row.dueAt };
	const said = await seriesNote(row.rule, about, reading);
	return said === undefined ? card : { ...card, status: [...card.status, said] };
};

/** Where it is read. */
const zoneOf = ({ destination }: Occurrence, board: Board, { people }: Present): string =>
	(people.get(destination.slice("person:".length)) ?? board).zone;

/** When it was said, where it is out already. */
const saidAtOf = ({ state, intendedAt }: Occurrence): Instant | undefined =>
	state === "sent" ? intendedAt : undefined;

const saidAgain = "Said again on ";
export const wordSaidAgain = (day: PlainDate): string => `${saidAgain}${wordDay(day)}`;

/** A newer reminder of the same matter has come: this one keeps what it said, and has nothing to press. */
const withoutButtons = (card: Card, remark: string): Card => {
	return { ...card, remark, buttons: [], isOver: true };
};

export const toCard = (
	live: Live,
	{ present, audience, now }: Composing,
	{ lastChange, half }: Pick<Told, "lastChange" | "half"> = {},
): Card => {
	const { row, subject, board, became, announced } = live;
	const { rule, id } = row;
	const names = present;
	const zone = zoneOf(row, board, present);
	const saidAt = saidAtOf(row);
	const readerId = readerOf(row);
	const meant = dayOf(row.localAt);
	const told = { rule, id, board, half, names, audience, now, meant, zone, saidAt, readerId };
	if (!announced) {
		const card = cardOf({ ...told, subject, lastChange });
		return became?.startsWith(saidAgain) ? withoutButtons(card, became) : { ...card, became };
	}
	const card = cardOf({ ...told, subject: announced.subject, lastChange: announced.change });
	const buttonsNow = announced.isOver ? settledButtons : buttonsFor;
	const offered = buttonsNow({ ...told, subject });
	const remark = announced.settled ?? card.remark;
	return { ...card, became, remark, buttons: offered };
};
