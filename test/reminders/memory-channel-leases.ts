/** Turns in memory: as the ledger in a database gives them, for one process at a time. */
import type { Instant } from "../../src/domain/dates/plain-date.ts";
import type { TurnLedger } from "../../src/reminders/deliver/channel-lease.ts";
import {
	byOrder,
	furthestMs,
	lookAgainMs,
	type Taken,
	type Taking,
	type Turn,
} from "../../src/reminders/deliver/channel-lease.ts";
import {
	extendPause,
	givenBack,
	type MinuteTaken,
	takeChangeFrom,
	takeFrom,
} from "../../src/reminders/deliver/workspace-rate-limit.ts";
import { fromMillis, millis } from "../../src/reminders/instants.ts";
import { markers, type Occurrence, turnMarker } from "../../src/reminders/ledger/ledger.ts";

type Shelf = { readonly rows: Map<string, Occurrence>; readonly markers: Map<string, string> };

export const turnsIn = (shelf: Shelf): TurnLedger => ({
	takeTurns: async (turns, taking) => turns.map((turn) => takeOne(turn, taking, shelf)),
	closeQueue: async (queue, until) =>
		void shelf.markers.set(turnMarker(queue), String(millis(until))),
	...minuteIn(shelf),
});

const minuteIn = ({ markers: marked }: Shelf) => {
	const text = () => marked.get(markers.minute);
	return {
		takeMinute: async (wanted: number, now: Instant): Promise<MinuteTaken> => {
			const taken = takeFrom(text(), wanted, now);
			marked.set(markers.minute, taken.text);
			return taken.is;
		},
		giveMinuteBack: async (count: number, now: Instant) =>
			void marked.set(markers.minute, givenBack(text(), count, now)),
		holdMinute: async (until: Instant, now: Instant) =>
			void marked.set(markers.minute, extendPause(text(), until, now)),
		takeChange: async (now: Instant) => {
			const taken = takeChangeFrom(marked.get(markers.changes), now);
			marked.set(markers.changes, taken.text);
			return taken.is.waits[0];
		},
		holdChanges: async (until: Instant, now: Instant) =>
			void marked.set(markers.changes, extendPause(marked.get(markers.changes), until, now)),
	};
};

const takeOne = (turn: Turn, taking: Taking, { rows, markers }: Shelf): Taken => {
	const { queue, behind } = turn;
	const now = millis(taking.now);
	const closedUntil = (name: string) => {
		const until = Number(markers.get(turnMarker(name)) ?? 0);
		return until > now + furthestMs ? 0 : until;
	};
	const closed = Math.max(closedUntil(queue), behind === undefined ? 0 : closedUntil(behind));
	const isSecond = [...rows.values()].some((row) => comesBefore(row, turn, taking));
	if (closed > now + taking.lead || isSecond)
		return { queue, is: "wait", at: fromMillis(Math.max(closed, now + lookAgainMs)) };
	const at = Math.max(closedUntil(queue), millis(turn.from));
	markers.set(turnMarker(queue), String(at + taking.gap));
	return { queue, is: "speak", at: fromMillis(at) };
};

const comesBefore = (row: Occurrence, turn: Turn, taking: Taking): boolean => {
	const isHeld = row.worker !== undefined && (row.leaseUntil ?? taking.now) > taking.now;
	if (row.destination !== turn.destination || byOrder(row, turn) >= 0) return false;
	if (isHeld && row.worker === taking.worker) return false;
	const isOthers = taking.restricted.includes(row.boardId) && row.boardId !== turn.boardId;
	if (isOthers && turn.destination.startsWith("channel:")) return false;
	const soon = fromMillis(millis(taking.now) + taking.lead);
	const isNext = row.detail === undefined || row.notBefore <= soon;
	return isHeld ? isUnsettled(row) : row.state === "planned" && isNext;
};

const isUnsettled = ({ state }: Occurrence) => state === "planned" || state === "sending";
