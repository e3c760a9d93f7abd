/** What is said in a turn of speech, in the words that say the same plainly, before anything reads it. */
import { putOtherwise } from "../pattern-needs.ts";
import { turnsOfAsking } from "./turns-of-asking.ts";
import { turnsOfBelief } from "./turns-of-belief.ts";
import { turnsOfBoards } from "./turns-of-boards.ts";
import { turnsOfWork } from "./turns-of-work.ts";
import { toCome } from "./turns-to-come.ts";

const nobody = "(?:nobody|no[ -]?one)(?:['’]?s| has| have)?(?: (?:yet|ever|actually|even))*";
const dateOf = "(?:due |proper |real |firm |fixed )?(?:date|deadline|day)s?";

const whichLack =
	"\\b(which|what) (\\S+) (?:has|have)(?: not|n['’]?t) (?:any(?:one|body)|we|they) (?:given|put|got|set) an?";
const toThem = "\\b(?: (?:to|on|for))?(?=\\W*$)";

const whatElse = "\\bwhat(?:['’]?s| is)?( else)?(?:['’]?s| is)? on";
const plate = "(?:plate|list|to-?do list|hands|desk)\\b";
const letSlip =
	"(?:let|letting) (?:anything|something|things|any of (?:it|them|those)) (?:slip|slide|lapse|go)\\b";
const having = "(?:do|have) (?:we|they) (?:have|got|get)(?: got)?";

const turns: readonly (readonly [RegExp, string])[] = [
	// "What else is on his plate": of him, and of nobody else.
	[new RegExp(`${whatElse} his ${plate}`, "gi"), "what$1 does he own"],
	[new RegExp(`${whatElse} her ${plate}`, "gi"), "what$1 does she own"],
	[new RegExp(`${whatElse} their ${plate}`, "gi"), "what$1 do they own"],
	// "Has Peter left" asks whether he is there; what he has left is asked with "what".
	[
		/^(\W*(?:(?:and|so|but|ok|oh)\b\W*)*)(?:has|have)(?:n['’]?t)? (?!.*\b(?:any|some|every|no|much|many)(?:thing|one|body)?\b)(\S+(?: \S+){0,2}?)(?: (?:already|now|actually|just))? left(?: (?:us|the (?:organisation|company|programme|team|service|job)|their (?:job|post)|yet|already|now))*(?=\W*$)/gi,
		"$1is $2 still here",
	],
	[/\bwhatever (?=(?:happened|became|came)\b)/gi, "what "],
	// "Have I let anything slip".
	[new RegExp(`\\bhave i ${letSlip}`, "gi"), "is anything of mine overdue"],
	[new RegExp(`\\b(?:has|have|did) (.{1,30}?) ${letSlip}`, "gi"), "is $1 behind on anything"],
	// "Do we have five for the safety board": it takes as many as make its quorum.
	[
		new RegExp(
			`\\b${having} (?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:people|members|of us|of them|heads|bodies))?(?: coming)? (?=for (?:the |our )?\\S)`,
			"gi",
		),
		"have we got enough people ",
	],
	// "What I need to finish by Friday".
	[
		/\bwhat(?: (?:do|must|should))? (i|we) (?:still )?(?:need|have|ought|am meant|are meant)(?: got)? to (?:do|finish|complete|deliver|hand in|get (?:done|in|finished)|turn in|close(?: off)?|sort(?: out)?|wrap up)\b/gi,
		"what do $1 need to do",
	],
	// "Anything logged against the council".
	[
		/\b(?:logged|recorded|registered|put down|marked|listed|entered|noted|set down|down|raised) (?:against|to the name of)\b/gi,
		"for",
	],
	// "What have I got that nobody has given a date".
	[
		new RegExp(
			`\\b(?:(?:that|which) )?${nobody} (?:given|gave|set|put|fixed|agreed|named|picked|found)(?: (?:it|them))? (?:an?|any) ${dateOf}(?: (?:to|on|for|by))?(?: (?:it|them))?(?=\\W|$)`,
			"gi",
		),
		"without a date",
	],
	[
		new RegExp(
			`\\b(?:(?:that|which) )?${nobody} (?:(?:been )?given|taken on|picked up|claimed|put their name to|signed up (?:for|to)|volunteered for|agreed to do)(?: (?:it|them))?(?=\\W*$)`,
			"gi",
		),
		"without an owner",
	],
	// "Why isn't it green": the colour that it has is told with its reason.
	[
		/\b(why|how come|y) (is|are|was|were|has|have)(?: not|n['’]?t) ((?:\S+ ){1,8}?)(?:(?:yet|still|gone|turned|at) )*(?=(?:green|amber|red)\b)/gi,
		"$1 $2 $3",
	],
	[
		/\b(why|how come|y) (is|are|was|were|has|have)(?: not|n['’]?t) ((?:\S+ ){1,8}?)(?:(?:yet|still|gone|turned|at) )*(?:on (?:track|course|schedule|target|time))\b/gi,
		"$1 $2 $3off track",
	],
	// "Is it red because of the lift": why it is so says whether that is why.
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(is|are|was|were) ((?:\S+ ){1,10}?)(red|amber|blocked|cancelled)(?: just| only| mainly)? (?:because|due to|on account|owing to|down to)\b[^.?!;]*/gi,
		"$1why $2 $3$4",
	],
	// "Which milestones hasn't anyone given a colour", and "… a deadline".
	[new RegExp(`${whichLack} (?:rag|colou?r|status)${toThem}`, "gi"), "$1 $2 have no rag"],
	[new RegExp(`${whichLack} (date|deadline|due date|owner)${toThem}`, "gi"), "$1 $2 have no $3"],
	// "More reds or more ambers": all of both, each with its own.
	[
		/^(\W*)(?:do we have|have we(?: got)?|are there|is it) more (red|amber|green)s?(?: ones)? (?:or|than) (?:more )?(red|amber|green)s?(?: ones)?(\W*)$/gi,
		"$1how many are $2 and how many are $3$4",
	],
	// "The new boiler: fitted or not".
	[/^(.{3,60}?)\s*[-–—,:;]\s*(\w+(?:ed|ne|en|pt|lt|in|ut)) or not(\W*)$/gi, "is $1 $2$3"],
	// "Whose minutes are still waiting to be approved".
	[/\bwhose (?=minutes\b)/gi, "which "],
	[
		/\b(?:waiting|awaiting|left|yet|still|due) to be (?=(?:approved|agreed|signed off|circulated)\b)/gi,
		"not ",
	],
	[/\b(in|at|on|over) (?=the books for\b)/gi, ""],
	// "Which is the last board to meet in May".
	[
		/(?:\b(?:which|what|who)(?:['’]s| is| will be)? )?\b(?:the )?(first|last) (?:board|group|committee|panel|forum|body|one) (?:due |scheduled |going )?to (?:meet|sit)\b/gi,
		"which board meets $1",
	],
	[
		/\b(?:which|what|who) was (?:the )?(first|last) (?:board|group|committee|panel|forum|body|one) to (?:meet|sit)\b/gi,
		"which board met $1",
	],
	// "How much has it slipped" is asked in days.
	[/\bhow much (has|have|had|is|are|did) (slipped|slip|late|overdue|behind)\b/gi, "what $1 $2"],
	[
		/(?<!\bby )\bhow much (?=(?:has|have|had|is|are|was|were|did|does|will)\b.*\b(?:slip(?:s|ped|ping)?|slid|late|overdue|delayed|behind|early|ahead of (?:time|schedule))\b)/gi,
		"by how much ",
	],
	[/\b[Ww]k(s?)(?=\b(?! ?\d))/g, "week$1"],
	// "How much has Ann got on" asks for her work, and for no money.
	[
		/\bhow much (?:work )?(has|have|do|does) (.+?) (?:got|have)(?: still| left)? (?:on|to do)(?=\W*$| (?:this|next|today|tomorrow|in)\b)/gi,
		"what $1 $2 got on",
	],
	[/\b(what(?:['’]?s| is| are)) (.+?) down (?:to do|for)(?=\W*$)/gi, "what is on $2's plate"],
	// "Need the date for the next works board".
	[
		/^(\W*(?:(?:hi|hello|hey|please|pls|sorry|ok|so|and)\b\W*)*)(?:(?:i|we)(?:['’]?m| am|['’]?ll| will)? ?)?(?:(?:just|only|also|really) )*(?:need|after|looking for|want|require|chasing|could do with)(?: to (?:know|have))? (?:the |a )?(date|time|venue|place|room)s? (?:for|of)\b/gi,
		"$1what is the $2 of",
	],
	[
		/\b(who (?:do|should|can|must) (?:i|we)) (?:ring|call|phone|e-?mail|message|text|dm|ping|get hold of|grab) (?=(?:about|for|on|over|re|regarding)\b)/gi,
		"$1 contact ",
	],
	[
		/\bdid (?:some|any)(?:body|one) (?:say|mention|tell me|tell us|hear) that /gi,
		"is it true that ",
	],
	[
		/ (?:because of|cos of|coz of|due to|thanks to|on account of|by) (?:outsiders|others|other (?:people|bodies|organisations|orgs)|some(?:body|one) else|outside (?:bodies|people|organisations)|third parties|external (?:bodies|people|parties|organisations))(?=\W|$)/gi,
		"",
	],
	// A list of what is blocked says by whom, why and until when of each.
	[
		/\b(blocked|stuck|held up|on hold)(?:,? (?:and|&|n) |, )(?:(?:until|till|til) when|for how long|by (?:whom?|what)|whom? by|what by|when (?:will|is|does|do) (?:it|they|we|that).*)(?=\W*$)/gi,
		"$1",
	],
	// "Whose term is next to run out".
	[
		/\b(?:whose|which) (?:terms?|seats?)(?:['’]s| is| are)? (?:the )?next to (?:run out|end|expire|lapse|finish|come up)\b/gi,
		"which terms end next",
	],
	// "What was the original date": of what is spoken of.
	[
		/\b(what|when)(?:['’]?s| is| was) the (original|initial|baseline) (date|day|deadline|forecast)(?=\W*$)/gi,
		"$1 was its $2 $3",
	],
	// "Who used to chair it".
	[/\b(who|what) used? to (chair|lead|clerk)\b/gi, "$1 $2ed"],
	[/\b(who|what) used? to be\b/gi, "$1 was"],
	// "Is the toy library still a thing".
	[
		/\bstill (?:a (?:thing|going concern|live (?:thing|board|group))|in existence|in being|alive)(?=\W*$)/gi,
		"still going",
	],
	// "Which of those ought to be here by now".
	[
		/\b(?:ought to|should(?: really)?|was meant to|were meant to|was supposed to|were supposed to) (?:be|have (?:been|come|arrived|got|landed|turned up|happened|gone))(?: (?:here|in|out|done|finished|ready|closed|with us))? (?:by now|already|before now)\b/gi,
		"is overdue",
	],
	// "Which milestones are in trouble".
	[
		/\b(milestones?(?: (?:that|which))?(?: (?:are|is|look|looks))?) (?:in (?:any |real )?(?:trouble|difficulty|difficulties)|struggling|shaky|wobbly)\b/gi,
		"$1 red or amber",
	],
	// "Is it at least in": of no number, it says nothing.
	[
		/(?<=\S )at least (?!(?:\d|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|half\b|once\b|twice\b))/gi,
		"",
	],
	// "Has it been red for a while" asks how long.
	[
		/\b(?:has|have) (that|it|this|they|those) been (red|amber|green|blocked|late|overdue|stuck|open)(?: for)? (?:a (?:good |long |little )?while|a long time|some time|long|ages|weeks|months)(?=\W*$)/gi,
		"how long has $1 been $2",
	],
	// "When do they sit again": what is to come is their next.
	[
		/\b(when|what time|where) (do|does|will|are|is) (.+?) (meet|sit|meeting|sitting|convene|get together) again(?=\W*$)/gi,
		"$1 $2 $3 next $4",
	],
	[
		/(?<=\b(?:when|what time|where) (?:do|does|will|did) (?:they|we|it) (?:next |last )?)(?:sit|convene|gather|get together)(?=(?: next)?\W*$)/gi,
		"meet",
	],
	// "And the lab one, is that late" asks whether the lab one is.
	[
		/^(\W*(?:(?:and|so|but|ok|what about|how about)\b\W*)*)(the [\w’'-]+(?: [\w’'-]+)? one|[\w’'-]+['’]s(?: one)?)\s*[,;:–—-]+\s*(is|was|has|does|did|will) (?:that|it|this)(?: one)? /gi,
		"$1$3 $2 ",
	],
	[
		/^(\W*(?:(?:and|so|but|ok|what about|how about)\b\W*)*)(the [\w’'-]+(?: [\w’'-]+)? one|[\w’'-]+['’]s(?: one)?)\s*[,;:–—-]+\s*(when|where|why|how late|what)(?:['’]?s| is) (?:that|it|this)(?: one)?(?=\W| )/gi,
		"$1$3 is $2",
	],
	// "Is he at next week's board" asks whether he comes.
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(is|are|am|will) (?!(?:it|that|this|there|the|any|anyone|anything)\b)([\w’'-]+(?: [\w’'-]+)?) (?:be )?at (?=(?:the next|next week|next month|this week|tomorrow|today|\w+day)['’]?s?\b (?!ones?\b)\w)/gi,
		"$1$2 $3 coming to ",
	],
	// "And September's?"
	[
		/^(\W*(?:(?:and|or|what about|how about|so)\b\W*)+)(january|february|march|april|may|june|july|august|september|october|november|december)['’]?s(?: (?:one|meeting))?(?=\W*$)/gi,
		"$1in $2",
	],
	...toCome,
	// "This aft".
	[/\b(?<=(?:this|tomorrow|yesterday|the|in the) )aft(?:er)?(?=[\s?.!,;]|$)/gi, "afternoon"],
	[/\b(?<=(?:this|tomorrow|yesterday) )morn(?=[\s?.!,;]|$)/gi, "morning"],
	[/\b(?<=(?:this|tomorrow|yesterday) )eve(?=[\s?.!,;]|$)/gi, "evening"],
	// "Financial yr 2010/11".
	[
		/\b(?<=(?:financial|fin|calendar|per|each|every|current|whole|of the|in the|that|the) )yr(?=s?\b)/g,
		"year",
	],
	[/\byrs?(?= \d{2,4}\b)/g, "year"],
	[/\b(?:t['’]other|tother|th['’]other|the t['’]other)\b/gi, "the other"],
	// "What's Priya got" asks for what she has to do.
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*what(?:['’]?s| has| have|['’]ve) (?!(?:it|that|this|who|anyone|anybody|everyone|nobody|changed?)\b)(?:[\w’'-]+ ){1,4}got)(?=\W*$)/gi,
		"$1 on",
	],
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*)what else(?:['’]?s| is| are|['’]re) (?!(?:it|that|this|there|being|going|still|anyone|anybody)\b)((?:[\w’'-]+ ){1,3}?)(?:doing|working on|busy with|up to)(?=\W*$)/gi,
		"$1what else does $2have",
	],
	// "When do they next sit".
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*(?:when|where|what (?:day|time|date)|how soon)\b[^.?!;]*?)\b(?:next sits?|sits? (?:next|again))(?=\W*$)/gi,
		"$1next meet",
	],
	// "Which of those ought to be here by now".
	[
		/\b(which|what|any|anything)((?: guidance| ones?)?(?: of (?:those|these|them))?) (?:ought to|should|(?:was|were|are|is) (?:supposed|meant|due) to)(?: have)? (?:been|be|come|arrived?|appeared|landed|turned up)(?: (?:here|out|in|through|with us|published|issued|released|done|finished|closed))* (?:by now|already|before now)(?=\W*$)/gi,
		"$1$2 are overdue",
	],
	[
		/\b(milestones?|actions?|items?) (?:is|are) (?:in (?:trouble|difficult(?:y|ies))|struggling|wobbling|in a bad way)\b/gi,
		"$1 are off track",
	],
];

const all = [...turns, ...turnsOfBelief, ...turnsOfAsking, ...turnsOfWork, ...turnsOfBoards];

export const inPlainTurns = putOtherwise(all);
