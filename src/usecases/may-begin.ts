/**
 * Somebody who may not do a thing is told so before they fill a form in, not after: by the same rights that the work
 * itself asks about when it is sent.
 */

import type { Deed } from "../domain/audience/rights.ts";
import type { Numbered } from "../domain/meetings/records.ts";
import { answerableFor } from "../domain/people/accountable-person.ts";
import type { Owner } from "../domain/people/person.ts";
import { readReference } from "../domain/reference.ts";
import type { Refused } from "../domain/refusal.ts";
import { type Item, isItemKind } from "../domain/register.ts";
import { objection } from "./change-item.ts";
import { otherHalf } from "./meeting/joint.ts";
import type { Request } from "./request.ts";

/** What was named so far: an item, a paper or a board. */
export type Named = { readonly item?: string | undefined; readonly board?: string | undefined };

/** Undefined where nothing is in their way, and where nothing is named whose rights could be asked about. */
export const objectionToBegin = async (
	deed: Deed,
	named: Named,
	request: Request,
): Promise<Refused | undefined> => {
	const { register } = request;
	const thing = await thingNamed(named, request);
	const boards = await register.boards();
	const board = thing
		? boards.find(({ id }) => id === thing.boardId)
		: boards.find(({ code }) => code === named.board);
	if (!board) return undefined;
	const also = thing?.kind === "meeting" ? (await otherHalf(thing, register))?.board : undefined;
	return objection(register, board, { deed, owner: thing && ownerOf(thing), also, request });
};

const thingNamed = async (
	{ item }: Named,
	{ register }: Request,
): Promise<Item | Numbered | undefined> => {
	const reference = readReference(item ?? "");
	if (!reference) return undefined;
	return reference.series === "item" || reference.series === "meeting"
		? register.item(reference)
		: register.numbered(reference);
};

const ownerOf = (thing: Item | Numbered): Owner | undefined => {
	if (thing.kind === "paper") return { kind: "person", id: thing.ownerId };
	return isItemKind(thing.kind) ? answerableFor(thing as Item) : undefined;
};
