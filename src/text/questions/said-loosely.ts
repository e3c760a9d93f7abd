/** "Got going", "secretary wise", "finished or not": loose turns of speech in the words that say the same. */
import { putOtherwise } from "../pattern-needs.ts";

const sendable =
	"letter|e-?mail|note|form|application|report|reply|response|invoice|return|bid|pack|notice|message|invitation|invite|order|memo|cheque|parcel";
const office = "secretary|secretariat|chair|clerk";

const turns: readonly (readonly [RegExp, string])[] = [
	// "Did Ann send the note in".
	[
		/\bdid (?!(?:we|you|they|i)\b)([\w’'-]+(?: [\w’'-]+){0,2}?) (?:ever |actually |manage to )?(?:send|submit|hand in|turn in|deliver)(?: in| over| round| across)? (the|that|his|her|their) (.+?)(?: in| over| round| across| through)?(?=\W*$)/gi,
		"has $1 sent $2 $3",
	],
	// "Has Ann given her apologies".
	[
		/\b(?:sent|send|given|give|made|make|put|offered|tendered)(?: in)? (?:her|his|their|my|any) (?=(?:apologies|apols|apology)\b)/gi,
		"sent ",
	],
	// "Is it finished or not".
	[
		/^(\W*(?:(?:and|so|but|ok)\b\W*)*(?:is|are|was|were|has|have|did|does|do|will)\b [^,;]+?)[\s,]+or (?:not|no|what)(?: yet)?(?=\W*$)/i,
		"$1",
	],
	// "What shifts this weekend, I mean what's due by the 31st".
	[
		/^[^?!]*?[\s,;:–—-]+(?:(?:sorry|no|or rather|oops|er|um|well|wait)[\s,]+)*(?:(?:or )?what )?i (?:mean|meant)(?: to (?:ask|say))?[\s,:–—-]+(?=(?:who|what|when|where|which|how|why|whose|is|are|was|were|has|have|did|does|do)(?:['’]?s|['’]?re)?\b\s+\S+\s+\S)/i,
		"",
	],
	// "Which boards haven't got going".
	[
		/\b(boards?|groups?|committees?|panels?|forums?|bodies) (?:(?:have|has)(?: not|n['’]?t)|(?:are|is) yet to|(?:have|has) yet to|(?:are|is)(?: not|n['’]?t)) (?:yet |really |actually |properly )*(?:(?:got|get|been got|gotten) (?:going|started|under ?way|off the ground|up and running|moving)|(?:gone|go) live|kicked off|kick off|up and running|off the ground|going|under ?way|launched)(?= yet|\W*$)/gi,
		"$1 have not started",
	],
	// "Who do I mail about it, secretary wise".
	[
		new RegExp(
			`^\\W*(?:who|whom)\\b.*? (?:about|for|on|at|with|in) (.+?)[\\s,;–—-]+(${office})[- ]?wise\\W*$`,
			"i",
		),
		"who is the $2 of $1",
	],
	[
		/\bwho (do|should|can|would|could|shall|must) (i|we) (?:mail|write to|drop a line to|ping|message|dm|bother|bug|nudge)(?= (?:about|for|on|at)\b)/gi,
		"who $1 $2 contact",
	],
	// "Who keeps an eye on the audit".
	[
		/\bwho(?:['’]?s| is| has| have)? (?:the one )?(?:keep(?:s|ing)?|got|having|has|have) (?:an?|the|our|a close|half an) (?:close |beady )?(?:eye|watch) (?:on|out for|over)\b/gi,
		"who is watching",
	],
	[
		/\bwho(?:['’]?s| is)? (?:keep(?:s|ing)? (?:tabs on|track of)|look(?:s|ing)? out for)\b/gi,
		"who is watching",
	],
	// "Has the letter gone yet".
	[
		new RegExp(
			`^(\\W*(?:(?:and|so|but|ok)\\b\\W*)*)(?:(?:has|have|did|is) )?((?:the |our |that |my )?(?:[\\w’'-]+ ){0,6}?(?:${sendable})s?(?: (?:to|for|about|on|of|from) [\\w’'-]+(?: [\\w’'-]+){0,5}?)?) (?:actually |definitely |ever )*(?:(?:gone|been|go|went)(?: (?:off|out|in the post|posted|e-?mailed|mailed|to them))?)(?: (?:yet|already))?(?=\\W*$)`,
			"i",
		),
		"$1has $2 been sent",
	],
	// "Which meetings were there in May" asks for the meetings, and not who was there.
	[
		/\b(which|what|how many) ((?:[\w’'-]+ ){0,4}?(?:meetings?|mtgs?)) (?:were there|took place|happened|(?:have|has|had) (?:there been|happened|taken place))\b/gi,
		"$1 $2 did we have",
	],
	// And which boards there were is not who came.
	[/\b(which|what|how many) (boards?|groups?|committees?|panels?) were there\b/gi, "$1 $2 existed"],
	[
		/\bwere there (?:any |no )?((?:[\w’'-]+ ){0,4}?(?:meetings?|mtgs?) (?:of|for|by)) /gi,
		"did we have any $1 ",
	],
	// "I want to know when it is due", "tell me where they are": in the order of a question.
	[
		/^(\W*(?:(?:(?:and|so|but|ok|please|pls|also)\b|(?:(?:can|could|would) (?:you|u) )?(?:tell|show|remind) (?:me|us)|let (?:me|us) know|(?:i|we) (?:want|need|['’]?d like|would like) to know|do you know|any idea)[\s,]+)*(?:when|where|who|whose)) (it|that|this|they|those|these|he|she) (is|are|was|were)\b/i,
		"$1 $3 $2",
	],
	// "Has the pool been told its opening hours".
	[
		/\b(has|have|had) ((?:[\w’'&-]+ ){1,5}?)(?:not )?(?:yet |actually )*been (?:told|given|shown|briefed on|informed of)(?: of)? (?=(?:its|their|the) )/gi,
		"$1 $2had ",
	],
	// "Is his seat still good".
	[
		/\b(seat|term|appointment|membership|place)(?: (?:on|in|at) ((?:[\w’'-]+ ){0,4}?[\w’'-]+))? (?:still |even )*(?:good|valid|current|live|in date|going|ok(?:ay)?)(?=\W*$)/gi,
		"$1 still running",
	],
	// "How many technicians have we still to find".
	[
		/\bhow many ((?:[\w’'-]+ ){1,4}?)(?:have|do|are|must|need) (?:we|they|you|i) (?:got |have )?(?:(?:still|left|yet) )*(?:to|looking to|trying to|needing to|going to) (?:find|recruit|hire|fill|appoint|take on|get)(?= (?:for|on|in|at)\b|\W*$)/gi,
		"how many $1still to recruit",
	],
];

export const inPlainSpeech = putOtherwise(turns);
