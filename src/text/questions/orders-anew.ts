/** Orders for something new: an action, a meeting. What was said of it is put in the words that its command takes. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { OrderSaid } from "../../usecases/questions/understanding.ts";
import { likelyIn } from "./named-in.ts";
import { type Clause, type Piece, subjectOf } from "./pieces.ts";

type Around = { readonly pieces: readonly Piece[]; readonly thread: ThreadContext };

type Stretch = { readonly start: number; readonly end: number };

/** A name, and where it stands with the word before it that says whose it is. */
type Stated = Stretch & { readonly subject: Subject };

const before: Readonly<Record<"board" | "person", RegExp>> = {
	board: /(?:\b(?:for|on|to|of|with|at)\s+)?(?:(?:the|our)\s+)?(?:<@)?$/i,
	person: /(?:\b(?:for|to|owner|owned by|assigned to|with)\s+)(?:the\s+)?(?:<@)?$/i,
};

const stated = (
	{ text, words }: Clause,
	{ pieces }: Around,
	kind: "board" | "person",
): Stated | undefined => {
	const all = likelyIn(pieces, [kind]);
	const [only, ...others] = all;
	const known = only?.candidates[0]?.known;
	if (!only || !known || others.length > 0) return undefined;
	const from = words[only.from]?.start ?? 0;
	const said = before[kind].exec(text.slice(0, from))?.[0];
	if (said === undefined) return undefined;
	const after = words[only.to - 1]?.end ?? text.length;
	const end = said.endsWith("<@") ? text.indexOf(">", after) + 1 : after;
	return { subject: subjectOf(known), start: from - said.length, end };
};

/** The words that order it, up to what it is. */
const opening = (text: string, words: RegExp): Stretch => ({
	start: 0,
	end: words.exec(text)?.[0].length ?? 0,
});

/** What two of them share is cut once: "the" is both of "schedule the" and of "the LPB". */
const without = (text: string, cut: readonly (Stretch | undefined)[]): string => {
	let left = text;
	let reached = text.length;
	for (const { start, end } of cut
		.flatMap((each) => each ?? [])
		.toSorted((a, b) => b.start - a.start)) {
		left = `${left.slice(0, start)} ${left.slice(Math.min(end, reached))}`;
		reached = start;
	}
	return left;
};

const tidy = (words: string): string =>
	words
		.replace(/\s+/g, " ")
		.replace(/\s+,/g, ",")
		.replace(/^[\s,:;–-]*(?:(?:to|that|saying|called|about|owner)\s+)?/i, "")
		.replace(/[\s,:;–-]*(?:\b(?:please|pls|thanks)\b)?[\s,.?!]*$/i, "");

const mine = /(?:\b(?:for|owner|owned by|assigned to)\s+)(?:me|myself)\b/i;

const stretchOf = (text: string, words: RegExp): Stretch | undefined => {
	const found = words.exec(text);
	return found ? { start: found.index, end: found.index + found[0].length } : undefined;
};

const unquoted = (words: string): string => words.replace(/^["“”](.+)["“”]$/, "$1");

const anAction =
	/^.*?\b(?:add|create|raise|record|make|log|(?=new (?:action|task)))\b\s*(?:us |me )?(?:an?|the|this|new|another|one more)*\s*(?:new )?(?:actions?|tasks?|to.?dos?)(?: items?| points?)?\b/i;
const dueAt = /[,\s]+(?:due(?: on| by| in)?|by|before|deadline)\s+(.+?)$/i;

/** "Add an action for the pilot board to chase the returns by Friday". */
export const ordersAction = (clause: Clause, around: Around): OrderSaid => {
	const board = stated(clause, around, "board");
	const owner = stated(clause, around, "person");
	const me = owner ? undefined : stretchOf(clause.text, mine);
	const rest = tidy(without(clause.text, [board, owner, me, opening(clause.text, anAction)]));
	const due = dueAt.exec(` ${rest}`)?.[1];
	const title = unquoted(tidy(due === undefined ? rest : ` ${rest}`.replace(dueAt, "")));
	const spoken = around.thread.focus.find(({ kind }) => kind === "board");
	return {
		what: "action add",
		board: board?.subject ?? spoken,
		owner: owner?.subject,
		isMine: me !== undefined,
		title: title === "" ? undefined : title,
		words: due && tidy(due),
	};
};

const aMeeting =
	/^.*?\b(?:schedule|book|arrange|organise|set up)\b\s*(?:us |me )?(?:(?:an?|the|our|another|next|new|extra)\b\s*)*(?:joint )?(?:meetings?|mtgs?|sessions?)?\b/i;
const isOfBoth = /\bjoint(?:ly)?\b/i;
const joining = /^\s*with\s/i;

/** "Book a meeting of the safety group on 3 June at 2pm", or a joint one with it. */
export const ordersMeeting = (clause: Clause, around: Around): OrderSaid => {
	const { text } = clause;
	const board = stated(clause, around, "board");
	const first = opening(text, aMeeting);
	const rest = tidy(without(text, [board, first])).replace(/^(?:meeting|mtg|session)\b\s*/i, "");
	const isJoint =
		isOfBoth.test(text) && board !== undefined && joining.test(text.slice(board.start, board.end));
	return {
		what: "meeting schedule",
		board: isJoint ? undefined : board?.subject,
		joint: isJoint ? board?.subject : undefined,
		words: rest === "" ? undefined : rest.replace(/^(?:in )?(?:for|on)\s+/i, ""),
	};
};

const one = ({ pieces }: Around, kind: "board" | "person"): Subject | undefined => {
	const [only, ...others] = likelyIn(pieces, [kind]);
	const known = only?.candidates[0]?.known;
	return known && others.length === 0 ? subjectOf(known) : undefined;
};

/** The board that is named, or else the one that was spoken of. */
export const boardMeant = (around: Around): Subject | undefined =>
	one(around, "board") ?? around.thread.focus.find(({ kind }) => kind === "board");

const toBoard = /^\W*(?:[\w’']+ ){0,4}?(?:add|put)\b.*\b(?:to|on|onto)\b/i;

/** "Add the finance partner to LFT": as a member of it. */
export const ordersMember = ({ text }: Clause, around: Around): OrderSaid | undefined => {
	const [board, owner] = [one(around, "board"), one(around, "person")];
	return board && owner && toBoard.test(text)
		? { what: "board appoint", board, owner, title: "member" }
		: undefined;
};

/** "Make Ruth Bell chair of LPB": the duty is the last that is said, for somebody may be called "Works Chair". */
export const ordersDuty = (
	{ text }: Clause,
	around: Around,
	what: "board appoint" | "board hand-over",
): OrderSaid => ({
	what,
	board: one(around, "board"),
	owner: one(around, "person"),
	isMine: /^\W*(?:make|appoint) me\b/i.test(text),
	title: [...text.matchAll(/\b(chair|secretary|member)s?\b/gi)].at(-1)?.[1]?.toLowerCase(),
});
