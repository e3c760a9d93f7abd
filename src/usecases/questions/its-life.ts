/** What became of one thing, in the order of its days: what its record says of days gone by, and what was changed in it since. */

import { wordDay } from "../../domain/dates/honest-date.ts";
import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Subject } from "../../domain/questions/question.ts";
import type { Entity } from "../../domain/register.ts";
import type { Change } from "../ports.ts";
import type { Answering } from "./answering.ts";
import { changeWords } from "./change-words.ts";
import { type Happened, happenedTo } from "./happened.ts";
import { pageSize } from "./reading-on.ts";

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
