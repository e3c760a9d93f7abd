/**
 * Carries a merge out, all of it in one transaction: the board that goes on first, then everything that moves to it,
 * then the end of the one that was taken over. In this order no reminder is without a board for a moment.
 */

import type { Board } from "../../domain/boards/board.ts";
import { circleOf, type Line } from "../../domain/boards/oversight.ts";
import { dayIn, type Instant, type PlainDate } from "../../domain/dates/plain-date.ts";
import { nextToHangOn } from "../../domain/items/anchor.ts";
import { changedAlone } from "../../domain/meetings/joint.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { hangsOn, hungOn, rehungElsewhere } from "../../domain/merges/anchors.ts";
import { type Estate, stopped } from "../../domain/merges/clashes.ts";
import {
	type Merge,
	type MergeDone,
	type Movable,
	type Moved,
	mergedAway,
	mergedBoard,
	numberedIn,
	numberOf,
	type Rehung,
	type Repointed,
} from "../../domain/merges/merge.ts";
import type { RegisterChange } from "../ports.ts";
import { currently, entitiesOfKind, ownedBy } from "./estate.ts";
import { pointOther } from "./relink-joint.ts";

type Merging = {
	readonly register: RegisterChange;
	readonly merge: Merge;
	readonly from: Board;
	readonly into: Board;
	readonly boards: readonly Board[];
	readonly now: Instant;
	readonly today: PlainDate;
};

/** Why a merge that was planned cannot be carried out any more. */
const obstacle = (from: Board | undefined, into: Board | undefined): string | undefined => {
	if (!from || !into) return "one of the boards is gone";
	const ended = [from, into].find(({ state }) => state.is === "ended");
	return ended && `${ended.name} has ended meanwhile`;
};

const stop = <T extends Movable>(movable: T, { today, into }: Merging): T => {
	const reason = `merged into ${into.name}`;
	if (movable.kind === "series") return { ...movable, state: { is: "ended", on: today, reason } };
	if (movable.kind !== "meeting") return movable;
	const cancelled: Meeting = { ...movable, state: { is: "cancelled", on: today, reason } };
	return { ...movable, ...changedAlone(cancelled) };
};

const moveOne = async (
	known: Movable,
	merging: Merging,
	isStopped: "goes on" | "stopped",
): Promise<Moved> => {
	const { register, from, into } = merging;
	// As it is at this moment: a meeting that moved before it may have moved its date.
	const fresh = (await currently(register, known)) ?? known;
	const movable = hungOn(fresh, { from: from.id, into: into.id });
	await pointOther(register, movable, { from: from.id, into: into.id });
	const run = numberedIn(movable.kind);
	const number = run ? await register.nextNumber(into.id, run) : 0;
	const home = run ? { boardId: into.id, number } : { boardId: into.id };
	const moved = { ...(isStopped === "stopped" ? stop(movable, merging) : movable), ...home };
	await register.move(moved as Movable, from.id);
	const { kind, id, version } = movable;
	const was = { kind, id, was: numberOf(movable), now: number, version: version + 1 };
	return isStopped === "stopped" ? { ...was, stopped: true } : was;
};

const estateOf = (board: Board, owned: readonly Movable[]): Estate => ({
	board,
	meetings: entitiesOfKind(owned, "meeting"),
	series: entitiesOfKind(owned, "series"),
});

const moveAll = async (merging: Merging): Promise<readonly Moved[]> => {
	const { register, merge, from, into, now, today } = merging;
	const ours = await ownedBy(register, from.id);
	const theirs = await ownedBy(register, into.id);
	const estates = { from: estateOf(from, ours), into: estateOf(into, theirs) };
	const over = stopped(estates, merge.settled, { on: today, now });
	const moved: Moved[] = [];
	// What hung on a meeting that is called off goes over to the next of all that are there by then.
	const isOver = ({ id }: Movable) => over.has(id);
	for (const movable of ours.filter((one) => !isOver(one)))
		moved.push(await moveOne(movable, merging, "goes on"));
	for (const movable of ours.filter(isOver)) moved.push(await moveOne(movable, merging, "stopped"));
	return moved;
};

/** Dates on other boards that hung on a meeting of the board that ended. */
const rehang = async (merging: Merging): Promise<readonly Rehung[]> => {
	const { register, from } = merging;
	const boards = await register.boards();
	const into = boards.find(({ id }) => id === merging.into.id) ?? merging.into;
	const rehung: Rehung[] = [];
	for (const item of [...(await register.actions()), ...(await register.milestones())]) {
		const home = boards.find(({ id }) => id === item.boardId);
		if (!home || !hangsOn(item, from.id)) continue;
		await register.save(rehungElsewhere(item, { home, from: from.id, into }));
		rehung.push({ kind: item.kind, id: item.id, version: item.version + 1 });
	}
	return rehung;
};

/** What waits for the next meeting of a board waits no longer where it has one by now. */
export const hangOnNext = async (
	register: RegisterChange,
	board: Pick<Board, "id">,
	now: Instant,
): Promise<void> => {
	const meetings = await register.meetings({ boardIds: [board.id], openOnly: true });
	const next = nextToHangOn(meetings, now);
	if (next) await register.follow(next);
};

/** Boards that stood under the one that ended stand under the one that took over. */
const repointBoards = async (merging: Merging, line: Line): Promise<readonly Repointed[]> => {
	const { register, from, into } = merging;
	const boards = await register.boards();
	const under = boards.filter((board) => board[line] === from.id && board.id !== into.id);
	for (const board of under) {
		const now = (await register.boards()).find(({ id }) => id === board.id) ?? board;
		const upper = boards.find(({ id }) => id === into.id) ?? into;
		const isCircle = circleOf(now, upper, boards);
		await register.save({ ...now, [line]: isCircle ? undefined : into.id });
	}
	return under.map(({ id }) => ({ kind: "board" as const, id, link: line }));
};

/**
 * A work stream's boards are seen by everybody, so it is told of no restricted board that it did not cross: there it
 * goes on naming the board that ended, and whoever runs the one that took over runs it.
 */
const repointStreams = async ({ register, from, into }: Merging): Promise<readonly Repointed[]> => {
	const merged = (await register.boards()).find(({ id }) => id === into.id);
	if (merged?.visibility !== "open") return [];
	const streams = (await register.workStreams()).filter(({ boardIds }) =>
		boardIds?.includes(from.id),
	);
	const repointed: Repointed[] = [];
	for (const stream of streams) {
		const held = stream.boardIds ?? [];
		const others = held.filter((id) => id !== from.id && id !== into.id);
		const ranAcrossBoth = held.includes(into.id) ? ({ ranAcrossBoth: true } as const) : {};
		await register.save({ ...stream, boardIds: [...others, into.id] });
		repointed.push({ kind: "workStream", id: stream.id, link: "boardIds", ...ranAcrossBoth });
	}
	return repointed;
};

/** Everybody's own channel hears of it, unless the name of one board would be told where it may not be. */
export const announceBoth = async (
	register: RegisterChange,
	boards: readonly [from: Board, into: Board],
	news: "merged" | "separated",
): Promise<void> => {
	const [from, into] = boards;
	if (boards.some(({ visibility }) => visibility === "restricted")) return;
	await register.announce(into, news);
	if (from.channelId !== into.channelId) await register.announce(from, news);
};

const boardNow = async (register: RegisterChange, board: Board): Promise<Board> =>
	(await register.boards()).find(({ id }) => id === board.id) ?? board;

const takeOver = async (merging: Merging): Promise<MergeDone> => {
	const { register, merge, from, into, boards, today } = merging;
	await register.save(mergedBoard({ from, into, boards }, merge.settled));
	const moved = await moveAll(merging);
	const repointed = [
		...(await repointBoards(merging, "overseenById")),
		...(await repointBoards(merging, "parentId")),
		...(await repointStreams(merging)),
	];
	const rehung = await rehang(merging);
	await hangOnNext(register, into, merging.now);
	await register.save(
		mergedAway(await boardNow(register, from), into.id, [merge.on, today].toSorted()[0] ?? today),
	);
	const versions = { fromVersion: from.version, intoVersion: into.version };
	return { ...versions, intoAfter: into.version + 1, moved, repointed, rehung };
};

/** The merge as it stands afterwards: done, or cancelled where something stood in its way. */
export const carryOut = async (
	register: RegisterChange,
	merge: Merge,
	now: Instant,
): Promise<Merge> => {
	const boards = await register.boards();
	const from = boards.find(({ id }) => id === merge.fromId);
	const into = boards.find(({ id }) => id === merge.intoId);
	const reason = obstacle(from, into);
	if (!from || !into || reason) {
		const cancelled: Merge = { ...merge, state: { is: "cancelled", at: now, reason } };
		await register.save(cancelled);
		return cancelled;
	}
	const today = dayIn(into.zone, now);
	const done = await takeOver({ register, merge, from, into, boards, now, today });
	const carried: Merge = { ...merge, state: { is: "done", at: now, done } };
	await register.save(carried);
	await announceBoth(
		register,
		[await boardNow(register, from), await boardNow(register, into)],
		"merged",
	);
	return carried;
};
