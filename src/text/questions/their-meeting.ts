/** "And when's the meeting", after things of one board were told: the next of that board. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";
import { opened } from "./shaped.ts";

const meeting = opened(
	"((?:when|where|what time)(?:['’]?s| is| are)?) (?:the|their|its) (?:next |first )?(?:meeting|mtg)\\W*$",
);

/** "When's theirs", after a board was told of. */
const theirs = opened("(when|where)(?:['’]?s| is| are) (?:theirs|their (?:next )?one)\\W*$");

const nextAgenda = opened(
	"what(?:['’]?s| is| will be)(?: (?:on|up|coming up))(?: (?:the agenda|for discussion))? (?:for|at|in|of) (?:the|their) next (?:one|meeting|mtg)\\W*$",
);

/** "What happened to the one in January", of a board whose meeting was told. */
const oneThen = opened(
	"what (?:happened|became|came) (?:to|of|with|at) the (?:one|meeting|mtg) ((?:in|on|of|from|last|this) .+?)\\W*$",
);

const beforeIt =
	/\b(before|ahead of|by) (?:it|that meeting|the meeting|the next (?:one|meeting|mtg)|(?:its|their) next (?:one|meeting|mtg))(?=\W*$)/i;
const asksOfWork = /\b(?:due|ready|finished|done|owed?|to do)\b/i;

/** "What's due before it", after one board or its meeting was told: before the next of that board. */
const ofBeforeIt = (
	text: string,
	{ focus, latest = 0 }: ThreadContext,
	{ boards, holdings }: World,
): string | undefined => {
	const [said, word] = beforeIt.exec(text) ?? [];
	const told = focus.slice(0, latest);
	if (said === undefined || !asksOfWork.test(text) || told.some(isDuty)) return undefined;
	const ids = new Set(told.flatMap(({ id }) => itemAmong(holdings, id)?.boardId ?? []));
	const own = told.flatMap(({ kind, id }) => (kind === "board" ? [id] : []));
	const [only, ...others] = ids.size > 0 ? ids : new Set(own);
	const board = others.length === 0 ? boards.find(({ id }) => id === only) : undefined;
	return board && text.replace(said, `${word} the next ${calledBy(board)} meeting`);
};

const isOfMeetings = /^(?:meetings|records)$/;

export const ofTheirMeeting = (
	text: string,
	thread: ThreadContext,
	world: World,
): string | undefined => {
	const before = ofBeforeIt(text, thread, world);
	if (before !== undefined) return before;
	const { focus, latest = 0 } = thread;
	const { boards, holdings } = world;
	const [only, ...more] = boards.filter(({ id }) =>
		focus.slice(0, latest).some((each) => each.id === id),
	);
	if (only && more.length === 0 && nextAgenda.test(text))
		return `what is on the agenda for the next ${calledBy(only)} meeting`;
	const told = focus.slice(0, latest).filter(isDuty);
	const isOfPapers = thread.question?.ask === "papers" || thread.question?.records !== undefined;
	const where = told.length === 0 && !isOfPapers ? theirs.exec(text)?.[1] : undefined;
	if (where !== undefined) return `${where} do they next meet`;
	const time = isOfMeetings.test(thread.question?.ask ?? "") ? oneThen.exec(text)?.[1] : undefined;
	if (time !== undefined) return `what about the one ${time}`;
	const asked = meeting.exec(text)?.[1];
	if (asked === undefined) return undefined;
	const ids = new Set(told.flatMap(({ id }) => itemAmong(holdings, id)?.boardId ?? []));
	const board = ids.size === 1 ? boards.find(({ id }) => ids.has(id)) : undefined;
	return board && `${asked} the next ${calledBy(board)} meeting`;
};
