/**
 * Guidance is sent to many bodies, and an action may be rolled out over many; each is counted by itself.
 * Nothing is everywhere until the last of them has said so.
 */
import type { PlainDate } from "../dates/plain-date.ts";

export type Covered = {
	readonly organisationId: string;
	/** The day it was sent the guidance, or taken into the roll-out. */
	readonly since: PlainDate;
	/** The day that this was written down, where it was later: nobody is chased for the days before. */
	readonly recorded?: PlainDate | undefined;
	/** The day it acknowledged, or it was done there; who said so. */
	readonly done?: { readonly on: PlainDate; readonly byId?: string | undefined } | undefined;
};

export type Coverage = readonly Covered[];

/** Bodies that are there already stay as they are. */
export const extend = (
	coverage: Coverage,
	organisationIds: readonly string[],
	sent: Pick<Covered, "since" | "recorded">,
): Coverage => {
	const known = new Set(coverage.map(({ organisationId }) => organisationId));
	const added = [...new Set(organisationIds)].filter((id) => !known.has(id));
	return [...coverage, ...added.map((organisationId) => ({ organisationId, ...sent }))];
};

/** Those that have said so before keep their day. */
export const markDone = (
	coverage: Coverage,
	organisationIds: readonly string[],
	done: Covered["done"],
): Coverage => {
	const wanted = new Set(organisationIds);
	return coverage.map((each) =>
		wanted.has(each.organisationId) && !each.done ? { ...each, done } : each,
	);
};

/** What was said for these bodies was not so: they are outstanding again. */
export const takeBack = (coverage: Coverage, organisationIds: readonly string[]): Coverage =>
	coverage.map((each) =>
		organisationIds.includes(each.organisationId) ? { ...each, done: undefined } : each,
	);

export const isCovered = (coverage: Coverage, organisationId: string): boolean =>
	coverage.some((each) => each.organisationId === organisationId);

export const isDoneIn = (coverage: Coverage, organisationId: string): boolean =>
	doneIn(coverage).some((each) => each.organisationId === organisationId);

export const doneIn = (coverage: Coverage): Coverage => coverage.filter(({ done }) => done);
export const outstandingIn = (coverage: Coverage): Coverage => coverage.filter(({ done }) => !done);
