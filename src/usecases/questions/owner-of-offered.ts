/** "The south one", of several things of one name: that of whoever is called so. */
import { answerableFor } from "../../domain/answering.ts";
import { holdingOf, numberedIn } from "../../domain/holding.ts";
import type { World } from "./understanding.ts";

const reference = /^([A-Z][A-Z0-9]*)-(\w+)(?= )/;

/** What whoever owns the thing of this label is called. */
export const ownerOfOffered = (label: string, world: World): string => {
	const [, code, number = ""] = reference.exec(label) ?? [];
	const board = world.boards.find((each) => each.code === code);
	const holding = board && holdingOf(world.holdings, board.id);
	const item = holding && numberedIn(holding, number);
	const owner = item && answerableFor(item);
	const bodies = [...world.people, ...world.organisations];
	return bodies.find(({ id }) => id === owner?.id)?.name ?? "";
};
