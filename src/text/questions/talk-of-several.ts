/** "It" of two or three things that were told or offered, "the cancelled one" of a week's meetings, "the action then": each put as the plain question that it comes to. */
import { holdingOf, itemAmong } from "../../domain/boards/board-contents.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

/** As many are told of one by one. */
const few = 3;

/** Two or three things of a list, or those of which one was to be chosen. */
const areFew = (thread: ThreadContext): boolean => {
	const told = toldLast(thread).filter(isDuty);
	return thread.question?.ask === "items" && told.length > 1 && told.length <= few;
};

const it = "(?:it|that|that one|this)";
const ofEach: readonly (readonly [RegExp, (said: string) => string])[] = [
	[
		turn(
			`whose(?: (?:action|job|milestone))?(?:['’]s| is) ${it}|who(?: owns| has|['’]s got|['’]s (?:doing|dealing with|on|handling|down for)| is (?:doing|dealing with|on|handling|down for)) ${it}`,
		),
		() => "whose are those",
	],
	[turn(`when(?:['’]s| is| was) ${it} due|when does ${it} fall due`), () => "when are those due"],
	[turn("is it (late|overdue|blocked|red|amber|green)"), (said) => `is that ${said}`],
	[
		turn(
			`(?:what|who)(?:['’]s| is) (?:it|that) waiting (?:on|for)|(?:what|who)(?:['’]s| is) (?:blocking|stopping|delaying|holding up) ${it}|(?:what|who)(?:['’]s| is) holding ${it} up`,
		),
		() => "which of those are blocked",
	],
];

/** "Whose is it", where two or three things were told or offered, is told of each. */
const itOfFew: PutPlainly = (text, { thread }) => {
	if (!areFew(thread)) return undefined;
	for (const [words, plain] of ofEach) {
		const found = words.exec(text);
		if (found) return plain(found[1] ?? "");
	}
	return undefined;
};

const stillSo = turn(
	"(?:is (?:it|that) )?still (red|amber|green|open|late|overdue|blocked)(?: (?:is it|then|now))?",
);

/** "Still amber?", of one thing. */
const isStillSo: PutPlainly = (text, { thread, world }) => {
	const state = stillSo.exec(text)?.[1];
	const one = state && only(toldLast(thread).filter(isDuty));
	return one ? `is ${nameOf(one, world)} still ${state}` : undefined;
};

const cancelledOne = turn(
	"(?:why (?:was|is) )?(?:the|that) (?:cancelled|called[ -]off) (?:one|meeting)s?(?:[\\s,–-]+why(?: was (?:it|that)(?: (?:off|cancelled))?)?)?",
);

/** "The cancelled one", after the meetings of a time: it was told beside those that stand. */
const theCancelled: PutPlainly = (text, { thread: { question } }) =>
	question?.ask === "meetings" && question.span && cancelledOne.test(text)
		? "which were cancelled"
		: undefined;

/** The one meeting that was told of last. */
const meetingOf = ({ thread, world }: Told): Meeting | undefined => {
	const one = only(toldLast(thread).filter(({ kind }) => kind === "meeting"));
	const item = one && itemAmong(world.holdings, one.id);
	return item?.kind === "meeting" ? item : undefined;
};

const whyOff = turn(
	"why(?:['’]?s| is| was) (?:it|that|theirs)(?: been)? (?:off|cancelled|called off|not on)|why (?:did|have) they (?:cancel|call it off)(?: it)?",
);

/** "Why's it off", of a board whose next meeting stands, is asked of the one that does not. */
const whyCancelled: PutPlainly = (text, { thread, world }) => {
	const item = whyOff.test(text) ? meetingOf({ thread, world }) : undefined;
	if (!item || item.state.is === "cancelled") return undefined;
	const own = holdingOf(world.holdings, item.boardId)?.items.meeting ?? [];
	const off = own.filter(({ state }) => state.is === "cancelled");
	const one = only(off);
	if (one) return `why was ${nameOf({ kind: "meeting", id: one.id }, world)} cancelled`;
	const name = nameOf({ kind: "board", id: item.boardId }, world);
	return off.length > 0 ? `which meetings of ${name} were cancelled` : undefined;
};

const whenNow = turn(
	"(?:when(?:['’]?s| is| will) (?:it|that|theirs)(?: be| happening)?(?: (?:now|instead|then|next))*|when (?:then|now|instead|next))",
);

/** "When's it now", of a meeting that was cancelled: when its board next meets. */
const whenInstead: PutPlainly = (text, { thread, world }) => {
	const item = whenNow.test(text) ? meetingOf({ thread, world }) : undefined;
	return item?.state.is === "cancelled"
		? `when does ${nameOf({ kind: "board", id: item.boardId }, world)} next meet`
		: undefined;
};

const ofKind = turn(
	"(?:what about )?the (action|milestone|guidance)(?: one)?(?: (?:then|instead))?",
);

/** "The action then", after the milestone of several that were told or offered. */
const otherOfKind: PutPlainly = (text, { thread, world }) => {
	const kind = ofKind.exec(text)?.[1]?.toLowerCase();
	if (kind === undefined) return undefined;
	const { listed = [], inTurn = [], offered = [] } = thread;
	const rows = [...listed, ...inTurn].filter((each) => each.kind === kind);
	const named = rows.flatMap((each) => nameOf(each, world) ?? []);
	const choices = offered.flatMap(({ label, sort }) =>
		sort === kind ? (label.split(" ")[0] ?? []) : [],
	);
	const one = only([...new Set([...named, ...choices])]);
	const told = only(toldLast(thread).filter(isDuty));
	const isTold = told !== undefined && nameOf(told, world) === one;
	// "And the milestone", after one thing of a list, may be any of its board's.
	const isSure = told === undefined || choices.length > 0 || /\b(?:then|instead)\W*$/i.test(text);
	return one && isSure && !isTold ? `tell me about ${one}` : undefined;
};

const raisedAt = turn(
	"(?:(?:at|in|from) )?(?:which|what) (?:meeting|mtg)(?: (?:was|is) (?:it|that)(?: (?:from|at|given|raised|agreed))?)?|who gave (?:me (?:it|that)|(?:it|that)(?: to (?:me|us|him|her|them))?)|where was (?:it|that) (?:raised|given|agreed)",
);

/** "At which meeting", "who gave me it", of one action. */
const whereRaised: PutPlainly = (text, { thread, world }) => {
	const one = raisedAt.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	return one?.kind === "action" ? `at which meeting was ${nameOf(one, world)} raised` : undefined;
};

const othersFrom = turn(
	"(?:are there |is there )?any (?:others?|other guidance|more)(?: guidance)? (?:from|by) (?:them|that lot|the same (?:people|body|place))",
);

/** "Any others from them", of one piece of guidance. */
const othersOfIssuer: PutPlainly = (text, { thread, world }) => {
	const one = othersFrom.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	const issuer = world.organisations.find(
		({ id }) => item?.kind === "guidance" && id === item.issuerId,
	)?.name;
	return one && issuer && `what guidance is issued by ${issuer} except ${nameOf(one, world)}`;
};

export const ofTalkOfSeveral = firstPlain([
	itOfFew,
	isStillSo,
	theCancelled,
	whyCancelled,
	whenInstead,
	otherOfKind,
	whereRaised,
	othersOfIssuer,
]);
