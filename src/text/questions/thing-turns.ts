/** The turns of phrase that point at one person, at things to be done or at an ended board that was told of, and the plain question that each comes to. */
import { furtherTurns } from "./further-thing-turns.ts";
import { ofGuidance } from "./guidance-turns.ts";
import { type Turn, turn } from "./turn-of-thing.ts";

export const whatIsLeft = turn(
	"(?:which|what) (?!(?:else|other|more|of|ones?|things?|items?|actions?|milestones?|guidance|papers?|meetings?|minutes|decisions?|boards?|seats?|tasks?|work)\\b)((?:[\\w’'-]+ ){1,2})(?:are|is|have|has) (?:still |yet )?(?:left|missing|outstanding|remaining|to go|to do|to come|not done|not (?:got|had) (?:it|them|one))(?: (?:to do|to go|then|still))?|who(?:['’]?s| is| has)(?: still)? (?:left|missing|outstanding|to go)(?: to do)?",
);

const few = "(?:two|three|four|five|couple|few)";
const ofThem =
	"(?:either|both|any|all|they|it|that|this|those)(?: one)?(?: of (?:them|those|these|the two))?";

export const turns: readonly Turn[] = [
	...ofGuidance,
	...furtherTurns,
	{
		of: "blocked",
		words: turn(
			"(?:by whom?|who by|(?:until|till) when)(?: (?:and (?:until|till) when|is that|then))*",
		),
		plain: (name) => `is ${name} blocked`,
	},
	{
		of: "person",
		words: turn("who(?:['’]?s| is) (?:that|this)(?: (?:then|exactly|again|person))*"),
		plain: (name) => `who is ${name}`,
	},
	{
		of: "person",
		words: turn(
			"(?:who|what (?:body|organisation|organization|firm|trust|council)) (?:does|do|is|are) (?:he|she|they) (?:work for|with|from|belong to|come from)",
		),
		plain: (name) => `who is ${name}`,
	},
	{
		of: "person",
		words: turn(
			"(?:is|are) (?:he|she|they) (?:in|at|due (?:in|at)|wanted (?:in|at)|needed (?:in|at)) (?:any(?:thing)?|any meetings?|something)(?: else)?( .+)?",
		),
		plain: (name, [, time = ""]) => `what meetings does ${name} have${time}`,
	},
	{
		of: "person",
		words: turn(
			"(?:has|have|is|are|was|were|did) (?:his|her|their) papers?(?: (?:been|come|arrived|received|ready|here|in|turned up|handed in|sent))+(?: (?:yet|at least|though|then|at all|now))*",
		),
		plain: (name) => `is ${name}'s paper in`,
	},
	{
		of: "person",
		words: turn(
			"(?:what about |how about )?(?:his|her|their) papers?|(?:what|which|any) papers? (?:has|have|does|do|is|are) (?:he|she|they) (?:got|have|owe|doing|writing)(?: (?:us|in|to do))*|(?:does|do) (?:he|she|they) owe (?:us )?(?:a|any) papers?",
		),
		plain: (name) => `are ${name}'s papers in`,
	},
	{
		of: "duties",
		words: turn(
			"(?:who(?:['’]?s| is| has| does)? (?:owns?|got|doing|on|with)|whose(?: are| is)?) (?:(?:what(?:['’]?s| is| remains)|those|the ones?|everything)(?: that(?:['’]?s| is| are)?)?(?: still)? left|the remaining ones?|what remains)(?: (?:with|now|then))*",
		),
		plain: (names) => `who owns ${names}`,
	},
	{
		of: "duties",
		words: turn(
			"(?:and )?(?:what(?:['’]?s| is| are) )?(?:the |their |its )?(?:deadlines?|due dates?|due days?)(?: (?:on|for|of) (?:it|that|them|those|these|each|both))?",
		),
		plain: (names) => `when ${names.includes(" and ") ? "are" : "is"} ${names} due`,
	},
	{
		of: "several",
		words: turn(
			"who(?:['’]?s| is| has| owns| got)?(?: (?:got|doing|on))? which(?: one)?|which is whose|whose is which",
		),
		plain: (names) => `who owns ${names}`,
	},
	{
		of: "several",
		words: turn(
			"(?:who(?:['’]?s| is| has| does)? (?:owns?|got|doing|on|with)|whose(?: are| is)?) (?:both|each|all)(?: of (?:them|those|these|the two))?",
		),
		plain: (names) => `who owns ${names}`,
	},
	{
		of: "duty",
		words: turn(
			"who(?:['’]?s| is) (?:on (?:that|it|this)|it (?:with|down to))(?: (?:one|now|then))*",
		),
		plain: (name) => `who owns ${name}`,
	},
	{
		of: "milestone",
		words: turn(
			"what was the (?:original |first |old )?(?:plan|date|baseline|forecast)(?: (?:originally|at first|before|for (?:it|that)))*|(?:what|when) was (?:it|that|this) (?:(?:meant|supposed|going|due|planned|expected)(?: to be)?(?: (?:originally|at first|before|done|finished))*|(?:originally|at first|first|before(?: (?:that|then|it (?:slipped|moved)))?|to (?:start|begin) with))|(?:and )?from (?:when|what)(?: (?:to|until) (?:when|what))?|when should (?:it|that|this) have (?:been|happened|finished|landed|come)(?: (?:done|finished|ready|in|through))*",
		),
		plain: (name) => `what is the baseline of ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"(?:until|till|til|up to) (?:when|what (?:day|date))(?: (?:is that|then|must that be))*",
		),
		plain: (name) => `when is ${name} due`,
	},
	{
		of: "duty",
		words: turn(
			"(?:how (?:long|far|many days|many weeks)|how much time)(?:['’]?s| is)? (?:that|it|this)(?: (?:from (?:now|today)|away|off|to go|till then))+",
		),
		plain: (name) => `how long until ${name} is due`,
	},
	{
		of: "duty",
		words: turn(
			"when should (?:it|that|this) (?:have )?(?:be|been|happen(?:ed)?|come|finish(?:ed)?)(?: (?:done|finished|ready|in|out|through))*",
		),
		plain: (name) => `when is ${name} due`,
	},
	{
		of: "counted",
		words: whatIsLeft,
		plain: (name) => `how far has ${name} got`,
	},
	{
		of: "duty",
		words: turn(
			"(?:how much|how far|by how much|how many days)(?: (?:has|have|is|did)(?: (?:it|that|this))?)?(?: (?:slip(?:ped)?|late|behind|over|moved|been put back))|(?:slipped|late|behind|over) (?:by )?how (?:much|far|long|many days)|(?:so )?how many days (?:late|over|behind)(?: (?:is|are) (?:it|that|we|they))?",
		),
		plain: (name) => `how late is ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"(?:is|was) (?:it|that|this)(?: one)? (?:(?:very|really|badly|seriously|terribly|that|so|much|way) (?:late|overdue|behind)|(?:late|overdue|behind) by (?:much|a lot|long|far|more than a bit))",
		),
		plain: (name) => `how late is ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"(?:at |in |from )?(?:which|what) (?:meeting|mtg|session)(?:['’]?s| is| was| did| does| had| has)? (?:it|that|this)(?: one)?(?: (?:come|came|arise|arose|originate|start|get|been|raised|set|agreed|given|out|of|from|at|in))*",
		),
		plain: (name) => `where did ${name} come from`,
	},
	{
		of: "duties",
		words: turn(
			"(?:at |in |from )?(?:which|what) (?:meeting|mtg|session|board)(?: was it(?: that)?)? (?:gave|gives|set|handed|landed|dumped|lumbered|asked|told|put|assigned|got)(?: (?:me|us|him|her|them|[\\w’'-]+))? (?:with |to do |for |on )?(?:it|that|this|those|these|them|that one|(?:him|her|them) (?:that|it))(?: (?:to do|on (?:me|us|him|her|them)))?",
		),
		plain: (names) => `where did ${names} come from`,
	},
	{
		of: "duty",
		words: turn(
			"who (?:(?:did|sorted|finished|completed) (?:it|that|this)|(?:closed|signed|ticked) (?:it|that|this) off|signed off(?: on)? (?:it|that|this))(?: (?:in the end|then|off|out))*",
		),
		plain: (name) => `who closed ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"(?:with|to) what (?:result|outcome|effect|end)|what(?:['’]?s| is| was) (?:the |its |their )?(?:result|outcome|upshot)(?: of (?:it|that|this))?|what came of (?:it|that|this)|how did (?:it|that|this)(?: one)? (?:end|go|turn out|come out|pan out)(?: in the end)?|any (?:result|outcome)",
		),
		plain: (name) => `is ${name} done`,
	},
	{
		of: "milestone",
		words: turn(
			"who (?:put|set|marked|made|rated|called|turned|flagged|moved|reported|had|has) (?:it|that|this)(?: one)?(?:(?: (?:at|to|as|down|on|in))* (?:red|amber|green))?(?:,? ?(?:and )?(?:when|(?:on )?(?:what|which) (?:day|date)))?",
		),
		plain: (name) => `who reported ${name}`,
	},
	{
		of: "milestone",
		words: turn(
			"who (?:said|says|told us|reckons|reported)(?: (?:so|that|it|this))?(?:,? ?(?:and )?(?:when|(?:on )?(?:what|which) (?:day|date)))?",
		),
		plain: (name) => `who reported ${name}`,
	},
	{
		of: "milestones",
		words: turn(
			"who (?:said|says|told us|reckons|reported|put|set|marked|rated|called|made)(?: (?:so|that|it|this|them|those|these|both|all(?: of (?:them|those))?))(?:(?: (?:at|to|as))* (?:red|amber|green|so))?(?:,? ?(?:and )?(?:when|(?:on )?(?:what|which) (?:day|date)))?",
		),
		plain: (names) => `who reported ${names}`,
	},
	{
		of: "counted",
		words: turn(
			"(?:did|has|have|is|are|was|were|do|does)(?:n['’]?t)? (?!(?:it|that|this|they|he|she|we|i|you|any\\w*|every\\w*|all|both|someone|somebody|who\\w*|the rest|the others?|others?)\\b)([\\w’'-]+(?: [\\w’'-]+){0,3}?) (?:(?:already|actually|even|ever|been|yet) )*(?:do|done|did|finish(?:ed)?|have|had|got|get|ack(?:ed|nowledged?)?|confirm(?:ed)?|sign(?:ed)?(?: (?:for|off))?|read|seen|see) (?:it|that|this|theirs|them|one)(?: (?:yet|then|too|already|now))*",
		),
		plain: (name, [, body]) => `has ${body} done ${name}`,
	},
	{
		of: "duty",
		words: turn(
			"who(?:m)? (?:should|do|can|could|would|must) (?:i|we) (?:ask|contact|see|email|ring|call|(?:speak|talk|go|write) to)(?: about (?:it|that|this))?(?: then)?",
		),
		plain: (name) => `who owns ${name}`,
	},
	{
		of: "person",
		words: turn(
			"(?:(?:what|anything|something)(?: else)?(?:['’]?s| is| are)?(?: else)?|(?:is|are) (?:there )?any(?:thing)?(?: else)?) (?:of )?(?:his|hers|theirs)",
		),
		plain: (name) => `what else does ${name} own`,
	},
	{
		of: "duty",
		words: turn(
			`how (?:long|much time|many days)(?!\\W*$)(?:['’]?s| is| are)?(?: (?:left|there))*(?: (?:have|has|do|does|did)(?: still)? (?:they|he|she|we|i|it|those|(?:the |those )?(?:other|last|remaining)(?: ${few}| ones?)?|the (?:others|rest)))?(?: (?:still|now|got|have|left))*(?: (?:to (?:do|finish|get|go)(?: (?:it|that|theirs|this|done))*|on (?:it|that)|for (?:it|that)))?`,
		),
		plain: (name) => `how long until ${name} is due`,
	},
	{
		of: "duties",
		words: turn(
			"(?:(?:is|are) there |have we (?:got )?)?(?:any |what )(?:notes?|comments?|remarks?|word|explanation)(?: (?:is|are|was) there)?(?: (?:on|with|about|against|for|beside) (?:it|that|this|them|those|either|each|both)(?: one)?)?",
		),
		plain: (names) => `what is the status of ${names}`,
	},
	{
		of: "duties",
		words: turn(
			`(?:has|have|was|were|did|is) (?:${ofThem}) (?:been |being )?(?:put|pushed|moved|set) (?:back|out)|(?:has|have|was|were|is) (?:${ofThem}) (?:been |being )?(?:delayed|postponed)`,
		),
		plain: (names) => `have ${names} slipped`,
	},
	{
		of: "duty",
		words: turn(
			"(?:(?:is|are) there )?(?:any|what(?:['’]?s| is| are)(?: the)?|the)? ?(?:latest |last )?(?:notes?|comments?|remarks?)(?: (?:say|there))?(?: (?:on|about|against|for|with) (?:it|that|this))?(?: (?:say|then))?",
		),
		plain: (name) => `what is the status of ${name}`,
	},
	{
		of: "blocked",
		words: turn(
			"when (?:do|should|will|can|are|is|were|did)(?: (?:we|i|they|you|it|that|this))?(?: (?:meant|supposed|due|going|next|to|be))* (?:ask(?:ing)?|chas(?:e|ing)|check(?:ing|ed)?|look(?:ing|ed)?|review(?:ed|ing)?|come back|go back|try(?:ing)?|press(?:ing)?)(?: (?:at|to|on|with|about|up))*(?: (?:it|them|that|him|her|again|next|about it))*",
		),
		plain: (name) => `why is ${name} blocked`,
	},
	{
		of: "ended board",
		words: turn("when (?:was|did) (?:that|it|this)(?: (?:happen|end|close|merge))?"),
		plain: (name) => `what became of ${name}`,
	},
];
