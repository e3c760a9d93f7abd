/** "Is the street list loaded" asks whether that is done, though a union of loaders is called by the word too. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { stemOf } from "../../language/names/stems.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Cover } from "./cover.ts";
import type { Clause } from "./pieces.ts";
import { stemsOf } from "./title-stems.ts";

const deed = /^\p{Ll}+(?:ed|ing)$/u;

/** Bodies that are named by nothing but what the title of the one thing says is done to it are left out. */
export const withoutDeed = (
	{ words, keys }: Clause,
	{ pieces }: Cover,
	{ subjects, world }: { readonly subjects: readonly Subject[]; readonly world: World },
): readonly Subject[] => {
	const [only, ...others] = subjects.filter(({ kind }) => isItemKind(kind));
	const item = only && others.length === 0 ? itemAmong(world.holdings, only.id) : undefined;
	if (!item?.title || subjects.length < 2) return subjects;
	const title = stemsOf(item.title);
	const isDeed = ({ id, kind }: Subject): boolean =>
		kind === "organisation" &&
		pieces.some(
			(piece) =>
				piece.is === "name" &&
				piece.to - piece.from === 1 &&
				deed.test(words[piece.from]?.raw ?? "") &&
				title.includes(stemOf(keys[piece.from] ?? "")) &&
				piece.candidates.some(({ known }) => known.id === id),
		);
	return subjects.filter((subject) => !isDeed(subject));
};
