/**
 * Every message that some days would send if nothing changed but what is planned to: planned, read again and gathered by the functions that
 * will send them, on a clock that is only thought of. Nothing is written.
 */

import { type Audience, maySee } from "../../domain/audience/audience.ts";
import type { Board } from "../../domain/boards/board.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { addDays, type Instant, usualZone } from "../../domain/dates/plain-date.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import type { Days, RehearsedLine, RehearsedMessage } from "../../usecases/reminder/records.ts";
import { notForAll } from "../deliver/audience-check.ts";
import { type Batch, gather } from "../deliver/batches.ts";
import { type Present, presentOf } from "../deliver/delivery-context.ts";
import { reread } from "../deliver/re-read.ts";
import { wayTo } from "../deliver/resolve-destination.ts";
import { tellingOf } from "../deliver/undeliverable.ts";
import { audienceOf } from "../deliver/withheld-messages.ts";
import { markers, type Occurrence } from "../ledger/ledger.ts";
import { type Destination, dayOf, localMoment } from "../plan/planned-reminder.ts";
import { type Unbooked, unbookedOf, withUnbooked } from "../plan/projected-meetings.ts";
import { isTold } from "../plan/rule.ts";
import type { Keeping } from "./records.ts";
import { rowsOf, stretchesOf } from "./rehearsal-rows.ts";
import { ruleWords } from "./rule-words.ts";

type Asked = { readonly boards: readonly Board[]; readonly days: Days };

export const rehearse = async (
	{ boards, days }: Asked,
	keeping: Keeping,
): Promise<readonly RehearsedMessage[]> => {
	const now = await presentOf(keeping.store);
	const unbooked = await unbookedIn({ boards, days }, keeping, now);
	const present = withUnbooked(now, unbooked);
	const bookedFrom = new Map(unbooked.map(({ meeting, from }) => [meeting.id, from]));
	const marked = (await keeping.ledger.marker(markers.horizon)) as Instant | undefined;
	const covered = marked ?? keeping.clock.now();
	const reads = readersOf(keeping, present);
	const live = new Map<Occurrence, RehearsedLine>();
	for (const stretch of boards.flatMap((board) => stretchesOf(board, present, days.last)))
		for (const row of await rowsOf(stretch, days, { keeping, covered, bookedFrom }))
			await rehearseRow(row, live, { keeping, present: stretch.present, reads });
	const isRestricted = ({ boardId }: Occurrence) =>
		present.boards.get(boardId)?.visibility === "restricted";
	return momentsOf([...live.keys()]).flatMap(([at, due]) =>
		gather(due, { now: at, isRestricted, isHidden: () => false })
			.map((batch) => messageOf(batch, at, live))
			.sort(byPlace),
	);
};

/** Nothing is said longer before a meeting than its board has chosen, but for days off between. */
const unbookedIn = (
	{ boards, days }: Asked,
	{ clock, planning }: Keeping,
	present: Present,
): Promise<readonly Unbooked[]> => {
	const leads = boards.flatMap((board) => {
		const { meetingDaysBefore, series } = planning.rules(board);
		const all = [{ meetingDaysBefore }, ...Object.values(series)];
		return all.flatMap(({ meetingDaysBefore: own = [] }) =>
			own.filter((lead) => typeof lead === "number"),
		);
	});
	return unbookedOf(new Set(boards.map(({ id }) => id)), {
		...{ present, now: clock.now(), calendar: planning.calendar },
		last: addDays(days.last, Math.max(7, ...leads) + 7),
	});
};

/** At one moment the channels come first, in a settled order, and in each of them board by board. */
const byPlace = (one: RehearsedMessage, other: RehearsedMessage): number =>
	orderOf(one) === orderOf(other) ? 0 : orderOf(one) < orderOf(other) ? -1 : 1;

const orderOf = ({ destination, lines }: RehearsedMessage): string =>
	`${destination} ${lines[0]?.board.code ?? ""}`;

type Around = { readonly keeping: Keeping; readonly present: Present };
type Live = ReadonlyMap<Occurrence, RehearsedLine>;

type Reading = Around & { readonly reads: ReturnType<typeof readersOf> };

/** What would be said of it then, and to whom; nothing where it would not be wanted any more. */
const rehearseRow = async (
	row: Occurrence,
	live: Map<Occurrence, RehearsedLine>,
	{ keeping, present, reads }: Reading,
): Promise<void> => {
	const found = await reread(row, present, { ...keeping, now: row.dueAt });
	if (found.is !== "wanted") return;
	const { subject, board } = found;
	const hidden = maySee(board, await reads(row.destination)) ? undefined : notForAll;
	const way = await wayTo(row, present, keeping.ways);
	const why = hidden ?? (way.is === "nowhere" ? way.reason : undefined);
	const said = why === undefined ? row : await toldInstead(row, why, { keeping, present });
	const by = said === row && way.is !== "nowhere" && way.is !== "slack" ? way.is : undefined;
	if (said) live.set(said, { subject, board, reason: ruleWords(said.rule), by });
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
