/** The standing messages of the ledger in memory. */
import type { Instant } from "../../src/domain/dates/plain-date.ts";
import { hasButtons, type Occurrence } from "../../src/reminders/ledger/ledger.ts";
import type { StandingLedger, StandingPlan } from "../../src/reminders/ledger/standing-messages.ts";

type Rows = ReadonlyMap<string, Occurrence>;
type Put = (row: Occurrence) => void;

/** It may be under way: then it is looked at as soon as it is known to be out. */
const isOut = ({ state }: Occurrence): boolean => state === "sent" || state === "sending";

const isToShow = ({ state, refreshAt }: Occurrence, now: Instant): boolean =>
	state === "sent" && refreshAt !== undefined && refreshAt <= now;

const stands = (row: Occurrence): boolean =>
	isOut(row) && hasButtons(row) && row.finalAt === undefined;

/** A reminder, or news, that has gone out replaces the earlier ones of its item in that place. */
export const replaceEarlier = (
	sent: readonly Occurrence[],
	{ rows, put, now }: { readonly rows: Rows; readonly put: Put; readonly now: Instant },
): void => {
	const ids = new Set(sent.map(({ id }) => id));
	for (const { itemId, destination, saidAs } of sent) {
		for (const row of rows.values()) {
			const isEarlier =
				row.itemId === itemId && row.destination === destination && !ids.has(row.id);
			if (isEarlier && row.saidAs === saidAs && stands(row))
				put({ ...row, refreshAt: now, refreshTries: 0 });
		}
	}
};

export const standingIn = (rows: Rows, put: Put): StandingLedger & StandingPlan => ({
	showAgain: async (itemId, now, rule) => {
		const isMeant = (row: Occurrence) =>
			row.itemId === itemId && (rule === undefined || row.rule === rule);
		for (const row of rows.values())
			if (isMeant(row) && stands(row)) put({ ...row, refreshAt: now, refreshTries: 0 });
	},
	showBoards: async (boardIds, { now, except }) => {
		for (const row of rows.values())
			if (isOut(row) && boardIds.includes(row.boardId))
				if (!except.includes(row.destination)) put({ ...row, refreshAt: now, refreshTries: 0 });
	},
	claimShowing: async ({ now, leaseUntil, limit }) => {
		const due = [...rows.values()].filter((row) => isToShow(row, now));
		const claimed = due.slice(0, limit).map((row) => ({ ...row, refreshAt: leaseUntil }));
		for (const row of claimed) put(row);
		return claimed;
	},
	shown: async (shown, { leaseUntil }) => {
		const held = shown.filter(({ id }) => rows.get(id)?.refreshAt === leaseUntil);
		for (const { id, nextAt, ...what } of held) {
			const row = rows.get(id);
			if (row) put({ ...row, ...what, refreshAt: nextAt, refreshTries: 0 });
		}
		return held.length;
	},
	markWords: async (deliveryId, shownMark, was) => {
		const marked = [...rows.values()].filter(
			(row) =>
				row.deliveryId === deliveryId &&
				row.state === "sent" &&
				(was === undefined || row.shownMark === was),
		);
		for (const row of marked) put({ ...row, shownMark });
		return marked.length > 0;
	},
	showDelivery: async (deliveryId, at) => {
		for (const row of rows.values())
			if (row.deliveryId === deliveryId && row.state === "sent")
				put({ ...row, refreshAt: at, refreshTries: 0, shownMark: undefined });
	},
	showLater: async (ids, { leaseUntil, at, because }) => {
		for (const id of ids) {
			const row = rows.get(id);
			if (row?.refreshAt !== leaseUntil) continue;
			const tries = (row.refreshTries ?? 0) + (because === "failed" ? 1 : 0);
			put({ ...row, refreshAt: at, refreshTries: tries });
		}
	},
});
