/** Everything that the words of a question may be, side by side. Nothing is decided here. */
import type { NameIndex } from "../../language/names/index-of-names.ts";
import { stemOf } from "../../language/names/stems.ts";
import { repair, shortest, vocabularyOf } from "../../language/tokens/spelling.ts";
import { mostTokens, type Token, tokensOf } from "../../language/tokens/tokens.ts";
import type { Circumstances } from "../../usecases/questions/understanding.ts";
import { othersNamed, pointersIn } from "../dialogue/pointers.ts";
import type { Talk } from "../dialogue/talk.ts";
import { dateWords } from "../lexicon/dates.ts";
import { lexiconWords, phrasesAt } from "../lexicon/lexicon.ts";
import {
	boardsByChannel,
	boardsByNoun,
	compositesIn,
	namesWithNouns,
	sortsOfBodies,
} from "./composites.ts";
import type { Edge } from "./edges.ts";
import { meetingsByNumber } from "./meeting-numbers.ts";
import { namesIn, withoutPapers } from "./names.ts";
import { timesIn } from "./times.ts";

export type Lattice = {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** It is longer than anything that is read. */
	readonly isCut: boolean;
	/** Those that begin at each token. */
	readonly from: readonly (readonly Edge[])[];
};

const costs = { filler: 0.4, phrase: 1, longer: -0.15, number: 1.5, lexical: 2.5, unread: 5 };

const phrasesFrom = (keys: readonly string[], at: number): readonly Edge[] =>
	phrasesAt(keys, at).map(({ keys: words, senses, isFiller: mayPass }) => ({
		is: "phrase",
		text: words.join(" "),
		senses,
		isFiller: mayPass,
		from: at,
		to: at + words.length,
		cost: (mayPass ? costs.filler : costs.phrase) + costs.longer * (words.length - 1),
	}));

const isDigit = (key: string): boolean => key !== "" && Number.isInteger(Number(key));

const wordFrom = (key: string, at: number): readonly Edge[] => {
	const stretch = { from: at, to: at + 1 };
	const number: readonly Edge[] = isDigit(key)
		? [{ ...stretch, is: "number", value: Number(key), cost: costs.number }]
		: [];
	const cost = lexiconWords.has(key) ? costs.lexical : costs.unread;
	return [...number, { ...stretch, is: "unread", key, cost }];
};

const nearWords = vocabularyOf(new Set([...lexiconWords, ...dateWords]));

const spellingOf = (index: NameIndex) => ({
	isKnown: (key: string) => lexiconWords.has(key) || dateWords.has(key) || index.has(key),
	near: (key: string) => {
		const own = nearWords(key);
		if (own.length > 0 || key.length < shortest) return own;
		const bent = index.bentOf(stemOf(key));
		if (bent.length > 0) return bent;
		const near = index.near(key);
		return near.length > 0 ? near : index.spelt(key);
	},
});

const byStart = (edges: readonly Edge[], length: number): readonly (readonly Edge[])[] => {
	const from = Array.from({ length }, (): Edge[] => []);
	for (const edge of edges) from[edge.from]?.push(edge);
	return from;
};

type Against = { readonly index: NameIndex; readonly talk?: Talk | undefined };

export const latticeOf = (text: string, c: Circumstances, { index, talk }: Against): Lattice => {
	const whole = tokensOf(text);
	const tokens = repair(whole.slice(0, mostTokens), spellingOf(index));
	const keys = tokens.map(({ key }) => key);
	const isPast = keys.some((key) => looksBack.has(key)) && !keys.some((key) => looksAhead.has(key));
	const lean = isPast ? "past" : "none";
	const plain = namesIn(tokens, index);
	const names = [
		...plain.map(withoutPapers),
		...namesWithNouns(plain, tokens),
		...boardsByNoun(tokens, c),
		...boardsByChannel(tokens, c),
		...meetingsByNumber(plain, tokens, c),
	];
	const times = timesIn(tokens, { text, told: c, lean });
	const words = keys.flatMap((key, at) => {
		const phrases = phrasesFrom(keys, at);
		const isWord = phrases.some(({ from, to }) => to - from === 1);
		return [...phrases, ...(isWord ? [] : wordFrom(key, at))];
	});
	const pointers = talk ? [...pointersIn(keys, talk), ...othersNamed(plain, keys, talk)] : [];
	const edges: readonly Edge[] = [...words, ...sortsOfBodies(tokens, c), ...names, ...times];
	const composites = compositesIn({ edges, tokens, text, circumstances: c });
	const all = [...edges, ...composites, ...pointers];
	return { text, tokens, isCut: whole.length > mostTokens, from: byStart(all, keys.length) };
};

const looksBack = new Set("was were did had met fell happened came closed minute".split(" "));
const looksAhead = new Set("will due next".split(" "));
