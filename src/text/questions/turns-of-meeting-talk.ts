/** "What did they do last time", "who hasn't answered", "is it back on": what is asked around meetings, in the plain question. */

export const turnsOfMeetingTalk: readonly (readonly [RegExp, string])[] = [
	// "Who took part in the June meeting" was there.
	[/\b(?:took|taken) part (?:in|at) (?=\S)/gi, "attended "],
	[/\b(?:which|what) (?:members|people) (?=attended|came to|went to|were at|missed)/gi, "who "],
	[/(?<=\bdid\b.*) take part (?:in|at) (?=\S)/gi, " attend "],
	// Of meetings that were cancelled, a list says why each was.
	[
		/\b((?:which|what|any|list|show|the|all|how many|were|cancelled|called off)\b.*\bmeetings?\b.*\b(?:cancelled|called off)|(?:cancelled|called off) meetings)\b(.*?),? (?:(?:and|&|n) why(?: (?:was|were) (?:it|they|that|each|each one))?|with (?:the |their |a )?reasons?(?: why)?(?: for each)?)(?=\W*$)/gi,
		"$1$2",
	],
	// "What papers were there for the January board": those that it had.
	[/\b(?:what|which) (papers|apologies) (?:were|was|are) there (?=(?:for|at|in)\b)/gi, "$1 "],
	[/\b(?:what|which) papers (?:went|came|were put|got put) (?:to|before) (?=\S)/gi, "papers for "],
	// "How did the April board go" asks what came of it.
	[
		/\bhow did (?=[^?.!;]*\b(?:last|previous|meetings?|mtg|session|board|group|committee|panel|forum|january|february|march|april|june|july|august|september|october|november|december)\b)((?!(?:it|that|this|they|we|he|she|i|you)\b)[^?.!;]{2,50}?) (?:go|turn out|work out|pan out)(?: (?:in the end|then|ok|okay|well|today|yesterday))?(?=\W*$)/gi,
		"what happened at $1",
	],
	[
		/\bhow was (?=(?:the |our )?(?:last|january|february|march|april|may|june|july|august|september|october|november|december)\b.*(?:meeting|board|group|committee|panel|forum)\W*$)/gi,
		"what happened at ",
	],
	// "Is it on tomorrow's agenda": on the agenda for that day.
	[
		/(?<=\b(?:is|are|was|will|isn['’]?t)\b [^?!.;]{2,60}) (on|for) (today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri)day|(?:this|next|last) (?:week|month))['’]?s agenda\b/gi,
		" $1 the agenda for $2",
	],
	// "Of what's left, what's late": of that list, and of nothing else.
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)of (?:what(?:['’]?s| is)|those(?: that are)?|the ones?(?: that are)?) (?:left|remaining|still (?:open|to do)),? (?:what(?:['’]?s| is)?|which(?: ones?)?(?: is| are)?|any(?:thing)?)(?: (?:already|still|now))* (?=\S)/gi,
		"$1which of those are ",
	],
	[
		/\b((?:which|what|how many)(?: of (?:the|our))? (?:milestones?|(?:work ?)?streams?)(?: (?:are|is))) (?:ok|okay|fine|all ?right|healthy|doing (?:ok|well|fine)|in (?:good|decent) shape)(?=\W*$)/gi,
		"$1 green",
	],
	// "When do they look at the north face next": when it stands on an agenda, and not when it is due.
	[
		/\bwhen (?:do|does|are|is|will|['’]?re) (?:they|we|it|the (?:board|group|committee|panel|forum))(?: (?:next|be|all|going to|due to))* (?:look(?:ing)? at|discuss(?:ing)?|talk(?:ing)? (?:about|over)|consider(?:ing)?|go(?:ing)? (?:over|through)) (?!.*\bagain\b)(.{3,50}?)(?: next| then)*(?=\W*$)/gi,
		"when is $1 on the agenda",
	],
	[
		/\bwhat (?:did|has|have) (.{2,40}?) (?:do|done|did|get done|get up to|decide on) (?:at )?(?:the )?last (?:time|meeting|mtg|one|session)(?=\W*$)/gi,
		"what happened at the last $1 meeting",
	],
	[
		/\bwhat (?!did\b|has\b|have\b|was\b|is\b|happened\b)(.{2,40}?) (?:did|got done|got up to|decided on) (?:at )?(?:the )?last (?:time|meeting|mtg|one|session)(?=\W*$)/gi,
		"what happened at the last $1 meeting",
	],
	// "When's the next one instead": what it stands in for has been told.
	[/(?<=\b(?:when|where|what time)\b.*\b(?:next|new|meeting|meet)\b.*) instead(?=\W*$)/gi, ""],
	[
		/\bwhen(?:['’]?s| is| are) (?:it|they|that) (?:back on|on again|meeting again|back)(?=\W*$)/gi,
		"when do they next meet",
	],
	// "Is Anil's stuff all on time": told by what of it is late.
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(?:is|are) (?:all |everything )?(?:of )?(.{2,40}?)['’]s? (?:stuff|things|actions|work|bits|jobs|tasks) (?:all |still )?(?:on (?:time|track|schedule)|up to date|in hand)(?: then| now)?(?=\W*$)/gi,
		"$1is anything of $2's late",
	],
	[
		/\bwho(?:['’]?s| is| are| sits?| do we have)? (?:on|sits on) (.{2,40}?) (?:from (?:the )?outside|who (?:is|are)(?: not|n['’]?t) (?:from here|ours|staff)|externally)(?=\W*$)/gi,
		"who has seats on $1",
	],
	[
		/\b(?:do|does|will|are|is) any of (their|its|the) (seats?|places?|terms?) (?:run(?:ning)? out|end(?:ing)?|expir(?:e|ing)|(?:coming )?up) soon(?=\W*$)/gi,
		"which of $1 seats run out soon",
	],
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)will (\S+(?: \S+)?) be (?:at|there for|going to|along to) (?:the |our )?(?=\S.*\b(?:board|group|panel|committee|forum|meeting)\b)/gi,
		"$1is $2 coming to the ",
	],
	// "Who hasn't answered", of a meeting, has not replied.
	[
		/\b(who(?:['’]?s| has| have| all has)?(?: not|n['’]?t)|who(?:['’]?s| has| have) still not) (?:answered|responded|got back|come back|said)(?: (?:to (?:us|me|it|the invite)|yet|at all|either way))*(?=\W*$)/gi,
		"$1 replied",
	],
	[
		/\b(what(?:['’]?s| is| comes| goes| do we do)?(?: up)? (?:first|last)) on(?=\W*$)/gi,
		"$1 on the agenda",
	],
	[
		/\b(what (?:did|has|have|was) .{2,40}?) settled?(?=\W*$| (?:on|at|in|last|yesterday|today|about|this)\b)/gi,
		"$1 decide",
	],
];
