/** "Kindly furnish me with the particulars of", "outstanding against", "falling due": a letter's words, in those that are read. */
import { putOtherwise } from "../pattern-needs.ts";

const opening =
	"(\\W*(?:(?:and|so|hi|hello|hey|dear \\w+|please|pls|kindly|good morning|good afternoon)\\b\\W*)*)";
const list =
	"(?:(?:full|complete|comprehensive|up[- ]to[- ]date|current|brief|short|written) )*(?:list|schedule|listing|statement|inventory|breakdown)";
const kinds =
	"(?:actions?|milestones?|items?|guidance|tasks?|meetings?|papers?|decisions?|matters?|obligations?|commitments?)";
const asks = "(?:what|which|who|whose|whom|where|when|how|why|whether|if)\\b";

const turns: readonly (readonly [RegExp, string])[] = [
	[
		/,? and (?:also )?(?:the )?reasons? (?:therefor|for (?:it|that|this|the same))(?=\W*$)/gi,
		" and why",
	],
	// "Something was decided about it; what was it".
	[
		/\b(?:apparently |i hear |i gather |i think )?(?:that )?something (?:was|has been|got) (?:decided|agreed) (?:about|on|regarding) ([^;,.?!]{3,50})\s?[;,.–—-]+ ?(?:what|when) (?:was|is) (?:it|that)\b[^?!]*/gi,
		"what was decided about $1",
	],
	// "The auditors want the position on the link as it was on 5 October".
	[
		/^(\W*)(?:(?:the|our|my|some) )?(?:[\w’'-]+ ){0,2}?[\w’'-]+ (?:wants?|would like|needs?|(?:is|are) asking for|(?:has|have) asked (?:me )?for) (?=(?:the )?(?:date|position|status|state|number|list|names?) (?:of|on|for|we|in)\b)/gi,
		"$1",
	],
	[
		/(?<!\b(?:i|we) )\bshall (?=(?:next |then |be |have )*(?:meet|sit|convene|gather|held|take place|start|begin|commence|fall|due|done)\b)/gi,
		"will ",
	],
	[/\b(?:(?:at|on) )?(?:which|what) hour\b/gi, "what time"],
	// "To be quorate, how many must be in the committee".
	[
		/^(\W*(?:(?:and|so|ok)\b\W*)*)(?:in order )?to be quorate,?\s+how many(?: (?:people|persons|members|places))?(?: (?:must|should|have to|has to|need to|needs to|are|is|does|do))?(?: (?:it|we|they|there))?(?: (?:be|come|attend|needed|required|need|have))*(?: (?:in|for|at|on|by|to))? (?:the )?(.+?)(?: (?:need|have))?(?=\W*$)/gi,
		"$1what is the quorum of $2",
	],
	// "Whether last month's board had a quorum".
	[
		/\b(?:if|whether) (?:the |our )?([^,?!;]+?) (?:had|reached|got|made)(?: (?:got|reached))? (?:an? )?quorum(?=\W*$)/gi,
		"whether $1 was quorate",
	],
	// "The date we sent the standard round".
	[
		/\b(?:the )?(?:date|day)(?: (?:on which|that|when))? (?:we|it was|they|you) (?:sent|circulated|issued) (.+?)(?: (?:round|out|off|to everyone))?(?=\W*$)/gi,
		"when was $1 circulated",
	],
	// "Summarise what was decided".
	[
		new RegExp(
			`^${opening}(?:summari[sz]e|outline|recap|recount|(?:run|go|talk) (?:me |us )?through|set out)(?: for (?:me|us))? (?=(?:what|which|who|where|when)\\b|(?:the )?(?:decisions?|outcomes?|agenda|minutes|actions?|milestones?)\\b)`,
			"i",
		),
		"$1show me ",
	],
	[
		/\b(would|could|will|can) you be (so|as) (good|kind) as to (?=(?:provide|supply|furnish|list|show|send|give|let)\b)/gi,
		"",
	],
	[
		/\b(would|could|will|can) you be (so|as) (good|kind) as to (?:state|advise|inform|indicate|specify|set out|clarify|confirm|say|let me know|tell)(?: (?:me|us))?(?: (?:of|on|as to))? (?=\S)/gi,
		"",
	],
	[
		new RegExp(
			`^${opening}(?:i|we) (?:should|would|shall|will|['’]d) be (?:most |very |much |extremely )?(?:obliged|grateful|glad|pleased|thankful) if you (?:would|could|can|will|were to) (?:please |kindly |be able to )?`,
			"i",
		),
		"$1",
	],
	[
		new RegExp(
			`^${opening}(?:i|we) (?:should|would|shall|will|['’]d) (?:be (?:most |very |much |extremely )?(?:obliged|grateful|glad|pleased|thankful) (?:for|to (?:receive|have|be given|be sent))|welcome|appreciate|require) (?=an? ${list} )`,
			"i",
		),
		"$1provide ",
	],
	// "May I enquire as to the items falling due in March".
	[
		new RegExp(
			`^${opening}(?:(?:may|might|could|can) i|i (?:wish|would like|should like|['’]d like) to|i (?:am|was) writing to|this is to|i) (?:respectfully |kindly )?(?:enquire|inquire|ask)(?: of you)? (?=${asks})`,
			"i",
		),
		"$1",
	],
	[
		new RegExp(
			`^${opening}(?:(?:may|might|could|can) i|i (?:wish|would like|should like|['’]d like) to|i (?:am|was) writing to|this is to|i) (?:respectfully |kindly )?(?:enquire|inquire|ask) (?:as to|about|after|into|regarding|concerning) `,
			"i",
		),
		"$1what are ",
	],
	// "Please provide a list of": no order, and nobody's paper is provided.
	[
		new RegExp(
			`^${opening}(?:(?:would|could|can|will) you (?:please |kindly |be able to )?)?(?:provide|supply|furnish|favour|present|issue|let)(?: (?:me|us)(?: have)?)?(?: with)? (?:a|the|an) ${list} (?:of|showing) (?:(?:all|every|each|everything|anything)(?: of)?(?: that is)? )?(?:the )?`,
			"i",
		),
		"$1list all ",
	],
	[
		new RegExp(
			`^${opening}(?:(?:would|could|can|will) you (?:please |kindly |be able to )?)?(?:provide|supply|furnish|favour|let)(?: (?:me|us)(?: have)?)?(?: with)? (?:(?:the|a|any|all|full|some|further|brief) )*(?:particulars|details|information|an? account|an? update|a statement|confirmation|word)(?: available)? (?:of|on|about|for|regarding|concerning|as to|in respect of)(?: the)? `,
			"i",
		),
		"$1tell me about ",
	],
	[
		new RegExp(
			`^${opening}(?:set out|present|produce|enumerate|provide|supply|furnish|favour)(?: (?:me|us))?(?: with)? (?=(?:the|all|any)\\b)`,
			"i",
		),
		"$1show me ",
	],
	[/\bparticulars\b/gi, "details"],
	[
		/\b(about|show me|details of) (?:the |an? )?(?:action|item|milestone|matter) (?:about|concerning|regarding|respecting|relating to|in respect of|pertaining to) (?=\S)/gi,
		"$1 ",
	],
	[
		new RegExp(
			`\\b(outstanding|open|overdue|due|pending|${kinds}) against (?=(?:the |our |my )?[\\p{L}])`,
			"giu",
		),
		"$1 for ",
	],
	[
		/\b(what|how much) (progress|headway) (?:has|have) been (?:recorded|made|reported) (?:in respect of|with regard to|with respect to|as regards|regarding|concerning|on|with|about|in) /gi,
		"what is the status of ",
	],
	[
		/\b(?:in respect of|with (?:regard|respect|reference) to|as regards|pertaining to|in connection with|in relation to) (?=\S)/gi,
		"about ",
	],
	[/\b(?:falling|that (?:fall|falls)|which (?:fall|falls)) due\b/gi, "due"],
	[/\b(when|what day|on what date) (do|does|did|will|shall) (.+?) fall due\b/gi, "$1 is $3 due"],
	[/\bfalls? due\b/gi, "is due"],
	// "The number of members required for it to be quorate".
	[
		/\b(?:(?:what|state|confirm|tell me|give me|show me|advise)(?: is| are)? )?(?:the )?(?:minimum )?number of (?:members|people|persons|attendees) (?:(?:that (?:is|are)|which (?:is|are)) )?(?:required|needed|necessary)(?: (?:for|in order for|to make))? (?:the |our )?(.+?)(?: (?:to be|for it to be) quorate| quorate)(?=\W*$)/gi,
		"what is the quorum of $1",
	],
	[
		new RegExp(
			`^${opening}(?:state|advise|indicate|specify|identify|name|clarify|set out|inform (?:me|us)|apprise (?:me|us))(?: (?:me|us))?(?: (?:of|on|as to|about))? (?=${asks}|the (?:date|day|time|name|owner|chair|secretary|status|rag|colour|reason|deadline|agenda|quorum|number|venue|place)\\b)`,
			"i",
		),
		"$1tell me ",
	],
	// "Did it meet last week or was it called off": which of the two is told.
	[
		/(?<=\b(?:meet|met|meeting|held|happen|happened|go ahead|went ahead)\b[^?.!;]*?),? or (?:was|were|has|is|did) (?:it|that|they)(?: (?:been|get))? (?:called off|cancell?ed|postponed|scrapped|put off|not)(?=\W*$)/gi,
		"",
	],
	// "Which actions finish in October": what is to be finished then is due then, and not done.
	[
		/\b(which|what|how many|any)( of (?:the|our|my))? ((?:[\w’'-]+ )?(?:actions?|milestones?|items?|things|tasks?|jobs?)) (?:(?:that|which) )?(?:(?:are|is|will|do|to|be|due|going) )*(?:finish|finishes|finishing|end|ends|ending|conclude|concludes|expire|expires|mature) (?=(?:in|on|by|before|after|during|this|next|between|within|today|tomorrow)\b)/gi,
		"$1$2 $3 are due ",
	],
	// "The 5 March board": which meets then.
	[
		/^(\W*(?:(?:and|so|ok|hi|hello|what about|how about|what['’]?s|what is|which is|when is|show me|tell me about)\b\W*)*)(?:the )?(\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?) (?:board|committee|group|panel)(?: meeting)?(?=\W*$)/gi,
		"which board meets on $2",
	],
	[
		/\b(which|what) (?:board|committee|group|panel|forum)(?:['’]?s| is| are) (?:on|meeting on) (?=(?:the )?\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/gi,
		"$1 board meets on ",
	],
];

export const inPlainTerms = putOtherwise(turns);
