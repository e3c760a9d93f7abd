/** People called Amber or Green: "is Amber on the board" asks of somebody, or of what is amber there, and which of the two is asked back. */
import type { Reading } from "../../usecases/questions/understanding.ts";
import { headNouns } from "../entities-words.ts";
import type { NameIndex } from "./name-index.ts";
import { personOrMonth } from "./named-as-months.ts";
import type { Clause, Piece } from "./pieces.ts";

const rag = /^(?:red|amber|green)$/;
const state =
	/^(?:are|were|not|any|all|rated|reported|flagged|gone|turned|going|to|at|or|and|from)$/;
const reported =
	/^(?:milestone|action|item|one|thing|stream|status|rating|report|now|or|and|yet|still)$/;

const mayBeSomebodys = ({ keys }: Clause, at: number, index: NameIndex): boolean => {
	const [key = "", next = ""] = [keys[at], keys[at + 1]];
	return rag.test(key) && index.isOfPerson(key) && !reported.test(next) && !headNouns.has(next);
};

/** In capitals within a sentence, and not where its state is told: "what is Amber working on". */
export const isNotRag = (clause: Clause, piece: Piece, index: NameIndex): boolean => {
	const { keys, words } = clause;
	const at = piece.from;
	const isCapital =
		/^[A-Z][a-z]/.test(words[at]?.raw ?? "") && /^[a-z]/.test(words[at - 1]?.raw ?? "");
	const before = keys[at - 1] ?? "";
	const isLast = at === keys.length - 1;
	return (
		piece.is === "tag" &&
		piece.to - at === 1 &&
		isCapital &&
		!state.test(before) &&
		!(isLast && /^(?:is|was|be|what|whats)$/.test(before)) &&
		mayBeSomebodys(clause, at, index)
	);
};

const personOrRag = (clause: Clause, index: NameIndex): Reading | undefined => {
	const { keys, text, words } = clause;
	const at = keys.findIndex((_, place) => mayBeSomebodys(clause, place, index));
	const [key = "", word] = [keys[at], words[at]];
	const noun = keys[at - 2] ?? "";
	const isOpen = at === 1 || headNouns.has(noun);
	if (!word || !isOpen || !/^(?:is|was)$/.test(keys[at - 1] ?? "")) return undefined;
	if (/^[A-Z]/.test(word.raw) || at === keys.length - 1) return undefined;
	const rest = text.slice(word.end);
	const people = index.find([key], "any").filter(({ known }) => known.kind === "person");
	const choices = people.slice(0, 3).map(({ known: { label } }) => ({
		label,
		question: `${text.slice(0, word.start)}${label}${rest}`,
	}));
	const which = { label: `what is ${key}`, question: `Which milestones are ${key}${rest}` };
	return {
		is: "which",
		question: `By “${key}”, do you mean somebody, or how things stand?`,
		choices: at === 1 ? [...choices, which] : choices,
		more: Math.max(0, people.length - 3),
	};
};

/** What is a word of questions as well as somebody's name, and may be either here. */
export const personOrOther = (
	clause: Clause,
	index: NameIndex,
	periods: readonly Piece[],
): Reading | undefined => personOrMonth(clause, index, periods) ?? personOrRag(clause, index);
