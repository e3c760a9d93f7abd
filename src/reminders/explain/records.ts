/**
 * Answers for the record of reminders: everything that was said of one item, or is to be, and why nothing was.
 * It only reads: whoever asks has been let in to the item before.
 */

import type { Board } from "../../domain/boards/board.ts";
import { addDays, type Instant } from "../../domain/dates/plain-date.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import type { Clock, Directory, Store } from "../../usecases/ports.ts";
import type { Days, ReminderAccount, ReminderRecords } from "../../usecases/reminder/records.ts";
import { presentOf } from "../deliver/delivery-context.ts";
import type { Ways } from "../deliver/resolve-destination.ts";
import { type Ledger, markers, type Occurrence } from "../ledger/ledger.ts";
import { type PlanningOptions, worldOf } from "../ledger/materialise.ts";
import { wantedFor } from "../plan/desired-occurrences.ts";
import { lineNow } from "../plan/escalation-chain.ts";
import { mentionRule } from "../plan/overdue-when-recorded.ts";
import { meetingExtras, paperIn } from "../plan/papers.ts";
import { planFor, planForBoard } from "../plan/plan.ts";
import {
	type Destination,
	destinationOf,
	dueAt,
	keyOf,
	type Planned,
	type Subject,
} from "../plan/planned-reminder.ts";
import { noticedRule } from "../plan/rule.ts";
import { isHushed } from "../plan/snoozes.ts";
import { planWeeks } from "../plan/week.ts";
import { outdated } from "../updates/stale-buttons.ts";
import { rehearse } from "./rehearse.ts";
import { explain, explainSilence, foresee, type HeldBack } from "./why.ts";

export type Keeping = {
	readonly ledger: Pick<Ledger, "ofItem" | "byId" | "saidIn" | "showDelivery" | "marker">;
	readonly store: Store;
	readonly directory: Directory;
	readonly clock: Clock;
	readonly planning: PlanningOptions;
	readonly ways: Ways;
};

export const reminderRecords = (keeping: Keeping): ReminderRecords => ({
	outdated: (pressed) => outdated(pressed, keeping),
	mend: async (place) => {
		const rows = await keeping.ledger.saidIn(place);
		for (const deliveryId of new Set(rows.map((row) => row.deliveryId)))
			if (deliveryId) await keeping.ledger.showDelivery(deliveryId, keeping.clock.now());
	},
	rehearse: (asked) => rehearse(asked, keeping),
	saidIn: async (place) =>
		(await keeping.ledger.saidIn(place)).map((row) => ({
			...{ id: row.id, kind: row.itemKind, itemId: row.itemId, boardId: row.boardId },
			saidAt: row.intendedAt ?? row.dueAt,
		})),
	of: async (subject, { board, seen, paper }) => {
		const rows = ofPaper(inSight(await keeping.ledger.ofItem(subject.id), seen), paper);
		const known = await Promise.all(rows.map((row) => explain(row, keeping.ledger)));
		const ahead = await aheadOf(subject, board, { keeping, rows });
		return [...known, ...ofPaper(ahead, paper).map(foresee)].sort(byDue);
	},
	whyNothing: async (subject, { board, seen, days, paper }) => {
		const rows = ofPaper(inSight(await keeping.ledger.ofItem(subject.id), seen), paper);
		const { planned, heldBack } = await plannedFor(subject, board, { keeping, days });
		const place = await placeOf(subject, board, keeping);
		const times = { now: keeping.clock.now(), covered: await coveredBy(keeping) };
		return explainSilence({
			...{ subject, board, days, paper, rows, place, ...times },
			planned: ofPaper(planned, paper),
			// A paper is a matter of its own, and nobody puts it off.
			heldBack: paper === undefined ? heldBack : [],
		});
	},
});

/** Of what has moved with a merge, or came back from one, some was said while it was the other board's. */
/** What falls in one moment stands by its words: a row's id is drawn, and would shuffle them from one register to the next. */
const byDue = (one: ReminderAccount, other: ReminderAccount): number =>
	one.dueAt.localeCompare(other.dueAt) ||
	one.reason.localeCompare(other.reason, "en") ||
	one.destination.localeCompare(other.destination);

const inSight = (rows: readonly Occurrence[], seen: ReadonlySet<string>): readonly Occurrence[] =>
	rows.filter(({ boardId }) => seen.has(boardId));

const ofPaper = <T extends Pick<Planned, "rule">>(
	all: readonly T[],
	paper: number | undefined,
): readonly T[] =>
	paper === undefined
		? all
		: all.filter(({ rule }) => paperIn(noticedRule(rule))?.number === paper);

/** Where something of it would be said. */
const placeOf = async (
	subject: Subject,
	board: Board,
	{ store, planning }: Keeping,
): Promise<Destination | undefined> => {
	const world = worldOf(board, [...(await presentOf(store)).people.values()], planning);
	const owner = subject.kind === "board" ? undefined : answerableFor(subject);
	return destinationOf(board, owner, world);
};

type Plan = {
	readonly planned: readonly Planned[];
	/** What was put off stands in the place of these. */
	readonly heldBack: readonly HeldBack[];
};

/** A board's weeks are planned for certain days: those before, in and after them. */
const plannedFor = async (
	subject: Subject,
	board: Board,
	{ keeping, days }: { readonly keeping: Keeping; readonly days?: Days },
): Promise<Plan> => {
	const { store, planning, ledger, clock } = keeping;
	const { people, register } = await presentOf(store);
	const beside = subject.kind === "meeting" ? await meetingExtras(board, register) : undefined;
	const world = { ...worldOf(board, [...people.values()], planning), beside };
	if (subject.kind !== "board") {
		const rows = await ledger.ofItem(subject.id);
		const plan = lineNow(planFor(subject, board, world), { item: subject, board }, { rows, world });
		const wanted = await wantedFor(subject, board, { world, rows, now: clock.now(), register });
		return withoutHeldBack(plan, wanted, rows);
	}
	const around = days && { first: addDays(days.first, -7), last: addDays(days.last, 14) };
	const weeks = around ? planWeeks(subject, world, around) : [];
	return { planned: [...planForBoard(subject, world), ...weeks], heldBack: [] };
};

const withoutHeldBack = (
	plan: readonly Planned[],
	wanted: readonly Planned[],
	rows: readonly Occurrence[],
): Plan => {
	const written = new Set(rows.map(keyOf));
	const isWritten = (one: Planned) => written.has(keyOf(one));
	const heldBack = plan.filter((one) => !isWritten(one)).flatMap((one) => holding(one, rows));
	const held = new Set(heldBack.map(({ planned }) => keyOf(planned)));
	const planned = wanted.filter(
		// One that would only be owed if it were saved now is not to come.
		(one) => !held.has(keyOf(one)) && (one.rule !== mentionRule || isWritten(one)),
	);
	return { planned, heldBack };
};

/** By what was put off before it would have come. */
const holding = (planned: Planned, rows: readonly Occurrence[]): readonly HeldBack[] => {
	const until = rows.find(
		(row) =>
			row.rule === "snoozed" &&
			row.state !== "superseded" &&
			row.state !== "cancelled" &&
			madeAt(row) <= dueAt(planned) &&
			isHushed(planned, [row]),
	);
	return until ? [{ planned, until }] : [];
};

/** "put off by Chair at 2009-03-02T10:00:00.000Z" */
const madeAt = ({ cause }: Occurrence): string => / at (\S+)$/.exec(cause)?.[1] ?? "";

/** So far the ledger has everything that is to come. */
const coveredBy = async ({ ledger, clock }: Keeping): Promise<Instant> =>
	((await ledger.marker(markers.horizon)) as Instant | undefined) ?? clock.now();

/** Still to come, and not in the ledger yet, which reaches only so far. */
const aheadOf = async (
	subject: Subject,
	board: Board,
	{ keeping, rows }: { readonly keeping: Keeping; readonly rows: readonly Occurrence[] },
): Promise<readonly Planned[]> => {
	const written = new Set(rows.map(keyOf));
	const covered = await coveredBy(keeping);
	const { planned } = await plannedFor(subject, board, { keeping });
	return planned.filter((one) => dueAt(one) > covered && !written.has(keyOf(one)));
};
