/**
 * Building the name index of a large programme takes a fifth of a second, so the last few are kept.
 * One serves again only for a world of the very same things, each of the same version: never for another's sight of it.
 */
import type { World } from "../../usecases/questions/understanding.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";

type Kept = { readonly world: World; readonly index: NameIndex };

const most = 3;
const kept: Kept[] = [];

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
	a.length === b.length && a.every((each, at) => each === b[at]);

const isSameWorld = (a: World, b: World): boolean =>
	areSame(a.boards, b.boards) &&
	areSame(a.people, b.people) &&
	areSame(a.organisations, b.organisations) &&
	areSame(a.workStreams, b.workStreams) &&
	areSame(a.plans, b.plans) &&
	areSame(a.items, b.items);

export const indexOf = (world: World): NameIndex => {
	const at = kept.findIndex((each) => isSameWorld(each.world, world));
	const [found] = at < 0 ? [] : kept.splice(at, 1);
	const latest = found ?? { world, index: nameIndex(world) };
	kept.unshift(latest);
	kept.length = Math.min(kept.length, most);
	return latest.index;
};
