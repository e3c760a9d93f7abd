/** What an office says in passing, in the plain form that is read: "can Petra come in November", "has finance sent its paper in", "who's overloaded", "what's the point of the board". */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const the = "(?:the |our )?";
const noPronoun =
	"(?!(?:i|we|you|they|he|she|it|who|what|which|any\\w*|some\\w*|every\\w*|there|that|this)\\b)";
const whom = `${noPronoun}([\\w'’-]+(?: [\\w'’-]+){0,3}?)`;
const keeps =
	(record: string) =>
	({ ask, records = [] }: Question): boolean =>
		ask === "records" && records.some((each) => each === record);
const isList = ({ ask }: Question): boolean => ask === "items";
const given =
	"(?:sent|send|hand(?:ed)?|submit(?:ted)?|deliver(?:ed)?|turned|put|provided?|supplied|supply|filed)";
const its = "(?: (?:its|his|her|their|the|an?|our|that))*";
const sheet = "(?:papers?|reports?|notes?|slides|write-?up)";

/** Whose the matter is, or whose stream. */
const toTalkTo = shaped(
	`who (?:should|do|would|can|could|must|shall) (?:i|we|one) (?:talk|speak|go|turn|write|chat|ask)(?: to)? about ${the}(.+?)`,
);

const coming = (who: string | undefined, when: string | undefined): string =>
	`is ${who} coming ${when}`;

export const waysOfSpeaking: readonly Otherwise[] = [
	{
		shape: shaped(
			`(?:can|could|will|would|might|is|are) ${the}${whom} (?:be )?(?:able to |free to |available to |likely to )?(?:come|attend|join(?: us)?|be there|make it|make|available|free|around|with us) ((?:in|on|to|next|this|tomorrow|today)\\b.*?)`,
		),
		plain: coming,
		asks: keeps("attendance"),
	},
	...[
		`${given}(?: (?:in|us|over|back|off))?${its} (.+?) ${sheet}(?: (?:in|over|back|off|to us))?`,
		`${given} (?:in|over)${its} (.+?)`,
		`${given}${its} (.+?) (?:in|over)`,
	].map(
		(deed): Otherwise => ({
			shape: shaped(
				`(?:has|have|did|does|do) ${the}${whom} (?:already |actually |ever )?${deed}(?: (?:yet|already|so far))?`,
			),
			plain: (_, what) => `has the ${what} paper come in`,
			names: (who) => who,
			asks: keeps("papers"),
		}),
	),
	{
		shape: shaped(
			`(?:who(?:['’]?s| is| are)?(?: (?:a bit|too|really|most))* (?:overloaded|overstretched|stretched|snowed under|swamped|busiest|the busiest|overworked|overcommitted)|who(?:['’]?s| has| have)?(?: got)? (?:too much|the most|most|a lot|loads) (?:on|to do|work)(?: (?:their|his|her) plate)?)(?: (?:at the moment|now|right now))?`,
		),
		plain: () => "who has the most open actions",
		asks: isList,
	},
	{
		shape: shaped(
			"(?:the )?(?:share|split|spread|breakdown|number|count|distribution) of (.+?) (?:per|by|between|across|among|over|for each) (?:each )?(person|people|owners?|boards?|groups?|(?:work )?streams?)",
		),
		plain: (what, each) =>
			`${what} by ${/^p|^o/i.test(each ?? "") ? "owner" : /stream/i.test(each ?? "") ? "work stream" : "board"}`,
		asks: ({ ask, by }) => ask === "items" && by !== undefined,
	},
	{
		shape: shaped(
			`what(?:['’]?s| is| was) (?:the )?(?:point|purpose|role|job|function|business|use|remit) of ${the}(.+?)`,
		),
		plain: (board) => `what does ${board} do`,
		asks: ({ ask, subjects }) => /^(?:about|terms)$/.test(ask) && subjects.length === 1,
	},
	{
		shape: shaped(
			`how many (?:hats|roles|boards|places|seats|chairs|committees) (?:does|do|has|have|is|are) ${the}${whom} (?:wear|wearing|have|got|hold|fill|sit on|on)`,
		),
		plain: (who) => `which boards is ${who} on`,
		asks: ({ ask }) => ask === "seats",
	},
	{
		shape: toTalkTo,
		plain: (what) => `who owns ${what}`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("owner"),
	},
	{
		shape: toTalkTo,
		plain: (what) => `who leads the ${what} work stream`,
		asks: ({ ask, subjects }) =>
			ask === "about" && subjects.every(({ kind }) => kind === "workStream"),
	},
	{
		shape: shaped(
			`(?:is|are|will) (?:any(?:one|body)|there any(?:one|body)|any board|who(?:ever)?) (?:be )?(?:using|in|booked(?: in)?(?: to)?|meeting in|at) ${the}(.+?) ((?:today|tomorrow|(?:this|next) \\w+|on|in)\\b.*)`,
		),
		plain: (place, when) => `what meetings are there at ${place} ${when}`,
		asks: ({ ask, place }) => ask === "meetings" && place !== undefined,
	},
	{
		shape: shaped(
			`(?:how late are|which are the late|are any of) ${the}papers (?:for|of|on) ${the}(.+?)(?: late)?`,
		),
		plain: (board) => `which papers are late for ${board}`,
		asks: ({ ask }) => ask === "papers",
	},
	{
		shape: shaped(
			`how (?:much notice|far ahead|much warning|early|long before)(?: (?:do|does|is|are|must|should))*(?: (?:the|our|my))? papers?(?: (?:need(?:ed)?|have to be(?: in)?|due|be in|go in|required|wanted))*(?: (?:for|by|to|before|at)) ${the}(.+?)`,
		),
		plain: (board) => `when are papers due for ${board}`,
		asks: ({ ask }) => ask === "papers" || ask === "records",
	},
	{
		shape: shaped(
			"what(?:['’]?s| is| are)(?: all)? (?:going|gone|doing|looking|not going|not looking) (?:badly|poorly|well|off the rails|pear[- ]shaped|amiss|off track|south)",
		),
		plain: () => "what is going wrong",
		asks: ({ ask }) => ask === "overview",
	},
	{
		shape: shaped(
			"how (?:are|is) (?:we|it|things|the programme|everything) (?:doing|going|getting on|looking|placed|shaping up)? ?(?:against|compared (?:with|to)|on|versus) (?:the |our )?(?:plans?|schedule|timetable|baselines?)",
		),
		plain: () => "are we on schedule",
		asks: ({ ask }) => ask === "overview" || ask === "items",
	},
	{
		shape: shaped(
			"what (?:should|must|do|ought) (?:i|we) (?:to |need to )?be (?:most |really |particularly |especially )?(?:worried|concerned|worrying) about(?: (?:most|first|now|right now))?",
		),
		plain: () => "what should i worry about",
		asks: ({ ask }) => ask === "overview",
	},
	{
		shape: shaped(
			`(?:are|will|do) (?:we|they) (?:still )?(?:going to |on course to |likely to |gonna )?(?:hit|make|meet|reach|keep to|deliver in|finish in|finish by|manage) ((?:the )?(?:end of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|\\d{1,2}\\w* \\w+)) (?:for|on|with) ${the}(.+?)`,
		),
		plain: (_, what) => `is ${what} on track`,
		asks: ({ ask, subjects }) => (ask === "facts" || ask === "items") && subjects.length > 0,
	},
	{
		shape: shaped(
			`(?:when(?:['’]?s| is| are| will| does| do)) ${the}(?!(?:it|that|this|they)\\b)(.+?) (?:be(?:ing)? |get(?:s|ting)? |going to be |going to get |coming up to be |to be )(?:discussed|talked about|considered|debated|looked at|taken)(?: next)?`,
		),
		plain: (what) => `when will ${what} be discussed`,
		asks: keeps("agenda"),
	},
	{
		shape: shaped(
			`what(?:['’]?ll| will| does| do) ${the}(?:next )?(.+?) (?:need|want|require|expect)(?: to have)? (?:from|of) me`,
		),
		plain: (board) => `what do i need to bring to the next ${board}`,
		asks: ({ ask }) => ask === "papers",
	},
	{
		// For so long is in the time until now.
		shape: shaped(
			"(which|what) (boards|groups|committees|panels|bodies|forums) (?:have|has|did)(?:n['’]?t| not) (?:met|meet|sat) (?:for|in) (?:(?:over|more than|at least|the (?:last|past)) )?(?:an? )?((?:(?:two|three|four|five|six|\\d+) )?(?:week|fortnight|month|quarter|year)s?)",
		),
		plain: (which, boards, time) => `${which} ${boards} have not met in the last ${time}`,
		asks: ({ ask }) => ask === "boards",
	},
	{
		shape: shaped(
			`(?:who|which people)(?:['’]?s| has| have)?(?: got)? (?:nothing|no work|no actions?|nothing at all) (?:to do|on|open|left|at all)(?: (?:at the moment|now))?`,
		),
		plain: () => "who has no open actions",
		asks: () => true,
	},
];
