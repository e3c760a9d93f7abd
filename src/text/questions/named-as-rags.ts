/** People called Amber or Green: "is Amber on the board" asks of somebody, or of what is amber there, and which of the two is asked back. */

import { headNouns } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
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

/** What people do or have, and no state of a thing does: "what's Amber late with", "what does Amber owe". */
const whatSomebody =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:what|where|how|when|which(?: [\w-]+)?)(?:['’]?s| is| was| has| does| did| will| should| must)?$/i;
const ofSomebody =
	/^(?:(?:still|already|currently|actually|now|also|else|ever|even|not|yet) )*(?:(?:late|overdue|behind|done|finished|busy|ok) with|ow(?:e|es|ed|ing)|do(?:ing)?(?! (?:mean|it mean)\b)|got|get|own(?:s|ed|ing)?|ha(?:ve|s)|work(?:s|ed|ing)? on|up to|down for|on the hook for|responsible for|accountable for|in charge of|handl(?:e|es|ing)|lead(?:s|ing)?|run(?:s|ning)?|chair(?:s|ed|ing)?|sit(?:s|ting)? on|look(?:s|ing)? after|due to|meant to|supposed to|need(?:s|ing)? to|close(?:d)?|finish(?:ed)?|complete(?:d)?|promised?|miss(?:ed)?|attend(?:ed|ing)?|say|said)\b/i;
const whether =
	/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:is|was|did|does|do|has|had|will|can|could|should|who(?:['’]s| has| is))$/i;
const ofSomebodyThen =
	/^(?:(?:still|already|actually|ever|not|also) )*(?:coming|going(?= to\b(?! (?:be )?red| turn| go))|come|came|attend(?:ed|ing)?|repl(?:y|ied)|sent|send(?:ing)?|said|been (?:to|at)|ow(?:e|es|ed)|own(?:s|ed)?|ha(?:ve|s)|got|get|done|do(?:ing)?|finished|closed|completed|chair(?:s|ed|ing)?|sit(?:s|ting)?|lead(?:s|ing)?|late with|behind with|in charge|responsible|away|the (?:chair|secretary)|on (?:the )?(?:\w+ )*(?:board|group|committee|panel|forum|leave|holiday))\b/i;

/** Where only somebody can be asked of, in whatever letters. */
const isAskedOfSomebody = ({ text, words }: Clause, at: number): boolean => {
	const before = text.slice(0, words[at]?.start).trim();
	const after = text.slice(words[at]?.end).trim();
	if (/['’]s$/i.test(words[at]?.raw ?? ""))
		return before !== "" || !/^(?:and|or|\W|$)/i.test(after);
	// "Who is Amber".
	if (after.replace(/\W/g, "") === "")
		return /^\W*(?:and |so )?who(?:['’]?s| is| was)$/i.test(before);
	return (
		(whatSomebody.test(before) && ofSomebody.test(after)) ||
		(whether.test(before) && ofSomebodyThen.test(after))
	);
};

/** In capitals within a sentence, and not where its state is told: "what is Amber working on". */
export const isNotRag = (clause: Clause, piece: Piece, index: NameIndex): boolean => {
	const { keys, words } = clause;
	const at = piece.from;
	const isCapital =
		/^[A-Z][a-z]/.test(words[at]?.raw ?? "") && /^[a-z]/.test(words[at - 1]?.raw ?? "");
	const before = keys[at - 1] ?? "";
	const isLast = at === keys.length - 1;
	if (piece.is !== "tag" || piece.to - at !== 1) return false;
	if (isAskedOfSomebody(clause, at))
		return rag.test(keys[at] ?? "") && index.isOfPerson(keys[at] ?? "");
	return (
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
	// With the surname it is no colour.
	const whole = `${key} ${keys[at + 1] ?? ""}`;
	if (people.some(({ known }) => known.label.toLowerCase() === whole)) return undefined;
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
