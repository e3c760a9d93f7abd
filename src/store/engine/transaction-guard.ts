/**
 * Knows whether the running code is inside a transaction.
 * There, the database may be reached through the transaction alone: the outer client would wait for a turn that only
 * comes when this very code has finished, or would write what the transaction cannot undo.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const inside = new AsyncLocalStorage<boolean>();

export const runInside = <T>(work: () => Promise<T>): Promise<T> => inside.run(true, work);

class OutsideUseInsideTransaction extends Error {
	constructor() {
		super("The store was used from inside a transaction, other than through the transaction.");
	}
}

export const refuseInside = (): void => {
	if (inside.getStore() === true) throw new OutsideUseInsideTransaction();
};
