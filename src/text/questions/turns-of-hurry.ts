/** What is cut short where a list is kept in a hurry: "o/d", "anything TBC", "COLD-3 notes", "is it getting replaced". */

const unset = "(?:tbc|tbd|tba|to be (?:confirmed|decided|advised|arranged|agreed|set))";
const what =
	"(?:what(?:['’]?s| is| are)?|anything|which (?:actions|items|things|dates|ones|milestones)|any (?:actions|items|things|dates|milestones))";

export const turnsOfHurry: readonly (readonly [RegExp, string])[] = [
	[/(?<![\w/])o\/d(?![\w/])/gi, "overdue"],
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|but|ok)\\b\\W*)*)${what}(?: (?:is|are))?(?: still)? ${unset}(?=\\W*$| (?:for|on|at|in|by|under)\\b)`,
			"gi",
		),
		"$1what has no date",
	],
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)([a-z][a-z0-9]{1,7}-m?\d{1,6}) notes?(?=\W*$)/gi,
		"$1notes for $2",
	],
	// "When's the fridge getting replaced": nobody gets anything.
	[
		/\b(?:getting|gonna get|going to get) (?=(?!start|done|there|going|under|used|need)[a-z]{3,}(?:ed|en|built|bought|sold|sent|made|cut)\b)/gi,
		"",
	],
	[
		/\bwhen (?:do|are|will) we (?:next )?(?:meet|meeting) (?:about|on|over)\b/gi,
		"when do we talk about",
	],
];
