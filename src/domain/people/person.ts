/**
 * People hold roles on boards and own actions; organisations hold seats.
 * The register knows a person by role ("Guidance Lead"), and by their Slack account where they have one.
 */

import type { PlainDate } from "../dates/plain-date.ts";
import type { PersonalHours } from "../reminders/rules.ts";

/** Common to everything in the register: an id that never changes, a version that rises with each save. */
export type Kept = {
	readonly id: string;
	/** 0 for a value that has never been saved; saving compares it and raises it by one. */
	readonly version: number;
	/** The stable key that a programme file gave it. */
	readonly key?: string | undefined;
};

export type Person = Kept & {
	readonly kind: "person";
	readonly name: string;
	/** As typed after `@`. */
	readonly handle: string;
	/** The Slack user id, `U…`; absent for a partner with no seat in the workspace. */
	readonly slackId?: string | undefined;
	/** Where a partner with no seat in the workspace is reminded. */
	readonly email?: string | undefined;
	readonly organisationId?: string | undefined;
	/** IANA zone. */
	readonly zone: string;
	/** When their reminders come, where they have chosen. */
	readonly hours?: PersonalHours | undefined;
	/** The boards that may remind them on Telegram or LINE, where they have linked an account for them. */
	readonly linkedFor?: readonly string[] | undefined;
	/** The day on which their account was found to be closed: their duties wait for somebody else. */
	readonly leftOn?: PlainDate | undefined;
};

/** In private in Slack; or, where they have no account there, on another surface or by email. Nobody whose account is closed. */
export const isReached = (person: Person | undefined): boolean =>
	person !== undefined &&
	person.leftOn === undefined &&
	(person.slackId !== undefined || person.email !== undefined || person.linkedFor !== undefined);

export type Organisation = Kept & {
	readonly kind: "organisation";
	readonly name: string;
	readonly aliases: readonly string[];
	/** A borough is an organisation that actions and guidance roll out across. */
	readonly sort: "organisation" | "borough" | "unit";
	/** It stands for these: the forces of "Guardian forces", the boroughs of a tier. */
	readonly memberIds?: readonly string[] | undefined;
	/** Which one took its place, and since when, if that is known. */
	readonly succeeded?: { readonly byId: string; readonly on?: PlainDate | undefined } | undefined;
	readonly removedOn?: PlainDate | undefined;
};

/** Who answers for an action, milestone or guidance: a person or a whole organisation. */
export type Owner = {
	readonly kind: "person" | "organisation";
	readonly id: string;
	/** The people who help with it, and do not answer for it. */
	readonly helperIds?: readonly string[] | undefined;
};

export const isSameOwner = (one: Owner | undefined, other: Owner | undefined): boolean =>
	one?.kind === other?.kind &&
	one?.id === other?.id &&
	(one?.helperIds ?? []).join() === (other?.helperIds ?? []).join();

export const helps = (owner: Owner | undefined, personId: string | undefined): boolean =>
	personId !== undefined && owner?.helperIds?.includes(personId) === true;

/** The paper, and its paragraph, that an item rests on. */
export type Source = {
	readonly paper: string;
	readonly dated: string;
	readonly paragraph: string;
};

/** "All boroughs", kept as one body that stands for each of them. */
export const isAllOfThem = ({ name, aliases }: Pick<Organisation, "name" | "aliases">): boolean =>
	[name, ...aliases].some((called) => /^(?:all|every|each)\b/i.test(called));
