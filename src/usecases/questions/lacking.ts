/** What something has to lack for a list: an owner, a date, a report, a work stream. */
import { isDated } from "../../domain/dates/honest-date.ts";
import type { Question } from "../../domain/questions/question.ts";
import type { Answering } from "./answering.ts";
import { type Duty, dueOf } from "./lines.ts";
import type { World } from "./understanding.ts";

export type Lacking = NonNullable<Question["lacking"]>;

/** What has come out has its day. */
export const isDatedItem = (item: Duty): boolean => {
	if (item.kind === "guidance" && item.state.is !== "expected") return isDated(item.state.when);
	const due = dueOf(item);
	return due !== undefined && isDated(due);
};

/** All that it has to lack. */
export const lacksOf = ({ lacking, alsoLacking = [] }: Question): readonly Lacking[] =>
	lacking ? [lacking, ...alsoLacking] : [];

/** Nobody has reported on it, or nobody since that day. */
const isUnreported = (item: Duty, { unreportedSince: since }: Question): boolean =>
	item.kind === "milestone" &&
	(!item.report || (since !== undefined && item.report.on < since.day));

/** A plan is carried out through its work streams; guidance is in none. */
const isPlanned = (item: Duty, { workStreams }: World): boolean =>
	(item.kind === "milestone" && item.planId !== undefined) ||
	workStreams.some(({ id, planId }) => id === item.workStreamId && planId !== undefined);

export const isLacking = (
	item: Duty,
	lacking: Lacking,
	{ question, world }: Pick<Answering, "question" | "world">,
): boolean => {
	if (lacking === "owner") return item.kind === "guidance" ? !item.watcher : !item.owner;
	if (lacking === "date") return !isDatedItem(item);
	if (lacking === "work stream") return item.workStreamId === undefined;
	if (lacking === "plan") return item.kind !== "guidance" && !isPlanned(item, world);
	if (lacking === "report") return isUnreported(item, question);
	return true;
};
