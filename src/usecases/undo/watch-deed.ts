/** Notes what one request saves, so that its reply can offer to undo it. */
import type { Entity } from "../../domain/register.ts";
import { type ChangeMark, isUndoable } from "../../domain/undo.ts";
import type { RegisterChange, Store } from "../ports.ts";
import { importedThrough } from "../programme/load.ts";
import type { Request } from "../request.ts";

type Saved = ChangeMark & { readonly isUndoable: boolean };

/** More than people can look over: a series or a merge is put right by its own reverse. */
const mostChanges = 60;

const savedAs = (entity: Entity): Saved => ({
	...{ kind: entity.kind, id: entity.id, version: entity.version + 1 },
	isUndoable: isUndoable(entity),
});

const noting = (register: RegisterChange, saved: Saved[]): RegisterChange => ({
	...register,
	save: async (entity) => {
		await register.save(entity);
		saved.push(savedAs(entity));
	},
	saveNew: async (items) => {
		await register.saveNew(items);
		saved.push(...items.map(savedAs));
	},
	move: async (entity, fromId) => {
		await register.move(entity, fromId);
		saved.push({ ...savedAs(entity), isUndoable: false });
	},
});

const notingStore = (store: Store, saved: Saved[]): Store => ({
	...store,
	change: (by, work) => {
		const before = saved.length;
		const again = () => {
			saved.length = before;
		};
		const done = store.change(by, (register) => {
			// What was stale is done again from its beginning.
			again();
			return work(noting(register, saved));
		});
		// Nothing was kept of what was given up.
		done.catch(again);
		return done;
	},
});

/** The request as it is to be carried out, and what can be undone of it once it has been. */
export const watchDeed = (request: Request) => {
	const saved: Saved[] = [];
	return {
		request: { ...request, store: notingStore(request.store, saved) },
		mark: (): ChangeMark | undefined => {
			const [first] = saved;
			const isFew = saved.length <= mostChanges || request.through === importedThrough;
			const isWhole = isFew && saved.every((one) => one.isUndoable);
			return isWhole ? first : undefined;
		},
	};
};
