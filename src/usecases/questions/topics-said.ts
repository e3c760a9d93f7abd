/** Words beside a question that are none: a remark, and the topic that the question is asked of. */
import { begunAnew, type Subject, type ThreadContext } from "../../domain/questions/question.ts";
import { standsAlone } from "./unanswered.ts";
import type { Understanding } from "./understanding.ts";

/** "That's awful." beside a question: it asks nothing and names nothing, and is passed over. */
const remarks =
	/^\W*(?:yes|yep|yeah|nope|no|sure|agreed|anyway|anyhow|that['’]?s|this is|it['’]?s|what a|right|well|wow|oh|ah|ugh|sigh|typical|fair enough|good to know|i see|makes sense|never ?mind|too bad|not good|excellent)\b/i;

/** "True?" after what was said asks of nothing else than that. */
const isIt =
	/^\W*(?:(?:is (?:that|it|this) )?(?:true|correct|right|accurate|so|the case|false|yes or no)|true or false|yes or no|y\/n|is (?:it|that)|am i right|or not|confirm)\W*$/i;

/** It asks what the sentence before it, or after it, is told of anyhow. */
export const asksIfSo = (said: string): boolean => isIt.test(said);

export const isRemark = (said: string, { named }: Pick<Understanding, "named">): boolean =>
	isIt.test(said) ||
	(remarks.test(said) &&
		said.trim().split(/\s+/).length <= 4 &&
		!said.includes("?") &&
		!standsAlone(said) &&
		named(said).length === 0);

const outright =
	/\?\W*$|^\W*(?:(?:and|so|but|ok|also)\b\W*)*(?:who|whose|(?:what|how)(?! about\b)|when|where|which|why|is|are|has|have|does|do|did|will|was|were|any|show|list|tell|give)(?:['’]?s)?\b/i;
/** A question by its own words: what is only told asks nothing beside it. */
export const asksOutright = (clauses: readonly string[]): boolean =>
	outright.test(clauses.join(", "));

/** "Who chairs LPB? Who chairs SPB? When do they meet": of the two. */
export const saysBoth = (clauses: readonly string[]): boolean =>
	/\b(?:they|them|their|both)\b/i.test(clauses.join(" "));

const asking =
	/\b(?:papers?|minutes|agenda|actions?|milestones?|guidance|decisions?|attendance|apologies|overdue)\b/i;

/** "Thanks! What about March" goes on with another. */
const another = /^\W*(?:(?:and|so|but|ok)\b\W*)*(?:what|how) about\b/i;

/** "Thanks. Who is that": what asks something beside thanks is not passed over with them. */
export const asksSomething = (said: string): boolean =>
	outright.test(said) || asking.test(said) || another.test(said);

type Sentence = {
	readonly clauses: readonly string[];
	/** What the sentences before it turned to; `turned` where that was just before. */
	readonly topic?: Subject | undefined;
	readonly turned?: Subject | undefined;
};

/** "And CAB.", between two others, is asked what the first was. */
const goesOn = /^\W*(?:and|plus|also|then)\b/i;

/** "Back to MCB." before a question says what that is asked of, and is no question itself. */
export const withTopics = (
	sentences: readonly (readonly string[])[],
	{ topic: topicOf }: Pick<Understanding, "topic">,
	{ focus, inTurn = [], listed = [] }: ThreadContext,
): readonly Sentence[] => {
	const told = [...focus, ...inTurn, ...listed];
	let topic: Subject | undefined;
	let turned: Subject | undefined;
	return sentences.flatMap((clauses, at): readonly Sentence[] => {
		const [only = "", ...others] = clauses;
		const isLast = at === sentences.length - 1;
		const isNamedAlone = others.length === 0 && !isLast && !(at > 0 && goesOn.test(only));
		const next = isNamedAlone ? topicOf(only, told) : undefined;
		if (next) {
			topic = next;
			turned = next;
			return [];
		}
		const sentence = { clauses, topic, turned };
		turned = undefined;
		return [sentence];
	});
};

export const turnedTo = (topic: Subject, thread: ThreadContext): ThreadContext => ({
	...begunAnew(thread),
	focus: [topic],
	latest: 1,
});
