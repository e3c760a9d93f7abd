/** "Is everything done for LPB", "are the signs up in every borough", "changes to LPB this week": of all there is, in the plain question. */
const opens = "^(\\W*(?:(?:and|so|but|ok|hi|hello|hey)\\b\\W*)*)";
const all =
	"(?:everything|the lot|all (?:of )?(?:it|that|this|the (?:work|stuff|jobs?)))(?: (?:been|all|now|yet|actually|really))*";
const done =
	"(?:(?:all|been|now|yet|fully|actually) )*(?:done|finished(?: off)?|complete(?:d)?|closed(?: off| down)?|sorted(?: out)?|wrapped up|delivered|ticked off|signed off|cleared)";
/** No time, and not each of several. */
const of =
	"(?:for|at|on|in|under|with|of|by)(?! (?:the )?(?:time|schedule|budget|track|end|start|close|every|all|each|both|today|tomorrow|next|last|this|then|now|christmas|easter|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)\\b)";
const place = "(?:every|all(?: of)?(?: the)?|each|both|most)";

export const turnsOfAll: readonly (readonly [RegExp, string])[] = [
	// Whether all is done is seen from what is still open.
	[
		new RegExp(
			`${opens}(?:is|are|has|have) ${all} ${of} ([^?,;]+?) ${done}(?: yet| now)?(?=\\W*$)`,
			"gi",
		),
		"$1what is still open for $2",
	],
	[
		new RegExp(
			`${opens}(?:is|are|has|have) ${all} ${done} ${of} ([^?,;]+?)(?: yet| now)?(?=\\W*$)`,
			"gi",
		),
		"$1what is still open for $2",
	],
	[
		new RegExp(`${opens}everything ${done} ${of} ([^?,;]+?)(?: yet| now)?(?=\\W*$)`, "gi"),
		"$1what is still open for $2",
	],
	[new RegExp(`${opens}is ${all} in hand ${of} (?=\\S)`, "gi"), "$1what is off track for "],
	// "Have the signs gone up in all boroughs": where they are up, it is done.
	[
		new RegExp(
			`${opens}(is|are|has|have) ([^?,;]+?) (?:gone up|up|gone in|in place|in|out there|live) (?:in|at|on|across) (?=${place}\\b)`,
			"gi",
		),
		"$1$2 $3 done in ",
	],
	[
		/\b(have|has|had) had ([^?,;]+?) (?:put up|put in|fitted|installed|set up|delivered|done)(?=\W*$)/gi,
		"$1 done $2",
	],
	[
		/\b(?:has|have) (?:everybody|everyone)(?= been briefed\b| had (?:a|their|the) briefing\b)/gi,
		"have all boroughs",
	],
	// "Has every district been briefed": have all of them.
	[
		/\bhas (?:every|each)(?: single| one of the)? (borough|district|ward|school|site|area|region|centre|station)s?(?= (?:been|had|got|acknowledged|received|done|signed|replied|sent|seen|read)\b)/gi,
		"have all $1s",
	],
	[/\bremain(?:s|ing)? un(?=\w+ed\b)/gi, "have not been "],
	[/\bare(?:n['’]?t| not)(?: yet)? briefed\b/gi, "have not been briefed"],
	// "What's she still got to finish": what has still to be done is not what is done.
	[
		/(\b(?:got|has|have|need|needs|left)(?: still| left)? to )(?:finish(?: off)?|complete|deliver|hand in|close(?: off)?|wrap up|sort(?: out)?|get done|clear)(?=\W*$)/gi,
		"$1do",
	],
	[
		/\b(who(?:['’]?s| is)) (?:behind|late) (?:on|with) their (?=actions?\b|items?\b|milestones?\b)/gi,
		"$1 late with ",
	],
	[/\bwho['’]d be (?=\w+ing\b)/gi, "who is "],
	[/\b(?:sign[- ]?off|completion|finish|delivery|target) date (?=(?:for|of)\b)/gi, "due date "],
	[/(?<=\S \S+)\s+[-–—]+\s*gone(?=\W*$)/gi, " gone out"],
	[/\bwho (?:owes|has to do|needs to do) what\b(?! to\b)/gi, "what is due"],
	// "Which milestones have moved back".
	[
		/\b((?:which|what|any|how many)(?: of the)? milestones?(?: has| have| had)?)(?: been)? (?:moved|pushed|put|set|knocked|gone) back(?=\W*$)/gi,
		"$1 slipped",
	],
	// "Changes to LPB this week": what has changed, and no order to change it.
	[
		/^(\W*)(?:(?:show|give|list|tell)(?: me| us)? |(?:is|are) there |any |all |the |recent |latest |new |what )*changes(?: (?:made|there|been|recorded|logged))* (?:to|at|on|for|in|with|within) (?!(?:the )?(?:last|past|next|january|february|march|april|may|june|july|august|september|october|november|december|\d))(?=\S)/gi,
		"$1what has changed for ",
	],
	[
		/^(\W*)(?:(?:show|give|list|tell)(?: me| us)? |(?:is|are) there |any |all |the |recent |latest |new |what )*changes(?: (?:made|there|been|recorded|logged))* (?=(?:since|today|yesterday|this|last|over|during|in|within|between|from)\b)/gi,
		"$1what has changed ",
	],
];
