/** "Which board is worst for overdue actions", "the best stream for lateness", "who is the busiest": who has the most or the fewest of it. */

const those =
	"(board|group|committee|panel|forum|team|person|organisation|agency|body|work ?stream|stream|strand)";
const atLate =
	"(?:for|on|at|with|about|in) (?:(?:being|running|having|meeting|hitting|keeping(?: to)?) )?(?:overdue|late|lateness|missed deadlines|deadlines)(?: (?:stuff|things|actions?|items?|work))?";

export const turnsOfComparing: readonly (readonly [RegExp, string])[] = [
	[
		new RegExp(`^\\W*(?:the )?(worst|best) ${those} ${atLate}(?=\\W*$)`, "gi"),
		"which $2 is $1 for overdue",
	],
	[
		new RegExp(
			`\\b(?:which|what) (?:${those}(?: is|['’]s)?(?: doing| the)* worst ${atLate}|(board|group|committee|panel|forum|person)(?: is|['’]s)?(?: doing| the)* worst)(?=\\W*$)`,
			"gi",
		),
		"which $1$2 has the most overdue",
	],
	[
		new RegExp(
			`\\b(?:which|what) ${those}(?: is|['’]s)?(?: the)? (?:furthest|farthest|most|worst) behind(?=\\W*$)`,
			"gi",
		),
		"which $1 has the most overdue",
	],
	[
		new RegExp(
			`\\b(?:which|what) ${those}(?: is|['’]s)?(?: doing| the)* best ${atLate}(?=\\W*$)`,
			"gi",
		),
		"which $1 has the fewest overdue",
	],
	[
		new RegExp(`\\bwho(?: is|['’]s)?(?: doing)?(?: the)? worst ${atLate}(?=\\W*$)`, "gi"),
		"who has the most overdue",
	],
	[
		new RegExp(`\\bwho(?: is|['’]s)?(?: doing)?(?: the)? best ${atLate}(?=\\W*$)`, "gi"),
		"who has the fewest overdue",
	],
	// "Which boards share a chair".
	[
		/\b(?:(?:which|what) (?:boards?|groups?|committees?)|do any(?: of the)? boards?|any boards?) (?:that )?(?:share|have) (?:(?:an?|the|their) )?(?:same )?(chair|secretary|clerk)s?(?<=\b(?:share|same)\b.*)(?=\W*$)/gi,
		"who is $1 of two or more boards",
	],
	[
		/\b(?:does|do|is|has) (?:the )?([\w’'-]+(?: [\w’'-]+){0,3}?) (chair|clerk)s? (?:more than one|several|two|other|any other|many) (?:boards?|groups?|committees?)(?=\W*$)/gi,
		"which boards is $1 the $2 of",
	],
	[
		/\b(?:is|are) there (?:an?|any|another) (?:board|group|committee)s? (?:above|over|overseeing) (?=\S)/gi,
		"who oversees ",
	],
	[
		/\b(?:who|which) (?:from|of) (?:the )?([\w’'&-]+(?: [\w’'&-]+){0,3}?) (?:comes? to|goes to|sits on|attends|is on) (?:things|stuff|anything|boards|meetings|any boards?|any meetings?)(?=\W*$)/gi,
		"is anyone from $1 on a board",
	],
	[
		/\b(?:who(?: is|['’]s|s)(?: the)? (?:busiest|most (?:overloaded|stretched|loaded|snowed under))|(?:the )?busiest (?:person|one|people)|(?:which|what) person is (?:the )?busiest)(?: (?:person|at the moment|right now|of all))*(?=\W*$)/gi,
		"who has the most on",
	],
];
