/** Actions, milestones, guidance and papers, in other words than those that are read: what will come late, what has lain there longest, what we had off somebody. */
import type { Question } from "../../domain/questions/question.ts";
import { inEveryOne } from "./in-every-one.ts";
import { noDateYet } from "./no-date-yet.ts";
import { type Otherwise, shaped } from "./shaped.ts";
import { sittingInFor } from "./sitting-in-for.ts";

const isOfPapers = ({ ask, records = [] }: Question): boolean =>
	ask === "papers" || (ask === "records" && records.includes("papers"));
const kinds = "(actions?|milestones?|things?|tasks?|jobs?|items?|ones?|bits?|work)";
const lain =
	"(?:sitting|hanging|lying|sat|lain|kicking|knocking|waiting|stuck|open|on (?:the|our) (?:list|books)|outstanding|around|about|undone)";
const readIt = "(?:read|seen|looked at|opened|had sight of|signed(?: for)?|acknowledged|confirmed)";
const off = "(?:off|off of|from|out of|back from)";

const oneOf =
	(kind: "milestone" | "guidance") =>
	({ ask, subjects, among = [] }: Question): boolean => {
		const [only, ...others] = [...subjects, ...among];
		return ask === "facts" && only?.kind === kind && others.length === 0;
	};
/** An action says what is done in its own verb: another verb is another deed. */
const oneMilestone = oneOf("milestone");
const oneGuidance = oneOf("guidance");
/** What is done to a thing, in another word than its title has. */
const doing =
	"(?!(?:waiting|coming|going|asking|talking|speaking|leaving|joining)\\b)\\w{3,}ing(?: (?:out|up|off|down|over|away|through|back))?";
const thing =
	"(?:the |our |that )?((?!(?:it|that|this|them|those|these|one|on|for|at|in|to|of|with|by|from|about)\\b).+?)";

/** A place is called so, and its milestone by what is done there. */
const ofMilestone: readonly Otherwise[] = [
	{
		shape: shaped(
			"(?:why|how come)(?:['’]?s| is| was| has| are)? (?:the |our )?(.+?)(?: (?:been|gone|turned|running|so|at|on|still))* (red|amber|green|late|behind|delayed|slipping|slipped|overdue)",
		),
		plain: (what, state) => `why is the ${what} milestone ${state}`,
		asks: oneMilestone,
	},
	{
		shape: shaped(
			"(?:how (?:late|far behind|overdue|early|delayed) (?:is|was|are|were)|by how (?:much|long) (?:is|was) (?!.* late$)) ?(?:the |our )?(.+?)(?: (?:running|going to be|now))*",
		),
		plain: (what) => `how late is the ${what} milestone`,
		asks: oneMilestone,
	},
	{
		shape: shaped(
			"(?:is|was|are|were) (?:the |our )?(.+?) (?:(?:running|done|finished|going to be|connected) )*(?:early or late|late or early|early|ahead of (?:plan|time|schedule)|behind (?:plan|schedule))",
		),
		plain: (what) => `how late is the ${what} milestone`,
		asks: oneMilestone,
	},
	{
		shape: shaped(
			"(?:has|have|had) (?:the |our )?(.+?) (?:(?:actually|finally|now|yet|already|ever) )*been (\\w+(?:ed|en|ne|lt|pt|nt|ld|ht))(?: (?:up|in|off|on|out))?(?: (?:yet|already|now|by now|so far))*",
		),
		plain: (what, deed) => `is ${what} ${deed}`,
		asks: oneMilestone,
	},
];

const done = "\\w+(?: (?:up|in|out|off|on|back|down|over|through))?";

export const waysOfThings: readonly Otherwise[] = [
	...ofMilestone,
	{
		// A milestone's day and news are those of the deed, whatever that is called; who does it may be somebody else.
		shape: shaped(
			`((?:.+ )?(?:when|dates?|day|deadline|forecast|news|word|update|status|progress))(?: is| now| set)* (?:for|of|on|about) (?:the )?${doing} ${thing}`,
		),
		plain: (asked, what) => `${asked} for the ${what}`,
		asks: oneMilestone,
	},
	{
		shape: shaped(
			`when(?:['’]?s| is| are| will| does) ${thing} (?:(?:going|due|supposed|meant|expected) to )?(?:be|get|become) (?!\\w+(?:ed|en|ne|ld|pt|nt|lt)\\b)(\\w+)`,
		),
		plain: (what, state) => `when is the ${what} ${state} due`,
		asks: oneMilestone,
	},
	{
		shape: shaped(
			`(?:why|how come) (is|are|was|were|has|have)n['’]?t (.+?)((?: been| got)? ${done})(?: (?:yet|by now|already|so far))*`,
		),
		plain: (verb, what, deed) => `why ${verb} ${what} not${deed}`,
		asks: ({ ask }) => /^(?:facts|reasons)$/.test(ask),
	},
	{
		shape: shaped(
			`(?:did|has|have) (?:everyone|everybody|all of (?:them|us))(?: else)? (?:get|got|receive|received|had|been sent|been given|seen) ${thing}`,
		),
		plain: (what) => `has ${what} gone to everyone`,
		asks: oneGuidance,
	},
	{
		shape: shaped(`(?:did|does) ${thing} (?:ever )?(?:go|get) (?:out )?to (?:everyone|everybody)`),
		plain: (what) => `has ${what} gone to everyone`,
		asks: oneGuidance,
	},
	{
		shape: shaped(`did (.+?) (?:ever )?(?:get|got) (${done})`),
		plain: (what, deed) => `were ${what} ${deed}`,
		asks: ({ ask }) => ask === "facts",
	},
	{
		shape: shaped(`(was|were|has|have|did|is) (.+?) ever ((?:been |get |got )?${done})`),
		plain: (verb, what, deed) => `${verb} ${what} ${deed}`,
		asks: ({ ask }) => ask === "facts",
	},
	{
		shape: shaped(
			"(?:what|which (?:guidance|edition|version|one)|who|when|why)(?: (?:has|have|had|was|were|is|will))? (?:replaced?|replaces|supersede[ds]?|took over from|come after|came after|taken the place of) (?:the |our )?(.+?)",
		),
		plain: (guidance) => `is ${guidance} still in force`,
		asks: oneGuidance,
	},
	{
		shape: shaped(
			"(?:has|have|is|are|was|were|will) (?:the |our )?(.+?) (?:(?:been|being|be|now|already|since) )*(?:replaced|superseded|overtaken|out of date|outdated|obsolete|the (?:latest|current|newest|most recent)(?: (?:edition|version|one))?)(?: yet| now| by .+)?",
		),
		plain: (guidance) => `is ${guidance} still in force`,
		asks: oneGuidance,
	},
	{
		shape: shaped(
			"(?:(?:is|was) there|have we(?: got)?|do we have) (?:an? |any )?(?:newer|later|more recent|new|updated|other) (?:edition|version|issue) of (?:the |our )?(.+?)(?: out)?(?: yet| now)?",
		),
		plain: (guidance) => `is ${guidance} still in force`,
		asks: oneGuidance,
	},
	{
		shape: shaped(
			"(which|what|how many) (\\w+s)(?: (?:still|yet|now))* (?:need|want|require|are (?:still )?waiting for|wait for)(?: (?:their|its|the|a))? (\\w{3,})ing",
		),
		plain: (which, bodies, deed) => `${which} ${bodies} still need to be ${deed}ed`,
		asks: ({ ask }) => ask === "coverage",
	},
	{
		shape: shaped(
			"(?:what(?:['’]?s| is)? |which(?: is)? )?(?:the |our )?(?:earliest|soonest|nearest|first) (milestones?|actions?|deadlines?|due dates?)(?: (?:that|which|is|are|still))* (?:to come|ahead|left|coming(?: up)?|outstanding|upcoming|due|yet to come)",
		),
		plain: (kind) => `next ${/^(?:milestone|action)/i.test(kind ?? "") ? kind : "thing"} due`,
		asks: ({ ask }) => ask === "items",
	},
	{
		shape: shaped(
			"(who|which (?:board|group|committee|panel|stream|work stream|person))(?:['’]?s| is| has| are)?(?: the)? (?:busiest|most loaded|most overloaded|busy most)(?: one)?(?: (?:now|at the moment|right now|of all|just now))?",
		),
		plain: (which) => `${which} has the most open actions`,
		asks: ({ ask, by }) => ask === "items" && by !== undefined,
	},
	{
		// "Which farms have not been tested for TB".
		shape: shaped(
			"(which|what|how many) (\\w+s) (have|has)((?: not|n['’]?t)?)(?: yet| still)? been (\\w{3,}?)e?d (?:(?:for|on|with|in|against|about) )?(?:the )?(.+?)(?: yet| so far| already)?",
		),
		plain: (...[which, bodies, have, not, deed, what]) =>
			`${which} ${bodies} ${have}${not ? " not" : ""} had the ${what} ${deed}`,
		asks: ({ ask }) => ask === "coverage",
	},
	{
		shape: shaped(
			"when (?:were|was|are|is|did) (?:the |our )?(.+?)(?:['’]s|s['’])? (?:terms(?: of reference)?|remit|tors?)(?: (?:last|first|next|ever|due to be|be))* (agreed|approved|reviewed|looked at|signed off|set|drawn up|adopted)",
		),
		plain: (board, deed) => `when were the terms of reference of the ${board} ${deed}`,
		asks: ({ ask }) => ask === "terms",
	},
	{
		shape: shaped(
			"when (?:do|does|are|is|must|should|will) (?:the |our )?(.+?)(?:['’]s|s['’])? (?:terms(?: of reference)?|remit|tors?) (?:(?:need|have|got|due|be|up|next|ready|to|a) )*(?:looking at|looked at|reviewing|reviewed|review|updating|updated|renewing|renewed|revisiting|revisited)(?: by| again| next)?",
		),
		plain: (board) => `when are the terms of reference of the ${board} to be reviewed`,
		asks: ({ ask }) => ask === "terms",
	},
	{
		shape: shaped(
			`(?:which|what) (?:of the |open )?${kinds}(?: of ours| of mine)?(?:['’]?s| is| has| have)?(?: been| just| got| had)* ${lain}(?: (?:there|around|about|here|on the list|undone|open|waiting|for|us|the))* longest`,
		),
		plain: () => "which open action is oldest",
		asks: ({ ask }) => ask === "items",
	},
	{
		shape: shaped(
			`(?:has|have|is|are) (?:there )?any(?:one|body)(?: (?:who|that) (?:should(?: have)?|was (?:meant|supposed) to|ought to(?: have)?|had to|got|was sent|had) (?:have )?(?:${readIt} )?)? ?(?:the |that |it )?(.*?) ?(?:who )?(?:not|who has(?:n['’]?t| not))(?: yet)?(?: ${readIt})?(?: (?:it|the (.+?)))?(?: yet)?`,
		),
		plain: (one, other) => `who has not acknowledged the ${one || other}`,
		asks: ({ ask }) => ask === "coverage",
	},
	{
		shape: shaped(
			`(?:have|did) (?:we|you|i|they) (?:(?:actually|ever|finally|not) )*(?:had|got|get|gotten|have|receiv(?:e|ed)|seen|see)(?: back)? (?:the |our |his |her |their |those |that |an?y? )?(.+?)(?: back| in)? ${off} (?:the )?(?!me\\b|us\\b)(.+?)(?: yet| already| at all)?`,
		),
		plain: (what, who) => `has ${who} sent the ${what}`,
		asks: (question) => isOfPapers(question) || question.ask === "facts",
	},
	{
		shape: shaped(
			"(?:(?:which|what|any|the|all|are there any) )?papers?(?: (?:that|which|is|are|do|we))* (?:(?:have|has|had|did)(?:n['’]?t| not)|(?:have |has |are |is )?(?:still |yet )*(?:yet )?to) (?:yet )?(?:been )?(?:come|arriv(?:e|ed)|turn(?:ed)? up|show(?:n|ed)? up|sent|land(?:ed)?|appear(?:ed)?|material\\w+|reach(?:ed)?(?: us)?|received|handed|submitted|delivered|gone)(?: in| through| over| back)?(?: yet)?(?:,? (?:for|to|of) (?:the |our )?(.+?))?",
		),
		plain: (board) => `which papers are outstanding${board ? ` for ${board}` : ""}`,
		asks: isOfPapers,
	},
	{
		shape: shaped(
			"(?:is|was|has|have) (?:there |we |it )?(?:got )?(?:anything|something|a|any|an)(?: (?:set|fixed|down|recorded|booked))? (?:for|on|against|about|with) (?:the |our )?(.+?) (?:with|that has|which has|having) an? (?:(?:actual|real|firm|proper|definite|fixed|hard|specific|exact|set|named) )*(?:date|deadline|day)(?: (?:on|to|against|for) it)?",
		),
		plain: (what) => `when is ${what} due`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("due"),
	},
	{
		shape: shaped(
			"(?:(?:what|who)(?:['’]?s| is)? (?:stand(?:s|ing)? |get(?:s|ting)? )?(?:between (?:us|them|me) and|stopping|in the way of|keeping us from) )(?:the |our )?(.+?)(?: (?:being|getting|be) (?:\\w+(?:ed|en|ne|pt|lt|nt)|ready|live|open)(?: off| up| out)?)?",
		),
		plain: (what) => `what is holding up the ${what}`,
		asks: () => true,
	},
	{
		shape: shaped(
			"(?:was|were|is|are)(?:n['’]?t| not) (?:there )?(?:(?:meant|supposed|going|due|to|be|being) )*(?:something|anything|some \\w+|a \\w+|stuff) (?:coming |due |out )*(?:about|on|regarding|re|around) (?:the |our )?(.+?)(?: at some point| coming| due)?",
		),
		plain: (what) => `is there anything about ${what}`,
		asks: ({ ask }) => ask === "items" || ask === "facts",
	},
];

const late =
	"(?:(?:finish(?:ing)?|com(?:e|ing) in|end(?:ing)? up|land(?:ing)?|arriv(?:e|ing)|deliver(?:ed|ing)?|run(?:ning)?|turn(?:ing)? up|be(?:ing)?|get(?:ting)?) )?(?:late|behind|over|slip(?:ping|ped)?|overrun(?:ning)?|delayed|overdue|miss(?:ing)? (?:its|their|the) (?:dates?|baselines?|deadlines?|targets?))";
const ahead =
	"(?:(?:will|['’]?ll|is|are|looks?|looking|expected|likely|forecast|set|due|bound|going|gonna|to|be|like|it['’]?s|that|which|probably) )+";

/** What is forecast for later than was planned: what is overdue by now is another list. */
export const lateToCome: readonly Otherwise[] = [
	...inEveryOne,
	...noDateYet,
	...sittingInFor,
	{
		shape: shaped(
			`(?:which|what|anything|is anything|are any|list) ?(?:of the |of our )?(actions|milestones|things|ones|items)?(?:['’]s)? ?(?=.*\\b(?:will|ll|going to|gonna|likely|expected|forecast|looks?|looking|bound|set to)\\b)${ahead}${late}( (?:for|in|on|under) .+)?`,
		),
		plain: (_, of = "") => `which milestones have slipped${of}`,
		asks: ({ ask, state }) => ask === "items" && state === "slipped",
	},
];
