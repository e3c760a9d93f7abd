/** One action over many bodies: taken into the roll-out, then recorded as done in each. */

import { dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import { type Action, isOpenAction } from "../../domain/items/action.ts";
import { extend, isCovered, isDoneIn, markDone, takeBack } from "../../domain/items/coverage.ts";
import type { Organisation } from "../../domain/people/person.ts";
import { alreadyClosed, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import { changeItem } from "../change-item.ts";
import { speaksFor } from "../guidance/acknowledge.ts";
import type { Request } from "../request.ts";

export type RollOut = { readonly item: Action; readonly over: readonly Organisation[] };

export const rollOutAction = ({ item, over }: RollOut, request: Request) =>
	changeItem(request, { item, deed: "update", news: "rolled-out" }, (action, board) => {
		const reference = referenceText(action, board);
		if (!isOpenAction(action)) return alreadyClosed(action, reference);
		const today = dayIn(board.zone, request.now);
		const rollOut = extend(
			action.rollOut ?? [],
			over.map(({ id }) => id),
			{ since: today },
		);
		if (rollOut.length === action.rollOut?.length)
			return refuse({ why: "nothing-to-change", what: `${reference} covers them already` });
		return { ...action, rollOut };
	});

export type DoneIn = {
	readonly item: Action;
	readonly bodies: readonly Organisation[];
	readonly on?: PlainDate | undefined;
};

export const recordDoneIn = ({ item, bodies, on }: DoneIn, request: Request) =>
	changeItem(request, { item, deed: "update", answersFor: speaksFor(bodies) }, (action, board) => {
		const reference = referenceText(action, board);
		if (!isOpenAction(action)) return alreadyClosed(action, reference);
		const today = dayIn(board.zone, request.now);
		if (on && on > today) return refuse({ why: "future", what: "It", when: on });
		const rollOut = action.rollOut ?? [];
		const stranger = bodies.find(({ id }) => !isCovered(rollOut, id));
		if (stranger)
			return refuse({
				why: "nothing-to-change",
				what: `${reference} is not being rolled out in ${stranger.name}: /action roll-out adds it`,
			});
		const ids = bodies.map(({ id }) => id);
		const done = { on: on ?? today, byId: request.me?.id };
		return { ...action, rollOut: markDone(rollOut, ids, done) };
	});

/** It was recorded for bodies where it is not done. */
export const takeBackDoneIn = ({ item, bodies }: DoneIn, request: Request) =>
	changeItem(request, { item, deed: "update", answersFor: speaksFor(bodies) }, (action, board) => {
		const reference = referenceText(action, board);
		if (!isOpenAction(action)) return alreadyClosed(action, reference);
		const rollOut = action.rollOut ?? [];
		const never = bodies.find(({ id }) => !isDoneIn(rollOut, id));
		return never
			? refuse({
					why: "nothing-to-change",
					what: `${reference} isn't recorded as done in ${never.name}`,
				})
			: {
					...action,
					rollOut: takeBack(
						rollOut,
						bodies.map(({ id }) => id),
					),
				};
	});
