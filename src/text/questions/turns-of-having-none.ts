/** "Who hasn't got anything due", "which stream has most red", "mine only": what there is, what lacks and which of it, in the words that are read. */

const opening = "(\\W*(?:(?:and|so|but|ok|hi|hello|hey|please|pls)\\b\\W*)*)";
const asker =
	"who|(?:which|what|how many)(?: of)?(?: the| our)? [\\w-]+(?: [\\w-]+)?|(?:boards?|groups?|committees?|people|streams?|items?|actions?|milestones?)(?: (?:that|which|who))?";
const not = "(?:n['’]?t| not)";
const duty = "secretary|chair|chairman|chairwoman|chairperson|clerk|member|deputy";

export const turnsOfHavingNone: readonly (readonly [RegExp, string])[] = [
	// "Which milestones aren't part of any plan" are in none.
	[
		/\b(is|are|was|were)(?:n['’]?t| not) (?:(?:actually|currently|yet|a) )*(?:in|part of|under|covered by|included in|within) (?:an?|any|either)(?: single)?(?: one)?(?: of (?:the|our))? (plan|work ?stream|stream|strand)s?\b/gi,
		"$1 in no $2",
	],
	[
		/\b(?:does|do)(?:n['’]?t| not) (?:belong to|come under|fall under|sit (?:in|under)) (?:an?|any|either)(?: of (?:the|our))? (plan|work ?stream|stream|strand)s?\b/gi,
		"in no $1",
	],
	// "Which boards haven't got a chair" is "have no chair".
	[new RegExp(`\\b(${asker}) (has|have)${not} (?:got )?anything\\b`, "gi"), "$1 $2 nothing"],
	[
		new RegExp(
			`\\b(${asker}) (has|have)${not} (?:got )?(?:an?|any) (?=(?:${duty}|owner|date|place|venue)s?\\b)`,
			"gi",
		),
		"$1 $2 no ",
	],
	// "Who's secretary for more than one board".
	[
		new RegExp(
			`\\b(${duty})s? (?:for|at|on) (?=(?:more than|at least|two|three|several)\\b)`,
			"gi",
		),
		"$1 of ",
	],
	[
		/\b((?:which|what) (?:(?:work ?)?streams?|boards?|plans?|teams?|person|people|boroughs?|bod(?:y|ies)|organisations?) (?:has|have|had)) most (?=\w)/gi,
		"$1 the most ",
	],
	[
		/\bhow long is ((?:the |our )?(?:next )?(?:[\w’'()&/-]+ ){0,5}(?:meeting|mtg|session))(?=\W*$)/gi,
		"how long will $1 be",
	],
	// A paragraph alone is asked for what is in it.
	[
		new RegExp(
			`^${opening}(?:(?:and|what about) )?(para(?:graph)?|¶)s? ?(\\d+)(?: (?:of|in|from) (?:the|that|this) (?:paper|report))?(?=\\W*$)`,
			"i",
		),
		"$1what is in paragraph $3",
	],
	// "Anything in intelligence I should worry about".
	[
		new RegExp(
			`^${opening}(?:(?:is|are) there )?any(?:thing|things)( (?:in|on|for|at|with) .+?)? (?:that )?(?:i|we) (?:should|need to|ought to|must|have to) (?:worry|be worried|be concerned|be worrying|fret)(?: about| over)?(?= (?:in|on|for|at|with)\\b|\\W*$)`,
			"i",
		),
		"$1anything worrying$2",
	],
	// "Did anything move since Monday": whether it has moved.
	[
		/\bdid (any(?:thing|[ -]?one)?(?: (?:dates?|deadlines?|milestones?|meetings?|actions?))?) (?:move|shift)(?=\W*$| (?:since|in|on|this|last|over|between|during|today|yesterday)\b)/gi,
		"has $1 moved",
	],
	// "The last decision anyone made": whoever takes one makes it.
	[
		/\b(decisions?) (?:that )?(?:(?:any|some|every)(?:one|body)|they|we|people|(?:the |any |a )?(?:boards?|groups?)) (?:have |has |had |ever )*(?:made|took|taken|reached)(?=\W*$)/gi,
		"$1",
	],
	// "Mine only": what is said last picks, as what is said first does.
	[
		new RegExp(
			`^${opening}(?:just )?(mine|ours|his|hers|theirs|(?:the )?(?:open|late|overdue|red|amber|green|blocked|done|closed|undated)(?: ones)?|(?:the )?(?:actions|milestones|guidance|meetings)) (?:only|alone)(?=\\W*$)`,
			"gi",
		),
		"$1only $2",
	],
	// "Has it met before": whether it ever has.
	[
		/\b(has|have) ((?:[\w’'()&/-]+ ){1,6})(?:ever )?(met|sat) (?:before|previously|already|yet)(?: now)?(?=\W*$)/gi,
		"$1 $2ever $3",
	],
];
