/** "Which is later", "which of them comes first", after two things or two boards were told of: asked of the two by name. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./called-by.ts";
import { shaped } from "./shaped.ts";

const which = shaped(
	"(?:which|what)(?: one| board| meeting| of (?:them|those|these|the two))*(?:['’]?s| is| was| are| will be| comes?| falls?| happens?| ends?| due| meets?| sits?)* (?:the )?(later|latest|last|earlier|earliest|sooner|soonest|first)",
);

const saysTwo = /\b(?:two|both|either)\b|\b(?:lat|earli|soon)er\b/i;

const isBoard = ({ kind }: Subject): boolean => kind === "board";

/** The two that were told of together, or else one after the other. */
const pairOf = (
	{ focus, latest = 0, inTurn = [] }: ThreadContext,
	isOfSort: (subject: Subject) => boolean,
): readonly Subject[] => {
	const told = focus.slice(0, latest).filter(isOfSort);
	const turns = inTurn.slice(-2).filter(isOfSort);
	const isLast = told.length === 1 && turns.some(({ id }) => id === told[0]?.id);
	return isLast ? turns : told;
};

/** "Which of them is first", after more boards than two were asked of in turn: when each of them meets. */
const ofMoreInTurn = (
	text: string,
	{ focus, latest = 0, inTurn = [] }: ThreadContext,
	world: World,
): string | undefined => {
	const told = focus.slice(0, latest).filter(isBoard);
	const isLast = told.length === 1 && inTurn.at(-1)?.id === told[0]?.id;
	if (!isLast || inTurn.length < 3 || !inTurn.every(isBoard) || saysTwo.test(text))
		return undefined;
	return `when do ${inTurn.flatMap((each) => nameOf(each, world) ?? []).join(" and ")} next meet`;
};

/** The same words with the names of the two; none where not two were told of, or a list was, from which one is picked. */
export const ofTheTwo = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const { question } = thread;
	const order = which.exec(text)?.[1]?.toLowerCase();
	if (order === undefined || !question || !/^(?:facts|meetings)$/.test(question.ask))
		return undefined;
	const isOfBoards = question.ask === "meetings";
	if (isOfBoards && question.facets.includes("last")) return undefined;
	const more = isOfBoards ? ofMoreInTurn(text, thread, world) : undefined;
	if (more) return more;
	const names = pairOf(thread, isOfBoards ? isBoard : isDuty).flatMap(
		(each) => nameOf(each, world) ?? [],
	);
	const [one, other, ...others] = names;
	if (!one || !other || others.length > 0) return undefined;
	// Which meets first says which meets later.
	const asks = isOfBoards ? "meets first" : `is ${order}`;
	return `which ${asks}, ${one} or ${other}`;
};

const beforeThat = shaped(
	"(?:is|was|will) (?:that|it|this)(?: be)? (?:before or after|after or before|before|after|earlier than|later than|sooner than) (?:the )?(.+?)(?:['’]s)?(?: (?:one|meeting|mtg|next|meets?|does|do))*",
);

/** "Is that before or after the contest one", after one board's next meeting was told of: which of the two meets first. */
export const beforeAnother = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	const other = beforeThat.exec(text)?.[1];
	const { question, focus, latest = 0 } = thread;
	if (other === undefined || question?.ask !== "meetings") return undefined;
	// Of a later meeting, or one of some month, that is asked of no board's next.
	const { facets, step, nth, span } = question;
	if (facets.includes("last") || step || nth !== undefined || span) return undefined;
	const [board, ...more] = focus.slice(0, latest).filter(isBoard);
	const name = board && more.length === 0 ? nameOf(board, world) : undefined;
	return name && `which meets first, ${name} or ${other}`;
};

const eitherOf =
	/^(\W*(?:(?:and|so|but|ok)\b[\s,]*)*)(has|have|is|are|was|were|did|does|do) (?:either|both)(?: one)?(?: of (?:them|those|these|the two))? (.+?)(\W*)$/i;
const ofMany: Readonly<Record<string, string>> = {
	has: "have",
	is: "are",
	was: "were",
	does: "do",
};
const putBack = /\b(?:been )?(?:put|pushed|moved|set|knocked) back$/i;

/** "Has either slipped", after two things were told of: any of those. */
export const ofEither = (
	text: string,
	{ focus, latest = 0 }: ThreadContext,
): string | undefined => {
	const [, opens = "", verb = "", asked = "", closes = ""] = eitherOf.exec(text) ?? [];
	const told = focus.slice(0, latest).filter(isDuty);
	if (asked === "" || told.length !== 2) return undefined;
	const many = ofMany[verb.toLowerCase()] ?? verb;
	return `${opens}${many} any of those ${asked.replace(putBack, "slipped")}${closes}`;
};
