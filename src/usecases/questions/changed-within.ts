/** Which of the things that a question is about were changed within a time, and by whom where that was asked. */
import type { Board } from "../../domain/boards/board.ts";
import {
	addDays,
	instantOf,
	type PlainDate,
	type WallTime,
} from "../../domain/dates/plain-date.ts";
import type { Question, Span, Subject } from "../../domain/questions/question.ts";
import { type Entity, type Item, isItemKind } from "../../domain/register.ts";
import type { Period } from "../ports.ts";
import type { Answering } from "./answering.ts";

import type { Duty } from "./lines.ts";
import { type ChangedBesideLoad, changedBesideLoad } from "./loaded-within.ts";
import { movedWithin, onlyOf } from "./moved-within.ts";

import { isMine, standingAmong, withPeopleOf } from "./standing.ts";
import { itemsOf } from "./world.ts";

const midnight = "00:00" as WallTime;

export const subjectsAndAmong = ({ subjects, among = [] }: Question): readonly Subject[] => [
	...subjects,
	...among,
];

export const inScope = ({ question, world, meId }: Answering): readonly (Item | Board)[] => {
	const { kinds, mine } = question;
	const isMeant = standingAmong(withPeopleOf(subjectsAndAmong(question), world), world);
	const everything: readonly (Item | Board)[] = [...world.boards, ...itemsOf(world)];
	return everything.filter(
		(entity) =>
			(kinds.length === 0 || kinds.some((each) => each === entity.kind)) &&
			isMeant(entity) &&
			(!mine || (isDuty(entity) && isMine(entity, meId))),
	);
};

const isDuty = (entity: Item | Board): entity is Duty =>
	entity.kind !== "board" && entity.kind !== "meeting";

export const isItem = (entity: Entity): entity is Item => isItemKind(entity.kind);

export const periodOf = ({ first, last }: Span, zone: string): Period => ({
	from: instantOf(first ?? ("0001-01-01" as PlainDate), midnight, zone),
	until: instantOf(addDays(last ?? ("9998-12-31" as PlainDate), 1), midnight, zone),
});

/** Of those, what was recorded first within the time. */
const addedWithin = async (
	ids: readonly string[],
	{ from, until }: Period,
	{ register }: Answering,
): Promise<readonly string[]> => {
	const firsts = await register.firstChanges(ids);
	return ids.filter((id) => {
		const at = firsts.get(id)?.at;
		return at !== undefined && from <= at && at < until;
	});
};

/** Whatever is changed in the same instant was changed together: it is told in the order of its recording. */
export const changedWithin = async (
	span: Span,
	answering: Answering,
): Promise<ChangedBesideLoad> => {
	const { question, register, zone, seen } = answering;
	const period = periodOf(span, zone);
	const all = inScope(answering).flatMap(({ id }) => (seen?.has(id) ? [] : [id]));
	const only = onlyOf(question);
	const added = only === "added" ? await addedWithin(all, period, answering) : all;
	const ids = only === "moved" ? await movedWithin(added, period, register) : added;
	return changedBesideLoad(ids, period, answering);
};
