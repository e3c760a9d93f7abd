/** What points to whoever speaks, to where they are, and to what was told before. */
export const talk = {
	mine: "my|me|mine|i|im|ive|id|do i|am i|have i|ill",
	us: "we|our|us|here|the board|the committee",
	it: "it|its|that|this|that one|the same|the one|thing",
	them: "they|them|their|those|these|any of them|all of them|of those|of them|theyre",
	he: "he|she|him|his|her",
	there: "there|at it|at that|that meeting|that board|that day|then",
	others:
		"other|the other|other one|rest|the rest|else|another|what else|anything else|any other|who else|more|the other one",
	ordinal:
		"the first|first one|the second|second one|the third|the last one|last one|the first one",
	more: "more|the rest|go on|what else",
	also: "also|too|and|what about|same for|and for|or",
	correction: "no|i meant|sorry|i mean|actually|instead|meant",
	neg: "not|no|nobody|never|without|isnt|hasnt|havent|arent|dont|doesnt|didnt|nothing|wasnt|cant|werent|neither|nor",
	except: "except|but|apart from|excluding|besides|but not|bar|without",
	only: "only|just",
	than: "than|or|before|later|earlier|compare|first",
	programme:
		"programme|register|across the programme|overall|everywhere|anywhere|across all board|all board|every board|convenor|across|on any board|any board",
} as const;
