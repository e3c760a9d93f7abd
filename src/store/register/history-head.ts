/** What one transaction knows while it holds every other writer off: where the history ends, and what it has saved itself. */

import type { Entity } from "../../domain/register.ts";
import type { Transaction } from "../engine/open-database.ts";
import { emptyHead, type Head, type HistoryRow } from "./history.ts";
import type { ProgrammeKind } from "./shelves.ts";

/** Of one kind; the list is made anew once something more of it has been saved. */
type Saved = { readonly byId: Map<string, Entity>; list?: readonly Entity[] | undefined };

export type Chain = {
	/** Not yet asked where undefined. */
	head: Head | undefined;
	/** Its entries that are not written yet: they go in together, before the commit or before the history is read. */
	pending: readonly HistoryRow[];
	/** What it has saved of the programme: nobody else may read it before the commit. */
	readonly saved: Map<ProgrammeKind, Saved>;
	/** Asked once for all changes that share the transaction, before any of them writes. */
	begun?: Promise<void>;
};

export const newChain = (): Chain => ({ head: undefined, pending: [], saved: new Map() });

export const newestEntry = async (tx: Transaction): Promise<Head> =>
	(await tx.history.findFirst({
		orderBy: { sequence: "desc" },
		select: { sequence: true, hash: true },
	})) ?? emptyHead;

/** As many entries as go in at once. */
export const mostPending = 50;

export const writePending = async (tx: Transaction, chain: Chain): Promise<void> => {
	const { pending } = chain;
	if (pending.length === 0) return;
	chain.pending = [];
	await tx.history.createMany({ data: [...pending] });
};
