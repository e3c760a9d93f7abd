/** Does the cover say what the sentence says? Whose a word is stands in the order of words, which no bag of them keeps. */
import type { EntityKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { type Cover, fitting } from "./cover.ts";
import type { Clause, Piece } from "./pieces.ts";

/** What follows a name says what sort of thing it names: "the theatres board" is no person of the theatres. */
const headKinds = new Map<string, EntityKind>([
	...["board", "group", "committee", "forum", "panel"].map((noun) => [noun, "board"] as const),
	...["workstream", "stream", "strand"].map((noun) => [noun, "workStream"] as const),
	["plan", "plan"],
]);

/** "Their boards" are several, and not what the name names. */
const nounAt = ({ words }: Clause, at: number): string | undefined => {
	const said = words[at]?.raw.toLowerCase();
	return said === "work" ? words[at + 1]?.raw.toLowerCase() : said;
};

export const headKindAfter = (clause: Clause, { to }: Piece): EntityKind | undefined =>
	headKinds.get(nounAt(clause, to) ?? "");

const isOfAnotherSort = (clause: Clause, { pattern, pieces }: Cover): boolean =>
	pieces.some((piece) => {
		if (piece.is !== "name") return false;
		const kind = headKindAfter(clause, piece);
		return (
			kind !== undefined && !fitting(piece, pattern.of).some(({ known }) => known.kind === kind)
		);
	});

const asksFor = /^(do|does|did|should|must|what|which|that|stuff|things?|items?|actions?|all)$/;

/** "What do I need to do": "I need" opens a request only where no question has begun. */
const isMeDropped = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "ignorable" &&
			keys[piece.from] === "i" &&
			asksFor.test(keys[piece.from - 1] ?? ""),
	);

/** "Which plans have overdue actions" asks for plans, and a list of actions names none. */
const asksForPlans = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" &&
	/^\W*(and |so )?(which|what) plans? (has|have|had|is|are|got|with)\b/i.test(text);

/** "What is waiting on the press office" is no guidance, where they issue none. */
const waitsForNoGuidance = ({ keys }: Clause, cover: Cover, { holdings }: World): boolean =>
	cover.pattern.ask === "items" &&
	cover.pieces.some(
		(piece) =>
			piece.is === "name" &&
			/^wait/.test(keys[piece.from - 2] ?? "") &&
			/^(on|for)$/.test(keys[piece.from - 1] ?? "") &&
			fitting(piece, cover.pattern.of).every(
				({ known }) =>
					known.kind === "organisation" &&
					!holdings.some(({ items }) =>
						items.guidance.some(({ issuerId }) => issuerId === known.id),
					),
			),
	);

export const isOfAnotherOrder = (clause: Clause, cover: Cover, world: World): boolean =>
	isOfAnotherSort(clause, cover) ||
	isMeDropped(clause, cover) ||
	asksForPlans(clause, cover) ||
	waitsForNoGuidance(clause, cover, world);
