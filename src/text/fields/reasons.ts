/** Why something is so: after "because", "as" or "due to", or the words that are left; and the colour that needs a reason. */
import { z } from "zod";
import type { Field } from "../../command.ts";
import type { rags } from "../../domain/milestone.ts";
import { choiceField, linesField } from "./words.ts";

/** What only leads to a reason is no part of it. */
const opens = /^(?:because(?: of)?|due to|owing to|as|since)(?:\s+(?=\S)|$)/i;

export const reasonField = (spec: {
	readonly example: string;
	readonly missing: string;
	/** Only after a word that says that it is one. */
	readonly keywordOnly?: boolean;
}): Field<string> => {
	const field = linesField({
		...spec,
		label: "Reason",
		keywords: ["because of", "because", "due to", "owing to", "reason"],
	});
	return {
		...field,
		schema: (reading) =>
			z.preprocess(
				(typed) => (typeof typed === "string" ? typed.trim().replace(opens, "") : typed),
				field.schema(reading),
			),
	};
};

type Rag = (typeof rags)[number];

/** "LPB-3 is amber", "to red": people say yellow for amber. */
export const ragField = (missing: string): Field<Rag> => {
	const field = choiceField({
		label: "RAG status",
		example: "amber",
		missing,
		of: { red: [], amber: ["yellow", "orange"], green: [] } satisfies Record<Rag, string[]>,
	});
	return {
		...field,
		softKeywords: ["is now", "is", "are", "now", "to", "rag", "status"],
	};
};
