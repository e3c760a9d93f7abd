/** People called June or April: "what's open for June" asks of somebody or of a month, and which of the two is asked back. */
import type { ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";
import type { NameIndex } from "./name-index.ts";
import type { Clause, Piece } from "./pieces.ts";

/** What is held or kept in a month stands after it. */
const ofMonth = /^(meeting|mtg|session|board|one|minute|agenda|date|paper|pack|round|report)$/;

const isOwner = /['’]s$/i;

const peopleCalled = (keys: readonly string[], index: NameIndex) =>
	index.find(keys, "any").filter(({ known }) => known.kind === "person");

const isCalledSo = ({ keys, words }: Clause, at: number, index: NameIndex): boolean => {
	const [before = "", key = "", next = ""] = [keys[at - 1], keys[at], keys[at + 1]];
	if (!isDateWord(key) || !index.isOfPerson(key)) return false;
	if (/\d/.test(before) || /\d/.test(next) || ofMonth.test(next) || isDateWord(next)) return false;
	// "June Open" is somebody, and "next June" a time.
	const isApart = next === "" || (isOwner.test(words[at]?.raw ?? "") && /^(and|or)$/.test(next));
	return isApart || peopleCalled([key, next], index).length === 0;
};

const owning = /(?:['’]s|[^s'’]s)$/i;

/** "And June?", "what about June". */
const goesOn = ({ keys }: Clause, at: number): boolean =>
	at > 0 &&
	at === keys.length - 1 &&
	keys.slice(0, at).every((key) => /^(?:and|or|but|what|how|about|just|only)$/.test(key));

const lone =
	/^(\W*(?:(?:and|or|but|just|only|what about|how about)\b\W*)+)(january|february|march|april|may|june|july|august|september|october|november|december)(?=\W*$)/i;

/** "And June", after what was asked of a time, is another time, whoever is called so. */
export const ofAnotherMonth = (words: string, { question }: ThreadContext): string | undefined =>
	question?.span !== undefined && lone.test(words) ? words.replace(lone, "$1in $2") : undefined;

/** "For June", "June's actions", "any of June's", "June?" may be either. */
const mayBeEither = (clause: Clause, at: number): boolean =>
	goesOn(clause, at) ||
	clause.keys[at - 1] === "for" ||
	isOwner.test(clause.words[at]?.raw ?? "") ||
	(at === 0 && (clause.keys.length === 1 || owning.test(clause.words[at]?.raw ?? "")));

const withWord = ({ text, words }: Clause, at: number, said: string): string => {
	const { start = 0, end = 0 } = words[at] ?? {};
	return `${text.slice(0, start)}${said}${text.slice(end)}`;
};

/** A day of the week is no month. */
const leading = (time: string): string => (time.endsWith("day") ? "on" : "in");
const inMonth = (clause: Clause, at: number, month: string): string => {
	const before = clause.words[at - 1]?.start;
	const end = clause.words[at]?.end ?? 0;
	return before === undefined
		? `${clause.text.slice(end).replace(/\W+$/, "")} ${leading(month)} ${month}`.trim()
		: `${clause.text.slice(0, before)}${leading(month)} ${month}${clause.text.slice(end)}`;
};

const hasOtherTime = (at: number, periods: readonly Piece[]): boolean =>
	periods.some(({ from, to }) => to <= at || from > at);

export const personOrMonth = (
	clause: Clause,
	index: NameIndex,
	periods: readonly Piece[],
): Reading | undefined => {
	const at = clause.keys.findIndex(
		(_, place) => isCalledSo(clause, place, index) && mayBeEither(clause, place),
	);
	const key = clause.keys[at];
	if (key === undefined || hasOtherTime(at, periods)) return undefined;
	const month = `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
	const people = peopleCalled([key], index).map(({ known }) => known.label);
	const raw = clause.words[at]?.raw ?? "";
	const own = isOwner.test(raw) || (at === 0 && owning.test(raw)) ? "’s" : "";
	return {
		is: "which",
		question: `By “${month}”, do you mean somebody, or the time?`,
		choices: [
			...people.slice(0, 3).map((name) => ({
				label: name,
				question: withWord(clause, at, `${name}${own}`),
			})),
			{ label: `${leading(month)} ${month}`, question: inMonth(clause, at, month) },
		],
		more: Math.max(0, people.length - 3),
	};
};

/** "Due for May in March": of two times, the one that is called like somebody is somebody. */
export const isSomebodyThere = (
	clause: Clause,
	piece: Piece,
	{ index, pieces }: { readonly index: NameIndex; readonly pieces: readonly Piece[] },
): boolean =>
	piece.is === "period" &&
	piece.to - piece.from === 2 &&
	clause.keys[piece.from] === "for" &&
	isCalledSo(clause, piece.to - 1, index) &&
	hasOtherTime(
		piece.to - 1,
		pieces.filter((each) => each.is === "period"),
	);
