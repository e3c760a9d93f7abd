/** "I've been told it is red, is that right", "is he on it or not", "list them by due date": how somebody asks, in the plain question. */

export const turnsOfAsking: readonly (readonly [RegExp, string])[] = [
	// "I've been told it is red, is that right".
	[
		/^(\W*(?:(?:hi|hello|ok|so|right|and)\b\W*)*)(?:i|we)(?:['’]?ve| have| was| were)? (?:been told|told|heard|hear|gather|understand|read|believe|think|thought)(?: that)? (.+?),? (?:and )?(?:is|was) (?:that|this|it) (?:still )?(?:right|true|correct|so|accurate|the case)(?=\W*$)/gi,
		"$1is it true that $2",
	],
	[
		/\bam i right (?:in (?:thinking|saying|believing)|to (?:think|say|believe))(?: that)? /gi,
		"is it true that ",
	],
	[
		/\bis it (?:true|right|correct)(?: that)? ((?:the |our )?[\w'’&-]+(?: [\w'’&-]+){0,5}?) (is|are|was|were|has|have) (?=\S)/gi,
		"$2 $1 ",
	],
	[
		/(?<=^\W*(?:(?:and|so|but)\b\W*)*(?:is|are|was|were|has|have|do|does|did|will|am)\b.*),? or not(?=\W*$)/gi,
		"",
	],
	[/\b(?:earliest|soonest) (?=(?:meetings?|mtgs?|sessions?)\b)/gi, "first "],
	// Lists stand in the order of their dates.
	[
		/(?<=^\W*(?:list|show|give|send|get|all|everything|every)\b.*) (?:(?:sorted|ordered|arranged|listed|in order|order) )?(?:by|in|of)(?: order of)? (?:their )?(?:due[- ]dates?|deadlines?|date due)(?: order)?(?: (?:please|pls))?(?=\W*$)/gi,
		"",
	],
];
