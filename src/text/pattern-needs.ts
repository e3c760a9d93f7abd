/**
 * What a text has to hold before a pattern can be found in it. A question is tried against a thousand patterns, nearly
 * all of which ask for words that it does not have: to see that takes a fraction of the time of trying them, and what
 * is never tried is never compiled.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Texts one of which stands in whatever is found, in small letters. */
type AnyOf = readonly string[];

type Part = {
	/** All that it can be, where that is little. */
	readonly whole?: AnyOf | undefined;
	/** Of each of these, one is in it. */
	readonly needs?: readonly AnyOf[] | undefined;
};

const [mostWholes, mostTexts, mostNeeds, shortest] = [24, 48, 3, 2];

const nothing: Part = { whole: [""] };
const anything: Part = {};

/** Whatever holds "meetings" holds "meeting". */
const fewest = (texts: AnyOf): AnyOf => {
	const all = [...new Set(texts)];
	return all.filter((text) => !all.some((other) => other !== text && text.includes(other)));
};

/** The longer the shortest of them and the fewer they are, the more they rule out. */
const worth = (texts: AnyOf): number =>
	8 * Math.min(6, ...texts.map(({ length }) => length)) - texts.length;

const best = (needs: readonly AnyOf[]): readonly AnyOf[] =>
	[...needs].sort((one, other) => worth(other) - worth(one)).slice(0, mostNeeds);

const needsOf = ({ whole, needs = [] }: Part): readonly AnyOf[] => {
	const all = fewest(whole ?? [""]);
	const isTold = all.every(({ length }) => length >= shortest) && all.length <= mostTexts;
	return best(isTold ? [all, ...needs] : needs);
};

const oneAfterAnother = (parts: readonly Part[]): Part => {
	let run: AnyOf = [""];
	let isWhole = true;
	const needs: AnyOf[] = [];
	for (const part of parts) {
		needs.push(...(part.needs ?? []));
		const { whole } = part;
		if (whole && run.length * whole.length <= mostWholes) {
			run = run.flatMap((begun) => whole.map((text) => begun + text));
			continue;
		}
		isWhole = false;
		needs.push(...needsOf({ whole: run }));
		run = whole ?? [""];
	}
	return isWhole ? { whole: run, needs } : { needs: [...needs, ...needsOf({ whole: run })] };
};

const oneOf = (parts: readonly Part[]): Part => {
	const [only, ...others] = parts;
	if (only && others.length === 0) return only;
	const whole = parts.every((part) => part.whole) ? parts.flatMap((part) => part.whole ?? []) : [];
	if (whole.length > 0 && whole.length <= mostWholes) return { whole: [...new Set(whole)] };
	const each = parts.map((part) => needsOf(part)[0]);
	const needs = each.every((some) => some) ? fewest(each.flatMap((some) => some ?? [])) : [];
	return needs.length > 0 && needs.length <= mostTexts ? { needs: [needs] } : anything;
};

/** Letters that are not of the Latin alphabet may be small in more ways than one. */
const letter = (code: number): Part => {
	const char = String.fromCodePoint(code);
	const isPlain = code < 128 || char.toLowerCase() === char.toUpperCase();
	return isPlain ? { whole: [char.toLowerCase()] } : anything;
};

const ofSet = ({ negate, elements }: AST.CharacterClass): Part => {
	const all = elements.map((each) => (each.type === "Character" ? letter(each.value) : anything));
	return negate || all.length === 0 ? anything : oneOf(all);
};

const ofQuantifier = ({ min, max, element }: AST.Quantifier): Part => {
	const part = partOf(element);
	if (min > 0) return min === max && min === 1 ? part : { needs: needsOf(part) };
	return max === 1 && part.whole ? { whole: [...new Set(["", ...part.whole])] } : anything;
};

const ofAssertion = (assertion: AST.Assertion): Part => {
	if (!("alternatives" in assertion) || assertion.negate) return nothing;
	return { ...nothing, needs: needsOf(ofAlternatives(assertion.alternatives)) };
};

const ofAlternatives = (alternatives: readonly AST.Alternative[]): Part =>
	oneOf(alternatives.map(({ elements }) => oneAfterAnother(elements.map(partOf))));

const partOf = (element: AST.Element): Part => {
	switch (element.type) {
		case "Character":
			return letter(element.value);
		case "CharacterClass":
			return ofSet(element);
		case "Quantifier":
			return ofQuantifier(element);
		case "Assertion":
			return ofAssertion(element);
		case "Group":
		case "CapturingGroup":
			return ofAlternatives(element.alternatives);
		default:
			return anything;
	}
};

/** Groups of letters, hashed: that a text has them all may be so by chance, that it lacks one is certain. */
const size = 4_096;

const gramAt = (text: string, at: number, length: number): number => {
	let sum = length;
	for (let step = 0; step < length; step += 1)
		sum = Math.imul(sum ^ text.charCodeAt(at + step), 0x9e3779b1);
	return (sum >>> 16) % size;
};

/** Three of them, its ends and its middle, tell as much as all. */
const gramsOf = (text: string): readonly number[] => {
	const length = Math.min(3, text.length);
	const last = text.length - length;
	return [0, last >> 1, last].map((at) => gramAt(text, at, length));
};

let last: { readonly text: string; readonly has: Uint8Array } | undefined;

/** Many patterns ask it of one text. */
const gramsIn = (text: string): Uint8Array => {
	if (last?.text === text) return last.has;
	// Where case is that of all scripts, a long s is one as well.
	const small = text.toLowerCase().replaceAll("\u017f", "s");
	const has = new Uint8Array(size);
	for (let at = 0; at < small.length; at += 1) {
		has[gramAt(small, at, shortest)] = 1;
		has[gramAt(small, at, 3)] = 1;
	}
	last = { text, has };
	return has;
};

const parser = new RegExpParser();

const neededBy = ({ source, flags }: RegExp): readonly AnyOf[] => {
	const { alternatives } = parser.parsePattern(source, 0, source.length, {
		unicode: flags.includes("u"),
		unicodeSets: flags.includes("v"),
	});
	return needsOf(ofAlternatives(alternatives));
};

/** Of each need: how many texts there are, and three groups of letters of each. */
const gramsNeeded = (pattern: RegExp): readonly number[] =>
	neededBy(pattern).flatMap((texts) => [texts.length, ...texts.flatMap(gramsOf)]);

/** Those of all patterns, one after another: in a list of its own, each would take four times the room. */
let kept = new Uint16Array(1 << 15);
let used = 0;

/** Where they are kept from then on. */
const keepGrams = (grams: readonly number[]): { readonly from: number; readonly to: number } => {
	const from = used;
	used += grams.length;
	if (used > kept.length) {
		const larger = new Uint16Array(Math.max(2 * kept.length, used));
		larger.set(kept);
		kept = larger;
	}
	kept.set(grams, from);
	return { from, to: used };
};

/** Is the pattern worth trying on a text? */
export const mayStandIn = (pattern: RegExp): ((text: string) => boolean) => {
	let place: ReturnType<typeof keepGrams> | undefined;
	return (text) => {
		place ??= keepGrams(gramsNeeded(pattern));
		const [all, has] = [kept, gramsIn(text)];
		const isIn = (at: number): boolean => has[all[at] ?? 0] === 1;
		for (let at = place.from; at < place.to; ) {
			const to = at + 1 + 3 * (all[at] ?? 0);
			let isThere = false;
			for (at += 1; at < to; at += 3) isThere ||= isIn(at) && isIn(at + 1) && isIn(at + 2);
			if (!isThere) return false;
		}
		return true;
	};
};

/** Each of the patterns in its turn, wherever it stands, put in other words. */
export const putOtherwise = (
	turns: readonly (readonly [RegExp, string])[],
): ((text: string) => string) => {
	const all = turns.map(([turn, plain]) => ({ turn, plain, mayStand: mayStandIn(turn) }));
	return (text) => {
		let words = text;
		for (const { turn, plain, mayStand } of all)
			if (mayStand(words)) words = words.replace(turn, plain);
		return words;
	};
};

/** The first of what each of the patterns finds, taken away in its turn. */
export const removePatterns = (patterns: readonly RegExp[]): ((text: string) => string) =>
	putOtherwise(patterns.map((pattern) => [pattern, ""]));
