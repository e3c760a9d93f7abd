/** What points to whoever speaks, to where they are, and to what was told before. */
export const talk = {
	mine: "my|me|mine|i|im|ive|id|do i|am i|have i|myself|ill",
	us: "we|our|us|ours|here|this board|the board|this group|weve|were we|this committee|the committee|the group|this channel",
	it: "it|its|that|this|that one|this one|the same|itself|the one|thing",
	them: "they|them|their|those|these|any of them|all of them|of those|of them|those one|both of them|theirs|all of those|each of them|the two|theyre|they all",
	he: "he|she|him|his|her|himself|hers|shes|hes",
	there: "there|at it|at that|at that one|in that|that meeting|that board|that group|that day|then",
	others:
		"other|others|the other|other one|rest|the rest|else|remaining|another|what else|anything else|any other|who else|more|everyone else|the other one",
	ordinal:
		"the first|first one|the second|second one|the third|the last one|last one|the first one|top one|the fourth|latter|former",
	more: "more|show more|next page|the rest|go on|continue|and the rest|what else|keep going",
	also: "also|as well|too|and|plus|what about|how about|same for|same again|and for|or",
	correction: "no|i meant|sorry|not that|i mean|rather|actually|instead|wrong one|correction|meant",
	neg: "not|no|nobody|none|never|without|isnt|hasnt|havent|arent|dont|doesnt|no one|didnt|nothing|wasnt|wont|cant|werent|neither|nor|hadnt|cannot",
	except:
		"except|but|other than|apart from|not counting|excluding|besides|but not|ignore|leave out|leaving out|bar|aside from|without",
	only: "only|just|alone|solely",
	than: "than|or|before|later|sooner|earlier|which come first|compare|first",
	programme:
		"programme|register|across the programme|overall|everywhere|anywhere|across all board|all board|every board|convenor|across|on any board|altogether|any board|across the board",
} as const;
