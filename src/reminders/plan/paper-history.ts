/**
 * Since when a paper has been asked for, and due on its day: most are as they were first asked for, but a meeting is
 * brought forward, an agenda item comes from the backlog, or a board wants its papers sooner.
 */

import type { Board } from "../../domain/boards/board.ts";
import { dayIn, type Instant, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Paper, paperDueOn } from "../../domain/meetings/paper.ts";
import type { Entity, EntityKind } from "../../domain/register.ts";
import type { Change, Register } from "../../usecases/ports.ts";
import type { Around } from "./meeting-reminder.ts";
import { rulesOf } from "./rules.ts";

/** Of each paper around which something was changed since it was asked for: all that was changed, in its order. */
export type Pasts = ReadonlyMap<string, readonly Change[]>;

type Beside = { readonly items: readonly AgendaItem[]; readonly board: Board };
type Placed = { readonly paper: Paper; readonly item: AgendaItem; readonly meetingId: string };

const placedOn = (papers: readonly Paper[], items: readonly AgendaItem[]): readonly Placed[] =>
	papers.flatMap((paper) => {
		const item = items.find(({ id }) => id === paper.agendaItemId);
		return item?.meetingId === undefined ? [] : [{ paper, item, meetingId: item.meetingId }];
	});

export const pastsOf = async (
	papers: readonly Paper[],
	{ items, board }: Beside,
	register: Pick<Register, "firstChanges" | "lastChanges" | "changesOf">,
): Promise<Pasts> => {
	const placed = placedOn(papers, items);
	if (placed.length === 0) return new Map();
	const ids = placed.flatMap(({ paper, item, meetingId }) => [paper.id, item.id, meetingId]);
	const lasts = await register.lastChanges([...new Set([board.id, ...ids])]);
	const firsts = await register.firstChanges(placed.map(({ paper }) => paper.id));
	const pasts = new Map<string, readonly Change[]>();
	for (const { paper, item, meetingId } of placed) {
		const asked = firsts.get(paper.id)?.at ?? "";
		const isLater = (id: string) => (lasts.get(id)?.at ?? "") > asked;
		const byHabit = paper.workingDays === undefined && isLater(board.id) ? [board] : [];
		if (byHabit.length === 0 && ![paper.id, item.id, meetingId].some(isLater)) continue;
		pasts.set(paper.id, await pastOf([paper, item, ...byHabit], register));
	}
	return pasts;
};

const pastOf = async (
	about: readonly (Paper | AgendaItem | Board)[],
	{ changesOf }: Pick<Register, "changesOf">,
): Promise<readonly Change[]> => {
	const all: Change[] = [];
	for (const { kind, id } of about) all.push(...(await changesOf(kind, id)));
	for (const id of new Set(all.flatMap(({ entity }) => meetingIn(entity))))
		all.push(...(await changesOf("meeting", id)));
	return all.sort((one, other) => one.sequence - other.sequence);
};

const meetingIn = (entity: Entity): readonly string[] =>
	entity.kind === "agendaItem" && entity.meetingId !== undefined ? [entity.meetingId] : [];

/** What is known at one moment: one thing of each kind, but for the meetings. */
type Known = Map<EntityKind | `meeting ${string}`, Entity>;

const dueThen = (known: Known, { world: { calendar, rules } }: Around): PlainDate | undefined => {
	const [paper, item] = [known.get("paper") as Paper, known.get("agendaItem") as AgendaItem];
	if (paper?.state.is !== "wanted" || item?.state !== "proposed") return undefined;
	const meeting = known.get(`meeting ${item.meetingId}`) as Meeting | undefined;
	if (meeting?.state.is !== "planned") return undefined;
	const board = known.get("board") as Board | undefined;
	const usual = (board ? rulesOf(board) : rules).papersDueWorkingDays;
	return paperDueOn(paper, meeting, { calendar, usual });
};

export type Since = {
	/** The day on which its author could first be told when it is due. */
	readonly asked?: PlainDate | undefined;
	/** The day on which it became due when it is. */
	readonly due?: PlainDate | undefined;
};

export const sinceWhen = (paper: Paper, around: Around, past: readonly Change[] = []): Since => {
	const first = past.find(({ entity }) => entity.kind === "paper")?.at;
	const known: Known = new Map();
	let due: PlainDate | undefined;
	let [asked, dated]: Instant[] = [];
	for (const { entity, at } of past) {
		known.set(entity.kind === "meeting" ? `meeting ${entity.id}` : entity.kind, entity);
		const then = dueThen(known, around);
		if (then === due) continue;
		if (due === undefined) asked = at;
		[due, dated] = [then, at];
	}
	// As it was asked for, it has been since the day that it says.
	const dayOf = (at: Instant | undefined): PlainDate | undefined =>
		at !== undefined && first !== undefined && at > first
			? dayIn(around.board.zone, at)
			: paper.askedOn;
	return due === undefined
		? { asked: paper.askedOn, due: paper.askedOn }
		: { asked: dayOf(asked), due: dayOf(dated) };
};
