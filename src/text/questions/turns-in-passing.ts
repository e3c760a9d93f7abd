/** "The code - any sign?", "what stage are the stones at": what is asked in passing, in the plain question. */

const day =
	"(?:the )?\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|(?:the )?(?:last|next|this|same|end|day|week|month)\\b";
const opening = "(\\W*(?:(?:and|so|ok|but|hi|hiya|hello|hey|please|pls)\\b[\\s,!.]*)*)";
const named = "((?:the |our )?[\\p{L}\\d&’'-]+(?: [\\p{L}\\d&’'-]+){0,5}?)";
const since = "(?:(?: of (?:it|that|them|those|this|one))?(?: yet| now| at all| anywhere)*)";

export const turnsInPassing: readonly (readonly [RegExp, string])[] = [
	// "Tell me something about the basin forum".
	[
		/\b(?:tell|give|show) (me|us) (?:something|a (?:bit|little)(?: more)?|(?:some |any )?more|some (?:details?|info(?:rmation)?|background)|the (?:low-?down|gist|basics)|details?|info(?:rmation)?|background) (?:about|on|of|regarding) (?=\S)/gi,
		"tell $1 about ",
	],
	// "So the digester is amber": whoever says so asks whether it is.
	[
		new RegExp(
			`^${opening}(?!(?:what|which|who|whose|how|why|when|where|is|are|if|nothing|anything|something|everything|none|all|any|it|that|this)\\b)${named} is (red|amber|green)(?: (?:now|then|right|still))*(?=\\W*$)`,
			"giu",
		),
		"$1is $2 $3",
	],
	// "Nobody's told me when it meets", "I can't find the date of it": whoever complains asks.
	[
		new RegExp(
			`^${opening}(?:nobody|no one|no-one|they|he|she)(?:['’]?s|['’]?ve| has| have| hasn['’]?t| haven['’]?t| didn['’]?t| never| ever| yet)* (?:told|tells?|tell) (?:me|us) (?=(?:when|who|what|where|which|how|whether)\\b)`,
			"gi",
		),
		"$1",
	],
	[
		new RegExp(
			`^${opening}(?:i|we) (?:can['’]?t|cannot|can not|couldn['’]?t|don['’]?t seem to be able to) (?:find|see|spot) (?:the )?(date|time|place|venue|owner|chair|secretary|status|agenda|minutes|deadline) (?:of|for) `,
			"gi",
		),
		"$1what is the $2 of ",
	],
	[
		new RegExp(
			`^${opening}${named}\\s*[,:;–—-]+\\s*(?:is there )?any sign${since}(?=\\W*$)`,
			"giu",
		),
		"$1any sign of $2",
	],
	[
		new RegExp(
			`\\b(?:at )?(?:what|which) stage (is|are|has|have) (?!it\\b|they\\b|that\\b|this\\b|we\\b)${named}(?: (?:at|on|in|reached|got to|now))*(?=\\W*$)`,
			"giu",
		),
		"what is the status of $2",
	],
	// "Did COG decide anything on crews".
	[
		new RegExp(
			`\\b(decided?|agreed?|settled?|resolved?|concluded?|approved?|ruled?) (anything|something) (?:on|regarding|re|around|to do with|as regards) (?!${day})`,
			"gi",
		),
		"$1 $2 about ",
	],
	[
		new RegExp(
			`\\b(did|does|has|have) ((?:the |our )?[\\w’'&-]+(?: [\\w’'&-]+){0,4}?) (?:rule|ruled) on (?!${day})`,
			"gi",
		),
		"$1 $2 decide anything about ",
	],
	// What waits for somebody is looked at again, and nothing else is.
	[
		/\b(actions?|items?|things?|anything|what|tasks?)((?: (?:is|are|that are|which are|that is))?) (?:already |now |well )?(?:past|over|beyond|behind) (?:(?:its|their|the) )?(?:own )?review(?: dates?| days?)?(?=\W*$)/gi,
		"$1$2 blocked and past their review",
	],
	// "Is the union's seat on it still valid in July".
	[
		/^(\W*(?:(?:and|so|ok|but|hi)\b\W*)*)(?:is|will|does) ((?:[\w’'&-]+ ){0,6}?(?:seat|term|membership|appointment)(?: (?:on|in|at|as) (?:[\w’'&-]+ ){0,4}?[\w’'&-]+)?) (?:still )?(?:be |remain |stay )?(?:valid|good|current|live|in date|in force|running|run|last)(?: (?:in|by|until|till|into|through|after|beyond|at|come) [^,?!;]+)(?=\W*$)/gi,
		"$1until when does $2 run",
	],
	[
		/\bhow (often|frequently) (?:is|are) ((?:the |our )?[\w’'&-]+(?: [\w’'&-]+){0,4}?) (?:supposed|meant|due|expected|scheduled|required|down) to (?=meet|sit)/gi,
		"how $1 does $2 ",
	],
	[
		/^(\W*(?:(?:and|so|ok|please|pls|can you|could you|hi)\b\W*)*)(?:read|give) (?:me|us|out)(?: out)? (?=(?:the |our )?(?:[\w’'-]+ ){0,5}?minutes\b)/gi,
		"$1show me ",
	],
	// "What should have been done in April and wasn't".
	[
		/\bwhat (?:should|ought to|was supposed to|were supposed to|was meant to|was going to) (?:have )?(?:been |be |have been )?(?:done|finished|closed|completed|ready) ((?:in|by|before|on|last|this)\b[^,?!;]*?)[\s,]*(?:and|but) (?:was|is|has|were|did)(?:n['’]?t| not)(?: been| yet)*(?: (?:done|closed|finished))?(?=\W*$)/gi,
		"what was due $1 and is still open",
	],
	[
		/\b(?:is there|are there|do we have|have we(?: got)?|have you(?: got)?|has any(?:one|body) (?:got|written|done)) (?:an?|any|the) papers? (?:on|about|regarding) /gi,
		"any sign of the paper on ",
	],
	[
		/^(\W*(?:(?:and|so|ok|hi|hello)\b\W*)*)(?:the )?paper (?:on|about|regarding) (?!(?:what|which|who|the (?:\d|next|last))\b)(?=[\p{L}])/giu,
		"$1any sign of the paper on ",
	],
	// "What did the April board ask people to do".
	[
		/\bwhat (?:did|does|has) ((?:the |our )?[\w’'&-]+(?: [\w’'&-]+){0,5}?) (?:ask|asked|tell|told|want|wanted|get|got) (?:people|us|everyone|everybody|anyone|anybody|folk|folks|members)(?: to (?:do|go and do|sort(?: out)?))?(?=\W*$)/gi,
		"what actions did $1 give",
	],
	[
		/\bactions? (?:from|out of|came out of|come out of|raised (?:at|in)|given (?:at|in)|of) (?:the |our )?(?:meetings (?:in|on|during) |(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* meetings\b))([^,?!;]+?)(?: meetings)?(?=\W*$)/gi,
		"actions given in $1",
	],
	[
		/\bactions? (?:from|out of|came out of|come out of|raised at|given at|of) (?:the |our )?meetings (?=(?:this|last|next) )/gi,
		"actions given ",
	],
	// How many come is seen from who does.
	[
		/\bhow many(?: people| members| of (?:us|them|you))?(?: are| will be| is)? (?:coming|attending|turning up|expected|going)(?: along)? (?=(?:on |to |at |in |for |this |next |tomorrow|today|tonight))/gi,
		"who is coming ",
	],
	[
		/\bwho(?:['’]?s| is| will be|['’]?ll be) representing (?=\S.* (?:on|at|to|this|next|tomorrow|today)\b)/gi,
		"who is standing in for ",
	],
	[
		/\bwho (?:was the )?last (?:person )?(?:to report|reported) (?:on )?(?=(?:the |our )?[\p{L}])/giu,
		"who reported on ",
	],
	[/\b(who reported on .+?) last(?=\W*$)/gi, "$1"],
	[
		/^(\W*(?:(?:and|so|ok|is there|are there|list|show me|find|get me)\b\W*)*)(?:any |all |the )?mentions? of /gi,
		"$1anything about ",
	],
	[
		/\b(what|which (?:actions?|items?|things?)|anything|something|actions?)((?:['’]?s| is| are|)) (?:due|overdue|ripe|coming up) for (?:a )?review(?=\W*$)/gi,
		"$1$2 up for review",
	],
	[
		/\bwho (?:decided|agreed|ruled|concluded) (?:about|on|against|regarding) (?=(?:the |our )?[\p{L}])/giu,
		"what was decided about ",
	],
	[
		/\bdo ([\p{L}’'-]+(?: [\p{L}’'-]+)?) and ([\p{L}’'-]+(?: [\p{L}’'-]+)?) (?:both )?(?:sit|serve|work|meet) (?:together )?on (?:anything|something|any (?:of the )?(?:same )?(?:boards?|groups?|committees?)|a board|the same (?:boards?|thing|things))(?: together| at all)*(?=\W*$)/giu,
		"which boards are $1 and $2 both on",
	],
	// "Anybody sent apologies for the 18th" has lost its first word.
	[
		/^(\W*(?:(?:and|so|ok|hi|hello|hey)\b\W*)*)(any(?:body|one)|some(?:body|one)) (?=(?:sent|given|put in|replied|answered|confirmed|accepted|declined|missed)\b)/gi,
		"$1has $2 ",
	],
	// "Advise when the works board last sat and whether it was quorate".
	[
		/(?<=^\W*|\b(?:advise|advise (?:me|us)|tell (?:me|us)|know|say|confirm|remind (?:me|us)|wondering|let (?:me|us) know)\s)(when|where) ((?:the |our )?(?!(?:do|does|did|was|were|is|are|am|has|have|had|will|would|shall|should|can|could|might|we|they|it|i|you|he|she)\b)[\w’'&()-]+(?: [\w’'&()-]+){0,6}?) last (?:sat|met)\b/gi,
		"$1 did $2 last meet",
	],
	[
		/(?<=^\W*|\b(?:advise|advise (?:me|us)|tell (?:me|us)|know|say|confirm|remind (?:me|us)|wondering|let (?:me|us) know)\s)(when|where) ((?:the |our )?(?!(?:do|does|did|was|were|is|are|am|has|have|had|will|would|shall|should|can|could|might|we|they|it|i|you|he|she)\b)[\w’'&()-]+(?: [\w’'&()-]+){0,6}?) next (?:sits?|meets?)\b/gi,
		"$1 does $2 next meet",
	],
	[
		/\b(which|what|how many) (?:closed|done|finished|completed) (actions?|items?|milestones?|things|ones) (?:were|was|came in) (late|overdue|early|on time|in time)(?=\W*$)/gi,
		"$1 $2 were closed $3",
	],
];
