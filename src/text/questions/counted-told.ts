/** "Which are left?", "is Kelton done?": in the thread of one thing that is counted body by body. */
import { plainQuestion } from "../../domain/questions/plain-question.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import { type Item, isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { shaped } from "./shaped.ts";
import { toldWith } from "./told-with.ts";

type Round = {
	readonly read: (words: string) => Reading;
	readonly earlier?: Question | undefined;
	readonly itemOf: (subject: Subject) => Item | undefined;
};

const deed =
	"(?:done|finished|complete|completed|covered|reached|briefed|trained|in|had|got|received|acked|acknowledged|signed|replied|answered|confirmed|been)";
const ofBody = shaped(
	`(?:has|have|had|is|are|was|did|does|what about|how about|and)(?:n['’]?t| not)? (.+?)(?: (?:still |now |yet |already |not )*${deed}(?: (?:done|covered|reached|briefed|trained))?(?: (?:it|that|one|theirs|this))?(?: (?:yet|already|too|as well|or not))*)?`,
);

/** Of the thing itself it is its owner who is chased. */
const asksOwner = /\b(?:chas(?:e|ing)|nag|nudge)\b/i;

/** Counted it is told of with its bodies, whatever was asked of it. */
const onlyOne = (
	{ ask, subjects, among = [] }: Question,
	itemOf: Round["itemOf"],
): { readonly it: Subject; readonly bodies: readonly string[] } | undefined => {
	const items = [...subjects, ...among].filter(({ kind }) => isItemKind(kind));
	const [it] = items;
	if (!it || items.length > 1 || !/^(?:facts|coverage)$/.test(ask)) return undefined;
	const bodies = bodiesOver(itemOf(it));
	return bodies.length > 0 ? { it, bodies } : undefined;
};

const bodyIn = (named: string, { read }: Round): Subject | undefined => {
	const reading = read(`what is ${named}`);
	const [body, another] = reading.is === "question" ? reading.question.subjects : [];
	return reading.is === "question" && reading.question.ask === "about" && !another
		? body
		: undefined;
};

export const countedTold = (text: string, round: Round): Reading | undefined => {
	const { earlier, itemOf } = round;
	const one = earlier && onlyOne(earlier, itemOf);
	if (!one) return undefined;
	const { it, bodies } = one;
	const asked: Question = { ...plainQuestion("coverage"), subjects: [it] };
	const again = earlier.ask === "facts" && !asksOwner.test(text) && toldWith(text, asked);
	if (again) return { is: "question", question: again };
	const named = ofBody.exec(text)?.[1];
	const body = named === undefined ? undefined : bodyIn(named, round);
	return body && bodies.includes(body.id)
		? { is: "question", question: { ...asked, subjects: [it, body] } }
		: undefined;
};
