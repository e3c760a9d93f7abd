/** Lists whose every word was read and that still are not what was asked for: of what may be, of what is counted, of a time that is not kept. */
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";

const request =
	/\b(?:can|could) (?:you|i|we|u|someone|somebody|anyone|anybody)(?: (?:please|pls|just|quickly|also))* (?:see|have|get|show|tell|give|find|list|check|know|confirm|remind|look|let|ask|expect)\b/gi;
const mayBe = /\b(?:can|could|might|may (?:be|have|well))\b/i;

/** "What could I close today", "which of them might be late" ask for what may come to be: the register holds what is. */
const isOfWhatMayBe = ({ text, keys }: Clause, { pieces }: Cover): boolean =>
	mayBe.test(text.replace(request, "")) &&
	pieces.some(
		(piece) =>
			piece.is === "ignorable" &&
			keys.slice(piece.from, piece.to).some((key) => /^(can|could|might|may)$/.test(key)),
	);

/** "How many kitchens are finished" counts kitchens, and not the items of the work stream that is called so. */
const countsWhatItIsCalled = ({ pieces }: Cover): boolean =>
	pieces.some((piece, at) => {
		const [name, noun] = [pieces[at + 1], pieces[at + 2]];
		if (piece.is !== "tag" || piece.tag !== "count" || name?.is !== "name") return false;
		const isOfNoun =
			noun?.is === "tag" && /^(action|milestone|guidance|item|stream|plan)$/.test(noun.tag);
		return (
			!isOfNoun &&
			name.candidates.every(({ known }) => known.kind === "workStream" || known.kind === "plan")
		);
	});

/** When something slipped is not kept with it: only that it has. */
const isOfASlipThen = (cover: Cover): boolean =>
	tagsOf(cover).includes("slipped") && cover.pieces.some(({ is }) => is === "period");

export const mistakesLists = (clause: Clause, cover: Cover): boolean =>
	cover.pattern.ask === "items" &&
	(isOfWhatMayBe(clause, cover) || countsWhatItIsCalled(cover) || isOfASlipThen(cover));
