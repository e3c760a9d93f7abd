/**
 * A milestone has a planned date (baseline), the date now expected (forecast) and, once achieved, its actual date.
 * RAG status states confidence in delivery, and always carries its reason.
 */
import type { HonestDate } from "../dates/honest-date.ts";
import type { PlainDate } from "../dates/plain-date.ts";
import type { Kept, Owner, Source } from "../people/person.ts";
import type { Coverage } from "./coverage.ts";

export const rags = ["red", "amber", "green"] as const;
export type Rag = (typeof rags)[number];

export type RagReport = {
	readonly rag: Rag;
	readonly reason: string;
	readonly on: PlainDate;
	readonly byId?: string | undefined;
};

export type Milestone = Kept & {
	readonly kind: "milestone";
	readonly boardId: string;
	readonly number: number;
	readonly title: string;
	readonly owner?: Owner | undefined;
	readonly baseline: HonestDate;
	readonly forecast: HonestDate;
	readonly actual?: PlainDate | undefined;
	/** Absent until somebody has reported. */
	readonly report?: RagReport | undefined;
	/** Rolled out over many bodies: where it is achieved and where not. */
	readonly rollOut?: Coverage | undefined;
	readonly workStreamId?: string | undefined;
	readonly planId?: string | undefined;
	readonly source?: Source | undefined;
};
