/** "Who'd I ask", "did anyone miss a deadline", "what was sent to all boroughs": what is asked in the first days, in the plain question. */

export const turnsOfFirstDays: readonly (readonly [RegExp, string])[] = [
	// "Who'd I ask".
	[/\bwhat['’]d (?=(?:it take|turn|make|get|bring|move|put|happen)\b)/gi, "what would "],
	[/\bwho['’]d (?=(?:i|we|you|one|know)\b)/gi, "who would "],
	// "What's on my desk in March".
	[
		/\bwhat(?:['’]?s| is)(?: there)? on (?:my|our) (?:desk|plate|list|to-?do list|hands)(?= (?:in|this|next|for|on|by|before|during|today|tomorrow)\b)/gi,
		"what is on for me",
	],
	[/\bwhat(?:['’]?s| is)(?: there)? on (my|our) (?:desk|hands)(?=\W*$)/gi, "what is on $1 plate"],
	[
		/\b(?:are there |have we |do we have |is there )?(?:any|no) decisions?(?: (?:been|that|were|have been))* (?:recorded|logged|minuted|kept|written down|on record|on file|in here)(?: (?:so far|yet|at all|anywhere|now|to date))*(?=\W*$)/gi,
		"are there any decisions",
	],
	// "Can they meet with two people" asks what makes a quorum.
	[
		/\b(?:can|could|may|would) (?!(?:i|we)\b)([\w’'&-]+(?: [\w’'&-]+){0,3}?) (?:meet|go ahead|sit|decide anything) with (?:only |just )?(?:\d+|one|two|three|four|five|six|seven|eight)(?: (?:people|members|of them|there))?(?=\W*$)/gi,
		"what is the quorum of $1",
	],
	// "Summarise MCB for me": only the telling is for whoever asks.
	[
		/^(\W*(?:(?:and|so|ok|please|pls|can you|could you|would you)\b\W*)*(?:summari[sz]e|sum up|recap|describe|explain|outline|run through|go over) .+?) for (?:me|us)(?=(?: please| pls)?\W*$)/gi,
		"$1",
	],
	[
		/\bwho (?:would|might|will|could|does|do) (?:i )?knows? (?:anything |something |most |more |all )?about (?=\S)/gi,
		"who do i ask about ",
	],
	[
		/\b((?:boards?|groups?|committees?)(?: that)?)(?: (?:are|is))? (?:starting|beginning|due to start|about to start|to start)(?: up)? soon\b/gi,
		"$1 are forming",
	],
	// "Did anyone miss a deadline in January": what was due then and is late.
	[
		/\b(?:did|has|have) (?:anyone|anybody|any(?: of the)? boards?|anything|we|people|somebody|someone) (?:miss|missed|overrun|blown|blow)(?: (?:a|any|the|its|their|our))? (?:deadline|due date|target date|date)s?(?=\W*$| (?:in|on|for|this|last|at|by|since)\b)/gi,
		"what is overdue",
	],
	// "What was sent to all boroughs in 2008": guidance is what is sent out.
	[
		/\b(?:(?:what|which things?) (?:was|were|has been|have been|got|did we|have we)|(?:was|were) anything|has anything been) (?:sent|send|circulated?|issued?|distributed?)(?: out| round)? to (?=\S)/gi,
		"what guidance was circulated to ",
	],
	// "What does COG owe us this month".
	[
		/\bwhat (?:does|do|did|will) (?!(?:i|we|you|they|he|she|it|anyone)\b)([\w’'&-]+(?: [\w’'&-]+){0,4}?) owe (?:us|me|the programme|everyone)(?= (?:this|next|in|by|before|on|during|today|tomorrow)\b)/gi,
		"what is due from $1",
	],
	[
		/\bwho(?:['’]?s| is| has| are)?(?: been| the)* (?:most|longest) (?:overdue|late)(?=\W*$)|\bwho(?:['’]?s| is| has| are)?(?: been)? (?:overdue|late|behind)(?: by)?(?: for)? the (?:longest|most)(?=\W*$)/gi,
		"what is the most overdue",
	],
	[
		/\b(?:is|are) (?:anyone|anybody|someone|any of us|any of them|people) (?:over(?:loaded|stretched|worked|burdened)|swamped|snowed under|doing too much|too busy)(?=\W*$)/gi,
		"who has the most on",
	],
	// "Are any of the streams in trouble".
	[
		/^\W*(?:(?:and|so|but|ok)\b\W*)*(?:are|is) any(?: of)?(?: the| our)? ((?:work ?)?streams?|strands?|boards?|plans?)(?: (?:is|are))?(?: (?:now|currently))* (?:in (?:any )?(?:trouble|difficulty|difficulties)|struggling|off track|at risk|failing|behind)(?=\W*$)/gi,
		"which $1 have anything red or amber",
	],
];
