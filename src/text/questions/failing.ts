/** When words cannot be read as a question: why not, so that the answer can say it. */
import { isItemKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { headNouns } from "../../language/names/words.ts";
import type { OrderSaid, Reading } from "../../usecases/questions/understanding.ts";
import { boardNotThere } from "./board-not-there.ts";
import { type Cover, ranked, wantsOf } from "./cover.ts";
import { howToAt, howToDo, isAppointment, ordersBoard } from "./how-to.ts";
import { leaveIn } from "./leave.ts";
import { opensWithName } from "./named-first.ts";
import { type Around, orderSaid, ordersByPhrase, reminderIn, remindsSomebody } from "./orders.ts";
import { boardMeant, ordersDuty, ordersMember } from "./orders-anew.ts";
import { orderByNoun, saysOfComing } from "./orders-by-noun.ts";
import type { Clause, Piece } from "./pieces.ts";
import { toldLater } from "./told-later.ts";
import { askingWords, knownWords, type NotHeld, phrasesAt, turningWords } from "./vocabulary.ts";

const rawOf = (clause: Clause, piece: Piece): string =>
	clause.text.slice(clause.words[piece.from]?.start, clause.words[piece.to - 1]?.end);

/** Neighbouring words are shown together, as they were typed. */
const stretches = (clause: Clause, pieces: readonly Piece[]): readonly string[] => {
	const joined: Piece[] = [];
	for (const piece of pieces) {
		const before = joined.at(-1);
		if (before && before.to === piece.from) joined[joined.length - 1] = { ...before, to: piece.to };
		else joined.push(piece);
	}
	return joined.map((piece) => {
		const noun = headNouns.has(clause.keys[piece.to] ?? "");
		return rawOf(clause, noun ? { ...piece, to: piece.to + 1 } : piece);
	});
};

/** One thing was named and some words beside it were not read: asked back, never guessed. */
const guessed = (
	clause: Clause,
	all: readonly Cover[],
	unread: readonly string[],
): Reading | undefined => {
	const closest = ranked(all).find((cover) => cover.pieces.some((piece) => piece.is === "name"));
	const name = closest?.pieces.find((piece) => piece.is === "name");
	if (!closest || name?.is !== "name" || closest.unread > 2 || closest.unread < 1) return undefined;
	const items = name.candidates.filter(({ known }) => isItemKind(known.kind));
	if (items.length === 0 || items.length > 3 || clause.keys.length > 12) return undefined;
	const choices = items.map(({ known }) => ({
		label: known.label,
		question: `What is the status of ${known.exact}?`,
	}));
	// Another cover may be the closest that names something: its own words are those that were not read.
	const left = closest.pieces.filter((piece) => piece.is === "unread");
	const words = unread.length > 0 ? unread : stretches(clause, left);
	const said = words.map((each) => `“${each}”`).join(" and ");
	const question = `I didn’t understand ${said}. Is it about this?`;
	const isLoose = name.to - name.from === 1;
	return { is: "which", question, choices, more: 0, isGuess: true, isLoose };
};

/** Words that ask and were not taken up: a reading that leaves fewer of them says better what is in the way. */
const askingLeft = (clause: Clause, cover: Cover): number =>
	cover.unread > 8
		? 9
		: cover.pieces.filter(
				(piece) => piece.is === "unread" && askingWords.has(clause.keys[piece.from] ?? ""),
			).length;

/** "How much is the grant": a word of it was read as another's, and the rest is what is not kept. */
const matterOver = (clause: Clause, unread: readonly Piece[]): NotHeld | undefined =>
	clause.keys
		.flatMap((_, from) =>
			phrasesAt(clause.keys, from).flatMap(({ keys, cue }) =>
				cue.is === "not-held" &&
				!clause.slipped.has(from) &&
				unread.some((piece) => from <= piece.from && piece.to <= from + keys.length)
					? [cue.matter]
					: [],
			),
		)
		.at(0);

const isMet = ({ pattern, met }: Cover): boolean => {
	const wants = wantsOf(pattern) & ((1 << pattern.needs.length) - 1);
	return (met & wants) === wants;
};

/** What something or somebody is called is not looked for in vain, whatever is asked of it; capitals are a board's before they are anybody's. */
const isKnown = (clause: Clause, unread: readonly Piece[], pieces: readonly Piece[]): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			unread.some(({ from }) => piece.from === from) &&
			piece.candidates.some(
				({ known: { kind }, tier }) =>
					isItemKind(kind) ||
					tier < tiers.part ||
					(kind === "person" && /[a-z]/.test(rawOf(clause, piece))),
			),
	);

/** "The finance meeting", "can Grant come", "the Joint Risk Plan": where something lasting is called so, nobody need have asked for money. */
const mayBeNamed = (matter: Piece, pieces: readonly Piece[]): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			piece.from <= matter.from &&
			matter.to <= piece.to &&
			piece.candidates.some(({ known }) =>
				/^(?:board|person|plan|workStream|organisation)$/.test(known.kind),
			),
	);

/** "The address register", of an item, has other words beside the one that is not kept; what was not read is in the way. */
const isPartOfTitle = (matter: Piece, pieces: readonly Piece[]): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "name" &&
			piece.from <= matter.from &&
			matter.to <= piece.to &&
			piece.to - piece.from > matter.to - matter.from,
	);

/** Why there is no reading: a board that is not there, a name that leads nowhere, a matter that is not kept, or words that say nothing here. */
export const failed = (clause: Clause, all: readonly Cover[], pieces: readonly Piece[]): Reading =>
	boardNotThere(clause, pieces) ?? unreadable(clause, all, pieces);

const unreadable = (clause: Clause, all: readonly Cover[], pieces: readonly Piece[]): Reading => {
	// One that reads every word and asks nothing says nothing of what is in the way.
	const telling = all.filter((cover) => cover.unread > 0 || isMet(cover));
	const [closest] = [...ranked(telling.length > 0 ? telling : all)].sort(
		(a, b) => askingLeft(clause, a) - askingLeft(clause, b),
	);
	if (!closest) return { is: "unread", words: [clause.text] };
	const unread = closest.pieces.filter((piece) => piece.is === "unread");
	const notHeld = closest.pieces.find(
		(piece) =>
			piece.is === "not-held" &&
			!mayBeNamed(piece, pieces) &&
			!(unread.length > 0 && isPartOfTitle(piece, pieces)),
	);
	if (notHeld?.is === "not-held") return { is: "not-held", matter: notHeld.matter };
	const matter = matterOver(clause, unread);
	if (matter) return { is: "not-held", matter };
	const words = stretches(clause, unread);
	const asks = closest.pattern.needs.length > 0 && isMet(closest);
	const [only] = words;
	const turns = unread.some((piece) => turningWords.has(clause.keys[piece.from] ?? ""));
	// A word that asks elsewhere is no name that was looked for.
	const asksElsewhere = unread.every(
		({ from }) => knownWords.has(clause.keys[from] ?? "") && !clause.slipped.has(from),
	);
	// "Was LPB-5 ever done": what it asks about was found, and one word more is no name of something else.
	const isWordMore =
		!only?.includes(" ") && closest.pieces.some(({ is }) => is === "name" || is === "lost");
	const mayBeName = !turns && !asksElsewhere && !isWordMore && !isKnown(clause, unread, pieces);
	if (asks && mayBeName && words.length === 1 && only !== undefined) {
		return { is: "lost", looked: only };
	}
	const guess = turns ? undefined : guessed(clause, all, words);
	return guess ?? { is: "unread", words: words.length > 0 ? words : [clause.text] };
};

const orders = new Set(
	"close reschedule postpone delete remove schedule cancel reassign add create move book assign rename merge appoint bind send invite approve email circulate publish change set make write draft prepare arrange organise notify raise record upload share".split(
		" ",
	),
);
const polite = new Set(
	"can could would will you please pls kindly hi hello hey i we want need like to lets and so ok okay then also cool right now someone somebody anyone anybody just".split(
		" ",
	),
);

/** "How do I close MCB-7": the command, as if it had been ordered. */
const howTo = (clause: Clause, at: number, around: Around): Reading | undefined => {
	const what = howToDo(clause.text.slice(at));
	const verb = clause.words.find(({ start }) => start >= at)?.key ?? "";
	const isOrder = orders.has(verb) || ordersByPhrase(clause.text.slice(at));
	const order = what
		? { what, board: boardMeant(around) }
		: isOrder
			? orderSaid(clause, verb, around)
			: undefined;
	if (!order) return undefined;
	return { is: "unread", words: [clause.text.slice(at)], order: { ...order, isHow: true } };
};

/** Nothing that is asked opens with these, though no one command does them. */
const ofNoQuestion =
	/^(?:add|create|cancel|delete|remove|rename|merge|appoint|assign|invite|send|e-?mail|circulate|publish|upload|share|approve|notify|bind|book)\b/i;

/** Of boards and of those who run them. */
const orderLike = (text: string, clause: Clause, around: Around): OrderSaid | undefined =>
	(isAppointment(text) ? ordersDuty(clause, around, "board appoint") : ordersBoard(text)) ??
	ordersMember(clause, around) ??
	(ofNoQuestion.test(text) ? { what: "programme help" } : undefined);

/** An order is no question, however plain its words. */
export const notAQuestion = (clause: Clause, around: Around): Reading | undefined => {
	const how = howToAt(clause.text);
	if (how !== undefined) return howTo(clause, how, around);
	const at = clause.keys.findIndex((key) => !polite.has(key));
	const first = clause.words[at];
	const later = toldLater(clause.text);
	if (later) return { is: "unread", words: [first?.raw ?? clause.text], order: later };
	if (remindsSomebody(clause.text))
		return { is: "unread", words: [first?.raw ?? clause.text], order: reminderIn(clause.text) };
	const told = /^(remind|tell|ask|warn|chase)$/.test(first?.key ?? "");
	const others = told && !/^(me|us)$/.test(clause.keys[at + 1] ?? "");
	const verb = first?.key ?? "";
	if (!first || opensWithName(clause, at, around.pieces)) return undefined;
	if (/^(?:nudge|chase|ping)$/.test(verb) || (others && verb === "remind"))
		return { is: "unread", words: [first.raw], order: { what: "remind" } };
	const ordering = clause.text.slice(first.start);
	const order = saysOfComing(clause, around) ?? orderByNoun(ordering, clause, around);
	if (order) return { is: "unread", words: [first.raw], order };
	if (others || orders.has(verb) || ordersByPhrase(ordering)) {
		const order = orderSaid(clause, verb, around) ?? orderLike(ordering, clause, around);
		// What others are to be told is passed on to nobody.
		if (others && !order && /\b(?:that|to)\b/i.test(ordering))
			return { is: "unread", words: [first.raw], order: { what: "remind" } };
		return { is: "unread", words: [first.raw], order };
	}
	const leave = leaveIn(clause.text);
	return leave === undefined ? undefined : { is: "unread", words: [leave] };
};
