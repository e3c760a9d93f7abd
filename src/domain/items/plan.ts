/**
 * A plan is a set of commitments, carried out through work streams; one plan can absorb another.
 * A work stream crosses boards and has a lead and a monitoring status.
 */

import type { PlainDate } from "../dates/plain-date.ts";
import { memoizeByObject } from "../memoize.ts";
import type { Kept, Source } from "../people/person.ts";
import type { RagReport } from "./milestone.ts";

export type Plan = Kept & {
	readonly kind: "plan";
	readonly name: string;
	readonly aliases: readonly string[];
	readonly absorbedIntoId?: string | undefined;
	readonly removedOn?: PlainDate | undefined;
	readonly source?: Source | undefined;
};

/** What a short form stands for in this programme. */
export type Term = Kept & {
	readonly kind: "term";
	/** As it is written: "PEO". */
	readonly name: string;
	readonly meaning: string;
	readonly removedOn?: PlainDate | undefined;
};

/** A wrong plan, term or group is removed: its history stays, and nothing else of it shows until it is added again. */
export const withoutRemoved = memoizeByObject((all: readonly Pick<Term, "removedOn">[]) =>
	all.some(({ removedOn }) => removedOn)
		? all.filter(({ removedOn }) => removedOn === undefined)
		: all,
) as <T extends Pick<Term, "removedOn">>(all: readonly T[]) => readonly T[];

export type WorkStream = Kept & {
	readonly kind: "workStream";
	readonly name: string;
	readonly aliases: readonly string[];
	readonly planId?: string | undefined;
	readonly leadId?: string | undefined;
	/** How it is monitored, in words. */
	readonly status?: string | undefined;
	/** The open boards that it runs across; a restricted one would show itself here to everybody. */
	readonly boardIds?: readonly string[] | undefined;
	/** The lead's confidence in it, always with a reason. */
	readonly report?: RagReport | undefined;
	/** It goes on answering to its names; nothing is put under it any more. */
	readonly ended?: { readonly on: PlainDate; readonly reason?: string | undefined } | undefined;
	readonly source?: Source | undefined;
};
