/** "What about the meeting before that", after what one meeting gave: the same of the one before it, and of no time before its day. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question, Subject } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { meetingTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

const before = turn(
	"(?:(?:(?:what|how) about|same (?:for|at|of)|for|at|in|from) ?)?(?:at |for |in |from |of )?the (?:meeting|one|mtg|session|time) (?:before|prior)(?: (?:to )?(?:that|it|this|then|last|that one|this one))?(?: (?:one|then))*",
);
const ofMeetings: ReadonlySet<Question["ask"]> = new Set(["records", "meetings", "decisions"]);

/** The one that its board held before the one that was told of last. */
const meetingBefore = ({ thread, world }: Told): Subject | undefined => {
	const told = only(thread.focus.slice(0, thread.latest).filter(({ kind }) => kind === "meeting"));
	const item = told && itemAmong(world.holdings, told.id);
	if (item?.kind !== "meeting" || item.time.is !== "fixed") return undefined;
	const { on } = item.time;
	const earlier = world.holdings
		.flatMap(({ items }) => items.meeting)
		.filter(({ boardId, state }) => boardId === item.boardId && state.is !== "cancelled")
		.flatMap(({ id, time }) => (time.is === "fixed" && time.on < on ? [{ id, on: time.on }] : []))
		.sort((a, b) => (a.on < b.on ? 1 : -1));
	const [last] = earlier;
	return last && { kind: "meeting", id: last.id };
};

const ofOneBefore: PutPlainly = (text, told) => {
	const { question } = told.thread;
	if (!question || !ofMeetings.has(question.ask) || !before.test(text)) return undefined;
	const [who, ...others] = question.subjects.filter(({ kind }) => kind === "person");
	const earlier = who && others.length === 0 ? meetingBefore(told) : undefined;
	if (who && earlier) return `was ${nameOf(who, told.world)} at ${nameOf(earlier, told.world)}`;
	return meetingTold(told) && "and the meeting before that";
};

const then = turn(
	"(?:and )?(?:what|anything|who)(?: (?:did they|was|were|had they|came|is))?(?: (?:decided?|agreed?|decisions?|there|present|away))(?: (?:then|there|at (?:that|it)|that (?:day|time)))+",
);

/** "What did they decide then", of the one meeting that was told of last. */
const decidedThen: PutPlainly = (text, { thread, world }) => {
	if (!then.test(text) || !/\b(?:decid|agree|decision)/i.test(text)) return undefined;
	const told = thread.focus.slice(0, thread.latest);
	const meeting = only(told.filter(({ kind }) => kind === "meeting"));
	const name = meeting && nameOf(meeting, world);
	return name && `what was decided at ${name}`;
};

const whenItMet = turn(
	"(?:when|where) (?:was|did) (?:that|it|the|that one)(?: (?:meeting|one))?(?: (?:meet|held|happen|take place|sit|on))*|(?:who (?:was|were|came) (?:there|at (?:it|that)|to (?:it|that)))",
);

/** "When did that meet", after which meeting gave one thing: that meeting, and not the board's last. */
const gaveIt: PutPlainly = (text, { thread, world }) => {
	const { ask, facets = [] } = thread.question ?? {};
	const isOfSource = ask === "facts" && facets.includes("source");
	const one =
		isOfSource && whenItMet.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	const id = item?.kind === "action" ? item.meetingId : undefined;
	const name = id && nameOf({ kind: "meeting", id }, world);
	if (!name) return undefined;
	return /\bwho\b/i.test(text) ? `who attended ${name}` : `when and where was ${name}`;
};

export const ofTheMeetingBefore = firstPlain([gaveIt, ofOneBefore, decidedThen]);
