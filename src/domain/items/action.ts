/**
 * An action is something that a board asked a person or an organisation to do by a date.
 * A closed action has a closing date; an open one cannot.
 */

import type { HonestDate } from "../dates/honest-date.ts";
import type { PlainDate } from "../dates/plain-date.ts";
import type { Kept, Owner, Source } from "../people/person.ts";
import { type Coverage, type Covered, doneIn, markDone } from "./coverage.ts";

/** What an action waits for that the programme cannot do itself: whose it is, why, and when to ask again. */
export type Blocked = {
	/** The outside body, in words: "NCALT". */
	readonly by: string;
	readonly reason: string;
	readonly reviewBy: PlainDate;
};

export type ActionState =
	| {
			readonly is: "open";
			readonly note?: string | undefined;
			readonly blocked?: Blocked | undefined;
	  }
	| {
			readonly is: "closed";
			readonly on: PlainDate;
			readonly byId?: string | undefined;
			readonly outcome?: string | undefined;
	  };

export type Action = Kept & {
	readonly kind: "action";
	readonly boardId: string;
	readonly number: number;
	readonly title: string;
	readonly owner?: Owner | undefined;
	readonly due: HonestDate;
	readonly workStreamId?: string | undefined;
	readonly meetingId?: string | undefined;
	/** An action that fills posts: 2 of 4. */
	readonly posts?: { readonly filled: number; readonly wanted: number } | undefined;
	/** Rolled out over many bodies ("in every borough"): where it is done and where not. */
	readonly rollOut?: Coverage | undefined;
	readonly state: ActionState;
	readonly source?: Source | undefined;
};

/** Who closes it, when, and what came of it. */
export type Closing = {
	readonly on: PlainDate;
	readonly byId?: string | undefined;
	readonly outcome?: string | undefined;
};

/** A closed action stays as it was closed: it cannot be closed, moved or given away again. */
export const isOpenAction = (action: Action): boolean => action.state.is === "open";

/** Closing invents nothing: posts and places stay as they were recorded. */
export const closeAction = (action: Action, closing: Closing): Action => ({
	...action,
	state: { is: "closed", ...closing },
});

/** How much of what it counts is done, where something of that is not. */
export type Remainder = {
	readonly of: "posts" | "places";
	readonly done: number;
	readonly wanted: number;
};

/** What it counts and has not done yet; nothing where it counts nothing or all is done. */
export const remaindersOf = ({ posts, rollOut }: Action): readonly Remainder[] => {
	const places = rollOut && { done: doneIn(rollOut).length, wanted: rollOut.length };
	return [
		...(posts ? [{ of: "posts" as const, done: posts.filled, wanted: posts.wanted }] : []),
		...(places ? [{ of: "places" as const, ...places }] : []),
	].filter(({ done, wanted }) => done < wanted);
};

/** Every post is filled and every place done, because someone has said so. */
export const completeCounts = (action: Action, done: NonNullable<Covered["done"]>): Action => ({
	...action,
	...(action.posts && { posts: { ...action.posts, filled: action.posts.wanted } }),
	...(action.rollOut && {
		rollOut: markDone(
			action.rollOut,
			action.rollOut.map(({ organisationId }) => organisationId),
			done,
		),
	}),
});

/** As it was while it was last open; what was counted only as it was closed is counted no more. */
export const reopenAction = (action: Action, lastOpen: Action | undefined): Action => ({
	...action,
	...(lastOpen && { posts: lastOpen.posts, rollOut: lastOpen.rollOut }),
	state: lastOpen?.state ?? { is: "open" },
});

/** What it waits for, while it is open and waits. */
export const blockedOf = ({ state }: Action): Blocked | undefined =>
	state.is === "open" ? state.blocked : undefined;
