/**
 * Boards, people and the programme's other small lists are read in every transaction and change seldom.
 * What was read is good for as long as the history holds no newer entry of that kind, whichever process wrote it.
 */
import type { Transaction } from "./open-database.ts";
import type { EntityOf } from "./rows-values.ts";
import type { ProgrammeKind, Shelves } from "./shelves.ts";
import type { Chain } from "./sql-writes.ts";

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
	/** Uses what is kept; keeps nothing that the transaction has written itself, for that may yet be undone. */
	readonly inside: <S extends Shelves>(tx: Transaction, chain: Chain, shelves: S) => S;
};

type Asking = {
	readonly newest: (kind: ProgrammeKind) => Promise<number>;
	readonly mayKeep: () => boolean;
};

/** Nobody else writes while the transaction lasts, so it need not ask twice. */
const askedOnce = (tx: Transaction, chain: Chain): Asking => ({
	newest: async (kind) => {
		const upTo = chain.newest.get(kind) ?? (await newest(tx, kind));
		chain.newest.set(kind, upTo);
		return upTo;
	},
	mayKeep: () => chain.isUntouched,
});

export const makeProgrammeCache = (): ProgrammeCache => {
	const kept = new Map<ProgrammeKind, Kept>();
	const cached = <S extends Shelves>(shelves: S, asking: Asking): S => ({
		...shelves,
		all: async <Kind extends ProgrammeKind>(kind: Kind): Promise<readonly EntityOf<Kind>[]> => {
			// Asked before the reading: if something is written in between, the next to ask reads again.
			const upTo = await asking.newest(kind);
			const found = kept.get(kind);
			if (found?.upTo === upTo) return found.all as readonly EntityOf<Kind>[];
			const all = await shelves.all(kind);
			if (asking.mayKeep()) kept.set(kind, { upTo, all });
			return all;
		},
	});
	return {
		inside: (tx, chain, shelves) => cached(shelves, askedOnce(tx, chain)),
	};
};
