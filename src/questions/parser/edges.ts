/** What a stretch of words may be: each an edge from one token to another, at a cost. */
import type { Known } from "../../language/names/known.ts";
import type { Sense } from "../lexicon/lexicon.ts";
import type { QuerySpan } from "../model/query.ts";

type Stretch = { readonly from: number; readonly to: number; readonly cost: number };

export type Named = Known;

export type PhraseEdge = Stretch & {
	readonly is: "phrase";
	readonly text: string;
	readonly senses: readonly Sense[];
	readonly isFiller: boolean;
};
export type NameEdge = Stretch & {
	readonly is: "name";
	readonly names: readonly Named[];
	readonly tier: number;
	/** So many of its words ask something by themselves. */
	readonly worn: number;
	readonly isCapital: boolean;
	/** It is no name but points back: to one thing, to all of several, or by saying nothing. */
	readonly points?: "one" | "all" | "implied" | undefined;
};
export type TimeEdge = Stretch & {
	readonly is: "time";
	readonly span: QuerySpan;
	/** The word that opens it: "by", "since". */
	readonly side: string;
	/** It is over. */
	readonly isBehind?: boolean | undefined;
	/** A meeting gives it. */
	readonly isAnchored?: boolean | undefined;
};
type NumberEdge = Stretch & { readonly is: "number"; readonly value: number };
type UnreadEdge = Stretch & { readonly is: "unread"; readonly key: string };

export type Edge = PhraseEdge | NameEdge | TimeEdge | NumberEdge | UnreadEdge;

export type Path = { readonly cost: number; readonly edges: readonly Edge[] };
