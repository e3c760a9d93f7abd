/** How things stand and what has become of them, as somebody says it who is new to the words of the place: "amber reasons", "due mon", "any slippage". */

const opening = "(\\W*(?:(?:and|so|but|ok|hi|hello|hey|please|pls|good morning|morning)\\b\\W*)*)";

export const turnsOfStates: readonly (readonly [RegExp, string])[] = [
	[
		/\bwhat (?:did|has|have) (?!(?:been|any\w*|changed?)\b)([\w’'-]+(?: [\w’'-]+){0,3}?) (?:updat|edit|touch|alter|amend)(?:ed|e)?(?=\W*$| (?:in|on|for|since|this|last|at|today|yesterday)\b)/gi,
		"what has $1 changed",
	],
	// "Did the pilot sites go red": how they are reported is asked.
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(?:did|has|have) (?:the |our )?(?!(?:any|some|every|no|one|which|more)\w*\b)(.+?) (?:go|gone|turn(?:ed)?|become|went) (red|amber|green)(?=\W*$)/gi,
		"$1is $2 $3",
	],
	// "Due mon", "due 2010".
	[
		new RegExp(
			`^${opening}(due|overdue|meetings?|open|late) ((?:mon|tues?|wed|weds|thurs?|fri|sat|sun))(?=\\W*$)`,
			"gi",
		),
		"$1$2 on $3",
	],
	[
		new RegExp(`^${opening}(due|done|closed|meetings?) ((?:19|20)\\d\\d)(?=\\W*$)`, "gi"),
		"$1$2 in $3",
	],
	[
		/\b(has|have|with) the (most|fewest) (red|amber|green)s?(?=\W*$| (?:now|at the moment))/gi,
		"$1 the $2 $3 milestones",
	],
	[
		/\b(has|have|with) the (most|fewest) (overdue|late|open|blocked)(?=\W*$| (?:now|at the moment))/gi,
		"$1 the $2 $3 items",
	],
	// "What's the reason for each amber", "amber reasons".
	[
		/^\W*(?:(?:what(?:['’]?s| is| are)|give me|list|show me|tell me) )?(?:the )?reasons? (?:for|behind) (?:each|every|all|the|all the|each of the)(?: of the)? (red|amber)s?(?: ones?)?(?=\W*$| (?:on|at|in|for)\b)/gi,
		"what is $1 and why",
	],
	[/^\W*(red|amber) reasons?(?: please| pls)?(?=\W*$)/gi, "what is $1 and why"],
	[
		/^\W*why are the (red|amber)s?(?: ones?)?(?: (?:red|amber|so))?(?=\W*$)/gi,
		"what is $1 and why",
	],
	[
		/^\W*what(?:['’]?s| is| lies) behind (?:the|all the|each|every|those) (red|amber)s?(?: ones?)?(?: ((?:on|at|in|for) .+?))?(?=\W*$)/gi,
		"what is $1 $2 and why",
	],
	[/\bany (?:improvements?|progress on rags?)\b/gi, "what has improved"],
	// "Anything with a deadline in the spring".
	[
		/\b(?:with|having|that has|that have) (?:an? |any )?(?:deadlines?|due dates?) (?=(?:in|on|by|before|this|next|within|during|between|after)\b)/gi,
		"due ",
	],
	[
		/\b(open|overdue|late|outstanding|red|amber|green|blocked) at (?=(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
		"$1 as at ",
	],
	[/\bbeen (?:amended|edited|altered|touched)\b/gi, "been changed"],
	[
		/\bwhat (?:did|have|has) (?:we|you|they|people|anyone|somebody) (?:add|added|put in|enter|entered)(?=\W*$| (?:in|on|for|since|this|last|at|today|yesterday)\b)/gi,
		"what was added",
	],
	[/\b(?:is there|are there|have we)(?: had)? (?:any |much )?slippage\b/gi, "is anything slipping"],
	[/\b(?:the )?(\d{1,2}|three|four|five|ten) next (?=\w+s\b)/gi, "next $1 "],
	[
		/^\W*(?:has|have) any(?:one|body) acknowledged (?:anything|any(?: of)?(?: the)? guidance)(?: yet| at all)?(?=\W*$)/gi,
		"who has acknowledged the guidance",
	],
	[
		/^\W*(?:(?:any|which|what|list)(?: the)? )?acknowledge?ments? (?:outstanding|missing|to come|awaited|still to come)(?=\W*$)/gi,
		"who has not acknowledged the guidance",
	],
	[
		/\b(?:which |what )?(boards|groups|committees|panels) (?:that |which )?(?:are(?: not|n['’]?t)|have(?: not|n['’]?t) got|(?:do not|don['’]?t) have) (?:late|behind|overdue|anything (?:late|overdue))(?: (?:with|on) (?:anything|any of it))?(?=\W*$)/gi,
		"which $1 have nothing overdue",
	],
	[
		/\bwhat(?:['’]?s| is|['’]?s been) (?:dragging|slipping behind|falling behind)\b/gi,
		"what is slipping",
	],
	[
		/\b(?:did|have|has) (?:we|they|anyone|anybody) (?:close|closed|finish|finished|complete|completed) (?:anything|any(?: of (?:it|them))?|things) late\b/gi,
		"what was closed late",
	],
	[/\b(what|which(?: \w+)?|anything) (?:became|has become|turned) overdue\b/gi, "$1 went overdue"],
	[/\b(what(?:['’]?s| is) )?the last (?:thing|item|deadline) due\b/gi, "what is due last"],
	[
		/\b(?:which|what) (action|milestone|item|thing)s? (?:has|have|is|with) the (?:furthest|latest|most distant|last) (?:due )?(?:date|deadline)s?(?: away)?(?=\W*$)/gi,
		"which $1 is due last",
	],
];
