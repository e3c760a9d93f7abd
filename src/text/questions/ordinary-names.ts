/** People called May, Will or Mark: such a name is also an ordinary word, neither passed over nor taken for a date. */
import { tiers } from "../../language/names/match.ts";
import { isDateWord } from "./date-words.ts";
import { describes } from "./name-apart.ts";
import type { NameIndex } from "./name-index.ts";
import { isSomebodyThere } from "./named-as-months.ts";
import { isNotRag } from "./named-as-rags.ts";
import { isInitials } from "./names-apart.ts";
import type { Clause, Piece } from "./pieces.ts";

/** What stands before somebody's name, and not before "will" as a verb. */
const beforeName =
	/^(is|are|was|were|does|do|did|has|have|for|by|of|to|with|and|or|about|on|from|under|hows)$/;
const beforeMonth = /^(in|on|during|by|until|since|before|after|this|next|last|of)$/;

const verb = /^(can|could|should|is|are|was|were|does|do|did|has|have|hows)$/;
const doing = /^(close|closed|finish|finished|complete|completed|own|owe|do|done|get|got)$/;
/** "What's May doing" is asked of somebody, "what's May like" of a month. */
const busy = /^(do|doing|got|up|working|owe|owning|handling|leading|late|behind)$/;
/** What may stand between somebody and what they do: "what's Will still got". */
const between = /^(still|already|currently|actually|now|also|else|even|all)$/;

/** "What's Will got", "how's Mark doing": between these stands whoever is asked of, though the word be another's too. */
const isAskedOf = ({ keys, words }: Clause, at: number): boolean => {
	if (!/^(?:what|how|where)['’]?s$/i.test(words[at - 1]?.raw ?? "")) return false;
	const next = keys.slice(at + 1).find((key) => !between.test(key)) ?? "";
	return busy.test(next) || /^(get|getting|fare|faring)$/.test(next);
};

/** What is somebody's own: "wills actions". */
export const ownWork = /^(action|milestone|item|task|plate|list|stuff|todo)$/;

/** "Will's actions", with its mark or without; "meetings" are nobody's. */
const isOwner = ({ keys, words }: Clause, at: number): boolean => {
	const raw = words[at]?.raw ?? "";
	const isUnmarked = raw.toLowerCase() === `${keys[at]}s` && ownWork.test(keys[at + 1] ?? "");
	return /['’]s$/i.test(raw) || isUnmarked;
};

/** "The chair's actions" are of an office. */
const article = /^(the|a|an|our|this|that|next|last|my|your|their|its)$/;

const isNoun = (clause: Clause, at: number): boolean => {
	const before = clause.keys[at - 1] ?? "";
	return (
		isOwner(clause, at) ||
		isAskedOf(clause, at) ||
		beforeName.test(before) ||
		// "What will Will do".
		before === clause.keys[at]
	);
};

const ofMonth = /^(meeting|mtg|session|board|one|minute|agenda|date)$/;

/** "What has will got": no verb stands beside another, and somebody is asked of, known or not. */
const isNoVerb = (clause: Clause, at: number): boolean =>
	clause.keys[at] === "will" &&
	(/s$/i.test(clause.words[at]?.raw ?? "") ||
		isAskedOf(clause, at) ||
		verb.test(clause.keys[at - 1] ?? ""));

/** "Which boards is Will on", "what does April look after": where somebody is called so, and no month or "will" can stand. */
export const mayBeSomebody = (
	clause: Clause,
	{ from, to }: { readonly from: number; readonly to: number },
	index: NameIndex,
): boolean => {
	const { keys, words } = clause;
	const key = keys[from] ?? "";
	if (to - from !== 1 || !index.isOfPerson(key) || ofMonth.test(keys[to] ?? "")) return false;
	const before = keys[from - 1] ?? "";
	if (isDateWord(key) && /^what['’]?s$/i.test(words[from - 1]?.raw ?? ""))
		return busy.test(keys[to] ?? "");
	if (isDateWord(key))
		return (
			(verb.test(before) && !/['’]s$/i.test(words[from]?.raw ?? "")) ||
			(before === "for" && keys.some((other, at) => at !== from && isDateWord(other)))
		);
	// "What has the clerk closed" is asked of somebody, where "who is the clerk" asks who.
	if (before === "the" && verb.test(keys[from - 2] ?? "")) return doing.test(keys[to] ?? "");
	const isCapital = from > 0 && /^[A-Z][a-z]/.test(words[from]?.raw ?? "");
	if (isOwner(clause, from) && article.test(before)) return isCapital;
	return isCapital || isNoun(clause, from) || verb.test(before);
};

/** Small words of every sentence: a short form that is spelt the same is meant only in capitals ("SO"). */
const small = new Set(
	"so it us is as at in on or an am be do go he if me my no of to up we by the and all any was who".split(
		" ",
	),
);

const isSmallWord = (clause: Clause, from: number, to: number): boolean =>
	to - from === 1 &&
	small.has(clause.keys[from] ?? "") &&
	!/^[A-Z]{2,}$/.test(clause.words[from]?.raw ?? "");

/** "Open", where a board's short form is OPEN: in small letters it says which ones. */
const isLoud = (
	{ keys, words }: Clause,
	{ from, to }: { readonly from: number; readonly to: number },
	index: NameIndex,
): boolean => {
	const at = /^(?:the|our)$/.test(keys[from] ?? "") ? from + 1 : from;
	const key = keys[at] ?? "";
	const isAlone = to - at === 1 && describes.test(key) && index.isCode(key.toUpperCase());
	return isAlone && !/^[A-Z]{2,}$/.test(words[at]?.raw ?? "");
};

/** "The former chair" is nobody whose post is called Former Chair, by that word alone. */
const isOfOffice = ({ keys }: Clause, from: number, to: number): boolean =>
	to - from === 1 && /^(?:former|acting|interim)$/.test(keys[from] ?? "");

/** "Is it in force" speaks of no police force, nor "in place" of any place. */
const isTurnOfSpeech = ({ keys }: Clause, from: number, to: number): boolean =>
	to - from === 1 &&
	/^(?:force|place|hand|effect|practice|theory|fact)$/.test(keys[from] ?? "") &&
	keys[from - 1] === "in";

/** None of them names anything here. */
export const isNoName = (
	clause: Clause,
	place: { readonly from: number; readonly to: number },
	index: NameIndex,
): boolean =>
	isSmallWord(clause, place.from, place.to) ||
	isOfOffice(clause, place.from, place.to) ||
	isTurnOfSpeech(clause, place.from, place.to) ||
	isLoud(clause, place, index);

const whoIs = /^\W*(?:and |so )*who(?:['’]?s| is| was) [\w’'-]+\W*$/i;
const noOffice =
	/^(?:posts|minutes|papers|agenda|plan|stream|when|where|open|done|due|often|source)$/;

/** "Who is Post" is asked of somebody, where "who is chair" asks for an office. */
const isWhoIs = ({ text, keys }: Clause, piece: Piece): boolean =>
	piece.is === "tag" && piece.to === keys.length && noOffice.test(piece.tag) && whoIs.test(text);

/** "TP and SO": what is called by those letters is not passed over. */
const isCalledBy = (clause: Clause, piece: Piece, index: NameIndex): boolean =>
	isInitials(clause, piece) &&
	index
		.find(clause.keys.slice(piece.from, piece.to), "whole")
		.some(({ tier }) => tier === tiers.whole);

/** Without the readings that pass over a lone word that may be somebody's name, or take it for a month. */
export const withoutOrdinaryNames = (
	clause: Clause,
	index: NameIndex,
	pieces: readonly Piece[],
): readonly Piece[] =>
	pieces.filter((piece) => {
		if (isSomebodyThere(clause, piece, { index, pieces })) return false;
		if (piece.to - piece.from !== 1) return true;
		const key = clause.keys[piece.from] ?? "";
		if (isNotRag(clause, piece, index)) return false;
		if (piece.is === "tag") return !(isWhoIs(clause, piece) && index.isOfPerson(key));
		if (piece.is === "ignorable" && isNoVerb(clause, piece.from)) return false;
		if (piece.is === "ignorable" && isCalledBy(clause, piece, index)) return false;
		if (piece.is === "ignorable") return !(isNoun(clause, piece.from) && index.isOfPerson(key));
		if (piece.is !== "period" || piece.from === 0) return true;
		const isMonth = beforeMonth.test(clause.keys[piece.from - 1] ?? "");
		return isMonth || !index.isOfPerson(key);
	});
