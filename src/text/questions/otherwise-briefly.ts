/** "What's on the plan for March", "who chairs boards", "did we get the December returns", "when is the training being rolled out": everyday words that are no word of what is kept. */
import type { Question } from "../../domain/question.ts";
import { type Otherwise, shaped } from "./shaped.ts";

const the = "(?:the |our |those |these )?";
const thing = `${the}((?!(?:it|that|this|them|those|these|one|we|i|you|they|he|she|there|to)\\b).+?)`;
const lately = "(?: (?:yet|already|now|so far|at all|in the end|after all|ok|safely))*";
const boards = "(?:boards|groups|committees|panels|forums|meetings)";

const ofDuties =
	(kinds: RegExp) =>
	({ ask, subjects, among = [] }: Question): boolean => {
		const all = [...subjects, ...among].filter(({ kind }) => kind !== "organisation");
		return ask === "facts" && all.length > 0 && all.every(({ kind }) => kinds.test(kind));
	};

/** The day of a thing is that of whatever brings it about; a deed of another kind is another matter. */
const brought =
	"(?:rolled out|rolling out|roll out|delivered|delivering|run|running|held|carried out|put on|put in place|implemented|introduced|brought in|provided|offered|done|taking place|take place|going ahead|go ahead|happening|happen|going out|landing|land|being ready|ready|going live|go live|coming in|come in|completed|finished)";
const towards =
	"(?:(?:be|being|get|getting|going to|due to|meant to|supposed to|expected to|likely to|set to|still|finally|actually|now) )*";

/** Bodies that things are counted over are places, whatever sort of place the programme calls them. */
const places =
	"(?:places|villages|towns|zones|localities|neighbourhoods|neighborhoods|communities|townships|municipalities|hamlets|quarters|settlements|islands|sectors|divisions|clusters|hubs|catchments)";

const plannedFor = "(?:plan|schedule|calendar|diary|cards|timetable|books|horizon|slate|menu)";

export const waysInBrief: readonly Otherwise[] = [
	{
		shape: shaped(
			`(?:what(?:['’]?s| is| do we have| have we got| else is)?|anything|is there anything|show me what(?:['’]?s| is)?) (?:(?:there|coming up|lined up) )?(?:on|in) ${the}${plannedFor} (?:for|in|during|over) (.+?)`,
		),
		plain: (time) => `what is coming up in ${time}`,
		asks: ({ ask, span }) => ask === "next" && span !== undefined,
	},
	{
		shape: shaped(
			`(?:what(?:['’]?s| is| are)? )?${the}(?:plans?|schedule|outlook|programme) (?:for|in) (.+?)`,
		),
		plain: (time) => `what is coming up in ${time}`,
		asks: ({ ask, span }) => ask === "next" && span !== undefined,
	},
	{
		shape: shaped(
			`(?:who|whos|which people|what people) (?:is |are )?(?:all )?(?:chairs?|chairing|runs?|leads?|heads?) (?:all |all of |any of )?${the}${boards}`,
		),
		plain: () => "list the chairs",
		asks: ({ ask, facets }) => ask === "boards" && facets.includes("chair"),
	},
	{
		shape: shaped(
			`(?:who|whos|which people|what people)(?: (?:is|are|acts? as|works? as))?(?: the| all)* (?:secretar(?:y|ies)|clerks?|minute takers?)(?: (?:of|for|to|on) (?:all |all of )?${the}${boards})?`,
		),
		plain: () => "list the secretaries",
		asks: ({ ask, facets }) => ask === "boards" && facets.includes("secretary"),
	},
	{
		shape: shaped(
			`(?:when|whens|when['’]?s)(?: (?:is|are|was|were|will|does|do|should))? ${thing} ${towards}${brought}(?: (?:to|by|in|for|across|at) (?:everyone|everybody|all|us|staff|people))?${lately}`,
		),
		plain: (what) => `when is ${what} due`,
		asks: ofDuties(/^(?:action|milestone|guidance)$/),
	},
	...(["is $ done", "has $ been released"] as const).map(
		(plain): Otherwise => ({
			shape: shaped(
				`(?:did|have|has|do|does) (?:we|you|they|i|any(?:one|body)|us) (?:(?:ever|actually|finally|even|now|not) )*(?:get|got|gotten|receive|received|had|have|see|seen) ${thing}(?: (?:back|in|through|over))?${lately}`,
			),
			plain: (what = "") => plain.replace("$", what),
			asks: ofDuties(plain.startsWith("is") ? /^(?:action|milestone)$/ : /^guidance$/),
		}),
	),
	{
		shape: shaped(`${the}(.+?) (?:in|received|here|arrived)(?: yet| already)?\\W*\\?`),
		plain: (what) => `is ${what} done`,
		asks: ofDuties(/^(?:action|milestone)$/),
	},
	{
		shape: shaped(
			`(?:when|what (?:date|day)) (?:did|has|was|is|have) ${thing} (?:(?:get|got|been|being) )*(?:moved|rearranged|rescheduled|re-?arranged|shifted|put back|postponed|changed) (?:to|until|till)`,
		),
		plain: (board) => `has ${board} been moved`,
		asks: ({ ask }) => ask === "reasons" || ask === "meetings",
	},
	{
		shape: shaped(`(which|what|how many) ${places} (.+?)`),
		plain: (which, rest) => `${which} areas ${rest}`,
		asks: ({ ask }) => ask === "coverage",
	},
	{
		shape: shaped(
			"(?:which|what) (?:edition|version|revision|rev|issue) of (.+?) (?:is|are|do|did|has|have) (?:we )?(?:out|current|latest|in force|in use|have|got|been released|the latest|now)",
		),
		plain: (guidance) => `has ${guidance} been released`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("released"),
	},
	{
		shape: shaped(
			"(?:what|which) (?:edition|version|revision|rev|issue) (?:is|was|of) (.+?)(?: on| at| up to)?",
		),
		plain: (guidance) => `has ${guidance} been released`,
		asks: ({ ask, facets }) => ask === "facts" && facets.includes("released"),
	},
];
