/** What is said in half a sentence of what is done place by place, or of the actions that a meeting gave: "since when have they had it", "when did they", "any of those done"; and of the board whose meeting was told: "what has it got open". */

import { itemAmong } from "../../domain/boards/board-contents.ts";
import { outstandingIn } from "../../domain/items/coverage.ts";
import { isDuty } from "../../domain/register.ts";
import { nameOf } from "./called-by.ts";
import { bodiesOver } from "./counted-bodies.ts";
import { only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

/** The one thing to be done that was told of, where it is counted body by body. */
const countedOf = ({ thread, world }: Told) => {
	const one = only(toldLast(thread).filter(isDuty));
	const item = one && itemAmong(world.holdings, one.id);
	return item && bodiesOver(item).length > 0 ? { one, item } : undefined;
};

/** The one body that was asked of with it. */
const bodyAsked = ({ thread: { question }, world }: Told): string | undefined => {
	const body = only((question?.subjects ?? []).filter(({ kind }) => kind === "organisation"));
	return body && nameOf(body, world);
};

/** As many are told of by name at once. */
const mostBodies = 6;

/** Those that have not done it, or not said so. */
const bodiesLeft = (told: Told): string | undefined => {
	const item = countedOf(told)?.item;
	const rows =
		item?.kind === "action" ? item.rollOut : item?.kind === "guidance" ? item.recipients : [];
	const names = outstandingIn(rows ?? []).flatMap(
		({ organisationId: id }) => nameOf({ kind: "organisation", id }, told.world) ?? [],
	);
	return names.length > 0 && names.length <= mostBodies ? names.join(" and ") : undefined;
};

const sinceWhen = turn(
	"(?:since when|how long|for how long) (?:have|has|are|is) (?:they|it|those|these|that one|all of them)(?: all| each| now| been)* (?:had|given|got|known(?: about)?|waiting|outstanding|left|missing|asked)(?: (?:it|that|this|theirs))?(?: (?:for|now))?",
);

/** "Since when have they had it", of those that have not done it, or of the one that was asked of. */
const hadSince: PutPlainly = (text, told) => {
	const counted = sinceWhen.test(text) ? countedOf(told) : undefined;
	const bodies = counted && (bodyAsked(told) ?? bodiesLeft(told));
	if (!counted || bodies === undefined) return undefined;
	const verb = bodies.includes(" and ") ? "have" : "has";
	return `since when ${verb} ${bodies} had ${nameOf(counted.one, told.world)}`;
};

const whenDid = turn(
	"(?:when|on what (?:day|date)) (?:did|have|has|was|were) (?:they|it|that one)(?: (?:do|sign|acknowledge|finish|done|get round to|ack)(?: (?:it|that|theirs))?)?",
);

/** "When did they", after whether one body has done it. */
const whenDone: PutPlainly = (text, told) => {
	const counted = whenDid.test(text) ? countedOf(told) : undefined;
	const body = counted && bodyAsked(told);
	return body && `has ${body} done ${nameOf(counted.one, told.world)}`;
};

const ofActions = turn(
	"(?:(?:which|any|are any|how many|what)(?: ones?)?(?: of (?:them|those|these))?(?:['’]?s| is| are| have been)?|(?:are|is|were) (?:they|those|these|that|the actions)(?: all| both)?) (done|overdue|late|open|closed|mine|blocked|finished|still open)(?: (?:yet|now|already))?",
);

const notDone = turn(
	"(?:which|what)(?: ones?)?(?: of (?:them|those))?(?: is| are)?(?:n['’]?t| not)(?: done| finished| closed)?(?: (?:yet|then))?",
);

/** "Any of those done", "which isn't", after the actions that one meeting gave. */
const doneOfGiven: PutPlainly = (text, { thread, world }) => {
	const said = ofActions.exec(text)?.[1]?.toLowerCase();
	const state = said ?? (notDone.test(text) ? "open" : undefined);
	const { ask, records = [] } = thread.question ?? {};
	const isOfActions = ask === "records" && records.includes("actions");
	const meeting = isOfActions
		? only(toldLast(thread).filter(({ kind }) => kind === "meeting"))
		: undefined;
	const name = state && meeting && nameOf(meeting, world);
	return name ? `which actions raised at ${name} are ${state}` : undefined;
};

const elseThen = turn(
	"(?:is there |are there |have (?:i|we) (?:got )?)?(?:any(?:thing)?|what) else(?: (?:is )?(?:on|up|coming(?: up)?))? ((?:this|next) (?:week|month|quarter|year)|today|tomorrow)",
);

/** "Anything else this week", after a list of things to be done: what else is due then. */
const elseDue: PutPlainly = (text, { thread: { question } }) => {
	const time = question?.ask === "items" ? elseThen.exec(text)?.[1] : undefined;
	return time && `what else is due ${time}`;
};

const state = "(?:overdue|late|open|outstanding|blocked|stuck|red|amber|due)";
const isState = new RegExp(`^${state}$`, "i");
const things =
	"(?:(?:actions?|milestones?|items?|things?|stuff|work|guidance)(?: (?:that (?:is|are)))?)";
const gotOn: readonly RegExp[] = [
	`(?:what|which (${things})) (?:has|have|does|do) (?:it|they) (?:(?:still|now|got|have) )*(${state})(?: (?:then|now|at the moment))*`,
	`(?:(?:is|are) there )?any(?:thing)? (?:(${state}) )?(?:(${things}) )?(?:(${state}) )?(?:on|for|with|from|under) it`,
	`(?:has|have|does|do) (?:it|they) (?:got|have)(?: got)? any(?:thing)? (?:(${state})(?: (${things}))?|(${things}) (${state}))`,
].map(turn);

/** The board whose meeting alone was told of, or that alone. */
const boardTold = ({ thread, world }: Told): string | undefined => {
	const told = toldLast(thread);
	const meeting = only(told.filter(({ kind }) => kind === "meeting"));
	const item = meeting && itemAmong(world.holdings, meeting.id);
	const board = only(told.filter(({ kind }) => kind === "board"));
	const id = item?.boardId ?? board?.id;
	const isAlone = !told.some(isDuty) && (!board || board.id === id);
	return isAlone && id !== undefined ? nameOf({ kind: "board", id }, world) : undefined;
};

/** "What has it got open", after its next meeting was told. */
const boardsWork: PutPlainly = (text, told) => {
	const found = gotOn.map((form) => form.exec(text)).find((each) => each);
	const board = found && boardTold(told);
	if (!found || board === undefined) return undefined;
	const words = found.slice(1).filter((word) => word !== undefined);
	const is = words.find((word) => isState.test(word));
	const kinds = words.find((word) => !isState.test(word))?.replace(/ that.*$/, "");
	return is ? `which ${kinds ?? "things"} are ${is} for ${board}` : undefined;
};

const toWhom = turn(
	"who(?:m)? (?:do|should|can) (?:i|we) (?:send|submit|give|e-?mail|pass) (?:(?:my|our|the|any|a) )?(?:papers?|reports?|apologies|items?) to",
);

/** "Who do I send papers to", after a board or its meeting was told of: its secretary. */
const papersTo: PutPlainly = (text, told) => {
	const board = toWhom.test(text) ? boardTold(told) : undefined;
	return board && `who is the secretary of ${board}`;
};

const nowThat = turn(
	"(?:ok )?now (?!(?:what|then|that|this|it|the|show|list|tell|for)\\b)((?:\\S+ ){0,4}\\S+?)",
);

/** "Now LPB", after the same of another. */
const nowOf: PutPlainly = (text, { thread }) => {
	const what = nowThat.exec(text)?.[1];
	const isOfAsked = thread.question && thread.question.ask !== "about";
	return what !== undefined && isOfAsked ? `and ${what}` : undefined;
};

export const ofTalkOfWork = firstPlain([
	elseDue,
	hadSince,
	whenDone,
	doneOfGiven,
	boardsWork,
	papersTo,
	nowOf,
]);
