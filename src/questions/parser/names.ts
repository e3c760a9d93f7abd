/** Names in a question: stretches that the audience's world has something called by, the surest first. */
import type { Candidate, NameIndex } from "../../language/names/index-of-names.ts";
import { tiers } from "../../language/names/match.ts";
import { glue, headNouns } from "../../language/names/words.ts";
import type { Token } from "../../language/tokens/tokens.ts";
import { isFiller, loneWords } from "../lexicon/lexicon.ts";
import type { NameEdge } from "./edges.ts";

const longest = 8;
/** A name that so many things share tells nothing. */
const mostNames = 40;

/** Words that stand in many names and in many questions, and point to none by themselves. */
const general = new Set(
	"plan guidance meeting team programme action review lead manager paper report officer group meet".split(
		" ",
	),
);

const tells = ({ key, isShout }: Token): boolean =>
	isShout || !(glue.has(key) || headNouns.has(key) || general.has(key) || loneWords.has(key));

const isSure = (tier: number): boolean => tier <= tiers.initials;

/** A single word that also asks something is a name where it is written as one, or as one thing: "the county". */
const isWritten = (said: readonly Token[], isOne: boolean): boolean => {
	const [only] = said;
	if (said.length > 1 || !only) return said.some((token) => !isFiller(token.key));
	return !loneWords.has(only.key) || only.isShout || only.isCapital || isOne;
};

/** What it costs to take a word for a name that is not written as one. */
const unwritten = 1.2;

const wornIn = (said: readonly Token[]): number =>
	said.filter(({ key }) => loneWords.has(key) && !glue.has(key)).length;

const closest = (found: readonly Candidate[]): readonly Candidate[] => {
	const best = Math.min(...found.map(({ tier }) => tier));
	return found.filter(({ tier }) => tier === best);
};

const costOf = (said: readonly Token[], tier: number, count: number): number => {
	const worn = wornIn(said);
	const loose = tier >= tiers.part ? 0.5 * worn : 0;
	return 0.9 + 0.35 * tier + Math.min(2, 0.2 * (count - 1)) + loose - 0.1 * (said.length - 1);
};

/** "Will" and "May" may be somebody. */
const isOfPerson = ([only, ...others]: readonly Token[], index: NameIndex): boolean =>
	others.length === 0 && only !== undefined && !isFiller(only.key) && index.isOfPerson(only.key);

/** What names one thing for certain. */
export const signOf = (known: Candidate["known"], from: number, to: number): NameEdge => ({
	...{ is: "name", names: [known], tier: 0, worn: 0, isCapital: true, from, to, cost: 0 },
});

type Looking = { readonly isArticled: boolean; readonly index: NameIndex };

/** Boards that are called "the committee" go by that and not by "committee". */
const foundFor = (bare: readonly Token[], { isArticled, index }: Looking): readonly Candidate[] => {
	const keys = bare.map(({ key }) => key);
	const found = index.find(keys, "any");
	const isFound = ({ known }: Candidate) => found.some((each) => each.known.id === known.id);
	const articled = isArticled ? index.find(["the", ...keys], "whole") : [];
	return closest([...articled.filter((each) => isSure(each.tier) && !isFound(each)), ...found]);
};

/** What stands behind these, and all of "and venues?", is oftener somebody than what is asked. */
const leading = new Set(["for", "of", "on", "at", "with", "to", "from"]);
const opening = new Set(["and", "also", "what", "how", "about"]);

const isLed = (tokens: readonly Token[], from: number, to: number): boolean =>
	leading.has(tokens[from - 1]?.key ?? "") ||
	(to === tokens.length && tokens.slice(0, from).every(({ key }) => opening.has(key)));

const edgeAt = (
	tokens: readonly Token[],
	{ from, to, index }: { readonly from: number; readonly to: number; readonly index: NameIndex },
): NameEdge | undefined => {
	const said = tokens.slice(from, to);
	const [first, last] = [said[0]?.key ?? "", said.at(-1)?.key ?? ""];
	if (
		glue.has(last) ||
		(glue.has(first) && first !== "the") ||
		(first === "the" && to - from === 1)
	)
		return undefined;
	const bare = first === "the" ? said.slice(1) : said;
	const found = foundFor(bare, { isArticled: first === "the", index });
	const tier = found[0]?.tier ?? tiers.no;
	if (found.length === 0 || found.length > mostNames) return undefined;
	const isOne =
		said.length > bare.length ||
		isOfPerson(bare, index) ||
		(isSure(tier) && isLed(tokens, from, to));
	// A code that is nobody’s is no part of another name.
	if (bare.length === 1 && bare[0]?.isShout && !isSure(tier)) return undefined;
	if (isSure(tier) ? bare.every(({ key }) => glue.has(key)) : !bare.some(tells)) return undefined;
	const more = isWritten(bare, isOne) ? 0 : unwritten;
	const names = found.map(({ known }) => known);
	return {
		is: "name",
		names,
		tier,
		worn: wornIn(bare),
		isCapital: bare.some(({ isCapital, isShout }) => isCapital || isShout),
		from,
		to,
		cost: costOf(bare, tier, names.length) + more,
	};
};

/** `LPB-14`, however it is typed, and somebody's account. */
const signAt = (tokens: readonly Token[], at: number, index: NameIndex): NameEdge | undefined => {
	const [token, next] = [tokens[at], tokens[at + 1]];
	if (!token) return undefined;
	const person = token.account && index.account(token.account);
	if (person) return signOf(person, at, at + 1);
	const code = token.raw.toUpperCase();
	const item = next && index.isCode(code) && index.reference(`${code}-${next.raw.toUpperCase()}`);
	return item ? signOf(item, at, at + 2) : undefined;
};

export const namesIn = (tokens: readonly Token[], index: NameIndex): readonly NameEdge[] =>
	tokens.flatMap((_, from) => {
		const sign = signAt(tokens, from, index);
		const most = Math.min(longest, tokens.length - from);
		const edges = Array.from({ length: most }, (_, step) =>
			edgeAt(tokens, { from, to: from + step + 1, index }),
		);
		return [sign, ...edges].filter((edge) => edge !== undefined);
	});

/** A paper is often called by what it is about, which is then meant. */
export const withoutPapers = (edge: NameEdge): NameEdge => {
	const names = edge.names.filter(({ kind }) => kind !== "paper");
	return names.length > 0 ? { ...edge, names } : edge;
};
