/**
 * Short forms learnt from the register itself: "Prevent Engagement Officers (PEO)", a name with "CTIO" as its alias,
 * or a title that has both "PEO" and the words whose initials they are.
 */
import { learntAcronym } from "./spellings.ts";
import { keyOf, keysOf } from "./words.ts";

export type Acronym = { readonly letters: string; readonly full: readonly string[] };

const shortForms = (text: string): readonly string[] =>
	[...text.matchAll(/\b([A-Z]{3,7})s?\b/g)].flatMap(([, letters]) => letters ?? []);

/** The run of words in the text whose initials are these letters. */
const spelt = (letters: string, text: string): readonly string[] | undefined => {
	const words = text.match(/\p{L}+/gu) ?? [];
	for (let from = 0; from + letters.length <= words.length; from += 1) {
		const run = words.slice(from, from + letters.length);
		const initials = run
			.map((word) => word[0] ?? "")
			.join("")
			.toUpperCase();
		if (initials === letters) return run.map(keyOf);
	}
	return undefined;
};

const mayTeach = /[A-Z]{2}/;

/** What the names of one thing teach. */
export const acronymsIn = (names: readonly string[]): readonly Acronym[] => {
	if (!names.some((name) => mayTeach.test(name))) return [];
	const learnt = new Map<string, readonly string[]>();
	for (const letters of names.flatMap(shortForms)) {
		const full = names.flatMap((name) => spelt(letters, name) ?? []);
		if (full.length === letters.length) learnt.set(keyOf(letters), full);
	}
	for (const name of names) {
		const found = learntAcronym(name);
		const full = found ? keysOf(found.full) : [];
		if (found && full.length > 0 && full.length <= found.acronym.length + 2) {
			learnt.set(keyOf(found.acronym), full);
		}
	}
	return [...learnt].map(([letters, full]) => ({ letters, full }));
};
