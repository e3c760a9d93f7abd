/** "What's gone past its date", "who's carrying it", "on the March agenda": in the words that say the same plainly. */

const months =
	"january|february|march|april|may|june|july|august|september|october|november|december";

export const turnsOfLateness: readonly (readonly [RegExp, string])[] = [
	// "What's gone past its date on the works board".
	[
		/\b(what|which (?:ones|of (?:them|those|these)|\w+s)|anything)(?:['’]?s| has| have|['’]ve)?(?: all| now| already)* (?:gone|got|run|slid|slipped|went) (?:overdue|(?:past|beyond|over) (?:its|their|the) (?:due |target |end )?(?:dates?|deadlines?))\b/gi,
		"$1 is overdue",
	],
	[/\banything is overdue\b/gi, "is anything overdue"],
	// "Who's carrying the forecast": whose it is.
	[
		/\bwho(?:['’]?s| is)? (?:carrying|carries|shouldering|lumbered with|saddled with|landed with|stuck with|left with|left holding) (?:the can for |the load (?:on|for) )?(?!(?:out|through|forward)\b)(?=\S)/gi,
		"who owns ",
	],
	// "What can I get done before Friday".
	[
		/\bwhat can (i|we) (?:still )?(?:do|get done|finish|get finished|close|sort out) (?=(?:before|by|until|ahead of)\b)/gi,
		"what do $1 need to do ",
	],
	// "The boards the clerk is secretary of".
	[
		/\b((?:the|all|all the|those|which are the) (?:boards|groups|committees|panels|forums)) (?=(?!that\b|which\b|who\b|with\b|of\b|in\b|on\b)(?:the )?[\w'’-]+(?: [\w'’-]+){0,3}? is (?:the |also )?(?:chair|secretary|clerk|member)(?: of)?(?=\W*$))/gi,
		"$1 that ",
	],
	// "Is the lease on the March agenda".
	[new RegExp(`\\bon (?:the|our) (${months})(?:['’]s)? agenda\\b`, "gi"), "on the agenda in $1"],
	// "What's the papers deadline for the works board".
	[
		/\b(?:(?:what|when)(?:['’]?s| is) )?(?:the )?(?:paper|papers)['’]?s? deadline\b(?= (?:for|of)\b|\W*$)/gi,
		"when are papers due",
	],
	[
		/\b(?:what|when)(?:['’]?s| is) the deadline for (?:(?:sending|submitting|getting) (?:in )?)?(?:the )?papers(?= (?:for|to|of)\b|\W*$)/gi,
		"when are papers due",
	],
	// "Which of my boards has the most overdue".
	[
		/\b(?:which|what) of (my|our) (boards|groups|committees|panels|forums) (?:has|have|is|are)(?: got)? (?:the )?most (?:of the )?(.+?)(?=\W*$)/gi,
		"what is $3 on $1 $2 by board",
	],
	[
		/\bwhat is ((?:[\w-]+ )*(?:actions|milestones|items|things)) on (?=(?:my|our) \w+ by board)/gi,
		"$1 on ",
	],
];
