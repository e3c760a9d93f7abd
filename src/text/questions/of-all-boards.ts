/** "What's late", right after one board or person was told of, names nobody and is asked of everything: the answer says so. "What's late elsewhere" leaves that out. */
import type { Question, Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { type PutPlainly, turn } from "./turn-of-thing.ts";

const bodies: ReadonlySet<Subject["kind"]> = new Set([
	"board",
	"person",
	"organisation",
	"workStream",
	"plan",
]);

const isUnbound = (question: Question): boolean => {
	const { subjects, among = [], mine, ofList, raisedAt, topic, by, paragraph } = question;
	const isNamed = subjects.length + among.length > 0 || mine || ofList || raisedAt;
	return !isNamed && topic === undefined && by === undefined && paragraph === undefined;
};

const ofEverybody =
	/\b(?:(?:all|every|each|any|which|both|most)(?: of)?(?: the| our)? (?:boards?|groups?)|every(?:one|body|where|thing)|any(?:one|body|where)|overall|in total|across|altogether|programme)\b/i;

/** Somebody's things, or a board, were spoken of, and no list of everything there is. */
const wasOfSomebody = ({ question, list, focus, latest = 0 }: ThreadContext): boolean => {
	if (!question || (list && isUnbound(list))) return false;
	const spoken = [...question.subjects, ...focus.slice(0, latest)];
	return question.mine || spoken.some(({ kind }) => bodies.has(kind));
};

/** A list of things is of everything, and says so, where somebody or a board was spoken of last. */
export const saidOfAll = (text: string, reading: Reading, thread: ThreadContext): Reading => {
	if (reading.is !== "question" || ofEverybody.test(text)) return reading;
	const { question, after } = reading;
	const isOfAll =
		question.ask === "items" &&
		isUnbound(question) &&
		!question.without?.length &&
		wasOfSomebody(after ?? thread);
	return isOfAll ? { ...reading, question: { ...question, isOfAll } } : reading;
};

const elsewhere = turn(
	"(?:(?:and|or|but) )?(?:what(?:['’]?s| is| are| about)?|how about|any(?:thing)?|which(?: ones)?(?: are)?)?(?: ?(late|overdue|open|due|blocked|red|amber|green))?(?: (actions|milestones|guidance))? ?(?:elsewhere|anywhere else|(?:on|for|in|at|across) (?:(?:all |any of )?the )?other (?:boards?|groups?|places?)|(?:on|for|in|at) any other (?:board|group)s?)(?: (?:then|too|as well|this week|now))*",
);

/** "What's late elsewhere", after one board was told of: what is late for every board but that. */
export const ofElsewhere: PutPlainly = (text, { thread, world }) => {
	const [found, state, kind] = elsewhere.exec(text) ?? [];
	if (found === undefined) return undefined;
	const { question } = thread;
	const isBoard = ({ kind }: Subject) => kind === "board";
	const asked = (question?.subjects ?? []).filter(isBoard);
	const board =
		only(asked) ?? (asked.length === 0 ? only(toldLast(thread).filter(isBoard)) : undefined);
	const name = board && nameOf(board, world);
	const before = question?.ask === "items" ? (question.state ?? question.rags[0]) : undefined;
	const said = state ?? before ?? (kind === undefined ? undefined : "open");
	return name && said && `what ${kind ? `${kind} are` : "is"} ${said} except ${name}`;
};
