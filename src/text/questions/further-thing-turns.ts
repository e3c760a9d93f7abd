/** More turns of phrase that point at the one thing to be done that was told of last: when it is looked at again, who can help, who reports on it, how far off its plan it is. */
import { type Turn, turn } from "./turn-of-thing.ts";

const it = "(?:it|that|this|that one|this one)";
const lately = "(?: (?:then|now|again|next|please|exactly))*";

export const furtherTurns: readonly Turn[] = [
	{
		of: "duty",
		words: turn(
			`(?:is|was|will) there (?:be )?(?:an?|any) meetings? (?:about|on|for|to discuss) ${it}${lately}|(?:is|will) ${it}(?: be)?(?: (?:being|going to be|getting|due to be))? (?:discussed|talked about|considered|tabled)(?: (?:anywhere|at a meeting|soon|next))*`,
		),
		plain: (name) => `is ${name} on an agenda`,
	},
	{
		of: "duty",
		words: turn(
			`what(?:['’]?s| is) (?:the|its) (?:problem|trouble|issue|matter|hold-?up|snag|delay)(?: (?:with|on) ${it}| there)?${lately}|what(?:['’]?s| is) (?:wrong|up|amiss) with ${it}${lately}`,
		),
		plain: (name) => `what is the status of ${name}`,
	},
	{
		of: "duty",
		words: turn(
			`when(?:['’]?s| is| are| will| was)? (?:${it}|they|we)(?: (?:being|be|to|due|going|up|for|next|meant|supposed))* (?:reviewed|review|reviewing|looked at|looking at ${it}|revisited|checked)${lately}|when(?:['’]?s| is) (?:the|its|that) (?:next )?review(?: (?:date|of ${it}))*${lately}|(?:is there |has it got )?a review date`,
		),
		plain: (name) => `is ${name} blocked`,
	},
	{
		of: "duty",
		words: turn(
			`who(?:['’]?s)?(?: (?:can|could|will|would|might|has to|is going to|is able to|needs to|must|could we get to))+ (?:unblock|unstick|free|release|shift|move|clear|unjam) ${it}(?: (?:up|on|for us))*${lately}|what(?:['’]?s| is| would| will)? (?:it take to |needed to )?(?:unblock|unstick) ${it}${lately}`,
		),
		plain: (name) => `is ${name} blocked`,
	},
	{
		of: "milestone",
		words: turn(
			`who(?:['’]?s| is| does)?(?: (?:been|normally|usually))* (?:reports?|reporting|gives? the reports?|updates?|updating)(?: (?:on|about|to us on))? ${it}${lately}|whose (?:report|view|word|rating) is ${it}`,
		),
		plain: (name) => `who reported ${name}`,
	},
	{
		of: "milestone",
		words: turn(
			`(?:by )?how (?:much|far|long|many (?:days|weeks|months)) (?:later|behind|over|off|past|slower|later on)(?: (?:is|was|are|has|does))?(?: ${it})?(?: (?:than|to|from|on|of|the|its|was|is|were|first|originally|slipped))*(?: (?:planned|plan|baseline|schedule|expected|the plan|promised|meant|date|it))*${lately}`,
		),
		plain: (name) => `how late is ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"(?:so )?how many (?:(?:have|has|are|is|were|was|did|do)(?: (?:been|we|they|now|so far|actually|already))* )?(?:recruited|recruit|filled|fill|hired|hire|appointed|appoint|taken on|in post|in place|found|find|got|have|done|signed up|started)(?: (?:so far|now|yet|already|to date))*",
		),
		plain: (name) => `how many posts are filled on ${name}`,
	},
];
