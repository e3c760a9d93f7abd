/**
 * Tells whoever looks after the workspace, in Slack too, of what is past due and unsettled: each matter once, as many
 * as are worth reading at a time. It goes by the ledger like everything else, and is dropped where it has settled since.
 */
import type { Instant } from "../../domain/dates/plain-date.ts";
import { minutesLater } from "../instants.ts";
import { lastAbsence } from "../ledger/downtime.ts";
import type { Fresh, Occurrence } from "../ledger/ledger.ts";
import { isTold, type Rule } from "../plan/rule.ts";
import { type Desk, presentOf } from "./delivery-context.ts";
import { administrator } from "./resolve-destination.ts";

const stuckPrefix = "told:stuck:";

/** It tells of a reminder that has not gone out, rather than of one that was given up. */
export const isStuck = (rule: Rule): boolean => rule.startsWith(stuckPrefix);

const mostAtOnce = 10;
/** After an absence there is more to say than can be said at once: that is no sign of anything. */
const settlingMinutes = 5;
/** However much is stuck, no more than one message in so long. */
const quietMinutes = 60;
const marker = "told of what is stuck";

export const raiseAlarm = async (unsettled: readonly Occurrence[], desk: Desk): Promise<void> => {
	const { ledger } = desk;
	const now = desk.clock.now();
	const away = await lastAbsence(ledger);
	if (away !== undefined && minutesLater(away.to, settlingMinutes) > now) return;
	const last = (await ledger.marker(marker)) as Instant | undefined;
	if (last !== undefined && minutesLater(last, quietMinutes) > now) return;
	const matters = (await untold(unsettled, desk)).slice(0, mostAtOnce);
	if (matters.length === 0) return;
	if ((await administrator(await presentOf(desk.store), desk)).is !== "found") return;
	const insert = matters.map((row) => ({ ...tellingOf(row, desk), state: "planned" as const }));
	await ledger.apply({ insert, renew: [], drop: [] }, now);
	await ledger.mark(marker, now);
};

/** What is being tried or looked for has its own end within this; only what outlasts that needs a person. */
const protocolMinutes = 15;

/** What may be out already is looked for from then on, however late it was. */
const isBeyondHelp = (
	{ state, attempts, detail, dueAt, intendedAt = dueAt }: Occurrence,
	now: Instant,
): boolean =>
	(state === "planned" && attempts === 0 && detail === undefined) ||
	minutesLater(state === "sending" ? intendedAt : dueAt, protocolMinutes) < now;

const untold = async (
	unsettled: readonly Occurrence[],
	{ ledger, clock }: Desk,
): Promise<readonly Occurrence[]> => {
	const found: Occurrence[] = [];
	const now = clock.now();
	for (const row of unsettled.filter((one) => !isTold(one.rule) && isBeyondHelp(one, now))) {
		const known = await ledger.ofItem(row.itemId);
		const isOfIt = ({ rule, localAt }: Occurrence) =>
			rule === `${stuckPrefix}${row.rule}` && localAt === row.localAt;
		if (!known.some(isOfIt)) found.push(row);
	}
	return found;
};

const tellingOf = (row: Occurrence, { ids, planning, clock }: Desk): Fresh => {
	const { boardId, itemKind, itemId, localAt, zone, destination, detail } = row;
	const now = clock.now();
	const reason = detail ?? "nobody has taken it up yet";
	return {
		...{ boardId, itemKind, itemId, localAt, zone },
		destination: "administrator",
		id: ids(),
		rule: `${stuckPrefix}${row.rule}`,
		zoneData: planning.zoneData,
		dueAt: now,
		notBefore: now,
		cause: JSON.stringify({ of: row.id, place: destination, reason }),
	};
};
