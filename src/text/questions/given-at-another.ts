/** "And the ones from March?", "and the meeting before's?", after what one meeting gave: what another meeting of its board gave. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { ListFilter } from "../../domain/questions/list-filter.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { referenceText } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { calledBy } from "./called-by.ts";
import { shaped } from "./shaped.ts";

const months =
	"january|february|march|april|may|june|july|august|september|october|november|december";
const ofMonth = shaped(
	`(?:(?:what about|how about|or) )?(?:the |any )?(?:(?:ones?|actions?|those|things|stuff) )?(?:(?:from|at|in|of|for) )?(?:the )?((?:last )?(?:${months})(?: \\d{4})?)(?:['’]?s)?(?: (?:ones?|meeting|mtg|board|actions?))*`,
);
const ofOneBefore = shaped(
	"(?:(?:what about|how about|or) )?(?:the )?(?:(?:ones?|actions?|those|things) )?(?:(?:from|at|of) )?(?:the )?(?:(?:one|meeting|mtg|time) before(?: (?:that|it|then))?(?:['’]s)?|previous (?:one|meeting|mtg)(?:['’]s)?)",
);

const dayOf = (meeting: Meeting): string =>
	meeting.time.is === "fixed" ? `${meeting.time.on} ${meeting.time.from}` : "";

type Given = NonNullable<ListFilter["raisedAt"]>;

const heldOf = (boardId: string, { holdings }: World): readonly Meeting[] =>
	(holdings.find((each) => each.boardId === boardId)?.items.meeting ?? [])
		.filter(({ state }) => state.is === "held")
		.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));

/** The last that was held before it; before the first of a time, or before the board's last. */
const heldBefore = (
	{ of: [at], span }: Given,
	boardId: string,
	world: World,
): Meeting | undefined => {
	const held = heldOf(boardId, world);
	const meeting = at && itemAmong(world.holdings, at.id);
	const last = held.at(-1);
	const day =
		meeting?.kind === "meeting" ? dayOf(meeting) : (span?.first ?? (last ? dayOf(last) : ""));
	return held.filter((each) => dayOf(each) < day).at(-1);
};

export const ofGivenAtAnother = (
	text: string,
	{ question }: ThreadContext,
	world: World,
): string | undefined => {
	const given = question?.raisedAt;
	const [at, ...others] = given?.of ?? [];
	if (!given || !at || others.length > 0) return undefined;
	const boardId = at.kind === "board" ? at.id : itemAmong(world.holdings, at.id)?.boardId;
	const board = world.boards.find(({ id }) => id === boardId);
	if (!board || boardId === undefined) return undefined;
	const month = ofMonth.exec(text)?.[1];
	if (month !== undefined) return `show the actions from the ${month} ${calledBy(board)} meeting`;
	const before = ofOneBefore.test(text) ? heldBefore(given, boardId, world) : undefined;
	return before && `which actions are from ${referenceText(before, board)}`;
};
