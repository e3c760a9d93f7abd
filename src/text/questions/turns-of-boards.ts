/** "Decisions LPB took", "what must the trust have finished by June", "seats that nobody sits in": of boards and bodies, in the plain question. */
import { turnsOfComparing } from "./turns-of-comparing.ts";

const month =
	"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|spring|summer|autumn|winter|christmas|easter";
const aTime = `(?:the (?:end|start|middle|\\d)|end|\\d|today|now|then|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this|next) |${month}|correspondence|e-?mail|circulation|phone|post)`;
const finish =
	"(?:finish(?:ed)?|complet(?:e|ed)|deliver(?:ed)?|done|do|close(?:d)?|achieved?|hand(?:ed)? in|produced?)";
const many =
	"(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:people|members|of us|of them|heads))?";
const nobody = "(?:nobody|no[ -]?one)(?:['’]?s| is| has| have)?";

const named =
	"(?!(?:it|that|this|they|he|she|we|i|you|any\\w*|every\\w*)\\b)[\\w’'&/-]+(?: [\\w’'&/-]+){0,5}?";

export const turnsOfBoards: readonly (readonly [RegExp, string])[] = [
	// "How early is the works board", "when does the works meeting finish": from when until when.
	[
		new RegExp(
			`\\b(?:how late (?:does|do|will)|(?:when|what time|until when) (?:does|do|will|should)) (?:the |our )?(${named})(?: (?:meeting|mtg|session))? (?:go on|run on|run until|run to|last until|go on until|finish|end|wrap up|be over|conclude|be done)(?: until| till| to)?(?=\\W*$| (?:tomorrow|today|on|next|this)\\b)(?<=(?:how late|what time|until when|meeting|mtg|session)\\b.*)`,
			"gi",
		),
		"how long is the $1 meeting",
	],
	[
		new RegExp(
			`\\bhow early (?:is|does|will|do) (?:the |our )?(${named})(?: (?:meeting|mtg|session))?(?: (?:start|begin|meet|starting))?(?=\\W*$| (?:tomorrow|today|on|next|this)\\b)`,
			"gi",
		),
		"what time is the $1 meeting",
	],
	// "Which board meets soonest".
	[
		/\b(?:which|what) (?:board|group|committee|panel|forum|body|team)(?: (?:meets?|is meeting|sits?|comes?)|['’]s (?:meeting|up))(?: (?:up|the))* (?:soonest|next|first|earliest)(?=\W*$)/gi,
		"which board has the next meeting",
	],
	// "Which boards have met": of all that there are.
	[
		/\b(?:which|what)(?: of (?:the|our))? (boards|groups|committees|panels|forums|bodies) (?:have|['’]ve)(?: (?:already|actually|ever|now))? met(?: (?:already|so far|yet|at all|before|now))*(?=\W*$)/gi,
		"how many $1 have met",
	],
	...turnsOfComparing,
	// "Do I need to be anywhere tomorrow".
	[
		/\b(?:do|am|are|have) (i|we) (?:need(?:ed)?|have|got|supposed|meant|due|expected)?(?: to)?(?: be)? ?anywhere(?=\W*$| (?:today|tomorrow|this|next|on)\b)/gi,
		"which meetings do $1 have",
	],
	[
		/\b(?:anything|something|what)(?: (?:that|which))? (?:i|we) (?:should|need to|ought to|must|have to|can) (?:worry|be worried|be concerned|be worrying|fret|lose sleep)(?: about| over)?(?=\W*$)/gi,
		"anything urgent",
	],
	[
		/\bwhat(?: is|['’]s|s)? (?:the |our )?(?:single )?(?:biggest|main|worst|top|greatest) (?:problems?|worr(?:y|ies)|concerns?|headaches?|issues?)(?: (?:right now|at the moment|today|now))?(?=\W*$)/gi,
		"what is urgent",
	],
	[
		/\b(?:list|show(?: me)?|give me) (?:every|each|all(?: the)?) (?:boards?|groups?|committees?) (?:with|and) (?:its|their|the) next (?:meeting(?: date)?|date)s?(?=\W*$)/gi,
		"when do all boards next meet",
	],
	[
		/\bwhen does (?:each|every) (?:board|group|committee) next meet(?=\W*$)/gi,
		"when do all boards next meet",
	],
	// "Does the council sit on any other boards", of nothing that was spoken of.
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|but|ok)\\b\\W*)*)(?:do|does) (?:the )?(${named}) (?:sit|serve|have a seat) on any (?:other |more )(?:board|group|committee|panel|forum)s?(?=\\W*$)`,
			"gi",
		),
		"$1which boards is $2 on",
	],
	// "Where did the group's work go", "which board has its work now".
	[
		new RegExp(
			`\\b(?:where (?:did|does|has)|(?:which|what) (?:board|group|committee|panel) (?:did|does|has)) (?:the )?(${named})['’]s? (?:work|business|remit|duties|role|job) (?:go|gone|end up|move|moved|pass|passed)(?: to| on)?(?: now)?(?=\\W*$)`,
			"gi",
		),
		"what replaced the $1",
	],
	[
		new RegExp(
			`\\bwho(?:m)? (?:did|has|have) (?:the )?(${named}) (?:hand(?:ed)?|pass(?:ed)?)(?: (?:it|things|everything|its work|their work|the work))?(?: over| on)? to(?: in the end)?(?=\\W*$)`,
			"gi",
		),
		"what replaced the $1",
	],
	[
		/\bwhose (?:job|task|responsibility|duty|role|business|turn) (?:is|was) it to (?=\w+ \w)/gi,
		"who is supposed to ",
	],
	[
		/\bwho (?:must|needs? to|has to|have to|ought to) (?=(?!(?:i|we|be|know|come|attend|chair|approve|sign|read|see|acknowledge|confirm)\b)\w+ \w+)/gi,
		"who is supposed to ",
	],
	// "What do we need from the council".
	[
		new RegExp(
			`\\bwhat (?:do|are|have|must|should) (?:we|i) (?:still )?(?:need(?:ing)?|want(?:ing)?|await(?:ing)?|owed|due|expect(?:ing)?|get|got to come) (?:from|by) (?:the )?(${named})(?=\\W*$)`,
			"gi",
		),
		"what does $1 owe us",
	],
	// "How many need to turn up for the board to be quorate": of no one meeting.
	[
		/\bhow many(?: (?:people|members|of us|of them|heads|bodies))? (?:need|needs|have|has|must|do we need|do you need)(?: to)? (?:turn up|show up|come|attend|be there|be present|be in the room)(?: (?:at|for|to|on))? (.+?)(?: (?:(?:for it |in order )?(?:to be|to make it) quorate|for (?:a|its) quorum))(?=\W*$)/gi,
		"what is the quorum of $1",
	],
	// "Is Frank on anything else": on which boards, and on no day.
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)is (?!(?:there|it|that|this|any|anything|anyone|he|she|they|we|everyone)\b)([\w’'-]+(?: [\w’'-]+){0,2}?) (?:also )?(?:sitting )?on anything( else)?(?=\W*$)/gi,
		"$1what$3 is $2 on",
	],
	// "Who hasn't signed the circular": of many, what each of them signs is what came to it.
	[
		/\b((?:who|which [\w’'-]+|any(?:one|body)|every(?:one|body)|all (?:of )?(?:the )?[\w’'-]+)(?:['’]s)?(?: (?:has|have|had|did)(?:n['’]?t| not)?)?(?: (?:all|yet|already|still|not))*) sign(?:ed)? (?=(?:the|our|that|this|it)\b)/gi,
		"$1 acknowledged ",
	],
	// "What did the national plan turn into".
	[
		/\bwhat (?:did|has|have|had) (.+?) (?:turn(?:ed)? into|bec[oa]me|chang(?:e|ed) into|morph(?:ed)? into|end(?:ed)? up as)(?=\W*$)/gi,
		"what happened to $1",
	],
	// "What time are we on today".
	[
		/\b(what time|when|where) are we on(?=\W*$| (?:today|tomorrow|this|next|on)\b)/gi,
		"$1 do we meet",
	],
	// "Decisions LPB took on 15 January"; "by LPB" is no time.
	[
		/\b(?:(?:which|what|any|all|list|the) )*decisions? (?:that |which )?(?!(?:was|were|is|are|has|have|had|made|taken|reached|by|in|on|at|of|from|for|since|about|that|which|did|do|we|they|it|i|you|not|still|to|yet|being)\b)([\w'’()/&-]+(?: [\w'’()/&-]+){0,5}?) (?:took|takes|made|has made|has taken|have taken|have made|reached|came to)\b/gi,
		"what did $1 decide",
	],
	[/\b(?:which|what) decisions? did (.+?) (?:take|make|reach|come to)\b/gi, "what did $1 decide"],
	// "What did the estates board sign off in March": with nothing that it signed off named, all that it decided.
	[
		/\bwhat (?:did|has|have) (?!(?:i|you|it|that|this)\b)(.+?) (?:approved?|endorsed?|ratif(?:y|ied)|sign(?:ed)? (?:off|up to)|give the (?:go-?ahead|nod|green light)(?: to)?)(?: on)?(?=\W*$| (?:in|at|on|last|this|since|during|before|after|yesterday|today)\b)/gi,
		"what did $1 decide",
	],
	[
		new RegExp(
			`\\b(decisions?(?: (?:that |which )?(?:were |was |has been |have been )?(?:made|taken|reached|recorded))?) by (?!${aTime})(?=\\S)`,
			"gi",
		),
		"$1 of ",
	],
	// "What did LPB do at its last meeting".
	[
		/\bwhat did (.{2,40}?) do (?=at (?:its|their|the) last (?:meeting|mtg|one)\b)/gi,
		"what did $1 decide ",
	],
	// "Anything cancelled lately": meetings are.
	[
		/^(\W*(?:(?:and|so|ok|hi|hello)\b\W*)*)(?:(?:was|is|has|have|were) )?any(?:thing)? (?:been |got |get )?(cancelled|called off)(?: (?:lately|recently|of late|at all))?(?=\W*$)/gi,
		"$1were any meetings $2",
	],
	// "Where else does she sit": on which boards, and in no room.
	[
		/\bwhere( else)? (?:does|do) (he|she) (?:sit|serve)(?: on)?(?=\W*$)/gi,
		"which$1 boards is $2 on",
	],
	// "Any issues at LPB" asks what is wrong there, and not what guidance was issued.
	[/\bany issues(?= (?:at|on|in|with|for)\b)/gi, "any problems"],
	// "Which boards are in trouble": those that have something that is.
	[
		/\b(?:which|what|any|are any) (?:of (?:the|our) )?(work ?stream|board|person|owner|organisation)s? (?:is|are|looks?)?(?: the)?(?: most)? ?(?:in (?:any |real |the most )?(?:trouble|difficult(?:y|ies))|struggling|at risk|a (?:worry|concern|problem))(?=\W*$)/gi,
		"which $1s have something overdue, and which $1s have something red or amber",
	],
	// "Did we ever agree anything about the marsh".
	[
		/\b(?:did|have|has) (?:we|they|you|the board|anyone|anybody) ever (?:agreed?|decided?|settled?|ruled?) (?:anything|something|on anything) (?=(?:about|on|over|regarding)\b)/gi,
		"did we decide anything ",
	],
	// "Things closing this Friday".
	[
		/\b(things?|items?|anything|actions?|milestones?|what(?:['’]?s| is)?) (?:closing|finishing|landing|falling due|coming due|maturing)(?= (?:this|next|on|in|today|tomorrow|by|before|within)\b)/gi,
		"$1 due",
	],
	// "Do the two of them both sit on it".
	[
		/\b(do|does|are|have|has) (.+? (?:and|&) .+?) both (?=(?:sit|sits|have|got|members?|represented|on)\b(?!(?: on| of| a seat on| seats on)*\W*$))/gi,
		"$1 $2 ",
	],
	// "What must the trust have finished by the end of February".
	[
		new RegExp(
			`\\bwhat (?:must|should|ought) (?!(?:i|we|it|that|this|they|he|she|you|there)\\b)(.+?) (?:to |have to |had to |need to |needs to |has to |supposed to |meant to |due to )*(?:have |get |got |be )?${finish} (?=(?!by now\\b|by today\\b|by this point\\b)(?:by|before|in|this|next|within|until)\\b)`,
			"gi",
		),
		"what is due for $1 ",
	],
	// "Seats on it that nobody is sitting in".
	[
		new RegExp(
			`\\b(?:(?:which|what|any|the) )?(seats?|places?)( (?:on|at|of) .+?)? (?:that |which |with )?${nobody} (?:is |has |are )?(?:sit|sits|sitting|sat|filled|fills|holds|holding|taken|takes|in|on)(?: (?:in|on|for|up))?(?=\\W*$)`,
			"gi",
		),
		"vacant $1$2",
	],
	// "Would three be enough for it on the 19th": as many as make its quorum.
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|but|ok)\\b\\W*)*)(?:is|are|would|will|do|does|could|can) (?:only |just )?${many} (?:be |make |do |of us )*(?:enough|sufficient|ok|okay|quorate|a quorum|the quorum)(?: people)?(?: for a quorum)? (?:for|at|of|on) (?:a |the )?(.+?)(?: (?:on (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?\\w+)?|\\w+day)|(?:this|next|in) \\w+))?(?=\\W*$)`,
			"gi",
		),
		"$1what is the quorum of $2",
	],
	// "What was carried over to the July board".
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(?:(?:what|which items?|any(?:thing)?|items?)(?:['’]?s| is| was| are| were| has been| have been| been)* )?(?:carried|held|rolled) (?:over|forward)(?: items?)? (?:on|to|for|from|onto|into|at) (?:the |our )?(.+?)(?: agenda)?(?=\W*$)/gi,
		"$1what is on the agenda for $2",
	],
	// "What wasn't finished on time last week": what was due then.
	[
		/\bwhat(?: (?:was|were|has|have|did)(?:n['’]?t| not)| missed) (?:been |get |got )?(?:finished|done|completed|closed|delivered|ready|in) (?:on|in|by) (?:time|its (?:due )?date|their (?:due )?dates?)( (?:last|this|in|on|during|over)\b.+?)(?=\W*$)/gi,
		"what was due$1 and is still open",
	],
	// "Blocked things whose review date has gone by".
	[
		/\b(blocked|stuck|on hold)( .*?)??,? (?:(?:whose|with|where|that|that['’]s|which|is|are|and|has|have|the|a|an|its|their) )*(?:past (?:its|their|the|a) (?:next )?review(?: dates?| day)?|(?:overdue|late|due) (?:a |for (?:a |its |their )?)review|(?:review(?: dates?| day)?|dates?) (?:(?:has|have|is|are|was) )?(?:already |now |been )*(?:gone(?: by| past)?|passed|past|over|overdue|lapsed|expired|missed|late|up))(?=\W*$)/gi,
		"$1$2 with a review date before today",
	],
];
