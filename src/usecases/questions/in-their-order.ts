/** In which order a list stands where its question says so, and how many stand level with the last that was asked for. */

import { compareDates, isDated } from "../../domain/dates/honest-date.ts";
import type { Ordering } from "../../domain/questions/list-filter.ts";
import type { Answering } from "./answering.ts";
import { slippedBy } from "./lateness.ts";
import { type Duty, dueOf, meetingBehind } from "./lines.ts";
import { bySooner } from "./soonest.ts";

const doneOn = (item: Duty): string => {
	if (item.kind === "action") return item.state.is === "closed" ? item.state.on : "";
	if (item.kind === "milestone") return item.actual ?? "";
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
	if (by === "done") return new Map(items.map((item) => [item.id, doneOn(item)]));
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
