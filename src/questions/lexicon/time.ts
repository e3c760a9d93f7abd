/** Which of several in time: the next, the last, the first; and the words that bound a time. */
export const time = {
	next: "next|nxt|coming up|upcoming|following|again|soonest|forthcoming|next time|next one|the next|next up",
	coming:
		"coming|ahead|later|soon|in the future|future|still to come|to come|from now|around the corner|on the horizon|in store",
	diary:
		"in the diary|diary|calendar|in the calendar|on the calendar|schedule|scheduled|planned|booked|on the cards|lined up|whats on|what is on|going on|happening|happens|on for|in store|on the go",
	last: "last|latest|past|lately|recently|last time|most recent|previous|prior|earlier|ago|last one|latest one|recent|most recently",
	first: "first|earliest|first ever|very first|first one|inaugural|opening",
	final: "final|very last|last ever",
	now: "now|right now|rn|at the moment|currently|atm|so far|as it stands|as of now|this minute|presently|at present|already|to date|just now|these days|today|at the mo",
	still: "still|yet|anymore|any more|any longer",
	past: "did|was|were|had|been|happened|used to|has been|have been",
	backThen: "back then|at the time|at that time|as of|as at|as on",
	oldest:
		"oldest|oldest first|longest|longest open|longest standing|earliest first|been open longest|hanging around longest|around longest",
	newest: "newest|newest first|most recent first|latest first|newly added|most recently added",
	most: "most|biggest|busiest|largest|worst|highest|the most|greatest|heaviest|top|furthest|farthest",
	fewest: "fewest|least|smallest|lowest|quietest|the fewest|the least|lightest",
	moreThan:
		"more than|at least|over|or more|upwards of|greater than|in excess of|no fewer than|exceeding|longer than",
	lessThan: "less than|fewer than|under|at most|or fewer|no more than|up to|or less",
	second: "after next|one after next|the one after next|next but one|second next",
	stepOn:
		"the one after|one after|the one after that|after that one|after that|the following one|following one|and then|the time after|the next after that|next after that|the one following|one after it|after it",
	stepBack:
		"the one before|one before|the one before that|before that one|before that|the previous one|previous one|the time before|time before|the one prior|before it|the last but one",
	weekAfter:
		"the week after|week after|the week after that|week after that|and the week after|wk after",
	soonest:
		"soonest|due first|most urgent|due next|due soonest|nearest deadline|first deadline|next due|next deadline",
} as const;
