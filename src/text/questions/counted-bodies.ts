/** Bodies that a thing is counted over, named beside it by a word that stands in other titles too. */
import { dutiesIn, itemAmong } from "../../domain/boards/board-contents.ts";
import { type Item, isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { stemOf } from "../../language/names/stems.ts";
import { glue, keysOf } from "../../language/names/words.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import type { Named } from "./ask-which.ts";
import { type Cover, fitting } from "./cover.ts";
import type { Known } from "./name-index.ts";
import { itemKnown } from "./named-things.ts";
import type { Clause } from "./pieces.ts";

const coverageOf = (item: Item | undefined) => {
	if (item?.kind === "action") return item.rollOut ?? [];
	return item?.kind === "guidance" ? (item.recipients ?? []) : [];
};

/** Is it counted over bodies at all? */
export const isCounted = (item: Item | undefined): boolean => coverageOf(item).length > 0;

export const bodiesOver = (item: Item | undefined): readonly string[] =>
	coverageOf(item).map(({ organisationId }) => organisationId);

const isCountedOver = (item: Item | undefined, bodyId: string): boolean =>
	bodiesOver(item).includes(bodyId);

/** "Has Mossdale done its drill": of a body that the thing is counted over, and not of what has it in a title. */
export const asBodies = (
	{ pattern }: Cover,
	named: readonly Named[],
	{ holdings }: World,
): readonly Named[] => {
	if (pattern.ask !== "coverage" || named.length < 2) return named;
	return named.map((each) => {
		const others = named
			.filter((other) => other !== each)
			.flatMap(({ options }) => options.map(({ id }) => itemAmong(holdings, id)));
		const bodies = fitting(each.piece, pattern.of)
			.map(({ known }) => known)
			.filter(
				({ id, kind }) =>
					kind === "organisation" && others.some((other) => isCountedOver(other, id)),
			);
		return bodies.length === 1 ? { ...each, options: bodies } : each;
	});
};

type Asked = { readonly named: readonly Named[]; readonly world: World };

/** By a word of its title, and not by all of it. */
const isByAWord = ({ piece, options }: Named): boolean =>
	options.length > 0 &&
	options.every(({ kind }) => isItemKind(kind) && kind !== "meeting") &&
	(piece.candidates[0]?.tier ?? tiers.whole) >= tiers.part;

/** Those with all of these words in their titles, however they are bent. */
const countedWith = (
	wanted: readonly string[],
	over: readonly string[],
	{ holdings, boards }: World,
): readonly Known[] =>
	holdings.flatMap((holding) => {
		const board = boards.find(({ id }) => id === holding.boardId);
		const counted = dutiesIn(holding).filter(
			(item) => isCounted(item) && over.every((id) => isCountedOver(item, id)),
		);
		return counted.flatMap((item) => {
			const own = new Set(keysOf(item.title).map(stemOf));
			return board && wanted.every((stem) => own.has(stem)) ? [itemKnown(item, board)] : [];
		});
	});

/** "Sown" is of what is to "Sow yellow rattle", and not of what fences the sowings. */
const ofOwnDeed = (wanted: readonly string[], fits: readonly Known[]): readonly Known[] => {
	const own = fits.filter(({ label, exact }) => {
		const [deed] = keysOf(label.slice(exact.length));
		return deed !== undefined && wanted.includes(stemOf(deed));
	});
	return own.length > 0 ? own : fits;
};

/** "Which meadows are fenced", where a word is of a thing that is counted over no bodies and of one that is: that one. */
export const asCounted = (
	{ keys }: Clause,
	{ pattern }: Cover,
	{ named, world }: Asked,
): readonly Named[] => {
	const over = named.flatMap(({ options: [only, ...more] }) =>
		only?.kind === "organisation" && more.length === 0 ? [only.id] : [],
	);
	const isOfBodies = pattern.ask === "coverage" || (pattern.ask === "facts" && over.length > 0);
	if (!isOfBodies) return named;
	return named.map((each) => {
		const areCounted = each.options.some(({ id }) => isCounted(itemAmong(world.holdings, id)));
		if (areCounted || !isByAWord(each)) return each;
		const { from, to } = each.piece;
		const wanted = keys.slice(from, to).filter((key) => !glue.has(key));
		const fits = wanted.length > 0 ? countedWith(wanted.map(stemOf), over, world) : [];
		const options = ofOwnDeed(wanted.map(stemOf), fits);
		return options.length > 0 ? { ...each, options } : each;
	});
};
