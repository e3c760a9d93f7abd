/** "How long's the winter one", "and the overspend", "who has the longest slot", after an agenda was told: the only item on it that fits, by its place. */
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { Question, RecordFacet, ThreadContext } from "../../domain/questions/question.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { agendaAgain, asksItemsLength, placeSaid } from "./agenda-place.ts";
import type { Reader } from "./read.ts";
import { opened } from "./shaped.ts";

const noun = "(?:one|item|agenda item|bit|slot|part|discussion|thing)";
const what = `(?:the |our )?(?!(?:it|that|this|they|them|those|these|he|she|other|others|rest|next|meeting|agenda|minutes|board)\\b)([\\w’'-]+(?: [\\w’'-]+){0,3}?)(?:['’]s)?(?: ${noun})?`;
const who =
	"(?:doing|does|presenting|presents|taking|takes|leading|leads|bringing|introducing|got|has|on|for|down for|speaking (?:to|on))";

type Form = {
	readonly words: RegExp;
	/** Otherwise as was asked before. */
	readonly record?: RecordFacet;
};

const form = (words: string): RegExp => opened(`(?:${words})\\W*$`);

const forms: readonly Form[] = [
	{ words: form(`who(?:['’]?s| is| has)? ${who} ${what}`), record: "agenda" },
	{
		words: form(
			`how (?:long|much time)(?:['’]?s| is| has| have| does| do| will)?(?: (?:we|they|it|been|got|get|have|there|given|for|on))* ${what}(?: (?:take|got|get|last|for|meant to (?:be|take)|down for|going to (?:be|take)))*`,
		),
		record: "agenda",
	},
	{
		words: form(
			`(?:(?:is|has|was|did|any sign of|where(?:['’]?s| is)) (?:the|a|there (?:a|any)|any)? ?|(?:a|any|the) )?papers? (?:for|on|about|to go with) ${what}(?: (?:been|come|arrived?|received|ready|here|in|turned up|handed in|sent|yet|then|too|now))*`,
		),
		record: "papers",
	},
	{
		words: form(
			`(?:is|has|was|did) ${what}(?:['’]?s)? papers?(?: (?:been|come|arrived?|received|ready|here|in|turned up|handed in|sent|yet|then|too|now))+`,
		),
		record: "papers",
	},
	{ words: form(`(?:what about|how about|same for|and|no|not that|i meant?|for) ${what}`) },
	{ words: form(`(?:the |our )([\\w’'-]+(?: [\\w’'-]+){0,3}?) ${noun}`) },
];

const longest =
	/(?:\b(?:who|whos|what|whats|which)\b.*|^\W*(?:(?:and|what about|how about)\b\W*)*(?:the )?)\b(longest|biggest|most time|shortest|quickest|briefest|least time)\b/i;
const saysItem =
	/\b(?:slot|item|one|thing|time|bit|part)\b|\b(?:longest|biggest|shortest|quickest|briefest)\W*$/i;
const carried =
	/\b(?:carried (?:over|forward|on)|(?:left|held|rolled|brought|put) over|left from|(?:didn['’]?t|did not) (?:get|come) (?:to|up|round to)|from (?:the )?last (?:time|meeting|one))\b/i;

/** "From when", of one item that was carried over. */
const fromWhen = form(
	"(?:from|since) when|when from|(?:from|since) (?:which|what) (?:meeting|one|mtg)|(?:which|what) (?:meeting|one|mtg) (?:was (?:it|that)|did (?:it|that) come|(?:is|was) (?:it|that) (?:carried|held|left|put)(?: over)?) from",
);

const placeOf = (item: AgendaItem | undefined, all: readonly AgendaItem[]): number | undefined =>
	item && all.indexOf(item) + 1;

/** The only one that takes so long; of two that do, neither. */
const atLength = (text: string, all: readonly AgendaItem[]): number | undefined => {
	const [, end = ""] = longest.exec(text) ?? [];
	const timed = all.filter(({ minutes }) => minutes !== undefined);
	if (end === "" || !saysItem.test(text) || timed.length === 0) return undefined;
	const lengths = timed.map(({ minutes = 0 }) => minutes);
	const wanted = /short|quick|brief|least/i.test(end) ? Math.min(...lengths) : Math.max(...lengths);
	const [only, ...others] = timed.filter(({ minutes }) => minutes === wanted);
	return others.length === 0 ? placeOf(only, all) : undefined;
};

/** A board or somebody that is called so is asked of, and no item with that word in its title. */
const isNamed = (words: string, { index }: Reader): boolean =>
	index
		.find(keysOf(words), "any")
		.some(({ known }) => known.kind === "board" || known.kind === "person");

const itemSaid = (
	text: string,
	{ all, reader }: { readonly all: readonly AgendaItem[]; readonly reader: Reader },
): { readonly nth: number; readonly record?: RecordFacet | undefined } | undefined => {
	for (const { words, record } of forms) {
		const said = words.exec(text)?.[1];
		if (said === undefined) continue;
		const isOfItem = record !== undefined || new RegExp(`\\b${noun}\\W*$`, "i").test(text);
		const [only, ...others] = all.filter(({ title }) => speaksOf(title, said));
		const place = record === "papers" ? placeSaid(said, all.length) : undefined;
		const nth = place ?? (others.length === 0 ? placeOf(only, all) : undefined);
		if (nth !== undefined && (isOfItem || !isNamed(said, reader))) return { nth, record };
	}
	return undefined;
};

/** Those that another meeting did not reach are told as such on the agenda. */
const carriedOver = (
	text: string,
	{ all, nth }: { readonly all: readonly AgendaItem[]; readonly nth: number | undefined },
): { readonly nth?: number | undefined } | undefined => {
	const told = nth === undefined ? undefined : all[nth - 1];
	if (told?.carriedFromId && fromWhen.test(text)) return { nth };
	if (!carried.test(text)) return undefined;
	const [only, ...others] = all.filter(({ carriedFromId }) => carriedFromId !== undefined);
	return others.length === 0 ? { nth: placeOf(only, all) } : {};
};

export const readAgendaWords = (
	text: string,
	{ thread, reader }: { readonly thread: ThreadContext; readonly reader: Reader },
): Reading | undefined => {
	const { agendaTold: all = [] } = reader.circumstances.world;
	const { question } = thread;
	if (!question || all.length === 0) return undefined;
	const put = (nth: number | undefined, record: RecordFacet | undefined): Reading => {
		const before = question.nth !== undefined && question.records?.join() === "papers";
		const records = [record ?? (before ? "papers" : "agenda")] as const;
		const { topic: _, ...rest } = question;
		const plain: Question = { ...rest, facets: [], yesNo: false, counted: false };
		const meeting = thread.focus.filter(({ kind }) => kind === "meeting").slice(0, 1);
		return { is: "question", question: { ...plain, subjects: meeting, records, nth } };
	};
	// "What's after that", after one item, is the next, and no time.
	const next = question.nth === undefined ? undefined : agendaAgain(text, question);
	if (next) return { is: "question", question: next };
	// Where nobody said how long it takes, how long it is cannot be told.
	const isOfLength = question.topic !== undefined && asksItemsLength(text, question);
	const ofTopic = isOfLength ? all.filter(({ title }) => speaksOf(title, question.topic)) : [];
	if (ofTopic.length === 1)
		return ofTopic[0]?.minutes === undefined
			? { is: "unread", words: [text.trim()] }
			: put(placeOf(ofTopic[0], all), "agenda");
	const length = atLength(text, all);
	if (length !== undefined) return put(length, "agenda");
	const over = carriedOver(text, { all, nth: question.nth });
	if (over) return put(over.nth, "agenda");
	const item = itemSaid(text, { all, reader });
	// Of several papers, "the second one" is a paper, and no item that has another place.
	const arePapers = question.nth === undefined && question.records?.join() === "papers";
	return item && !(arePapers && !item.record) ? put(item.nth, item.record) : undefined;
};
