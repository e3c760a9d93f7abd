/**
 * "Did it go out, and why?" and "why did nothing come?", answered from the ledger and the plan alone.
 * Every row that has ended says how; every day with no row says what stood against one.
 */
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { dayIn, type Instant, type PlainDate, timeIn } from "../../domain/dates/plain-date.ts";
import type { Days, ReminderAccount } from "../../usecases/reminder/records.ts";
import { causeOf } from "../deliver/undeliverable.ts";
import { hushedDetail, type Ledger, type Occurrence } from "../ledger/ledger.ts";
import { restoredId } from "../ledger/restored-id.ts";
import {
	type Destination,
	dayOf,
	dueAt,
	keyOf,
	type Planned,
	type Subject,
} from "../plan/planned-reminder.ts";
import { isNews, isTold } from "../plan/rule.ts";
import { ruleWords } from "./rule-words.ts";
import { explainNever, settledOn } from "./why-never.ts";

/** The chain of causes of one row, and of whoever was told of it. */
export const explain = async (
	row: Occurrence,
	ledger: Pick<Ledger, "byId">,
): Promise<ReminderAccount> => {
	const told = row.toldId === undefined ? undefined : await ledger.byId(row.toldId);
	return {
		...momentOf(row),
		id: row.id,
		dueAt: row.dueAt,
		...saidOf(row),
		outcome: outcomeWords(row),
		is: standingOf(row),
		settledAt: row.updatedAt,
		channelId: row.channelId,
		messageTs: row.messageTs,
		deliveryId: row.deliveryId,
		causes: await causesOf(row, ledger),
		told: told && (await explain(told, ledger)),
	};
};

/** What was found after a restored backup was said when it was due, as far as is known. */
const saidAtOf = ({ deliveryId, intendedAt, dueAt: due }: Occurrence): Instant =>
	deliveryId?.startsWith(restoredId) ? due : (intendedAt ?? due);

const saidOf = (row: Occurrence): Partial<Pick<ReminderAccount, "day" | "saidAt">> =>
	row.state === "sent" ? { day: dayIn(row.zone, saidAtOf(row)), saidAt: saidAtOf(row) } : {};

/** What is planned, but further ahead than the ledger is written. */
export const foresee = (planned: Planned): ReminderAccount => ({
	...momentOf(planned),
	id: keyOf(planned),
	dueAt: dueAt(planned),
	outcome: "still to come, further ahead than reminders are written down",
	is: "to come",
	settledAt: dueAt(planned),
	causes: [],
});

const momentOf = (planned: Planned) => ({
	itemId: planned.itemId,
	day: dayOf(planned.localAt),
	reason: ruleWords(planned.rule),
	meantFor: `${wallWords(planned)} (${planned.zone})`,
	destination: planned.destination,
	isNews: isNews(planned.rule),
});

const standingOf = ({ state }: Occurrence): ReminderAccount["is"] => {
	if (state === "planned" || state === "sending") return "to come";
	return state === "sent" ? "given" : "withheld";
};

const causesOf = async (
	row: Occurrence,
	ledger: Pick<Ledger, "byId">,
): Promise<readonly string[]> => {
	if (!isTold(row.rule)) return [row.cause];
	const { of, place, reason } = causeOf(row);
	const first = await ledger.byId(of);
	const before = first === undefined ? [] : await causesOf(first, ledger);
	return [...before, `could not be given to ${placeWords(place)}: ${reason}`];
};

const placeWords = (place: string): string => {
	if (place.startsWith("channel:")) return "the board's channel";
	return place.startsWith("person:") ? "somebody in private" : place;
};

const isToBeTriedAgain = ({ attempts, detail }: Occurrence): boolean =>
	attempts > 0 || (detail !== undefined && detail !== hushedDetail);

const outcomeWords = (row: Occurrence): string => {
	const why = row.detail === undefined ? "" : `: ${row.detail}`;
	switch (row.state) {
		case "planned":
			return `${isToBeTriedAgain(row) ? "to be tried again" : "still to come"}${why}`;
		case "sending":
			return `being looked for: it may be out${why}`;
		case "sent":
			return [
				row.isRepeat ? "sent again, labelled as a repeat" : "sent",
				row.became && `(now: ${row.became})`,
			]
				.filter(Boolean)
				.join(" ");
		case "cancelled":
			return `not said${why}`;
		case "superseded":
			return `replaced${why}`;
		case "undeliverable":
			return `could not be given there${why}`;
	}
};

export type Asked = {
	readonly subject: Subject;
	readonly board: Board;
	readonly days: Days;
	/** What is planned for it, whatever the time is now. */
	readonly planned: readonly Planned[];
	readonly heldBack: readonly HeldBack[];
	/** Only what is said of this paper of it; whatever the board chose, that is asked for until it comes. */
	readonly paper?: number | undefined;
	/** Where it would be said; absent where nobody hears of it. */
	readonly place?: Destination | undefined;
	/** Its rows in the ledger. */
	readonly rows: readonly Occurrence[];
	readonly now: Instant;
	/** So far the ledger has everything that is to come. */
	readonly covered: Instant;
};

/** Until something that was put off there has come, it is not said. */
export type HeldBack = { readonly planned: Planned; readonly until: Planned };

const isWithin = (day: string, { first, last }: Days): boolean => first <= day && day <= last;

/** On which days it was said, or is meant for: where it is read, and where its board is. */
const daysOf = (row: Occurrence, { zone }: Board): readonly PlainDate[] =>
	row.state === "sent"
		? [dayIn(row.zone, saidAtOf(row)), dayIn(zone, saidAtOf(row))]
		: [dayOf(row.localAt), dayIn(zone, row.dueAt)];

/** Why nothing about this came on those days; undefined when something did. */
export const explainSilence = (asked: Asked): string | undefined => {
	const { rows, days, board } = asked;
	const there = rows.filter(
		(row) =>
			isWithin(dayOf(row.localAt), days) || daysOf(row, board).some((day) => isWithin(day, days)),
	);
	const isSaidThen = (row: Occurrence) =>
		row.state === "sent" && daysOf(row, board).some((day) => isWithin(day, days));
	if (there.some(isSaidThen)) return undefined;
	if (there.length > 0)
		return there.map((row) => `${ruleWords(row.rule)}: ${lateWords(row, board)}`).join("; ");
	return whyNotPlanned(asked);
};

const lateWords = (row: Occurrence, { zone }: Board): string => {
	if (row.state !== "sent") return outcomeWords(row);
	const at = saidAtOf(row);
	return `said late, ${wordDay(dayIn(zone, at))}, ${timeIn(zone, at)}`;
};

const whyNotPlanned = (asked: Asked): string => {
	const { days, planned, heldBack, now, covered } = asked;
	const isThen = ({ localAt }: Planned) => isWithin(dayOf(localAt), days);
	const held = heldBack.find((one) => isThen(one.planned));
	if (held) return `${ruleWords(held.planned.rule)}: put off there until ${wallWords(held.until)}`;
	const then = planned.find((one) => isThen(one) && (dueAt(one) <= now || dueAt(one) > covered));
	if (then !== undefined && dueAt(then) > now)
		return `${ruleWords(then.rule)}: still to come, further ahead than reminders are written down`;
	if (then !== undefined)
		return `${ruleWords(then.rule)}: it was past already when that was planned`;
	if (planned.length === 0 && !asked.rows.some(isToCome) && !wasOutstanding(asked))
		return explainNever(asked);
	const when = days.first === days.last ? "that day" : "those days";
	return `no reminder falls on ${when}${nearestTo(asked)}`;
};

/** What has been settled since was outstanding before: that it is settled is not why nothing came then. */
const wasOutstanding = ({ subject, board, days, rows }: Asked): boolean => {
	const settled = settledOn(subject);
	if (settled !== undefined && days.last < settled) return true;
	return rows.some(
		(row) =>
			row.state === "sent" && isReminder(row) && dayIn(board.zone, saidAtOf(row)) > days.last,
	);
};

const wallWords = ({ localAt }: Planned): string =>
	`${wordDay(dayOf(localAt))}, ${localAt.slice(11, 16)}`;

const isReminder = ({ rule }: Occurrence): boolean => !isNews(rule) && !isTold(rule);

const isToCome = (row: Occurrence): boolean => isReminder(row) && standingOf(row) === "to come";

/** The nearest days on which something was said, or is to be. */
const nearestTo = ({ board, days, planned, rows, covered }: Asked): string => {
	const said = rows.filter((row) => row.state === "sent" && isReminder(row));
	// What the ledger has is as it will be; further ahead there is only the plan.
	const written = new Set(rows.map(keyOf));
	const ahead = planned.filter((one) => dueAt(one) > covered && !written.has(keyOf(one)));
	const found = [
		...said.map((row) => dayIn(board.zone, saidAtOf(row))),
		...[...rows.filter(isToCome), ...ahead].map(({ localAt }) => dayOf(localAt)),
	].sort();
	const before = found.findLast((day) => day < days.first);
	const after = found.find((day) => day > days.last);
	if (before && after)
		return `: the nearest are on ${wordDay(before)}, before it, and ${wordDay(after)}, after it`;
	if (after) return `: the nearest is on ${wordDay(after)}, after it, and there was none before`;
	return before
		? `: the last was on ${wordDay(before)}, and none is to come`
		: ", and none is to come";
};
