/** The lexicon as it is looked up: every phrase by its first word, with all the senses that it may have. */
import { keysOf } from "../../text/entities-words.ts";
import { asking } from "./asking.ts";
import { boards } from "./boards.ts";
import { duties } from "./duties.ts";
import { courtesies, fillers } from "./fillers.ts";
import { guidance } from "./guidance.ts";
import { meetings } from "./meetings.ts";
import { states } from "./states.ts";
import { talk } from "./talk.ts";
import { time } from "./time.ts";
import { unheld, unheldNames } from "./unheld.ts";

const senses = {
	...asking,
	...time,
	...states,
	...duties,
	...guidance,
	...meetings,
	...boards,
	...talk,
	...unheld,
} as const;

export type Sense = keyof typeof senses;

export type Phrase = {
	readonly keys: readonly string[];
	readonly senses: readonly Sense[];
	/** It may be passed over. */
	readonly isFiller: boolean;
};

const phrases = new Map<string, { senses: Sense[]; isFiller: boolean }>();
const add = (phrase: string, sense: Sense | undefined): void => {
	const text = keysOf(phrase).join(" ");
	const known = phrases.get(text) ?? { senses: [], isFiller: false };
	if (sense === undefined) known.isFiller = true;
	else if (!known.senses.includes(sense)) known.senses.push(sense);
	phrases.set(text, known);
};

for (const [sense, text] of Object.entries(senses))
	for (const phrase of text.split("|")) add(phrase, sense as Sense);
for (const word of fillers.split(" ")) add(word, undefined);
for (const phrase of courtesies.split("|")) add(phrase, undefined);

/** What a phrase says its words say as well: "gone green" is green. */
const sensesIn = (text: string): readonly Sense[] => {
	const words = text.split(" ");
	const own = phrases.get(text)?.senses ?? [];
	const parts = words.length > 1 ? words.flatMap((word) => phrases.get(word)?.senses ?? []) : [];
	return [...new Set([...own, ...(own.length > 0 ? parts : [])])];
};

const byFirst = new Map<string, Phrase[]>();
for (const [text, { isFiller }] of phrases) {
	const keys = text.split(" ");
	const [first = ""] = keys;
	byFirst.set(first, [...(byFirst.get(first) ?? []), { keys, senses: sensesIn(text), isFiller }]);
}

/** Every word of any phrase. */
export const lexiconWords: ReadonlySet<string> = new Set(
	[...phrases.keys()].flatMap((text) => text.split(" ")),
);

export const everyPhrase: readonly string[] = [...phrases.keys()];

/** Words that are a phrase by themselves. */
export const loneWords: ReadonlySet<string> = new Set(
	[...phrases.keys()].filter((text) => !text.includes(" ")),
);

export const isFiller = (key: string): boolean => phrases.get(key)?.isFiller ?? false;

/** Senses that only lean on what is asked: a word of these alone may stay unspoken for. */
const light: ReadonlySet<Sense> = new Set<Sense>([
	...(["who", "which", "how", "any", "whether", "list", "note", "item", "past", "when"] as const),
	...(["us", "it", "them", "he", "also", "there", "programme", "now", "still"] as const),
]);

export const isLight = (senses: readonly Sense[]): boolean =>
	senses.every((sense) => light.has(sense));

export { unheldNames };

export const unheldMatters: ReadonlySet<string> = new Set(Object.keys(unheld));

/** The phrases that begin at this word. */
export const phrasesAt = (keys: readonly string[], at: number): readonly Phrase[] =>
	(byFirst.get(keys[at] ?? "") ?? []).filter(({ keys: words }) =>
		words.every((word, step) => keys[at + step] === word),
	);
