/** A field that names the board above another, or says that there is none any more. */
import type { Field } from "../../../command.ts";
import type { Board } from "../../../domain/boards/board.ts";
import type { Upper } from "../../../domain/boards/oversight.ts";
import { isBoardsFullName } from "../../names/entities.ts";
import { retyped, slot } from "../field.ts";
import { orNone } from "../no-value.ts";
import { orSuccessor } from "./merged-board.ts";
import { boardField, boardWords, isHere, lookUpBoard } from "./names.ts";

/** The board above another, or the word that there is none any more. */
export const upperField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly missing: string;
}): Field<Upper> =>
	orNone(
		slot({
			...boardWords,
			label: spec.label,
			typed: { ...boardWords.typed, keywords: { hard: spec.keywords }, loose: "never" },
			missing: spec.missing,
			read: (typed, { reading, context }) =>
				orSuccessor(lookUpBoard(typed, reading, context), reading, context),
		}),
		"none",
	);

/** The board that a new one is a part of: named in full, for "under" stands in boards' own names. */
export const partOfField = (softKeywords: readonly string[]): Field<Board> =>
	retyped(boardField({ label: "Part of", keywords: [], keywordOnly: true }), {
		keywords: { soft: softKeywords, insists: /(?!)/ },
		evidence: {
			isSure: (words, _keyword, reading) =>
				(isHere(words) && reading.boardHere !== undefined) || isBoardsFullName(words, reading),
		},
	});
