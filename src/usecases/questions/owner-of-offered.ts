/** "The south one", of several things of one name: that of whoever is called so. */

import { holdingOf, numberedIn } from "../../domain/boards/board-contents.ts";
import { answerableFor } from "../../domain/people/accountable-person.ts";
import type { Item } from "../../domain/register.ts";
import type { World } from "./understanding.ts";

const reference = /^([A-Z][A-Z0-9]*)-(\w+)(?= )/;

const itemOfOffered = (label: string, world: World): Item | undefined => {
	const [, code, number = ""] = reference.exec(label) ?? [];
	const board = world.boards.find((each) => each.code === code);
	const holding = board && holdingOf(world.holdings, board.id);
	return holding && numberedIn(holding, number);
};

/** "Rev C", of guidance that is recorded once for each edition. */
export const editionOfOffered = (label: string, world: World): string => {
	const item = itemOfOffered(label, world);
	return item?.kind === "guidance" ? (item.edition ?? "") : "";
};

/** What whoever owns the thing of this label is called. */
export const ownerOfOffered = (label: string, world: World): string => {
	const item = itemOfOffered(label, world);
	const owner = item && answerableFor(item);
	const bodies = [...world.people, ...world.organisations];
	return bodies.find(({ id }) => id === owner?.id)?.name ?? "";
};
