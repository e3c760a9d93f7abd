/** What a short form stands for: as the programme's glossary has it, else as some name spells it out. */

import type { Term } from "../../domain/items/plan.ts";
import type { Meaning, Spelling } from "../../usecases/programme/term.ts";
import { speltOut } from "./acronyms.ts";

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const meaningOf = (
	short: string,
	{
		terms,
		spellings,
	}: { readonly terms: readonly Term[]; readonly spellings: readonly Spelling[] },
): Meaning | undefined => {
	const term = terms.find(({ name }) => isSame(name, short));
	if (term) return { short: term.name, meaning: term.meaning };
	for (const { name, of } of spellings) {
		const meaning = speltOut(short, name);
		if (meaning) return { short: short.toUpperCase(), meaning, from: of };
	}
	return undefined;
};

const asking: ReadonlySet<string> = new Set(
	"what what's whats does do is the a an it stand stands standing for short mean means meaning of acronym abbreviation initials letters term please tell me and".split(
		" ",
	),
);
const aboutMeaning = /\b(?:stands?|short) for\b|\bmean(?:s|ing)?\b|\bacronym\b|\babbreviation\b/i;

/** "What does PEO stand for?" asks about one word, beside those that ask. */
export const shortFormAsked = (text: string): string | undefined => {
	if (text.length > 120 || !aboutMeaning.test(text)) return undefined;
	const words = text.replace(/<@[^>]*>/g, " ").match(/[\p{L}\p{N}&'’-]+/gu) ?? [];
	const left = words.filter((word) => !asking.has(word.toLowerCase().replace("’", "'")));
	const [only = ""] = left;
	return left.length === 1 && /^[\p{L}\p{N}&]{2,12}$/u.test(only) ? only : undefined;
};
