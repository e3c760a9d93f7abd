/**
 * Boards, people and the programme's other small lists are read on every request and change seldom.
 * What was read is good for as long as the history holds no newer entry of that kind, whichever process wrote it.
 */
import type { Transaction } from "./open-database.ts";
import type { EntityOf } from "./rows-values.ts";
import type { ProgrammeKind, Shelves } from "./shelves.ts";

type Kept = { readonly upTo: number; readonly all: readonly unknown[] };

const newest = async (tx: Transaction, kind: ProgrammeKind): Promise<number> => {
	const last = await tx.history.findFirst({
		where: { kind },
		orderBy: { sequence: "desc" },
		select: { sequence: true },
	});
	return last?.sequence ?? 0;
};

export type ProgrammeCache = {
	/** Reads what is committed, and keeps it. */
	readonly outside: (client: Transaction, shelves: Shelves) => Shelves;
	/** Uses what is kept, but keeps nothing: what a transaction sees may yet be undone. */
	readonly inside: <S extends Shelves>(tx: Transaction, shelves: S) => S;
};

export const makeProgrammeCache = (): ProgrammeCache => {
	const kept = new Map<ProgrammeKind, Kept>();
	const cached = <S extends Shelves>(tx: Transaction, shelves: S, keep: Map<string, Kept>): S => ({
		...shelves,
		all: async <Kind extends ProgrammeKind>(kind: Kind): Promise<readonly EntityOf<Kind>[]> => {
			// Asked before the reading: if something is written in between, the next to ask reads again.
			const upTo = await newest(tx, kind);
			const found = kept.get(kind);
			if (found?.upTo === upTo) return found.all as readonly EntityOf<Kind>[];
			const all = await shelves.all(kind);
			keep.set(kind, { upTo, all });
			return all;
		},
	});
	return {
		outside: (client, shelves) => cached(client, shelves, kept),
		inside: (tx, shelves) => cached(tx, shelves, new Map()),
	};
};
