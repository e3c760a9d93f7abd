/** Words of a title that are no name of the item: of something else that it is about, or of nothing here. */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Suggestion } from "../../domain/questions/answer.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isItemKind, referenceText } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { stemOf } from "../../language/names/stems.ts";
import { glue, headNouns, keysOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import type { Cover } from "./cover.ts";
import type { Clause, Piece } from "./pieces.ts";
import { standsUnder } from "./subjects.ts";

const small = /^(?:what|which|who|how|the|an?|one|any|all|of|for|in|on|to)$/;

const isOneWord = ({ keys }: Clause, { pieces }: Cover): boolean => {
	const named = pieces.flatMap((piece) =>
		piece.is === "name" && isItemKind(piece.candidates[0]?.known.kind ?? "board") ? [piece] : [],
	);
	return (
		named.length === 1 &&
		named.every(
			({ from, to, candidates }) =>
				keys.slice(from, to).filter((key) => !small.test(key)).length < 2 &&
				(candidates[0]?.tier ?? tiers.whole) >= tiers.part,
		)
	);
};

type Meant = { readonly subjects: readonly Subject[]; readonly world: World };

/** "Which other boards does she sit on": one word of a title, beside somebody who has no part in it, is no name. */
export const isWordOfTitle = (
	clause: Clause,
	cover: Cover,
	{ subjects, world }: Meant,
): boolean => {
	if (cover.pattern.ask !== "facts" || !isOneWord(clause, cover)) return false;
	const items = subjects.flatMap(({ kind, id }) =>
		isItemKind(kind) ? [itemAmong(world.holdings, id)] : [],
	);
	const others = subjects.filter(({ kind }) => kind === "person" || kind === "board");
	const [item] = items;
	return item !== undefined && others.length > 0 && !others.some((each) => standsUnder(item, each));
};

/** After these, a title says what its matter is for or about. */
const turnsToOther = /\b(?:for|of|in|on|at|by|from|with|across|before|after|about|under|to)\b/;

const contentOf = (text: string): readonly string[] =>
	keysOf(text)
		.filter((key) => !glue.has(key) && !small.test(key))
		.map(stemOf);

/** "Sign the insurance for polling day" has a day of its own, and it is not polling day's. */
const isOnlyAbout = (said: readonly string[], title: string): boolean => {
	const at = title.search(turnsToOther);
	if (at < 0) return false;
	const [matter, other] = [contentOf(title.slice(0, at)), contentOf(title.slice(at))];
	return (
		matter.length > 1 &&
		said.length > 0 &&
		said.every((stem) => other.includes(stem) && !matter.includes(stem))
	);
};

const typed = (clause: Clause, { from, to }: Piece): string =>
	clause.text.slice(clause.words[from]?.start, clause.words[to - 1]?.end);

/** Nothing is asked but the day: "when is the porch due" asks for an item's, whatever that is called by. */
const whenIs =
	/^\W*(?:(?:so|and|ok|hi|hello|hey|please|pls)\b\W*)*(?:when|what (?:day|date))(?:['’]?s| is| are| will| was| were)?(?: it)?( the| our| this| that)?(?: be)?\W*$/i;

/** "When is the election", of an Elections Group, asks for no meeting of it. */
const isWordOfBoard = (clause: Clause, piece: Piece & { is: "name" }, cover: Cover): boolean =>
	cover.pattern.ask === "meetings" &&
	(piece.candidates[0]?.tier ?? tiers.whole) >= tiers.part &&
	!clause.keys.slice(piece.from, piece.to).some((key) => headNouns.has(key));

const oneOfMany = /^(?:next|last|previous|first|latest|recent)$/;
const stateAsked = /\bwhat(?:['’]?s| is)?\b/i;

/** "The last avalanche", of "Book the avalanche course": one of many, where the item is but about such things. */
const isOneOfMany = ({ keys, text }: Clause, piece: Piece & { is: "name" }, title: string) => {
	const before = keys[piece.from - 1] ?? "";
	const isWhole = (piece.candidates[0]?.tier ?? tiers.whole) < tiers.part;
	// "What's the latest on it" asks how it stands.
	const isNews = before === "latest" && stateAsked.test(text) && !/\bwas\b/i.test(text);
	// "When did we last sell it" says when, and not which.
	const isOfTime = /^(?:we|you|they|he|she|it|i)$/.test(keys[piece.from - 2] ?? "");
	const isSo = oneOfMany.test(before) && !isWhole && !isNews && !isOfTime;
	return isSo && !keysOf(title).includes(before);
};

const askedBack = (about: string, choice: Suggestion): Reading => ({
	is: "which",
	question: `${about}. Is it about this?`,
	choices: [choice],
	more: 0,
	isGuess: true,
});

/** "When is polling day", of an item that is only about it: asked back, for its own day is another. */
export const withinName = (
	clause: Clause,
	cover: Cover,
	{ subjects, world }: Meant,
): Reading | undefined => {
	const [piece, ...others] = cover.pieces.filter((each) => each.is === "name");
	const [only, ...more] = subjects;
	if (!piece || !only || others.length + more.length > 0) return undefined;
	const item = isItemKind(only.kind) ? itemAmong(world.holdings, only.id) : undefined;
	const isOne = cover.pattern.ask === "facts" && isOneOfMany(clause, piece, item?.title ?? "");
	const said = typed(clause, isOne ? { ...piece, from: piece.from - 1 } : piece);
	const none = isOne ? `I hold nothing called “${said}”` : `I hold no date of “${said}” itself`;
	const asked = whenIs.exec(clause.text.replace(said, ""));
	if (!asked && !isOne) return undefined;
	const named = world.boards.find(({ id }) => id === only.id);
	if (named)
		return asked?.[1] && isWordOfBoard(clause, piece, cover)
			? askedBack(none, { label: named.name, question: `When does ${named.code} next meet?` })
			: undefined;
	const board = world.boards.find(({ id }) => id === item?.boardId);
	if (!item?.title || !board) return undefined;
	if (!isOne && !isOnlyAbout(contentOf(said), item.title.toLowerCase())) return undefined;
	const reference = referenceText(item, board);
	const label = `${reference} ${item.title}`;
	return askedBack(none, { label, question: `What is the status of ${reference}?` });
};
