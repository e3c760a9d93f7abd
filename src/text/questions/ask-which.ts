/** Asks which of several things a name means, with the question of each so worded that it is asked once. */
import type { Suggestion } from "../../domain/questions/answer.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import { headNouns, keysOf } from "../../language/names/words.ts";
import type { Known } from "./name-index.ts";
import type { Clause, Piece } from "./pieces.ts";

export type Named = {
	readonly piece: Piece & { is: "name" };
	readonly options: readonly Known[];
	/** It may be one of these or somebody, and is asked back. */
	readonly isEither?: boolean;
};

export type Settled =
	| {
			readonly is: "settled";
			readonly subjects: readonly Subject[];
			readonly among?: readonly Subject[];
			readonly besides?: readonly Subject[];
	  }
	| {
			readonly is: "which";
			readonly question: string;
			readonly choices: readonly Suggestion[];
			readonly more: number;
	  };

const most = 5;

/** A body of another kind that is called like it is told apart by a word. */
const besideOthers = ({ kind, exact }: Known, options: readonly Known[]): string => {
	const isApart = isItemKind(kind) || options.every((other) => other.kind === kind);
	if (isApart) return exact;
	const hasNoun = keysOf(exact).some((key) => headNouns.has(key));
	if (kind === "board") return hasNoun ? exact : `${exact} board`;
	return kind === "organisation" ? `${exact} itself` : exact;
};

/** Two people of one name are told apart by their handles, in what is shown and in what is asked again. */
const toldApart = (options: readonly Known[]): readonly Known[] =>
	options.map((known) => {
		const { label, handle } = known;
		const isAlone = options.every((other) => other === known || other.label !== label);
		return handle === undefined || isAlone
			? known
			: { ...known, label: `${label} (@${handle})`, exact: `@${handle}` };
	});

/** The question again, with the name that was doubtful put beyond doubt. */
const reworded = (
	clause: Clause,
	{ piece: { from, to }, options }: Named,
	known: Known,
): string => {
	const start = clause.words[from]?.start ?? 0;
	const end = clause.words[to - 1]?.end ?? clause.text.length;
	return `${clause.text.slice(0, start)}${besideOthers(known, options)}${clause.text.slice(end)}`;
};

/** Which of those that the name fits, by a button each. */
export const ask = (clause: Clause, named: Named): Settled => {
	const { piece, options } = named;
	const start = clause.words[piece.from]?.start ?? 0;
	const said = clause.text.slice(start, clause.words[piece.to - 1]?.end);
	const question = options.length > 1 ? `Which “${said}”?` : `By “${said}”, do you mean this?`;
	const choices = toldApart(options.slice(0, most)).map((known) => ({
		label: known.label,
		question: reworded(clause, named, known),
		sort: known.kind,
	}));
	return { is: "which", question, choices, more: Math.max(0, options.length - most) };
};
