/** The shelves inside one transaction: what it has saved itself it sees at once, without reading all of it again. */
import type { Entity } from "../../domain/register.ts";
import type { EntityOf } from "../rows/values.ts";
import { type ProgrammeKind, programmeKinds, type WritableShelves } from "./shelves.ts";

const isProgramme = (entity: Entity): entity is EntityOf<ProgrammeKind> =>
	(programmeKinds as readonly string[]).includes(entity.kind);

/** Reads each kind of the programme once, and from then on sees what this transaction itself has saved. */
export const following = (shelves: WritableShelves): WritableShelves => {
	const kept = new Map<ProgrammeKind, Map<string, Entity>>();
	const load = async (kind: ProgrammeKind) => {
		const found = kept.get(kind);
		if (found) return found;
		const loaded = new Map<string, Entity>();
		for (const entity of await shelves.all(kind)) loaded.set(entity.id, entity);
		kept.set(kind, loaded);
		return loaded;
	};
	return {
		...shelves,
		all: async <Kind extends ProgrammeKind>(kind: Kind) =>
			[...(await load(kind)).values()] as EntityOf<Kind>[],
		put: async (entity, was) => {
			const done = await shelves.put(entity, was);
			if (done && isProgramme(entity)) kept.get(entity.kind)?.set(entity.id, entity);
			return done;
		},
	};
};
