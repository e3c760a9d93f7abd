/** "Faridda Ossei", "Wyk St Marry": a whole name with a slip or two in its words is asked back, where nothing else is called so. */
import { memoizeByObject } from "../../domain/memoize.ts";
import { keyOf, keysOf, slips, wordsOf } from "../../language/names/words.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { knownWords } from "./vocabulary.ts";

/** In all the words of a name together; each begins with its own letter. */
const mostSlips = 3;

/** A short word has room for none, or for one. */
const roomIn = (word: string): number => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

const slipsIn = (typed: string, meant: string): number => {
	if (typed === meant) return 0;
	if (knownWords.has(typed) || typed[0] !== meant[0]) return mostSlips + 1;
	const count = slips(typed, meant);
	return count <= roomIn(meant) ? count : mostSlips + 1;
};

type Called = { readonly id: string; readonly name: string; readonly keys: readonly string[] };

type Body = { readonly id: string; readonly name: string; readonly aliases?: readonly string[] };

/** By the letter that they begin with, which is never mistyped. Of one word alone, a slip may make any other word. */
const calledIn = memoizeByObject(
	(bodies: readonly Body[]): ReadonlyMap<string, readonly Called[]> => {
		const all = bodies.flatMap(({ id, name, aliases = [] }) =>
			[name, ...aliases]
				.map((each) => ({ id, name, keys: keysOf(each) }))
				.filter(({ keys }) => keys.length > 1),
		);
		const byLetter = new Map<string, Called[]>();
		for (const each of all) {
			const letter = each.keys[0]?.charAt(0) ?? "";
			const others = byLetter.get(letter);
			if (others) others.push(each);
			else byLetter.set(letter, [each]);
		}
		return byLetter;
	},
);

const namesIn =
	({ people, boards, organisations }: World) =>
	(letter: string): readonly Called[] =>
		[people, boards, organisations].flatMap((bodies) => calledIn(bodies).get(letter) ?? []);

type Found = Called & { readonly said: string; readonly text: string };

/** In all words together, as far as they can still be a name's. */
const slipsAlong = (typed: readonly string[], { keys }: Called): number => {
	let count = 0;
	for (let at = 0; at < keys.length && count <= mostSlips; at += 1)
		count += slipsIn(typed[at] ?? "", keys[at] ?? "");
	return count;
};

const foundIn = (text: string, world: World): readonly Found[] => {
	const words = wordsOf(text);
	const keys = words.map(({ raw }) => keyOf(raw));
	const called = namesIn(world);
	return keys.flatMap((key, from) =>
		called(key.charAt(0)).flatMap((each): readonly Found[] => {
			const count = slipsAlong(keys.slice(from, from + each.keys.length), each);
			const [start, end] = [words[from]?.start, words[from + each.keys.length - 1]?.end];
			if (count === 0 || count > mostSlips || start === undefined || end === undefined) return [];
			const said = text.slice(start, end);
			const meant = `${text.slice(0, start)}${each.name}${text.slice(end)}`;
			return [{ ...each, said, text: meant }];
		}),
	);
};

type Around = { readonly world: World; readonly read: (words: string) => Reading };

/** Who that may be is asked and never taken for granted: somebody else may be called so. */
export const orNearlyNamed = (text: string, reading: Reading, { world, read }: Around): Reading => {
	// "Valerie Reo": whoever is nearly called so is meant before a thing with one of the two words in its title.
	const isGuess = reading.is === "which" && reading.isGuess === true;
	if (reading.is !== "unread" && reading.is !== "lost" && !isGuess) return reading;
	if (reading.is === "unread" && reading.order) return reading;
	const all = foundIn(text, world);
	const [only] = all;
	if (!only || new Set(all.map(({ id }) => id)).size > 1) return reading;
	const asked = read(only.text);
	return asked.is === "question"
		? {
				is: "which",
				question: `By “${only.said}”, do you mean this?`,
				choices: [{ label: only.name, question: only.text }],
				more: 0,
			}
		: reading;
};
