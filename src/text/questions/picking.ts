/** "Which one's furthest behind", "oldest first", "who has the most": said after a list, they pick from it, order it or count it. */
import type { Ordering } from "../../domain/questions/list-filter.ts";
import type { Question, ThreadContext } from "../../domain/questions/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { orderedIn } from "./list-orders.ts";
import { moreOfTold } from "./more-of-told.ts";
import { withSeveral } from "./several.ts";

const begins =
	/^(?:\W*\b(?:and|so|ok|but|then)\b)*\W*(?:(?:which|what) (?:ones?|of (?:them|these|those|the(?:m|se) ones))(?:['’]s)?|which(?:['’]?s)?|the one (?:that|which)(?:['’]s)?|what(?:['’]?s| is| are)|the)\s+(?:(?:is|are|was|were|has|have)\s+)?(?:the\s+)?/i;
/** What is asked of the one that is picked is told with it. */
const asksOfOne =
	/^(?:\W*\b(?:and|so|ok|but|then)\b)*\W*(?:who(?:['’]?s)?(?: (?:owns?|has|is|got|holds|on|doing))*|whose(?:['’]?s| is)?|when(?:['’]?s| is| was)|where(?:['’]?s| is)) the (?=\S+(?: \S+)?(?: one)?\W*$)/i;
/** "Which should I do first" asks for the one that is due first. */
const doFirst =
	/^(?:\W*\b(?:and|so|ok|but|then)\b)*\W*(?:(?:which|what)(?: ones?| of (?:them|those|these))?|where) (?:should|do|must|shall|would) (?:i|we)(?: need to| have to)? (?:do|tackle|start|begin|look at|deal with|worry about|chase|get on with|pick up)(?: with| on)?(?: first| most)?\W*$/i;
const ends = /(?: ones?| items?| of (?:them|these|those|all)| please| pls)*\W*$/i;
const sorts =
	/^\W*(?:(?:and|so|ok|please|can you|sort(?: them)?|order(?: them)?|list(?: them)?|put) )*(?:by )?(.+?) (?:first|at the top|on top)\W*$/i;

/** What orders a list, and no word beside it. */
const isOrder = (words: string): boolean => {
	const found = orderedIn(words);
	return found !== undefined && found.said.trim().length === words.trim().length;
};

/** "Which one is that" asks what one thing is called. */
const oneOf = /\bwhich one\b(?!\W*$| (?:is|was) (?:it|that|this)\b)/i;
const pointsBack = /\b(?:of (?:them|these|those)|which ones?)\b/i;

const most =
	/^\W*(?:(?:and|so|ok|but) )*(?:(who)|which(?: one| of them)?|(?:which|what) (board|group|committee|panel|forum|(?:work ?)?stream|strand))(?:['’]s| is| has| have| owns| holds| had)?(?: got)? (?:the )?most(?: of (?:them|these|those|the list))?\W*$/i;

const overOf = (noun: string | undefined): NonNullable<Question["by"]> => {
	if (noun === undefined) return "owner";
	return /stream|strand/i.test(noun) ? "workStream" : "board";
};

/** What was told, or where that was nothing, what it was picked from. */
const toldItems = ({ question, focus, latest = focus.length }: ThreadContext): number => {
	const told = focus.slice(0, latest).filter(({ kind }) => isItemKind(kind));
	return told.length > 0 ? told.length : (question?.among ?? []).length;
};

/** The list counted over whom or what it belongs to. */
export const countedAgain = (text: string, thread: ThreadContext): Question | undefined => {
	const ofSeveral = moreOfTold(text, thread);
	if (ofSeveral) return ofSeveral;
	const found = most.exec(text);
	const { question } = thread;
	if (!found || question?.ask !== "items" || toldItems(thread) === 0) return undefined;
	const isNamed = found[1] !== undefined || found[2] !== undefined;
	// "Which has the most" asks of whatever it was counted over.
	const by = isNamed ? overOf(found[2]) : question.by;
	return by && { ...question, by, limit: undefined };
};

/** "Latest first" has no other word that says of what. */
const sortOf = (words: string): Ordering | undefined => {
	if (/^latest$/i.test(words)) return { by: "due", from: "latest" };
	if (/^(?:worst|slippage|most slippage)$/i.test(words)) return { by: "slip", from: "latest" };
	return isOrder(words) ? orderedIn(words)?.filter.order : undefined;
};

type Picked =
	/** The list that was told, in another order. */
	| { readonly is: "sorted"; readonly question: Question }
	/** The words that pick from it, and in which order the first of them is meant. */
	| { readonly is: "ordered"; readonly text: string; readonly order: Ordering }
	| { readonly is: "again"; readonly text: string }
	/** Nothing was told that could be picked from. */
	| { readonly is: "lost" };

/** What was told is what is overdue, where anything was. */
const areLate = ({ state }: Question, { focus, latest }: ThreadContext): boolean =>
	state === "overdue" && focus.slice(0, latest).some(({ kind }) => isItemKind(kind));

/** "Which is due first" is asked of the list as it stands, what is overdue in it and all. */
const orderedPick = (words: string, areLate: boolean): Picked | undefined => {
	const turned = isOrder(words) ? orderedIn(words) : undefined;
	const order = turned?.filter.order;
	const plain = /^(?:due first|first due)$/i.test(words) ? "due" : turned?.text;
	// Of what is overdue, each is: "just the pilot board's" are those that are.
	const standing = areLate && order?.by === "due" ? "overdue" : plain;
	return order && { is: "ordered", text: `which of those is ${standing}`, order };
};

const orderedOne =
	/^\W*(?:(?:and|so|ok|but)\b[\s,]*)*(?:which(?:['’]?s| is)? )?the (?:earliest|latest|oldest|newest|soonest) one\W*$/i;

const firstUp =
	/^\W*(?:(?:and|so|ok|but|then)\b[\s,]*)*which(?:['’]?s| is| comes| falls| one is| one comes| one falls)(?: due| up)? first(?: up)?\W*$/i;

/** Of what is overdue, the worst is the most overdue; "which is first" is due first. */
const mostOverdue = (words: string, text: string, { state, mine }: Question): string => {
	if (!mine && firstUp.test(text) && /^(?:(?:comes?|falls?|up) )?first(?: up)?$/i.test(words))
		return "due first";
	return state === "overdue" && /^(?:the )?worst$/i.test(words) ? "most overdue" : words;
};

/** What was told of each of several is told of the list. */
const listOf = ({ question, list, focus, latest }: ThreadContext): Question | undefined => {
	const told = focus.slice(0, latest).filter(({ kind }) => isItemKind(kind));
	return question?.ask === "facts" && told.length > 1 ? (list ?? question) : question;
};

const lastDone =
	/^(?:the )?(?:(?:latest|newest|last|most recent)(?: (?:out|in|done|closed|released))?|(?:(?:came|was|got|been) )?(?:out|done|closed|finished|released|issued|published) (?:last|latest|most recently))$/i;

/** "Which is the latest", of what is done or out, is the one that was done last. */
const lastOfDone = (words: string, question: Question): Picked | undefined =>
	lastDone.test(words) && question.state === "done"
		? { is: "sorted", question: { ...question, order: { by: "done", from: "latest" }, limit: 1 } }
		: undefined;

/** What the words pick from the list that was told last; undefined where they pick nothing. */
export const pickedFrom = (text: string, told: ThreadContext): Picked | undefined => {
	// "Which one is late", after one of a list was asked of, is one of the list.
	const thread = oneOf.test(text) ? withSeveral("those", told) : told;
	const question = listOf(thread);
	// Of what was told, it is one; of everything there is, it is none that was meant.
	if (question?.ask !== "items")
		return thread.question && orderedOne.test(text) ? { is: "lost" } : undefined;
	const plain = doFirst.test(text) ? "the most urgent" : text.replace(asksOfOne, "the ");
	const words = mostOverdue(plain.replace(begins, "").replace(ends, "").trim(), text, question);
	const isBare = begins.test(plain) || words.length === plain.replace(/\W+$/, "").trim().length;
	const last = toldItems(thread) > 1 ? lastOfDone(words, question) : undefined;
	if (last) return last;
	const order = sortOf(sorts.exec(text)?.[1] ?? "");
	const pick = isBare && !order ? orderedPick(words, areLate(question, thread)) : undefined;
	if (toldItems(thread) === 0)
		return pick || order || pointsBack.test(text) ? { is: "lost" } : undefined;
	if (pick?.is === "ordered" && toldItems(thread) === 1)
		return { is: "sorted", question: { ...question, order: pick.order, limit: 1 } };
	if (pick) return pick;
	if (order) return { is: "sorted", question: { ...question, order, limit: undefined } };
	if (!oneOf.test(text) || toldItems(thread) === 1) return undefined;
	const ofThose = text.replace(/\bwhich one['’]?s\b/i, "which one is");
	return { is: "again", text: ofThose.replace(oneOf, "which of those") };
};

/** What picks one of several asks for no portrait of each of them. */
export const isPick = (reading: Reading): boolean =>
	reading.is !== "question" || reading.question.ask === "items";

/** The first of those that the words pick, in that order. */
export const firstOf = (reading: Reading, order: Ordering): Reading => {
	if (reading.is !== "question" || reading.question.ask !== "items") return reading;
	return { is: "question", question: { ...reading.question, order, limit: 1 } };
};

const tail = /[\s,;]+(?:with (?:the )?)?(latest|newest|most recent|oldest|earliest) first\W*$/i;

/** "Done actions, latest first": the list without its order, and the order. */
export const sortedAtEnd = (
	text: string,
): { readonly text: string; readonly from: Ordering["from"] } | undefined => {
	const found = tail.exec(text);
	if (!found || text.slice(0, found.index).trim() === "") return undefined;
	const from = /^(?:oldest|earliest)$/i.test(found[1] ?? "") ? "earliest" : "latest";
	return { text: text.slice(0, found.index), from };
};

/** What is done stands in the order in which it was done, and what is open as it is due. */
export const inThatOrder = (reading: Reading, from: Ordering["from"]): Reading | undefined => {
	if (reading.is !== "question" || reading.question.ask !== "items") return undefined;
	const { question } = reading;
	const order: Ordering = { by: question.state === "done" ? "done" : "due", from };
	return question.order ? undefined : { is: "question", question: { ...question, order } };
};
