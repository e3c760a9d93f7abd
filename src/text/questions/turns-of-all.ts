/** "Is everything done for LPB", "are the signs up in every borough", "changes to LPB this week": of all there is, in the plain question. */
const opens = "^(\\W*(?:(?:and|so|but|ok|hi|hello|hey)\\b\\W*)*)";
const all =
	"(?:everything|the lot|all (?:of )?(?:it|that|this|the (?:work|stuff|jobs?)))(?: (?:been|all|now|yet|actually|really))*";
const done =
	"(?:(?:all|been|now|yet|fully|actually) )*(?:done|finished(?: off)?|complete(?:d)?|closed(?: off| down)?|sorted(?: out)?|wrapped up|delivered|ticked off|signed off|cleared)";
const of = "(?:for|at|on|in|under|with|of|by)";
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
		new RegExp(
			`${opens}(?:has|have) (?!anyone|anybody|everyone|everybody|it\\b)([^?,;]+?) ${done} (?:with )?${all}(?=\\W*$)`,
			"gi",
		),
		"$1what is still open for $2",
	],
	[new RegExp(`${opens}is ${all} in hand ${of} (?=\\S)`, "gi"), "$1what is off track for "],
	// "Have the signs gone up in all boroughs": where they are up, it is done.
	[
		new RegExp(
			`${opens}(is|are|has|have) ([^?,;]+?) (?:gone up|up|gone in|in place|in|out there|live|working) (?:in|at|on|across) (?=${place}\\b)`,
			"gi",
		),
		"$1$2 $3 done in ",
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
