/** Where the words of a question name something: whole names, and parts of names that tell them apart. */
import { memoizeByObject } from "../../domain/memoize.ts";
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { coreOf } from "../../language/names/spellings.ts";
import { glue, headNouns, keysOf } from "../../language/names/words.ts";
import { bentInto } from "./bent-titles.ts";
import { standsAsBody } from "./bodies-alone.ts";
import { asBodiesByNoun, isCalledByNoun, mayBeCalledByNoun } from "./bodies-by-noun.ts";
import { isDateWord } from "./date-words.ts";
import { isDatedPart, standsIn } from "./dated-parts.ts";
import type { Candidate, NameIndex } from "./name-index.ts";
import { isInitials, orWorn, withSeveral } from "./names-apart.ts";
import { isMany } from "./one-of-many.ts";
import { isNoName, mayBeSomebody } from "./ordinary-names.ts";
import type { Clause, Piece } from "./pieces.ts";
import { isSpeltOut } from "./spelt-out.ts";
import { isSure, type Place } from "./sure-names.ts";
import { asks, loneAskingWords, loneWords, namesNothing, phrasesAt } from "./vocabulary.ts";

const longestName = 12;

const towards =
	/^(report|answer|belong|accountable|relate|related|link|linked|connected|came|went|come|coming|go|going|sent|reply|replied|assigned|allocated|given|delegated|handed|passed|belonging|down)$/;

/** "Who is working on it" is no name with "working" in it. */
const isBeingDone = ({ keys }: Clause, from: number, to: number): boolean =>
	to - from === 1 &&
	/ing$/.test(keys[from] ?? "") &&
	/^(is|are|was|were|been|be|who|else|still|they|it|he|she|we|anyone|someone|anybody|somebody)$/.test(
		keys[from - 1] ?? "",
	) &&
	/^(on|with|for|to|at|up|out|through|towards)$/.test(keys[to] ?? "");

/** "Send me", "to recruit": a lone word used as a verb names nothing; what one reports to does. */
const isVerb = (clause: Clause, from: number, to: number): boolean =>
	(/^(me|us|it|them|a|an|the|my|our|him|her)$/.test(clause.keys[to] ?? "") &&
		// "Is Morag the chair": no verb follows "is" so.
		!/^(is|are|was|were)$/.test(clause.keys[from - 1] ?? "")) ||
	(clause.keys[from - 1] === "to" && !towards.test(clause.keys[from - 2] ?? "")) ||
	/^(you|please|lets|we|i|they)$/.test(clause.keys[from - 1] ?? "") ||
	isBeingDone(clause, from, to);

const kindWords = new Set("action milestone guidance meeting item board".split(" "));

/** "On fire" asks, and "the fire plan" names: a word that asks only in a phrase is claimed where the phrase stands. */
const claimedIn = memoizeByObject((clause: Clause): ReadonlySet<string> => {
	const { keys } = clause;
	const places = keys.flatMap((_, at) =>
		phrasesAt(keys, at)
			.filter(({ cue }) => asks(cue))
			.flatMap((phrase) => phrase.keys.map((__, step) => at + step)),
	);
	return new Set(keys.filter((key, at) => loneAskingWords.has(key) || places.includes(at)));
});

/** "Any other board": such a word points away from what was told, and is no name of a thing that has it in its title. */
const pointsAway = /^(?:other|another|same|own|else|both|each|every|either|neither|such|several)$/;

/** "The second Monday" is no guidance in its second edition. */
const ordinal = /^(?:second|third|fourth|fifth)$/;

/** Part of a name counts only with a word in it that no reading claims: "guidance" or "budget" alone names nothing. */
const tellsApart = (clause: Clause, { from, to }: Place, best: number): boolean => {
	const core = coreOf(clause.keys.slice(from, to));
	if (core.length === 1 && (isVerb(clause, from, to) || ordinal.test(core[0] ?? ""))) return false;
	const claimed = core.length > 1 || best < tiers.part ? claimedIn(clause) : loneWords;
	// "Action 5" is no part of "the papers for 5 March".
	const isNumber = core.every((key) => /^\d+$/.test(key) || kindWords.has(key));
	const tells = (key: string): boolean =>
		!claimed.has(key) &&
		!pointsAway.test(key) &&
		!isDateWord(key) &&
		!/^\d+$/.test(key) &&
		(best === tiers.whole || !namesNothing(key));
	return !isNumber && core.some(tells);
};

const kindNoun = /^(actions|milestones|items|things|tasks|ones)$/i;

/** "The 2 embankment milestones" counts them, and names no one of them by its number. */
const opensWithCount = ({ keys, words }: Clause, { from, to }: Place): boolean =>
	/^\d+$/.test(keys[from] ?? "") &&
	[words[to - 1], words[to]].some((word) => word !== undefined && kindNoun.test(word.raw));

/** "Invoices" are not kept, and may still be what an item is about: that is asked back. */
const isUnkept = ({ keys }: Clause, { from, to }: Place): boolean =>
	to - from === 1 && phrasesAt(keys, from).some((phrase) => phrase.cue.is === "not-held");

/** "The main board and the tour": no name of one of the two begins with the noun of the other. */
const opensWithNoun = (keys: readonly string[]): boolean =>
	headNouns.has(keys[0] ?? "") && /^(and|or)$/.test(keys[1] ?? "");

/** "Art" may be a board's code, or somebody called so: in capitals it is the code. */
const maybeCalledSo = (
	{ words }: Clause,
	{ from, to }: Place,
	{ find, isCode }: NameIndex,
): readonly Candidate[] => {
	const raw = words[from]?.raw ?? "";
	const code = raw.replace(/['’]s$/i, "");
	if (to - from !== 1 || code === code.toUpperCase() || !isCode(code.toUpperCase())) return [];
	return find([words[from]?.key ?? ""], "any")
		.filter(
			({ known }) =>
				known.kind === "person" &&
				// "COG Chair" has the code itself.
				!known.label.startsWith(code.toUpperCase()) &&
				known.label.toLowerCase().startsWith(`${code.toLowerCase()} `),
		)
		.map(({ known }) => ({ known, tier: tiers.whole }));
};

/** "Partnerships" is letter for letter in others' names, and not in that of the "partnership forums". */
const isOfOtherName = (
	{ words }: Clause,
	{ from, to }: Place,
	{ all, best }: { readonly all: readonly Candidate[]; readonly best: number },
): boolean => {
	if (best !== tiers.core || to - from !== 1) return false;
	const said = (words[from]?.raw ?? "").toLowerCase();
	const isSaidIn = ({ known }: Candidate) =>
		known.label
			.toLowerCase()
			.split(/[^\w'’]+/)
			.includes(said);
	const bodies = all.filter(({ known }) => !isItemKind(known.kind));
	const isOthers = bodies.some((each) => each.tier === tiers.part && isSaidIn(each));
	return isOthers && !bodies.some((each) => each.tier === best && isSaidIn(each));
};

type Found = { readonly all: readonly Candidate[]; readonly best: number };

/** "Jo" is the first name of two people, though one of them goes by the handle "jo": "@jo" alone is no other. */
const isSharedName = (
	{ words, text }: Clause,
	{ from, to }: Place,
	all: readonly Candidate[],
): boolean => {
	const word = words[from];
	if (to - from !== 1 || !word || text[word.start - 1] === "@") return false;
	const isCalled = ({ known }: Candidate) =>
		known.kind === "person" && keysOf(known.label)[0] === word.key;
	const called = all.filter((each) => isCalled(each) && keysOf(each.known.label).length > 1);
	return called.length > 1 && called.some(({ tier }) => tier === tiers.whole);
};

const isAnybodysName = (clause: Clause, place: Place, found: Found): boolean =>
	isOfOtherName(clause, place, found) || isSharedName(clause, place, found.all);

const asParts = (all: readonly Candidate[]): readonly Candidate[] =>
	all
		.filter(({ known }) => !isItemKind(known.kind))
		.map(({ known, tier }) => ({ known, tier: Math.max(tier, tiers.part) }));

/** "The Harbour Trust" may be the board that drops its noun: what is asked tells which of the two is meant. */
const isBodyToo = ({ known, tier }: Candidate, closest: number): boolean =>
	closest === tiers.whole && tier === tiers.core && known.kind === "board";

const isClose = (candidate: Candidate, closest: number): boolean =>
	candidate.tier === closest ||
	(closest >= tiers.part && candidate.tier >= tiers.part) ||
	isBodyToo(candidate, closest);

/** What is no name by its words alone may be part of one by what it stands for or beside. */
const isUnapart = (clause: Clause, place: Place): boolean =>
	isUnkept(clause, place) || isDatedPart(clause, place) || mayBeCalledByNoun(clause, place);

const isBodys = (clause: Clause, place: Place, found: Found): boolean =>
	isCalledByNoun(clause, place, found) ||
	(found.best === tiers.core && standsAsBody(clause, place));

const nameAt = (clause: Clause, place: Place, index: NameIndex): readonly Piece[] => {
	const { from, to } = place;
	const keys = clause.keys.slice(from, to);
	if (glue.has(keys.at(-1) ?? "") || isNoName(clause, place, index)) return [];
	// "Tell me about the cloister" names no title that goes "ask about the cloister drains".
	const opensWithGlue = glue.has(keys[0] ?? "") || keys[0] === "about" || opensWithNoun(keys);
	const isClaimed = loneWords.has(keys[0] ?? "") || isDateWord(keys[0] ?? "");
	const isSomebody = isClaimed && !isInitials(clause, place) && mayBeSomebody(clause, place, index);
	const isApart = !opensWithGlue && (isSomebody || tellsApart(clause, place, tiers.part));
	const mayBePart = isApart || isUnapart(clause, place);
	const { isCode } = index;
	const found = index
		.find(keys, mayBePart ? "any" : "whole")
		.filter(({ tier }) => !opensWithGlue || tier === tiers.whole)
		.filter((each) => !isSpeltOut(clause, place, { ...each, isCode }));
	const all = found.length > 0 || opensWithGlue ? found : bentInto(keys, index);
	const best = all.reduce((lowest, { tier }) => Math.min(lowest, tier), tiers.no);
	if (best > tiers.whole && opensWithCount(clause, place)) return [];
	const apart = tellsApart(clause, place, best) || isSomebody;
	const isBody = !apart && isBodys(clause, place, { all, best });
	const isWeak = best > tiers.whole && best !== tiers.initials && !apart && !isBody;
	if (best === tiers.no || (isWeak && !mayBePart)) return [];
	const isAnybodys = isAnybodysName(clause, place, { all, best });
	const closest = isAnybodys ? tiers.part : best;
	const called = isAnybodys ? asParts(all) : all;
	const close = called.filter((candidate) => isClose(candidate, closest));
	const worn = orWorn(keys, { all: close, best: closest }, index);
	const kept = [...close, ...worn, ...maybeCalledSo(clause, place, index)].filter(
		(candidate) =>
			(candidate.known.kind === "person" || !isSomebody || tellsApart(clause, place, best)) &&
			!isMany(clause, place, { ...candidate, all, index }) &&
			(!isBody || !isItemKind(candidate.known.kind)) &&
			(!isWeak || standsIn(clause, place, candidate)),
	);
	if (kept.length === 0) return [];
	if (isWeak) return [{ is: "name", from, to, candidates: kept, sure: !isUnkept(clause, place) }];
	const whole = best < tiers.part && !clause.slipped.has(from);
	const sure = whole || isSure(clause, place, kept);
	return [{ is: "name", from, to, candidates: kept, sure }];
};

/** Kept for the clause: it is cut into pieces twice, without its times and with them. */
const namedWith = memoizeByObject((clause: Clause) =>
	memoizeByObject((index: NameIndex): readonly Piece[] => {
		const isOfNoName = clause.keys.map(
			(key) => !glue.has(key) && !headNouns.has(key) && !index.has(key),
		);
		const named = clause.keys.flatMap((_, from) => {
			// No name goes on over a word that none has.
			const end = isOfNoName.indexOf(true, from);
			const length = Math.min(longestName, (end < 0 ? clause.keys.length : end) - from);
			return Array.from({ length }, (_, step) =>
				nameAt(clause, { from, to: from + step + 1 }, index),
			).flat();
		});
		const bodies = asBodiesByNoun(clause, named);
		return bodies.map((piece) => withSeveral(clause, piece, bodies));
	}),
);

export const namesIn = (clause: Clause, index: NameIndex): readonly Piece[] =>
	namedWith(clause)(index);
