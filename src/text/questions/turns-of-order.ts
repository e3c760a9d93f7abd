/** "Who owns what is due first", "whose deadline is next": the one that comes first, in the words in which one is asked for. */

/** Of two that are named, or of those that were told, which is first is another matter. */
const ofNoTwo = "(?!.*\\b(?:or|of (?:them|those|these|the (?:two|three)))\\b)";
const asking =
	"(?:who(?:['’]?s|se)?|which(?! (?:is|one|ones|are)\\b)|what(?:['’]?s)?)(?=\\s)[^?!.;]*?";
const thing = "(things?|actions?|milestones?|items?|tasks?|deadlines?|pieces? of guidance)";
const falling = "(?:due|to fall due|falling due|to be done|needed|owed)";
const tail = "(?=\\W*$| (?:for|on|at|with|from) )";

export const turnsOfOrder: readonly (readonly [RegExp, string])[] = [
	// "Who owns what's due next": with who has it, one is asked for.
	[
		new RegExp(
			`\\b(who(?:['’]?s|se)?(?: (?:owns?|owning|has|have|got|is|holds?|holding|on|the|hook|for|doing|responsible|leads?|leading|down|with|gets?))+) (?:what(?:['’]?s| is)|whatever(?:['’]?s| is)|the one(?:['’]?s| that is| that['’]?s| which is)?) (?:${falling} (?:next|soonest|first)|(?:next|soonest|first) ${falling}|coming (?:up )?(?:next|first|soonest))${tail}`,
			"gi",
		),
		"$1 what is due soonest",
	],
	[
		/\bwhose deadline(?:['’]?s| is| comes| falls)(?: up)? (?:next|first|soonest)\b/gi,
		"whose deadline is soonest",
	],
	// "Who's got the first thing due".
	[
		new RegExp(
			`^${ofNoTwo}(\\W*(?:\\w+\\W+){0,3}?${asking})\\bthe (?:very )?first ${thing} (?:(?:that(?:['’]?s| is)|which is|['’]s|is) )?${falling}${tail}`,
			"gi",
		),
		"$1the $2 due soonest",
	],
	[
		new RegExp(
			`^${ofNoTwo}(\\W*(?:\\w+\\W+){0,3}?${asking}) (?:is |are |falls? |['’]s )?due (?:the )?(?:very )?first${tail}`,
			"gi",
		),
		"$1 due soonest",
	],
];
