/** What is asked of a thing over its time: all that became of it in the order of its days, each day that it was due, and since when it has been so. */

import type { Board } from "../../../domain/boards/board.ts";
import { coverageOf } from "../../../domain/boards/board-contents.ts";
import { isDated, wordDate, wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn, daysBetween, type PlainDate, plainDate } from "../../../domain/dates/plain-date.ts";
import { editionWords } from "../../../domain/items/guidance.ts";
import type { RagReport } from "../../../domain/items/milestone.ts";
import type { WorkStream } from "../../../domain/items/plan.ts";
import type { Meeting } from "../../../domain/meetings/meeting.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Subject } from "../../../domain/questions/question.ts";
import type { Entity, EntityKind, Item } from "../../../domain/register.ts";
import type { Change } from "../../ports.ts";
import {
	type Answering,
	asks,
	counted,
	listed,
	none,
	todayFor,
	withoutStop,
} from "../answering.ts";
import { type Duty, isDuty, meetingBehind, meetingLine, sourceWords } from "../items/lines.ts";
import { inOrder } from "../meetings/times.ts";
import { pageSize } from "../thread/pages.ts";
import { isDay } from "../thread/sources.ts";
import { meetingsOf } from "../world.ts";
import { changeWords, dueWords } from "./change-words.ts";

type Happening = { readonly on: PlainDate; readonly says: string };
type Happenings = readonly Happening[];

const happeningOn = (on: PlainDate | undefined, says: string): Happenings =>
	on === undefined ? [] : [{ on, says }];

const byWords = (id: string | undefined, { lookups }: Answering): string => {
	const name = lookups.name(id);
	return name === undefined ? "" : ` by ${name}`;
};

const reasonWords = (reason: string | undefined): string =>
	reason ? `: ${withoutStop(reason)}` : "";

const reported = (report: RagReport | undefined, answering: Answering): Happenings =>
	report
		? happeningOn(
				report.on,
				`reported ${report.rag}${byWords(report.byId, answering)}: ${withoutStop(report.reason)}`,
			)
		: [];

/** Where it came from: the paper, and the meeting at which it was given. */
const begun = (item: Duty, answering: Answering): Happenings => {
	const { source } = item;
	const meeting = meetingBehind(item, answering);
	const line = meeting && meetingLine(meeting, answering);
	const paper = source && isDay(source.dated) ? plainDate(source.dated) : undefined;
	return [
		...happeningOn(paper, `in ${sourceWords(source)}`),
		...(meeting?.time.is === "fixed"
			? happeningOn(meeting.time.on, `given at ${line?.board} (${line?.reference})`)
			: []),
	];
};

const done = (item: Duty, answering: Answering): Happenings => {
	if (item.kind === "milestone")
		return [...reported(item.report, answering), ...happeningOn(item.actual, "achieved")];
	const { state } = item;
	if (state.is === "closed")
		return happeningOn(
			state.on,
			`closed${byWords(state.byId, answering)}${reasonWords(state.outcome)}`,
		);
	return item.kind === "guidance" && item.state.is !== "expected" && isDated(item.state.when)
		? happeningOn(item.state.when.first, `${item.state.is}${editionWords(item)}`)
		: [];
};

/** Those of one day are told together. */
const eachDay = (
	days: readonly (readonly [PlainDate | undefined, string])[],
	say: (names: string) => string,
): Happenings =>
	[...new Set(days.map(([on]) => on))].flatMap((on) => {
		const names = days.flatMap(([day, name]) => (day === on ? [name] : [])).sort();
		return happeningOn(on, say(listed(names)));
	});

/** Where it has reached, body by body. */
const reached = (item: Duty, { lookups }: Answering): Happenings => {
	const isSent = item.kind === "guidance";
	const bodies = coverageOf(item).flatMap(({ organisationId, since, done }) => {
		const name = lookups.name(organisationId);
		return name === undefined ? [] : [{ name, since, done: done?.on }];
	});
	return [
		...eachDay(
			bodies.map(({ since, name }) => [since, name]),
			(names) => (isSent ? `sent to ${names}` : `to be done in ${names}`),
		),
		...eachDay(
			bodies.map(({ done, name }) => [done, name]),
			(names) => (isSent ? `acknowledged by ${names}` : `done in ${names}`),
		),
	];
};

const meetingHappenings = ({ state, time }: Meeting): Happenings => {
	if (state.is === "cancelled")
		return happeningOn(state.on, `cancelled${reasonWords(state.reason)}`);
	return state.is === "held" && time.is === "fixed" ? happeningOn(time.on, "held") : [];
};

const metHappenings = ({ id }: Board, { world, lookups }: Answering): Happenings => {
	const held = inOrder(meetingsOf(world, id).filter(({ state }) => state.is === "held"));
	const [first, last] = [held[0], held.at(-1)];
	const metOn = (meeting: Meeting | undefined, which: string): Happenings =>
		meeting?.time.is === "fixed"
			? happeningOn(meeting.time.on, `${which} (${lookups.reference(meeting)})`)
			: [];
	const many = `the last of the ${held.length} meetings that are recorded as held`;
	return [
		...metOn(first, "the first meeting that is recorded as held"),
		...(last === first ? [] : metOn(last, many)),
	];
};

const boardHappenings = (board: Board, answering: Answering): Happenings => {
	const { state, terms, id } = board;
	const into = state.is === "ended" && answering.lookups.name(state.mergedIntoId);
	return [
		...happeningOn(terms?.approvedOn, "its terms of reference were agreed"),
		...(state.is === "active" ? happeningOn(state.since, "became active") : []),
		...metHappenings(board, answering),
		...answering.world.boards.flatMap(({ name, state: other }) =>
			other.is === "ended" && other.mergedIntoId === id
				? happeningOn(other.on, `took over from ${name}`)
				: [],
		),
		...(state.is === "ended"
			? happeningOn(
					state.on,
					`${into ? `merged into ${into}` : "ended"}${reasonWords(state.reason)}`,
				)
			: []),
	];
};

/** What its record says of days gone by: as it was recorded at first, and where it has reached by now. */
const happeningsOf = (first: Entity, now: Entity, answering: Answering): Happenings => {
	if (isDuty(first) && isDuty(now))
		return [...begun(first, answering), ...done(first, answering), ...reached(now, answering)];
	if (first.kind === "meeting") return meetingHappenings(first);
	if (now.kind === "board") return boardHappenings(now, answering);
	return first.kind === "workStream" ? reported(first.report, answering) : [];
};

const reportIn = (change: Change | undefined): RagReport | undefined =>
	change?.entity.kind === "milestone" || change?.entity.kind === "workStream"
		? change.entity.report
		: undefined;

/** A work stream has nothing but its reports that could be told as a change. */
const reportWords = (before: Change | undefined, after: Change): string => {
	const report = after.entity.kind === "workStream" ? reportIn(after) : undefined;
	const was = reportIn(before);
	const isNew = report && (was?.on !== report.on || was.rag !== report.rag);
	return isNew && before ? `reported ${report.rag}: ${withoutStop(report.reason)}` : "";
};

const changeHappenings = (
	after: Change,
	before: Change | undefined,
	answering: Answering,
): Happenings => {
	const changed = changeWords(before?.entity, after.entity, answering);
	const did = [changed, reportWords(before, after)].filter(Boolean).join(", ");
	const says = did === "added" ? "first recorded" : did;
	const on = dayIn(answering.zone, after.at);
	return says ? happeningOn(on, `${says}, by ${after.author.name}`) : [];
};

const listFact = (what: string, lines: readonly string[], left = 0): Fact => ({
	...{ is: "boards", what, count: lines.length + left, boards: lines, left },
});

/** Oldest first; of more than a page, the latest. */
const lifeOf = async (
	{ kind, id }: Subject,
	name: string,
	answering: Answering,
): Promise<readonly Fact[]> => {
	const changes = await answering.register.changesOf(kind, id);
	const [first, last] = [changes[0], changes.at(-1)];
	if (!first || !last) return [];
	const changed = changes.flatMap((one, at) => changeHappenings(one, changes[at - 1], answering));
	const all = [...happeningsOf(first.entity, last.entity, answering), ...changed];
	const lines = all
		.sort((one, other) => one.on.localeCompare(other.on))
		.map(({ on, says }) => `${wordDay(on)}: ${says}`);
	const shown = lines.slice(-pageSize);
	return [listFact(`Recorded of ${name}, oldest first`, shown, lines.length - shown.length)];
};

/** Each change that gave it another day than it had; that it came out, or was done, moved nothing. */
const movesOf = async (item: Item, answering: Answering): Promise<readonly Fact[]> => {
	if (item.kind === "meeting") return [];
	const { register, lookups, zone } = answering;
	const changes = await register.changesOf(item.kind, item.id);
	const [first] = changes;
	if (!first) return [];
	const name = lookups.reference(item);
	const dueIn = (change: Change | undefined) =>
		change && isDuty(change.entity) ? dueWords(change.entity) : undefined;
	const moves = changes.flatMap((change, at) => {
		const [was, is] = [dueIn(changes[at - 1]), dueIn(change)];
		const isMove = was !== undefined && is !== undefined && was !== is;
		const on = wordDay(dayIn(zone, change.at));
		return isMove ? [`${on}: from ${was} to ${is}, by ${change.author.name}`] : [];
	});
	if (moves.length > 0) return [listFact(`Moves of ${name}`, moves)];
	const recorded = wordDay(dayIn(zone, first.at));
	const isOffPlan =
		item.kind === "milestone" && wordDate(item.forecast) !== wordDate(item.baseline);
	return [
		none(
			isOffPlan
				? `Its forecast was another than its baseline when ${name} was first recorded, on ${recorded}, and has not been changed since`
				: `No change of its date is recorded: ${name} was first recorded on ${recorded}`,
		),
	];
};

export const overTimeOf = async (item: Item, answering: Answering): Promise<readonly Fact[]> => {
	const name = answering.lookups.reference(item);
	return [
		...(asks(answering, "moves") ? await movesOf(item, answering) : []),
		...(asks(answering, "history") ? await lifeOf(item, name, answering) : []),
	];
};

export const lifeAsked = async (
	thing: Board | WorkStream,
	answering: Answering,
): Promise<readonly Fact[]> =>
	asks(answering, "history") ? lifeOf(thing, thing.name, answering) : [];

/** Since when a board has been active, where anybody kept that; else the earliest day that is recorded of it. */
export const begunFacts = (board: Board, answering: Answering): readonly Fact[] => {
	const { name, state } = board;
	if (!asks(answering, "begun") || state.is === "forming") return [];
	const today = todayFor(board, answering);
	if (state.is === "active" && state.since && state.since <= today) {
		const days = counted(daysBetween(state.since, today), "day");
		return [none(`${name} has been active since ${wordDay(state.since)}, ${days}`)];
	}
	// The day that it ended began nothing.
	const [first] = boardHappenings({ ...board, state: { is: "active" } }, answering)
		.filter(({ says }) => !says.startsWith("took over"))
		.sort((one, other) => one.on.localeCompare(other.on));
	const also = first && `The earliest that is recorded of it: ${wordDay(first.on)}, ${first.says}`;
	return [none(`When ${name} began is not recorded`, also)];
};

/** So many turns before the present one are told. */
const mostTurns = 3;

/** "red since Mon 2 March 2009; before that amber from Thu 22 January 2009"; undefined where nobody has reported. */
export const ragSince = async (
	{ kind, id }: { readonly kind: EntityKind; readonly id: string },
	{ register }: Answering,
): Promise<string | undefined> => {
	const turns = (await register.changesOf(kind, id))
		.flatMap((change) => reportIn(change) ?? [])
		.filter(({ rag }, at, all) => rag !== all[at - 1]?.rag);
	const [last, ...before] = turns.reverse();
	if (!last) return undefined;
	const day = wordDay(last.on);
	if (before.length === 0)
		return `${last.rag} in every report that is kept, the first of them of ${day}`;
	const more = before.length > mostTurns ? " and other reports before" : "";
	const told = before.slice(0, mostTurns).map(({ rag, on }) => `${rag} from ${wordDay(on)}`);
	return `${last.rag} since ${day}; before that ${told.join(", ")}${more}`;
};
