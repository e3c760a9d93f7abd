/**
 * Values already read, by kind, id and version: what was committed as version 3 of an action never changes.
 * So a list is asked for ids and versions alone, and only what is new is fetched and checked.
 */
import type { Entity, EntityKind } from "../../domain/register.ts";
import type { EntityOf } from "../rows/values.ts";

export type EntityCache = {
	readonly find: <Kind extends EntityKind>(
		kind: Kind,
		id: string,
		version: number,
	) => EntityOf<Kind> | undefined;
	readonly keep: (entity: Entity) => void;
};

/** About a kilobyte each. */
const most = 3_000;

/** What this process holds for reading serves here too. */
type Holding = (kind: EntityKind, id: string, version: number) => Entity | undefined;

export const makeEntityCache = (held: Holding): EntityCache => {
	const kept = new Map<string, Entity>();
	return {
		find: <Kind extends EntityKind>(kind: Kind, id: string, version: number) => {
			const found = kept.get(`${kind} ${id}`);
			if (found?.version === version) return found as EntityOf<Kind>;
			return held(kind, id, version) as EntityOf<Kind> | undefined;
		},
		keep: (entity) => {
			const key = `${entity.kind} ${entity.id}`;
			kept.delete(key);
			kept.set(key, entity);
			if (kept.size <= most) return;
			const [oldest] = kept.keys();
			if (oldest !== undefined) kept.delete(oldest);
		},
	};
};

/** The same inside a transaction: of a kind that it has written itself, what it reads may yet be undone, and is not kept. */
export const onlyCommitted = (
	cache: EntityCache,
	transaction: { readonly written: ReadonlySet<EntityKind> },
): EntityCache => ({
	find: cache.find,
	keep: (entity) => {
		if (!transaction.written.has(entity.kind)) cache.keep(entity);
	},
});
