/**
 * Every way in which a thing in the register may be called.
 * "Full Name (ABC)" teaches that ABC is its short form; a board's or an organisation's initials work too.
 */
import { glue, headNouns, keyOf, keysOf } from "./words.ts";

/** `core` is the name without "the" and "board"; a short form (code, acronym, initials, handle) must be typed exactly. */
export type Form = {
	readonly words: readonly string[];
	readonly core: readonly string[];
	readonly short: boolean;
	/** Guessed from initial letters; yields to any name that somebody gave. */
	readonly guessed: boolean;
};

export type Named<T> = {
	readonly value: T;
	readonly id: string;
	readonly forms: readonly Form[];
	/** A board may be called a board, whatever its name; a person or an item may not. */
	readonly isBoard: boolean;
};

export const coreOf = (words: readonly string[]): readonly string[] =>
	words.filter((word) => !glue.has(word) && !headNouns.has(word));

const form = (text: string): Form => {
	const words = keysOf(text);
	const core = coreOf(words);
	const isAll = core.length === 0 || core.length === words.length;
	return { words, core: isAll ? words : core, short: false, guessed: false };
};

const shortForm = (text: string): Form => {
	const words = keysOf(text);
	return { words, core: words, short: true, guessed: false };
};

const bracketed = /^(.*?)\s*[([]\s*([A-Z][A-Z0-9./&-]{1,9})s?\s*[)\]]\s*(.*)$/s;
const capitals = /^[A-Z][A-Z0-9./&-]{1,9}$/;

/** `Full Name (ABC)` apart; undefined when the bracket is not a short form. */
export const learntAcronym = (
	text: string,
): { readonly full: string; readonly acronym: string } | undefined => {
	const found = bracketed.exec(text);
	if (!found) return undefined;
	const [, before = "", acronym = "", after = ""] = found;
	const full = `${before} ${after}`.trim();
	return full === "" ? undefined : { full, acronym };
};

/** A name gives itself and, with a short form in brackets, both of its halves. */
export const formsOf = (text: string): readonly Form[] => {
	if (capitals.test(text.trim())) return [shortForm(text)];
	const learnt = learntAcronym(text);
	return learnt ? [form(text), form(learnt.full), shortForm(learnt.acronym)] : [form(text)];
};

const initialsOf = (name: string): readonly Form[] => {
	const plain = learntAcronym(name)?.full ?? name;
	const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !glue.has(keyOf(word)));
	const letters = words.map((word) => word[0] ?? "").join("");
	return letters.length < 3 ? [] : [{ ...shortForm(letters), guessed: true }];
};

export type Body = {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
};

/** A board, an organisation, a plan or a work stream. */
export const namedBody = <T extends Body>(value: T): Named<T> => {
	const code = "code" in value && typeof value.code === "string" ? [shortForm(value.code)] : [];
	const given = [value.name, ...value.aliases].flatMap(formsOf);
	const isBoard = code.length > 0;
	return { value, id: value.id, forms: [...code, ...given, ...initialsOf(value.name)], isBoard };
};

export const namedPerson = <T extends { id: string; name: string; handle: string }>(
	value: T,
): Named<T> => ({
	value,
	id: value.id,
	forms: [...formsOf(value.name), shortForm(value.handle)],
	isBoard: false,
});
