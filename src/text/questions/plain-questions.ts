/**
 * The questions most often asked, of one thing by the whole of its name: with no word beside, each says what it asks,
 * and is read at once. Everything else is read by what all of its words may mean, which takes ten times as long.
 */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import {
	type Facet,
	noThread,
	type Question,
	type Subject,
	type ThreadContext,
} from "../../domain/questions/question.ts";
import type { EntityKind } from "../../domain/register.ts";
import { tiers } from "../../language/names/match.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading, Understanding } from "../../usecases/questions/understanding.ts";
import { bentInto } from "./bent-titles.ts";
import { corrected } from "./corrected.ts";
import { isCounted } from "./counted-bodies.ts";
import { isDateWord } from "./date-words.ts";
import type { Known } from "./name-index.ts";
import { nearWindow } from "./near-days.ts";
import { bounded } from "./periods.ts";
import { subjectOf } from "./pieces.ts";
import type { Reader } from "./read.ts";
import { typedPlainly } from "./same-words.ts";
import { ofUnknownBody } from "./unknown-bodies.ts";

type Plain = Pick<Question, "ask" | "state"> & { readonly facets: readonly Facet[] };

type Form = {
	/** Its name, and the time where one is asked about. */
	readonly words: RegExp;
	readonly of: "board" | "item";
	readonly asks: Plain;
};

const meetings = (...facets: readonly Facet[]): Plain => ({ ask: "meetings", facets });
const roles = (facet: Facet): Plain => ({ ask: "roles", facets: [facet] });
const facts = (facet: Facet): Plain => ({ ask: "facts", facets: [facet] });
const overdue: Plain = { ask: "items", state: "overdue", facets: ["overdue"] };
const open: Plain = { ask: "items", state: "open", facets: ["state"] };
const due: Plain = { ask: "items", state: "due", facets: ["due"] };

const plainest = { mine: false, kinds: [], rags: [], counted: false, yesNo: false } as const;
const ofMine = { ask: "items", facets: [], mine: true, kinds: ["action"] } as const;

const name = "(?:the )?(?<name>\\S.*?)";
const period = "(?<time>(?:this|next) (?:week|month))";

const ofBoard = (words: string, asks: Plain): Form => ({
	words: new RegExp(`^${words}\\W*$`, "i"),
	of: "board",
	asks,
});
const ofItem = (words: string, asks: Plain): Form => ({ ...ofBoard(words, asks), of: "item" });

const what = "what(?:['’]?s| is)";

const forms: readonly Form[] = [
	ofBoard(`${what} (?:overdue|late) (?:for|on) ${name}`, overdue),
	ofBoard(`${what} open (?:for|on) ${name}`, open),
	ofBoard(`${what} due (?:for|on) ${name} ${period}`, due),
	ofBoard(`when does ${name} next meet`, meetings("next")),
	ofBoard(`when(?:['’]?s| is) the next ${name} meeting`, meetings("next")),
	ofBoard(`where does ${name} next meet`, meetings("next", "place")),
	ofBoard(`when did ${name} last meet`, meetings("last")),
	ofBoard(`(?:who(?:['’]?s| is) the chair of|who chairs) ${name}`, roles("chair")),
	ofBoard(`who(?:['’]?s| is) the secretary of ${name}`, roles("secretary")),
	ofBoard(`who sits on ${name}`, roles("members")),
	ofItem(`where are we (?:with|on) ${name}`, facts("status")),
	ofItem(`who owns ${name}`, facts("owner")),
	ofItem(`when(?:['’]?s| is) ${name} due`, { ...facts("due"), state: "due" }),
];

const ownActions = /^(?:(?:what are|list|show me) )?my actions\W*$/i;

const kinds: Readonly<Record<Form["of"], readonly EntityKind[]>> = {
	board: ["board"],
	item: ["action", "milestone", "guidance"],
};

/** Nothing was said before. */
const isFresh = ({ focus, ...spoken }: ThreadContext): boolean =>
	focus.length === 0 && Object.values(spoken).every((part) => part === undefined);

/** One small word, and a month in short, may be meant as a word: "what is due for delivery this month". */
const isSurelyName = (words: string, keys: readonly string[]): boolean =>
	keys.length > 1 || (/^\p{Lu}{2,}\W*$/u.test(words) && !keys.some(isDateWord));

/** Of a thing that is counted over bodies, how far those have come is told; and what else is called nearly so is told too. */
const isAlone = (
	known: Known,
	keys: readonly string[],
	{ index, circumstances }: Reader,
): boolean =>
	!isCounted(itemAmong(circumstances.world.holdings, known.id)) &&
	bentInto(keys, index).length === 0;

/** The only thing that is called so, from the first letter of its name to the last. */
const calledSo = (words: string, of: Form["of"], reader: Reader): Subject | undefined => {
	const keys = keysOf(words);
	const [only, ...others] = reader.index.find(keys, "whole");
	if (!only || others.length > 0 || only.tier !== tiers.whole) return undefined;
	const { known } = only;
	if (!kinds[of].includes(known.kind) || !isSurelyName(words, keys)) return undefined;
	const board = reader.circumstances.world.boards.find(({ id }) => id === known.id);
	const isPlain = board ? board.state.is === "active" : isAlone(known, keys, reader);
	return isPlain ? subjectOf(known) : undefined;
};

/** The words of the forms themselves. */
const formWords: ReadonlySet<string> = new Set(
	"what is are overdue late open due for on when does did next last meet meeting where who chair chairs of the secretary sits we with owns".split(
		" ",
	),
);
const [mostBefore, aWord] = [5, /\p{L}+/gu] as const;

/** "Wat is overdeu for": slips in the words that ask, before any name. */
const asMeant = (words: string, { index }: Reader): string => {
	let before = 0;
	return typedPlainly(words).replace(aWord, (typed) => {
		before += 1;
		if (before > mostBefore || formWords.has(typed.toLowerCase())) return typed;
		const meant = corrected(typed.toLowerCase(), index);
		return formWords.has(meant) ? meant : typed;
	});
};

/** What a plain question asks, or that nothing is called as its name says; undefined where all words have to be read. */
export const plainlyAsked = (
	typed: string,
	thread: ThreadContext,
	reader: Reader,
): Reading | undefined => {
	const asTyped = askedIn(typed, thread, reader);
	if (asTyped || forms.some(({ words: form }) => form.test(typed))) return asTyped;
	const meant = asMeant(typed, reader);
	return meant === typed ? undefined : askedIn(meant, thread, reader);
};

const askedIn = (words: string, thread: ThreadContext, reader: Reader): Reading | undefined => {
	if (ownActions.test(words))
		return isFresh(thread)
			? { is: "question", question: { ...plainest, ...ofMine, subjects: [] } }
			: undefined;
	for (const { words: form, of, asks } of forms) {
		const { name: called = "", time } = form.exec(words)?.groups ?? {};
		const subject = called ? calledSo(called, of, reader) : undefined;
		const unknown =
			called && !subject && of === "board"
				? ofUnknownBody(words, called.trim(), reader.index)
				: undefined;
		if (unknown) return unknown;
		if (!subject || !isFresh(thread)) continue;
		const { circumstances } = reader;
		const window = time && nearWindow(time, { text: words, side: undefined }, circumstances);
		if (time && !window) return undefined;
		const question: Question = {
			...plainest,
			...asks,
			subjects: [subject],
			...(time && window ? { span: bounded("in", window, time) } : {}),
		};
		return { is: "question", question };
	}
	return undefined;
};

/** Such a question is one sentence; said after something else, its words are put and read as those of any other. */
export const withPlainQuestions = (others: Understanding, reader: Reader): Understanding => {
	const isPlain = (words: string): boolean => plainlyAsked(words, noThread, reader) !== undefined;
	const put = (words: string): string => {
		const [only, ...more] = isPlain(words) ? others.sentences(words).flat() : [];
		return only === undefined || more.length > 0 ? words : only;
	};
	return {
		...others,
		sentences: (text) => (isPlain(text) ? [[text]] : others.sentences(text)),
		read: (words, thread) => plainlyAsked(words, thread, reader) ?? others.read(put(words), thread),
	};
};
