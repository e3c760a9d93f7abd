/**
 * Every message that some days would send if nothing changed: planned, read again and gathered by the functions that
 * will send them, on a clock that is only thought of. Nothing is written.
 */
import type { Board } from "../domain/board.ts";
import { wordDay } from "../domain/date-words.ts";
import { addDays, type Instant } from "../domain/plain-date.ts";
import type { Days, RehearsedLine, RehearsedMessage } from "../usecases/reminder/records.ts";
import { answerableFor } from "./answering.ts";
import { type Batch, gather } from "./batches.ts";
import { type Present, presentOf } from "./desk.ts";
import type { Occurrence } from "./ledger.ts";
import { itemsOf, worldOf } from "./materialise.ts";
import { planForBoard } from "./plan.ts";
import { fresh } from "./plan-change.ts";
import { dayOf, dueAt, localMoment, type Planned } from "./planned.ts";
import { reread } from "./re-read.ts";
import type { Keeping } from "./records.ts";
import { ruleWords } from "./rule-words.ts";
import { wantedFor } from "./wanted.ts";
import { planWeeks } from "./week.ts";

type Asked = { readonly boards: readonly Board[]; readonly days: Days };

export const rehearse = async (
	{ boards, days }: Asked,
	keeping: Keeping,
): Promise<readonly RehearsedMessage[]> => {
	const present = await presentOf(keeping.store);
	const rows: Occurrence[] = [];
	for (const board of boards) {
		const planned = await plannedIn(board, days, { keeping, present });
		rows.push(...planned.map((one) => asRow(one, keeping)));
	}
	const live = await stillWanted(rows, { keeping, present });
	const isRestricted = ({ boardId }: Occurrence) =>
		present.boards.get(boardId)?.visibility === "restricted";
	return momentsOf([...live.keys()]).flatMap(([at, due]) =>
		gather(due, { now: at, isRestricted, isHidden: () => false }).map((batch) =>
			messageOf(batch, at, live),
		),
	);
};

type Around = { readonly keeping: Keeping; readonly present: Present };

const plannedIn = async (
	board: Board,
	days: Days,
	{ keeping, present }: Around,
): Promise<readonly Planned[]> => {
	const now = keeping.clock.now();
	const world = worldOf(board, [...present.people.values()], keeping.planning);
	const around = { first: addDays(days.first, -1), last: addDays(days.last, 1) };
	const planned: Planned[] = [...planForBoard(board, world), ...planWeeks(board, world, around)];
	for (const item of await itemsOf(board, present.register)) {
		const rows = await keeping.ledger.ofItem(item.id);
		planned.push(...wantedFor(item, board, { world, rows, now }));
	}
	return planned.filter((one) => {
		const day = dayOf(one.localAt);
		return days.first <= day && day <= days.last && dueAt(one) > now;
	});
};

/** As the ledger would hold it, free to be sent. */
const asRow = (planned: Planned, { planning }: Keeping): Occurrence => {
	const row = fresh(planned, { ...planning, cause: "rehearsed" });
	const free = { fence: 0, attempts: 0, absences: 0, isRepeat: false, updatedAt: row.dueAt };
	return { ...row, ...free, state: "planned" };
};

type Live = ReadonlyMap<Occurrence, RehearsedLine>;

const stillWanted = async (
	rows: readonly Occurrence[],
	{ keeping, present }: Around,
): Promise<Live> => {
	const live = new Map<Occurrence, RehearsedLine>();
	for (const row of rows) {
		const found = await reread(row, present, keeping.planning);
		if (found.is !== "wanted") continue;
		const { subject, board } = found;
		live.set(row, { subject, board, reason: ruleWords(row.rule) });
	}
	return live;
};

const momentsOf = (
	rows: readonly Occurrence[],
): readonly (readonly [Instant, readonly Occurrence[]])[] => {
	const moments = new Map<Instant, Occurrence[]>();
	for (const row of rows) moments.set(row.dueAt, [...(moments.get(row.dueAt) ?? []), row]);
	return [...moments].sort(([one], [other]) => (one < other ? -1 : 1));
};

const usualZone = "Europe/London";

const messageOf = ({ rows, destination }: Batch, at: Instant, live: Live): RehearsedMessage => {
	const [first] = rows;
	const lines = rows.flatMap((row) => live.get(row) ?? []);
	const zone = first?.zone ?? usualZone;
	const wall = first?.localAt ?? localMoment(at, zone);
	const isPersonal = destination.startsWith("person:") || destination.startsWith("email:");
	return {
		at,
		day: dayOf(wall),
		when: `${wordDay(dayOf(wall))}, ${wall.slice(11, 16)} (${zone})`,
		destination,
		lines,
		takes: isPersonal
			? [destination.slice(destination.indexOf(":") + 1)]
			: [...new Set(lines.flatMap(namedIn))],
	};
};

/** Whom a card in a channel mentions: its owner or watcher, for a meeting the secretary. */
const namedIn = ({ subject, board }: RehearsedLine): readonly string[] => {
	if (subject.kind === "board") return [];
	if (subject.kind === "meeting") return board.secretaryId ? [board.secretaryId] : [];
	const owner = answerableFor(subject);
	return owner?.kind === "person" ? [owner.id] : [];
};
