/**
 * The letters that a pattern can begin with. A place in a text is shown only to the patterns that could begin there:
 * a phrase is read several times faster, and means the same.
 */

type First = { readonly letters: ReadonlySet<string>; readonly empty: boolean };
type Step = First & { readonly end: number };

const digits = [..."0123456789"];
const nothing: First = { letters: new Set(), empty: true };

/** Every letter that the source of an expression can begin with; undefined when it may match nothing at all. */
export const firstLetters = (source: string): ReadonlySet<string> | undefined => {
	const { letters, empty } = alternatives(source, 0);
	return empty ? undefined : letters;
};

const alternatives = (source: string, from: number): Step => {
	let all = sequence(source, from);
	while (source[all.end] === "|") {
		const next = sequence(source, all.end + 1);
		all = {
			letters: new Set([...all.letters, ...next.letters]),
			empty: all.empty || next.empty,
			end: next.end,
		};
	}
	return all;
};

const sequence = (source: string, from: number): Step => {
	const letters = new Set<string>();
	let [at, empty] = [from, true];
	while (at < source.length && source[at] !== "|" && source[at] !== ")") {
		const piece = quantified(source, at);
		if (empty) for (const letter of piece.letters) letters.add(letter);
		empty = empty && piece.empty;
		at = piece.end;
	}
	return { letters, empty, end: at };
};

const quantified = (source: string, from: number): Step => {
	const piece = atom(source, from);
	const mark = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(piece.end))?.[0] ?? "";
	const optional = /^[?*]|^\{0/.test(mark);
	return { ...piece, empty: piece.empty || optional, end: piece.end + mark.length };
};

const atom = (source: string, from: number): Step => {
	if (source[from] === "(") return group(source, from);
	if (source[from] === "[") return letterClass(source, from);
	if (source[from] === "\\") return escaped(source, from);
	return { letters: new Set([source[from] ?? ""]), empty: false, end: from + 1 };
};

const group = (source: string, from: number): Step => {
	const opening = /^\((?:\?(?:<?[=!]|<\w+>|:))?/.exec(source.slice(from))?.[0] ?? "(";
	const inside = alternatives(source, from + opening.length);
	const end = inside.end + 1;
	// What a lookaround asks takes up no letters of its own.
	return /[=!]$/.test(opening) ? { ...nothing, end } : { ...inside, end };
};

const letterClass = (source: string, from: number): Step => {
	const end = source.indexOf("]", from) + 1;
	const inside = source.slice(from + 1, end - 1).replace("\\d", "0-9");
	const letters = new Set<string>();
	for (const [, low, high] of inside.matchAll(/\\?(.)(?:-(.))?/gs)) {
		const [first, last] = [low?.charCodeAt(0) ?? 0, (high ?? low)?.charCodeAt(0) ?? 0];
		for (let code = first; code <= last; code++) letters.add(String.fromCharCode(code));
	}
	return { letters, empty: false, end };
};

const escaped = (source: string, from: number): Step => {
	const mark = source[from + 1] ?? "";
	if (mark === "b") return { ...nothing, end: from + 2 };
	return { letters: new Set(mark === "d" ? digits : [mark]), empty: false, end: from + 2 };
};

/** The same list, asked for by the letter that stands at a place. */
export const byFirstLetter = <T>(
	list: readonly T[],
	begins: (one: T) => ReadonlySet<string> | undefined,
): ((letter: string) => readonly T[]) => {
	const known = new Map<string, readonly T[]>();
	let firsts: readonly (ReadonlySet<string> | undefined)[] | undefined;
	return (letter) => {
		firsts ??= list.map(begins);
		const found = known.get(letter) ?? list.filter((_, at) => firsts?.[at]?.has(letter) ?? true);
		known.set(letter, found);
		return found;
	};
};
