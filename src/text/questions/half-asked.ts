/** "By when", "out of how many", "when then", "why red", "anything to discuss": what a few words leave out is the one thing, board or meeting that was told of last. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { meetingTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const dutyOf = ({ thread }: Told): Subject | undefined => only(toldLast(thread).filter(isDuty));

/** As many are asked of by name at once. */
const few = 3;

/** The one, or the few, that were told of last, by their names. */
const dutiesOf = ({ thread, world }: Told): string | undefined => {
	const all = toldLast(thread).filter(isDuty);
	const names = all.flatMap((each) => nameOf(each, world) ?? []);
	return names.length > 0 && names.length <= few ? names.join(" and ") : undefined;
};

const isOrAre = (names: string): string => (names.includes(" and ") ? "are" : "is");

const byWhen = turn("(?:(?:and|so) )?(?:by|until|till|before) when(?: (?:is (?:it|that)|then))?");

/** "By when", of one thing that has no other day: when it is due. */
const dueWhen: PutPlainly = (text, told) => {
	const names = byWhen.test(text) ? dutiesOf(told) : undefined;
	return names && `when ${isOrAre(names)} ${names} due`;
};

const atFirst = turn(
	"(?:what|when)(?:['’]?s| is| was) (?:the|its|that) (?:old|original|first|previous|earlier|initial|planned) (?:date|deadline|forecast|target|due date|plan|baseline)(?: (?:then|again))?|when (?:was|were|should) (?:it|that|they) (?:originally |first |initially )?(?:meant|supposed|due|planned|going|have)(?: (?:due|planned|done|in|for|to|be|been|start|happen|finish|open|begin|go|live|up|down|out|ready|over))*",
);

/** "What was the old date", of one thing: when it was due before it was moved. */
const dueAtFirst: PutPlainly = (text, told) => {
	const names = atFirst.test(text) ? dutiesOf(told) : undefined;
	return names && `when ${isOrAre(names) === "is" ? "was" : "were"} ${names} due at first`;
};

const outOf = turn(
	"(?:is|was) (?:that|it) (?:enough|all (?:we|they) need|plenty|a lot|many|good enough)|(?:out )?of how many|how many (?:in (?:all|total)|altogether|should there be|are there meant to be)|what(?:['’]?s| is) the (?:total|full (?:number|count))",
);

/** "Out of how many", of what is counted by posts or place by place. */
const ofHowMany: PutPlainly = (text, told) => {
	const one = outOf.test(text) ? dutyOf(told) : undefined;
	const item = one && itemAmong(told.world.holdings, one.id);
	const name = one && nameOf(one, told.world);
	if (item?.kind === "action" && item.posts) return `how many posts of ${name} are filled`;
	return item && bodiesOver(item).length > 0 ? `how far has ${name} got` : undefined;
};

const whyThat = turn(
	"(?:but )?(?:why(?:['’]?s| is| was) (?:that|it)|(?:why|how) so|how(?:['’]?s| is) that)",
);

/** "Why's that", of a meeting that was called off. */
const whyCalledOff: PutPlainly = (text, { thread, world }) => {
	const meeting = only(toldLast(thread).filter(({ kind }) => kind === "meeting"));
	const item = meeting && itemAmong(world.holdings, meeting.id);
	const isOff = item?.kind === "meeting" && item.state.is === "cancelled";
	return isOff && whyThat.test(text) ? "why" : undefined;
};

const whyEnded = turn(
	"why(?: (?:is|was|did) (?:that|it|they)(?: (?:end|stop|close|finish)\\w*)?)?",
);

/** "Why", of the one board that was told of, where that has ended. */
const ofItsEnd: PutPlainly = (text, { thread, world }) => {
	const told = toldLast(thread);
	const board = told.some(isDuty) ? undefined : only(told.filter(({ kind }) => kind === "board"));
	const ended = world.boards.find(({ id, state }) => id === board?.id && state.is === "ended");
	const isOfIt = /^(?:roles|about|meetings|rhythm)$/.test(thread.question?.ask ?? "");
	return ended && board && isOfIt && whyEnded.test(text)
		? `why did ${nameOf(board, world)} end`
		: undefined;
};

const whySo = turn(
	"(?:but )?why(?:['’]?s| is| are)?(?: (?:it|that|they))? (red|amber)(?: (?:then|now))?",
);

/** "Why red", of a plan, a work stream or a board that was told of in short. */
const whyOfColour: PutPlainly = (text, { thread, world }) => {
	const { ask, subjects = [] } = thread.question ?? {};
	const colour = ask === "about" ? whySo.exec(text)?.[1] : undefined;
	const one = colour === undefined ? undefined : only(subjects);
	const name = one && /^(?:plan|workStream|board)$/.test(one.kind) ? nameOf(one, world) : undefined;
	if (!one || !name) return undefined;
	return one.kind === "workStream"
		? `why is ${name} ${colour}`
		: `what is ${colour} for ${name} with reasons`;
};

const discussed = turn(
	"(?:is there |(?:have|do) (?:we|they) (?:got |have )?)?(?:any(?:thing)?|something|much|what(?:['’]?s| is)(?: there)?)(?: (?:else|big|important))* (?:to (?:discuss|talk about|go through|cover|decide|agree)|up for (?:discussion|decision)|for discussion|being discussed)(?: (?:there|then|at (?:it|that)))?",
);

/** "Anything to discuss", of one meeting that was told of: what stands on its agenda. */
const onItsAgenda: PutPlainly = (text, told) => {
	const meeting = discussed.test(text) ? meetingTold(told) : undefined;
	return meeting && `what is on the agenda of ${meeting}`;
};

const stuck = turn(
	"(?:is|are|was) (?:it|that|this|they|any of (?:it|that|them)) (blocked|stuck|late|overdue|red|amber)(?: (?:then|now|as well))?",
);

/** "Is it blocked", after how one board stands was told: which of the things that were told. */
const ofHowItStands: PutPlainly = (text, { thread, world }) => {
	const { ask, subjects = [] } = thread.question ?? {};
	const state = ask === "overview" ? stuck.exec(text)?.[1] : undefined;
	const name = state && only(subjects.flatMap((each) => nameOf(each, world) ?? []));
	return name && `what is ${state === "stuck" ? "blocked" : state} for ${name}`;
};

const whyAny = turn("(?:but )?(?:why|how come|why(?:['’]?s| is) that|what(?:['’]?s| is) wrong)");

/** "Why", after how one board stands was told: why its late things are late. */
const whyItStands: PutPlainly = (text, { thread }) => {
	const { ask } = thread.question ?? {};
	return ask === "overview" && toldLast(thread).some(isDuty) && whyAny.test(text)
		? "why are those late or red"
		: undefined;
};

const inHand = turn(
	"(?:what|anything)(?:['’]?s| is| are they| are we)?(?: (?:being done|doing|getting done|in hand|under way))(?: about (?:it|that|this|them))?(?: (?:then|now))*|what are (?:they|we) doing about (?:it|that|this|them)",
);

/** "What's being done about it", of a work stream, a plan or a board: what it has open. */
const openInIt: PutPlainly = (text, { thread, world }) => {
	const { ask, subjects = [] } = thread.question ?? {};
	const one = ask === "about" && inHand.test(text) ? only(subjects) : undefined;
	const name = one && /^(?:plan|workStream|board)$/.test(one.kind) ? nameOf(one, world) : undefined;
	return name && `what is open for ${name}`;
};

const holdUp = turn(
	"what(?:['’]?s| is) (?:the (?:hold[- ]?up|problem|delay|trouble|issue)|holding (?:it|them|things|that) up|stopping (?:it|them|that)|wrong)(?: (?:there|then|with (?:it|them|that)))?",
);

/** "What's the hold-up", of the two or three that were told, and of nothing else that their board has. */
const whyTheFew: PutPlainly = (text, told) => {
	const names = holdUp.test(text) ? dutiesOf(told) : undefined;
	return names?.includes(" and ") ? "why are those late or red" : undefined;
};

export const ofHalfAsked = firstPlain([
	dueWhen,
	dueAtFirst,
	ofHowMany,
	whyCalledOff,
	ofItsEnd,
	whyOfColour,
	onItsAgenda,
	ofHowItStands,
	whyItStands,
	whyTheFew,
	openInIt,
]);
