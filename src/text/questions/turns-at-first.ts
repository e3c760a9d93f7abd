/** "The week after", "who'd I ask", "what did they decide then", after one meeting, one board or one thing was told of: each put as a plain question. */
import { dutiesIn, holdingOf, itemAmong } from "../../domain/boards/board-contents.ts";
import { wordDay } from "../../domain/dates/honest-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { isDuty } from "../../domain/register.ts";
import { sharedBy } from "../../domain/words/text-match.ts";
import { nameOf } from "./called-by.ts";
import { boardTold, only, toldLast } from "./told-last.ts";
import { firstPlain, type PutPlainly, type Told, turn } from "./turn-of-thing.ts";

/** The one meeting that was told of last, where nothing to be done was. */
const meetingOf = ({ thread, world }: Told): Meeting | undefined => {
	const told = toldLast(thread);
	const meeting = told.some(isDuty)
		? undefined
		: only(told.filter(({ kind }) => kind === "meeting"));
	const item = meeting && itemAmong(world.holdings, meeting.id);
	return item?.kind === "meeting" ? item : undefined;
};

const besideIt = turn(
	"(?:what(?:['’]?s| is) on )?(?:in |on |for )?the (week|month|day) (after|before|following)(?: (that|this|it))?(?: then)?",
);

/** "The week after", of the one meeting that was told of: whether its board meets then. */
const weekBeside: PutPlainly = (text, told) => {
	const [, unit, side, that] = besideIt.exec(text) ?? [];
	// "And the week after" may go on from what somebody else asked before.
	if (that === undefined && /^\W*and\b/i.test(text)) return undefined;
	const meeting = unit === undefined || told.thread.question?.span ? undefined : meetingOf(told);
	if (meeting?.time.is !== "fixed") return undefined;
	return `what about the ${unit} ${side?.toLowerCase() === "before" ? "before" : "after"} that`;
};

const whomToAsk = turn(
	"who(?:m)? (?:do|would|should|could|can|might|must) (?:i|we|you|one) (?:best |need to |have to |go and )?(?:ask|see|contact|chase|e-?mail|ring|call|(?:go|speak|talk|write|turn) to)(?: (?:about|for|on|regarding) (?:it|that|this))?(?: then)?",
);

const ofBoards = /^(?:meetings|about|roles|rhythm|terms)$/;

/** "Who'd I ask", of a board or its meeting: its chair and its secretary. A paper is asked of whoever writes it. */
const chairAndSecretary: PutPlainly = (text, told) => {
	const isOfBoard = ofBoards.test(told.thread.question?.ask ?? "");
	const name = isOfBoard && whomToAsk.test(text) ? boardTold(told) : undefined;
	return name && `who is the chair and secretary of ${name}`;
};

const mends = turn(
	"who(?:['’]?s| is| has| should| must| will| can|['’]ll)?(?: (?:got|going|supposed|meant|to|be|have))* (?:fix(?:ing|es)?|sort(?:ing|s)?(?: out)?|mend(?:ing|s)?|resolv(?:e|es|ing)|put(?:ting)? right|deal(?:ing|s)? with|address(?:ing|es)?) (?:it|that|this)(?: (?:out|right|one))?",
);

/** "Who has to fix it", of one thing: whoever owns it. */
const whoMends: PutPlainly = (text, { thread, world }) => {
	const one = mends.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const name = one && nameOf(one, world);
	return name && `who owns ${name}`;
};

const postsFilled = turn(
	"(?:and )?how many (?:of the )?(?:posts?|places|vacancies|jobs|of them|co-?ordinators|people)?(?: are| have been| has been)?(?: now| actually)? (?:filled|in post|recruited|appointed|hired|taken up)(?: (?:so far|yet|now|already))*",
);
/** So many words at least that the reason of the one shares with the title of the other. */
const fewestShared = 2;

/** "How many posts are filled", of a milestone that waits for them: of the action of its board that its reason speaks of. */
const itsPosts: PutPlainly = (text, { thread, world }) => {
	const one = postsFilled.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const item = one && itemAmong(world.holdings, one.id);
	if (item?.kind !== "milestone" || !item.report) return undefined;
	const holding = holdingOf(world.holdings, item.boardId);
	const said = `${item.title} ${item.report.reason}`;
	const action = only(
		(holding ? dutiesIn(holding) : []).filter(
			(each) => each.kind === "action" && each.posts && sharedBy(each.title, said) >= fewestShared,
		),
	);
	const name = action && nameOf({ kind: "action", id: action.id }, world);
	return name && `how many posts are filled on ${name}`;
};

const didThen = turn(
	"(what|did|was|were|who|has|have) (.+? (?:decided?|agreed?|settled?|resolved?|concluded?|meet|met|discuss(?:ed)?)(?: (?:anything|something|on it))?) (?:then|at the time|that day|on that day)",
);

/** "What did COG decide then", after the meeting of another board: on that day, and not at that meeting. */
const onThatDay: PutPlainly = (text, told) => {
	const [, asks, rest] = didThen.exec(text) ?? [];
	const meeting = rest === undefined ? undefined : meetingOf(told);
	if (
		meeting?.time.is !== "fixed" ||
		/\b(?:they|it|we|you|he|she|anyone|the board)\b/i.test(rest ?? "")
	)
		return undefined;
	const said = ` ${(rest ?? "").toLowerCase()} `;
	const named = told.world.boards.filter(({ code, name, aliases }) =>
		[code, name, ...aliases].some((each) => said.includes(` ${each.toLowerCase()} `)),
	);
	const isOfAnother = named.length > 0 && named.every(({ id }) => id !== meeting.boardId);
	return isOfAnother
		? `${asks} ${rest} on ${wordDay(meeting.time.on).replace(/^\w+ /, "")}`
		: undefined;
};

const partOf = turn(
	"(?:what|which (?:plan|stream|work ?stream|board))(?:['’]?s| is| was| are| does)? (?:it|that|this)(?: all)? (?:(?:a )?part of|come under|sit under|fall under|under|belong to|in)",
);

/** "What's it part of", of one thing to be done: its board, its work stream and its plan, and no board over that board. */
const whereItBelongs: PutPlainly = (text, { thread, world }) => {
	const one = partOf.test(text) ? only(toldLast(thread).filter(isDuty)) : undefined;
	const name = one && nameOf(one, world);
	return name && `which board is ${name} in`;
};

const whatFor = turn("(?:and )?what(?:['’]?s| is)?(?: (?:it|that|this))? (?:for|about|in aid of)");

/** "What for", of one meeting that goes ahead: its agenda. */
const whatItIsFor: PutPlainly = (text, told) => {
	const meeting = whatFor.test(text) ? meetingOf(told) : undefined;
	const name = meeting?.state.is === "cancelled" ? undefined : meeting;
	return name && `what is on the agenda of ${nameOf({ kind: "meeting", id: name.id }, told.world)}`;
};

const watches = turn(
	"who(?:['’]?s| is| are)? (?:watching|keeping an eye on|looking out for|waiting for|awaiting) (?:it|that|this|the guidance)(?: one)?",
);

/** "Who's watching it", of a list with one piece of guidance on it. */
const whoWatchesIt: PutPlainly = (text, { thread, world }) => {
	const told = watches.test(text) ? toldLast(thread).filter(isDuty) : [];
	const guidance =
		told.length > 1 ? only(told.filter(({ kind }) => kind === "guidance")) : undefined;
	return guidance && `who is watching ${nameOf(guidance, world)}`;
};

export const ofTurnsAtFirst = firstPlain([
	whatItIsFor,
	whoWatchesIt,
	whereItBelongs,
	weekBeside,
	chairAndSecretary,
	whoMends,
	itsPosts,
	onThatDay,
]);
