/** When something needs doing, when a board's terms are to be looked at again, what happens at the meeting of a day: asked in words that would be read as something else. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const ofOneAction = ({ ask, facets, subjects, among = [] }: Question): boolean => {
	const [only, ...others] = [...subjects, ...among];
	return (
		ask === "facts" && facets.includes("due") && only?.kind === "action" && others.length === 0
	);
};

const thing =
	"(?:the |our |those |these )?((?!(?:it|that|this|them|those|these|we|i|you|they|he|she)\\b).+?)";
const deed =
	"(\\w+(?:ing|ed|en|ne|wn|lt|pt|nt|ld|ht)(?: (?:up|in|out|off|on|back|down|over|through))?)";
const terms = "(?:terms of reference|terms|remit|tors?)";
const again =
	"(?:due|up)(?: for)?(?: (?:a |another )?(?:review|renewal|reviewing|renewing|looking at|change))?(?: again| next)?";

const day =
	"(?:today|tonight|tomorrow|(?:(?:on|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|on (?:the )?\\d.{0,18}?)";

export const waysOfDates: readonly Otherwise[] = [
	{
		// What is to be ready for a day is due by then.
		shape: shaped(
			"what(?: (?:else|all))? (?:should|must|has to|have to|needs? to|ought to|do we need to|do i need to) (?:(?:be|have|been|get|we|i) )*(?:ready|done|finished|complete[d]?|delivered|in place|sorted(?: out)?|closed) (?:(?:by|for|in time for) (.+?)|((?:before|in|on|this|next) .+?))",
		),
		plain: (by, within) => (within ? `what is due ${within}` : `what is due by ${by}`),
		asks: ({ ask, span }) => ask === "items" && span !== undefined,
	},
	{
		// What it needs is the verb of its own title: "when do the boats need painting by".
		shape: shaped(
			`when (?:do|does|did|must|should|ought) ${thing} (?:(?:need|needs|have|has|got|want|wants|supposed|meant|due|to|be) )*${deed}(?: by)?`,
		),
		plain: (what, verb) => `when is ${verb} ${what} due`,
		asks: ofOneAction,
	},
	{
		shape: shaped(
			`(?:when(?: and where)?|where(?: and when)?|what time)(?:['’]?s| is| are)? (${day})['’]?s (.+?)`,
		),
		plain: (then, board) =>
			/^(?:board|meeting|mtg)s?$/i.test(board ?? "")
				? `what meetings are there ${then}`
				: `what meetings of ${board} are there ${then}`,
		asks: ({ ask, span }) => ask === "meetings" && span !== undefined,
	},
	{
		shape: shaped(
			`(?:when|what time|where) (?:do|are|will|does) (?:we|things|it all) (?:all )?(?:kick(?:ing)? off|start(?:ing)?|begin(?:ning)?|meet(?:ing)? up|get(?:ting)? going) (${day})`,
		),
		plain: (then) => `what meetings are there ${then}`,
		asks: ({ ask, span }) => ask === "meetings" && span !== undefined,
	},
	{
		// At one meeting of a day, what happens is what stands on its agenda.
		shape: shaped(
			`what(?:['’]?s| is| will be)(?: being)? (?:happening|going on|planned|lined up|coming up) (?:at|in|for) (?:(${day})['’]?s (.+?)|(?:the |our )?(.+?) (${day}))`,
		),
		plain: (...[first, then, board, last]) =>
			`what is on the agenda for ${then ?? board} ${first ?? last}`,
		asks: ({ ask, records = [], subjects, among = [], span }) =>
			ask === "records" &&
			records.includes("agenda") &&
			span !== undefined &&
			subjects.length + among.length > 0,
	},
	{
		shape: shaped(
			`(?:when|what (?:day|date)) (?:is|are|was|were)(?: the)? ${terms}(?: review)?(?: (?:for|of|at))? (?:the |our )?(.+?)(?: next)? ${again}`,
		),
		plain: (board) => `when are the terms of reference of the ${board} to be reviewed`,
		asks: ({ ask }) => ask === "terms",
	},
	{
		shape: shaped(
			`(?:when|what (?:day|date)) (?:is|are|was|were) (?:the |our )?(.+?)(?:['’]s|s['’])? (?:terms of reference|remit|tors?)(?: review)?(?: next)? ${again}`,
		),
		plain: (board) => `when are the terms of reference of the ${board} to be reviewed`,
		asks: ({ ask }) => ask === "terms",
	},
];
