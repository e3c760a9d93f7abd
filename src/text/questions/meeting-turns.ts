/** The turns of phrase that point at one meeting that was told of, and the plain question that each comes to. */
import { replies, type Turn, turn, who } from "./meeting-replies.ts";

export const turns: readonly Turn[] = [
	...replies,
	{
		words: turn("when(?:['’]?s| is| was) (?:that|this|the) meeting(?: again| then)?"),
		plain: (reference) => `when is ${reference}`,
	},
	{
		of: "past",
		words:
			/^(.*\b(?:decid\w*|agreed?|resolved|came|come|attend\w*|present|missing|absent|minut\w*|apologies|quorate)\b.*?)(?<!\b(?:now|since|ok|so)) (?:back )?then\W*$/i,
		plain: (reference, [, said]) => `${said} at ${reference}`,
	},
	{
		of: "past",
		words: turn("who(?: all)? (?:was|were)(?:n['’]?t| not) (?:there|at (?:it|that)|in the room)"),
		plain: (reference) => `who was missing at ${reference}`,
	},
	{
		of: "past",
		// What was turned down is a decision, and says so.
		words: turn(
			"(?:was|were|is|has|have) any(?:thing|one)?(?: (?:been|actually|else))* (?:decided|agreed|settled|approved|rejected|refused|turned down|thrown out|knocked back|voted down)(?: (?:then|there|at (?:it|that)))?|(?:did|have|has) (?:they|we) (?:actually )?(?:reject(?:ed)?|refused?|turn(?:ed)? down|thr(?:ow|ew|own) out|agreed?|approved?|settled?) anything",
		),
		plain: (reference) => `what was decided at ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"(?:what|which|how many|is anything|anything|are there any|any)(?:['’]?s| is| are)?(?: (?:else|still|actions?|things?|is|are))*? (open|outstanding|left|overdue|late|to do|not done|unfinished|done|closed) (?:from|out of) (?:then|that|it|that (?:one|meeting))",
		),
		plain: (reference, [, state]) => `which actions are ${state} from ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"(?:(?:is|are|was|were) there )?(?:any(?:thing)?|what|what(?:['’]?s| is| are)(?: there)?)(?: (?:actions?|left))? (?:to (?:do|be done|follow up|chase)|follow[- ]?ups?|actions?)(?: (?:on|about|from|after|out of|for) (?:it|that|this|them|those))?",
		),
		plain: (reference) => `which actions are from ${reference}`,
	},
	{
		words: turn(
			"(?:(?:in )?(?:what|which) (?:room|venue|place|building|hall|address)(?: (?:is|are|was|were|will)(?: (?:it|that|this|we|they))?(?: be)?(?: (?:in|at))?)?)",
		),
		plain: (reference) => `where is ${reference}`,
	},
	{
		words: turn(
			"how long(?: (?:is|will|does|do|are|did|was|['’]?s))? (?:that|it|this|they|we|the meeting|the whole thing)(?: (?:going to|gonna|meant to|supposed to|due to|likely to|be|for|on|in))*(?: (?:take|last|run|go on|there|for|be))*",
		),
		plain: (reference) => `how long is ${reference}`,
	},
	{
		words: turn(
			"(?:did|do|have|had|will|were|was|are|is) (?:they|we|there|it|that)(?: (?:have|had|got|be|get))*(?: (?:be|going to be))? enough(?: (?:people|of (?:them|us)|members|there|turn up|present|to (?:decide|go ahead|be quorate)|for a quorum))*",
		),
		plain: (reference) => `is ${reference} quorate`,
	},
	{
		words: turn(
			"(?:is|was|will) (?:it|that|this)(?: one)? (?:be )?(?:in|at) (?!.*\\b(?:next|last|first|agenda|board|meeting|\\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|week|month|year|morning|afternoon|noon|time|hand|order|draft|writing|public|private|danger|risk)\\b)(?:the |a )?(?:same (?:place|room|venue)|[\\w’'-]+(?: [\\w’'-]+){0,3}?)(?: (?:too|as well|again|then|as (?:last time|before|usual)))*",
		),
		plain: (reference) => `where is ${reference}`,
	},
	{
		words: turn(
			"what(?: else)?(?:['’]?s| is| was|['’]?ll| will)(?: (?:else|also|actually|even))?(?: (?:it|that|this|that one|the meeting)(?: (?:all|going to be|be|actually))*(?: about| for)|(?: be)? (?:on(?: (?:it|that|there|the list))?|being (?:discussed|covered)|up for discussion)(?: (?:at|for) (?:it|that|this))?)",
		),
		plain: (reference) => `what is on the agenda of ${reference}`,
	},
	{
		words: turn(
			"why(?:['’]?s| is|n['’]?t| isn['’]?t| was| wasn['’]?t) (?:it|that)(?: not)?(?: on)? (?:an?|the|its) (?:usual |normal |same )?(?:\\w+day|day|time)(?: then)?",
		),
		plain: (reference) => `why did ${reference} move`,
	},
	{
		words: turn(
			"(?:has|have|was|is|were) (?:it|that|this|they|that one)(?: (?:been|being|just))* (?:moved|rescheduled|shifted|put back|brought forward)(?: (?:from|to|off) .+?| at all| then| yet| again)?",
		),
		plain: (reference) => `why did ${reference} move`,
	},
	{
		words: turn(
			"(?:is|was|will) (?:it|that|this)(?: one| meeting)?(?: be)?(?: (?:held|joint|jointly|together|a joint one|one|done|shared))* with (?!(?:me|us|him|her|you|no|any|the [\\w ]*(?:secretary|chair|clerk))\\b)(.+?)",
		),
		plain: (reference) => `is ${reference} joint`,
	},
	{
		words: turn("what(?:['’]?s| is| comes| will be)(?: (?:up|on))? first(?: up| on it| at it)?"),
		plain: (reference) => `what is first on the agenda of ${reference}`,
	},
	{
		words: turn(
			"what(?:['’]?s| is| was) (?!(?:the|my|our|its)\\b)([\\w’'-]+(?: [\\w’'-]+)?)['’]s (?:item|slot|agenda item|part|bit|presentation)(?: (?:on it|about|again))?",
		),
		plain: (reference, [, person]) => `what is ${person} presenting at ${reference}`,
	},
	{
		words: turn(
			"who(?:['’]?s| is| will be|['’]?ll be)? (?:doing|does|do|taking|takes|take|covering|covers|cover|presenting|presents|present|leading) (?!(?:the|my|our|its|it|that)\\b)([\\w’'-]+(?: [\\w’'-]+)?)['’]s (?:item|slot|agenda item|part|bit|presentation)(?: (?:instead|then|now|on it))*",
		),
		plain: (reference, [, person]) => `what is ${person} presenting at ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"(?:who|any(?:one|body)|is any(?:one|body)|will any(?:one|body) be)(?:['’]?s| is| will be|['’]?ll be)? (?:away|off|out|absent|missing|not (?:coming|going|there)|on (?:leave|holiday)|unable to (?:come|make it))(?: (?:for|from|at|on) (?:it|that|this|then))?",
		),
		plain: (reference) => `who has sent apologies for ${reference}`,
	},
	{
		of: "ahead",
		words: turn(
			"how (?:far|long|much time) (?:off|away|until|till|to|before)(?: is)?(?: (?:it|that|this|then))?(?: (?:is|from now))?|how far (?:off|away) (?:it|that|this)(?:['’]?s| is)",
		),
		plain: (reference) => `how many days until ${reference}`,
	},
	{
		of: "ahead",
		words: turn("how (?:far|long|many (?:days|weeks)) (?:is (?:it|that|this) )?from (?:now|today)"),
		plain: (reference) => `how many days until ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"(?:were|was|are|have) (?:the )?minutes(?: been)? (?:done|written|taken|recorded|kept)(?: yet)?",
		),
		plain: (reference) => `what are the minutes of ${reference}`,
	},
	{
		words: turn(
			"what (?:are|will|were|did|do|shall) (?:we|they)(?: (?:all|be|going to))* (?:discuss(?:ing)?|cover(?:ing)?|talk(?:ing)? about|look(?:ing)? at|consider(?:ing)?)(?: (?:at it|there|then))?",
		),
		plain: (reference) => `what is on the agenda of ${reference}`,
	},
	{
		words: turn(
			`what(?:['’]?s| is|['’]?ll| will) (?!(?:the|we|they|everyone)\\b)${who} (?:be )?(?:doing (?:at it|there|on the day|for it)|(?:talking about|covering|there for|down for|speaking (?:on|about))(?: (?:at it|there|on the day))?)`,
		),
		plain: (reference, [, person]) => `what is ${person} presenting at ${reference}`,
	},
	{
		words: turn("how many papers(?: (?:are there|for it|is that|do we have))?"),
		plain: (reference) => `what are the papers for ${reference}`,
	},
	{
		of: "past",
		words: turn(`(?:was|were) ${who} (?:there|at that(?: one)?|in the room)`),
		plain: (reference, [, person]) => `did ${person} attend ${reference}`,
	},
	{
		of: "past",
		words: turn(`did ${who} (?:go|come|attend|turn up|make it|get there|show up)`),
		plain: (reference, [, person]) => `did ${person} attend ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"who (?:covered|stood in|sat in|came|went|deputised|filled in|stepped in|was there)(?: along)? (?:instead of|in place of|for) (?!(?:it|that|this|lunch)\\b)(.+?)",
		),
		plain: (reference, [, person]) => `did ${person} attend ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"(?:did|was|were) (?:everyone|everybody|all of (?:them|us)|(?:they|we) all)(?: (?:who should))? (?:come|there|turn up|attend|present|make it|show up|get there)",
		),
		plain: (reference) => `who attended ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"(?:(?:has|have|was|were|is) (?:it|that|they|any of (?:it|that))(?: all)?(?: been)? (?:minuted|written up)|(?:are|were) there (?:any )?minutes|(?:any|got any|do we have) minutes)(?: (?:yet|for it|of it|of that|from it))*",
		),
		plain: (reference) => `what are the minutes of ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"what (?:was|were|got|did (?:they|we)|(?:have|had) (?:they|we)|(?:has|had) been)(?: (?:actually|all))? (?:agreed?|decided?|concluded?|resolved?)(?: (?:at it|at that|there|in the end))?",
		),
		plain: (reference) => `what was decided at ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"(?:was |were |did )?(?:there )?(?:any(?:one|body)|who) (?:(?:was |were )?(?:there|present|come|came) )?from (?!(?:it|that|this|those|these|them)\\b)(.+?)(?: (?:there|come|turn up|present|at it))?",
		),
		plain: (reference, [, body]) => `did ${body} attend ${reference}`,
	},
	{
		of: "past",
		words: turn(
			"(?:are|is|were) (?:those|these|they|it|that|the minutes)(?: (?:minutes|still|just|only|now))* (?:final|(?:an? )?drafts?|official|signed off)(?: (?:yet|now|still))?",
		),
		plain: (reference) => `are the minutes of ${reference} approved`,
	},
	{
		of: "past",
		words: turn(
			"what (?:do|did) (?:the|its|their|those) minutes say(?: (?:about|on|of) (?:it|that|this|them))?",
		),
		plain: (reference) => `what are the minutes of ${reference}`,
	},
	{
		of: "past",
		words: turn("who (?:was|were) (?:all )?in the room"),
		plain: (reference) => `who attended ${reference}`,
	},
	{
		words: turn(
			"(?:has|have|is|are|was|were|did|hasn['’]?t|haven['’]?t|isn['’]?t|aren['’]?t)(?: we got| we had)? (?:the|its|their|that|this|all the)(?: other)? papers? (?:(?:all|yet|already|been|ever) )*(?:in|come?(?: in| through)?|arrived?|received|sent(?: in| out| round)?|submitted|handed in|ready|here|turn(?:ed)? up|circulated)(?: (?:yet|already|for (?:it|that)))*",
		),
		plain: (reference) => `what are the papers for ${reference}`,
	},
];
