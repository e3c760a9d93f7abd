/**
 * Short forms learnt from the register itself: "Prevent Engagement Officers (PEO)", a name with "CTIO" as its alias,
 * or a title that has both "PEO" and the words whose initials they are.
 */
import { coreOf, type Form, learntAcronym } from "./spellings.ts";
import { keyOf, keysOf } from "./words.ts";

export type Acronym = { readonly letters: string; readonly full: readonly string[] };

/** Each short form under its own key, and under the first of the words that it stands for. */
export type Acronyms = ReadonlyMap<string, readonly Acronym[]>;

export const acronymsBothWays = (learnt: readonly Acronym[]): Acronyms => {
	const under = new Map<string, readonly Acronym[]>();
	for (const acronym of learnt) {
		const { letters, full } = acronym;
		for (const word of new Set([letters, full[0] ?? letters]))
			under.set(word, [...(under.get(word) ?? []), acronym]);
	}
	return under;
};

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

const small: ReadonlySet<string> = new Set(["and", "of", "for", "the", "in", "on", "to"]);

/** The words from here on whose initials are these letters; small words between them count for nothing. */
const spellingAt = (from: number, letters: string, words: readonly string[]) => {
	let [at, done] = [from, 0];
	for (; done < letters.length && at < words.length; at += 1) {
		const word = words[at] ?? "";
		if (word[0]?.toUpperCase() === letters[done]) done += 1;
		else if (done === 0 || !small.has(word.toLowerCase())) return undefined;
	}
	return done === letters.length ? words.slice(from, at).join(" ") : undefined;
};

/** What a short form stands for, as a name that has both spells it out. */
export const speltOut = (short: string, name: string): string | undefined => {
	const letters = short.toUpperCase();
	if (!shortForms(name).includes(letters)) return undefined;
	const words = name.match(/\p{L}+/gu) ?? [];
	for (const from of words.keys()) {
		const spelling = spellingAt(from, letters, words);
		if (spelling) return spelling;
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

const swapped = (
	words: readonly string[],
	from: readonly string[],
	to: readonly string[],
): readonly string[] | undefined => {
	for (let at = 0; at + from.length <= words.length; at += 1) {
		if (from.every((word, step) => words[at + step] === word)) {
			return [...words.slice(0, at), ...to, ...words.slice(at + from.length)];
		}
	}
	return undefined;
};

/** The name as it is, and with each short form spelt out or each spelt-out form made short. */
export const alternatives = (form: Form, acronyms: Acronyms): readonly Form[] => {
	if (form.short || acronyms.size === 0) return [form];
	const near = new Set(form.words.flatMap((word) => acronyms.get(word) ?? []));
	const others = [...near].flatMap(({ letters, full }) => [
		swapped(form.words, [letters], full),
		swapped(form.words, full, [letters]),
	]);
	return [
		form,
		...others
			.filter((words): words is readonly string[] => words !== undefined)
			.map((words) => ({ ...form, words, core: coreOf(words) })),
	];
};
