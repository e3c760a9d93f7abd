/** The order of words that people bring from other languages: "when is having the group its next meeting", "the forum, it has which actions late". */
import type { Question } from "../../domain/questions/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const the = "(?:the |our )?";
const having =
	"(?:having|have|has|had|hold|holds|holding|held|make|makes|making|made|do|does|doing|did|take|takes|taking|give|gives|giving)";
const meeting = "(?:meeting|session|sitting|reunion|assembly|encounter|gathering)";
const boards = "(?:boards?|groups?|committees?|panels?|forums?|bodies|body|meetings)";
const sitting =
	"(?:(?:a |the )?(?:member|chair|secretary|present|seated|sitting|represented)|sit|sits|serve|serves|serving|take part|takes part|participate|participates|participating)";
const asks = "(?:which|what|who|whom|whose|when|where|why|how(?: (?:many|much|long|often))?)";
const verb =
	"(?:is|are|was|were|has|have|had|does|do|did|will|must|can|should|shall|needs?|went|goes)";

const isOfBoards = ({ ask, subjects }: Question): boolean =>
	ask === "meetings" && subjects.length === 1;
const isOfSeats = ({ ask, subjects }: Question): boolean =>
	/^(?:roles|seats|boards|about|tenure)$/.test(ask) && subjects.length > 0;
/** Whatever it asks, it asks it of what stood first. */
const isOfNamed = ({ ask, subjects, among = [] }: Question): boolean =>
	ask !== "about" && [...subjects, ...among].length > 0;
const isOfOneThing = ({ ask, subjects, among = [] }: Question): boolean =>
	ask === "facts" && [...subjects, ...among].length === 1;

export const waysOfTranslating: readonly Otherwise[] = [
	{
		shape: shaped(
			`(when|where) (?:(?:is|are|will|do|does|did|has|have) )?${having} ${the}(.+?) (?:its|their|the|his|a) (?:next|following|coming|forthcoming) ${meeting}`,
		),
		plain: (when, board) => `${when} does ${board} next meet`,
		asks: isOfBoards,
	},
	{
		shape: shaped(
			`(when|where) (?:(?:is|are|will|do|does|did|has|have) )?${having} ${the}(.+?) (?:its|their|the|his|a) (?:last|previous|latest|most recent) ${meeting}`,
		),
		plain: (when, board) => `${when} did ${board} last meet`,
		asks: isOfBoards,
	},
	{
		shape: shaped(
			`(?:in|on|at|of|to) (?:which|what) ${boards} (?:is|are|has|have|does|do) (?:sitting|sit|seated|present|serving|participating|represented|(?:got )?(?:a |the )?(?:seat|place)) ${the}(.+?)`,
		),
		plain: (name) => `which boards is ${name} on`,
		asks: isOfSeats,
	},
	{
		shape: shaped(
			`(?:in|on|at|of|to) (?:which|what) ${boards} (?:is|are|has|have|does|do) ${the}(.+?) (?:${sitting}|sitting)`,
		),
		plain: (name) => `which boards is ${name} on`,
		asks: isOfSeats,
	},
	// "The staff forum, it has which actions late".
	{
		shape: shaped(
			`${the}(.{3,60}?)\\s*[,–—-]+\\s*(?:it|he|she|they) (?:has|have|got|had) (${asks} [^,]+?)`,
		),
		plain: (name, asked) => `${asked} does ${name} have`,
		asks: isOfNamed,
	},
	{
		shape: shaped(
			`${the}(.{3,60}?)\\s*[,–—-]+\\s*(?:it|he|she|they) (?:has|have|got|had) (which|what|how many) (\\w+) (.+?)`,
		),
		plain: (...[name, which, kind, state]) => `${which} ${kind} does ${name} have ${state}`,
		asks: isOfNamed,
	},
	{
		shape: shaped(`${the}(.{3,60}?)\\s*[,–—-]+\\s*(?:it|he|she|they) (${verb}) (${asks}) (.+?)`),
		plain: (...[name, does, asked, rest]) => `${asked} ${does} ${name} ${rest}`,
		asks: isOfNamed,
	},
	// "The references, for when they must be checked".
	{
		shape: shaped(
			`${the}(.{3,60}?)\\s*[,–—-]+\\s*(?:for |by |on |at )?(${asks}) (?:it|he|she|they) (${verb}) (.+?)`,
		),
		plain: (...[name, asked, does, rest]) => `${asked} ${does} ${name} ${rest}`,
		asks: isOfNamed,
	},
	{
		shape: shaped(
			`(?:at )?(when|what time) (?:starts|begins|ends|finishes) (?:the )?(?:meeting|session) (?:of|for) ${the}(.+?)( (?:on|in|this|next|today|tomorrow|tonight)\\b.+)?`,
		),
		plain: (when, board, day = "") => `${when} does ${board} meet${day}`,
		asks: ({ ask, subjects }) => ask === "meetings" && subjects.length === 1,
	},
	{
		shape: shaped(
			`(?:until|till|up to) when (?:stays?|remains?|is|are|keeps?) (?:blocked|stuck|on hold|held up) ${the}(.+?)`,
		),
		plain: (what) => `why is ${what} blocked`,
		asks: isOfOneThing,
	},
	{
		shape: shaped(
			`(?:until|till|up to) when (?:is|are|will) ${the}(.+?) (?:be |stay |remain )?(?:blocked|stuck|on hold|held up)`,
		),
		plain: (what) => `why is ${what} blocked`,
		asks: isOfOneThing,
	},
	// "I have a letter for whoever chairs it" asks who that is.
	{
		shape: shaped(
			`[^?!;]{3,60}? (?:for|to|with|from|by|of) whoever (?:is |are )?((?:chair|lead|own|run|minut|watch|look|deal|answer|in charge|responsible|secretary|the )[^?!;]*?)`,
		),
		plain: (does = "") =>
			`who ${/^(?:the|in|responsible|secretary|\S+ing\b)/i.test(does) ? "is " : ""}${does}`,
		asks: ({ ask }) => /^(?:roles|facts|about)$/.test(ask),
	},
	{
		shape: shaped(
			"what (?:did|have) they (decide|decided|agree|agreed|conclude|say) (?:on|about) (.+?)",
		),
		plain: (deed, what) =>
			`what was ${/^(?:say)/i.test(deed ?? "") ? "said" : "decided"} about ${what}`,
		asks: ({ ask }) => ask === "decisions" || ask === "records",
	},
	// "Why it is not advancing the renewal": what "it" is stands last.
	{
		shape: shaped(
			`(why|when|how|where) (?:it|he|they) (${verb}) (not )?(?:yet |still |already )?(\\w+) (?:the|our) (.+?)`,
		),
		plain: (...[asked, does, not = "", deed, what]) => `${asked} ${does} the ${what} ${not}${deed}`,
		asks: isOfOneThing,
	},
	{
		shape: shaped(
			`(is|are|was|were|has|have) (?:it|they) (?:been |already |yet |now )*(\\w+(?:ed|en|ne|lt|nt|pt|id)|ready|complete|late|overdue|due|red|amber|green|blocked) (?:the|our) (.+?)`,
		),
		plain: (does, deed, what) => `${does} the ${what} ${deed}`,
		asks: isOfOneThing,
	},
];
