/** "Which is later", "which of them comes first", after two things or two boards were told of: asked of the two by name. */
import type { Subject, ThreadContext } from "../../domain/question.ts";
import { isItemKind } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { nameOf } from "./of-the-told.ts";
import { shaped } from "./shaped.ts";

const which = shaped(
	"(?:which|what)(?: one| board| meeting| of (?:them|those|these|the two))*(?:['’]?s| is| was| are| will be| comes?| falls?| happens?| ends?| due| meets?| sits?)* (?:the )?(later|latest|last|earlier|earliest|sooner|soonest|first)",
);

const isDuty = ({ kind }: Subject): boolean => isItemKind(kind) && kind !== "meeting";
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

/** The same words with the names of the two; none where not two were told of, or a list was, from which one is picked. */
export const ofTheTwo = (text: string, thread: ThreadContext, world: World): string | undefined => {
	const { question } = thread;
	const order = which.exec(text)?.[1]?.toLowerCase();
	if (order === undefined || !question || !/^(?:facts|meetings)$/.test(question.ask))
		return undefined;
	const isOfBoards = question.ask === "meetings";
	if (isOfBoards && question.facets.includes("last")) return undefined;
	const names = pairOf(thread, isOfBoards ? isBoard : isDuty).flatMap(
		(each) => nameOf(each, world) ?? [],
	);
	const [one, other, ...more] = names;
	if (!one || !other || more.length > 0) return undefined;
	// Which meets first says which meets later.
	const asks = isOfBoards ? "meets first" : `is ${order}`;
	return `which ${asks}, ${one} or ${other}`;
};
