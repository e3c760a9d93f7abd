/**
 * Every message that some days would send if nothing changed: planned, read again and gathered by the functions that
 * will send them, on a clock that is only thought of. Nothing is written.
 */
import { type Audience, maySee } from "../domain/audience.ts";
import type { Board } from "../domain/board.ts";
import { wordDay } from "../domain/date-words.ts";
import { addDays, type Instant } from "../domain/plain-date.ts";
import type { Days, RehearsedLine, RehearsedMessage } from "../usecases/reminder/records.ts";
import { answerableFor } from "./answering.ts";
import { type Batch, gather } from "./batches.ts";
import { type Present, presentOf } from "./desk.ts";
import { audienceOf } from "./hidden.ts";
import { markers, type Occurrence } from "./ledger.ts";
import { itemsOf, worldOf } from "./materialise.ts";
import { wayTo } from "./place.ts";
import { planFor, planForBoard } from "./plan.ts";
import { fresh } from "./plan-change.ts";
import { besideOf } from "./plan-papers.ts";
import { type Destination, dayOf, dueAt, keyOf, localMoment, type Planned } from "./planned.ts";
import { reread } from "./re-read.ts";
import type { Keeping } from "./records.ts";
import { isTold } from "./rule.ts";
import { ruleWords } from "./rule-words.ts";
import { notForAll } from "./screen.ts";
import { tellingOf } from "./undeliverable.ts";
import { planWeeks } from "./week.ts";

type Asked = { readonly boards: readonly Board[]; readonly days: Days };

export const rehearse = async (
	{ boards, days }: Asked,
	keeping: Keeping,
): Promise<readonly RehearsedMessage[]> => {
	const present = await presentOf(keeping.store);
	const marked = (await keeping.ledger.marker(markers.horizon)) as Instant | undefined;
	const covered = marked ?? keeping.clock.now();
	const rows: Occurrence[] = [];
	for (const board of boards)
		rows.push(...(await rowsOf(board, days, { keeping, present, covered })));
	const live = await stillWanted(rows, { keeping, present });
	const isRestricted = ({ boardId }: Occurrence) =>
		present.boards.get(boardId)?.visibility === "restricted";
	return momentsOf([...live.keys()]).flatMap(([at, due]) =>
		gather(due, { now: at, isRestricted, isHidden: () => false })
			.map((batch) => messageOf(batch, at, live))
			.sort(byPlace),
	);
};

/** At one moment the channels come first, in a settled order, and in each of them board by board. */
const byPlace = (one: RehearsedMessage, other: RehearsedMessage): number =>
	orderOf(one) === orderOf(other) ? 0 : orderOf(one) < orderOf(other) ? -1 : 1;

const orderOf = ({ destination, lines }: RehearsedMessage): string =>
	`${destination} ${lines[0]?.board.code ?? ""}`;

type Around = { readonly keeping: Keeping; readonly present: Present };
type Reaching = Around & {
	/** So far the ledger has everything that is to come. */
	readonly covered: Instant;
};

const rowsOf = async (
	board: Board,
	days: Days,
	{ keeping, present, covered }: Reaching,
): Promise<readonly Occurrence[]> => {
	const { ledger, clock, planning } = keeping;
	const beside = await besideOf(board, present.register);
	const world = { ...worldOf(board, [...present.people.values()], planning), beside };
	const around = { first: addDays(days.first, -1), last: addDays(days.last, 1) };
	const weeks = planWeeks(board, world, around);
	const rows: Occurrence[] = [];
	for (const subject of [board, ...(await itemsOf(board, present.register))]) {
		const known = (await ledger.ofItem(subject.id)).filter(({ boardId }) => boardId === board.id);
		const planned =
			subject.kind === "board"
				? [...planForBoard(board, world), ...weeks]
				: planFor(subject, board, world);
		const keys = new Set(known.map(keyOf));
		const beyond = planned.filter((one) => dueAt(one) > covered && !keys.has(keyOf(one)));
		rows.push(...known.filter(isToCome), ...beyond.map((one) => asRow(one, keeping)));
	}
	const now = clock.now();
	return rows.filter(({ localAt, dueAt: due }) => {
		const day = dayOf(localAt);
		return days.first <= day && day <= days.last && due > now;
	});
};

/** News that is kept for the morning is to come as well. */
const isToCome = ({ state, rule }: Occurrence): boolean => state === "planned" && !isTold(rule);

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
	const reads = readersOf(keeping, present);
	for (const row of rows) {
		const found = await reread(row, present, keeping);
		if (found.is !== "wanted") continue;
		const { subject, board } = found;
		const hidden = maySee(board, await reads(row.destination)) ? undefined : notForAll;
		const way = await wayTo(row, present, keeping.ways);
		const why = hidden ?? (way.is === "nowhere" ? way.reason : undefined);
		const said = why === undefined ? row : await toldInstead(row, why, { keeping, present });
		const by = said === row && way.is !== "nowhere" && way.is !== "slack" ? way.is : undefined;
		if (said) live.set(said, { subject, board, reason: ruleWords(said.rule), by });
	}
	return live;
};

/** It would be refused when its moment comes, and somebody else be told. */
const toldInstead = async (
	row: Occurrence,
	why: string,
	{ keeping, present }: Around,
): Promise<Occurrence | undefined> => {
	const desk = { ...keeping, ids: keeping.planning.ids };
	const told = await tellingOf(row, why, { desk, present, now: row.dueAt });
	return told && { ...row, ...told };
};

/** Who would read what is said in each place, asked once. */
const readersOf = ({ directory }: Keeping, { people }: Present) => {
	const known = new Map<Destination, Promise<Audience>>();
	const ask = (destination: Destination): Promise<Audience> =>
		destination.startsWith("channel:")
			? directory.channel(destination.slice("channel:".length))
			: audienceOf(people.get(destination.slice("person:".length)), { directory });
	return (destination: Destination): Promise<Audience> => {
		const audience = known.get(destination) ?? ask(destination);
		known.set(destination, audience);
		return audience;
	};
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
	// A telling keeps the wall of what it tells of.
	const wall = first && !isTold(first.rule) ? first.localAt : localMoment(at, zone);
	return {
		at,
		day: dayOf(wall),
		when: `${wordDay(dayOf(wall))}, ${wall.slice(11, 16)} (${zone})`,
		destination,
		by: lines[0]?.by,
		lines,
		takes: takenBy(destination, lines),
	};
};

/** Which administrator it will be is not known yet. */
const takenBy = (destination: Destination, lines: readonly RehearsedLine[]): readonly string[] => {
	if (destination === "administrator") return [];
	return destination.startsWith("channel:")
		? [...new Set(lines.flatMap(namedIn))]
		: [destination.slice(destination.indexOf(":") + 1)];
};

/** Whom a card in a channel mentions: its owner or watcher, for a meeting the secretary. */
const namedIn = ({ subject, board }: RehearsedLine): readonly string[] => {
	if (subject.kind === "board") return [];
	if (subject.kind === "meeting") return board.secretaryId ? [board.secretaryId] : [];
	const owner = answerableFor(subject);
	return owner?.kind === "person" ? [owner.id] : [];
};
