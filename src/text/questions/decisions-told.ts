/** "The second one", "who was there", "which meeting was that", after decisions were told: of the one that is picked, or asked back of which. */
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { speaksOf } from "../../domain/words/text-match.ts";
import { keysOf } from "../../language/names/words.ts";
import type { DecisionTold, Reading } from "../../usecases/questions/understanding.ts";
import { ofDecisionCarriedOut } from "./decision-carried-out.ts";
import type { Reader } from "./read.ts";
import { opened } from "./shaped.ts";

type Told = {
	readonly all: readonly DecisionTold[];
	/** Those of them that were told last. */
	readonly last: readonly DecisionTold[];
	readonly thread: ThreadContext;
	readonly reader: Reader;
};

const form = (words: string): RegExp => opened(`(?:${words})(?: (?:then|please|pls|again))*\\W*$`);

const written = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
const place = `(?:${written.join("|")}|last|final|bottom|top|\\d{1,2}(?:st|nd|rd|th))`;
const leads =
	"(?:(?:no|sorry|actually|what about|how about|tell me (?:more )?about|what(?:['’]?s| is| was| were| are)|which (?:is|was)|i meant?|just|only)\\b\\W*)*";
const picking = form(
	`${leads}(?:(?:the |that )?(${place})(?: (?:one|decision|thing|of (?:them|those|these|the decisions)))?|(?:number |no\\.? ?|#)(\\d{1,2}))`,
);
const nextOne = form(
	`${leads}(?:the )?(?:next(?: one| decision)?(?: after (?:that|it))?|one (after|before)(?: (?:that|it))?)`,
);

const placeOf = (said: string, many: number): number => {
	const word = said.toLowerCase();
	if (/^(?:last|final|bottom)$/.test(word)) return many;
	if (word === "top") return 1;
	const at = written.indexOf(word);
	return at >= 0 ? at + 1 : Number.parseInt(word, 10);
};

const plain: Question = {
	...{ ask: "decisions", facets: [], subjects: [], mine: false, kinds: [], rags: [] },
	...{ counted: false, yesNo: false },
};

const these = (told: readonly DecisionTold[], more: Partial<Question> = {}): Reading => ({
	is: "question",
	question: { ...plain, decisionIds: told.map(({ id }) => id), ...more },
});

/** A place that none of them has picks nothing. */
const byPlace = (text: string, { all, last }: Told): Reading | undefined => {
	const [said, word, figure] = picking.exec(text) ?? [];
	if (said === undefined || all.length < 2) return undefined;
	// Of a few that were picked out, the places are theirs.
	const few = last.length > 1 ? last : all;
	const one = few[placeOf(word ?? figure ?? "", few.length) - 1];
	return one ? these([one]) : { is: "unread", words: [text.trim()] };
};

const otherOne = form(`${leads}(?:the |that )?other(?: one| decision)?`);

const other = (text: string, { all, last }: Told): Reading | undefined => {
	const [only, ...others] = all.filter((each) => !last.includes(each));
	const isOne = last.length === 1 && others.length === 0 && otherOne.test(text);
	return isOne && only ? these([only]) : undefined;
};

const stepped = (text: string, { all, last, thread }: Told): Reading | undefined => {
	const found = nextOne.exec(text);
	const [only, ...others] = last;
	if (!found || !only || others.length > 0 || all.length < 2) return undefined;
	// After who was there, the next is a meeting.
	if (thread.question?.ask !== "decisions") return undefined;
	const one = all[all.indexOf(only) + (found[1] === "before" ? -1 : 1)];
	return one && these([one]);
};

const noun = "(?:ones?|decisions?)";
const what = "([\\w’'-]+(?: [\\w’'-]+){0,3}?)";
const whichAbout = form(
	`(?:which|any(?:thing)?|what(?= (?:of|was|were|is|are)\\b))(?: ${noun})?(?: of (?:them|those|these))?(?: (?:is|are|was|were|that|which))* (?:about|on|concern(?:s|ed|ing)|mention(?:s|ed|ing)?|to do with|regarding) (?:the |our )?${what}`,
);
const bySaying = [
	form(`${leads}(?:the |that |those |its )?${what}(?:['’]s)? ${noun}`),
	form(
		`${leads}(?:the |that )?${noun} (?:about|on|of|for|from|by|with|to do with) (?:the )?${what}`,
	),
	whichAbout,
	form(`(?:just|only) (?:the |those )?(?:(?:of|for|from|by) )?(?:the )?${what}(?:['’]s)?`),
];

/** Of those that were told, the ones of the board that is called so. */
const ofBoard = (said: string, { all, reader }: Told): readonly DecisionTold[] => {
	const keys = keysOf(said);
	const boards = reader.index
		.find(keys, "any")
		.filter(({ known }) => known.kind === "board")
		.map(({ known }) => known.id);
	return all.filter(({ boardId }) => boards.includes(boardId));
};

const byWords = (text: string, told: Told): Reading | undefined => {
	for (const words of bySaying) {
		const said = words.exec(text)?.[1];
		if (said === undefined || /^(?:it|that|this|other|next|which|how many|what)$/i.test(said))
			continue;
		const titled = told.all.filter(({ title }) => speaksOf(title, said));
		const theirs = ofBoard(said, told);
		// "The casting ones" are those of the board as well as those that say so.
		const isSeveral = /\bones\W*$|\bdecisions\b|^\W*(?:just|only)\b/i.test(text);
		const found = told.all.filter((each) =>
			isSeveral || titled.length === 0
				? titled.includes(each) || theirs.includes(each)
				: titled.includes(each),
		);
		if (found.length > 0) return these(found);
		// None of them says so: what is called so elsewhere was not asked for.
		if (words === whichAbout && told.thread.question?.ask === "decisions")
			return { is: "unread", words: [said] };
	}
	return undefined;
};

const againOf = form(
	"(?:which|what|whose) (?:board|group|committee|panel|forum|body)s?(?: (?:was|were|is|are|did) (?:that|it|they|those|this)(?: (?:from|by|of|for))?)?|whose (?:was|is|are|were) (?:that|it|those|they)|who decided(?: (?:that|it|those|them))?|(?:and )?when(?: (?:was|were|did) (?:(?:that|it|they|those|each|this)(?: (?:one|decide|agree))?)?(?: ?(?:decided|agreed|made|taken|settled|that|it|those))*)?|on what (?:day|date)|(?:which|what) (?:meeting|mtg)s?(?: (?:was|were|did) (?:that|it|they|those|these)(?: (?:at|from))?| (?:decided|agreed|took|made) (?:that|it|those|them))?|(?:at )?(?:which|what) (?:meeting|mtg)s?",
);
const howMany = form(
	"how many(?: (?:is|are|was|were|does) (?:that|they|those|it|there)(?: (?:make|in all|all told))?)?",
);

/** Dates, boards and meetings are told with each decision; of one alone its meeting is told of by itself. */
const again = (text: string, { last, thread }: Told): Reading | undefined => {
	if (thread.question?.ask !== "decisions") return undefined;
	if (howMany.test(text)) return these(last, { counted: true });
	return againOf.test(text) ? these(last) : undefined;
};

const whatElse = form(
	"(?:what|any(?:thing)?) else(?: (?:was|were|did they|have they|got))?(?: (?:decided?|agreed?|settled?|come out))?(?: (?:that day|then|there|at (?:it|that)|on the day|that time|at the same (?:time|meeting)))*",
);

/** Of one decision, all that its meeting decided. */
const besideIt = (text: string, { thread }: Told): Reading | undefined => {
	const meetings = thread.focus.slice(0, thread.latest).filter(({ kind }) => kind === "meeting");
	const isOfOne =
		/^(?:decisions|records)$/.test(thread.question?.ask ?? "") && meetings.length === 1;
	return isOfOne && whatElse.test(text)
		? {
				is: "question",
				question: { ...plain, ask: "records", records: ["decisions"], subjects: meetings },
			}
		: undefined;
};

type OfMeeting = { readonly words: RegExp; readonly plain: (meeting: string) => string };

const ofMeeting: readonly OfMeeting[] = [
	{
		words: form(
			"who(?: all| else)? (?:was|were) (?:there|present|at (?:it|that)|in the room)|who (?:came|attended|turned up|went)(?: (?:to )?(?:it|that))?|who(?:['’]?s| was) (?:there|present)",
		),
		plain: (meeting) => `who attended ${meeting}`,
	},
	{
		words: form(
			"who (?:was|were)(?:n['’]?t| not) (?:there|present)|who (?:was|were) (?:missing|absent|away)",
		),
		plain: (meeting) => `who was missing at ${meeting}`,
	},
	{
		words: form(
			"(?:was|were) (?:it|that|they|there)(?: (?:a |even |actually )*)?(?:quorate|quorum|a quorum)",
		),
		plain: (meeting) => `was ${meeting} quorate`,
	},
	{
		words: form(
			"(?:(?:is|was|are|were|has|have) (?:it|that|they)(?: been)? (?:minuted|in the minutes|written up)|(?:and )?(?:the )?minutes|what (?:do|did) the minutes say|what(?:['’]?s| does| do| did) (?:it|they) say(?: in the minutes)?)(?: (?:yet|about (?:it|that|them)))?",
		),
		plain: (meeting) => `what are the minutes of ${meeting}`,
	},
	{
		words: form("where(?: (?:was|were) (?:that|it|they|those))?"),
		plain: (meeting) => `where was ${meeting}`,
	},
];

/** Of decisions of several meetings it is asked back which is meant; of one, its meeting is spoken of anyway. */
const whichMeeting = (text: string, { last, thread }: Told): Reading | undefined => {
	if (thread.question?.ask !== "decisions") return undefined;
	const meetings = new Set(last.map(({ meeting }) => meeting));
	const found = ofMeeting.find(({ words }) => words.test(text));
	if (!found || meetings.size < 2) return undefined;
	const choices = last.flatMap(({ name, meeting }) =>
		meeting === undefined
			? []
			: [{ label: `${name} (${meeting})`, question: found.plain(meeting) }],
	);
	const shown = choices.slice(0, 5);
	return {
		is: "which",
		question: "Of which decision?",
		choices: shown,
		more: choices.length - shown.length,
	};
};

export const readDecisionsTold = (
	text: string,
	{ thread, reader }: { readonly thread: ThreadContext; readonly reader: Reader },
): Reading | undefined => {
	const { decisionsTold: all = [] } = reader.circumstances.world;
	const { decided } = thread;
	const carriedOut = ofDecisionCarriedOut(text, thread);
	if (carriedOut || !decided || all.length === 0) return carriedOut;
	const last = all.filter(({ id }) => decided.last.includes(id));
	const told = { all, last, thread, reader };
	return (
		byPlace(text, told) ??
		other(text, told) ??
		stepped(text, told) ??
		whichMeeting(text, told) ??
		again(text, told) ??
		besideIt(text, told) ??
		byWords(text, told)
	);
};
