/** "Come 2 the board", "signed 4 it", "meetings Nov", "has passed already its date": what thumbs and other tongues put for the words that are read. */

const months =
	"jan(?:uary)?|feb(?:ruary)?|mar|march|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const name = "((?:the |our )?[\\w’'&.-]+(?: [\\w’'&.-]+){0,5}?)";
const items = "(?:actions?|items?|things?|tasks?|milestones?|jobs?)";
const when = "((?: (?:on|in|by|before|this|next|last|today|tomorrow|yesterday)\\b.*?)?)";
const past =
	"(?:passed|gone past|gone beyond|gone over|exceeded|overrun|overshot|run past)(?: already)? (?:its|their|the|his|her)(?: due)? (?:dates?|deadlines?|time)";

export const turnsOfThumbs: readonly (readonly [RegExp, string])[] = [
	[
		/\b(?:until|till|up to) when (?=(?:do|does|must|should) (?:i|we|they|he|she|you)\b)/gi,
		"by when ",
	],
	// "When did it last sit down together": nobody else sits with it.
	[
		/\b((?:last|next|ever|next time|all) )?(sit|sits|sat|sitting|meet|meets|met|got|get|gets) (?:down |round |around )?together(?=\W*$)(?<!\b(?:with|and)\b.*)/gi,
		"$1$2",
	],
	[/\b(poor|good|dear) old (?=\p{L})/giu, ""],
	[
		/\bhow many (?:persons|people|members) (?:do|does )?needs? (?:the |our )?(.+?)(?: for)? to be quorate(?=\W*$)/gi,
		"what is the quorum of $1",
	],
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|ok|but)\\b\\W*)*)${name} (is|are|was|were) (red|amber|green|late|overdue|blocked|cancelled|stuck) for (?:which|what) reasons?(?=\\W*$)`,
			"gi",
		),
		"$1why $3 $2 $4",
	],
	[
		/\b(?:the )?(?:position|state|status) (?:on|of|with) (.+?) as (?:it|they|things) (?:was|were|stood|stands?) (?=(?:on|at|in)\b)/gi,
		"what was the status of $1 ",
	],
	[
		/^(\W*)before (?:his|her|their|my|our|the) [\w’'-]+,? (?=(?:i['’]?d|i would|could|can|please|would)\b)/gi,
		"$1",
	],
	[
		/\b(?:the )?([\p{L}][^,?!;]{2,50}?) (?:was |were )?(decided|agreed) when(?=\W*$)/giu,
		"when was $1 $2",
	],
	// "On Sunday closures, what was decided": of that, and not of all.
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|ok|hi)\\b\\W*)*)(?:on|about|regarding|concerning|as regards|re) (?![^,]*\\d|(?:the )?(?:\\w+day|tomorrow|today|${months})(?: (?:morning|afternoon|evening|week))?\\s*,)([^,?!;]{3,50}), (what (?:was|were|has been|have been|did [^,]+?|have [^,]+?|has [^,]+?) (?:decided?|agreed?|concluded?|minuted|said?|say))(?=\\W*$)`,
			"gi",
		),
		"$1$3 about $2",
	],
	[
		/^(\W*(?:(?:please|pls|kindly|can you|could you)\b\W*)*)let (me|us) have (?=(?:the|a|an|all|any|your)\b)/gi,
		"$1show $2 ",
	],
	[
		/\b(comes|goes|meets|takes|begins|starts|ends|falls) (it|he|she|they)\b(?= (?:in|on|at|this|next|to|out|before|after|by)\b|\W*$)/gi,
		"does $2 $1",
	],
	[/\bdoes (it|he|she|they) (come|go|meet|take|begin|start|end|fall)s\b/gi, "does $1 $2"],
	[
		new RegExp(
			`^(\\W*)(?:is|are) ${name}['’]s? (?:place|seat) on ${name} (?:filled|taken|occupied|empty|vacant|held)(?=\\W*$)`,
			"gi",
		),
		"$1who holds the seat of $2 on $3",
	],
	[
		/\bwho(?:['’]?s| is| are) (?:still )?missing (?:their|a|his|her) papers?(?=\W*$)/gi,
		"which papers are missing",
	],
	[
		/\b(time|date|day) and (?:the )?(?:place|venue|location|room) of (?:the |our )?(.+?)['’]s (next|last) (?:sitting|meeting|session)(?=\W*$)/gi,
		"when and where of the $3 meeting of $2",
	],
	[
		/\b(come|coming|go|going|get|got|has|have|had|needs?|want|wants|sent|reports?|meant|due|used|able) 2 (?=[a-z])/gi,
		"$1 to ",
	],
	[
		/\b(signed|sign|late|overdue|due|open|waiting|wait|ready|responsible|papers|actions|agenda|minutes|dates?|quorum|asked|asking|next|blocked|done|left) 4 (?=(?:the |our )?[a-z])/gi,
		"$1 for ",
	],
	[
		new RegExp(
			`\\b(meetings|actions|decisions|milestones|papers|boards) (${months})(?=\\W*$| (?:for|of|at|on|by|with) )`,
			"gi",
		),
		"$1 in $2",
	],
	// "Why the system went red".
	[
		new RegExp(
			`\\bwhy (?:did |has |have )?${name} (?:went|gone?|turn(?:ed)?|became|become|got) (red|amber|green|late|overdue)(?=\\W*$)`,
			"gi",
		),
		"why is $1 $2",
	],
	[
		/\b(when|where|on (?:which|what) (?:date|day)|at what time|who) shall (?!i\b|we\b)/gi,
		"$1 will ",
	],
	[/\breconvenes?\b/gi, "next meet"],
	[
		new RegExp(
			`\\b(which|what|how many|any) (${items}) (?:have|has) (?:already )?${past}(?: already)?`,
			"gi",
		),
		"$1 $2 are overdue",
	],
	[
		new RegExp(`\\b(?:has|have) ${name} (?:already )?${past}(?: already)?(?=\\W*$)`, "gi"),
		"is $1 overdue",
	],
	// "The tasks of Yusuf King which are they".
	[
		/^(\W*)the ([^,?!;]{3,60}?)[\s,–—-]+which (?:ones )?(?:are|is) (?:they|it|those)(?=\W*$)/gi,
		"$1which are the $2",
	],
	[/\bfrom where (?:comes|came|does|did) (.+?)(?: come)?(?=\W*$)/gi, "where did $1 come from"],
	[
		new RegExp(
			`\\b(?:which|what)(?: ${items})? (?:is|are) (?!(?:we|i|they|it|you|he|she|there|being|due|to)\\b)${name} (?:expected|supposed|meant|required|asked|obliged) to (?:deliver|do|finish|complete|send|provide|produce|hand over)${when}(?=\\W*$)`,
			"gi",
		),
		"what is due for $1$2",
	],
	[
		new RegExp(
			`^(\\W*)(?:is|are) (?!(?:it|that|this|they|there|any\\w*)\\b)${name} holding (?:anything|something|us|things|anyone) up(?=\\W*$)`,
			"gi",
		),
		"$1is anything waiting on $2",
	],
	// "In whose hands is the seat of the union".
	[/\bin whose hands (?:is|are|lies?|rests?) (?=(?:the |our )?\w)/gi, "who holds "],
	[
		new RegExp(
			`\\b(?:does|do|is) (?:there )?(?:exist )?(?:a|any) (?:place|seat) (?:of|for) ${name} (?:in|on|at) ${name}(?=\\W*$)`,
			"gi",
		),
		"does $1 have a seat on $2",
	],
	[/\bdoes (?:there )?exist (?:a |an |any )?/gi, "is there a "],
	[
		new RegExp(
			`\\b(?:were|was) there enough(?: (?:people|members|of us|of them))? (?:at|for|in|on) ${name}${when}(?=\\W*$)`,
			"gi",
		),
		"was $1 quorate$2",
	],
	[
		/\b(?:is|are|has|have|do|does) (?:all|every)(?: of)?(?: the| our)? (actions?|milestones?|items?) (?:been |got |have |has )*(?:owned|an owner|owners|assigned|allocated|given (?:an owner|owners))(?=\W*$| (?:on|at|in|for)\b)/gi,
		"which $1 have no owner",
	],
	[
		/\b(which|what|any|how many) matters (?:remain|are left|are outstanding|rest|stay) (?=(?:with|for|at|on)\b)/gi,
		"$1 items are open ",
	],
	[/\bopen (?:with|on) (?=(?:mr|mrs|ms|dr|the|our|[A-Z])\b)/g, "open for "],
];
