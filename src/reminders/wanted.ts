/**
 * Everything that is wanted in the ledger for one item: its ordinary plan, the one mention that something overdue is
 * owed when it is first recorded, and what somebody put off.
 */
import type { Board } from "../domain/board.ts";
import type { Instant } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import type { Occurrence } from "./ledger.ts";
import { planFor } from "./plan.ts";
import { dueAt, type LocalTime, type Planned, type PlanningWorld } from "./planned.ts";
import { isHushed, snoozesOf } from "./snoozes.ts";
import { planMention, planWhenRecorded } from "./when-recorded.ts";

type Wanting = {
	readonly world: PlanningWorld;
	/** What the ledger holds of it. */
	readonly rows: readonly Occurrence[];
	readonly now: Instant;
};

export const wantedFor = (item: Item, board: Board, wanting: Wanting): readonly Planned[] => {
	const { world, rows, now } = wanting;
	const ordinary = planFor(item, board, world).filter((one) => !isSaidOnce(one, rows));
	const mentioned = rows.find(({ rule }) => rule === "overdue:when-recorded");
	const mention =
		rows.length === 0
			? firstMention(item, board, { world, ordinary, now })
			: mentioned && laterMention(item, board, { world, ordinary, localAt: mentioned.localAt });
	const snoozes = snoozesOf(item, board, { rows, world });
	const wanted = mention ? [...ordinary, mention] : ordinary;
	return [...wanted.filter((planned) => !isHushed(planned, snoozes)), ...snoozes];
};

/** The secretary hears once that a quorum is at risk, however the replies change after that. */
const isSaidOnce = ({ rule, localAt }: Planned, rows: readonly Occurrence[]): boolean =>
	rule === "quorum:at-risk" &&
	rows.some((row) => row.rule === rule && row.state === "sent" && row.localAt !== localAt);

/** By now something else may come there at that very moment: one of the two says it. */
const laterMention = (
	item: Item,
	board: Board,
	{
		ordinary,
		...context
	}: {
		readonly world: PlanningWorld;
		readonly ordinary: readonly Planned[];
		readonly localAt: LocalTime;
	},
): Planned | undefined => {
	const mention = planMention(item, board, context);
	const isSaidThen = ordinary.some(
		({ destination, localAt }) =>
			destination === mention?.destination && localAt === mention.localAt,
	);
	return isSaidThen ? undefined : mention;
};

const firstMention = (
	item: Item,
	board: Board,
	{
		world,
		ordinary,
		now,
	}: {
		readonly world: PlanningWorld;
		readonly ordinary: readonly Planned[];
		readonly now: Instant;
	},
): Planned | undefined => {
	const mention = planWhenRecorded(item, board, { world, now });
	if (mention === undefined) return undefined;
	const isSaidAnyway = ordinary.some(
		(planned) =>
			planned.destination === mention.destination &&
			dueAt(planned) > now &&
			planned.localAt <= mention.localAt,
	);
	return isSaidAnyway ? undefined : mention;
};
