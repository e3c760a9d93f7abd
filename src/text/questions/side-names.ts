/** "North Pier glazing": a body's name right before a thing's makes one name of both, and is no name of a thing that has nothing to do with that body. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import { type Item, isItemKind } from "../../domain/register.ts";
import { touchesOn } from "../../domain/words/text-match.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Cover, fitting } from "./cover.ts";
import { type Clause, type Piece, subjectOf } from "./pieces.ts";
import { standsUnder } from "./subjects.ts";

const wordsOfItem = (item: Item): string => {
	if (item.kind === "milestone") return `${item.title} ${item.report?.reason ?? ""}`;
	if (item.kind !== "action") return item.title ?? "";
	const { state } = item;
	const said = state.is === "open" ? [state.note, state.blocked?.by, state.blocked?.reason] : [];
	return [item.title, ...said].filter(Boolean).join(" ");
};

const hasPartIn = (bodyId: string, item: Item, { organisations }: World): boolean => {
	const body = organisations.find(({ id }) => id === bodyId);
	const names = body ? [body.name, ...body.aliases] : [];
	const counted =
		item.kind === "action" ? item.rollOut : item.kind === "guidance" ? item.recipients : [];
	return (
		standsUnder(item, { kind: "organisation", id: bodyId }) ||
		(counted ?? []).some(({ organisationId }) => organisationId === bodyId) ||
		names.some((name) => touchesOn(wordsOfItem(item), name))
	);
};

const only = (piece: Piece | undefined, cover: Cover) => {
	if (piece?.is !== "name") return undefined;
	const [first, ...others] = fitting(piece, cover.pattern.of);
	return first && others.length === 0 ? first.known : undefined;
};

export const isNameOfBoth = (
	{ words }: Clause,
	cover: Cover,
	{ world }: { readonly world: World },
): boolean =>
	cover.pattern.ask === "facts" &&
	cover.pieces.some((piece, at) => {
		const next = cover.pieces[at + 1];
		const [body, thing] = [only(piece, cover), only(next, cover)];
		if (!body || !thing || body.kind !== "organisation" || !isItemKind(thing.kind)) return false;
		const isApart = next?.from !== piece.to || /['’]s?$/.test(words[piece.to - 1]?.raw ?? "");
		const item = itemAmong(world.holdings, subjectOf(thing).id);
		return !isApart && item !== undefined && !hasPartIn(body.id, item, world);
	});
