/** Turns of speech for what is yet to be done, or was to be by then, in the words that say the same plainly. */
const promised =
	"(?:agreed?|promised?|offer(?:ed)?|undertaken?|undertook|volunteer(?:ed)?|commit(?:ted)?|sign(?:ed)? up|said (?:i|he|she|they)(?:['’]d| would)|been asked|asked)";
const opening =
	"^(\\W*(?:(?:and|so|but|ok|remind me)\\b\\W*)*)what(?: (?:all )?(?:did|have|has|had|was|were)|['’]s(?= [^.?!]*\\b(?:promised?|been asked|agreed|offered|undertaken|volunteered|committed|signed up) to\\b))";
const who = "(?!(?:it|that|this|we|they|you)\\b)((?:[\\w’'-]+ ){1,3}?)";

const month =
	"(january|february|march|april|may|june|july|august|september|october|november|december)";
const finished = "(?:done|closed|finished|completed?|achieved|met|hit|delivered)";

export const toCome: readonly (readonly [RegExp, string])[] = [
	// "How many of the April actions are done": the month beside them is when they were due.
	[
		new RegExp(
			`\\b(?:how many|which|what)(?: of)?(?: the| our)? ${month}(?:['’]s)? (actions|milestones|items|tasks) (?:that )?(?:are|were|is|have|got|did|has) (?:(?:we|now|been|all|actually|already|yet|get) )*${finished}\\b`,
			"gi",
		),
		"which $2 were due in $1 and are done",
	],
	[
		new RegExp(
			`\\b(how many|which|what) of (?:the|our) (?=${month}(?:['’]s)? (?:actions|milestones|items|tasks)\\b)`,
			"gi",
		),
		"$1 ",
	],
	// "For the rest of the year": from today to its end.
	[
		/\b(?:(?:for|in|over|during|through|throughout|across) )?(?:the )?(?:rest|remainder) of (?:the|this) (month|quarter|half|year|financial year|spring|summer|autumn|winter)\b/gi,
		"by the end of the $1",
	],
	// The end of a week may be its Friday; the rest of it goes on to its Sunday.
	[
		/\b(?:(?:for|in|over|during|through|throughout|across) )?(?:the )?(?:rest|remainder) of (?:the|this) week\b/gi,
		"in the rest of this week",
	],
	// "Any guidance on the way" is yet to come.
	[
		/\b(?:on (?:the|its|their) way|in the (?:pipeline|offing|post)|in the works)(?=\W*$)/gi,
		"coming",
	],
	// "What has it got to do before it starts": it does nothing after that here.
	[
		/(?<=\b(?:to do|open|outstanding|left)) (?:before|until|till) (?:it|they|that) (?:(?:actually|can|even) )*(?:starts?|begins?|kicks? off|gets? (?:going|started))(?=\W*$)/gi,
		"",
	],
	// "What did I agree to do at the May board", and at no board that is named.
	[
		new RegExp(`${opening} i ${promised} to do (?:at|in|after|from) (.+?)(?=\\W*$)`, "gi"),
		"$1which of my actions came from $2",
	],
	[new RegExp(`${opening} i ${promised} to do(?=\\W*$)`, "gi"), "$1what is open for me"],
	[
		new RegExp(`${opening} ${who}${promised} to do (?:at|in|after|from) (.+?)(?=\\W*$)`, "gi"),
		"$1what actions does $2have from $3",
	],
	[new RegExp(`${opening} ${who}${promised} to do(?=\\W*$)`, "gi"), "$1what does $2have to do"],
	// A RAG report always carries its reason: what has none has not been reported.
	[/\b(no|without(?: an?| any)?) rag (?:status )?reports?\b/gi, "$1 report"],
	[
		/\b(milestones?|reds?|ambers?|greens?|ones)(?: (?:that |which )?(?:have|has|having|with|got|are given|give|carry|carries))?(?: no| without(?: an?| any)?|(?: (?:have|has|do|does|are)(?:n['’]?t| not)(?: got| have| given| give)?(?: an?| any)?)) (?:rag )?reasons?(?: given| recorded| stated| for (?:it|that|their (?:colour|status|rag)))*(?=\W*$)/gi,
		"$1 without a report",
	],
	// "What are the boroughs meant to send us".
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)what (?:is|are|was|were) (?!(?:it|that|this|they|we|i|you|he|she)\b)((?:[\w’'&-]+ ){1,4})(?:meant|supposed|expected|down) to (?!be\b)(?:\w+)(?: (?:us|me|them|for us|about it))*(?=\W*$)/gi,
		"$1what has $2got to do",
	],
];
