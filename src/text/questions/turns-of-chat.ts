/** "Why on earth is it red", "what's it like", "what was decided by COG on 8 January": what is said in passing and in other words than the plain question. */

const day =
	"(?:the )?\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b";
const office = "(?:vice[- ]?chair|chair(?:man|woman|person)?|secretary|clerk|deputy)";
const meetings = "(meetings?|boards?|mtgs?)";

const named =
	"((?!(?:been|being|they|it|we|you|i|he|she|these|those|any\\w*|every\\w*)\\b)(?:the |our )?[\\w’'&.-]+(?: [\\w’'&.-]+){0,3}?)";
const signing = "(?:acknowledged?|sign(?:ed)? for|confirm(?:ed)?(?: receipt of)?)";

export const turnsOfChat: readonly (readonly [RegExp, string])[] = [
	[/\b(when|what time|which day) (?:n|and|&) were(?=\W*$)/gi, "$1 and where"],
	[/,? (?:do|would) (?:you|we) (?:reckon|think|suppose|guess|figure|imagine)(?=\W*$)/gi, ""],
	// "List everything red and say why".
	[
		/\band (?:also )?(?:say|tell (?:me|us)|explain|state|give|add|show)(?: (?:me|us))? (?=(?:why|whose|who|when|where)\b)/gi,
		"and ",
	],
	[/\bnor (?=(?:by )?(?:who|what|when|where|which|how|why)\b)/gi, "and "],
	[/\bwho (?:has|have) decided\b/gi, "who decided"],
	[/\bnever (?:got|had|received|saw|been given)\b/gi, "has not had"],
	[/\b(?:stuck|stalled|held up) (?:and )?waiting (?=(?:for|on)\b)/gi, "waiting "],
	[
		/\b(when|which day|what day|what date) (it|that|they) (?:falls?|meets?|sits?)(?: on)?\b/gi,
		"$1 does $2 meet",
	],
	[
		/\b((?:when|what day|which day|what date) [^,?!;]*?\bmeets?) and (?:at |in )?(?:the |which |what )?(?:place|venue|location|room)(?=\W*$)/gi,
		"$1 and where",
	],
	// "Which guidance has Moss Farm not acknowledged", "what hasn't it signed for".
	[
		new RegExp(
			`\\b(?:what|which)(?: guidance| papers?)? (?:has|have|does|do|must|did) ${named} (?:still |yet |not |got |have )+(?:to )?${signing}(?=\\W*$)`,
			"gi",
		),
		"what guidance is outstanding for $1",
	],
	[
		new RegExp(
			`\\b(?:what|which)(?: guidance)? (?:has|have|did)n['’]?t ${named} (?:yet )?${signing}(?=\\W*$)`,
			"gi",
		),
		"what guidance is outstanding for $1",
	],
	[
		new RegExp(
			`\\b(?:what|which)(?: guidance)? (?:is|are|has|have)(?: not|n['’]?t)(?: yet)? (?:been )?acknowledged by ${named}(?: yet)?(?=\\W*$)`,
			"gi",
		),
		"what guidance is outstanding for $1",
	],
	[
		/\bwhen(?:['’]?s| is| are) (?:the )?([\p{L}’'-]+(?: [\p{L}’'-]+){0,2}?)['’]s? (papers?) due(?: in)?(?=\W*$)/giu,
		"when is the $2 from $1 due",
	],
	[
		/\b(?:is|are|will) (?!any|every|some|who|it\b|he\b|she\b|they\b)([\p{L}’'-]+(?: [\p{L}’'-]+){0,2}?) (?:sending|send|going to send) (?:a|any|his|her|their) (?:deputy|stand-in|substitute)(?=\W*$)/giu,
		"who is standing in for $1",
	],
	// "Boards next week?"
	[
		/^(\W*(?:(?:and|so|ok|hi|which|what|any)\b\W*)*)(boards|committees|groups|panels) ((?:this|next|on|in|for|later|today|tomorrow|tonight)\b(?: (?:the )?(?:coming )?[\w]+){0,3})(?=\W*$)/gi,
		"$1which $2 meet $3",
	],
	// "Which things must the forum still do".
	[
		/\b(?:what|which (?:things?|actions?|items?|tasks?|jobs?)) (?:must|should|ought) (?!(?:be|i|we|it|that|happen)\b)((?:the |our )?[\w’'&.-]+(?: [\w’'&.-]+){0,4}?) (?:to )?(?:still |yet |also )?(?:do|finish|complete|deliver|sort out)\b/gi,
		"what does $1 still have to do",
	],
	// "The work stream of volunteers" is called by what stands last.
	[
		/\bthe (work ?stream|strand)s? (?:of|on|for|called|named) (?:the )?([\p{L}][\p{L}’'-]+(?: [\p{L}][\p{L}’'-]+){0,2})(?=\W*$)/giu,
		"the $2 $1",
	],
	[
		/\b(what|which) colou?r (?:has|have|does|do|shows?) ((?:the |our )?.+?)(?: (?:have|got|show))?(?=\W*$)/gi,
		"$1 colour is $2",
	],
	[
		/\b(when|which day|what day|what date|on which day) (do|does|did|will) (.+?) fall on(?=\W*$)/gi,
		"$1 $2 $3 meet",
	],
	// "How goes the work on the link".
	[/\bhow goes (?:the )?(?:work (?:on|with) )?(?:it with )?(?=(?:the |our )?\w)/gi, "how is "],
	[/\b(?:is|are|was|were) (?:already due|due already)\b/gi, "is overdue"],
	[/\b(decisions?|resolutions?|motions?) (?:passed|adopted|carried|made|taken) (?=by\b)/gi, "$1 "],
	[
		/\bwho (?:took|made|reached) (?:the |that |this )?decision (?=(?:on|about|to|regarding)\b)/gi,
		"who decided ",
	],
	[/\b(has|have|had|got|needs?) 2 (?=(?:do|finish|get|send|write|read|sign)\b)/gi, "$1 to "],
	[/\bwhat did (?:we|they) minute\b/gi, "what do the minutes say"],
	[
		/\b(does|do|has|have) (.+?) (?:have|got|has) (?:a |any )?quorum (?:set|fixed|defined|laid down|agreed)(?=\W*$)/gi,
		"what is the quorum of $2",
	],
	[/\bin (?:delay|retard|lateness)\b(?! of\b)/gi, "overdue"],
	[
		/\b(who|what|when|where|why|how)(['’]?s)? (?:on earth|in (?:the world|heaven['’]s name|god['’]s name|hell)|the (?:hell|heck|devil|dickens|blazes))\b/gi,
		"$1$2",
	],
	// "The references, for when they must be checked", "the seat, until when it is valid".
	[
		/^(\W*(?:(?:and|so|ok|but|hi|hello)\b\W*)*)(?:the|our|this|that) ([^,?!;]{3,70}?)\s*[,–—]\s*((?:for|by|until|till|since|from|up to) when) (?:it|they|he|she) (is|are|was|were|has|have|had|must|will|should|can|needs?) /gi,
		"$1$3 $4 the $2 ",
	],
	[/\b(?:for|by) when (?=(?:must|should|ought)\b)/gi, "when "],
	[/\bfor when (?=(?:is|are|was|were|has|have|will)\b)/gi, "by when "],
	[
		/\b((?:until|till|up to|since) when) (is|are|was|were) (.+? (?:seat|place|term|membership|appointment)\b.*?) (?:valid|good|running|in force|held|taken)(?=\W*$)/gi,
		"$1 does $3 run",
	],
	// "What's steel like" asks how it is.
	[
		/\bwhat(?:['’]?s| is| are) (?!(?:it|that|this|they|these|those|anyone|everyone)\b)((?:the |our )?[\w’'&-]+(?: [\w’'&-]+){0,4}?) (?:looking )?like(?: (?:now|at the moment|right now|these days|today|at present))?(?=\W*$)/gi,
		"how is $1",
	],
	// Whoever decides is no day by which it is decided.
	[
		new RegExp(
			`\\b(decided|agreed|resolved|concluded|settled|minuted|raised|decisions? (?:(?:that )?(?:was|were|have been) )?(?:made|taken|reached)) by (?!(?:the )?(?:end|start|beginning|middle|next|last|this|\\d|${day}))(?=[^?!;,]+? on (?:${day}))`,
			"gi",
		),
		"$1 at ",
	],
	// "Serves as secretary to", "is acting as chair of".
	[
		new RegExp(
			`\\b(?:(?:currently|presently|now) )?(?:serves?|acts?|functions?|officiates?|works?|(?:is|are) (?:currently |presently |now )?(?:serving|acting|functioning)) as (?:the |an? )?(?=${office}\\b)`,
			"gi",
		),
		"is ",
	],
	[
		new RegExp(`\\b(?:served|acted|functioned|officiated) as (?:the |an? )?(?=${office}\\b)`, "gi"),
		"was ",
	],
	// "What have we still got to sit through this week".
	[
		new RegExp(
			`\\b(what|which|how many|any) ${meetings} (?:do|have|are) (?:we|i)(?: still| yet)*(?: got| have)?(?: left)? to (?:get through|go (?:to|through)|sit (?:through|in)|survive|attend|face|do|make|come)\\b`,
			"gi",
		),
		"$1 $2 are left",
	],
	[
		/\b(is|are|was|were) (.{2,60}?) (expected|due|set|planned|scheduled|supposed|meant|going) to (?:commence|come into being|be (?:set up|established|constituted|launched|formed))(?=\W*$)/gi,
		"$1 $2 $3 to start",
	],
	// What stood first stands within: "why is The board late".
	[/(?<=\b[a-z]+ )The (?=[a-z])/g, "the "],
];
