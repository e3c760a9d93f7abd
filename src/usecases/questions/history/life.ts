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
	joined,
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

/** A day, and what became of it then; with no day or no words, nothing is told. */
type Happening = readonly [PlainDate | undefined, string | undefined];
type Happenings = readonly Happening[];

const byWords = (id: string | undefined, { lookups }: Answering): string => {
	const name = lookups.name(id);
	return name === undefined ? "" : ` by ${name}`;
};

const reasonWords = (reason: string | undefined): string =>
	reason ? `: ${withoutStop(reason)}` : "";

const reported = (report: RagReport | undefined, answering: Answering): Happening => [
	report?.on,
	report && `reported ${report.rag}${byWords(report.byId, answering)}${reasonWords(report.reason)}`,
];

const dayOf = (meeting: Meeting | undefined): PlainDate | undefined =>
	meeting?.time.is === "fixed" ? meeting.time.on : undefined;

/** Where it came from: the paper, and the meeting at which it was given. */
const begun = (item: Duty, answering: Answering): Happenings => {
	const { source } = item;
	const meeting = meetingBehind(item, answering);
	const line = meeting && meetingLine(meeting, answering);
	return [
		[
			source && isDay(source.dated) ? plainDate(source.dated) : undefined,
			`in ${sourceWords(source)}`,
		],
		[dayOf(meeting), `given at ${line?.board} (${line?.reference})`],
	];
};

const done = (item: Duty, answering: Answering): Happenings => {
	if (item.kind === "milestone")
		return [reported(item.report, answering), [item.actual, "achieved"]];
	const { state } = item;
	if (item.kind === "guidance") {
		const when = item.state.is === "expected" ? undefined : item.state.when;
		const on = when && isDated(when) ? when.first : undefined;
		return [[on, `${state.is}${editionWords(item)}`]];
	}
	if (state.is !== "closed") return [];
	return [[state.on, `closed${byWords(state.byId, answering)}${reasonWords(state.outcome)}`]];
};

/** Where it has reached, body by body; those of one day are told together. */
const reached = (item: Duty, { lookups }: Answering): Happenings => {
	const verbs =
		item.kind === "guidance" ? ["sent to", "acknowledged by"] : ["to be done in", "done in"];
	const each = coverageOf(item).flatMap(({ organisationId, since, done }) => {
		const name = lookups.name(organisationId);
		const days = [since, done?.on].map((on, at) => ({ on, verb: verbs[at] ?? "", name }));
		return days.flatMap(({ name, ...day }) => (name === undefined ? [] : [{ ...day, name }]));
	});
	return verbs.flatMap((verb) => {
		const own = each.filter((one) => one.verb === verb);
		return [...new Set(own.map(({ on }) => on))].map((day): Happening => {
			const names = own.flatMap(({ on, name }) => (on === day ? [name] : [])).sort();
			return [day, `${verb} ${listed(names)}`];
		});
	});
};

const meetingHappenings = ({ state, ...meeting }: Meeting): Happenings => {
	if (state.is === "cancelled") return [[state.on, `cancelled${reasonWords(state.reason)}`]];
	return state.is === "held" ? [[dayOf({ ...meeting, state }), "held"]] : [];
};

const metHappenings = ({ id }: Board, { world, lookups }: Answering): Happenings => {
	const held = inOrder(meetingsOf(world, id).filter(({ state }) => state.is === "held"));
	const [first, last] = [held[0], held.at(-1)];
	const metOn = (meeting: Meeting | undefined, which: string): Happening => [
		dayOf(meeting),
		meeting && `${which} (${lookups.reference(meeting)})`,
	];
	const many = `the last of the ${held.length} meetings that are recorded as held`;
	return [
		metOn(first, "the first meeting that is recorded as held"),
		...(last === first ? [] : [metOn(last, many)]),
	];
};

const boardHappenings = (board: Board, answering: Answering): Happenings => {
	const { state, terms } = board;
	return [
		[terms?.approvedOn, "its terms of reference were agreed"],
		[state.is === "active" ? state.since : undefined, "became active"],
		...metHappenings(board, answering),
		...(state.is === "ended" ? [[state.on, `ended${reasonWords(state.reason)}`] as const] : []),
	];
};

/** What its record says of days gone by: as it was recorded at first, and where it has reached by now. */
const happeningsOf = (first: Entity, now: Entity, answering: Answering): Happenings => {
	if (isDuty(first) && isDuty(now))
		return [...begun(first, answering), ...done(first, answering), ...reached(now, answering)];
	if (first.kind === "meeting") return meetingHappenings(first);
	if (now.kind === "board") return boardHappenings(now, answering);
	return first.kind === "workStream" ? [reported(first.report, answering)] : [];
};

/** Oldest first. */
const onDays = (all: Happenings) =>
	all
		.flatMap(([on, says]) => (on && says ? [{ on, says }] : []))
		.sort((one, other) => one.on.localeCompare(other.on));

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

const changedWords = (
	after: Change,
	before: Change | undefined,
	answering: Answering,
): Happening => {
	const changed = changeWords(before?.entity, after.entity, answering);
	const did = joined([changed, reportWords(before, after)], ", ");
	const says = did === "added" ? "first recorded" : did;
	return [dayIn(answering.zone, after.at), says && `${says}, by ${after.author.name}`];
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
	const changed = changes.map((one, at) => changedWords(one, changes[at - 1], answering));
	const all = [...happeningsOf(first.entity, last.entity, answering), ...changed];
	const lines = onDays(all).map(({ on, says }) => `${wordDay(on)}: ${says}`);
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
	const [first] = onDays(boardHappenings({ ...board, state: { is: "active" } }, answering));
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
