/** A field that names the board above another, or says that there is none any more. */
import type { Field } from "../../../command.ts";
import type { Board } from "../../../domain/boards/board.ts";
import type { Upper } from "../../../domain/boards/oversight.ts";
import { isBoardsFullName } from "../../names/entities.ts";
import { led, retyped, words } from "../field.ts";
import { orSuccessor } from "./merged-board.ts";
import { boardField, boardWords, isHere, lookUpBoard } from "./names.ts";

const isNone = (text: string) => /^(?:none|nobody|no board|no one|nothing)$/i.test(text.trim());

/** The board above another, or the word that there is none any more. */
export const upperField = (spec: {
	readonly label: string;
	readonly keywords: readonly string[];
	readonly missing: string;
}): Field<Upper> => ({
	...retyped(boardWords, {
		keywords: { soft: [], hard: spec.keywords },
		lead: (text, reading) => {
			const none = /^(?:none|nobody|no board|no one|nothing)(?![\p{L}\p{N}])/iu.exec(text);
			return none ? led(text, none[0]) : boardWords.typed.lead(text, reading);
		},
		loose: "never",
	}),
	label: spec.label,
	optional: false,
	schema: (reading) =>
		words(spec.missing).transform((typed, context) =>
			isNone(typed)
				? ("none" as const)
				: orSuccessor(lookUpBoard(typed, reading, context), reading, context),
		),
});

/** The board that a new one is a part of: named in full, for "under" stands in boards' own names. */
export const partOfField = (softKeywords: readonly string[]): Field<Board> =>
	retyped(boardField({ label: "Part of", keywords: [], keywordOnly: true }), {
		keywords: { soft: softKeywords, insists: /(?!)/ },
		evidence: {
			isSure: (words, _keyword, reading) =>
				(isHere(words) && reading.boardHere !== undefined) || isBoardsFullName(words, reading),
		},
	});
