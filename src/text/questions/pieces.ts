/** The pieces that a question may be made of: names, periods, words that ask, and words that carry nothing. */

import type { PlainDate } from "../../domain/dates/plain-date.ts";
import { memoizeByObject, memoizeByText } from "../../domain/memoize.ts";
import type { Span, Subject } from "../../domain/questions/question.ts";
import { tiers } from "../../language/names/match.ts";
import { stemOf } from "../../language/names/stems.ts";
import { type Word, wordsOf } from "../../language/names/words.ts";
import { standsAsBody } from "./bodies-alone.ts";
import { areInitials, corrected, correctedBeside, isPaper, spelledOut } from "./corrected.ts";
import { limitsIn } from "./limits.ts";
import type { Candidate, Known, NameIndex } from "./name-index.ts";
import { namesIn } from "./names-in.ts";
import { areMany } from "./one-of-many.ts";
import { withoutOrdinaryNames } from "./ordinary-names.ts";
import { weekdaysIn } from "./venues.ts";
import { type NotHeld, phrasesAt, type Tag } from "./vocabulary.ts";

/** `to` is the word after the last. */
export type Piece = { readonly from: number; readonly to: number } & (
	| {
			readonly is: "name";
			readonly candidates: readonly Candidate[];
			readonly sure: boolean;
			/** So many names that are joined would each be called by a part of it. */
			readonly several?: number | undefined;
	  }
	| { readonly is: "lost"; readonly reference: string }
	| { readonly is: "period"; readonly span: Span }
	/** As things stood at the end of that day. */
	| { readonly is: "then"; readonly day: PlainDate; readonly words: string }
	| { readonly is: "tag"; readonly tag: Tag }
	/** No more than so many of them. */
	| { readonly is: "limit"; readonly most: number }
	| { readonly is: "venue"; readonly said: string }
	| { readonly is: "weekday"; readonly day: number }
	| { readonly is: "ignorable" }
	| { readonly is: "not-held"; readonly matter: NotHeld }
	| { readonly is: "unread" }
);

export type Clause = {
	readonly text: string;
	readonly words: readonly Word[];
	readonly keys: readonly string[];
	/** Words that were read as a near one, by place. */
	readonly slipped: ReadonlySet<number>;
};

const fewestLetters = 4;

/** "Spec" is cut short, where "port" is no part of "portal". */
const isCutShort = (typed: string, read: string): boolean =>
	typed.length >= fewestLetters && read.startsWith(typed) && read.length >= 2 * typed.length;

/** Another form of the word, or its first letters, and not mistyped. */
const isBentOf = (typed: string, read: string): boolean =>
	stemOf(typed) === stemOf(read) || isCutShort(typed, read);

const cut = (text: string, index: NameIndex): Clause => {
	const words = wordsOf(text);
	const alone = words.map(({ key, raw }, at) => {
		const paper = isPaper(words, at) && !index.has(key) ? spelledOut.find(index.has) : undefined;
		const [before = "", after = ""] = [words[at - 1]?.key, words[at + 1]?.key];
		const isPlace = index.isOfPlace(key) && (index.isOfPlace(before) || index.isOfPlace(after));
		return paper ?? corrected(key, index, { isShort: !areInitials(raw, text), isPlace });
	});
	const keys = alone.map(
		(key, at) => correctedBeside({ keys: alone, typed: words[at]?.key ?? "" }, at, index) ?? key,
	);
	const slipped = new Set(
		words.flatMap((word, at) => (isBentOf(word.key, keys[at] ?? "") ? [] : [at])),
	);
	return { text, words, keys, slipped };
};

const mostClauses = 20;
const clausesBy = memoizeByObject((index: NameIndex) =>
	memoizeByText(mostClauses, (text) => cut(text, index)),
);

/** Kept for a while: many ways read the very same words, and the names in them are looked for once. */
export const clauseOf = (text: string, index: NameIndex): Clause => clausesBy(index)(text);

const wordsWithin = (words: readonly Word[], start: number, end: number) => {
	const from = words.findIndex((word) => word.end > start);
	const after = words.findIndex((word) => word.start >= end);
	return { from, to: after < 0 ? words.length : after };
};

const exactName = (known: Known): readonly Candidate[] => [{ known, tier: tiers.whole }];

/** `LPB-14`, `lpb 14` for a board that is known; a reference in capitals that leads nowhere, and that no title has, is lost. */
const references = (clause: Clause, index: NameIndex): readonly Piece[] =>
	[
		...clause.text.matchAll(/\b([A-Za-z][A-Za-z0-9]{1,7})(\s?[-‐-–]\s?|\s|)([Mm]?)(\d{1,6})\b/g),
	].flatMap((found): Piece[] => {
		const [whole, typed = "", joint = "", meeting = "", number = ""] = found;
		const reference = `${typed.toUpperCase()}-${meeting.toUpperCase()}${Number(number)}`;
		const place = wordsWithin(clause.words, found.index, found.index + whole.length);
		const known = index.reference(reference);
		if (known) return [{ is: "name", ...place, candidates: exactName(known), sure: true }];
		const meant =
			joint.trim() !== "" && (typed === typed.toUpperCase() || index.isCode(typed.toUpperCase()));
		const isTitled = index.find(clause.keys.slice(place.from, place.to), "any").length > 0;
		return meant && !isTitled ? [{ is: "lost", ...place, reference }] : [];
	});

const mentions = (clause: Clause, index: NameIndex): readonly Piece[] =>
	[...clause.text.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g)].map((found): Piece => {
		const place = wordsWithin(clause.words, found.index, found.index + found[0].length);
		const known = index.account(found[1] ?? "");
		return known
			? { is: "name", ...place, candidates: exactName(known), sure: true }
			: { is: "lost", ...place, reference: "that person" };
	});

/** "My team" is no greeting to a team. */
const isSomebodys = ({ keys }: Clause, at: number): boolean =>
	/^(team|folk|guy)$/.test(keys[at] ?? "") &&
	/^(my|our|his|her|their|your|whole)$/.test(keys[at - 1] ?? "");

/** What is not kept is asked for in so many words: a word that is only near one of them asks for something else. */
const cues = (clause: Clause): readonly Piece[] =>
	clause.keys.flatMap((_, from) =>
		(isPaper(clause.words, from) ? [] : phrasesAt(clause.keys, from))
			.filter(({ cue }) => cue.is !== "not-held" || !clause.slipped.has(from))
			.filter(({ cue }) => cue.is !== "ignorable" || !isSomebodys(clause, from))
			.map(({ keys, cue }): Piece => ({ ...cue, from, to: from + keys.length })),
	);

const somebody = /^(i|we|he|she|they|everyone|everybody|anyone|anybody|all)$/;

/** "Is the sponsor coming": said of somebody, it asks whether they come, and not what comes next. */
const comings = ({ keys }: Clause, named: readonly Piece[]): readonly Piece[] =>
	keys.flatMap((key, from): readonly Piece[] => {
		if (!/^(coming|going|attending)$/.test(key) || keys[from + 1] === "up") return [];
		const isOfSomebody = named.some(
			(piece) =>
				piece.is === "name" &&
				piece.to === from &&
				piece.candidates.some(({ known }) => /^(person|organisation)$/.test(known.kind)),
		);
		const isSaid = isOfSomebody || somebody.test(keys[from - 1] ?? "");
		return isSaid ? [{ is: "tag", tag: "coming", from, to: from + 1 }] : [];
	});

/** "The works manager's list" is what they have to do. */
const ownLists = ({ keys }: Clause, named: readonly Piece[]): readonly Piece[] =>
	named.flatMap((piece): readonly Piece[] => {
		const isOfOwner =
			piece.is === "name" &&
			keys[piece.to] === "list" &&
			piece.candidates.some(({ known }) => /^(person|organisation)$/.test(known.kind));
		return isOfOwner ? [{ is: "tag", tag: "item", from: piece.to, to: piece.to + 1 }] : [];
	});

/** Said of several: "the bus stop" is one thing. */
const ofEach = /^(?:which|what|many|all|every|each|any|other|few|more)$/;

/** "Which libraries", where bodies of the register are called so. */
const sortsOfBody = ({ keys, words }: Clause, index: NameIndex): readonly Piece[] =>
	keys.flatMap((key, from): readonly Piece[] =>
		index.isSortOfBody(key) ||
		(index.isWordOfBody(key) && areMany(keys[from - 1], words[from]?.raw)) ||
		(ofEach.test(keys[from - 1] ?? "") && index.isSortCounted(key))
			? [{ is: "tag", tag: "borough", from, to: from + 1 }]
			: [],
	);

const unread = (clause: Clause): readonly Piece[] =>
	clause.keys.map((_, from): Piece => ({ is: "unread", from, to: from + 1 }));

/** "What did she get done" looks back, "when will it get done" ahead; "sorted by date" is no deed. */
const isOtherDoing = ({ text, keys }: Clause, piece: Piece): boolean =>
	piece.is === "tag" &&
	((keys[piece.from] === "get" &&
		/^(?:done|finish|finished)$/.test(keys[piece.from + 1] ?? "") &&
		piece.tag === (/\b(?:did|has|have)\b/i.test(text) ? "due" : "done")) ||
		(piece.tag === "done" && keys[piece.from] === "sorted" && keys[piece.to] === "by"));

/** "For the finish", "at the close": there a place or a time stands, and nothing that is done. */
const isNounOfDeed = ({ keys, words }: Clause, piece: Piece): boolean =>
	piece.is === "tag" &&
	piece.tag === "done" &&
	piece.to - piece.from === 1 &&
	/^(?:finish|close|hit)$/i.test(words[piece.from]?.raw ?? "") &&
	/^(?:the|a|an|our|my|your|their|this|that)$/.test(keys[piece.from - 1] ?? "");

const itemNoun = /^(action|milestone|guidance|item|stuff|thing|task|work|job)$/;

/** "Left to do for falls", "falls items": there stands a thing, and where one is called so, no verb. */
const isVerbOfNoun = (clause: Clause, piece: Piece, named: readonly Piece[]): boolean =>
	piece.is === "tag" &&
	piece.to - piece.from === 1 &&
	(/^(for|of|on|about|under|within)$/.test(clause.keys[piece.from - 1] ?? "") ||
		itemNoun.test(clause.keys[piece.to] ?? "") ||
		standsAsBody(clause, piece) ||
		// "And falls?" puts one name for another.
		(clause.keys[0] === "and" && piece.from === 1 && piece.to === clause.keys.length)) &&
	named.some(
		(name) =>
			name.is === "name" &&
			name.from === piece.from &&
			name.to === piece.to &&
			name.candidates.some(({ tier }) => tier < tiers.part),
	);

export const piecesOf = (
	clause: Clause,
	index: NameIndex,
	periods: readonly Piece[],
): readonly Piece[] => {
	const fixed = [...mentions(clause, index), ...references(clause, index)];
	// "Before LPB-M4" is a time that has a reference in it.
	const inFixed = (piece: Piece) =>
		fixed.some((each) => piece.from < each.to && each.from < piece.to) &&
		!(piece.is === "period" && fixed.some(({ from, to }) => piece.from < from && to === piece.to));
	const named = namesIn(clause, index);
	const loose = [
		...named,
		...comings(clause, named),
		...sortsOfBody(clause, index),
		...limitsIn(clause.keys),
		...weekdaysIn(clause),
		...withoutOrdinaryNames(clause, index, [...periods, ...cues(clause)]),
		...unread(clause),
	];
	const lists = ownLists(clause, named);
	const isPassedOver = (piece: Piece) =>
		piece.is === "ignorable" && lists.some(({ from }) => piece.from === from);
	const kept = [...loose, ...lists].filter(
		(piece) =>
			!inFixed(piece) &&
			!isPassedOver(piece) &&
			!isOtherDoing(clause, piece) &&
			!isNounOfDeed(clause, piece) &&
			!isVerbOfNoun(clause, piece, named),
	);
	return [...fixed, ...kept];
};

export const subjectOf = ({ kind, id }: Known): Subject => ({ kind, id });
