/** How early or late an item is, in days, and in which order a list stands. */
import {
	compareDates,
	type HonestDate,
	isDated,
	wordDate,
} from "../../../domain/dates/honest-date.ts";
import { daysBetween, type PlainDate } from "../../../domain/dates/plain-date.ts";
import type { ItemLine } from "../../../domain/questions/answer.ts";
import type { ListFilter, Ordering } from "../../../domain/questions/list-filter.ts";

import { type Answering, counted, todayFor } from "../answering.ts";
import { type Duty, dueOf, isDone, meetingBehind, stateWords } from "./lines.ts";

const days = (count: number): string => counted(count, "day");

/** What it was to be done by, as that stands now. */
export const planOf = (item: Duty): HonestDate | undefined =>
	item.kind === "milestone" ? item.baseline : dueOf(item);

/** When it was to be done at first. */
export const plannedFor = (item: Duty, answering: Answering): HonestDate | undefined =>
	(item.kind === "action" ? answering.firstDues?.get(item.id) : undefined) ?? planOf(item);

export const doneOn = (item: Duty): PlainDate | undefined => {
	if (item.kind === "milestone") return item.actual;
	return item.kind === "action" && item.state.is === "closed" ? item.state.on : undefined;
};

/** Whether it was done after, before or by what was planned, where both are known. */
const doneAgainst = (item: Duty): "late" | "early" | "in time" | undefined => {
	const [plan, on] = [planOf(item), doneOn(item)];
	if (!on || !plan || !isDated(plan)) return undefined;
	if (on > plan.last) return "late";
	return on < plan.first ? "early" : "in time";
};

/** What was done early was done in time as well. */
export const isDoneAs = (item: Duty, against: NonNullable<ListFilter["against"]>): boolean => {
	const done = doneAgainst(item);
	return done === against || (against === "in time" && done === "early");
};

/** Guidance is measured by the window that it had been expected in, once it is out on a day that is known. */
const planAndDone = (item: Duty): readonly [HonestDate | undefined, PlainDate | undefined] => {
	if (item.kind !== "guidance") return [planOf(item), doneOn(item)];
	if (item.state.is !== "released") return [undefined, undefined];
	const { when, expected } = item.state;
	return [expected, isDated(when) && when.first === when.last ? when.first : undefined];
};

const planName: Readonly<Record<Duty["kind"], string>> = {
	action: "due",
	milestone: "baseline",
	guidance: "expected",
};

/** "achieved on Fri 13 August 2027, 14 days late: baseline Fri 30 July 2027" */
const whenDone = (item: Duty): string => {
	const [plan, on] = planAndDone(item);
	const state = stateWords(item);
	if (!plan || !isDated(plan)) return state;
	if (!on) return `${state}, expected ${wordDate(plan)}`;
	const what = `${planName[item.kind]} ${wordDate(plan)}`;
	if (on > plan.last) return `${state}, ${days(daysBetween(plan.last, on))} late: ${what}`;
	if (on < plan.first) return `${state}, ${days(daysBetween(on, plan.first))} early: ${what}`;
	return `${state}, in time: ${what}`;
};

/** What was planned first, where it was something else. */
const movedFrom = (item: Duty, due: HonestDate, answering: Answering): string => {
	const plan = plannedFor(item, answering);
	if (item.kind === "guidance" || !plan || !isDated(plan) || !isDated(due)) return "";
	if (plan.first === due.first && plan.last === due.last) return "";
	const first = item.kind === "milestone" ? "the baseline was" : "it was first due";
	// Between two windows there are no days to count.
	const areDays = plan.first === plan.last && due.first === due.last;
	const by = areDays ? daysBetween(plan.last, due.last) : 0;
	return `; ${first} ${wordDate(plan)}${by > 0 ? `, ${days(by)} earlier` : ""}`;
};

const wordOf = ({ kind }: Duty): string =>
	kind === "milestone" ? "forecast" : kind === "guidance" ? "expected" : "due";

const whenOpen = (item: Duty, due: HonestDate, today: PlainDate): string => {
	const said = `${wordOf(item)} ${wordDate(due)}`;
	if (!isDated(due)) return `no date set (“${wordDate(due)}”)`;
	if (due.last < today) return `overdue by ${days(daysBetween(due.last, today))}, ${said}`;
	const left = daysBetween(today, due.last);
	const ends = due.first === due.last ? "" : "which ends ";
	return `not overdue: ${said}, ${ends}${left === 0 ? "today" : `in ${days(left)}`}`;
};

const latenessOf = (item: Duty, answering: Answering): string => {
	if (isDone(item)) return whenDone(item);
	const due = dueOf(item);
	if (!due) return "no date recorded";
	const today = todayFor(answering.lookups.board(item.boardId), answering);
	const said = `${whenOpen(item, due, today)}${movedFrom(item, due, answering)}`;
	// Whoever asks whether it has slipped is told so, although its new day is still to come.
	return slippedBy(item, answering) > 0
		? `${said.startsWith("not overdue") ? "slipped, " : ""}${said}`
		: said;
};

/** By how many days what is not done has slipped: behind what was planned first, or past its due date. */
export const slippedBy = (item: Duty, answering: Answering): number => {
	const [plan, due] = [plannedFor(item, answering), dueOf(item)];
	if (isDone(item) || !plan || !due || !isDated(plan) || !isDated(due)) return 0;
	const today = todayFor(answering.lookups.board(item.boardId), answering);
	if (due.last < today) return daysBetween(plan.last, today);
	return Math.max(0, daysBetween(plan.last, due.last));
};

/** The line with its days, where they are asked for, or whether it was late once it is done. */
export const withLateness = (line: ItemLine, item: Duty, answering: Answering): ItemLine =>
	answering.question.against ||
	answering.question.facets.some(
		(facet) =>
			facet === "lateness" ||
			(facet === "expected" && item.kind === "guidance" && line.done) ||
			(facet === "due" && line.done) ||
			(facet === "overdue" && (line.done || (!line.overdue && slippedBy(item, answering) > 0))),
	)
		? { ...line, lateness: latenessOf(item, answering) }
		: line;

export const withFirstDues = async (
	items: readonly Duty[],
	answering: Answering,
): Promise<Answering> => {
	// What was never changed is due when it was due at first.
	const moved = items.filter((item) => item.kind === "action" && !isDone(item) && item.version > 1);
	const firsts = await answering.register.firstChanges(moved.map(({ id }) => id));
	const dues = [...firsts].flatMap(
		([id, { entity }]): readonly (readonly [string, HonestDate])[] =>
			entity.kind === "action" ? [[id, entity.due]] : [],
	);
	return { ...answering, firstDues: new Map(dues) };
};

const undated: HonestDate = { precision: "undated", words: "", saidOn: "0001-01-01" as never };

export const bySooner = (a: Duty, b: Duty): number =>
	compareDates(dueOf(a) ?? undated, dueOf(b) ?? undated);

/** The soonest of them, in order: of thousands, few are shown. */
export const soonest = (items: readonly Duty[], most: number): readonly Duty[] => {
	// All that were asked for may have been shown before.
	if (most < 1) return [];
	if (items.length <= 4 * most) return [...items].sort(bySooner).slice(0, most);
	let first: readonly Duty[] = [];
	for (let from = 0; from < items.length; from += 10 * most)
		first = [...first, ...items.slice(from, from + 10 * most)].sort(bySooner).slice(0, most);
	return first;
};

/** Guidance came out on the last day of its window. */
const settledOn = (item: Duty): string => {
	if (item.kind !== "guidance") return doneOn(item) ?? "";
	return item.state.is !== "expected" && isDated(item.state.when) ? item.state.when.last : "";
};

/** Of what was recorded at one time, what the latest meeting gave is the newest; what no meeting gave comes after that. */
const givenOn = (item: Duty, answering: Answering): string => {
	const meeting = meetingBehind(item, answering);
	return meeting?.time.is === "fixed" ? meeting.time.on : "";
};

const timesOf = async (
	items: readonly Duty[],
	by: Ordering["by"],
	answering: Answering,
): Promise<ReadonlyMap<string, string>> => {
	const { register } = answering;
	if (by === "done") return new Map(items.map((item) => [item.id, settledOn(item)]));
	const firsts = await register.firstChanges(items.map(({ id }) => id));
	return new Map(
		items.flatMap((item) => {
			const at = firsts.get(item.id)?.at;
			return at === undefined ? [] : [[item.id, `${at} ${givenOn(item, answering)}`]];
		}),
	);
};

type Ordered = {
	readonly items: readonly Duty[];
	/** How many stand level with the last that was asked for. */
	readonly level: number;
};

const levelWith = (
	items: readonly Duty[],
	limit: number | undefined,
	compare: (a: Duty, b: Duty) => number,
): number => {
	const last = limit === undefined ? undefined : items[limit - 1];
	return last ? items.slice(limit).filter((item) => compare(item, last) === 0).length : 0;
};

/** The list as the filter has it; undefined where nothing orders it. */
export const ordered = async (
	items: readonly Duty[],
	answering: Answering,
): Promise<Ordered | undefined> => {
	const { order, limit } = answering.question;
	if (!order) return undefined;
	const times =
		order.by === "due" || order.by === "slip"
			? new Map()
			: await timesOf(items, order.by, answering);
	const byTime = (a: Duty, b: Duty): number =>
		(times.get(a.id) ?? "").localeCompare(times.get(b.id) ?? "");
	const bySlip = (a: Duty, b: Duty): number => slippedBy(a, answering) - slippedBy(b, answering);
	const forward = order.by === "due" ? bySooner : order.by === "slip" ? bySlip : byTime;
	const turn = order.from === "latest" ? -1 : 1;
	const compare = (a: Duty, b: Duty): number => turn * forward(a, b);
	const sorted = [...items].sort(compare);
	return { items: sorted, level: levelWith(sorted, limit, compare) };
};
