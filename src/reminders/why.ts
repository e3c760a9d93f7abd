/**
 * "Did it go out, and why?" and "why did nothing come?", answered from the ledger and the plan alone.
 * Every row that has ended says how; every day with no row says what stood against one.
 */
import type { Board } from "../domain/board.ts";
import { wordDay } from "../domain/date-words.ts";
import type { PlainDate } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import type { Ledger, Occurrence } from "./ledger.ts";
import { awaited, planFor } from "./plan.ts";
import { type Destination, dayOf, type PlanningWorld } from "./planned.ts";
import { isTold } from "./rule.ts";
import { ruleWords } from "./rule-words.ts";
import { causeOf } from "./undeliverable.ts";

export type Explanation = {
	/** "7 days before its due day". */
	readonly reason: string;
	/** "Fri 27 February 2009, 09:00 (Europe/London)". */
	readonly meantFor: string;
	readonly destination: Destination;
	readonly outcome: string;
	readonly channelId?: string | undefined;
	readonly messageTs?: string | undefined;
	readonly deliveryId?: string | undefined;
	/** What led to it, the first cause first. */
	readonly causes: readonly string[];
	/** Who was told instead, where it could not be given. */
	readonly told?: Explanation | undefined;
};

/** The chain of causes of one row, and of whoever was told of it. */
export const explain = async (
	row: Occurrence,
	ledger: Pick<Ledger, "byId">,
): Promise<Explanation> => {
	const told = row.toldId === undefined ? undefined : await ledger.byId(row.toldId);
	return {
		reason: ruleWords(row.rule),
		meantFor: `${wordDay(dayOf(row.localAt))}, ${row.localAt.slice(11, 16)} (${row.zone})`,
		destination: row.destination,
		outcome: outcomeWords(row),
		channelId: row.channelId,
		messageTs: row.messageTs,
		deliveryId: row.deliveryId,
		causes: await causesOf(row, ledger),
		told: told && (await explain(told, ledger)),
	};
};

const causesOf = async (
	row: Occurrence,
	ledger: Pick<Ledger, "byId">,
): Promise<readonly string[]> => {
	if (!isTold(row.rule)) return [row.cause];
	const { of, place, reason } = causeOf(row);
	const first = await ledger.byId(of);
	const before = first === undefined ? [] : await causesOf(first, ledger);
	return [...before, `could not be given to ${place}: ${reason}`];
};

const outcomeWords = (row: Occurrence): string => {
	const why = row.detail === undefined ? "" : `: ${row.detail}`;
	switch (row.state) {
		case "planned":
			return row.attempts > 0 ? `to be tried again${why}` : "still to come";
		case "sending":
			return `being looked for: it may be out${why}`;
		case "sent":
			return row.isRepeat ? "sent again, labelled as a repeat" : "sent";
		case "cancelled":
			return `not said${why}`;
		case "superseded":
			return `replaced${why}`;
		case "undeliverable":
			return `could not be given there${why}`;
	}
};

type Asked = {
	readonly item: Item;
	readonly board: Board;
	readonly day: PlainDate;
	readonly world: PlanningWorld;
	/** The item's rows in the ledger. */
	readonly rows: readonly Occurrence[];
};

/** Why nothing about this item came on that day; undefined when something did. */
export const whyNothing = (asked: Asked): string | undefined => {
	const there = asked.rows.filter(({ localAt }) => dayOf(localAt) === asked.day);
	if (there.some(({ state }) => state === "sent")) return undefined;
	const [row] = there;
	if (row !== undefined) return `${ruleWords(row.rule)}: ${outcomeWords(row)}`;
	return whyNotPlanned(asked);
};

const whyNotPlanned = ({ item, board, day, world }: Asked): string => {
	const planned = planFor(item, board, world);
	if (planned.some(({ localAt }) => dayOf(localAt) === day)) {
		return "it was past already when the item was recorded, or it is further ahead than reminders are written down";
	}
	if (planned.length > 0) {
		const days = planned.map(({ localAt }) => wordDay(dayOf(localAt)));
		return `no reminder falls on that day; they fall on ${days.join(", ")}`;
	}
	return whyNever(item, board);
};

const whyNever = (item: Item, board: Board): string => {
	if (board.state.is === "ended") return "its board has ended";
	if (item.kind === "meeting" && item.state.is !== "planned")
		return `the meeting is ${item.state.is}`;
	const date = awaited(item);
	if (item.kind !== "meeting" && date === undefined) return "nothing is outstanding any more";
	if (date?.precision === "undated") return "it has no date yet";
	return "its board has no channel, and nobody to tell who has a Slack account";
};
