/** What is asked of a thing over its time: all that became of it, and each day that it was due. */

import type { Board } from "../../../domain/boards/board.ts";
import { wordDate, wordDay } from "../../../domain/dates/honest-date.ts";
import { dayIn, daysBetween, type PlainDate } from "../../../domain/dates/plain-date.ts";
import type { WorkStream } from "../../../domain/items/plan.ts";
import type { Fact } from "../../../domain/questions/answer.ts";
import type { Facet, Subject } from "../../../domain/questions/question.ts";
import type { Entity, Item } from "../../../domain/register.ts";
import type { Change } from "../../ports.ts";
import { type Answering, todayFor } from "../answering.ts";
import { dueOf } from "../items/lines.ts";
import { pageSize } from "../thread/pages.ts";
import { boardBegan, type Happened, happenedTo } from "./events.ts";
import { changeWords } from "./periods.ts";

const reportIn = (entity: Entity) => (entity.kind === "workStream" ? entity.report : undefined);

/** A work stream has nothing but its reports that could be told as a change. */
const reportWords = (before: Entity | undefined, after: Entity): string => {
	const report = reportIn(after);
	const was = before && reportIn(before);
	const isNew = report && (was?.on !== report.on || was.rag !== report.rag);
	return isNew && before ? `reported ${report.rag}: ${report.reason.replace(/\.$/, "")}` : "";
};

const changeOf = (
	{ at, author, entity }: Change,
	before: Change | undefined,
	answering: Answering,
): readonly Happened[] => {
	const did = [changeWords(before?.entity, entity, answering), reportWords(before?.entity, entity)]
		.filter(Boolean)
		.join(", ");
	const says = did === "added" ? "first recorded" : did;
	const on = dayIn(answering.zone, at);
	return says ? [{ on, says: `${says}, by ${author.name}` }] : [];
};

const byDay = (one: Happened, other: Happened): number =>
	one.on < other.on ? -1 : one.on > other.on ? 1 : 0;

const lineOf = ({ on, says }: { readonly on: PlainDate; readonly says: string }): string =>
	`${wordDay(on)}: ${says}`;

/** Oldest first; of more than a page, the latest. */
export const lifeOf = async (
	{ kind, id }: Subject,
	name: string,
	answering: Answering,
): Promise<readonly Fact[]> => {
	const changes = await answering.register.changesOf(kind, id);
	const [first] = changes;
	const last = changes.at(-1);
	if (!first || !last) return [];
	const own = happenedTo({ first: first.entity, now: last.entity }, answering);
	const changed = changes.flatMap((change, at) => changeOf(change, changes[at - 1], answering));
	const all = [...own, ...changed].sort(byDay);
	const shown = all.slice(-pageSize);
	const what = `Recorded of ${name}, oldest first`;
	const [count, left] = [all.length, all.length - shown.length];
	return [{ is: "boards", what, count, boards: shown.map(lineOf), left }];
};

const asks = ({ question }: Answering, facet: Facet): boolean => question.facets.includes(facet);

const days = (from: PlainDate, today: PlainDate): string => {
	const count = daysBetween(from, today);
	return count === 1 ? "1 day" : `${count} days`;
};

const dueWordsOf = (entity: Entity): string | undefined => {
	if (entity.kind !== "action" && entity.kind !== "milestone" && entity.kind !== "guidance")
		return undefined;
	const due = dueOf(entity);
	return due && wordDate(due);
};

/** Each change that gave it another day than it had; that it came out, or was done, moved nothing. */
const movesIn = (changes: readonly Change[], { zone }: Answering): readonly string[] =>
	changes.flatMap(({ entity, at, author }, place) => {
		const before = changes[place - 1];
		const [was, is] = [before && dueWordsOf(before.entity), dueWordsOf(entity)];
		return was === undefined || is === undefined || was === is
			? []
			: [`${wordDay(dayIn(zone, at))}: from ${was} to ${is}, by ${author.name}`];
	});

const movesOf = async (item: Item, answering: Answering): Promise<readonly Fact[]> => {
	if (item.kind === "meeting") return [];
	const { register, lookups, zone } = answering;
	const changes = await register.changesOf(item.kind, item.id);
	const [first] = changes;
	if (!first) return [];
	const name = lookups.reference(item);
	const moves = movesIn(changes, answering);
	if (moves.length > 0)
		return [
			{ is: "boards", what: `Moves of ${name}`, count: moves.length, boards: moves, left: 0 },
		];
	const recorded = wordDay(dayIn(zone, first.at));
	const isOffPlan =
		item.kind === "milestone" && wordDate(item.forecast) !== wordDate(item.baseline);
	const says = isOffPlan
		? `Its forecast was another than its baseline when ${name} was first recorded, on ${recorded}, and has not been changed since`
		: `No change of its date is recorded: ${name} was first recorded on ${recorded}`;
	return [{ is: "none", says }];
};

export const overTimeOf = async (item: Item, answering: Answering): Promise<readonly Fact[]> => [
	...(asks(answering, "moves") ? await movesOf(item, answering) : []),
	...(asks(answering, "history")
		? await lifeOf(item, answering.lookups.reference(item), answering)
		: []),
];

export const lifeAsked = async (
	thing: Board | WorkStream,
	answering: Answering,
): Promise<readonly Fact[]> =>
	asks(answering, "history") ? lifeOf(thing, thing.name, answering) : [];

/** Since when a board has been active, where anybody kept that; else the earliest day that is recorded of it. */
export const begunFacts = (board: Board, answering: Answering): readonly Fact[] => {
	if (!asks(answering, "begun")) return [];
	const { name, state } = board;
	if (state.is === "forming") return [];
	const today = todayFor(board, answering);
	if (state.is === "active" && state.since && state.since <= today)
		return [
			{
				is: "none",
				says: `${name} has been active since ${wordDay(state.since)}, ${days(state.since, today)}`,
			},
		];
	const first = boardBegan(board, answering);
	const also = first && `The earliest that is recorded of it: ${wordDay(first.on)}, ${first.says}`;
	return [{ is: "none", says: `When ${name} began is not recorded`, also }];
};
