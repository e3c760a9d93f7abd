/**
 * What the ledger would hold of a board on the days that are rehearsed: as its duties are held now, and from each day
 * on which some pass to somebody else, as they are held then.
 */
import type { Board } from "../../domain/boards/board.ts";
import {
	addDays,
	type Instant,
	instantOf,
	type PlainDate,
	wallTime,
} from "../../domain/dates/plain-date.ts";
import { carryOutHandOvers, comingHandOvers } from "../../domain/people/hand-over.ts";
import type { Days } from "../../usecases/reminder/records.ts";
import type { Present } from "../deliver/delivery-context.ts";
import { announced } from "../ledger/announcements.ts";
import type { Fresh, Occurrence } from "../ledger/ledger.ts";
import { itemsOf, worldOf } from "../ledger/materialise.ts";
import { wantedFor } from "../plan/desired-occurrences.ts";
import { lineNow } from "../plan/escalation-chain.ts";
import { meetingExtras } from "../plan/papers.ts";
import { planFor, planForBoard } from "../plan/plan.ts";
import { fresh, type Stamp } from "../plan/plan-change.ts";
import {
	dayOf,
	dueAt,
	keyOf,
	type Planned,
	type PlanningWorld,
	type Subject,
} from "../plan/planned-reminder.ts";
import { isNews, isTold } from "../plan/rule.ts";
import { planWeeks } from "../plan/week.ts";
import type { Keeping } from "./records.ts";

/** The board as it is from one moment to another. */
export type Stretch = {
	readonly board: Board;
	readonly present: Present;
	/** When duties passed; absent of the board as it is now. */
	readonly from?: Instant | undefined;
	readonly until?: Instant | undefined;
};

const withBoard = (present: Present, board: Board): Present => ({
	...present,
	boards: new Map([...present.boards, [board.id, board]]),
	subject: async (kind, id) =>
		kind === "board" && id === board.id ? board : present.subject(kind, id),
});

/** As far as that day, by the function that passes duties on. */
export const stretchesOf = (
	board: Board,
	present: Present,
	last: PlainDate,
): readonly Stretch[] => {
	const days = new Set(comingHandOvers(board).map(({ on }) => on));
	let current: Stretch = { board, present };
	const over: Stretch[] = [];
	for (const on of [...days].filter((day) => day <= last)) {
		const passed = carryOutHandOvers(current.board, on);
		if (!passed || passed.done.length === 0) continue;
		const from = instantOf(on, wallTime("00:00"), board.zone);
		const next = { ...passed.board, version: current.board.version + 1 };
		over.push({ ...current, until: from });
		current = { board: next, present: withBoard(present, next), from };
	}
	return [...over, current];
};

type Reaching = {
	readonly keeping: Keeping;
	/** So far the ledger has everything that is to come. */
	readonly covered: Instant;
	/** Of meetings that are not booked yet, when they will be: nothing of them is in the ledger. */
	readonly bookedFrom: ReadonlyMap<string, Instant>;
};

export const rowsOf = async (
	{ board, present, from, until }: Stretch,
	days: Days,
	{ keeping, covered, bookedFrom }: Reaching,
): Promise<readonly Occurrence[]> => {
	const { ledger, clock, planning } = keeping;
	const beside = await meetingExtras(board, present.register);
	const world = { ...worldOf(board, [...present.people.values()], planning), beside };
	const around = { first: addDays(days.first, -1), last: addDays(days.last, 1) };
	const weeks = planWeeks(board, world, around);
	const stamp = { ...planning, cause: "rehearsed" };
	const rows: Occurrence[] = from === undefined ? [] : newsThen(board, from, keeping);
	for (const subject of [board, ...(await itemsOf(board, present.register))]) {
		const known = (await ledger.ofItem(subject.id)).filter(({ boardId }) => boardId === board.id);
		const about = { subject, board, known, world, weeks };
		const { kept, planned } =
			from === undefined
				? now(about, bookedFrom.get(subject.id) ?? covered)
				: await then(about, from, { present, stamp, covered });
		const isBooked = (one: Planned) => dueAt(one) > (bookedFrom.get(subject.id) ?? "");
		rows.push(...kept, ...planned.filter(isBooked).map((one) => asRow(fresh(one, stamp))));
	}
	const isThen = (due: Instant) =>
		due > clock.now() && (from === undefined || due >= from) && (!until || due < until);
	return rows.filter(({ localAt, dueAt: due }) => {
		const day = dayOf(localAt);
		return days.first <= day && day <= days.last && isThen(due);
	});
};

type About = {
	readonly subject: Subject;
	readonly board: Board;
	/** What the ledger holds of it. */
	readonly known: readonly Occurrence[];
	readonly world: PlanningWorld;
	readonly weeks: readonly Planned[];
};

type Wanted = { readonly kept: readonly Occurrence[]; readonly planned: readonly Planned[] };

/** News that is kept for the morning is to come as well. */
const isToCome = ({ state, rule }: Occurrence): boolean => state === "planned" && !isTold(rule);

const ofBoard = ({ board, world, weeks }: About): readonly Planned[] => [
	...planForBoard(board, world),
	...weeks,
];

/** What the ledger has, and what is planned beyond its reach. */
const now = (about: About, covered: Instant): Wanted => {
	const { subject, board, known, world } = about;
	const around = { rows: known, world };
	const planned =
		subject.kind === "board"
			? ofBoard(about)
			: lineNow(planFor(subject, board, world), { item: subject, board }, around);
	const keys = new Set(known.map(keyOf));
	const beyond = planned.filter((one) => dueAt(one) > covered && !keys.has(keyOf(one)));
	return { kept: known.filter(isToCome), planned: beyond };
};

/** Planned afresh, as the board is saved then; what was said by then is not said again. */
const then = async (about: About, from: Instant, { present, ...saying }: Then): Promise<Wanted> => {
	const { subject, board, known, world } = about;
	const plan = async (): Promise<readonly Planned[]> => {
		if (subject.kind === "board") return ofBoard(about);
		const ordinary = planFor(subject, board, world);
		// Nothing of it is in the ledger yet, and by then it is: it will not have been late when it was recorded.
		if (known.length === 0) return ordinary;
		const rows = saidBy(from, known, { ordinary, ...saying });
		return wantedFor(subject, board, { world, rows, now: from, register: present.register });
	};
	const written = new Map(known.map((row) => [keyOf(row), row]));
	const standing = (await plan()).map((one) => ({ one, row: written.get(keyOf(one)) }));
	const news = known.filter((row) => isToCome(row) && isNews(row.rule));
	return {
		kept: [...news, ...standing.flatMap(({ row }) => (row && isToCome(row) ? [row] : []))],
		planned: standing.flatMap(({ one, row }) =>
			row === undefined || row.state === "superseded" || row.state === "cancelled" ? [one] : [],
		),
	};
};

type Then = Pick<Reaching, "covered"> & { readonly present: Present; readonly stamp: Stamp };
type Saying = Omit<Then, "present"> & { readonly ordinary: readonly Planned[] };

/** The ledger as it will be then: what comes before has been said, that which is not written down yet as well. */
const saidBy = (
	from: Instant,
	known: readonly Occurrence[],
	{ ordinary, stamp, covered }: Saying,
): readonly Occurrence[] => {
	const keys = new Set(known.map(keyOf));
	const beyond = ordinary
		.filter((one) => dueAt(one) > covered && !keys.has(keyOf(one)))
		.map((one) => asRow(fresh(one, stamp)));
	return [...known, ...beyond].flatMap((row): readonly Occurrence[] => {
		if (row.state !== "planned") return [row];
		if (row.dueAt < from) return [{ ...row, state: "sent", intendedAt: row.dueAt }];
		return keys.has(keyOf(row)) ? [row] : [];
	});
};

/** Its channel is told that a duty has passed. */
const newsThen = (board: Board, from: Instant, { planning }: Keeping): Occurrence[] => {
	const news = announced({ item: board, board, news: "handed-over" }, from, planning);
	return news ? [asRow(news)] : [];
};

/** As the ledger would hold it, free to be sent. */
const asRow = (row: Fresh): Occurrence => {
	const free = { fence: 0, attempts: 0, absences: 0, isRepeat: false, updatedAt: row.dueAt };
	return { ...row, ...free, state: "planned" };
};
