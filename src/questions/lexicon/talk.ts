/** What points to whoever speaks, to where they are, and to what was told before. */
export const talk = {
	mine: "my|me|mine|i|im|ive|id|do i|am i|have i|ill|myself|my own|for me",
	us: "we|our|us|here|the board|the committee|this board|this group|this committee|ours|this channel|our own|weve|were we",
	it: "it|its|that|this|that one|the same|the one|this one|that action|that milestone|that meeting|the meeting|the action|this action|this milestone|same one|the guidance|the milestone|the decision",
	them: "any of that|all of that|they|them|their|those|these|any of them|all of them|of those|of them|theyre|theirs|those ones|these ones|of these|each of them|all of those|all those|the lot|both of them|any of those|either|neither of them",
	he: "he|she|him|his|her|hers|himself|herself|that person|hes|shes",
	there: "there|that board|that group|that committee|that day",
	others:
		"other|others|the other|other one|the rest|rest|rest of them|the others|else|another|what else|anything else|any other|any others|who else|the other one|other ones|remaining ones|anyone else|and the rest|where else",
	ordinal:
		"the first|first one|the second|second one|second|the third|third|third one|the fourth|fourth|the fifth|fifth|the last one|last one|the first one|the top one|top one|the former|the latter|former|latter|the first two|first two|the first three|first three|the last two|last two|the top two|top two|the top three|top three|number one|number two|number three|the second one|the third one",
	more: "more|go on|show more|keep going|next page|carry on|continue|and more|see more|more please|the next page",
	pageBack:
		"previous page|back a page|back|the page before|page before|last page|go back|the previous page|page back",
	also: "also|too|and|as well|same for|and for|same again|ditto|what about|how about|and what about|likewise|same question",
	correction:
		"different thing|another thing|different question|separate question|another question|new topic|new subject|different subject|new question|moving on|change of subject|no|i meant|sorry|i mean|actually|meant|no i meant|no i mean|not that|wrong one|nope|rather|instead|oops|back to|going back to|go back to|return to",
	neg: "not|no|nobody|none|noone|no one|never|without|isnt|hasnt|havent|arent|dont|doesnt|didnt|nothing|wasnt|cant|werent|wont|neither|nor|aint|lack|lacks|lacking|yet to|still to|hadnt|cannot|couldnt",
	except:
		"except|all but|anyone but|anybody but|nobody but|everything but|everyone but|apart from|excluding|besides|but not|bar|other than|not counting|leaving out|leaving aside|aside from|not including|minus|save for|anyone but|anything but|except for|ignoring|that isnt|that arent|excl|exclude",
	only: "only|just|alone|specifically|in particular|particularly",
	programme:
		"programme|register|across the programme|across the whole programme|across the whole|whole programme|overall|everywhere|anywhere|across all board|all board|every board|convenor|across|on any board|any board|across the board|programme wide|altogether|in total|generally|in general|across board|whole thing|all the boards|the programme",
	thanks:
		"thanks|thank you|cheers|ta|great|brilliant|lovely|perfect|nice one|much appreciated|thx|ty|super|awesome|good stuff|got it|noted|cool|appreciated",
} as const;
