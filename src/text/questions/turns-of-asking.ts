/** "I've been told it is red, is that right", "is he on it or not", "list them by due date": how somebody asks, in the plain question. */
import { turnsOfMeetingTalk } from "./turns-of-meeting-talk.ts";

/** Of somebody: a board that dropped out of a plan sends no apologies. */
const criedOff =
	"(?<=\\b(?:who|any(?:one|body))(?:['’]?s| has| have| all| else){0,3} )(?:cried|cries|crying|pulled|pulls|pulling|dropped|drops|backed|backs|bailed|bails)(?: out| off)(?: (?:of|from|for))?";

const oneOfTwo = "[\\w'’()/&-]+(?: [\\w'’()/&-]+){0,5}?";

export const turnsOfAsking: readonly (readonly [RegExp, string])[] = [
	[/\bwho['’]?s (?=(?:job|task|turn|responsibility|action) (?:is|was|were) )/gi, "whose "],
	// "Between now and the June board, what meetings are there": of one time, and no second thing asked.
	[
		/^(\W*(?:(?:and|so|ok|but)\b\W*)*)((?:between|from) [^,?!;]{2,60}? (?:and|to|until|till) [^,?!;]{2,60}?)\s*[,–—-]+\s*((?:what|which|who|is|are|any|how many|when|do|does|will|has|have)(?:['’]?s|['’]?re)?\b[^?!;]*?)(?=[\s?.!]*$)/gi,
		"$1$3 $2",
	],
	// "Same question for the delivery team".
	[
		/^(\W*(?:(?:and|so|ok|but)\b\W*)*)(?:the )?same (?:questions?|thing|again|ask|query)(?: again| please)? (for|on|with|about|of) /gi,
		"$1same for ",
	],
	[
		/^(\W*(?:(?:and|so|ok|hi|hello|please|pls|can i (?:have|get|see)|give me|show me|send me|i(?: need|['’]d like| want))\b\W*)*)(?:(?:an?|the|your|our) )?(?:(?:full|complete|whole|entire|current|quick) )?list(?:ing)? of (?=\S)/gi,
		"$1list ",
	],
	[/\s+(?:anyway|anyhow|in any case)(?=\W*$)/gi, ""],
	// "How often have they met" counts what has been, and "how often do they meet" does not.
	[
		/\bhow (?:often|frequently) (?=(?:has|have|did)\b.+\b(?:met|meet|sat|sit)\b)/gi,
		"how many times ",
	],
	// "Is the works board before or after the pilot board".
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|ok)\\b\\W*)*)(?!.*\\bdue\\b)(?:is|are|does|do|will) (?:the )?(?!(?:it|that|this|they)\\b)(${oneOfTwo}) (?:meet |meeting |sit |come )*before or after (?:the )?(${oneOfTwo})(?: (?:does|is|meets?|meeting))?(?=\\W*$)`,
			"gi",
		),
		"$1which is first, $2 or $3",
	],
	// "Has the date of it changed", "did it move": of a meeting.
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|but|ok)\\b\\W*)*)(?:has|have|did|is|are) (?:the )?(?:date|day|time|timing)s? (?:of|for) (${oneOfTwo}) (?:been |being |going to )?(?:changed?|moved?|moving|changing|shift(?:ed|ing)?|slipped)(?: (?:again|at all|recently|lately))?(?=\\W*$)`,
			"gi",
		),
		"$1was $2 moved",
	],
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|but|ok)\\b\\W*)*)(?:did|is|are) (?!(?:it|that|this|they|we|i|you|there)\\b)(${oneOfTwo}) (?:(?:being |getting )moved|move|moving)(?: (?:again|at all|recently|lately))?(?=\\W*$)`,
			"gi",
		),
		"$1was $2 moved",
	],
	// "Who else is on it besides": said twice.
	[/\b(who else\b.*\S) (?:besides|as well|apart from (?:that|them)|beside)(?=\W*$)/gi, "$1"],
	// "Who's the chair of LPB, also chairs what else".
	[
		/(?<=\S)[\s,;]+(?:and |who |which |or )*also (chair|run|own)s? (?:what|which)(?: (?:other )?boards?)?(?: else)?(?=\W*$)/gi,
		", and what else do they $1",
	],
	[
		/^(\W*(?:(?:and|so|ok)\b\W*)*)also (chair|run|own)s? (?:what|which)(?: (?:other )?boards?)?(?: else)?(?=\W*$)/gi,
		"$1what else do they $2",
	],
	// "I've been told it is red, is that right".
	[
		/^(\W*(?:(?:hi|hello|ok|so|right|and)\b\W*)*)(?:i|we)(?:['’]?ve| have| was| were)? (?:been told|told|heard|hear|gather|understand|read|believe|think|thought)(?: that)? (.+?),? (?:and )?(?:is|was) (?:that|this|it) (?:still )?(?:right|true|correct|so|accurate|the case)(?=\W*$)/gi,
		"$1is it true that $2",
	],
	[
		/\bam i right(?: (?:in (?:thinking|saying|believing|assuming)|to (?:think|say|believe|assume)))?(?: that)? (?!(?:about|on|or)\b)/gi,
		"is it true that ",
	],
	[
		/\bis it (?:true|right|correct)(?: that)? ((?:the |our )?[\w'’&-]+(?: [\w'’&-]+){0,5}?) (is|are|was|were|has|have) (?=\S)/gi,
		"$2 $1 ",
	],
	[
		/(?<=^\W*(?:(?:and|so|but)\b\W*)*(?:is|are|was|were|has|have|do|does|did|will|am)\b.*),? or not(?=\W*$)/gi,
		"",
	],
	// "Is it finished or is it still being written".
	[
		/(?<=^\W*(?:(?:and|so|but|ok)\b\W*)*(?:is|are|was|were|has|have)\b.*)\b(done|finished|completed?|closed|ready|out|released|agreed|delivered),? or (?:(?:is|are) (?:it|they|that) )?(?:still |just |only )+(?:being |to be |waiting to be |in |under |not )?[\w-]+(?=\W*$)/gi,
		"$1",
	],
	// "The pilot board or the works board, which is next".
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|ok)\\b\\W*)*)(?!(?:is|are|was|do|does|which|what|who)\\b)(${oneOfTwo}) or (${oneOfTwo})(?:\\W*[,:;?–—-])? (?:which|what|who)(?: one)?(?: of (?:them|the two|those))?(?:['’]?s| is| will| does| comes?| meets?| sits?| falls?| due| be| up)* (?:the )?(?:first|next|sooner|soonest|earlier|earliest)(?: one)?(?=\\W*$)`,
			"gi",
		),
		"$1which is first, $2 or $3",
	],
	// "Which actions don't have a due date", "that have not been given deadlines yet".
	[
		/\b(?:do|does|have|has)(?:n['’]?t| not)(?: yet)?(?: (?:have|got|been (?:given|set)))?(?: an?| any)? (?:(?:due|target|end|finish|completion|firm|set|proper|real|fixed) dates?|deadlines?|dates)\b/gi,
		"have no date",
	],
	// "Who cried off for later today".
	[new RegExp(`${criedOff}(?=\\W*$)`, "gi"), "sent apologies"],
	[
		new RegExp(
			`${criedOff}(?= (?:for |of )?(?:the \\d|this |next |today|tonight|tomorrow|later|on )| .{1,40} (?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|on \\w+day)\\b)`,
			"gi",
		),
		"sent apologies for",
	],
	[/\blater (?=(?:today|this (?:week|month|morning|afternoon))\b)/gi, ""],
	[/(?<=\S) (?:as|the) (?:usual|normal|same as ever)(?=\W*$)/gi, ""],
	[
		/\bon top of (?:things|it|it all|everything|their (?:work|actions|list))(?=\W*$)/gi,
		"behind on anything",
	],
	// "Where do I need to be this afternoon".
	[
		/\bwhere (?:do|should|must|have) (?:i|we) (?:need to|have to|got to|supposed to|meant to)? ?be\b/gi,
		"what meetings do i have",
	],
	// "Anything lined up": of what was told, or of all.
	[
		/\banything (?:coming up|planned|lined up|in the pipeline|on the cards|in the offing)(?=\W*$| for\b)/gi,
		"what is coming up",
	],
	// "Before the month is out".
	[
		/\b(?:before|by the time) (?:the|this) (week|month|quarter|year|spring|summer|autumn|winter)(?:['’]s| is) (?:out|over|up|done|through)\b/gi,
		"by the end of the $1",
	],
	[
		/\bwhat(?:['’]?s| has| is) (?:got )?to be (?:done|finished|completed|sorted)\b/gi,
		"what is due",
	],
	[/\b(?:chase|chasing|chaser) list (?:for|of|on)\b/gi, "who has not acknowledged"],
	// "Who is waiting on somebody else before they can get on".
	[
		/\bwho(?:['’]?s| is| are)? (?:all )?(?:waiting|held up|stuck) (?:on|for|by) (?:some(?:one|body)|other(?: people| folk|s)|any(?:one|body))(?: else)?(?: before .+| to .+)?(?=\W*$)/gi,
		"what is blocked",
	],
	// "Which actions are waiting on somebody outside".
	[
		/(?<=\b(?:which|what|any|anything|things|actions|milestones|how many)\b.{0,30} )(?:waiting|held up|stuck|hanging) (?:on|for|by) (?:some(?:one|body)|people|others|an?(?:other)? (?:body|organisation|organization|firm|party|agency)|other (?:people|bodies|organisations|firms|parties|agencies)|third parties|outsiders)(?: (?:else|outside|external|elsewhere|not on (?:the|our) boards?|who is not one of us))*(?=\W*$)/gi,
		"blocked",
	],
	// "Who do we need to hurry up for the papers".
	[
		/\b(who (?:do|should|can|must|shall) (?:i|we) (?:(?:need|have|want|got) to )?)(?:hurry(?: up| along)?|nudge|chivvy(?: up| along)?|prod|nag|pester|lean on|hassle|badger|harry|gee up|chase up|get after|press|kick)(?= )/gi,
		"$1chase",
	],
	[
		/\b(who (?:do|should|can|must|would) (?:i|we) )(?:go|come|turn|report) to(?= (?:about|for|on|with|re|over)\b)/gi,
		"$1contact",
	],
	// "Anything with Joy's name against it".
	[
		/\bwith (?!(?:no|any|some)[ -]?(?:one|body)\b)((?:[\w’'-]+ ){0,2}?[\w’'-]+)['’]s name (?:against|on|next to|beside|by|to) (?:it|them)(?: that(?:['’]?s| is| are))?(?=\W|$)/gi,
		"for $1",
	],
	[
		/\bwhat(?:['’]?s| is| are)(?: (?:most|really|the most|so))? (?:pressing|urgent|critical)(?=\W*$| (?:for|this|now|today|at)\b)/gi,
		"what should i worry about",
	],
	// "Who said no for the 22nd".
	[
		/\b(who(?:['’]?s| has| have| all)?) said (?:no|they can['’]?t(?: (?:come|make it|do))?)(?= (?:to|for)\b)/gi,
		"$1 sent apologies",
	],
	// "Which work stream hasn't reported".
	[
		/\b(which|what) (work ?streams?|strands?|streams?) (?:has|have)(?:n['’]?t| not) (?:yet )?(?:reported|been reported(?: on)?|given a report)(?: yet| so far)?(?=\W*$)/gi,
		"$1 $2 have no report",
	],
	// "Who has the longest list".
	[
		/\bwho(?:['’]?s| has)(?: got)? the (?:longest|biggest|fullest|heaviest) (?:list|to-?do list|load|workload|pile|plate)(?=\W*$)/gi,
		"who has the most open actions",
	],
	[
		/\b(?:has|does|is) ([\w’'-]+(?: [\w’'-]+)?) (?:got |have |doing )?(?:more|most) (?:on|to do|on (?:his|her|their) plate)(?: just now| at the moment)? than ([\w’'-]+(?: [\w’'-]+)?)(?: has| does| is)?(?=\W*$)/gi,
		"does $1 or $2 have more open actions",
	],
	// "What's sitting in the backlog".
	[
		/\b(?:sitting|lying|waiting|parked|left|stuck|stacked up|queuing|queued) (?=(?:in|on) (?:the |our |its )?(?:\S+ ){0,3}backlog\b)/gi,
		"",
	],
	// "Are all of Jean's actions on time"; whether a milestone is on track is told by its colour.
	[
		/\b(?:are|is) (?:(?:all|every|each|any)(?: of)? )?((?!(?:it|them|those|these)\b)(?:[\w’'-]+ ){0,2}?(?:[\w’'-]+['’]s|my|our|their|his|her) (?:actions|milestones(?! (?:\S+ )?on track))) (?:(?:all|still) )*(?:on (?:time|track|schedule|target|course)|up to date|in time)(?=\W*$)/gi,
		"are any of $1 overdue",
	],
	// "How many are left in the series".
	[
		/(?<=\b(?:left|remaining|to come|to go)) (?:in|of) (?:the|its|their|this|that) (?:series|run|cycle|programme of meetings)(?=\W*$)/gi,
		"",
	],
	// "Did we ever decide about dogs".
	[
		/\b((?:did|have|has) (?:we|they|any(?:one|body)|the \S+|\S+)) (?:ever |actually |finally )+(?=(?:decided?|agreed?|settled?)\b)/gi,
		"$1 ",
	],
	// "Who sat in on the April meeting".
	[
		/\bwho(?: else)?(?: has| had| was)? (?:sat|sitting) in (?:on|at)(?= )/gi,
		"who was in attendance at",
	],
	[/\bsent apologies to(?= )/gi, "sent apologies for"],
	[/(?<=\S \S+),? i hope(?=[\s?.!]*$)/gi, ""],
	[
		/\bwhen(?:['’]?s| is| will) (.{2,40}?)['’]s (?:time|spell|stint|turn) (?:on|at) (.{2,50}?) (?:be )?(?:up|over|done|at an end|finished)(?=\W*$)/gi,
		"when does $1's term on $2 end",
	],
	[/\bhow much longer (?=(?:has|have|does|do|will|is|are)\b)/gi, "how long "],
	[/^(\W*)(?:what(?:['’]?s| is) (?:the )?)?(?:no\.?|nr\.?|num\.?) of (?=[a-z])/gi, "$1how many "],
	[
		/\bwhose (?:time|place|seat|term)(?: on (?:a|the|any|which) (?:board|committee|group)s?)?(?:['’]s| is) (?:nearly|almost|about|soon|due to be|close to being) (?:up|over|done|out)\b/gi,
		"whose seats run out soon",
	],
	// "The council rep at the forum is who".
	[/^(\W*)(?:the )?(.{3,60}) is (?:who|whom)(?=\W*$)/gi, "$1who is the $2"],
	[
		/\bwho(?:['’]?s| is) (?:the |our )?([\w'’&-]+(?: [\w'’&-]+){0,4}?)(?:['’]s)? (?:rep|representative) (?:at|on|in|for) /gi,
		"who sits for the $1 on ",
	],
	[
		/\bwhat(?:['’]?s| is|(?= the))? (?:the|our) (?:line|position|policy|ruling|stance|agreed line) (?:on|about|over) (.+?)(?: is| was| be)?(?=\W*$)/gi,
		"what was decided about $1",
	],
	[/\btakes? the notes\b/gi, "takes the minutes"],
	[/\btakes? (its|their) (?:notes|minutes)\b/gi, "is $1 secretary"],
	[
		/\bwho was (?:doing|on|meant to be doing|supposed to (?:do|be doing)|meant to do) (it|that)(?=\W*$)/gi,
		"who owns $1",
	],
	[/\b(what else (?:does|do) .{1,30}?) have on(?=\W*$)/gi, "$1 own"],
	[
		/\b(?:said|say|confirmed|told us|let (?:us|you) know)(?: that)? (?:they|he|she)(?:['’]?ve| have|['’]?s| has)? (?:got|received|had|seen|read)(?= )/gi,
		"acknowledged",
	],
	[/\b(?:talk|walk|run|take|lead) (?:me|us) through (?=\S)/gi, "what is on "],
	[/\b(?:soonest|nearest) (?=(?:meeting|mtg)\W*$)/gi, "next "],
	[/\b(?:earliest|soonest) (?=(?:meetings?|mtgs?|sessions?)\b)/gi, "first "],
	// Lists stand in the order of their dates.
	[
		/(?<=^\W*(?:list|show|give|send|get|all|everything|every)\b.*) (?:(?:sorted|ordered|arranged|listed|in order|order) )?(?:by|in|of)(?: order of)? (?:their )?(?:due[- ]dates?|deadlines?|date due)(?: order)?(?: (?:please|pls))?(?=\W*$)/gi,
		"",
	],
	...turnsOfMeetingTalk,
];
