/** "Faridda Ossei", "Wyk St Marry": a whole name with a slip or two in its words is asked back, where nothing else is called so. */
import { keptWith } from "../../domain/kept.ts";
import type { Reading, World } from "../../usecases/questions/understanding.ts";
import { keyOf, keysOf, slips, wordsOf } from "../entities-words.ts";
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

/** Of one word alone, a slip may make any other word. */
const calledIn = keptWith((bodies: readonly Body[]): readonly Called[] =>
	bodies.flatMap(({ id, name, aliases = [] }) =>
		[name, ...aliases]
			.map((each) => ({ id, name, keys: keysOf(each) }))
			.filter(({ keys }) => keys.length > 1),
	),
);

const namesIn = ({ people, boards, organisations }: World): readonly Called[] =>
	[people, boards, organisations].flatMap(calledIn);

type Found = Called & { readonly said: string; readonly text: string };

const foundIn = (text: string, world: World): readonly Found[] => {
	const words = wordsOf(text);
	const keys = words.map(({ raw }) => keyOf(raw));
	return namesIn(world).flatMap((called) =>
		keys.flatMap((_, from): readonly Found[] => {
			const run = keys.slice(from, from + called.keys.length);
			if (run.length < called.keys.length) return [];
			const count = run.reduce((sum, key, at) => sum + slipsIn(key, called.keys[at] ?? ""), 0);
			const [start, end] = [words[from]?.start, words[from + run.length - 1]?.end];
			if (count === 0 || count > mostSlips || start === undefined || end === undefined) return [];
			const said = text.slice(start, end);
			const meant = `${text.slice(0, start)}${called.name}${text.slice(end)}`;
			return [{ ...called, said, text: meant }];
		}),
	);
};

type Around = { readonly world: World; readonly read: (words: string) => Reading };

/** Who that may be is asked and never taken for granted: somebody else may be called so. */
export const orNearlyNamed = (text: string, reading: Reading, { world, read }: Around): Reading => {
	if (reading.is !== "unread" && reading.is !== "lost") return reading;
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
