/** The lexicon as it is looked up: every phrase by its first word, with all the senses that it may have. */
import { keysOf } from "../../language/names/words.ts";
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

type Said = readonly [phrase: string, sense: Sense | undefined];

const everythingSaid: readonly Said[] = [
	...Object.entries(senses).flatMap(([sense, text]) =>
		text.split("|").map((phrase): Said => [phrase, sense as Sense]),
	),
	...fillers.split(" ").map((word): Said => [word, undefined]),
	...courtesies.split("|").map((phrase): Said => [phrase, undefined]),
];

type Meaning = Pick<Phrase, "senses" | "isFiller">;

const meaningsByText = (): ReadonlyMap<string, Meaning> => {
	const meanings = new Map<string, Meaning>();
	for (const [phrase, sense] of everythingSaid) {
		const text = keysOf(phrase).join(" ");
		const { senses: before, isFiller } = meanings.get(text) ?? { senses: [], isFiller: false };
		const own = sense === undefined ? before : [...new Set([...before, sense])];
		meanings.set(text, { senses: own, isFiller: isFiller || sense === undefined });
	}
	return meanings;
};

const phrases = meaningsByText();

const phrasesByFirst = (): ReadonlyMap<string, readonly Phrase[]> => {
	const found = new Map<string, readonly Phrase[]>();
	for (const [text, { senses: own, isFiller }] of phrases) {
		const keys = text.split(" ");
		const [first = ""] = keys;
		found.set(first, [...(found.get(first) ?? []), { keys, senses: own, isFiller }]);
	}
	return found;
};

const byFirst = phrasesByFirst();

/** Every word of any phrase. */
export const lexiconWords: ReadonlySet<string> = new Set(
	[...phrases.keys()].flatMap((text) => text.split(" ")),
);

/** The phrases of each sense, as their words are compared. */
export const phrasesBySense: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries(senses).map(([sense, text]) => [
		sense,
		text.split("|").map((phrase) => keysOf(phrase).join(" ")),
	]),
);

export const everyPhrase: readonly string[] = [...phrases.keys()];

/** Words that are a phrase by themselves. */
export const loneWords: ReadonlySet<string> = new Set(
	[...phrases.keys()].filter((text) => !text.includes(" ")),
);

export const isFiller = (key: string): boolean => phrases.get(key)?.isFiller ?? false;

export { unheldNames };

export const unheldMatters: ReadonlySet<string> = new Set(Object.keys(unheld));

/** "Past its date" is said of several as "past their date". */
const owning: ReadonlySet<string> = new Set(["its", "their", "his", "her"]);

const isSame = (word: string, key: string | undefined): boolean =>
	word === key || (key !== undefined && owning.has(word) && owning.has(key));

/** The phrases that begin at this word. */
export const phrasesAt = (keys: readonly string[], at: number): readonly Phrase[] =>
	(byFirst.get(keys[at] ?? "") ?? []).filter(({ keys: words }) =>
		words.every((word, step) => (step === 0 ? word === keys[at] : isSame(word, keys[at + step]))),
	);
