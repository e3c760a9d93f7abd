/**
 * Somebody who has no way to be reached misses each of their reminders for the same reason: of a board's, one person
 * is told of it once, and again after some weeks, not of each.
 */
import { wordDay } from "../domain/date-words.ts";
import { dayIn, type Instant } from "../domain/plain-date.ts";
import type { Present } from "./desk.ts";
import { daysLater } from "./instants.ts";
import type { Fresh, Ledger, Occurrence, Outcome } from "./ledger.ts";
import { isTold } from "./rule.ts";

export type Memory = Pick<Ledger, "marker" | "mark">;

const weeks = 4;

const nameOf = ({ boardId, destination }: Occurrence, told: Fresh): string =>
	`not reached: ${boardId} ${destination} ${told.destination}`;

/** Is it for somebody who has no account in Slack? What Slack refuses may be another thing each time. */
export const isUnreached = ({ destination, rule }: Occurrence, { people }: Present): boolean =>
	destination.startsWith("person:") &&
	!isTold(rule) &&
	people.get(destination.slice("person:".length))?.slackId === undefined;

type Telling = {
	readonly row: Occurrence;
	readonly told: Fresh;
	readonly reason: string;
	readonly now: Instant;
};

/** When the same person was told the same; what falls due at one moment is told together. */
export const toldBefore = async (
	{ row, told, reason, now }: Telling,
	memory: Pick<Memory, "marker">,
): Promise<Instant | undefined> => {
	const [at, ...said] = ((await memory.marker(nameOf(row, told))) ?? "").split(" ");
	const isSame = at !== undefined && said.join(" ") === reason;
	return isSame && at < now && now < daysLater(at as Instant, weeks * 7)
		? (at as Instant)
		: undefined;
};

export const keepTold = async (
	{ row, told, reason, now }: Telling,
	memory: Pick<Memory, "mark">,
): Promise<void> => memory.mark(nameOf(row, told), `${now} ${reason}`);

export const notToldAgain = (
	{ row, reason }: Pick<Telling, "row" | "reason">,
	at: Instant,
): Outcome => ({
	is: "undeliverable",
	detail: `${reason}, as was told on ${wordDay(dayIn(row.zone, at))}`,
});

/** What is only thought of is kept beside what is kept. */
export const thoughtOf = ({ marker }: Pick<Memory, "marker">): Memory => {
	const thought = new Map<string, string>();
	return {
		marker: async (name) => thought.get(name) ?? marker(name),
		mark: async (name, value) => void thought.set(name, value),
	};
};
