/**
 * Undoes a merge, all of it in one transaction: the board that had ended first, then everything that goes back to it,
 * then the board that had taken over. What people have changed meanwhile stays as they left it.
 */

import type { Board } from "../../domain/boards/board.ts";
import type { Instant } from "../../domain/dates/plain-date.ts";
import { dueOf } from "../../domain/items/anchor.ts";
import { hangsOn, hungBack, hungOn } from "../../domain/merges/anchors.ts";
import {
	type Merge,
	type MergeDone,
	type Movable,
	type Moved,
	numberedIn,
	numberOf,
	type Rehung,
	type Repointed,
} from "../../domain/merges/merge.ts";
import { withoutRulesOf, withRulesBack } from "../../domain/merges/series-rules.ts";
import {
	broughtBack,
	type Opens,
	revived,
	separated,
	type Times,
} from "../../domain/merges/undo.ts";
import type { Entity } from "../../domain/register.ts";
import type { RegisterChange } from "../ports.ts";
import { announceBoth, hangOnNext } from "./carry-out.ts";
import { currently, entitiesOfKind, ownedBy } from "./estate.ts";
import { pointOther } from "./relink-joint.ts";
import { partDates } from "./separate-dates.ts";

type Undoing = {
	readonly register: RegisterChange;
	readonly merge: Merge;
	readonly done: MergeDone;
	readonly from: Board;
	readonly into: Board;
	readonly opens: Opens;
};

const asOf = async <E extends Entity>(
	{ register }: Undoing,
	now: E,
	version: number,
): Promise<E> => {
	const all = await register.changesOf(now.kind, now.id);
	return (all.find(({ entity }) => entity.version === version)?.entity as E | undefined) ?? now;
};

const timesOf = async (undoing: Undoing): Promise<Times> => {
	const { into, done } = undoing;
	return {
		before: await asOf(undoing, into, done.intoVersion),
		after: await asOf(undoing, into, done.intoAfter),
		now: into,
	};
};

/** What the merge stopped, and nobody has touched since, goes on again. */
const asItWas = async (now: Movable, moved: Moved, undoing: Undoing): Promise<Movable> => {
	if (!moved.stopped || now.version !== moved.version) return now;
	const before = { ...(await asOf(undoing, now, moved.version - 1)), version: now.version };
	if (before.kind !== "meeting" || now.kind !== "meeting" || !before.joint) return before;
	// To a calendar that holds it cancelled this is one change more.
	const revision = (now.joint ?? before.joint).revision + 1;
	return { ...before, joint: { ...before.joint, revision } };
};

/** A date that hung on its own board's meetings, and not on those of the board that took over, does so again. */
const hungAsBefore = async (now: Movable, moved: Moved, undoing: Undoing): Promise<Movable> => {
	const { from, into } = undoing;
	if (!hangsOn(now, into.id)) return now;
	const before = await asOf(undoing, now, moved.version - 1);
	if (!hangsOn(before, from.id)) return now;
	return hungOn(now, { from: into.id, into: from.id });
};

const hangBack = async ({ kind, id, version }: Rehung, undoing: Undoing): Promise<void> => {
	const { register, from, into } = undoing;
	const item = await register.itemById(kind, id);
	if (item?.kind !== "action" && item?.kind !== "milestone") return;
	const was = await asOf(undoing, item, version - 1);
	const back = hungBack(item, was, { from: from.id, into: into.id, version });
	if (dueOf(back) !== dueOf(item)) await register.save(back);
};

const bringBack = async (moved: Moved, undoing: Undoing): Promise<void> => {
	const { register, from, into } = undoing;
	const now = await currently(register, moved);
	if (!now) return;
	const back = await hungAsBefore(await asItWas(now, moved, undoing), moved, undoing);
	await register.move(broughtBack(back, { boardId: from.id, was: moved.was }), into.id);
	await pointOther(register, back, { from: into.id, into: from.id });
};

/** The meeting that something is about, if it is about one. */
const meetingOf = (movable: Movable): string | undefined =>
	"meetingId" in movable ? movable.meetingId : undefined;

const goBack = async (movable: Movable, undoing: Undoing): Promise<Moved> => {
	const { register, from, into } = undoing;
	const run = numberedIn(movable.kind);
	const was = run ? await register.nextNumber(from.id, run) : 0;
	await register.move(broughtBack(movable, { boardId: from.id, was }), into.id);
	const { kind, id, version } = movable;
	return { kind, id, was, now: numberOf(movable), version: version + 1 };
};

/**
 * What has been added since to something that goes back goes with it, under numbers of its board's own: the meetings of
 * a series, and the agenda, papers, replies, minutes and actions of a meeting.
 */
const addedSince = async (undoing: Undoing): Promise<readonly Moved[]> => {
	const { register, done, into } = undoing;
	const series = new Set(done.moved.filter(({ kind }) => kind === "series").map(({ id }) => id));
	const owned = await ownedBy(register, into.id);
	const booked = entitiesOfKind(owned, "meeting").filter(({ seriesId }) =>
		series.has(seriesId ?? ""),
	);
	const meetings = new Set([...done.moved, ...booked].map(({ id }) => id));
	const about = owned.filter((movable) => meetings.has(meetingOf(movable) ?? ""));
	const items = new Set([...done.moved, ...about].map(({ id }) => id));
	const papers = entitiesOfKind(owned, "paper").filter(({ agendaItemId }) =>
		items.has(agendaItemId),
	);
	const moved: Moved[] = [];
	for (const movable of [...booked, ...about, ...papers])
		moved.push(await goBack(movable, undoing));
	return moved;
};

const pointBack = async (link: Repointed, undoing: Undoing): Promise<void> => {
	const { register, from, into } = undoing;
	if (link.link === "boardIds") {
		const stream = (await register.workStreams()).find(({ id }) => id === link.id);
		if (!stream) return;
		const others = (stream.boardIds ?? []).filter((id) => id !== from.id && id !== into.id);
		const kept = link.ranAcrossBoth ? [into.id] : [];
		await register.save({ ...stream, boardIds: [...others, ...kept, from.id] });
		return;
	}
	const board = (await register.boards()).find(({ id }) => id === link.id);
	// Where it answers to another board by now, somebody has decided that.
	if (board && (board[link.link] ?? into.id) === into.id)
		await register.save({ ...board, [link.link]: from.id });
};

/** What is opened again goes on numbering from the next hundred: the gap would tell how much the restricted board has. */
const blurGap = async (undoing: Undoing, opened: Board): Promise<void> => {
	const { register, done, from, into } = undoing;
	if (opened.visibility !== "open" || from.visibility !== "restricted") return;
	const runs = new Set(done.moved.flatMap(({ kind }) => numberedIn(kind) ?? []));
	for (const run of runs) while ((await register.nextNumber(into.id, run)) % 100 !== 0);
};

const takeApart = async (undoing: Undoing): Promise<MergeDone> => {
	const { register, done, from, into } = undoing;
	const times = await timesOf(undoing);
	const was = await asOf(undoing, from, done.fromVersion);
	const back = revived({ was, now: from, opens: undoing.opens }, times);
	const series = new Set(done.moved.filter(({ kind }) => kind === "series").map(({ id }) => id));
	await register.save(withRulesBack(back, into, series));
	for (const moved of done.moved) await bringBack(moved, undoing);
	const since = await addedSince(undoing);
	const now = (await register.boards()).find(({ id }) => id === into.id) ?? into;
	const opened = withoutRulesOf(separated({ ...times, now }, undoing.opens), series);
	await register.save(opened);
	await blurGap(undoing, opened);
	for (const rehung of done.rehung ?? []) await hangBack(rehung, undoing);
	for (const link of done.repointed) await pointBack(link, undoing);
	return { ...done, moved: [...done.moved, ...since] };
};

export type Separating = { readonly now: Instant; readonly opens: Opens };

export const separate = async (
	register: RegisterChange,
	merge: Merge,
	{ now, opens }: Separating,
): Promise<Merge> => {
	if (merge.state.is !== "done") return merge;
	const find = async (id: string) => (await register.boards()).find((board) => board.id === id);
	const [from, into] = [await find(merge.fromId), await find(merge.intoId)];
	if (!from || !into) return merge;
	const done = await takeApart({ register, merge, done: merge.state.done, from, into, opens });
	await partDates(register, merge, merge.state.done);
	for (const board of [from, into]) await hangOnNext(register, board, now);
	const undone: Merge = { ...merge, state: { is: "undone", at: now, done } };
	await register.save(undone);
	const both = [(await find(from.id)) ?? from, (await find(into.id)) ?? into] as const;
	await announceBoth(register, both, "separated");
	return undone;
};
