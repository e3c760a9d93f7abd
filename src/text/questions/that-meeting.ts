/** "What was decided then", "was I there", "how long will it take", after one meeting was told of: asked of that meeting. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { PlainDate } from "../../domain/dates/plain-date.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { referenceText } from "../../domain/register.ts";
import type { World } from "../../usecases/questions/understanding.ts";
import { asksItemsLength, asksItemsPaper, saysItsPaper } from "./agenda-place.ts";
import { besideMeeting, type ToldMeeting } from "./beside-that-meeting.ts";
import { calledBy } from "./called-by.ts";
import { turns } from "./meeting-turns.ts";
import { opened } from "./shaped.ts";

/** The one meeting that was told of last, if it has a day. */
const toldMeeting = (
	{ focus, latest }: ThreadContext,
	{ boards, holdings }: World,
	today: PlainDate,
): ToldMeeting | undefined => {
	const meetings = focus.slice(0, latest).filter(({ kind }) => kind === "meeting");
	const [only, ...others] = meetings.flatMap(({ id }) => itemAmong(holdings, id) ?? []);
	if (only?.kind !== "meeting" || only.time.is !== "fixed" || others.length > 0) return undefined;
	const board = boards.find(({ id }) => id === only.boardId);
	if (!board) return undefined;
	const { on } = only.time;
	// One of today may be over, or still to come.
	const isAhead = on > today || (on === today && only.state.is !== "held");
	const reference = referenceText(only, board);
	return { reference, board: calledBy(board), on, isPast: on <= today, isAhead };
};

/** The one person that was asked of, or told of. */
const whoIsMeant = (
	{ question, focus, latest }: ThreadContext,
	{ people }: World,
): string | undefined => {
	const asked = [...(question?.subjects ?? []), ...focus.slice(0, latest)];
	const ids = new Set(asked.map(({ id }) => id));
	const [only, ...others] = people.filter(({ id }) => ids.has(id));
	return others.length === 0 ? only?.name : undefined;
};

/** "Is she going to that", after the meetings of somebody were told of. */
const isGoing =
	/^\W*(?:(?:and|so|but|ok)\b[\s,]*)*(?:is|are|will|has|have) (?:he|she|they) (?:be )?(?:going|coming|attending|there|expected|away|off|absent|out|on (?:leave|holiday)|said (?:yes|no|(?:he|she|they)(?:['’]?s|['’]?re|['’]?ll be| is| are| will be) (?:going|coming))|replied|sent apologies)(?: (?:to|at|for|from))?(?: (?:it|that|this|there|then)(?: one| meeting| day)?)?\W*$/i;

const isAnother = opened(
	"(?:is|will|has|what about|how about) ([\\w’'-]+(?: [\\w’'-]+){0,2})\\W*$",
);

/** "Is Jean", after whether somebody else comes. */
const anotherOf = (
	text: string,
	{ question }: ThreadContext,
	{ people }: World,
): string | undefined => {
	const isOfReply = question?.ask === "records" && question.records?.join() === "attendance";
	const said = isOfReply ? isAnother.exec(text)?.[1]?.toLowerCase() : undefined;
	const named = people.filter(
		({ name }) => said !== undefined && ` ${name.toLowerCase()} `.includes(` ${said} `),
	);
	return named.length > 0 ? said : undefined;
};

/** "Who's doing the spill one", after an agenda, asks for whoever presents that. */
const itemTaken = opened(
	"who(?:['’]?s| is| has)? (?:doing|presenting|taking|leading|bringing|introducing|got|has|does|presents|takes) the (?!(?:first|second|third|fourth|fifth|last|next|final|other|same|\\d\\w+)\\b)([\\w’'-]+(?: [\\w’'-]+){0,2}) (?:one|item|bit|slot)\\W*$",
);

/** The same words said of the meeting by its reference; none where they do not point at it. */
export const ofThatMeeting = (
	text: string,
	thread: ThreadContext,
	{ world, today }: { readonly world: World; readonly today: PlainDate },
): string | undefined => {
	const told = toldMeeting(thread, world, today);
	// "How long is it", "is its paper in", after one item of an agenda, are asked of that item.
	const { question } = thread;
	if (!told || asksItemsLength(text, question) || asksItemsPaper(text, question)) return undefined;
	// What "that" is was not read.
	if (thread.unread !== undefined && saysItsPaper.test(text)) return undefined;
	const another = told.isAhead ? anotherOf(text, thread, world) : undefined;
	if (another !== undefined) return `is ${another} coming to ${told.reference}`;
	const who = told.isAhead && isGoing.test(text) ? whoIsMeant(thread, world) : undefined;
	if (who !== undefined) return `is ${who} coming to ${told.reference}`;
	const item = question?.records?.includes("agenda") ? itemTaken.exec(text)?.[1] : undefined;
	if (item !== undefined) return `who is presenting ${item} at ${told.reference}`;
	const isOfReplies = question?.records?.some((each) => /^(?:attendance|apologies)$/.test(each));
	for (const { words, of, afterReplies, plain } of turns) {
		const isAfter = !afterReplies || isOfReplies === true;
		const isThen = isAfter && (of === undefined || (of === "past" ? told.isPast : told.isAhead));
		const found = isThen ? words.exec(text) : null;
		if (found) return plain(told.reference, found);
	}
	return besideMeeting(text, told);
};
