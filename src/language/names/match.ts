/**
 * Which named thing do these words mean: one, several, or none (and which come near)?
 * A full name beats a part of it, and exact words beat typing errors.
 */
import { memoizeByText } from "../../domain/memoize.ts";
import type { Body } from "./known.ts";
import { alike, type Candidate, candidates, type Lists } from "./name-list.ts";
import { coreOf, type Form, type Named } from "./spellings.ts";
import { glue, headNouns, isSlipOf } from "./words.ts";

export type Match<T> =
	/** `isSlip` where its name was typed otherwise than it is kept. */
	| { readonly is: "one"; readonly value: T; readonly isSlip?: boolean }
	| { readonly is: "several"; readonly values: readonly T[] }
	| { readonly is: "none"; readonly near: readonly T[] };

/** 0 is best. */
export const tiers = {
	whole: 0,
	core: 1,
	initials: 2,
	slippedCore: 3,
	part: 4,
	scattered: 4.5,
	slippedPart: 5,
	no: 9,
};

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((word, index) => word === b[index]);

const slippedWords = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((word, index) => isSlipOf(word, b[index] ?? ""));

/** Does each typed word stand in the name, none twice, in any order? */
const isPart = (
	typed: readonly string[],
	name: readonly string[],
	same: (typed: string, meant: string) => boolean,
): boolean => {
	const left = [...name];
	return typed.every((word) => {
		const at = left.findIndex((meant) => same(word, meant));
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
};

/** Do the typed words come in the order of the name, whatever stands between? */
const inOrder = (typed: readonly string[], name: readonly string[]): boolean => {
	let from = 0;
	return typed.every((word) => {
		from = name.indexOf(word, from) + 1;
		return from > 0;
	});
};

/** "Board" may be added to a board's name, but not another one's noun ("COG forum" for a board's full name). */
const mayWear = (typed: readonly string[], { words, short }: Form, isBoard: boolean): boolean => {
	const added = typed.filter((word) => headNouns.has(word) && !words.includes(word));
	if (added.length === 0) return true;
	if (!isBoard) return false;
	return (
		short || added.every((word) => word === "board") || !words.some((word) => headNouns.has(word))
	);
};

type Typed = { readonly words: readonly string[]; readonly core: readonly string[] };

/** Its own noun and all: "partnership board" of the "Prevent partnership board", and not of the "partnership forums". */
export const isWorn = <T>(typed: readonly string[], { forms, isBoard }: Named<T>): boolean =>
	isBoard &&
	typed.some((word) => headNouns.has(word)) &&
	forms.some(({ words }) => typed.every((word) => words.includes(word)));

/** By words that are the same. */
const sameTier = ({ words, core }: Typed, form: Form, isBoard: boolean): number => {
	if (sameWords(words, form.words)) return form.guessed ? tiers.initials : tiers.whole;
	if (core.length === 0 || !mayWear(words, form, isBoard)) return tiers.no;
	if (form.short) {
		if (!sameWords(core, form.core)) return tiers.no;
		return form.guessed ? tiers.initials : tiers.core;
	}
	if (sameWords(core, form.core)) return tiers.core;
	if (!isPart(core, form.core, (a, b) => a === b)) return tiers.no;
	return inOrder(core, form.core) ? tiers.part : tiers.scattered;
};

/** By words that are a slip apart, where that is closer than what was found by then. */
const slippedTier = ({ core }: Typed, form: Form, found: number): number => {
	if (found > tiers.slippedCore && slippedWords(core, form.core)) return tiers.slippedCore;
	const isCloser = found > tiers.slippedPart && isPart(core, form.core, isSlipOf);
	return isCloser ? tiers.slippedPart : found;
};

/** Slips are looked for last: to compare letters costs far more than to compare words. */
export const bestTier = <T>(words: readonly string[], { forms, isBoard }: Named<T>): number => {
	const typed = { words, core: coreOf(words) };
	const same = forms.map((form) => sameTier(typed, form, isBoard));
	const closest = Math.min(tiers.no, ...same);
	if (closest <= tiers.slippedCore || typed.core.length === 0) return closest;
	return forms.reduce((found, form, at) => {
		const mayBend = same[at] === tiers.no && !form.short && mayWear(words, form, isBoard);
		return mayBend ? slippedTier(typed, form, found) : found;
	}, closest);
};

/** The words alike between the typed ones and the closest of the names, 0 to 1. */
const nearness = (core: readonly string[], { forms }: Named<unknown>): number => {
	const shares = forms.map(({ core: name }) => {
		const shared = core.filter((word) => name.some((meant) => isSlipOf(word, meant))).length;
		return (2 * shared) / Math.max(1, core.length + name.length);
	});
	return Math.max(0, ...shares);
};

const nearest = <T extends Body>(typed: readonly string[], lists: Lists<T>): readonly T[] => {
	const core = coreOf(typed);
	return alike(core, lists)
		.map(({ body, named }) => ({ body, share: nearness(core, named) }))
		.filter(({ share }) => share >= 0.5)
		.sort((a, b) => b.share - a.share)
		.slice(0, 3)
		.map(({ body }) => body);
};

/** "Bord" and "comittee" are head nouns too. */
const nounFor = memoizeByText(
	1_000,
	(word): string => [...headNouns].find((noun) => isSlipOf(word, noun)) ?? word,
);

type Ranked<T> = Candidate<T> & { readonly tier: number };

const ranked = <T extends Body>(words: readonly string[], lists: Lists<T>): readonly Ranked<T>[] =>
	candidates(words, lists)
		.map((each) => ({ ...each, tier: bestTier(words, each.named) }))
		.filter(({ tier }) => tier < tiers.no);

const withoutGlue = (typed: readonly string[]): readonly string[] =>
	typed.length > 1 && glue.has(typed[0] ?? "") ? typed.slice(1) : typed;

/** The bodies that come closest to the words; of one that goes by another noun, and one whose own it is, both may be meant. */
const closest = <T extends Body>(typed: readonly string[], lists: Lists<T>): readonly T[] => {
	// "The council" may be what some body is called, "the" and all.
	const asTyped = ranked(typed, lists).filter(({ tier }) => tier === tiers.whole);
	const words = asTyped.length > 0 ? typed : withoutGlue(typed);
	const all = asTyped.length > 0 ? asTyped : ranked(words, lists);
	const best = all.reduce((lowest, { tier }) => Math.min(lowest, tier), tiers.no);
	const isClosest = ({ tier }: Ranked<T>) => tier === best;
	const isOtherNoun =
		best === tiers.core && !all.some((each) => isClosest(each) && isWorn(words, each.named));
	return all
		.filter((each) => isClosest(each) || (isOtherNoun && isWorn(words, each.named)))
		.map(({ body }) => body);
};

/** Every body that the words may name: none, where they name nothing. */
export const meant = <T extends Body>(typed: readonly string[], lists: Lists<T>): readonly T[] => {
	const exact = closest(typed, lists);
	return exact.length > 0 ? exact : closest(typed.map(nounFor), lists);
};

export const matchOf = <T extends Body>(typed: readonly string[], lists: Lists<T>): Match<T> => {
	const found = meant(typed, lists);
	const [only] = found;
	if (found.length === 1 && only !== undefined)
		return {
			is: "one",
			value: only,
			get isSlip() {
				const tier = closestTier(withoutGlue(typed), lists);
				return tier === tiers.slippedCore || tier === tiers.slippedPart;
			},
		};
	if (found.length > 1) return { is: "several", values: found };
	// Most words that are tried name nothing, and nobody asks what comes near.
	return {
		is: "none",
		get near() {
			return nearest(withoutGlue(typed.map(nounFor)), lists);
		},
	};
};

/** How close the closest of them comes. */
export const closestTier = (typed: readonly string[], lists: Lists<Body>): number =>
	candidates(typed, lists).reduce(
		(lowest, { named }) => Math.min(lowest, bestTier(typed, named)),
		tiers.no,
	);
