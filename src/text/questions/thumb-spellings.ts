/** "Opn", "bloked", "agnda": words that ask, as a thumb types them, put right before any pattern looks for them. What something in sight is called so stays. */
import { nearestName } from "../../language/dates/misspelling.ts";
import { keyOf, slips } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import type { NameIndex } from "./name-index.ts";
import { knownWords, turningWords } from "./vocabulary.ts";

/** Too short for a slip to be found in them. */
const short: ReadonlyMap<string, string> = new Map(
	Object.entries({
		whts: "what's",
		wots: "what's",
		wats: "what's",
		wat: "what",
		ther: "there",
		thre: "there",
		opn: "open",
		oepn: "open",
		ths: "this",
		dis: "this",
		lst: "last",
		nxt: "next",
		mny: "many",
		woz: "was",
		wil: "will",
		dun: "done",
		secy: "secretary",
		secty: "secretary",
		sect: "secretary",
		dpty: "deputy",
		apols: "apologies",
		apol: "apologies",
		boros: "boroughs",
		evry: "every",
		quorat: "quorate",
		oversite: "oversight",
		tor: "terms of reference",
		tors: "terms of reference",
		bloked: "blocked",
		brefed: "briefed",
		tiem: "time",
		nite: "night",
		nites: "nights",
		havnt: "haven't",
		havent: "haven't",
		dosnt: "doesn't",
		bout: "about",
		teh: "the",
		hte: "the",
		adn: "and",
		agen: "again",
		minits: "minutes",
	}),
);

/** Long, and like no other word of the language but for their ends. */
const long =
	"overdue blocked agenda agendas apologies quorate quorum decision decisions secretary deputy milestone milestones guidance acknowledged acknowledge circulated circulation released outstanding cancelled finished everybody everyone everything borough boroughs oversight attendance committee".split(
		" ",
	);

/** "Blocker" and "blocked" differ in their ends alone: each is a word. */
const differsInside = (typed: string, word: string): boolean =>
	typed[0] === word[0] && typed.slice(-1) === word.slice(-1);

const isNamed = (typed: string, index: NameIndex): boolean =>
	index.has(keyOf(typed)) || index.has(typed);

const isRead = (typed: string): boolean =>
	knownWords.has(keyOf(typed)) || turningWords.has(keyOf(typed));

const longFor = (typed: string): string | undefined => {
	if (typed.length < 5 || long.includes(typed)) return undefined;
	const [only, ...others] = long.filter(
		(word) => differsInside(typed, word) && slips(typed, word) === 1,
	);
	return others.length === 0 ? only : undefined;
};

/** "ToR", where nothing goes by those letters. */
const inLetters = (text: string, index: NameIndex): string =>
	text.replace(/\bT[oO]Rs?\b/g, (typed) =>
		isNamed(typed.toLowerCase(), index) ? typed : "terms of reference",
	);

/** No word of the language has a letter three times in a row: "meeet", "weeek", "sooo". */
const stuttered = /([a-z])\1{2,}/g;

const isWord = (word: string, index: NameIndex): boolean =>
	isRead(word) || isDateWord(keyOf(word)) || isNamed(word, index);

const withoutStutter = (typed: string, index: NameIndex): string | undefined => {
	if (!/([a-z])\1\1/.test(typed) || /^(?:w{3}|i{2,3})$/.test(typed)) return undefined;
	return ["$1$1", "$1"]
		.map((letters) => typed.replace(stuttered, letters))
		.find((word) => isWord(word, index));
};

/** "Boardz", "fundz". */
const inZ = (typed: string, index: NameIndex): string | undefined => {
	const plain = /^[a-z]{3,}[a-y]z$/.test(typed) ? typed.replace(/z$/, "s") : undefined;
	return plain !== undefined && isWord(plain, index) ? plain : undefined;
};

/** "Frida" may be somebody, where it has a capital. */
const longest = /^(?:(?:sept|nov|dec)ember|october|(?:jan|feb)[a-z]*|(?:wednes|thurs|satur)day)$/;

/** "Thrusday", "wendesday", "Novemeber": the one day or month that it is near. */
const timeFor = (typed: string): string | undefined => {
	const plain = typed.toLowerCase();
	const name = typed.length > 5 && !isDateWord(plain) ? nearestName(plain) : undefined;
	if (name === undefined || name === plain) return undefined;
	return typed === plain || longest.test(name) ? name : undefined;
};

const inCapitals = (text: string, index: NameIndex): string =>
	text.replace(/(?<![\p{L}\p{N}'’-])[A-Z][a-z]{5,10}(?![\p{L}\p{N}'’-])/gu, (typed) =>
		isNamed(typed.toLowerCase(), index) ? typed : (timeFor(typed) ?? typed),
	);

export const thumbSpelt = (text: string, index: NameIndex): string =>
	inCapitals(inLetters(text, index), index).replace(
		/(?<![\p{L}\p{N}'’-])[a-z]{3,13}(?![\p{L}\p{N}'’-])/gu,
		(typed) => {
			const meant =
				short.get(typed) ??
				withoutStutter(typed, index) ??
				inZ(typed, index) ??
				(isRead(typed) ? undefined : (longFor(typed) ?? timeFor(typed)));
			return meant === undefined || isNamed(typed, index) ? typed : meant;
		},
	);
