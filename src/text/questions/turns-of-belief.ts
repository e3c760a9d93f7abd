/** "My manager reckons nothing is overdue, true?", "nobody chairs it": what is supposed, by whomever, in the question that shows whether it is so. */

const opens = "^(\\W*(?:(?:and|so|but|ok|well|hi|hey|hello|sorry|quick one)\\b\\W*)*)";
/** Written things say what they say, and are asked for it. */
const someone =
	"(?!(?:who|what|which|when|where|why|how|is|are|was|were|did|do|does|has|have|will|can|could|any|if|not|no|the (?:\\w+ )?(?:minutes|paper|report|plan|guidance|agenda|record|letter))\\b)(?:(?:the|my|our|a|some|one of (?:the|my|our)) (?:[\\w’'&-]+ ){1,3}?|you |(?:[\\w’'-]+ ){1,2}?)";
const supposes =
	"(?:(?:now|still|always|keeps?|is|was|are|were|has been|have been|had|has|also|just|seems to) )*(?:reckon(?:s|ed|ing)?|think(?:s|ing)?|thought|believes?d?|insist(?:s|ed|ing)?|claim(?:s|ed|ing)?|swears?|swore|assum(?:es|ed|ing)|suspect(?:s|ed)?|convinced|adamant|certain|(?:pretty |quite |fairly )?sure|under the impression|of the view|says|saying|said|tells? (?:me|us)|telling (?:me|us)|told (?:me|us)|hears?d?|has it)(?: to me| to us)?(?: that)?";
/** A whole sentence, and not what somebody said of a thing. */
const sentence =
	"(?=(?!about|of|to|so|if|whether|what|when|who|how|why|it\\b|that\\b)(?:\\S+ ){1,9}?(?:is|are|was|were|has|have|had|will|chairs|owns|leads|runs|sits|meets|met|never|isn['’]t|hasn['’]t|aren['’]t|wasn['’]t)\\b)";
const truth = "(?:true or false|true or not|yes or no|y\\/n|fact or fiction)";

const word =
	"(?!(?:what|which|who|whose|when|where|why|how|is|are|was|were|wasnt|isnt|do|does|did|has|have|will|can|could|may|should|it|that|this|they|any|every|each|all|some|most|there|if|and|so|but|ok|or|not|list|show|give|tell|boards|groups|committees|panels|actions|milestones|meetings|items|things|everything|anything|nothing|with|without|to|last|first|next|its|his|her|their|my|your|not)\\b)[\\w’'&-]+";
const it = `(?:the |our )?${word}(?: ${word}){0,5}?`;
const tag =
	"(?:,? (?:right|correct|true|yes|has it|have they|does it|do they|is it|hasn['’]?t it))?";
/** Anything else that there may be so many of is spoken of in a decision or a title. */
const counted =
	"(?:actions?|milestones?|items?|meetings?|boards?|members?|vacanc(?:y|ies)|seats?|papers?|decisions?|work streams?|(?:things?|items?) (?:open|overdue|late|due|blocked))";
const few = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const plain = "is it true that ";
export const turnsOfBelief: readonly (readonly [RegExp, string])[] = [
	[new RegExp(`${opens}${someone}${supposes} ${sentence}`, "i"), `$1${plain}`],
	[/(?<=\bis it true that .+),? (?:true|true or false|right|correct|yes or no)(?=\W*$)/i, ""],
	[new RegExp(`^\\W*${truth}\\s*[:;,–—-]+\\s*(?=\\S+ \\S)`, "i"), plain],
	[
		new RegExp(
			`${opens}(?!is it true\\b|(?:i|we)\\b)(${it} (?:is|are|was|were|has|have|will)\\b.+?)\\s*[,;:–—-]+\\s*(?:true or false|true or not|true|fact or fiction|yes or no)(?=\\W*$)`,
			"i",
		),
		`$1${plain}$2`,
	],
	[
		/\b(?:have|did|do) (?:i|we) (?:(?:got|get|understand|understood|read|have) (?:it |this |that )?(?:right|correctly|straight)|understand|gather)(?: that| in that)? (?=\S+ \S)/i,
		plain,
	],
	[/\bis it (?:still )?(?:the case|a fact|correct to say|fair to say|so) that /i, plain],
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)it['’]?s (?:not|n['’]?t|surely not) (?:true|right|correct|the case) that (.+?)(?:,? is it)?(?=\W*$)/i,
		`$1${plain}$2`,
	],
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(?:(?:it )?(?:looks|seems|appears|sounds)(?: to me)?(?: (?:like|as (?:if|though)|that))?|apparently) (?=(?!(?:good|great|fine|right|bad|wrong|about|to)\b)\S+ \S+)/i,
		`$1${plain}`,
	],
	// "Nobody chairs it", "there is no secretary for it".
	[
		/^(\W*(?:(?:and|so|but|ok|is it true that)\b\W*)*)(?:nobody|no ?one|no-one) (?:currently |actually |really )?(chairs|owns|leads|runs|clerks|watches|represents)(?= \S)/i,
		"$1who $2",
	],
	[
		/^(\W*(?:(?:and|so|but|ok|is it true that)\b\W*)*)(?:there(?:['’]?s| is| are)|we have) (?:currently |really |still )?(?:no|not an?) (chair|secretary|clerk|deputy chair|deputy|owner|watcher) (?:for|of|on|at) (.+?)(?:,? (?:right|correct|true|yes|is there))?(?=\W*$)/i,
		"$1who is the $2 of $3",
	],
	// "It has no secretary", "it has no date", "it has six open actions".
	[
		new RegExp(
			`${opens}(?:is it true that )?(${it}) (?:has|have)(?:n['’]?t| not)?(?: (?:currently|really|still|got|yet))* (?:no|an?|any) (chair|secretary|clerk|deputy chair|deputy|owner|watcher)${tag}(?=\\W*$)`,
			"i",
		),
		"$1who is the $3 of $2",
	],
	[
		new RegExp(
			`${opens}(?:(?:is it true that|does|is) )?(${it}) (?:is |has |have |still |yet |got )+(?:no (?:next )?(?:meeting )?date|without (?:a|any) (?:next )?(?:meeting )?date|undated)(?: (?:yet|set|fixed|so far|at all|still|for it|for its next meeting))*${tag}(?=\\W*$)`,
			"i",
		),
		"$1has $2 got a date yet",
	],
	[
		new RegExp(
			`${opens}(?:is it true that )?(${it}) (?:has|have)(?: (?:currently|really|still|got|now|only|just|exactly))* (?:\\d{1,3}|one|no more than one|${few}) ((?:open |overdue |late |red |amber |green |outstanding |closed |blocked )?(?:actions?|milestones?|items?|meetings?|members?|things open))(?: open)?${tag}(?=\\W*$)`,
			"i",
		),
		"$1how many $3 does $2 have",
	],
	// "There's no meeting tomorrow".
	[
		new RegExp(
			`${opens}(?:is it true that )?there(?:['’]s| is| are| was| were)(?: not any| no|n['’]t (?:an?|any)) (?:meetings?|mtgs?)((?: on| in)? (?:today|tomorrow|yesterday|this|next|last|on|in|during|before|after) ?.*?)?(?:,? (?:right|correct|true|is there|are there|was there))?(?=\\W*$)`,
			"i",
		),
		"$1what meetings are there$2",
	],
	// "It has met four times", "it never met in December", "there was no board in December".
	[
		new RegExp(
			`${opens}(?:is it true that )?(${it}) (has met|have met|met) (?:only |just |exactly |about )?(?:once|twice|thrice|(?:\\d{1,2}|${few}) times)( .+?)?${tag}(?=\\W*$)`,
			"i",
		),
		"$1how many times has $2 met$4",
	],
	[
		new RegExp(
			`${opens}(?:is it true that )?(${it}) (?:never |did(?:n['’]?t| not) )?(?:met|meet) ((?:in|on|last|this|during|since|before|after) .+?)${tag}(?=\\W*$)`,
			"i",
		),
		"$1did $2 meet $3",
	],
	[
		new RegExp(
			`${opens}(?:is it true that )?there (?:was|were)(?:n['’]?t an?y?| no| not an?y?) (.+?)(?: meetings?)? ((?:in|on|last|this|during) .+?)(?:,? (?:right|correct|was there|were there))?(?=\\W*$)`,
			"i",
		),
		"$1did $2 meet $3",
	],
	// "There are two red milestones", "I have nothing due this week".
	[
		new RegExp(
			`${opens}(?:is it true that )?there (?:are|is|['’]s) (?:only |just |currently |still )*(?:no|\\d{1,3}|one|${few}) ((?:(?:open|overdue|late|red|amber|green|blocked|undated|closed) )*${counted}(?: .+?)?)(?:,? (?:right|correct|true|are there|is there|are(?:n['’]t) there|is(?:n['’]t) there))?(?=\\W*$)`,
			"i",
		),
		"$1how many $2 are there",
	],
	[
		new RegExp(
			`${opens}(?:is it true that )?(i|we)(?: (?:have|do(?:n['’]?t| not) have|have(?:n['’]?t| not) got)|['’]ve)(?: got| only| just| still)* (?:nothing|anything|no|any)((?: \\w+)*? (?:due|overdue|late|open|outstanding|to do|on|blocked|meetings?|actions?)(?: .+?)?)(?:,? (?:right|correct|true|do (?:i|we)|have (?:i|we)))?(?=\\W*$)`,
			"i",
		),
		"$1do $2 have any$3",
	],
	[
		new RegExp(
			`${opens}(?:is it true that )?(i|we)(?: have|['’]ve)(?: got| only| just| still)* (?:\\d{1,3}|one|${few}) ((?:open |overdue |late |red )?(?:actions?|milestones?|meetings?|things)(?: .+?)?)(?:,? (?:right|correct|true|do (?:i|we)|have(?:n['’]t)? (?:i|we)))?(?=\\W*$)`,
			"i",
		),
		"$1how many $3 do $2 have",
	],
	// "She doesn't chair it", "she owns nothing", "the unit isn't on it".
	[
		new RegExp(
			`${opens}(?:is it true that )?(?!(?:i|we|you)\\b)(${it}) (?:does(?:n['’]?t| not)|do(?:n['’]?t| not)) (chair|own|lead|run|clerk|watch|represent|sit on) (?!any|every|all)(.+?)${tag}(?=\\W*$)`,
			"i",
		),
		"$1does $2 $3 $4",
	],
	[
		new RegExp(
			`${opens}does (${it}) not (chair|own|lead|run|clerk|watch|represent|sit on) (?!any|every|all)(.+?)(?=\\W*$)`,
			"i",
		),
		"$1does $2 $3 $4",
	],
	[
		new RegExp(
			`${opens}(?:is it true that )?(${it}) owns (?:nothing|no actions)${tag}(?=\\W*$)`,
			"i",
		),
		"$1what does $2 own",
	],
	[
		new RegExp(
			`${opens}(?:is it true that )?(${it}) (?:is(?:n['’]?t| not)|are(?:n['’]?t| not)) (on|a member of|part of) (.+?)${tag}(?=\\W*$)`,
			"i",
		),
		"$1is $2 $3 $4",
	],
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)i(?:['’]m| am)(?: not)? (on|a member of|part of) (.+?),? (?:am i|right|correct|aren['’]?t i)(?=\W*$)/i,
		"$1am i $2 $3",
	],
	// "It has never met".
	[
		new RegExp(
			`${opens}(?:is it true that )?(${it}) (has|have) (?:never|not ever) ([\\w-]+)(?: (?:at all|before|yet|so far))*${tag}(?=\\W*$)`,
			"i",
		),
		"$1$3 $2 ever $4",
	],
	// "It was on the 5th", said of what is to come.
	[
		/\bis it true that ((?:the |our )?[\w'’&-]+(?: [\w'’&-]+){0,5}?) (?:was|were) (?=(?:on|in|at) )/i,
		"is $1 ",
	],
	[
		/\bis it true that ((?:the |our )?[\w'’&-]+(?: [\w'’&-]+){0,5}?) (is|are|was|were|has|have|will) (?=\S)/i,
		"$2 $1 ",
	],
];
