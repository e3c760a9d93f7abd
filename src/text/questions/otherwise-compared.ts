/** "Compare the two boards", "between LFT and CAB, which has more open", "fewest open actions by board": things set against each other, in their plain forms. */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const the = "(?:the |our )?";
const joint = "(?:and|with|to|against|versus|vs\\.?|&)";
const isOfTwo = ({ ask, subjects }: Question): boolean =>
	(ask === "about" && subjects.length > 1) || (ask === "facts" && subjects.length > 1);
const isCounted = ({ ask, subjects }: Question): boolean => ask === "items" && subjects.length > 1;

const over: Readonly<Record<string, string>> = {
	board: "which board",
	group: "which board",
	committee: "which board",
	panel: "which board",
	stream: "which work stream",
	"work stream": "which work stream",
	owner: "who",
	person: "who",
};

export const waysOfComparing: readonly Otherwise[] = [
	{
		shape: shaped(
			`(?:(?:can|could|would|will) (?:you|u|we|i) (?:please )?)?(?:(?:do|give me|make|show me|i(?:['’]d| would) like) )?(?:an? |the )?compar(?:e|ing|ison(?: of| between)?) ${the}(.+?) ${joint} ${the}(.+?)(?: for me)?`,
		),
		plain: (one, other) => `tell me about ${one} and ${other}`,
		asks: isOfTwo,
	},
	{
		shape: shaped(
			`how (?:do|does|are|is) ${the}(.+?) (?:and|&) ${the}(.+?) (?:compare|measure up|stack up|match up|doing (?:against|compared (?:to|with)) (?:each other|one another))(?: (?:to|with) (?:each other|one another))?`,
		),
		plain: (one, other) => `tell me about ${one} and ${other}`,
		asks: isOfTwo,
	},
	{
		shape: shaped(
			`(?:how (?:does|is|do|are) )?${the}(.+?) (?:doing )?(?:compare(?:d)? (?:with|to|against)|(?:set|up|put) against|next to|alongside) ${the}(.+?)`,
		),
		plain: (one, other) => `tell me about ${one} and ${other}`,
		asks: isOfTwo,
	},
	{
		shape: shaped(
			`(?:(?:can|could|would) (?:you|u|we|i) (?:please )?)?(?:(?:put|set|show(?: me)?|lay|see|can i (?:see|have)|give me) )?${the}(.+?) (?:and|next to|beside|against) ${the}(.+?) (?:side by side|next to each other|together|in one view|at a glance)`,
		),
		plain: (one, other) => `tell me about ${one} and ${other}`,
		asks: isOfTwo,
	},
	{
		shape: shaped(
			`(?:between|out of|of) ${the}(.+?) (?:and|or) ${the}(.+?),? (?:which|who)(?: (?:one|board|group|of them|of the two))?(?:['’]?s| is| has| have)?(?: got)? (more|fewer|less|the most|the fewest|the least|most|fewest) (.+?)`,
		),
		plain: (...[one, other, many, what]) => `which of ${one} and ${other} has ${many} ${what}`,
		asks: isCounted,
	},
	{
		shape: shaped(
			`(?:which|who)(?: (?:one|board|group))?(?: has| have)?(?: got)? (more|fewer|less|the most|the fewest) (.+?)(?: out)?(?:,| of| between| -|:)* ${the}(.+?) (?:and|or) ${the}(.+?)`,
		),
		plain: (...[many, what, one, other]) => `which of ${one} and ${other} has ${many} ${what}`,
		asks: isCounted,
	},
	{
		shape: shaped(
			`(?:does|do|has|have|is|are) ${the}(.+?) (?:have |got |holding )?(more|fewer|less) (.+?) than ${the}(.+?)(?: does| do| has| have)?`,
		),
		plain: (...[one, many, what, other]) => `which of ${one} and ${other} has ${many} ${what}`,
		asks: isCounted,
	},
	{
		shape: shaped(
			"(?:(?:who|which|what)(?:['’]?s| is| has) )?(?:the )?(fewest|most|least) (.+?) (?:by|per|of any|for any|for each|over the) (board|group|committee|panel|owner|person|(?:work )?stream)s?",
		),
		plain: (many, what, each) => `${over[each ?? ""] ?? "which board"} has the ${many} ${what}`,
		asks: ({ ask, by }) => (ask === "items" && by !== undefined) || ask === "boards",
	},
];
