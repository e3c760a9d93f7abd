/** What is cut short where a list is kept in a hurry: "o/d", "anything TBC", "COLD-3 notes", "is it getting replaced". */

const unset = "(?:tbc|tbd|tba|to be (?:confirmed|decided|advised|arranged|agreed|set))";
const what =
	"(?:what(?:['’]?s| is| are)?|anything|which (?:actions|items|things|dates|ones|milestones)|any (?:actions|items|things|dates|milestones))";

const answers =
	"(?:(?:ha(?:s|ve) )?(?:answer|repl(?:y|ie)|decide|agree|approve|respond|move|come back|get back|say (?:so|yes)|sign(?:s|ed)? off)(?:s|d|ed)?(?: to us)?)";

/** Two boards that are together meet jointly. */
const oneBoard =
	"((?:(?!\\b(?:and|with|both|two|all|they|we|these|those|our|boards|groups)\\b)[^,&+])+?)";

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
	// "Who said yes to the 22nd": to what is held then.
	[
		/\b(?:how many|who)(?: people| of us)?(?: have| has)? (?:said yes|replied|accepted) (?:to|for) (?=the \d{1,2}(?:st|nd|rd|th)\b)/gi,
		"who is coming on ",
	],
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)how many ([\w’'-]+(?: [\w’'-]+)?) are we (?:doing|going for|going with)(?=\W*$)/gi,
		"$1what was decided about $2",
	],
	[
		new RegExp(
			`\\bwhat (?:can['’]?t|cannot|can not|won['’]?t|will not) (?:move|go ahead|go on|go forward|start|happen|be done|proceed|progress|carry on) (?:until|till|unless|before|without) (?:the )?(.+?)(?: ${answers})?(?=\\W*$)`,
			"gi",
		),
		"what is waiting for $1",
	],
	[
		/\bwhen (?:do|are|will) we (?:next )?(?:meet|meeting) (?:about|on|over)\b/gi,
		"when do we talk about",
	],
	[
		new RegExp(`\\bwhen (?:is|are|will) ${oneBoard} (?:be )?next together(?=\\W*$)`, "gi"),
		"when does $1 next meet",
	],
	// "When was the panel last together": it met, and nothing was held jointly.
	[
		new RegExp(`\\bwhen (?:was|were) ${oneBoard} last together(?=\\W*$)`, "gi"),
		"when did $1 last meet",
	],
	[
		/\bhow many ([\w’'-]+(?: [\w’'-]+)?) did (?:we|they|you) (?:decide|settle|agree) (?:on|upon)(?=\W*$)/gi,
		"what was decided about $1",
	],
	[/(['’]s) (?:man|woman|bod) (?=(?:on|at) \w)/gi, "$1 person "],
	// "What's left on plan v3": a plan of that number, and nothing that goes to plan.
	[/\bon plan (?=(?:v|version |no\.? ?)?\d|[a-z]\b)/gi, "in plan "],
	[
		/\b(?:do i have|have i got|are there|which are the|any|what)(?: any)? papers (?:for me )?(?:to|i (?:must|should|need to|have to)) chase(?: up)?(?=\W*$)/gi,
		"which papers on my boards are not in",
	],
	[
		/\bwhen(?:['’]?s| is| are) (.+?) due to (?:finish|complete|end|be (?:done|finished|complete|ready))(?=\W*$)/gi,
		"when is $1 due",
	],
	[
		/\bwhen (?:did|do|will) (?:the )?(.+? minutes|minutes (?:of|for|from) .+?) (?:go|get sent|get|come) (?:out|round|around)(?=\W*$)/gi,
		"when were the $1 circulated",
	],
];
