/** "Who'd I ask", "did anyone miss a deadline", "what was sent to all boroughs": what is asked in the first days, in the plain question. */

export const turnsOfFirstDays: readonly (readonly [RegExp, string])[] = [
	// "What's on my desk in March".
	[
		/\bwhat(?:['’]?s| is)(?: there)? on (?:my|our) (?:desk|plate|list|to-?do list|hands)(?= (?:in|this|next|for|on|by|before|during|today|tomorrow)\b)/gi,
		"what is on for me",
	],
	[/\bwhat(?:['’]?s| is)(?: there)? on (my|our) (?:desk|hands)(?=\W*$)/gi, "what is on $1 plate"],
	// "Who'd I ask".
	[/\bwho['’]d (?=(?:i|we|you|one)\b)/gi, "who would "],
	// "Did anyone miss a deadline in January": what was due then and is late.
	[
		/\b(?:did|has|have) (?:anyone|anybody|any(?: of the)? boards?|anything|we|people|somebody|someone) (?:miss|missed|overrun|blown|blow)(?: (?:a|any|the|its|their|our))? (?:deadline|due date|target date|date)s?(?=\W*$| (?:in|on|for|this|last|at|by|since)\b)/gi,
		"what is overdue",
	],
	// "What was sent to all boroughs in 2008": guidance is what is sent out.
	[
		/^\W*(?:and )?(?:what|which things?) (?:was|were|has been|have been|got|did we|have we) (?:sent|send|circulated?|issued?|distributed?)(?: out| round)? to (?=\S)/gi,
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
