/** One action or milestone over many bodies: taken into the roll-out, then recorded as done in each. */

import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import { type Action, isOpenAction } from "../../domain/items/action.ts";
import { extend, isCovered, isDoneIn, markDone, takeBack } from "../../domain/items/coverage.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { Organisation } from "../../domain/people/person.ts";
import { alreadyClosed, type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import { speaksFor } from "../guidance/acknowledge.ts";
import type { Request } from "../request.ts";

type RolledOut = Action | Milestone;

export type RollOut = { readonly item: RolledOut; readonly over: readonly Organisation[] };

/** What is closed or achieved stays as it was. */
const settled = (item: RolledOut, reference: string): Refused | undefined => {
	if (item.kind === "action")
		return isOpenAction(item) ? undefined : alreadyClosed(item, reference);
	const { title, actual } = item;
	return actual && refuse({ why: "already", reference, title, state: "achieved", on: actual });
};

export const rollOutItem = ({ item, over }: RollOut, request: Request) =>
	changeItem(request, { item, deed: "update", news: "rolled-out" }, (current, board) => {
		const reference = referenceText(current, board);
		const refused = settled(current, reference);
		if (refused) return refused;
		const today = dayIn(board.zone, request.now);
		const rollOut = extend(
			current.rollOut ?? [],
			over.map(({ id }) => id),
			{ since: today },
		);
		if (rollOut.length === current.rollOut?.length)
			return refuse({ why: "nothing-to-change", what: `${reference} covers them already` });
		return { ...current, rollOut };
	});

export type DoneIn = {
	readonly item: RolledOut;
	readonly bodies: readonly Organisation[];
	readonly on?: PlainDate | undefined;
};

export const recordDoneIn = ({ item, bodies, on }: DoneIn, request: Request) =>
	changeItem(request, { item, deed: "update", answersFor: speaksFor(bodies) }, (current, board) => {
		const reference = referenceText(current, board);
		const refused = settled(current, reference);
		if (refused) return refused;
		const today = dayIn(board.zone, request.now);
		if (on && on > today) return refuse({ why: "future", what: "It", when: on });
		const rollOut = current.rollOut ?? [];
		const stranger = bodies.find(({ id }) => !isCovered(rollOut, id));
		if (stranger)
			return refuse({
				why: "nothing-to-change",
				what: `${reference} is not being rolled out in ${stranger.name}: /${current.kind} roll-out adds it`,
			});
		const ids = bodies.map(({ id }) => id);
		const done = { on: on ?? today, byId: request.me?.id };
		return { ...current, rollOut: markDone(rollOut, ids, done) };
	});

/** It was recorded for bodies where it is not done. */
export const takeBackDoneIn = ({ item, bodies }: DoneIn, request: Request) =>
	changeItem(request, { item, deed: "update", answersFor: speaksFor(bodies) }, (current, board) => {
		const reference = referenceText(current, board);
		const refused = settled(current, reference);
		if (refused) return refused;
		const rollOut = current.rollOut ?? [];
		const never = bodies.find(({ id }) => !isDoneIn(rollOut, id));
		return never
			? refuse({
					why: "nothing-to-change",
					what: `${reference} isn't recorded as done in ${never.name}`,
				})
			: {
					...current,
					rollOut: takeBack(
						rollOut,
						bodies.map(({ id }) => id),
					),
				};
	});
