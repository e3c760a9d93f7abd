/** "Except MCB's", "apart from guidance", "not overdue": what a list is to leave out, taken out of the question's words. */
import type { Exclusion } from "../../domain/questions/list-filter.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { covers } from "./cover.ts";
import { meaningOf } from "./meaning.ts";
import type { NameIndex } from "./name-index.ts";
import { endsInAState, goesOnToAState, holds, isTurnedRound } from "./others-asked.ts";
import { groupings, type Pattern } from "./pattern.ts";
import { type Clause, clauseOf, type Piece, piecesOf } from "./pieces.ts";
import { settle } from "./subjects.ts";
import type { Tag } from "./vocabulary.ts";

const takesOut =
	"except for|except|apart from|other than|excluding|excl|not counting|not including|without counting|leaving out|leaving aside|aside from|ignoring|besides|bar|minus|but not|and not";
const verbs = "is|are|was|were|has|have";
const nots =
	"not|thats not|isnt|arent|wasnt|werent|hasnt|havent|" +
	verbs
		.split("|")
		.map((verb) => `${verb} not`)
		.join("|");

const phrases = (text: string): readonly (readonly string[])[] => text.split("|").map(keysOf);

type Opener = { readonly words: readonly string[]; readonly isNot: boolean };

const openers: readonly Opener[] = [
	...phrases(takesOut).map((words) => ({ words, isNot: false })),
	...phrases(nots).flatMap((not) =>
		[[], ["that"], ["which"]].flatMap((before) =>
			[[], ["yet"], ["being"], ["been"]].map((after) => ({
				words: [...before, ...not, ...after],
				isNot: true,
			})),
		),
	),
].sort((a, b) => b.words.length - a.words.length);

const pattern: Pattern = {
	name: "what is left out",
	ask: "items",
	needs: [],
	allows: [
		"action",
		"milestone",
		"guidance",
		"item",
		"overdue",
		"slipped",
		"done",
		"blocked",
		"red",
		"amber",
		"green",
		"mine",
		"own",
		"board",
		"stream",
	],
	of: groupings,
};

/** A board, an owner or a work stream is meant before an item that has as many words in its name. */
const patterns: readonly Pattern[] = [
	pattern,
	{ ...pattern, of: ["action", "milestone", "guidance"] },
];

const telling: ReadonlySet<Tag> = new Set<Tag>(
	"action milestone guidance overdue slipped done blocked red amber green mine".split(" ") as Tag[],
);

const says = (piece: Piece): boolean =>
	piece.is === "name" || (piece.is === "tag" && telling.has(piece.tag));

/** "Road plates" are an item's two words, and one of an estate's. */
const named = (pieces: readonly Piece[]): number =>
	pieces.reduce((words, { is, from, to }) => (is === "name" ? words + to - from : words), 0);

const joins = (piece: Piece, { keys }: Clause): boolean =>
	piece.is === "ignorable" && /^(and|or|nor)$/.test(keys[piece.from] ?? "");

/** "Guidance and MCB" are two that go; "MCB guidance" is one. */
const partsOf = (pieces: readonly Piece[], clause: Clause): readonly (readonly Piece[])[] => {
	const parts: Piece[][] = [[]];
	for (const [at, piece] of pieces.entries()) {
		const before = pieces[at - 1];
		const gap =
			before &&
			clause.text.slice(clause.words[before.to - 1]?.end, clause.words[piece.from]?.start);
		if (joins(piece, clause) || gap?.includes(",")) parts.push([]);
		if (!joins(piece, clause)) parts.at(-1)?.push(piece);
	}
	return parts.filter((part) => part.some(says));
};

const exclusionOf = (
	part: readonly Piece[],
	text: string,
	subjects: readonly Subject[],
): Exclusion => {
	const tags = part.flatMap((piece) => (piece.is === "tag" ? [piece.tag] : []));
	const { kinds, state, rags, mine } = meaningOf(tags, pattern, text);
	return { kinds, state, rags, mine, subjects };
};

/** One part goes for one state: "blocked but overdue" is no part. */
const statesIn = (part: readonly Piece[]): number =>
	part.filter((piece) => piece.is === "tag" && /^(overdue|slipped|done|blocked)$/.test(piece.tag))
		.length;

type Around = { readonly index: NameIndex; readonly world: World };
/** Is what the list holds said only after what it leaves out; and is that what something has not done? */
type Beside = { readonly asksAfter: boolean; readonly isTold: boolean };
type Which = Extract<Reading, { is: "which" }>;

/** What these words would leave out, if they say that and nothing else; or which of several they mean. */
const readLeftOut = (
	text: string,
	{ index, world, asksAfter, isTold }: Around & Beside,
): readonly Exclusion[] | Which | undefined => {
	const clause = clauseOf(text, index);
	// "Show me" asks for nothing of one's own, where "but me" leaves oneself out.
	const isOneself = ({ is, from, to }: Piece) =>
		is === "ignorable" && to - from === 1 && clause.keys[from] === "me";
	const all = piecesOf(clause, index, []).filter((piece) => !isOneself(piece));
	const cover = patterns
		.flatMap((each) =>
			covers(clause, all, each)
				.filter(({ unread, pieces }) => unread === 0 && pieces.some(says))
				.sort((a, b) => a.cost - b.cost)
				.slice(0, 1),
		)
		.sort((a, b) => named(b.pieces) - named(a.pieces))
		.at(0);
	if (!cover || cover.pieces.some(({ is }) => is === "lost" || is === "limit")) return undefined;
	if (endsInAState(cover.pieces, clause)) return undefined;
	if (asksAfter && goesOnToAState(cover.pieces, clause)) return undefined;
	if (isTold && cover.pieces.some(({ is }) => is === "name")) return undefined;
	const parts: Exclusion[] = [];
	for (const pieces of partsOf(cover.pieces, clause)) {
		if (statesIn(pieces) > 1) return undefined;
		const settled = settle(clause, { ...cover, pieces }, world);
		if (settled.is === "which") return settled;
		parts.push(exclusionOf(pieces, text, settled.subjects));
	}
	return parts;
};

const opensAt = ({ keys }: Clause, at: number) => {
	const found = openers.find(({ words }) => words.every((word, step) => keys[at + step] === word));
	return found && { length: found.words.length, isNot: found.isNot };
};

export type TakenOut = {
	/** The question without them. */
	readonly text: string;
	readonly said: string;
	readonly without: readonly Exclusion[];
	readonly which?: Which | undefined;
};

const longest = 10;

/** "Not overdue for MCB" is asked of MCB: what follows such a word says of which, and not what goes. */
const preposition = /^(for|of|in|on|by|at|with|from|under|within|this|next|last)$/;

/** "Except supply, what's late": after the comma the question itself begins. */
const asksAnew = ({ text, words, keys }: Clause, at: number): boolean =>
	/^(?:what|whats|who|whos|which|when|where|how|is|are|has|have)$/.test(keys[at] ?? "") &&
	text.slice(words[at - 1]?.end, words[at]?.start).includes(",");

/** "Not overdue and due in May" leaves nothing out that is due, though somebody may be called so. */
const goesOnToDue = ({ keys }: Clause, at: number): boolean =>
	/^(?:and|but|or)$/.test(keys[at] ?? "") &&
	keys[at + 1] === "due" &&
	/^(?:in|on|by|before|after|this|next|today|tomorrow|within|between|until|from)$/.test(
		keys[at + 2] ?? "",
	);

/** "All but the milestones in MCB" is asked of MCB, where "except actions of Nora" leaves out hers. */
const place = /^(in|at|within|under)$/;

/** How far what is left out may reach, furthest first; no further than to whom it is asked of. */
const endsOf = (clause: Clause, after: number, isNot: boolean): readonly number[] => {
	const { keys } = clause;
	const turned = keys.findIndex(
		(key, at) => at > after && (key === "but" || asksAnew(clause, at) || goesOnToDue(clause, at)),
	);
	const furthest = Math.min(turned < 0 ? keys.length : turned, after + longest);
	const all = Array.from({ length: Math.max(0, furthest - after) }, (_, step) => furthest - step);
	const asked = keys.findIndex((key, at) => at > after && (isNot ? preposition : place).test(key));
	if (asked < 0) return all;
	return [...all.filter((to) => to <= asked), ...all.filter((to) => to > asked)];
};

/** The question again, with what is left out put beyond doubt. */
const askedAgain = (which: Which, around: (words: string) => string): Which => ({
	...which,
	choices: which.choices.map((choice) => ({ ...choice, question: around(choice.question) })),
});

const isDoneBy = ({ keys }: Clause, to: number, without: readonly Exclusion[] | Which): boolean =>
	keys[to] === "by" && !("is" in without) && without.some(({ state }) => state === "done");

const isOpen = ({ state, rags }: Exclusion): boolean => state !== undefined || rags.length > 0;

/** The stretch after the opening words that says what goes: what follows it is the question's own. */
const leftOutAt = (clause: Clause, from: number, around: Around): TakenOut | undefined => {
	const opener = opensAt(clause, from);
	if (opener === undefined) return undefined;
	const { text, words } = clause;
	const after = from + opener.length;
	const before = text.slice(0, words[from]?.start);
	const asksAfter = !holds.test(before);
	for (const to of endsOf(clause, after, opener.isNot)) {
		const [start, end] = [words[after]?.start ?? 0, words[to - 1]?.end ?? 0];
		const isTold = opener.isNot && isTurnedRound(clause, from, to);
		const without = readLeftOut(text.slice(start, end), { ...around, asksAfter, isTold });
		if (!without) continue;
		// "Not closed by Bill" is not all of Bill's that is open.
		if (opener.isNot && isDoneBy(clause, to, without)) return undefined;
		const said = text.slice(words[from]?.start, end);
		if ("is" in without) {
			const again = (chosen: string) => `${text.slice(0, start)}${chosen}${text.slice(end)}`;
			return { text, said, without: [], which: askedAgain(without, again) };
		}
		const rest = text.slice(end).replace(/^\s*(,|and\b)/, " ");
		// What is not overdue is open: a list whose state was taken out needs one.
		return { text: `${before}${without.some(isOpen) ? "open" : ""}${rest}`, said, without };
	}
	return undefined;
};

/** From words that leave something out to the end of the question: what stands in the way when they cannot be read. */
export const unreadExclusion = (clause: Clause): string | undefined => {
	const from = clause.keys.findIndex((_, at) => opensAt(clause, at)?.isNot === false);
	return from < 0 ? undefined : clause.text.slice(clause.words[from]?.start).replace(/\W+$/, "");
};

export const takenOut = (text: string, around: Around): TakenOut | undefined => {
	const clause = clauseOf(text, around.index);
	for (const from of clause.keys.keys()) {
		const found = leftOutAt(clause, from, around);
		if (found) return found;
	}
	return undefined;
};
