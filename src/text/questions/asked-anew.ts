/** "And what's overdue?", after what is red: asked of the same boards and people, and not of what was red. */
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { Question, Span } from "../../domain/questions/question.ts";
import { type Cover, tagsOf } from "./cover.ts";
import { meaningOf, type Said } from "./meaning.ts";
import type { Clause } from "./pieces.ts";

const opens = "^\\W*(?:(?:and|or|so|ok|but|also|what about|how about)\\b[\\s,]*)*";
const asksWhat = new RegExp(
	`${opens}(?:(?:what|who)(?:['’]?s)?\\b(?! about\\b)|(?:(?:is|are|was|were) )?(?:there )?any(?:thing|body|one)\\b)`,
	"i",
);
const picks = /\bones?\b|\b(?:of|among) (?:them|those|these)\b|\b(?:just|only)\b/i;

/** With a word that asks, a state is asked for by itself; "the late ones" and "which are late" pick from what was told. */
export const isAskedAnew = ({ text }: Clause, cover: Cover): boolean => {
	const { state, rags, lacking } = meaningOf(tagsOf(cover), cover.pattern, text);
	const isOfState = state !== undefined || rags.length > 0 || lacking !== undefined;
	return isOfState && asksWhat.test(text) && !picks.test(text);
};

/** The time of what was asked before is that of another state where it can be: what is red or late stands so today. */
const spanFor = (
	{ span, state: before }: Question,
	state: Said["state"],
	today: PlainDate,
): Span | undefined => {
	if (!span) return undefined;
	const isOver = span.last !== undefined && span.last < today;
	const isAhead = span.first !== undefined && span.first > today;
	if (state === "done") return isAhead ? undefined : span;
	if (state === "due") return isOver ? undefined : span;
	return state === "open" && before !== "done" && !isOver ? span : undefined;
};

/** The same boards, people and kinds; what narrowed the list before narrows this one no more. */
export const askedAnew = (earlier: Question, { state }: Said, today: PlainDate): Question => ({
	...earlier,
	facets: [],
	state: undefined,
	rags: [],
	lacking: undefined,
	also: undefined,
	order: undefined,
	measures: undefined,
	reasons: undefined,
	against: undefined,
	fewest: undefined,
	atMost: undefined,
	isToPlan: undefined,
	closers: undefined,
	blockers: undefined,
	expected: undefined,
	span: spanFor(earlier, state, today),
});

/** "What about next week", after those of a list that are mine, or that are late: mine, or theirs, of that week, and of no list of this one. */
export const ofNoList = (earlier: Question, timed: Question | undefined): Question => {
	if (earlier.ask !== "items") return earlier;
	if (earlier.mine) return { ...earlier, among: undefined, ofList: undefined };
	const isPicked = !earlier.span && earlier.subjects.length === 0 && earlier.among !== undefined;
	// Nothing of what fell due in one month falls due in another.
	const isOfTime = timed?.ask === "items" && timed.span !== undefined && !timed.among;
	if (!isPicked || !timed || !isOfTime) return earlier;
	const { rags } = earlier;
	return rags.length > 0 ? { ...timed, rags } : timed;
};
