/**
 * Which words, names and times make which kind of question. Each rule stands by itself: of all that fit, the one that
 * reads most of the words is taken, and the order of the rules means nothing.
 */
import { boardRules } from "./board-rules.ts";
import { dutyRules } from "./duty-rules.ts";
import { meetingRules } from "./meeting-rules.ts";
import type { Rule } from "./parts.ts";

const anything = "@board|@person|@organisation|@workStream|@plan";
export const rules: readonly Rule[] = [
	...dutyRules,
	...meetingRules,
	...boardRules,
	// Who and what else there is.
	{ head: "person", needs: "@person", weight: 0.6, example: "who is the Guidance Lead" },
	{ head: "person", needs: "about|who @person", weight: 1.4, example: "tell me about Ann" },
	{ head: "body", needs: "@organisation", weight: 0.5, example: "the county" },
	{ head: "stream", needs: "@workStream", weight: 0.8, example: "the training stream" },
	{
		head: "stream",
		needs: "about|status|own|updated|why @workStream",
		weight: 1.8,
		example: "how is training going",
	},
	{
		head: "stream",
		needs: "stream red|amber|green|rag @workStream !milestone|action|item",
		weight: 3.4,
		example: "is the training stream red",
	},
	{ head: "plan", needs: "@plan", weight: 0.7, example: "the CONTEST plan" },
	{
		head: "plan",
		needs: "about|status|ended|when @plan",
		weight: 1.8,
		example: "how is the plan going",
	},
	{
		head: "body/coverage",
		needs: "ack|delivered|circulate|lacks borough @action|@guidance|@milestone",
		weight: 2.2,
		example: "which boroughs have had the briefing",
	},
	{
		head: "body/coverage",
		needs: "ack|lacks @action|@guidance|@milestone",
		weight: 2.2,
		example: "who acknowledged the guidance",
	},
	{
		head: "body/coverage",
		needs: "ack|lacks|delivered|circulate @organisation @action|@guidance|@milestone",
		weight: 2.3,
		example: "has Camden had the briefing",
	},
	{
		head: "body/coverage",
		needs: "borough count|all|which|list @action|@guidance|@milestone",
		weight: 1.6,
		example: "how many boroughs are left on LPB-3",
	},
	// Everything at once.
	{ head: "change", needs: "changed", weight: 1.9, example: "what changed since Monday" },
	{ head: "change", needs: "added", weight: 1.2, example: "what was added this week" },
	{
		head: "change",
		needs: "moved !@board|@meeting",
		weight: 1.8,
		example: "which meetings have moved",
	},
	{
		head: "change",
		needs: "turned red|amber|green",
		weight: 2.4,
		example: "what went red this month",
	},
	{ head: "change", needs: "worse|better", weight: 1.8, example: "what got worse" },
	{ head: "all/trouble", needs: "trouble", weight: 1.6, example: "what should I worry about" },
	{
		head: "all/trouble",
		needs: `toPlan ${anything}`,
		weight: 1.6,
		gives: ["tell:toPlan"],
		example: "is COG on track",
	},
	{ head: "all/trouble", needs: "toPlan", weight: 0.8, example: "are we on track" },
	{ head: "all/trouble", needs: "status", weight: 0.6, example: "how are we doing" },
	{ head: "all/news", needs: "news", weight: 1.5, example: "what's new" },
	{
		head: "all/ahead",
		needs: "diary|coming",
		weight: 1.2,
		gives: ["tell:due"],
		example: "what's coming up",
	},
	{
		head: "all/ahead",
		needs: "next @board|@workStream|@person",
		weight: 0.9,
		gives: ["tell:due"],
		example: "what's next for training",
	},
	{
		head: "all/ahead",
		needs: "diary|coming|plate @time",
		weight: 1.5,
		gives: ["tell:due"],
		example: "what have we got on this week",
	},
	{
		head: "all/ahead",
		needs: "@time !@board",
		weight: 0.3,
		gives: ["tell:due"],
		example: "this week?",
	},
	{ head: "all/ahead", needs: "toPlan @time", weight: 1.6, example: "are we on track for May" },
	{ head: "all", needs: "help", weight: 2, gives: ["form:help"], example: "what can you do" },
];
