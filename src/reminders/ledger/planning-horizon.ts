/** How far ahead the ledger reaches, as a save finds it. */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { daysLater } from "../instants.ts";
import type { Horizon } from "../plan/plan-change.ts";
import { markers, type PlanLedger } from "./ledger.ts";

/** How far ahead reminders are written down. */
export const horizonDays = 35;

type Reaching = {
	readonly now: Instant;
	readonly ledger: Pick<PlanLedger, "marker" | "mark">;
	/** How far it was last seen to reach: it never reaches less far again. */
	readonly seen: { covered?: Instant };
};

/** The sweep runs a week before the ledger's reach runs out: a reach seen to be this long is still good. */
const farEnough = 28;

/** The first save of all sets how far the ledger reaches; from then on the sweep carries it forward. */
export const horizonOf = async ({ ledger, now, seen }: Reaching): Promise<Horizon> => {
	const until = daysLater(now, horizonDays);
	if (seen.covered !== undefined && seen.covered > daysLater(now, farEnough))
		return { now, until, covered: seen.covered };
	const covered = (await ledger.marker(markers.horizon)) as Instant | undefined;
	if (covered === undefined) await ledger.mark(markers.horizon, until);
	if (covered !== undefined) seen.covered = covered;
	return { now, until, covered: covered ?? until };
};
