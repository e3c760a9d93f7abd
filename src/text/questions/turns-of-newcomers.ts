/** What somebody new to the words of the place says: "the three way milestone only", "1st mtg", "what does my week look like", in the words that are read. */
import { turnsOfFirstDays } from "./turns-of-first-days.ts";

const opening = "(\\W*(?:(?:and|so|but|ok|hi|hello|hey|please|pls|good morning|morning)\\b\\W*)*)";
const time =
	"(?:(?:(?:in|on|for|by|this|next|last|early|late|mid) )*(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\\w+day|week|fortnight|month|quarter|year|spring|summer|autumn|winter|easter|q[1-4])(?: \\d{4})?)";
const part = "(?:for|at|in|on|of|with|by) (?:the |our )?[\\w’'&/-]+(?: [\\w’'&/-]+){0,3}?";

export const turnsOfNewcomers: readonly (readonly [RegExp, string])[] = [
	// "And for SPB only": what is said last picks, as what is said first does.
	[new RegExp(`^${opening}(?:just )?(${part}) (?:only|alone)(?=\\W*$)`, "gi"), "only $2"],
	[/^\W*(?:(?:and|so|but|ok)\b[\s,]*)+(?:only|just) (?=(?:for|at|in|on|of|by|with)\b)/gi, "only "],
	// "In March instead": another time is asked for.
	[
		new RegExp(`^${opening}(?:what about |how about )?(${time}) instead(?=\\W*$)`, "gi"),
		"$1what about $2",
	],
	// "Email for the secretary?" orders no letter.
	[
		new RegExp(
			`^${opening}(?:(?:can|could|may) i (?:have|get) |(?:do|does) (?:you|anyone|anybody) have |i need )?(?:an? |the )?(?:(?:e-?mail|phone|mobile|tel(?:ephone)?)(?: (?:address|number))?|(?:contact|phone) (?:details?|info|information|number)|number) (?:for|of) (?!(?:actions?|items?|meetings?|milestones?|boards?|members?|people|seats?|posts?|boroughs?|days?|weeks?)\\b)`,
			"gi",
		),
		"$1what is the email address of ",
	],
	// "Oversight board 1st mtg date": a first meeting, and no first of the month.
	[/\b1st (?=(?:mtg|meeting|session|one)s?\b)/gi, "first "],
	[
		/\b(?:what|how)(?: does| do| is| will|['’]?s) (?:my|our) (week|month|fortnight)(?: (?:look|looking|going to look|shaping up))(?: (?:like|to be))?(?=\W*$)/gi,
		"what is on for me this $1",
	],
	[
		/\b(?:what|how)(?: does| do| is| will|['’]?s) (?:my|our) next (week|month|fortnight)(?: (?:look|looking|going to look|shaping up))(?: (?:like|to be))?(?=\W*$)/gi,
		"what is on for me next $1",
	],
	[
		/\b(?:what|how)(?: does| do| is| will|['’]?s) (?:my|our) day(?: (?:look|looking|going to look|shaping up))(?: (?:like|to be))?(?=\W*$)/gi,
		"what is on for me today",
	],
	// "The boards where the chair is a member".
	[
		/\b(?:(?:give|show|tell|send|list)(?: (?:me|us))? )?(?:a |the )?(?:list )?(?:of )?(?:all )?(?:the )?boards? (?:where|in which|on which) (?:is )?(?!there\b|it\b)([\w’'-]+(?: [\w’'-]+){0,3}?)(?: is)?(?: an?)? members?(?=\W*$)/gi,
		"which boards is $1 on",
	],
	[
		/\b(?:(?:give|show|tell|send|list)(?: (?:me|us))? )?(?:a |the )?(?:list )?(?:of )?(?:all )?(?:the )?boards? (?:where|in which|on which) (?:is )?(?!there\b|it\b)([\w’'-]+(?: [\w’'-]+){0,3}?) is (?:the )?(chair|secretary)(?=\W*$)/gi,
		"which boards is $1 the $2 of",
	],
	[/\bwhat(?:['’]?s| is) up (?=(?:today|tomorrow|this week|next week)\b)/gi, "what is on "],
	// "Which boards are set up": those are at work, where those "being set up" are not yet.
	[
		/\b(which|what|how many)(?: of the)? (boards|groups|committees|panels|forums) (?:are|have been|have)(?: now| already| all)* (?:set up|up and running|established|started|live|in place|in operation)(?= now|\W*$)/gi,
		"$1 $2 are active",
	],
	// "Which boards are not active yet".
	[
		/\b(boards|groups|committees|panels) (?:(?:that|which) )?(?:are|is)(?: not|n['’]?t)(?: yet)? (?:active|live|running|up and running|going|in operation)(?: yet)?\b/gi,
		"$1 are forming",
	],
	// "The boards where sits the MPA".
	[
		/\b(?:(?:give|show|tell|send|list)(?: (?:me|us))? )?(?:a |the )?(?:list )?(?:of )?(?:all )?(?:the )?(?:boards?|groups?|committees?) (?:where|in which|on which) (?:sits?|serves?|has (?:a )?seats?|is (?:sitting|seated)) (?:the )?(?!on\b|in\b|for\b)([\w’'-]+(?: [\w’'-]+){0,3}?)(?=\W*$)/gi,
		"which boards is $1 on",
	],
	// "PPB red why".
	[
		/^\W*(?!(?:and|but|so|ok|not|it|that|this|what|who|is|are|was)\b)((?:[\w’'&-]+ ){1,4}?)(red|amber|green|late|overdue|blocked|cancelled|stuck) (?:why|how come|y)(?=\W*$)/gi,
		"why is $1$2",
	],
	// "When is the board going to get together next".
	[
		/\b(when|where|what time|what day|how soon)(?:['’]s| is| are) (?!(?:he|she|i)\b)([^?.!;,]{2,60}?) (?:going|due|set|meant|supposed|planned|scheduled) to (?:be )?(?:get(?:ting)? together|meet(?:ing)?|sit(?:ting)?|convene|be held|take place|assemble)(?= (?:next|again|in|on|and|this|at|before|after)\b|\W*$)/gi,
		"$1 does $2 meet",
	],
	[
		/\b(when|where|what time|what day) (?!(?:is|are|was|were|do|does|did|will|has|have|can|should)\b)((?:the |our )?[^?.!;,]{2,60}?) (?:is|are) (?:going|due|set|meant|supposed|planned|scheduled) to (?:be )?(?:get(?:ting)? together|meet(?:ing)?|sit(?:ting)?|convene|be held|take place|assemble)(?= (?:next|again|in|on|and|this|at|before|after)\b|\W*$)/gi,
		"$1 does $2 meet",
	],
	// "What we've all got to get done before Easter".
	[
		/\bwhat(?: is it)? (?:we|i)(?:['’]ve| have)?(?: all)?(?: still)? (?:got |have |need )?to (?:get (?:done|finished)|do|finish|deliver)(?= (?:before|by|in|this|next|on|during|until)\b)/gi,
		"what do we have to do",
	],
	// "How many organisations have a seat on it".
	[
		/\bhow many (?:organisations|bodies|agencies|partners) (?:have|has|hold|got|are|sit)(?: got)? (?:a |any )?(?:seats?|places?|represented)? ?(?:on|at|in) (?=\S)/gi,
		"how many seats are there on ",
	],
	// "Give to me list of": nothing is given to anybody.
	[/\b(give|send|show|tell) to (me|us)\b/gi, "$1 $2"],
	[
		/\bi(?:['’]?m| am)? (?:search(?:ing)?|look(?:ing)?)(?: for)? (?=(?:the|a|who|which)\b)/gi,
		"who is ",
	],
	[/\b(?:the )?(?:person|one) responsible of\b/gi, "responsible for"],
	[/\b(list|names?) of (board|meeting|action|milestone|person|member)\b(?!s)/gi, "$1 of $2s"],
	[
		/\bwho (?:is|are|['’]s) my (chair|secretary|clerk)s?(?= (?:again|please))?(?=\W*$)/gi,
		"who is the $1 of my boards",
	],
	// "What is the finance lead watching for".
	[
		/\bwhat(?:['’]?s| is| are| does| do) (?!(?:it|that|this|he|she|they)\b)(@?[\w’'-]+(?: [\w’'-]+){0,4}?) watch(?:ing)?(?: (?:out )?for)?(?=\W*$)/gi,
		"which guidance does $1 watch",
	],
	[
		/\b(?:(which|what) )?(?:seats|places) (?:have|has|with|having|got)(?: got)? (?:nobody|no[ -]?one)(?: (?:in|on|sitting in) (?:them|it))?(?=\W*$| (?:on|at|in)\b)/gi,
		"which seats are empty",
	],
	[
		/\b(?:which|what) (?:organisations|bodies|agencies|partners|members) (?:are (?:still )?(?:missing|without|lacking)|(?:still )?(?:lack|miss|need)|have (?:not named|n['’]t named|no|yet to name)|haven['’]t (?:got|named)|still have to name) (?:a |an |any |their |anyone as )?(?:representatives?|reps?|holders?|names?|person|people)(?=\W*$| (?:on|at|in|for)\b)/gi,
		"which seats are empty",
	],
	[
		/\b(?:(?:does|do|has|have) (?:each|every|all)(?: of)?(?: the)? seats? (?:have |got |has )+(?:an? )?(?:holders?|someone|somebody|anyone|names?|people|person)(?: (?:in|on) (?:it|them))?|are (?:all|every)(?: of)?(?: the)? seats? (?:filled|taken|held|occupied))(?=\W*$| (?:on|at|in|for)\b)/gi,
		"which seats are empty",
	],
	[
		/\b(?:are|have|has|is) (?:all|every)(?: of)?(?: the| our)? milestones? (?:been )?reported(?: on)?(?: yet| now)?(?=\W*$| (?:on|at|in|for|by)\b)/gi,
		"which milestones have not been reported",
	],
	[
		/\b(which|what) (boards|groups|committees|streams|work streams|plans|meetings) (?:should|do|must|ought) (?:i|we|one) (?:to )?(?:need to |have to )?(?:know about|know of|be aware of|care about|know)(?=\W*$)/gi,
		"$1 $2 are there",
	],
	[
		/\bwho (?:do|would|will|must) (i|we) (?:need|have|want|ought) to (?=(?:speak|talk|go|write|turn) to\b|ask\b|contact\b|chase\b)/gi,
		"who do $1 ",
	],
	...turnsOfFirstDays,
	// "Section 44" is short in law: "s.44".
	[/\bsection(?=\d{1,3}\b)/gi, "section "],
	[
		/\bwhat(?:['’]?s| is) the plan for (?=(?:the )?(?:next|this|coming|today|tomorrow)\b)/gi,
		"what is on in ",
	],
	[/\bs\. ?(?=\d{1,3}\b)/gi, "section "],
	// "What's waiting for me", "what am I expected at".
	[
		/\bwhat(?:['’]?s| is| are)(?: still)? (?:waiting|pending|sitting|left) (?:for|on|with) me\b/gi,
		"what is open for me",
	],
	[
		/\bwhat am i (?:expected|needed|wanted|due|required) (?:at|in|for)(?=\W*$| (?:this|next|in|on|today|tomorrow)\b)/gi,
		"which meetings do i have",
	],
	[
		/\bwho (?:takes|keeps|writes(?: up)?|does|records|is taking) (?:the |our |its |their )?minutes (?:for|of|at|on) (?=\S)/gi,
		"who is the secretary of ",
	],
	[
		/\bwho (?:takes|keeps|writes(?: up)?|does|records|is taking) (?:the |our |its |their )?minutes(?=\W*$)/gi,
		"who is the secretary",
	],
	[
		/^\W*(?:(?:which|what|list)(?: the)? )?boards (?:that )?(?:can i|i can|do i get to|am i allowed to) (?:see|look at|ask about|view)(?=\W*$)/gi,
		"which boards are there",
	],
	[
		/\b(?:have|has|did) (?:people|everyone|everybody|anyone|anybody|members|any of them|they all|all members) (?:replied|answered|responded|rsvp(?:['’]?d|ed)?)(?: yet)? (?=(?:for|to|about) )/gi,
		"who has replied ",
	],
	// "Sam from finance here - what's late".
	[
		/^\W*(?:(?:hi|hello|hey|hiya|morning|afternoon)\b[\s,!.]*)*(?:it['’]?s |this is )?(?!(?:what|who|when|where|which|how|why|any|is|are|do|does|did|has|have|anything|everything|nothing)\b)[\w’'&-]+(?: [\w’'&-]+){0,5} here\s*[-–—:,.!]+\s+(?=\w)/gi,
		"",
	],
	[
		/\b(?:low-?down|skinny|gen|full picture|full story|whole story) (?=(?:on|of|about)\b)/gi,
		"summary ",
	],
	[/\bwhen (might|may) (?=(?:the |our )?\w)/gi, "when will "],
	[
		/^\W*(?:is|will) there (?:still )?(?:be )?(?:a |an |the |our )((?:[\w’'-]+ ){1,4}?(?:board|committee|group|panel|forum|meeting)|sub-?committee)((?: (?:on|in|this|next|today|tomorrow|tonight)\b.*)?)(?=\W*$)/gi,
		"does the $1 meet$2",
	],
	[
		/\bto whom (did|has|have|was|were) (?:the )?(.+?) (?:go|gone|sent|circulated|given)(?: out)?(?=\W*$)/gi,
		"who was the $2 sent to",
	],
	[
		/\bwhen (?:will|do|can|should) (?:we|i|you) (?:expect to )?hear (?:back )?from (?=\S)/gi,
		"what is expected from ",
	],
	[
		/\b(?:which|what|how many) boards? (?:does|do|is) (?!(?:it|that|this|there)\b)(?:the )?([\w’'-]+(?: [\w’'-]+){0,3}?) (?:serve|look after|clerk|looking after|serving)(?: on)?(?=\W*$)/gi,
		"which boards is $1 on",
	],
	// "COG on 8 January - what happened".
	[
		/^\W*([^-–:,?!]+? on (?:the )?\d[^-–:,?!]*?)\s*[-–:,]+\s*what (?:happened|went on)(?=\W*$)/gi,
		"what happened at $1",
	],
	[/\bwhat waits (?:for|on) me\b/gi, "what is open for me"],
	// "Who said PPB-1 is red": it was reported so.
	[
		/\bwho (?:said|says|decided|thinks|claims) (?:that )?(?:the )?(.+?) (?:is|are|was|were|has gone|have gone|went) (?:red|amber|green)(?=\W*$)/gi,
		"who reported $1",
	],
	[
		/^\W*(?:has|have) (?:everyone|everybody|all(?: of them)?) (?:acknowledged|confirmed)(?: yet| now)?(?=\W*$)/gi,
		"who has not acknowledged the guidance",
	],
	// "Who needs to confirm the contacts" asks whose it is.
	[
		/\bwho (?:needs?|ought|still has|still have) to (?=(?!be\b|know\b|come\b|attend\b|go\b|acknowledge\b|read\b|sign\b|see\b|have\b)\w)/gi,
		"who has to ",
	],
	[
		/\bwhen (?:did|has|have) (?:the |our )?(.+?) last (?:get|got|have|had|receive|received|see|seen) (?:an? |any )?(?:update|report|change)s?(?=\W*$)/gi,
		"when was $1 last updated",
	],
	// "The working group - what happened".
	[
		/^\W*(?!(?:and|so|but|ok|hi|hello)\b)([^-–:,?!]+?)(?:\s+[-–]+|\s*[:–])\s*what happened(?=\W*$)/gi,
		"what happened to $1",
	],
];
