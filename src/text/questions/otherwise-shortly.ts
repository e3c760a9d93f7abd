/** Meetings, papers and lists asked for in passing: "how many more times does it meet", "what's before the board on the 5th", "by when do I need papers out". */
import type { Question } from "../../domain/questions/question.ts";
import { newDate } from "./round-things.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const ofMeetings = ({ ask }: Question): boolean => ask === "meetings";
const ofItems = ({ ask }: Question): boolean => ask === "items";
const ofOneThing = ({ ask, subjects, among = [] }: Question): boolean =>
	ask === "facts" && [...subjects, ...among].every(({ kind }) => kind !== "meeting");

const kinds = "(actions?|items?|things|milestones?)";

export const waysSaidShortly: readonly Otherwise[] = [
	{
		shape: shaped(
			"(?:which|what) board(?:['’]?s| is)? (?:meets?|meeting|sits?|sitting|next|on) (?:the )?(?:soonest|earliest|next|first|nearest)(?: (?:after|from) (?:today|now|this))?",
		),
		plain: () => "which board meets next",
		asks: ofMeetings,
	},
	{
		shape: shaped("how many more (times|meetings|mtgs|sessions) (.+?)"),
		plain: (what, rest) => `how many ${what} ${rest}`,
		asks: ofMeetings,
	},
	{
		shape: shaped(
			"how many more (.+?) (meetings|mtgs|sessions)(?: (?:are there|do we have|have we got|to (?:go|come)|left))*( (?:before|by|until|till|in|this|next) .+)?",
		),
		plain: (board, _, time = "") => `how many times does ${board} meet${time}`,
		asks: ofMeetings,
	},
	{
		shape: shaped(
			"what(?:['’]?s| is| else is|['’]?s there| comes| meetings are| do we have)(?: on| happening)? (before|after|between) ((?:the |our )?.+?)",
		),
		plain: (side, what) => `what meetings are there ${side} ${what}`,
		asks: ({ ask, span }) => ask === "meetings" && span !== undefined,
	},
	{
		shape: shaped(
			"(?:by (?:when|what (?:day|date))|when|what day) (?:do|must|should|have|would) (?:i|we|you|people|members) (?:(?:have|need|got|to|get|send|out) )*(?:the |our |my )?papers? ?(?:out|in|ready|sent(?: out)?|done|round|circulated)?(?: (?:for|to|before)) (?:the |our )?(.+?)(?: (?:by|out|in))?",
		),
		plain: (meeting) => `when are papers due for ${meeting}`,
		asks: ({ ask }) => ask === "papers" || ask === "records",
	},
	{
		shape: shaped(
			"(?:what|which (?:meetings|boards|ones)) (?:am|is|are|will) (i|we|(?:the )?[\\w'’-]+(?: [\\w'’-]+){0,3}?) (?:be )?chairing((?: (?:in|on|this|next|today|tomorrow|before|after|between|during) ?.*)?)",
		),
		plain: (who, time) =>
			time
				? `what meetings do the boards that ${who} chairs have${time}`
				: `which boards does ${who} chair`,
		asks: ({ ask }) => ask === "meetings" || ask === "seats",
	},
	{
		shape: shaped("(how many|which|what) (.+?) (?:have|has|were|was) ever (.+?)"),
		plain: (which, what, done) => `${which} ${what} have ${done}`,
		asks: ofItems,
	},
	{
		shape: shaped(
			"(?:has|have|is|was|did) (?:the |our )?(.+?) (?:been |be |get |got )?(?:re-?arranged|re-?scheduled|re-?booked|re-?timed)(?: yet| already| for .+)?",
		),
		plain: (meeting) => `has the ${meeting} been moved`,
		asks: ({ ask, subjects }) =>
			ask === "reasons" || subjects.some(({ kind }) => kind === "meeting"),
	},
	{
		shape: shaped(newDate),
		plain: (which = "") =>
			`has the ${which}${/\b(?:meeting|mtg|session)$|-M\d+$/i.test(which) ? "" : " meeting"} been moved`,
		asks: ({ ask }) => ask === "reasons",
	},
	{
		shape: shaped(
			"(?:(?:who(?:['’]?s| is)|do we have|is there) (?:a |an |the |our )?)?(?:the |our )?(?:deputy|vice)[ -]?chair(?:man|person|woman)?(?: here| of us)?",
		),
		plain: () => "who deputises for the chair of this board",
		asks: ({ ask }) => ask === "deputies",
	},
	{
		shape: shaped(
			"(?:who(?:['’]?s| is) (?:the |a )?|does .+? have an? |is there an? )?(?:deputy|vice)[ -]?chair(?:man|person|woman)? (?:of|for|on|at) (?:the )?(.+?)",
		),
		plain: (board) => `who deputises for the chair of ${board}`,
		asks: ({ ask }) => ask === "deputies",
	},
	{
		shape: shaped(
			"(?:when(?:['’]?s| is)|what(?:['’]?s| is)) the (?:earliest|soonest|latest) (?:date |day |time )?(?:that |when )?(?:the |our )?(.+?) (?:could|can|might|may|will|would|should|is likely to) (?:arrive|come|come out|be released|be out|be issued|be done|be ready|be finished|land|be here|appear|finish)",
		),
		plain: (what) => `when is ${what} due`,
		asks: ofOneThing,
	},
	{
		shape: shaped("(when (?:is|will|was|are) .+?)(?: at)? the (?:very )?(?:earliest|latest)"),
		plain: (asked) => asked,
		asks: ofOneThing,
	},
	{
		shape: shaped(
			"when (?:will|does|is|should) (?:the |our )?(.+?) (?:going to |due to |to )?(?:end|finish|conclude|be over|be finished|be complete|wrap up)",
		),
		plain: (what) => `when is ${what} due`,
		asks: ofOneThing,
	},
	{
		shape: shaped(
			`(?:what|which ${kinds})(?:['’]?s| is| are) (?:open|outstanding|still open|left) with (?:a |an )?(?:due )?(?:date|deadline)s? (in|on|before|by|after|this|next) (.+?)`,
		),
		plain: (kind, when, time) => `which ${kind ?? "items"} are due ${when} ${time}`,
		asks: ofItems,
	},
	{
		shape: shaped(
			"(?:is|are) any(?:one|body|of us) (blocked|stuck|held up|waiting)(?: (?:now|at the moment|by anything|on anything))?",
		),
		plain: () => "is anything blocked",
		asks: ofItems,
	},
	{
		shape: shaped(
			"(.+? (?:from|in|of|under) (?:para(?:graph)?|section) \\w{1,3}) (?:of|in|from) (?:the |our )?(?:report|paper|document)",
		),
		plain: (asked) => asked,
		asks: ({ paragraph }) => paragraph !== undefined,
	},
	{
		shape: shaped(
			"(?:(?:which|what) (?:items|actions|milestones|things) )?(?:come|came|comes|are|is|stand|stands) (?:from|in|out of) (para(?:graph)? \\w{1,3})(?: (?:of|in) (?:the |our )?(?:report|paper|document))?",
		),
		plain: (paragraph) => `items from ${paragraph}`,
		asks: ({ paragraph }) => paragraph !== undefined,
	},
	{
		shape: shaped(
			"(?:does|do) (?:the )?(.+?) (?:oversee|supervise|look after) (?:any(?:thing|one|body)?|another|other)(?: (?:other )?boards?| groups?)?(?: else| at all)?",
		),
		plain: (board) => `which boards does ${board} oversee`,
		asks: ({ ask }) => ask === "roles",
	},
	{
		shape: shaped(
			`(?:(?:which|what|any|how many) (?:overdue |open |late )?${kinds} (?:are |is )?(?:belong(?:s|ing)? to|owned by|with|held by|of)|what (?:is|are) (?:owned by|with)) (?:some(?:one|body)|any(?:one|body)|people|those|a person) (?:who|that)(?:['’]?s|['’]?ve| is| are| has| have)? (?:already )?(?:left|gone|no longer here)`,
		),
		plain: () => "who has left",
		asks: ({ ask }) => ask === "absent",
	},
];
