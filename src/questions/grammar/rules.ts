/**
 * Which words, names and times make which kind of question. Each rule stands by itself: of all that fit, the one that
 * reads most of the words is taken, and the order of the rules means nothing.
 */
import type { EntityKind } from "../../domain/register.ts";
import type { HeadName, Part } from "./parts.ts";

export type Rule = {
	readonly head: HeadName;
	/** Each must stand: a sense, `a|b` either, `!a` none, `@board|@meeting` a name of such a kind, `@time`, `@number`. */
	readonly needs: string;
	/** How much it is preferred where others read as much. */
	readonly weight: number;
	readonly gives?: readonly Part[];
	/** One question that it reads. */
	readonly example: string;
};

/** What a rule is called where its use is counted. */
export const ruleName = ({ head, needs }: Rule): string => `${head} ${needs}`;

const duty = "@action|@milestone|@guidance";
const somebody = "@person|@organisation";
const anything = "@board|@person|@organisation|@workStream|@plan";
const rule = (
	head: HeadName,
	needs: string,
	weight: number,
	{ gives, example }: { readonly gives?: readonly Part[]; readonly example: string },
): Rule => ({ head, needs, weight, example, ...(gives && { gives }) });

export const rules: readonly Rule[] = [
	// Things to be done.
	rule("duty", duty, 2, { example: "how is LPB-9 going" }),
	rule("duty", `${duty} own|who|whose`, 2.4, { gives: ["tell:owner"], example: "who has LPB-9" }),
	rule("duty", "@milestone howLong|when|sinceWhen|turned|last red|amber|green|rag", 3, {
		gives: ["tell:ragSince", "tell:status"],
		example: "how long has the milestone been red",
	}),
	rule("duty/list", "overdue", 2, { example: "what's overdue for COG" }),
	rule("duty/list", "due", 1.6, { example: "what is due" }),
	rule("duty/list", "blocked|slipped", 2, { example: "what is blocked" }),
	rule("duty/list", "open", 1.5, { example: "what's left to do" }),
	rule("duty/list", "done", 1.2, { example: "what got done in May" }),
	rule("duty/list", "red|amber|green|notGreen", 2, { example: "anything red?" }),
	rule("duty/list", "action|milestone", 1.6, { example: "list the actions" }),
	rule("duty/list", "guidance", 1.4, {
		gives: ["kind:guidance"],
		example: "what guidance is there",
	}),
	rule("duty/list", "item", 0.2, { example: "what things are there" }),
	rule("duty/list", "noOwner|noDate|noReport|noStream|noPlan", 2.4, {
		example: "what has no owner",
	}),
	rule("duty/list", "late1|early1|inTime1", 2.4, { example: "what was finished late" }),
	rule("duty/list", "soonest", 1.6, {
		gives: ["is:due", "tell:due"],
		example: "what's due soonest",
	}),
	rule("duty/list", `own ${somebody}`, 1.6, {
		gives: ["tell:owner"],
		example: "what does the CTSU own",
	}),
	rule("duty/list", "plate mine", 2, { example: "what's on my plate" }),
	rule("duty/list", "mine which", 0.5, { gives: ["tell:owner"], example: "what's mine" }),
	rule("duty/list", "updated milestone @time", 2.2, {
		gives: ["time:reported"],
		example: "which milestones were reported on since Monday",
	}),
	rule("duty/list", "own mine", 1.4, {
		gives: ["tell:owner"],
		example: "what am I responsible for",
	}),
	rule("duty/list", `plate ${somebody}`, 2, {
		gives: ["tell:owner"],
		example: "what has the treasurer got on",
	}),
	rule("duty/list", `waitingOn ${somebody}|@board`, 2.4, {
		example: "what are we waiting on the council for",
	}),
	rule("duty/list", "action raised|source|decide last @board", 2.2, {
		gives: ["time:raised"],
		example: "actions from the last LPB",
	}),
	rule("duty/list", "action raised @time", 2, {
		gives: ["time:raised"],
		example: "actions from the April board",
	}),
	rule("duty/list", "action source|decide @time", 1.8, {
		gives: ["time:raised"],
		example: "which actions did LPB agree in May",
	}),
	rule("duty/list", "stream|plan @workStream|@plan", 1.2, {
		example: "what is in the training stream",
	}),
	rule("duty/list", "toPlan|offPlan milestone|action|item", 2, {
		example: "which milestones are on track",
	}),
	rule("duty/list", "neg byBoard overdue|open|due|action|red|blocked", 2.6, {
		gives: ["max:0"],
		example: "which boards have nothing overdue",
	}),
	rule("duty/list", "neg who overdue|open|due|action|item !@board", 1.4, {
		gives: ["group:owner", "tell:owner", "max:0"],
		example: "who has nothing to do",
	}),
	rule("duty/list", "than|compare action|item|overdue|open|red @board", 2.6, {
		gives: ["group:board", "form:count"],
		example: "does LPB have more open actions than COG",
	}),
	rule("duty/list", "most|newest|than action|item|open|overdue count|who @board", 1.6, {
		gives: ["group:board", "form:count"],
		example: "who has more open actions, LPB or COG",
	}),
	rule("duty/list", "who|byOwner moreThan action|item|open|overdue|own @number", 2.8, {
		gives: ["group:owner", "tell:owner", "min"],
		example: "who has more than six things",
	}),
	rule("duty/list", "untouched|unreported", 2, {
		example: "what has not been touched since March",
	}),
	rule("duty/list", "expect !@action|@milestone|@guidance", 1.4, {
		gives: ["is:open", "tell:expected", "kind:guidance"],
		example: "what are we expecting",
	}),
	rule("duty/list", "release guidance", 1.8, {
		gives: ["is:done", "tell:released", "kind:guidance"],
		example: "what guidance came out last month",
	}),
	rule("duty/list", "release", 0.8, {
		gives: ["is:done", "tell:released", "kind:guidance"],
		example: "anything released lately",
	}),
	rule("duty/list", "onTime|early milestone|action|item|done", 2, {
		example: "which milestones were early",
	}),
	rule("duty/list", "circulate guidance", 1.9, {
		gives: ["is:done", "tell:circulated", "kind:guidance"],
		example: "which guidance was sent to the boroughs",
	}),
	rule("duty/list", "most|fewest byOwner|who", 1.2, {
		gives: ["group:owner", "tell:owner"],
		example: "who has the most actions",
	}),
	rule("duty/list", `about ${somebody} item|any`, 0.6, {
		gives: ["topic"],
		example: "anything about the dragons",
	}),
	// Meetings.
	rule("meeting", "meet", 1.8, { example: "when does COG meet" }),
	rule("meeting", "meet when|clock|where|howSoon|next|last", 2.4, {
		example: "when does COG next meet",
	}),
	rule("meeting", "when|next|last|where|clock|howSoon|diary @board|@meeting", 2, {
		example: "when's the next COG",
	}),
	rule("meeting", "when|next|last|where|clock|howSoon board", 1.6, {
		example: "when is the next board",
	}),
	rule("meeting", "@board @time", 1.2, { example: "is LPB on Thursday" }),
	rule("meeting", "@meeting", 1.6, { example: "LPB-M3" }),
	rule("meeting", "cancel", 2, {
		gives: ["tell:cancelled"],
		example: "which meetings are cancelled",
	}),
	rule("meeting", "next !@board", 0.6, { gives: ["nth:1"], example: "what's the next meeting" }),
	rule("meeting", "noMinutes", 2.4, {
		gives: ["tell:last", "lacks:minutes"],
		example: "which meetings have no minutes",
	}),
	rule("meeting", "noPlace", 2, { gives: ["lacks:place"], example: "which meetings have no room" }),
	rule("meeting", "open meet", 2.2, { example: "which meetings are left in March" }),
	rule("meeting", "goesAhead @board|@meeting", 2, { example: "is the LPB going ahead" }),
	rule("meeting", `meet when|next mine ${somebody}`, 2.2, {
		gives: ["way:every"],
		example: "when do Tom and I next meet",
	}),
	rule("meeting", "byMonth meet most|fewest", 2.6, {
		gives: ["group:month"],
		example: "which month is busiest for meetings",
	}),
	rule("meeting", "first|final meet", 2.2, { example: "when did LPB first meet" }),
	rule("meeting/reason", "why cancel|moved|ended|noNext", 2.6, {
		example: "why was the January board cancelled",
	}),
	rule("meeting/reason", "moved @board|@meeting", 2.2, {
		gives: ["tell:moved"],
		example: "has the May LPB been moved",
	}),
	rule("clash", "clash", 2.4, { example: "does LPB clash with COG" }),
	// What is recorded of meetings.
	rule("record", "attended", 1.5, {
		gives: ["kind:attendance"],
		example: "who was at the last LPB",
	}),
	rule("record", "replies|notReplied", 1.5, {
		gives: ["kind:attendance", "tell:next"],
		example: "who is coming on Thursday",
	}),
	rule("record", "missed", 1.7, { gives: ["kind:absence"], example: "who missed the last COG" }),
	rule("record", "notComing", 1.9, {
		gives: ["kind:absence", "tell:next"],
		example: "who can't make Thursday",
	}),
	rule("record", "apologies", 2.2, { gives: ["kind:apologies"], example: "apologies for COG" }),
	rule("record", "minutes", 2, { gives: ["kind:minutes"], example: "minutes of the last LPB" }),
	rule("record", "minutes said", 2.2, {
		gives: ["kind:minutes", "topic"],
		example: "what do the minutes say about bids",
	}),
	rule("record", "minutes approval", 2.6, {
		gives: ["kind:approval"],
		example: "were the March minutes approved",
	}),
	rule("record", "minutes notApproved", 2.6, {
		gives: ["kind:approval"],
		example: "which minutes are not approved",
	}),
	rule("record", "minutes draft", 2.6, {
		gives: ["kind:approval", "is:draft"],
		example: "which minutes are still in draft",
	}),
	rule("record", "agenda", 1.9, {
		gives: ["kind:agenda"],
		example: "what's on the agenda for LPB",
	}),
	rule("record", "presenting", 1.4, {
		gives: ["kind:agenda", "tell:presenter"],
		example: "who is presenting on the 8th",
	}),
	rule("record", "quorate", 2.2, { gives: ["kind:quorate"], example: "was LPB quorate" }),
	rule("record", "decide last", 2, {
		gives: ["kind:decisions", "tell:last"],
		example: "what did LPB decide last time",
	}),
	rule("record", "decide @meeting", 2.2, {
		gives: ["kind:decisions"],
		example: "what was decided at LPB-M2",
	}),
	rule("record", "papers handedIn|meet|next|due|circulate|@board", 1.8, {
		gives: ["kind:papers"],
		example: "are the LPB papers in",
	}),
	rule("record", "raised|status meet last|@time", 1.4, {
		gives: ["kind:decisions", "kind:actions", "kind:minutes"],
		example: "what came out of the last meeting",
	}),
	rule("record", "attended most|fewest", 2.4, {
		gives: ["kind:attendance"],
		example: "who has been to the most meetings",
	}),
	rule("record", "attended|missed meet which|count|all @person", 2.4, {
		gives: ["kind:attendance", "way:each"],
		example: "which meetings did Ann attend",
	}),
	rule("paper", "papers wanted", 1.9, { example: "which papers are late" }),
	rule("record", "papers wanted|handedIn @time", 2.3, {
		gives: ["kind:papers"],
		example: "which papers are missing for the 8th",
	}),
	rule("paper", "papers due @time", 2.6, { example: "which papers are due this week" }),
	rule("paper", "papers whose|who|own|plate", 1.9, {
		gives: ["tell:owner", "is:open"],
		example: "who owes a paper",
	}),
	rule("paper", "papers", 1, { example: "have all the papers come in" }),
	rule("decision", "decide", 1.9, {
		gives: ["topic"],
		example: "what did LPB decide about Channel",
	}),
	rule("decision", "decide correspondence", 2.4, {
		gives: ["tell:byCorrespondence"],
		example: "what was decided by correspondence",
	}),
	// Boards, their places and whoever holds them.
	rule("seat", "chair @board", 2, { gives: ["tell:chair"], example: "who chairs COG" }),
	rule("seat", "secretary @board", 2.2, { gives: ["tell:secretary"], example: "secretary of LPB" }),
	rule("seat", "chair !@board", 1.6, { gives: ["tell:chair"], example: "who chairs this board" }),
	rule("seat", "secretary !@board", 1.8, {
		gives: ["tell:secretary"],
		example: "who is our secretary",
	}),
	rule("seat", "member @board", 1.8, { gives: ["tell:members"], example: "who is on COG" }),
	rule("seat", "member us|board who|count", 1.6, {
		gives: ["tell:members"],
		example: "who is on this board",
	}),
	rule("seat", "chair|secretary @board changed|sinceWhen|added|turned|last|next", 2.6, {
		gives: ["tell:since"],
		example: "since when has LPB had its chair",
	}),
	rule("seat", "quorum", 2.4, { gives: ["tell:quorum"], example: "what's the quorum of LPB" }),
	rule("seat", "oversee @board", 2.2, { gives: ["tell:overseer"], example: "who oversees LPB" }),
	rule("seat", "overseen which|who @board", 2.3, {
		gives: ["tell:overseen"],
		example: "which boards report to LPB",
	}),
	rule("seat", "chair @board @time", 2.2, {
		gives: ["tell:chair", "time:asAt"],
		example: "who chaired LPB on 28 January",
	}),
	rule(
		"seat/boards",
		`which|list|count|where|any|others board|member|chair|secretary ${somebody}`,
		2,
		{
			example: "which boards is Ann on",
		},
	),
	rule("seat/boards", "board member|chair|secretary mine", 2.4, {
		gives: ["mine"],
		example: "which boards am I on",
	}),
	rule("seat/boards", "board who member|chair|secretary moreThan", 2.6, {
		gives: ["min"],
		example: "who sits on more than one board",
	}),
	rule("seat/boards", "board who member|chair|secretary most", 2.6, {
		gives: ["way:most"],
		example: "who is on the most boards",
	}),
	rule("seat/deputy", "deputy", 2.2, { example: "who stands in for Ann" }),
	rule("seat/tenure", "tenure", 1.6, { example: "when does Ann's term end" }),
	rule("seat/tenure", `tenure when|untilWhen ${somebody}`, 2.2, {
		gives: ["tell:due"],
		example: "when is Ann's term up",
	}),
	rule("seat/vacancies", "vacant", 1.7, {
		gives: ["tell:members"],
		example: "which seats are empty",
	}),
	rule("seat/vacancies", "vacant member|chair|secretary", 2.2, { example: "vacant seats on COG" }),
	rule("person/absent", "absent", 1.8, { example: "who is not on COG" }),
	rule("person/source", "fromBody @organisation who|count|any|list", 1.6, {
		example: "who works for CTSU",
	}),
	rule("person/handover", "handover @person", 2.2, {
		example: "what would the programme officer hand over",
	}),
	rule("board/terms", "terms", 2.2, { example: "terms of reference for LPB" }),
	rule("board/rhythm", "howOften meet|@board", 2.4, { example: "how often does LPB meet" }),
	rule("board/rhythm", "meet most|fewest board", 2.4, { example: "which board meets most often" }),
	rule("board/list", "noChair|noSecretary|notMet", 2.2, {
		gives: ["tell:place"],
		example: "which boards have no chair",
	}),
	rule("board/list", "noNext", 1.8, {
		gives: ["tell:place", "lacks:nextMeeting"],
		example: "which boards have nothing booked",
	}),
	rule("board/list", "noQuorum|noTerms board", 2.6, {
		gives: ["tell:place"],
		example: "which boards have no quorum",
	}),
	rule("board/list", "board forming|ended|active which|list|count|any", 2.2, {
		example: "which boards have ended",
	}),
	rule("board/list", "board which|list|count|any", 0.9, {
		gives: ["tell:place"],
		example: "what boards are there",
	}),
	rule("board/list", "board chair who|list", 1.4, {
		gives: ["tell:chair"],
		example: "who chairs each board",
	}),
	rule("board", "forming|ended|active @board", 2.2, { example: "when did the pilot group end" }),
	rule("board", "@board", 0.6, { example: "tell me about COG" }),
	rule("board", "about|related|successor|history|howLong @board", 1.8, {
		example: "the history of COG",
	}),
	rule("board", "status @board", 1.2, { gives: ["tell:status"], example: "how is COG doing" }),
	rule("board", "stream which|list|count !@workStream", 1.8, {
		gives: ["tell:streams"],
		example: "list the work streams",
	}),
	// Who and what else there is.
	rule("person", "@person", 0.6, { example: "who is the Guidance Lead" }),
	rule("person", "about|who @person", 1.4, { example: "tell me about Ann" }),
	rule("body", "@organisation", 0.5, { example: "the county" }),
	rule("stream", "@workStream", 0.8, { example: "the training stream" }),
	rule("stream", "about|status|own|updated|why @workStream", 1.8, {
		example: "how is training going",
	}),
	rule("plan", "@plan", 0.7, { example: "the CONTEST plan" }),
	rule("plan", "about|status|ended|when @plan", 1.8, { example: "how is the plan going" }),
	rule("body/coverage", "ack|delivered|circulate|lacks borough @action|@guidance|@milestone", 2.2, {
		example: "which boroughs have had the briefing",
	}),
	rule("body/coverage", "ack @action|@guidance|@milestone", 2.2, {
		example: "who acknowledged the guidance",
	}),
	rule("body/coverage", "ack|delivered|circulate @organisation @action|@guidance|@milestone", 2.3, {
		example: "has Camden had the briefing",
	}),
	rule("body/coverage", "borough count|all|which|list @action|@guidance|@milestone", 1.6, {
		example: "how many boroughs are left on LPB-3",
	}),
	// Everything at once.
	rule("change", "changed", 1.9, { example: "what changed since Monday" }),
	rule("change", "added", 1.2, { gives: ["tell:added"], example: "what was added this week" }),
	rule("change", "moved !@board|@meeting", 1.8, {
		gives: ["tell:moved"],
		example: "which meetings have moved",
	}),
	rule("change", "turned red|amber|green", 2.4, {
		example: "what went red this month",
	}),
	rule("change", "worse|better", 1.8, { example: "what got worse" }),
	rule("all/trouble", "trouble", 1.6, { example: "what should I worry about" }),
	rule("all/trouble", `toPlan ${anything}`, 1.6, {
		gives: ["tell:toPlan"],
		example: "is COG on track",
	}),
	rule("all/trouble", "toPlan", 0.8, { gives: ["tell:toPlan"], example: "are we on track" }),
	rule("all/trouble", "status", 0.6, { gives: ["tell:status"], example: "how are we doing" }),
	rule("all/news", "news", 1.5, { example: "what's new" }),
	rule("all/ahead", "diary|coming", 1.2, { gives: ["tell:due"], example: "what's coming up" }),
	rule("all/ahead", "next @board|@workStream|@person", 0.9, {
		gives: ["tell:due"],
		example: "what's next for training",
	}),
	rule("all/ahead", "diary|coming|plate @time", 1.5, {
		gives: ["tell:due"],
		example: "what have we got on this week",
	}),
	rule("all/ahead", "@time !@board", 0.3, { gives: ["tell:due"], example: "this week?" }),
	rule("all/ahead", "toPlan @time", 1.6, {
		gives: ["tell:toPlan"],
		example: "are we on track for May",
	}),
	rule("all", "help", 2, { gives: ["form:help"], example: "what can you do" }),
];
