/**
 * Everything that is wanted in the ledger for one item: its ordinary plan, the one mention that something overdue is
 * owed which nothing else would speak of, and what somebody put off.
 */

import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { quorumWarningDay } from "../../domain/meetings/attendance.ts";
import type { Item } from "../../domain/register.ts";
import type { Register } from "../../usecases/ports.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { hasEnded } from "../ledger/standing-messages.ts";
import { lineNow } from "./escalation-chain.ts";
import { mentionOf } from "./overdue-when-recorded.ts";
import { planFor } from "./plan.ts";
import { dayOf, type Planned, type PlanningWorld } from "./planned-reminder.ts";
import { matterOf } from "./rule.ts";
import { isHushed, snoozesOf } from "./snoozes.ts";

type Wanting = {
	readonly world: PlanningWorld;
	/** What the ledger holds of it. */
	readonly rows: readonly Occurrence[];
	readonly now: Instant;
	readonly register: Pick<Register, "changesOf">;
};

export const wantedFor = async (
	item: Item,
	board: Board,
	wanting: Wanting,
): Promise<readonly Planned[]> => {
	const { world, rows, now } = wanting;
	const ordinary = planFor(item, board, world).filter(
		(one) => !isStillAtRisk(one, item, { rows, world }),
	);
	const mention = await mentionOf(item, board, { ...wanting, ordinary });
	const snoozes = snoozesOf(item, board, { rows, world });
	const wanted = mention ? [...ordinary, mention] : ordinary;
	const inTurn = lineNow(wanted, { item, board }, { rows, world, mention, now });
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
