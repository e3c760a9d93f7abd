/**
 * A plan is a set of commitments, carried out through work streams; one plan can absorb another.
 * A work stream crosses boards and has a lead and a monitoring status.
 */

import type { PlainDate } from "../dates/plain-date.ts";
import type { Kept, Source } from "../people/person.ts";
import type { RagReport } from "./milestone.ts";

export type Plan = Kept & {
	readonly kind: "plan";
	readonly name: string;
	readonly aliases: readonly string[];
	readonly absorbedIntoId?: string | undefined;
	readonly source?: Source | undefined;
};

/** What a short form stands for in this programme. */
export type Term = Kept & {
	readonly kind: "term";
	/** As it is written: "PEO". */
	readonly name: string;
	readonly meaning: string;
};

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
