/** Why something is so: after "because", "as" or "due to", or the words that are left; and the colour that needs a reason. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import { rags } from "../../../domain/items/milestone.ts";
import { slot, stop } from "../field.ts";
import { choiceField, linesField } from "../words.ts";

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
		softKeywords: spec.keywordOnly ? ["as", "since"] : [],
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

/** People say yellow for amber, and put a coloured mark for the word. */
const called: Readonly<Record<Rag, string>> = {
	red: "red|🔴|🟥",
	amber: "amber|yellow|orange|🟠|🟡|🟧|🟨",
	green: "green|🟢|🟩",
};
const ragOf = (said: string): Rag | undefined =>
	rags.find((rag) => new RegExp(`(?:${called[rag]})`, "iu").test(said));

/** The colon that opens such a mark in Slack may have been taken for one that parts clauses. */
const colour =
	"(:?(?:[a-z]+_)*(?:red|yellow|orange|green)(?:_[a-z]+)+:|(?:red|amber|yellow|orange|green)(?:[- ]rated)?(?![\\p{L}\\p{N}_])|[🔴🟥🟠🟡🟧🟨🟢🟩]\\uFE0F?)";
const opening = (then: string, before = "from|was|gone|moved|has|have") =>
	new RegExp(`^(?:(?:${before})\\s+)*${colour}${then}`, "iu");

/** "Amber to red", "was amber, now red": the second is what it is. */
const becomes = opening(
	`\\s*,?\\s*(?:(?:but|and|has|have|is|are|it|it's|gone|going|moved|moving|changed|changing|turned|turning|slipped)\\s+)*(?:to|now|becoming|became)\\s+(?:at\\s+)?${colour}`,
);
/** "Red, was amber", "red (from amber)": the first is. */
const became = opening(
	`\\s*,?\\s*\\(?(?:up|down|moved|changed|previously|formerly)?\\s*(?:from|was|previously|formerly)\\s+${colour}\\)?`,
);
/** "Amber/red", "red-amber" */
const either = opening(`\\s*(?:[/–—-]|\\b(?:or|and)\\b|&)\\s*${colour}`);
const alone = opening("", "has|have|gone|turned|back to|still|remains?|stays?|stayed|remained");
const anyColour = new RegExp(`(?<![\\p{L}\\p{N}])${colour}`, "iu");

/** What follows a colour where another is what it is now, or may be: "to red", "or red". */
export const anotherColour = new RegExp(
	`^[\\s,]*(?:(?:[/–—-]|(?:but|and|it|is|has|was|from|gone|going|moved|moving|turned|turning|becoming|became|now|or|to)(?![\\p{L}]))[\\s,]*)+${colour}`,
	"iu",
);

type Said = { readonly used: string; readonly end: number };

/** The colour that some words begin with, in its word; two of them as they are typed, where nothing says which it is now. */
const leadingRag = (text: string): Said | undefined => {
	const [moved, , now = ""] = becomes.exec(text) ?? [];
	if (moved) return { used: ragOf(now) ?? now, end: moved.length };
	const [back, first = ""] = became.exec(text) ?? [];
	if (back) return { used: ragOf(first) ?? first, end: back.length };
	const [both, one = "", other = ""] = either.exec(text) ?? [];
	if (both && ragOf(one) !== ragOf(other)) return { used: both, end: both.length };
	const [whole, only = ""] = both ? [both, one] : (alone.exec(text) ?? []);
	return whole ? { used: ragOf(only) ?? only, end: whole.length } : undefined;
};

/** "LPB-3 is amber", "to red". */
export const ragField = (missing: string): Field<Rag> => {
	const field = choiceField({
		label: "RAG status",
		example: "amber",
		missing,
		of: { red: [], amber: [], green: [] } satisfies Record<Rag, string[]>,
	});
	return slot({
		...field,
		missing,
		typed: {
			keywords: {
				soft: ["is now", "is", "are", "now", "to", "rag", "status"],
				// "Amber as the hall is red": only the first is the milestone's.
				isOther: (before) => anyColour.test(before),
			},
			lead: (text) => {
				const found = leadingRag(text);
				return found && { used: found.used, rest: text.slice(found.end).replace(/^[!.]+/, "") };
			},
		},
		read: (typed, { context }): Rag | undefined => {
			const [both, one = "", other = ""] = either.exec(typed) ?? [];
			const choices = [ragOf(one), ragOf(other)].flatMap((rag) =>
				rag ? [{ label: `${rag[0]?.toUpperCase()}${rag.slice(1)}`, words: rag }] : [],
			);
			if (both === typed && ragOf(one) !== ragOf(other))
				return stop(context, `"${typed}" is two colours. Which is it?`, choices);
			const said = leadingRag(typed);
			return said?.end === typed.length ? ragOf(said.used) : undefined;
		},
	});
};
