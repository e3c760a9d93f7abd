/** Covers that pass over a time, or over the meeting that tells one: what is left is asked of every day. */
import { type Cover, isBoardToo } from "./cover.ts";
import { isMonthWord } from "./meeting-named.ts";
import type { Clause, Piece } from "./pieces.ts";

const article = /^(?:the|our|your|its|their)$/;
const inARow = /^(?:next|last|first|previous|coming)$/;
const meetingNoun = /^(?:board|group|committee|forum|panel|meeting|meet|mtg|session)$/;

const isBoardAt = ({ keys }: Clause, pieces: readonly Piece[], at: number): boolean =>
	meetingNoun.test(keys[at] ?? "") ||
	pieces.some((piece) => piece.from === at && isBoardToo(piece));

/** "The next LPB", "the March board", "LPB's next meeting": does one stand there? */
const isMeetingAt = (clause: Clause, pieces: readonly Piece[], from: number): boolean => {
	const { keys } = clause;
	const at = article.test(keys[from] ?? "") ? from + 1 : from;
	const which = keys[at] ?? "";
	if (inARow.test(which) || isMonthWord(which)) return isBoardAt(clause, pieces, at + 1);
	const board = pieces.find((piece) => piece.from === at && isBoardToo(piece));
	return (
		board !== undefined &&
		inARow.test(keys[board.to] ?? "") &&
		meetingNoun.test(keys[board.to + 1] ?? "")
	);
};

/** "Late by the next LPB" is not what is late on LPB now: where its day is no time of the answer, nothing is. */
const passesOverMeeting = (clause: Clause, { pattern, pieces }: Cover): boolean => {
	const bounds =
		pattern.ask === "items" ? /^(?:by|until|till|for|at|in|to|on)$/ : /^(?:by|until|till)$/;
	// "Due by" is read as one, whatever follows.
	const isBound = (piece: Piece) =>
		piece.is === "ignorable" ||
		(pattern.ask === "meetings" && piece.is === "tag" && piece.tag === "due");
	return pieces.some(
		(piece) =>
			isBound(piece) &&
			bounds.test(clause.keys[piece.to - 1] ?? "") &&
			isMeetingAt(clause, pieces, piece.to),
	);
};

const length =
	/^within (?:an?|one|two|three|four|\d+) (?:working )?(?:day|week|fortnight|month)s?\b/i;

/** "Within a week of the board" is counted from its day, and not from today. */
const countsFromElsewhere = (clause: Clause, { pieces }: Cover): boolean =>
	pieces.some(
		(piece) =>
			piece.is === "period" &&
			length.test(piece.span.words) &&
			/^(?:of|from|after|before)$/.test(clause.keys[piece.to] ?? "") &&
			!/^(?:now|today)$/.test(clause.keys[piece.to + 1] ?? ""),
	);

/** "On the day of the board", "any day now", "not closed on time": a time that a list does not heed. */
const namesNoTime = ({ keys }: Clause, { pattern, pieces }: Cover): boolean =>
	pattern.ask === "items" &&
	pieces.some(
		(piece, at) =>
			piece.is === "tag" &&
			piece.tag === "when" &&
			// "On a day in November" is any of its days.
			!(/^(?:a|any)$/.test(keys[piece.from - 1] ?? "") && pieces[at + 1]?.is === "period") &&
			piece.to - piece.from === 1 &&
			/^(?:day|time)$/.test(keys[piece.from] ?? "") &&
			!/^(?:this|which|what)$/.test(keys[piece.from - 1] ?? ""),
	);

/** "This week or next", where the second time was not made out: what is next is another matter. */
const leavesATimeOut = ({ keys }: Clause, { pieces }: Cover): boolean =>
	pieces.some((piece, at) => {
		const before = pieces.slice(0, at).filter(({ is }) => is !== "ignorable");
		return (
			piece.is === "tag" &&
			(piece.tag === "next" || piece.tag === "last" || piece.tag === "them") &&
			/^(?:next|last|previous|following|this)$/.test(keys[piece.from] ?? "") &&
			before.at(-1)?.is === "period" &&
			/^(?:and|or)$/.test(keys[before.at(-1)?.to ?? 0] ?? "") &&
			pieces[at + 1]?.is !== "tag"
		);
	});

/** "Due by now" is late, or done: what is due at some time is another list. */
const isOfNow = ({ text }: Clause, { pattern }: Cover): boolean =>
	pattern.ask === "items" &&
	/\b(?:due|(?:to|must|should) (?:be|have) \w+) by now\b/i.test(text) &&
	!/\b(?:overdue|late)\b/i.test(text);

export const mistakesTimes = (clause: Clause, cover: Cover): boolean =>
	leavesATimeOut(clause, cover) ||
	isOfNow(clause, cover) ||
	passesOverMeeting(clause, cover) ||
	countsFromElsewhere(clause, cover) ||
	namesNoTime(clause, cover);
