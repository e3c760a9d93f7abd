/**
 * Boards, people and the programme's other small lists are read in every transaction and change seldom.
 * What was read is good for as long as the history holds no newer entry of that kind, whichever process wrote it.
 */

import type { Transaction } from "../engine/open-database.ts";
import { type Chain, newestOf } from "../register/history-head.ts";
import type { ProgrammeKind, Shelves } from "../register/shelves.ts";
import type { EntityOf } from "../rows/values.ts";

type Kept = { readonly upTo: number; readonly all: readonly unknown[] };

export type ProgrammeCache = {
	/** Uses what is kept; keeps nothing that the transaction has written itself, for that may yet be undone. */
	readonly inside: <S extends Shelves>(tx: Transaction, chain: Chain, shelves: S) => S;
};

export const makeProgrammeCache = (): ProgrammeCache => {
	const kept = new Map<ProgrammeKind, Kept>();
	return {
		inside: (tx, chain, shelves) => ({
			...shelves,
			all: async <Kind extends ProgrammeKind>(kind: Kind): Promise<readonly EntityOf<Kind>[]> => {
				// Asked before the reading: if something is written in between, the next to ask reads again.
				const upTo = await newestOf(tx, chain, kind);
				const found = kept.get(kind);
				if (found?.upTo === upTo) return found.all as readonly EntityOf<Kind>[];
				const all = await shelves.all(kind);
				if (!chain.written.has(kind)) kept.set(kind, { upTo, all });
				return all;
			},
		}),
	};
};
