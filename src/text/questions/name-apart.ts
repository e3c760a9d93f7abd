/**
 * Names made of the words that questions are made of: a board called Next Steps Forum, a code NOW, somebody called Chase.
 * Where such a name surely stands, a coined word takes its place while the question is read, so that no word of it asks anything.
 */
import type { Board } from "../../domain/boards/board.ts";
import type { WorkStream } from "../../domain/items/plan.ts";
import { memoizeByObject } from "../../domain/memoize.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import { glue, headNouns, keysOf } from "../../language/names/words.ts";
import { isDateWord } from "./date-words.ts";
import { namesNothing, phrasesAt } from "./vocabulary.ts";

export type Called = Board | Organisation | Person | WorkStream;

/** Something is called so in whole, by a short form in capitals, or by one word of a person's name. */
export type Coined = {
	readonly keys: readonly string[];
	readonly as:
		| "board"
		| "core"
		| "body"
		| "somebody"
		| "capitals"
		| "part"
		| "place"
		| "stream"
		| "word";
	readonly coined: string;
	/** What it is called in full. */
	readonly name: string;
};

const letters = "bcdfghjklmnpqrtv";

/** No word of any language: the same for one body always, as what it is called is worked out once. */
export const coinedFor = (id: string): string => {
	let sum = 2_166_136_261;
	for (const char of id) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
	const coded = Array.from({ length: 8 }, (_, at) => letters[(sum >>> (at * 4)) & 15] ?? "b");
	return `Qx${coded.join("")}`;
};

export const coinedWord = /\bqx[bcdfghjklmnpqrtv]{8}\b/gi;

/** Is it a word of questions, or of dates, by itself? */
const asksItself = (key: string): boolean =>
	isDateWord(key) || namesNothing(key) || phrasesAt([key], 0).length > 0;

/** "Next" and "open" say which ones, wherever they stand: such a word is a name only where nothing else can be. */
export const describes =
	/^(?:open|overdue|late|early|due|done|closed?|completed?|finished|blocked|stuck|outstanding|pending|red|amber|green|next|last|first|new|old|joint|current|active|upcoming|recent|latest|main|any|all|every|each|both|some|no|not|none|other|same|own|now|soon|today|short|missing|future|past|previous|who|whom|what|when|where|which|why|how|our)$/;

const telling = (keys: readonly string[]): readonly string[] =>
	keys.filter((key) => !glue.has(key) && !headNouns.has(key));

/** "Next Board", "May Board": nothing in it but a word that says which one. */
export const isWeak = (keys: readonly string[]): boolean => {
	const told = telling(keys);
	// "Panel A", and no panel.
	if (told.length === 0) return !headNouns.has(keys[0] ?? "");
	return told.length < 2 && told.every((key) => describes.test(key) || isDateWord(key));
};

/** "Change Board", "Every Borough": in small letters it may be said of anything. */
export const isOrdinary = (keys: readonly string[]): boolean =>
	telling(keys).every(asksItself) && !keys.some((key) => headNouns.has(key));

/** "Actions Board": one word of questions, and what it is. */
export const isOneWord = (keys: readonly string[]): boolean => telling(keys).length < 2;

const isCapitals = (name: string): boolean => /^[A-Z][A-Z0-9&]{1,9}$/.test(name);

const office = /^(?:chair|secretary|clerk|member|deputy|owner|lead|officer|manager|director|head)$/;

/** "TP and SO": small words are names in capitals alone, and read so wherever they stand. */
const isSmall = (key: string): boolean =>
	/^(?:so|us|is|as|at|in|on|or|an|am|be|do|go|he|if|me|my|no|of|to|up|we|by|the|and|any|was|ok)$/.test(
		key,
	);

type Own = Pick<Coined, "coined" | "name">;

const wholes = (names: readonly string[], own: Own): readonly Coined[] =>
	names.flatMap((name): readonly Coined[] => {
		const keys = keysOf(name).filter((key, at) => at > 0 || key !== "the");
		if (isCapitals(name))
			return keys.length === 1 && keys.every((key) => asksItself(key) && !isSmall(key))
				? [{ keys, as: "capitals", ...own }]
				: [];
		const isOne = keys.length < 2;
		// Any board's name may end with "meeting".
		const mayAsk = telling(keys).filter((key) => key !== "meeting" || keys[0] === key);
		const isAsking = mayAsk.some(asksItself) || telling(keys).length === 0;
		return !isOne && isAsking ? [{ keys, as: "body", ...own }] : [];
	});

/** "Next Steps" of the Next Steps Forum: more than words that say which one, or when. */
const coresOf = (names: readonly Coined[]): readonly Coined[] =>
	names.flatMap(({ keys, as, ...own }): readonly Coined[] => {
		const core = keys.slice(0, -1);
		const isCalled = telling(core).some((key) => !describes.test(key) && !isDateWord(key));
		const isNoun = as === "board" && headNouns.has(keys.at(-1) ?? "");
		return isNoun && isCalled && telling(core).length > 1
			? [{ keys: core, as: "core", ...own }]
			: [];
	});

const ofPerson = ({ name, id }: Person): readonly Coined[] => {
	const own = { coined: coinedFor(id), name };
	const keys = keysOf(name);
	if (keys.some((key) => office.test(key) || glue.has(key))) return [];
	const parts = [keys[0] ?? "", keys.at(-1) ?? ""]
		.filter((key) => asksItself(key) && !headNouns.has(key))
		.map((key): Coined => ({ keys: [key], as: "part", ...own }));
	const whole = wholes([name], own).map((one): Coined => ({ ...one, as: "somebody" }));
	return [...whole, ...parts];
};

const isPassedOver = (key: string): boolean =>
	phrasesAt([key], 0).some(({ cue, keys }) => cue.is === "ignorable" && keys.length === 1);

/** "March" of March branch, "Wells" of Wells branch: a place that is called like a word of questions, and what it is. */
const townOf = ({ sort, name, id }: Organisation): readonly Coined[] => {
	const [key = "", ...others] = keysOf(name);
	if (sort !== "borough" || others.length !== 1) return [];
	const own = { keys: [key], as: "place", coined: coinedFor(id) } as const;
	if (isDateWord(key)) return [{ ...own, name }];
	return isPassedOver(key) ? [{ ...own, name: name.replace(/\s.*$/, "") }] : [];
};

/** A board called Works, or Papers: one word, which asks elsewhere. */
const wordsOf = ({ id, name, aliases }: Board): readonly Coined[] =>
	[name, ...aliases].flatMap((called): readonly Coined[] => {
		const [key = "", ...others] = keysOf(called);
		const isOne = others.length === 0 && !isCapitals(called) && !headNouns.has(key);
		return isOne && asksItself(key) && !isDateWord(key)
			? [{ keys: [key], as: "word", coined: coinedFor(id), name: called }]
			: [];
	});

const ofBody = (body: Board | Organisation): readonly Coined[] => {
	const { id, name, aliases } = body;
	const own = { coined: coinedFor(id), name };
	const code = body.kind === "board" ? [body.code] : [];
	const keys = keysOf(name);
	const isPlace = body.kind === "organisation" && !isCapitals(name) && keys.length === 1;
	const named = wholes([...code, name, ...aliases], own).map(
		(one): Coined => (one.as === "body" && body.kind === "board" ? { ...one, as: "board" } : one),
	);
	const place: Coined = { keys, as: "place", ...own };
	return [
		...named,
		...(body.kind === "board" ? [...coresOf(named), ...wordsOf(body)] : []),
		...(isPlace && keys.every(asksItself) ? [place] : []),
		...(body.kind === "organisation" ? townOf(body) : []),
	];
};

/** A work stream called Places: nothing in its name but words of questions. */
const ofStream = ({ id, name }: WorkStream): readonly Coined[] => {
	const keys = keysOf(name);
	const isAsking = keys.length > 0 && telling(keys).every(asksItself);
	const as = isCapitals(name) && keys.length === 1 ? "capitals" : "stream";
	return isAsking && !isDateWord(keys[0] ?? "") ? [{ keys, as, coined: coinedFor(id), name }] : [];
};

export const coinedOf = memoizeByObject((body: Called): readonly Coined[] => {
	if (body.kind === "workStream") return ofStream(body);
	return body.kind === "person" ? ofPerson(body) : ofBody(body);
});
