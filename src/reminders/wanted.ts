/**
 * Everything that is wanted in the ledger for one item: its ordinary plan, the one mention that something overdue is
 * owed when it is first recorded, and what somebody put off.
 */
import { quorumWarningDay } from "../domain/attendance.ts";
import type { Board } from "../domain/board.ts";
import type { Instant } from "../domain/plain-date.ts";
import type { Item } from "../domain/register.ts";
import type { Occurrence } from "./ledger.ts";
import { planFor } from "./plan.ts";
import { dayOf, dueAt, type Planned, type PlanningWorld } from "./planned.ts";
import { isNews, isTold, matterOf } from "./rule.ts";
import { afterPuttingOff, isHushed, snoozesOf } from "./snoozes.ts";
import { hasEnded } from "./standing.ts";
import { planMention, planWhenRecorded } from "./when-recorded.ts";

type Wanting = {
	readonly world: PlanningWorld;
	/** What the ledger holds of it. */
	readonly rows: readonly Occurrence[];
	readonly now: Instant;
};

export const wantedFor = (item: Item, board: Board, wanting: Wanting): readonly Planned[] => {
	const { world, rows, now } = wanting;
	const ordinary = planFor(item, board, world).filter(
		(one) => !isStillAtRisk(one, item, { rows, world }),
	);
	const mentioned = rows.find(({ rule }) => rule === "overdue:when-recorded");
	const mention =
		rows.length === 0
			? planWhenRecorded(item, board, { world, now })
			: mentioned && planMention(item, board, { world, localAt: mentioned.localAt });
	const snoozes = snoozesOf(item, board, { rows, world });
	const isNeeded = mention && !isSaidBefore(mention, { ordinary, rows, now });
	const wanted = isNeeded ? [...ordinary, mention] : ordinary;
	const inTurn = wanted.map(afterPuttingOff(item, board, { rows, world }));
	return [...inTurn.filter((planned) => !isHushed(planned, snoozes)), ...snoozes];
};

/**
 * The secretary hears once that a quorum is at risk, however the replies change after that; anew where it was met
 * meanwhile, or where it was said of another day of the meeting.
 */
const isStillAtRisk = (
	{ rule, localAt }: Planned,
	item: Item,
	{ rows, world }: Pick<Wanting, "rows" | "world">,
): boolean => {
	if (rule !== "quorum:at-risk" || item.kind !== "meeting") return false;
	const from = quorumWarningDay(item, world.calendar) ?? "";
	return rows.some(
		(row) =>
			matterOf(row.rule) === "quorum" &&
			row.state === "sent" &&
			row.localAt !== localAt &&
			dayOf(row.localAt) >= from &&
			!hasEnded(row),
	);
};

/** Something else of it was said there by then, or comes there by then: that does for the mention. */
const isSaidBefore = (
	mention: Planned,
	{
		ordinary,
		rows,
		now,
	}: Pick<Wanting, "rows" | "now"> & { readonly ordinary: readonly Planned[] },
): boolean => {
	const isThere = ({ destination, localAt }: Planned) =>
		destination === mention.destination && localAt <= mention.localAt;
	const isReminder = ({ rule }: Planned) =>
		rule !== mention.rule && rule !== "snoozed" && !isNews(rule) && !isTold(rule);
	return (
		ordinary.some((planned) => isThere(planned) && dueAt(planned) > now) ||
		rows.some((row) => row.state === "sent" && isReminder(row) && isThere(row))
	);
};
