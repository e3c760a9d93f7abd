/** Who is to be where, who sits for whom, how many it takes and whether a date was given: boards in everyday words. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const ofMembers = ({ ask, facets, subjects }: Question): boolean =>
	ask === "roles" && facets.includes("members") && subjects.some(({ kind }) => kind === "board");

const ofQuorum = ({ ask, facets }: Question): boolean =>
	ask === "roles" && facets.includes("quorum");

const people = "(?: (?:people|members|of us|of them|places|seats|there|present|in the room))?";
const day =
	"(?:(?:on |this |next |in |for )*(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|week|month|january|february|march|april|may|june|july|august|september|october|november|december|(?:the )?\\d.{0,18}))";
const toBe =
	"(?:meant|supposed|expected|due|needed|wanted|down|invited|required|going|asked)(?: to (?:be|go|come|attend|sit|turn up|show up))?";

export const waysOfBoards: readonly Otherwise[] = [
	{
		shape: shaped("where( else)? (?:does|do) (.+?) (?:sit|serve)(?: on)?"),
		plain: (other, who) => `which${other ?? ""} boards is ${who} on`,
		asks: ({ ask, subjects }) => ask === "seats" && subjects.some(({ kind }) => kind === "person"),
	},
	{
		shape: shaped(
			"(?:who(?:m)? (?:do|have|did) (?:we|i|you) (?:know|have|got|deal with|work with|see|speak to|talk to)(?: (?:got|there))? (?:at|in|from|with|over at) (.+?)|who (?:from|at|in) (.+?) (?:do|should|can|would|could|must) (?:i|we) (?:(?:speak|talk|go|write|turn) to|ask|contact|ring|call|email|chase)|who(?:['’]?s| all)? (?:works?|working|is employed|is based) (?:for|at|in|by|with) (.+?)|(?:list |show (?:me )?|name |who are )?(?:all )?(?:the |our )?(?:people|staff|colleagues|officers|folk) (?:from|in|of|at|who work (?:for|at)) (.+?)|who(?:['’]?s| is| are) (?:our|my|the) (?:person|people|man|woman|link|rep|representative|reps|opposite number|folk)s? (?:at|in|from|with|over at) (.+?))",
		),
		plain: (...bodies) => `who from ${bodies.find((each) => each !== undefined)} sits where`,
		asks: ({ ask }) => ask === "from",
	},
	{
		shape: shaped(
			`(am i|is (?!it\\b|that\\b).+?|are (?!we\\b|they\\b).+?) ${toBe}(?: (?:at|to|in|for|on|along))+ (.+?)(?: ${day})?`,
		),
		plain: (who = "", board) => `${who} on ${board}`,
		asks: (question) =>
			ofMembers(question) || (question.ask === "seats" && question.subjects.length > 1),
	},
	{
		shape: shaped(
			`(?:is|are|was|would|will|can|could) (.+?) (?:be |still be )?quorate (?:with|if|on|at|when)(?: there(?:['’]s| are| is)?)?(?: only| just)? (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)${people}(?: (?:there|present|here|coming|turning up|in the room|on the call|of (?:us|them)|or not))*`,
		),
		plain: (board) => `what is the quorum of ${board}`,
		asks: ofQuorum,
	},
	{
		shape: shaped(
			`how many${people} (?:do|does|would|must|will|should|need|needs)(?: (?:we|you|they|i|it|there|one))?(?: (?:need|have|take|want|require|come|be))*(?: to (?:be there|come|have|get|attend|turn up|be present))*(?: for| at| on| to make| before)* (.+?) (?:to be|is|be|becomes|becoming) quorate`,
		),
		plain: (board) => `what is the quorum of ${board}`,
		asks: ofQuorum,
	},
	{
		shape: shaped(
			"(?:has|have|did|does|do) (.+?) (?:got|get|have|been given|given|set|fixed|found|had)(?: itself)? (?:another|a new|a fresh|a different|a replacement|any other) (?:date|day|time|slot|meeting)(?: (?:yet|now|then|booked|set|fixed|since .+|after .+|instead.*))*",
		),
		plain: (board) => `when is the next meeting of ${board}`,
		asks: ({ ask, subjects }) => ask === "meetings" && subjects.length > 0,
	},
	{
		shape: shaped(
			"(?:was|were|is|are)(?:n['’]?t| not)? (?!(?:any\\w*|some\\w*|every\\w*|nothing|there|an?|all|much|more)\\b)(.+?) (?:originally |first |always )*(?:supposed|meant|due|going|scheduled|planned|booked|down)(?: (?:to (?:be|meet|sit|happen)|for|in|on))* (?:(?:on|in|for) )?((?:last|this|next|yesterday|today|tomorrow|the|mon|tues|wednes|thurs|fri|january|february|march|april|may|june|july|august|september|october|november|december|\\d).*?)",
		),
		plain: (board) => `why did ${board} move`,
		asks: ({ ask, facets, subjects }) =>
			ask === "reasons" &&
			facets.includes("moved") &&
			subjects.some(({ kind }) => kind === "board"),
	},
	{
		shape: shaped(
			"who(?:m)? (?:has|have|had|did|does|do|is|are) (.+?) (?:put(?:ting)? forward|nominat(?:e|ed|ing)|sen(?:d|t|ding)|nam(?:e|ed|ing)|propos(?:e|ed|ing))(?: (?:as (?:its|their|our) \\w+|up))?(?: (?:for|to|on) (.+?))?",
		),
		plain: (body, board) => `who sits for ${body}${board ? ` on ${board}` : ""}`,
		asks: ({ ask, subjects }) =>
			(ask === "roles" || ask === "seats" || ask === "from") &&
			subjects.some(({ kind }) => kind === "organisation"),
	},
	{
		shape: shaped(
			"(?:do|does|must|should|are|is) (?:we|they|i|you|people|everyone|everybody|any(?:one|body)|the .+?) (?:all )?still (?:(?:have|need|meant|supposed) to )?(?:follow|us|apply|appl|work to|go by|read|stick to|heed|observ|keep to|abid|comply with|go with|rely on)(?:e|es|ing|y|ying)?(?: by| to| with)? (.+?)",
		),
		plain: (guidance) => `has ${guidance} been released`,
		asks: ({ ask, facets, subjects }) =>
			ask === "facts" &&
			facets.includes("released") &&
			subjects.every(({ kind }) => kind === "guidance"),
	},
	{
		// "Is there a board today": something is held then.
		shape: shaped(
			`(?:(?:is|are) there )?(?:an?|any|no) (?:boards?|groups?|committees?|panels?) (?:meeting |on |in |at |held |due )*(${day})`,
		),
		plain: (when) => `are there any meetings ${when}`,
		asks: ({ ask, span, subjects }) => ask === "meetings" && !!span && subjects.length === 0,
	},
	{
		shape: shaped("what (.+?) (?:is|was|were|are)(?: actually| really)? (?:all )?about"),
		plain: (what) => `what is ${what}`,
		asks: ({ ask, subjects }) => /^(?:facts|about)$/.test(ask) && subjects.length === 1,
	},
	{
		shape: shaped(
			"(?:is|are|do|does) (.+?) (?:always|usually|normally|generally|mostly|typically|ever)(?: (?:meet|held|sit|be|meeting))? (?:on|in|at) (?:an? |the )?(?:(?:first|second|third|fourth|last) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|afternoons?|evenings?|weekends?|week|month)(?: (?:mornings?|afternoons?|evenings?|of (?:the|each|every) month))?",
		),
		plain: (board) => `how often does ${board} meet`,
		asks: ({ ask }) => ask === "rhythm",
	},
	{
		shape: shaped(
			"who(?:(?:['’]?s| is| has| have)(?:n['’]?t| not)(?: got)? (?:an?|any)|(?:['’]?s| is| has| have)(?: got)? no|(?:['’]?s| is)? without an?) (?:seat|place|role)s? (?:on|at) (?:any|an?|the|our) (?:board|group|committee|panel)s?(?: at all)?",
		),
		plain: () => "who is not on any board",
		asks: ({ ask }) => ask === "absent",
	},
	{
		shape: shaped(
			"what (?:(?:am|do|must|should|have) (i)|(?:is|does|must|has) (.+?))(?: (?:meant|supposed|expected|due|got|have|need|to|asked|down))* (?:to )?(?:bring|hand in|submit|send in|put in|supply|take|present)(?: along)? (?:to|for|at|before) (.+?)",
		),
		plain: (me, who, board) => `what papers ${me ? "do i" : `does ${who}`} owe ${board}`,
		asks: ({ ask }) => ask === "papers",
	},
];

/** "Who from the council comes to it" asks who sits there: who came, or who said so, is asked otherwise. */
export const insteadOfBoards: readonly Otherwise[] = [
	{
		shape: shaped(
			"(?:who|which (?:person|people)) (?:from|at|of|in) (.+?) (?:comes?|goes|go|attends?|turns? up|usually comes?|normally comes?|sits?)(?: along)?(?: to| at| on) (.+?)",
		),
		plain: (body, board) => `who from ${body} is on ${board}`,
		asks: ({ ask, subjects }) =>
			(ask === "roles" || ask === "from") &&
			subjects.some(({ kind }) => kind === "organisation") &&
			subjects.some(({ kind }) => kind === "board"),
	},
];
