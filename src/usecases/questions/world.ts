/** Loads all that one audience may know; whatever it may not is absent from the start. */
import type { Board } from "../../domain/boards/board.ts";
import { everythingIn, holdingOf, itemAmong } from "../../domain/boards/board-contents.ts";
import { type Plan, type WorkStream, withoutRemoved } from "../../domain/items/plan.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Paper } from "../../domain/meetings/paper.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Organisation, Owner, Person } from "../../domain/people/person.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import type { Register } from "../ports.ts";
import type { World } from "./understanding.ts";

export const worldOf = async (register: Register): Promise<World> => {
	const [boards, people, organisations, workStreams, plans, holdings, papers] = await Promise.all([
		register.boards(),
		register.people(),
		register.organisations(),
		register.workStreams(),
		register.plans(),
		register.holdings(),
		register.records("paper"),
	]);
	const shown = { organisations: withoutRemoved(organisations), plans: withoutRemoved(plans) };
	return { boards, people, workStreams, holdings, papers, ...shown };
};

const byId = memoizeByObject(
	<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
		new Map(all.map((each) => [each.id, each])),
) as <T extends { readonly id: string }>(all: readonly T[]) => ReadonlyMap<string, T>;

type Named = Board | Person | Organisation | WorkStream | Plan;

const bodyIn = (world: World, id: string): Named | undefined =>
	byId(world.boards).get(id) ??
	byId(world.people).get(id) ??
	byId(world.organisations).get(id) ??
	byId(world.workStreams).get(id) ??
	byId(world.plans).get(id);

/** Whatever has this id, if it may be spoken of. */
export const entityIn = (world: World, id: string): Named | Item | Paper | undefined =>
	bodyIn(world, id) ?? itemAmong(world.holdings, id) ?? world.papers.find((each) => each.id === id);

export const itemsOf = ({ holdings }: World): readonly Item[] => holdings.flatMap(everythingIn);

export const meetingsOf = ({ holdings }: World, boardId: string): readonly Meeting[] =>
	holdingOf(holdings, boardId)?.items.meeting ?? [];

/** The meetings of these boards. */
export const meetingsOfAll = (
	world: World,
	boards: readonly { readonly id: string }[] = world.boards,
): readonly Meeting[] => boards.flatMap(({ id }) => meetingsOf(world, id));

export const meetingIn = ({ holdings }: World, id: string | undefined): Meeting | undefined => {
	const item = id === undefined ? undefined : itemAmong(holdings, id);
	return item?.kind === "meeting" ? item : undefined;
};

/** Those of these things that are meetings, actions, milestones or guidance. */
export const itemsIn = (
	{ holdings }: World,
	things: readonly { readonly id: string }[],
): readonly Item[] => things.flatMap(({ id }) => itemAmong(holdings, id) ?? []);

/** Names and things by their ids. */
export type Lookups = {
	readonly board: (id: string | undefined) => Board | undefined;
	readonly name: (id: string | undefined) => string | undefined;
	readonly reference: (item: Item) => string;
	readonly ownerName: (owner: Owner | undefined) => string | undefined;
	/** The body that owns it, or whose person does. */
	readonly ownerBody: (owner: Owner | undefined) => string | undefined;
};

export const lookupsOf = (world: World): Lookups => {
	const board = (id: string | undefined) =>
		id === undefined ? undefined : byId(world.boards).get(id);
	const name = (id: string | undefined) => (id === undefined ? undefined : bodyIn(world, id)?.name);
	return {
		board,
		name,
		ownerName: (owner) => name(owner?.id),
		ownerBody: (owner) =>
			owner?.kind === "person"
				? name(world.people.find(({ id }) => id === owner.id)?.organisationId)
				: name(owner?.id),
		reference: (item) => {
			const of = board(item.boardId);
			return of ? referenceText(item, of) : "";
		},
	};
};
